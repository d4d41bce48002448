// What follows an answer to a proposal: agreed and named, declined with its reason, a question or wish passed on, or asked once more plainly.
import type { SolutionOption } from '../src/case/caseParts.ts'
import { isOfOption, unkept } from '../src/case/decisions/promises.ts'
import { askConsent, consentDue } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { optionNamed, optionTaken, withoutWhen } from './choice.ts'
import { passQuestionOn, tellNext, tellWhatComes } from './next.ts'
import { agreedText, optionLines, proposalChoices, readProposal } from './proposal.ts'
import { asksFirst, isBareNo, type Verdict } from './proposalWords.ts'
import { reviewerOf } from './refusal.ts'
import { isChoice, label, phrase, speak, withoutStop } from './speak.ts'
import { declines, hasWords, isMatter, record, saysYes } from './statement.ts'
import { acknowledgeCorrection } from './summary.ts'
import { caseStore, dueOf, type Heard, openCaseOf, ownerOf, personNamed, type Talk } from './talk.ts'
import { byWhen } from './when.ts'
import { asksOfIt, leavesAsIs, namesTime, resigned } from './words/choosing.ts'

/** The binding step is told by name. */
export const agreed = (talk: Heard, option: SolutionOption) =>
  speak(talk, 'proposal.agreed', { what: withoutStop(option.text), who: ownerOf(talk) })

export function agree(talk: Heard, option: SolutionOption) {
  const { reading } = talk
  // what is taken was offered: it is no demand of their own
  talk.reading = {
    ...reading,
    facts: reading.facts.filter(fact => fact.slot !== 'demand'),
    signals: reading.signals.filter(
      each => !each.signal.startsWith('demand.') && each.signal !== 'warranty.replaceOrReturn',
    ),
  }
  // when and where it is done is for whoever does it to say
  record(talk, isMatter(talk) || withoutWhen(talk.text) !== talk.text || namesTime(talk.text))
  if (!talk.cases.apply({ type: 'agreeSolution', optionId: option.id }).ok) return
  settle(talk)
  agreed(talk, option)
  // what is asked in the same breath stands in the record, and they hear that it is passed on
  if (withoutWhen(talk.text) !== talk.text) passQuestionOn(talk)
  if (consentDue(talk)) askConsent(talk)
}

/** Nothing is undone here: whoever has the case gets in touch by the time that is told. */
export function passOnChange(talk: Heard) {
  // a bare "2" is no signal and no fact: it stands in the story for staff to read
  record(talk, true)
  talk.cases.apply({ type: 'askForContact', about: 'otherwise', text: talk.text.trim() })
  const complaint = openCaseOf(talk)
  const what = (complaint && agreedText(complaint)) ?? ''
  speak(talk, 'proposal.otherwise', { who: ownerOf(talk), what, when: dueOf(talk, 'firstContact') })
}

/** Neither taken nor refused: whoever proposed it hears the condition or the wish for more, and the proposal waits. */
export function noteWish(talk: Heard, key: 'proposal.condition' | 'proposal.both' | 'proposal.leftToUs') {
  talk.keepsOpen = true
  record(talk)
  talk.cases.apply({ type: 'questionSolution', text: talk.text.trim() })
  speak(talk, key, { who: ownerOf(talk) })
  tellWhatComes(talk, { onlyTimes: true })
}

export function unclear(talk: Heard, options: readonly SolutionOption[]) {
  // what was said no to waits for no answer
  if (openCaseOf(talk)?.solution?.answer === 'declined') return takeReason(talk, 'unclear')
  const { state, text } = talk
  const told = isMatter(talk) || (!putsRight(talk) && text.trim().length >= 4)
  const { changed } = record(talk, told)
  const lead = acknowledgeCorrection(talk, changed)
  if (lead && readProposal(talk, lead)) return
  talk.keepsOpen = true
  const noted = told ? phrase(talk, 'after.noted', { who: ownerOf(talk) }) : undefined
  if (consentDue(talk)) return askConsent(talk, noted)
  if (state.unclear >= 1 && noted) return void talk.says.push({ text: noted, textKey: 'after.noted' })
  if (state.unclear >= 1) return askWhich(talk, options)
  state.unclear++
  if (options.length > 1 && optionNamed(text, options)) return askWhich(talk, options)
  speak(talk, 'proposal.unclear', {}, { asks: 'proposal', choices: proposalChoices(talk, options) })
}

/** "Yes, but the last digit is 3" puts a number right and asks for nothing. */
export const putsRight = ({ reading: { facts, signals } }: Heard): boolean =>
  signals.length === 0 &&
  facts.length > 0 &&
  facts.every(({ slot }) => slot.startsWith('customer.') || slot.startsWith('vehicle.'))

export function askWhich(talk: Heard, options: readonly SolutionOption[]) {
  const lines = optionLines(talk, options)
  speak(talk, 'proposal.which', { lines }, { asks: 'proposal', choices: proposalChoices(talk, options) })
}

/** The choice is put to whoever proposed it, once: they recommend one, and nothing is agreed before it is named. */
export function leaveToUs(talk: Heard, options: readonly SolutionOption[]) {
  const { solution } = openCaseOf(talk) ?? {}
  const passedOn = (talk.state.said['proposal.leftToUs'] ?? 0) > 0 && solution?.questionedAt !== undefined
  if (passedOn || solution?.answer === 'declined') return askWhich(talk, options)
  noteWish(talk, 'proposal.leftToUs')
}

/** The choice waits for them. What an option tells by when something is done is a reason to answer before that. */
export function leaveTime(talk: Heard) {
  talk.keepsOpen = true
  talk.state.open = 'proposal'
  const complaint = openCaseOf(talk)
  const { solution } = complaint ?? {}
  const [first] = complaint
    ? unkept(complaint).filter(each => isOfOption(each) && each.madeAt === solution?.at && each.dueAt > talk.now)
    : []
  if (!first) return speak(talk, 'proposal.later', {})
  const when = byWhen(first.dueAt, talk.now, caseStore(talk).timeZone, talk.state.language)
  speak(talk, 'proposal.laterBy', { when })
}

/** A number nobody offered. */
export function namedNone(talk: Heard, options: readonly SolutionOption[]) {
  const values = { lines: optionLines(talk, options), last: String(options.length) }
  speak(talk, 'proposal.noSuch', values, { asks: 'proposal', choices: proposalChoices(talk, options) })
}

/** Praise that means the opposite: soothed, and asked what would do. */
export function sootheMocked(talk: Heard, options: readonly SolutionOption[]) {
  record(talk, true)
  const choices = proposalChoices(talk, options)
  speak(talk, 'proposal.soothed', { who: ownerOf(talk) }, { asks: 'proposal', choices })
}

/** What they agreed on before stands, and nothing climbs: no reason is asked for. */
export function keepAgreed(talk: Heard) {
  const { text } = talk
  const bare = isBareNo(text) || isChoice(text, 'choice.keepAgreed')
  record(talk, isMatter(talk))
  if (!talk.cases.apply({ type: 'declineSolution', ...(bare ? {} : { reason: text.trim() }) }).ok) return
  settle(talk)
  const complaint = openCaseOf(talk)
  const what = (complaint && agreedText(complaint)) ?? ''
  speak(talk, 'proposal.kept', { what, who: ownerOf(talk) })
  tellWhatComes(talk, { onlyTimes: true })
}

/** Nothing stands any more: it goes the way of any no, and they hear what it was that is dropped. */
export function declineBoth(talk: Heard) {
  const complaint = openCaseOf(talk)
  const what = (complaint && agreedText(complaint)) ?? ''
  putDown(talk, { agreedToo: true, lead: phrase(talk, 'proposal.bothOff', { what }) })
}

/** Recorded at once; a reason that was not given with it is asked for, once. */
export function decline(talk: Heard) {
  if (openCaseOf(talk)?.agreed) return keepAgreed(talk)
  putDown(talk, {})
}

function putDown(talk: Heard, { lead, ...too }: { agreedToo?: true; lead?: string }) {
  const { text } = talk
  const bare = isBareNo(text)
  record(talk, isMatter(talk))
  const why = bare ? {} : { reason: text.trim() }
  if (!talk.cases.apply({ type: 'declineSolution', ...why, ...too }).ok) return
  if (bare) {
    const choices = [label(talk.state.language, 'choice.skip')]
    return speak(talk, 'proposal.whyNot', {}, { asks: 'proposal', choices, lead })
  }
  settle(talk)
  speak(talk, 'proposal.declined', { who: ownerOf(talk) }, { lead })
  tellNext(talk)
}

export function takeReason(talk: Heard, verdict: Verdict) {
  const { text } = talk
  if (verdict === 'asked') return askBack(talk)
  if (talk.state.afterAll) return takeAfterAll(talk)
  if (givesIn(talk)) return askWhetherAfterAll(talk)
  if (verdict === 'condition') return noteWish(talk, 'proposal.condition')
  // "就这样吧" was a yes to the offer; to "why not?" it has nothing to say
  const leaves = leavesAsIs.test(text.trim())
  const silent = leaves || isChoice(text, 'choice.skip') || isBareYes(text) || declines(talk) || !hasWords(text)
  const changedMind = verdict === 'accepted' && !isBareYes(text) && !leaves
  const { options = [] } = openCaseOf(talk)?.solution ?? {}
  const [only] = options
  const taken = optionTaken(text, options)
  if (taken) return agree(talk, taken)
  if (changedMind && only) return options.length === 1 ? agree(talk, only) : askWhich(talk, options)
  record(talk, isMatter(talk))
  if (!silent) talk.cases.apply({ type: 'declineSolution', reason: text.trim() })
  settle(talk)
  speak(talk, 'proposal.declined', { who: ownerOf(talk) })
  tellNext(talk)
}

/** "好吧", not long after a no: a sigh, or a yes after all. */
export const givesIn = (talk: Heard): boolean => {
  const { solution, resolution, withdrawn } = openCaseOf(talk) ?? {}
  if (solution?.answer !== 'declined' || solution.refused || resolution || withdrawn) return false
  return resigned.test(talk.text.trim()) && (talk.state.said['proposal.afterAll'] ?? 0) === 0
}

/** Nothing is agreed for a sigh: asked once, naming what it would be. */
export function askWhetherAfterAll(talk: Heard) {
  const { options = [] } = openCaseOf(talk)?.solution ?? {}
  record(talk, false)
  talk.state.afterAll = true
  const values = { lines: optionLines(talk, options), who: ownerOf(talk) }
  speak(talk, 'proposal.afterAll', values, { asks: 'proposal', choices: proposalChoices(talk, options).slice(0, -1) })
}

function takeAfterAll(talk: Heard) {
  const { text } = talk
  const { options = [] } = openCaseOf(talk)?.solution ?? {}
  const [only] = options
  delete talk.state.afterAll
  const taken = optionTaken(text, options)
  if (taken) return agree(talk, taken)
  const yes = isBareYes(text) || saysYes(talk) || isChoice(text, 'choice.agree')
  if (yes && only) return options.length === 1 ? agree(talk, only) : askWhich(talk, options)
  record(talk, isMatter(talk))
  if (!isBareNo(text) && hasWords(text)) talk.cases.apply({ type: 'declineSolution', reason: text.trim() })
  settle(talk)
  speak(talk, 'proposal.declined', { who: ownerOf(talk) })
  tellNext(talk)
}

export function askBack(talk: Heard) {
  const { text } = talk
  talk.keepsOpen = true
  // "换的话要几天" names what is offered: no wish of their own, and no trouble told
  if (asksOfIt(text) || talk.state.asksFirst) {
    const { reading } = talk
    talk.reading = { ...reading, facts: reading.facts.filter(({ slot }) => slot !== 'demand' && slot !== 'symptom') }
  }
  record(talk, isMatter(talk))
  // "I'd like to ask something" asks nothing yet
  if (asksFirst(text)) {
    talk.state.open = 'proposal'
    talk.state.asksFirst = true
    return speak(talk, 'proposal.askFirst', {}, { asks: 'proposal' })
  }
  delete talk.state.asksFirst
  talk.cases.apply({ type: 'questionSolution', text: text.trim() })
  tellAsked(talk)
  tellWhatComes(talk, { onlyTimes: true })
}

/** Of a refusal nothing is on offer: who explains it, and that it can still be looked at anew. */
function tellAsked(talk: Heard) {
  const who = ownerOf(talk)
  if (!openCaseOf(talk)?.solution?.refused) return speak(talk, 'proposal.asked', { who })
  const above = reviewerOf(talk)
  if (above) speak(talk, 'refusal.asked', { who, above: personNamed(talk, above) })
  else speak(talk, 'refusal.askedLast', { who })
}

/** Willing, if the answer to their question allows it: no yes yet, and whoever proposed it knows that one is near. */
export function holdYes(talk: Heard) {
  talk.keepsOpen = true
  record(talk, true)
  talk.cases.apply({ type: 'questionSolution', text: talk.text.trim() })
  speak(talk, 'proposal.yesHeld', { who: ownerOf(talk) })
  tellWhatComes(talk, { onlyTimes: true })
}

export function settle({ state }: Talk) {
  delete state.open
  delete state.leaning
  delete state.tied
  delete state.takeOrAppeal
  delete state.asksFirst
  state.unclear = 0
}
