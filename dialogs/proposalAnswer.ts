// The customer's answer to a proposal: accept, decline with a reason, ask back, set a condition, think. Nothing is agreed that was not said.
import type { SolutionOption } from '../src/case/case.ts'
import { askConsent, consentDue } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { agreedText, optionLines, proposalChoices, proposalOf, readProposal } from './proposal.ts'
import {
  answersPlainly,
  asksOptions,
  chosenBeside,
  hasDecided,
  isBareNo,
  isConditional,
  optionNamed,
  pressesOlder,
  takesBack,
  type Verdict,
  verdictOf,
} from './proposalWords.ts'
import { isChoice, label, phrase, speak, withoutStop } from './speak.ts'
import { bringsAnother, declines, hasWords, isMatter, isUnsafe, record } from './statement.ts'
import { tellStatus } from './status.ts'
import { acknowledgeCorrection } from './summary.ts'
import { type Heard, openCaseOf, ownerOf, type Talk } from './talk.ts'

/** A matter told instead of an answer: heard as one, while the proposal waits. */
const tellsElse = (talk: Heard): boolean =>
  isMatter(talk) &&
  (isUnsafe(talk) ||
    talk.reading.signals.some(each => each.strength === 'hard') ||
    bringsAnother(talk) ||
    talk.reading.facts.some(fact => fact.slot === 'symptom')) &&
  verdictOf(talk) === 'unclear'

/** Said once more after it was agreed on, as by a button pressed twice. */
const agreedAgain = (talk: Heard): SolutionOption | undefined => {
  const { solution, resolution, withdrawn } = openCaseOf(talk) ?? {}
  if (solution?.answer !== 'agreed' || resolution || withdrawn || talk.state.open) return undefined
  if (takesBack(talk.text) || !answersPlainly(talk, solution.options)) return undefined
  const agreed = solution.options.find(each => each.id === solution.optionId)
  const named = optionNamed(talk.text, solution.options)
  return named === undefined || named.id === agreed?.id ? agreed : undefined
}

/** Agreed on and wanted otherwise now: nothing is undone here, whoever has the case hears of it. */
const wantsOtherwise = (talk: Heard): boolean => {
  const { solution, resolution, withdrawn } = openCaseOf(talk) ?? {}
  if (solution?.answer !== 'agreed' || resolution || withdrawn || talk.state.open || isMatter(talk)) return false
  return takesBack(talk.text) || answersPlainly(talk, solution.options)
}

/** Asks after the options once one is agreed on. */
const looksBack = (talk: Heard): boolean => {
  const { solution, resolution, withdrawn } = openCaseOf(talk) ?? {}
  if (solution?.answer !== 'agreed' || resolution || withdrawn || talk.state.open) return false
  return asksOptions(talk.text)
}

export const answersProposal = (talk: Heard): boolean => {
  if (agreedAgain(talk) || wantsOtherwise(talk) || looksBack(talk)) return true
  const proposal = proposalOf(openCaseOf(talk))
  if (!proposal) return false
  const { options } = proposal
  // the number a colleague asked for is no answer to what waits
  if (talk.state.wrongNumber && talk.reading.facts.some(fact => fact.slot === 'customer.phone')) return false
  if (talk.state.open !== 'proposal')
    return talk.state.open === undefined && (answersPlainly(talk, options) || asksOptions(talk.text))
  return optionNamed(talk.text, options) !== undefined || !tellsElse(talk)
}

export function runProposal(talk: Heard) {
  const { state, text } = talk
  const again = agreedAgain(talk)
  if (again) return speak(talk, 'proposal.agreed', { what: withoutStop(again.text), who: ownerOf(talk) })
  if (wantsOtherwise(talk)) {
    // a bare "2" is no signal and no fact: it stands in the story for staff to read
    record(talk, true)
    const complaint = openCaseOf(talk)
    return speak(talk, 'proposal.otherwise', { who: ownerOf(talk), what: (complaint && agreedText(complaint)) ?? '' })
  }
  if (looksBack(talk)) return tellStatus(talk)
  const complaint = openCaseOf(talk)
  const proposal = proposalOf(complaint)
  if (!complaint || !proposal) return
  const { options } = proposal
  if (asksOptions(text)) return void readProposal(talk)
  if (pressesOlder(talk) && state.unclear === 0) {
    state.unclear++
    if (options.length > 1) return askWhich(talk, options)
    return void readProposal(talk)
  }
  const beside = chosenBeside(text, options)
  if (beside) return agree(talk, beside)
  const named = optionNamed(text, options)
  const verdict = verdictOf(talk)
  const undecided = verdict === 'thinking' && !hasDecided(text)
  if (named && verdict !== 'declined' && verdict !== 'asked' && !undecided) {
    if ((verdict === 'condition' || isConditional(text)) && !putsRight(talk)) return setCondition(talk)
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
      if (putsRight(talk) && options.length === 1 && options[0]) return agree(talk, options[0])
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
  speak(talk, 'proposal.unclear', {}, { asks: 'proposal', choices: proposalChoices(talk, options) })
}

/** "Yes, but the last digit is 3" puts a number right and asks for nothing. */
const putsRight = ({ reading: { facts, signals } }: Heard): boolean =>
  signals.length === 0 &&
  facts.length > 0 &&
  facts.every(({ slot }) => slot.startsWith('customer.') || slot.startsWith('vehicle.'))

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
  speak(talk, 'proposal.agreed', { what: withoutStop(option.text), who: ownerOf(talk) })
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
