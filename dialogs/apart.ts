// A new matter told apart from an addition to the one at hand: by what is said, by asking, or announced and then told. Knows no clocks.
import type { CaseState } from '../src/case/case.ts'
import type { Statement } from '../src/case/caseParts.ts'
import { ask } from './ask.ts'
import { namesNew, opensAnother } from './bareReply.ts'
import { rememberOthers } from './cases.ts'
import { beginMatterOf, goOn } from './intake.ts'
import { passQuestionOn, tellOtherTime } from './next.ts'
import { announcesOtherCar, isOfOtherCar } from './otherCar.ts'
import { isChoice, label, phrase, speak } from './speak.ts'
import { bringsAnother, factsIn, hasWords, isUnsafe, record, statementOf, threatens } from './statement.ts'
import { leaveThem, wantsTimeOnly } from './takingTime.ts'
import { caseOf, dueOf, factsOf, type Heard, isWithStaff, openCaseOf, ownerOf } from './talk.ts'
import { isUnderRescue } from './underRescue.ts'
import { asks, asksOfIt } from './words/choosing.ts'
import { asksWhatNow } from './words/protest.ts'
import { asksWhen } from './words/waiting.ts'

/** After the handoff: a matter of its own, or possibly one. What hurts people is never asked about. */
export type Apart = 'new' | 'unsure' | 'announced' | undefined
export function toldApart(talk: Heard): Apart {
  const complaint = openCaseOf(talk)
  if (!complaint || !isWithStaff(complaint) || talk.reading.danger.now) return undefined
  // said to be another matter, it has a severity and a time of its own
  if (isOfOtherCar(talk) || (namesNew(talk.text) && bringsAnother(talk))) return 'new'
  if (isUnsafe(talk)) return undefined
  if (awaitsStory(talk)) return 'new'
  if (threatens(talk) && !opensAnother(talk.text)) return undefined
  if (announcesOtherCar(talk)) return 'announced'
  const waits = isUnderRescue(talk)
  if (announces(talk) && (!waits || opensAnother(talk.text))) return opensAnother(talk.text) ? 'announced' : 'unsure'
  if (!waits && thisTime.test(talk.text) && talk.reading.intents.includes('complain')) return 'unsure'
  if (!bringsAnother(talk)) return undefined
  // while help is on its way nothing is asked that a person can sort out later
  if (waits) return undefined
  return opensAnother(talk.text) ? 'new' : 'unsure'
}

/** "又来了 这次是你们洗车…": again, but not the same. */
const thisTime =
  /^.{0,8}(?:这次|這次|这回|這回)(?:是|又是|换成|換成|变成|變成)|^\W*(?:and )?this time (?:it's|it is|you|your|the)\b/i

/** The story of a new matter was asked for, and this is one. */
export const awaitsStory = ({ state, reading, text }: Heard): boolean =>
  state.open === 'story' &&
  (state.matter === awaited || state.matter === awaitedCar) &&
  hasWords(text) &&
  !['refuse', 'skip', 'dontKnow', 'cancel', 'no', 'thanks', 'goodbye', 'yes'].includes(reading.intent)
const awaited = 'awaited'
/** The same, of another car. */
const awaitedCar = 'awaitedCar'

/** "I want to complain", "there is something else": that there is a matter, not which. */
function announces({ reading, text }: Heard): boolean {
  const { intents, facts, signals, components, category } = reading
  if (text.length > 30 || facts.length > 0 || components.length > 0 || category !== undefined) return false
  if (signals.some(each => each.strength !== 'weak') || asksWhen.test(text) || asksWhatNow(text)) return false
  return (
    isChoice(text, 'choice.complain') ||
    intents.includes('complain') ||
    announcement.test(text.trim()) ||
    namesNew(text)
  )
}
const announcement =
  /^(?:我|我们|我們)?(?:另外)?(?:还|還)?(?:有|想说|想說|要说|要說)(?:另|别的|別的)?(?:外)?(?:一|1)?(?:件|个|個)?(?:别的|別的|另外的)?(?:事|事情|问题|問題)[。.!！]*$|^(?:there is|there's|i have) (?:something else|another (?:thing|matter|problem|issue|complaint))[.!]*$/i

export function askForStory(talk: Heard) {
  ask(talk, 'story', { lead: phrase(talk, 'cases.new', {}), onRequest: true })
  talk.state.matter = awaited
}

/** Another car was announced: nothing of the first holds for it, whatever is told next. */
export function askForCar(talk: Heard) {
  askForStory(talk)
  talk.state.matter = awaitedCar
  talk.state.burst = [talk.text.trim()]
}
const ofOtherCar = (talk: Heard): boolean => isOfOtherCar(talk) || talk.state.matter === awaitedCar

/** A case of its own, with what is known of the customer and the car. */
export function beginApart(talk: Heard) {
  correctBeside(talk)
  beginMatterOf(talk, knownOfCustomer(talk), phrase(talk, 'cases.new', {}))
  rememberOthers(talk)
}

/** A number put right beside the new matter is right for the one before as well. */
function correctBeside(talk: Heard) {
  if (ofOtherCar(talk)) return
  const known = factsOf(talk)
  const facts = factsIn(talk).filter(
    ({ slot, value }) =>
      (slot.startsWith('customer.') || slot.startsWith('vehicle.')) &&
      known(slot) !== undefined &&
      JSON.stringify(known(slot)) !== JSON.stringify(value),
  )
  if (facts.length === 0) return
  const statement = { ...statementOf(talk, { narrative: false }), facts, signals: [], text: '' }
  talk.cases.apply({ type: 'recordStatement', statement })
}

function knownOfCustomer(talk: Heard) {
  const facts = Object.values(caseOf(talk)?.facts ?? {}).flat()
  const otherCar = ofOtherCar(talk)
  return facts.filter(({ slot }) =>
    otherCar
      ? slot.startsWith('customer.') && slot !== 'customer.relation'
      : slot.startsWith('customer.') || slot.startsWith('vehicle.'),
  )
}

/** Recorded already, so that nothing is lost whatever the answer. */
export function askWhetherApart(talk: Heard) {
  const { state, turn } = talk
  const complaint = openCaseOf(talk)
  if (!complaint) return
  const choices = [label(state.language, 'choice.newMatter'), label(state.language, 'choice.sameMatter')]
  speak(talk, 'cases.sameOrNew', { caseId: complaint.id }, { asks: 'case', choices })
  state.open = 'case'
  state.confirming = 'matter'
  state.matter = turn.messageId
}

/** Something grave is no answer to it, it is told. */
export const answersApart = (talk: Heard): boolean =>
  talk.state.open === 'case' &&
  talk.state.confirming === 'matter' &&
  !talk.reading.signals.some(each => each.strength === 'hard')

const isNew = /新的|另外|另一|不同的|单独|單獨|\bnew\b|\bseparate\b|\banother\b|\bdifferent\b/i

export function runApart(talk: Heard) {
  const { state, text } = talk
  const { matter } = state
  const complaint = openCaseOf(talk)
  for (const key of ['open', 'confirming', 'matter'] as const) delete state[key]
  if (complaint && matter && (isChoice(text, 'choice.newMatter') || (isNew.test(text) && text.length <= 30))) {
    const told = statementIn(complaint, matter)
    if (!told) return askForStory(talk)
    beginMatterOf(talk, knownOfCustomer(talk), phrase(talk, 'cases.new', {}), told)
    return rememberOthers(talk)
  }
  if (wantsTimeOnly(talk)) return leaveThem(talk)
  // a question is no part of what was told: whoever has the case answers it
  if (complaint && isWithStaff(complaint) && onlyAsksOn(talk)) {
    // what is asked about is no wish
    talk.reading = { ...talk.reading, facts: talk.reading.facts.filter(({ slot }) => slot !== 'demand') }
    record(talk, true)
    return passQuestionOn(talk)
  }
  record(talk)
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  speak(talk, 'after.another', values)
  tellOtherTime(talk)
  if (!isWithStaff(openCaseOf(talk))) goOn(talk)
}

const onlyAsksOn = ({ reading: { facts, intents, signals }, text }: Heard): boolean =>
  (asks(text) || asksOfIt(text)) &&
  !intents.includes('complain') &&
  signals.every(({ signal, strength }) => strength === 'weak' || signal.startsWith('demand.')) &&
  !facts.some(({ slot }) => slot === 'symptom')

/** What one message of a case said, as told of a matter of its own. */
function statementIn(complaint: CaseState, messageId: string): Statement | undefined {
  const told = complaint.narrative.find(each => each.messageId === messageId)
  if (!told) return undefined
  const of = (each: { messageId: string }) => each.messageId === messageId
  const category = complaint.categories.at(-1)
  return {
    messageId,
    text: told.text,
    narrative: true,
    facts: Object.values(complaint.facts).flat().filter(of),
    signals: complaint.signals.filter(of),
    ...(category ? { category } : {}),
    claimType: 'grievance',
    emotion: { level: complaint.emotions.at(-1) ?? 'calm' },
    danger: { now: false },
  }
}
