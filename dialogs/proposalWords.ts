// What a customer makes of a proposal: yes, no, a question, a condition, all of it, or not yet. What cannot be told for sure is `unclear`.
import type { SolutionOption } from '../src/case/caseParts.ts'
import { onlyTakes, optionTaken, withoutWhen } from './choice.ts'
import { isChoice, label, sameWords } from './speak.ts'
import { saysNo, saysYes } from './statement.ts'
import { type Heard, openCaseOf } from './talk.ts'
import { announcesQuestion, putsQuestion } from './words/askingFirst.ts'
import {
  accepted,
  anyOf,
  asks,
  asksOfIt,
  bareYes,
  callsUseless,
  conditional,
  decided,
  declined,
  grudging,
  leavesAsIs,
  leftToUs,
  mocking,
  noReason,
  noRefusal,
  notOfIt,
  optionsAgain,
  ownPrice,
  putRight,
  scornful,
  takenBack,
  thinking,
  turnsTo,
  wantsAll,
  wantsMore,
  wantsOtherTime,
  withoutCan,
  wontPay,
  yesByDay,
} from './words/choosing.ts'

const mostOptions = 12
/** The button of a proposal that another has replaced, as far as that can be seen. */
export const pressesOlder = ({ state, text }: Heard): boolean =>
  (state.proposals ?? 1) > 1 &&
  Array.from({ length: mostOptions }, (_, at) => String(at + 1)).some(n =>
    (['zh-CN', 'zh-TW', 'en'] as const).some(each => sameWords(label(each, 'choice.option', { n }), text)),
  )

/** "考虑好了，选第二个": no longer thinking. */
export const hasDecided = (text: string): boolean => decided.test(text)

/** Not decided yet, and nothing else is said. */
export const thinksItOver = (talk: Heard): boolean =>
  talk.text.length <= 40 && talk.reading.signals.length === 0 && verdictOf(talk) === 'thinking'

/** Wants to hear once more what was proposed. */
export const asksOptions = (text: string): boolean => text.length <= 60 && optionsAgain.test(text)

/** "两个都要": more than was put to them. */
export const wantsThemAll = (text: string): boolean => text.length <= 60 && wantsAll.test(text)

/** What is refused in so many words; "行不行" and "不是不行" refuse nothing. */
const refuses = (text: string): boolean => declined.test(text.replace(noRefusal, ' '))

/** "那行吧，但是不要你们领导打": the yes comes first, and what is not wanted is no refusal. */
export function yesWithBut(text: string): boolean {
  const plain = text.trim().replaceAll('’', "'")
  const at = plain.length > 100 ? -1 : plain.search(turnsTo)
  if (at < 1 || mocking.test(plain)) return false
  const [before, behind] = [plain.slice(0, at).trim(), plain.slice(at)]
  const yes = (accepted.test(`${before} `) || bareYes.test(before)) && onlyTakes(before) && !refuses(before)
  return yes && !asks(plain) && !refuses(behind.replace(notOfIt, ' '))
}

/** "配件我不出钱", and nothing else turned down. */
const refusesToPay = (text: string): boolean => wontPay.test(text) && !refuses(text.replace(wontPay, ' '))

export type Verdict =
  | 'mocked'
  | 'declined'
  | 'asked'
  | 'accepted'
  | 'condition'
  | 'any'
  | 'leftToUs'
  | 'thinking'
  | 'thanks'
  | 'unclear'
export function verdictOf(talk: Heard): Verdict {
  const { reading } = talk
  const text = talk.text.replaceAll('’', "'")
  const explains = /^(?:因为|因為|because)/i.test(text.trim())
  if (isChoice(text, 'choice.decline')) return 'declined'
  if (scornful.test(text)) return 'declined'
  if (grudging.test(text.trim())) return 'unclear'
  if (asksFirst(text) || (putsQuestion(text) && !refuses(text))) return 'asked'
  if (leavesAsIs.test(text.trim())) return 'accepted'
  // "行不行啊你们", "凭什么": a reproach in the form of a question, and neither yes nor no
  const reproaches = mocking.test(text) || text.search(noRefusal) >= 0
  if (mocking.test(text) && !refuses(text)) return 'mocked'
  if (callsUseless.test(text) && !refuses(text)) return wantsMore.test(text) ? 'condition' : 'mocked'
  // whatever in it could be a reproach or a wish, how long and how much is a question
  const asksOfOffer = asksOfIt(text) && !refuses(text) && !mocking.test(text) && withoutWhen(text) === text
  if (reproaches && !refuses(text) && !asksOfOffer && !wantsOtherTime(text)) return 'unclear'
  if (wantsOtherTime(text)) return 'condition'
  if (text.length <= 60 && offersOwn(talk)) return 'condition'
  const said = withoutWhen(text)
  if (said !== text && (accepted.test(`${said} `) || bareYes.test(said.trim())) && onlyTakes(said)) return 'accepted'
  if (leftToUs.test(text.trim())) return 'leftToUs'
  if (anyOf.test(text.trim())) return 'any'
  if ((reading.intent === 'why' && !explains) || asks(text) || asksOfOffer) return 'asked'
  if (thinking.test(text) && !hasDecided(text) && !refuses(text) && !complains(reading)) return 'thinking'
  if (yesWithBut(text) || (refusesToPay(text) && text.length <= 60)) return 'condition'
  if (accepted.test(text) && (conditional.test(text) || yesByDay(text)) && !refuses(text)) return 'condition'
  if (saysNo(talk) || reading.intent === 'refuse' || refuses(text)) return 'declined'
  if (reading.intent === 'dontKnow') return 'thinking'
  const yes =
    saysYes(talk) || isChoice(text, 'choice.agree') || accepted.test(withoutCan(text)) || opensWithYes.test(text.trim())
  // "yes, but" is an offer of the customer's own
  if (yes && conditional.test(text)) return 'condition'
  // a yes among other words may be anything
  if (yes) return isChoice(text, 'choice.agree') || onlyTakes(text) ? 'accepted' : 'unclear'
  if (reading.intents.includes('ask') && !explains) return 'asked'
  // something else is demanded than was offered
  if (reading.facts.some(fact => fact.slot === 'demand')) return 'condition'
  return reading.intent === 'thanks' ? 'thanks' : 'unclear'
}

/** A yes where nothing else is said but what one does about it. */
const opensWithYes = /^(?:yes|yeah|yep|sure|fine|ok(?:ay)?|alright|all right)\b/i

/** "还没" has the sound of a complaint: without anything that it is about it is none. */
const complains = ({ intents, signals, facts }: Heard['reading']): boolean =>
  intents.includes('complain') && (signals.length > 0 || facts.some(({ slot }) => slot === 'symptom'))

/** By its button or in words of their own: a question is coming. */
export const asksFirst = (text: string): boolean => isChoice(text, 'choice.askFirst') || announcesQuestion(text)

/** Said after they announced a question: it is that question, unless it plainly answers what is put to them. */
export const isAnnounced = (talk: Heard, options: readonly SolutionOption[]): boolean =>
  talk.state.asksFirst === true && !answers.has(verdictOf(talk)) && optionTaken(talk.text, options) === undefined
const answers: ReadonlySet<Verdict> = new Set([
  'mocked',
  'declined',
  'accepted',
  'any',
  'leftToUs',
  'thinking',
  'thanks',
])

/** Said of the proposal in so many words: understood as its answer also when something else was talked about since. */
export const answersPlainly = (talk: Heard, options: readonly SolutionOption[]): boolean => {
  const { text } = talk
  if (text.length <= 20 && /同意|接受|\b(?:agree|accept)\b/i.test(text) && onlyTakes(text)) return true
  if (
    (
      [
        'choice.agree',
        'choice.decline',
        'choice.askFirst',
        'choice.keepAgreed',
        'choice.noted',
        'choice.appeal',
      ] as const
    ).some(key => isChoice(text, key))
  )
    return true
  return text.length <= 40 && optionTaken(text, options) !== undefined
}

/** Takes back what was agreed on, or wants another option instead. */
export const takesBack = (text: string): boolean =>
  text.length <= 60 && (takenBack.test(text) || refuses(text) || wantsThemAll(text))

/** A no without a reason. */
export const isBareNo = (text: string): boolean =>
  isChoice(text, 'choice.decline') ||
  text
    .replace(/^(?:no|nope|不)(?=$|[\s\p{P}])/iu, '')
    .replace(declined, '')
    .replace(noReason, '')
    .replace(/[\s\p{P}]/gu, '').length < 2

/** Names a sum at which they would agree, and which no option holds. */
const offersOwn = (talk: Heard): boolean => {
  const { solution } = openCaseOf(talk) ?? {}
  const offered = solution?.options.map(each => each.text).join(' ') ?? ''
  const [sum] = talk.text.match(/\d+(?:\.\d+)?/) ?? []
  return ownPrice.test(talk.text) && !(sum !== undefined && offered.match(/\d+(?:\.\d+)?/g)?.includes(sum))
}

/** Without the words that put right which one was meant. */
export const withoutPutRight = (text: string): string => text.replaceAll('’', "'").replace(putRight, ' ')
/** "第一个可以，但是…" names an option and does not yet take it. */
export const isConditional = (text: string): boolean => conditional.test(text)
