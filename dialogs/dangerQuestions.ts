// What somebody in danger asks before they do it: water, the bonnet, back into the car, which window; and that they are frightened. One
// line, then what rescue still needs. No medical advice beyond whom to call. Knows no wording.
import type { DangerTell } from '../src/case/dangerKinds.ts'
import { ask } from './ask.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { goOnAfter } from './handOff.ts'
import { phrase } from './speak.ts'
import { askedTimes } from './state.ts'
import { record } from './statement.ts'
import type { Heard } from './talk.ts'
import type { TextKey } from './text/zh-CN.ts'
import { drivesStill, isUnderRescue } from './underRescue.ts'

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
  'afraid',
] as const satisfies readonly DangerTell[]
type Question = (typeof questions)[number]

const longest = 80
/** How often what rescue needs is put beside an answer. */
const mostTimes = 3

/** A kind word is no answer to when help comes, and nobody at the wheel is told to breathe. */
const hasGraver = (talk: Heard): boolean =>
  drivesStill(talk) ||
  talk.reading.danger.tells?.some(each => each === 'awaits' || each === 'overdue' || each === 'hurt') === true

const questionOf = (talk: Heard): Question | undefined => {
  const { reading, text } = talk
  if (text.length > longest) return undefined
  return questions.find(
    each => reading.danger.tells?.includes(each) === true && !(each === 'afraid' && hasGraver(talk)),
  )
}

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
  const key = `inDanger.${question}` as const
  answerThenAsk(talk, key, phrase(talk, key, numbersFor(talk, talk.text)), answered || declined !== undefined)
}

/** The answer, and beside it what rescue still needs. `isToldNow`: what was open is told in the same message, or will not be. */
export function answerThenAsk(talk: Heard, key: TextKey, lead: string, isToldNow: boolean) {
  const { state } = talk
  const { open } = state
  if (isToldNow && state.closing === 'danger') {
    delete state.open
    return goOnAfter(talk, lead)
  }
  if ((open === 'location' || open === 'customer.phone') && askedTimes(state, open) < mostTimes)
    return ask(talk, open, { lead })
  talk.keepsOpen = true
  talk.says.push({ text: lead, textKey: key })
}
