// What somebody in danger asks before they do it: water, the bonnet, back into the car, which window. One line, then what rescue still
// needs. No medical advice beyond whom to call. Knows no wording.
import type { DangerTell } from '../src/case/dangerKinds.ts'
import { ask } from './ask.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { goOnAfter } from './handOff.ts'
import { phrase } from './speak.ts'
import { askedTimes } from './state.ts'
import { record } from './statement.ts'
import type { Heard } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'

const questions = [
  'asksCpr',
  'asksDrink',
  'asksWindow',
  'asksWater',
  'asksBonnet',
  'asksUnplug',
  'asksPutOut',
  'asksMove',
  'asksGoBack',
  'asksStayIn',
  'asksPush',
] as const satisfies readonly DangerTell[]
type Question = (typeof questions)[number]

const longest = 80
/** How often what rescue needs is put beside an answer. */
const mostTimes = 3

const questionOf = ({ reading, text }: Heard): Question | undefined =>
  text.length <= longest ? questions.find(each => reading.danger.tells?.includes(each)) : undefined

/** Asked, and nothing graver told beside it. */
export const asksHow = (talk: Heard): boolean =>
  isUnderRescue(talk) &&
  talk.reading.danger.over === undefined &&
  (!talk.reading.danger.now || talk.reading.danger.kind === talk.state.danger) &&
  questionOf(talk) !== undefined

export function runAsksHow(talk: Heard) {
  const question = questionOf(talk)
  if (!question) return
  const { answered, declined } = record(talk, false)
  const { state } = talk
  const { open } = state
  const key = `inDanger.${question}` as const
  const lead = phrase(talk, key, numbersFor(talk, talk.text))
  if ((answered || declined) && state.closing === 'danger') {
    delete state.open
    return goOnAfter(talk, lead)
  }
  if ((open === 'location' || open === 'customer.phone') && askedTimes(state, open) < mostTimes)
    return ask(talk, open, { lead })
  talk.keepsOpen = true
  talk.says.push({ text: lead, textKey: key })
}
