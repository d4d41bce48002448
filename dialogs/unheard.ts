// Something the customer sent could not be taken in, or not yet: said kindly, and the open question stays. Knows no channel.
import type { Inbound } from '../src/app/ports.ts'
import { putAgain } from './evidence.ts'
import { label, phrase } from './speak.ts'
import type { Heard } from './talk.ts'

export const isUnheard = ({ turn }: Heard): boolean => turn.inbound.unheard !== undefined

const keyTable = {
  file: 'unheard.file',
  kind: 'unheard.kind',
  late: 'unheard.late',
  voice: 'unheard.voice',
} as const satisfies Record<NonNullable<Inbound['unheard']>, string>

export function runUnheard(talk: Heard) {
  const key = keyTable[talk.turn.inbound.unheard ?? 'kind']
  talk.heardAs = label(talk.state.language, key)
  const lead = phrase(talk, key, {})
  if (talk.state.open) return putAgain(talk, lead, key)
  talk.says.push({ text: lead, textKey: key })
}
