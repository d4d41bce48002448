// A proposal of staff put to the customer: accept, decline with a reason, ask back. Nothing is agreed that was not said. Knows no remedy.
import type { CaseState, SolutionOption } from '../src/case/case.ts'
import { askConsent, consentDue } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import {
  answersPlainly,
  isBareNo,
  isConditional,
  optionNamed,
  plain,
  pressesOlder,
  type Verdict,
  verdictOf,
} from './proposalAnswer.ts'
import { isChoice, label, phrase, speak } from './speak.ts'
import { bringsAnother, declines, hasWords, isMatter, isUnsafe, record } from './statement.ts'
import { type Heard, openCaseOf, ownerOf, type Talk } from './talk.ts'

/** The proposal the customer may still answer: the open one, or the one just declined while the reason is awaited. */
const proposalOf = (complaint: CaseState | undefined): CaseState['solution'] =>
  complaint === undefined || complaint.resolution || complaint.withdrawn || complaint.solution?.answer === 'agreed'
    ? undefined
    : complaint.solution

export const optionLines = (talk: Talk, options: readonly SolutionOption[]): string =>
  options
    .map(({ text }, index) => label(talk.state.language, 'line.option', { n: String(index + 1), text: plain(text) }))
    .join('\n')
export const proposalChoices = (talk: Talk, options: readonly SolutionOption[]): string[] => {
  const { language, proposals = 1 } = talk.state
  const name = proposals > 1 ? 'choice.newOption' : 'choice.option'
  const accept =
    options.length === 1
      ? [label(language, 'choice.agree')]
      : options.map((_, index) => label(language, name, { n: String(index + 1) }))
  return [...accept, label(language, 'choice.decline'), label(language, 'choice.askFirst')]
}

/** Puts the open proposal; false when there is none. */
export function readProposal(talk: Talk, lead?: string): boolean {
  const proposal = proposalOf(openCaseOf(talk))
  if (!proposal) return false
  const { options } = proposal
  const more = { asks: 'proposal', choices: proposalChoices(talk, options), lead } as const
  const who = ownerOf(talk)
  const [only] = options
  if (options.length === 1 && only) speak(talk, 'proposal.offerOne', { who, what: plain(only.text) }, more)
  else speak(talk, 'proposal.offer', { who, lines: optionLines(talk, options) }, more)
  talk.state.open = 'proposal'
  return true
}

/** A matter told instead of an answer: heard as one, while the proposal waits. */
const tellsElse = (talk: Heard): boolean =>
  isMatter(talk) &&
  (isUnsafe(talk) || bringsAnother(talk) || talk.reading.facts.some(fact => fact.slot === 'symptom')) &&
  verdictOf(talk) === 'unclear'

export const answersProposal = (talk: Heard): boolean => {
  const proposal = proposalOf(openCaseOf(talk))
  if (!proposal) return false
  const { options } = proposal
  if (talk.state.open !== 'proposal') return talk.state.open === undefined && answersPlainly(talk, options)
  return optionNamed(talk.text, options) !== undefined || !tellsElse(talk)
}

export function runProposal(talk: Heard) {
  const { state, text } = talk
  const complaint = openCaseOf(talk)
  const proposal = proposalOf(complaint)
  if (!complaint || !proposal) return
  const { options } = proposal
  if (pressesOlder(talk) && state.unclear === 0) {
    state.unclear++
    return askWhich(talk, options)
  }
  const named = optionNamed(text, options)
  const verdict = verdictOf(talk)
  if (named && verdict !== 'declined' && verdict !== 'asked') {
    if (verdict === 'condition' || isConditional(text)) return setCondition(talk)
    return agree(talk, named)
  }
  if (proposal.answer === 'declined') return takeReason(talk, verdict)
  switch (verdict) {
    case 'accepted':
    case 'any': {
      const [only] = options
      if (options.length > 1) return askWhich(talk, options)
      if (only && verdict === 'accepted') return agree(talk, only)
      return unclear(talk, options)
    }
    case 'condition':
      return setCondition(talk)
    case 'declined':
      return decline(talk)
    case 'asked':
      return askBack(talk)
    case 'thinking':
      record(talk)
      talk.keepsOpen = true
      return speak(talk, 'proposal.later', {})
    case 'thanks':
      talk.keepsOpen = true
      return speak(talk, 'after.thanks', {})
    default:
      return unclear(talk, options)
  }
}

function unclear(talk: Heard, options: readonly SolutionOption[]) {
  const { state, text } = talk
  const told = isMatter(talk) || text.trim().length >= 4
  record(talk, told)
  talk.keepsOpen = true
  const noted = told ? phrase(talk, 'after.noted', { who: ownerOf(talk) }) : undefined
  if (consentDue(talk)) return askConsent(talk, noted)
  if (state.unclear >= 1 && noted) return void talk.says.push({ text: noted, textKey: 'after.noted' })
  if (state.unclear >= 1) return askWhich(talk, options)
  state.unclear++
  speak(talk, 'proposal.unclear', {}, { asks: 'proposal', choices: proposalChoices(talk, options) })
}

/** Neither taken nor refused: whoever proposed it hears the condition, and the proposal waits. */
function setCondition(talk: Heard) {
  talk.keepsOpen = true
  record(talk)
  talk.cases.apply({ type: 'questionSolution', text: talk.text.trim() })
  speak(talk, 'proposal.condition', { who: ownerOf(talk) })
}

function agree(talk: Heard, option: SolutionOption) {
  record(talk)
  if (!talk.cases.apply({ type: 'agreeSolution', optionId: option.id }).ok) return
  settle(talk)
  speak(talk, 'proposal.agreed', { what: plain(option.text), who: ownerOf(talk) })
  if (consentDue(talk)) askConsent(talk)
}

function askWhich(talk: Heard, options: readonly SolutionOption[]) {
  speak(
    talk,
    'proposal.which',
    { lines: optionLines(talk, options) },
    { asks: 'proposal', choices: proposalChoices(talk, options) },
  )
}

/** Recorded at once; a reason that was not given with it is asked for, once. */
function decline(talk: Heard) {
  const { text } = talk
  const bare = isBareNo(text)
  record(talk, isMatter(talk))
  talk.cases.apply({ type: 'declineSolution', ...(bare ? {} : { reason: text.trim() }) })
  if (bare)
    return speak(
      talk,
      'proposal.whyNot',
      {},
      { asks: 'proposal', choices: [label(talk.state.language, 'choice.skip')] },
    )
  settle(talk)
  speak(talk, 'proposal.declined', { who: ownerOf(talk) })
}

function takeReason(talk: Heard, verdict: Verdict) {
  const { text } = talk
  if (verdict === 'asked') return askBack(talk)
  if (verdict === 'condition') return setCondition(talk)
  const silent = isChoice(text, 'choice.skip') || isBareYes(text) || declines(talk) || !hasWords(text)
  const changedMind = verdict === 'accepted' && !isBareYes(text)
  const { options = [] } = openCaseOf(talk)?.solution ?? {}
  const [only] = options
  if (changedMind && only) return options.length === 1 ? agree(talk, only) : askWhich(talk, options)
  record(talk, isMatter(talk))
  if (!silent) talk.cases.apply({ type: 'declineSolution', reason: text.trim() })
  settle(talk)
  speak(talk, 'proposal.declined', { who: ownerOf(talk) })
}

function askBack(talk: Heard) {
  const { text } = talk
  talk.keepsOpen = true
  record(talk, isMatter(talk))
  // "I'd like to ask something" asks nothing yet
  if (isChoice(text, 'choice.askFirst')) return speak(talk, 'talk.tell', {}, { asks: 'proposal' })
  talk.cases.apply({ type: 'questionSolution', text: text.trim() })
  speak(talk, 'proposal.asked', { who: ownerOf(talk) })
}

function settle({ state }: Talk) {
  delete state.open
  state.unclear = 0
}

/** An answer given while a colleague talks counts as one when it cannot be mistaken; nothing is said. */
export function takeQuietly(talk: Heard) {
  const proposal = proposalOf(openCaseOf(talk))
  if (!proposal || talk.state.open !== 'proposal' || pressesOlder(talk) || talk.text.length > 40) return
  const named = optionNamed(talk.text, proposal.options)
  const [only] = proposal.options
  const verdict = verdictOf(talk)
  const sole = proposal.options.length === 1 && isChoice(talk.text, 'choice.agree') ? only : undefined
  const taken = verdict === 'unclear' || verdict === 'accepted' ? (named ?? sole) : undefined
  if (taken) talk.cases.apply({ type: 'agreeSolution', optionId: taken.id })
  else if (isChoice(talk.text, 'choice.decline')) talk.cases.apply({ type: 'declineSolution' })
  else return
  settle(talk)
}

/** What was agreed on, in a few words. */
export const agreedText = ({ solution }: CaseState): string | undefined => {
  const option =
    solution?.answer === 'agreed' ? solution.options.find(each => each.id === solution.optionId) : undefined
  return option && plain(option.text)
}
