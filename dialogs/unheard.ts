// Something the customer sent could not be taken in: said kindly, and the open question stays. Knows no channel.
import { putAgain } from './evidence.ts'
import { label, phrase } from './speak.ts'
import type { Heard } from './talk.ts'

export const isUnheard = ({ turn }: Heard): boolean => turn.inbound.unheard !== undefined

export function runUnheard(talk: Heard) {
  const key = talk.turn.inbound.unheard === 'file' ? 'unheard.file' : 'unheard.kind'
  talk.heardAs = label(talk.state.language, key)
  const lead = phrase(talk, key, {})
  if (talk.state.open) return putAgain(talk, lead, key)
  talk.says.push({ text: lead, textKey: key })
}
