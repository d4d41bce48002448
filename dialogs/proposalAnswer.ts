// The customer's answer to a proposal, heard: which of the ways to go on in proposalSettle.ts it leads to. Nothing is agreed that was not said.
import type { SolutionOption } from '../src/case/caseParts.ts'
import { movesVisit, passOnTime, standing } from './agreedVisit.ts'
import { opensAnother } from './bareReply.ts'
import { contradictsItself, namesFirst, namesNoOption, optionNamed, optionTaken, withoutWhen } from './choice.ts'
import { proposalOf, readProposal } from './proposal.ts'
import {
  agree,
  agreed,
  askBack,
  askWhetherAfterAll,
  askWhich,
  decline,
  declineBoth,
  givesIn,
  holdYes,
  keepAgreed,
  leaveTime,
  leaveToUs,
  namedNone,
  noteWish,
  passOnChange,
  putsRight,
  settle,
  sootheMocked,
  takeReason,
  unclear,
} from './proposalSettle.ts'
import {
  answersPlainly,
  asksOptions,
  hasDecided,
  isAnnounced,
  isConditional,
  pressesOlder,
  takesBack,
  thinksItOver,
  type Verdict,
  verdictOf,
  wantsThemAll,
  withoutPutRight,
} from './proposalWords.ts'
import { answerRefusalQuietly, appeal, appealsAfterAll, appealsAgain, runRefusal, tellAppeal } from './refusalAnswer.ts'
import { leansWith, severalWanted, takesAnyOfAll } from './severalOptions.ts'
import { isChoice, speak } from './speak.ts'
import { bringsAnother, isMatter, isUnsafe, record, threatens } from './statement.ts'
import { tellStatus } from './status.ts'
import { type Heard, openCaseOf } from './talk.ts'
import { chosenBeside, leanedTo, leavesSome, refusesOne, takenIf, takesAndAsks, takesIf } from './weighing.ts'
import { turnsDownBoth } from './words/bothDown.ts'
import { asksToSee, resigns, wantsOtherTime } from './words/choosing.ts'
import { keptIn } from './words/keeping.ts'

/** A matter told instead of an answer: heard as one, while the proposal waits. */
const tellsElse = (talk: Heard): boolean =>
  isMatter(talk) &&
  (isUnsafe(talk) ||
    talk.reading.signals.some(each => each.strength === 'hard' && !each.signal.startsWith('demand.')) ||
    // money asked for, or an offer called shabby, is what they think of the proposal
    (bringsAnother(talk) && (opensAnother(talk.text) || talk.reading.components.length > 0)) ||
    talk.reading.facts.some(fact => fact.slot === 'symptom')) &&
  (verdictOf(talk) === 'unclear' || (verdictOf(talk) === 'condition' && opensAnother(talk.text)))

/** Said once more after it was agreed on, as by a button pressed twice. */
const agreedAgain = (talk: Heard): SolutionOption | undefined => {
  const solution = standing(talk)
  if (!solution || talk.text.length > 40) return undefined
  const chosen = solution.options.find(each => each.id === solution.optionId)
  // taken in place of another, it is not what was agreed on before
  const kept = keptIn(talk.text)
  if (kept && !(kept === 'before' && solution.instead)) return chosen
  if (optionTaken(withoutPutRight(talk.text), solution.options)?.id === chosen?.id && chosen) return chosen
  if (takesBack(talk.text) || !answersPlainly(talk, solution.options)) return undefined
  const named = optionNamed(talk.text, solution.options)
  return named === undefined || named.id === chosen?.id ? chosen : undefined
}

/** Agreed on and wanted otherwise now: nothing is undone here, whoever has the case hears of it. */
const wantsOtherwise = (talk: Heard): boolean => {
  const solution = standing(talk)
  if (!solution || isUnsafe(talk) || talk.reading.signals.some(each => each.strength === 'hard')) return false
  const { text } = talk
  const another = optionNamed(text, solution.options) ?? optionNamed(withoutPutRight(text), solution.options)
  const taken = optionTaken(text, solution.options) ?? optionTaken(withoutPutRight(text), solution.options)
  if (another && another.id !== solution.optionId && (takesBack(text) || taken)) return true
  if (solution.instead && keptIn(text) === 'before') return true
  // another day or hour for it is for whoever does it to arrange
  if (wantsOtherTime(text)) return false
  return takesBack(text) && (!isMatter(talk) || talk.reading.components.length === 0)
}

/** Something else is put to them, and they would rather have what was agreed on before. */
const keepsAgreed = (talk: Heard, options: readonly SolutionOption[]): boolean => {
  const { text } = talk
  if (openCaseOf(talk)?.agreed === undefined || isUnsafe(talk)) return false
  return isChoice(text, 'choice.keepAgreed') || (optionTaken(text, options) === undefined && keptIn(text) !== undefined)
}

/** Neither what is put to them nor what they agreed on before. */
const refusesBoth = (talk: Heard, options: readonly SolutionOption[]): boolean => {
  const { solution, agreed } = openCaseOf(talk) ?? {}
  if (!agreed || solution?.answer !== 'open' || isUnsafe(talk)) return false
  return optionTaken(talk.text, options) === undefined && turnsDownBoth(talk.text, options.length === 1)
}

/** "第一个" of one that is offered: as likely what was agreed on before it. */
const meansEither = (talk: Heard, options: readonly SolutionOption[]): boolean =>
  options.length === 1 && openCaseOf(talk)?.agreed !== undefined && namesFirst(talk.text, options)

/** Asks after the options once one is agreed on. */
const looksBack = (talk: Heard): boolean => standing(talk) !== undefined && asksOptions(talk.text)

export const answersProposal = (talk: Heard): boolean => {
  if (agreedAgain(talk) || wantsOtherwise(talk) || looksBack(talk) || appealsAfterAll(talk)) return true
  if (movesVisit(talk)) return true
  if (appealsAgain(talk) || (talk.state.open === undefined && givesIn(talk))) return true
  const proposal = proposalOf(openCaseOf(talk))
  if (!proposal) return false
  const { options } = proposal
  // the number a colleague asked for is no answer to what waits
  if (talk.state.wrongNumber && talk.reading.facts.some(fact => fact.slot === 'customer.phone')) return false
  if (talk.state.open !== 'proposal')
    return (
      talk.state.open === undefined &&
      (answersPlainly(talk, options) ||
        asksOptions(talk.text) ||
        wantsThemAll(talk.text) ||
        keepsAgreed(talk, options) ||
        refusesBoth(talk, options) ||
        (proposal.answer === 'open' && thinksItOver(talk)))
    )
  // said of the refusal, whatever else it does
  if (proposal.refused && threatens(talk)) return true
  if (isAnnounced(talk, options) && !isUnsafe(talk)) return true
  if (takesIf(talk.text, options) || contradictsItself(talk.text, options) || refusesBoth(talk, options)) return true
  return optionTaken(talk.text, options) !== undefined || keepsAgreed(talk, options) || !tellsElse(talk)
}

/** A day named here is one to come, and no day on which anything happened; a part is named for what is to be done to it, and is no fault. */
function asAnswer({ reading, text }: Heard): Heard['reading'] {
  const opens = opensAnother(text)
  const isOfOffer = (slot: string) => slot === 'background.occurredOn' || (slot === 'symptom' && !opens)
  return {
    ...reading,
    facts: reading.facts.filter(({ slot }) => !isOfOffer(slot)),
    signals: reading.signals.filter(each => opens || !(each.signal.startsWith('fault.') && each.strength !== 'hard')),
  }
}

export function runProposal(talk: Heard) {
  const again = agreedAgain(talk)
  if (again) {
    // after a change of mind was passed on, staff read that it stands after all
    if (withoutPutRight(talk.text) !== talk.text) record(talk, true)
    return agreed(talk, again)
  }
  if (wantsOtherwise(talk)) return passOnChange(talk)
  if (movesVisit(talk)) return passOnTime(talk)
  if (looksBack(talk)) return tellStatus(talk)
  if (talk.state.open === undefined && givesIn(talk)) return askWhetherAfterAll(talk)
  if (appealsAgain(talk)) return tellAppeal(talk)
  if (appealsAfterAll(talk)) return appeal(talk)
  const proposal = proposalOf(openCaseOf(talk))
  if (!proposal) return
  const { options } = proposal
  const { state, text } = talk
  talk.reading = asAnswer(talk)
  if (asksOptions(text)) return void readProposal(talk)
  if (proposal.refused) return runRefusal(talk)
  if (isAnnounced(talk, options)) return askBack(talk)
  if (pressesOlder(talk) && state.unclear === 0 && proposal.answer !== 'declined') {
    state.unclear++
    if (options.length > 1) return askWhich(talk, options)
    return void readProposal(talk)
  }
  if (refusesBoth(talk, options)) return declineBoth(talk)
  if (keepsAgreed(talk, options)) return keepAgreed(talk)
  if (meansEither(talk, options)) return unclear(talk, options)
  const leaning = leanedTo(text, options)
  if (leaning) {
    state.leaning = leaning.id
    delete state.tied
  }
  if (options.length > 1 && wantsThemAll(text)) return noteWish(talk, 'proposal.both')
  if (takesAnyOfAll(text, options)) return leaveToUs(talk, options)
  const beside = chosenBeside(text, options) ?? (resigns(text) ? optionTaken(text, options) : undefined)
  if (beside) return agree(talk, beside)
  const several = severalWanted(text, options)
  if (several?.any) return options.length === 2 ? leaveToUs(talk, options) : askWhich(talk, options)
  if (several) return noteWish(talk, 'proposal.both')
  // nearer to a yes than a no: what it lacks is for whoever proposed it to hear
  if (options.length > 1 && leansWith(text, options)) return noteWish(talk, 'proposal.condition')
  if (namesNoOption(text, options)) return namedNone(talk, options)
  if (withoutWhen(text) === text && takesAndAsks(text, options)) return holdYes(talk)
  if (leavesSome(text, options) && !staysOpen.has(verdictOf(talk))) return askWhich(talk, options)
  if (['any', 'leftToUs'].includes(verdictOf(talk)) && options.length > 1)
    return leavesOut.test(text) ? askWhich(talk, options) : leaveToUs(talk, options)
  const tied = takenIf(text, options)
  if (tied) {
    Object.assign(state, { leaning: tied.id, tied: true })
    return noteWish(talk, 'proposal.condition')
  }
  if (contradictsItself(text, options)) return askWhich(talk, options)
  if (optionNamed(text, options)) return hearNamed(talk, options)
  if (options.length > 1 && refusesOne(text, options)) return askWhich(talk, options)
  hearVerdict(talk, options)
}

/** "除了2都行": some are ruled out, and which of the rest is theirs to say. */
const leavesOut = /除了|\b(?:but|except)\b/i

/** Heard as what they are, whatever is turned down beside them. */
const staysOpen: ReadonlySet<Verdict> = new Set(['asked', 'thinking', 'condition', 'mocked'])

/** An option is named: taken, taken with a condition, asked about, or spoken of. */
function hearNamed(talk: Heard, options: readonly SolutionOption[]) {
  const { text } = talk
  const verdict = verdictOf(talk)
  const chosen = optionTaken(text, options)
  if (chosen && withoutWhen(text) !== text) return agree(talk, chosen)
  if (asksToSee(text) && !hasDecided(text)) return askBack(talk)
  const undecided = verdict === 'thinking' && !hasDecided(text)
  if (verdict === 'asked' || undecided) return hearVerdict(talk, options)
  // an offered one that is demanded is taken
  if (chosen && verdict === 'condition' && !isConditional(text)) return agree(talk, chosen)
  if (isConditional(text) || verdict === 'condition') {
    const named = optionNamed(text, options)
    return named && putsRight(talk) ? agree(talk, named) : noteWish(talk, 'proposal.condition')
  }
  if (chosen && verdict !== 'declined') return agree(talk, chosen)
  // one of several refused leaves the others
  if (verdict === 'declined' && options.length === 1) return hearVerdict(talk, options)
  if (verdict === 'declined' && proposalOf(openCaseOf(talk))?.answer === 'declined') return hearVerdict(talk, options)
  unclear(talk, options)
}

function hearVerdict(talk: Heard, options: readonly SolutionOption[]) {
  const verdict = verdictOf(talk)
  const [only] = options
  if (proposalOf(openCaseOf(talk))?.answer === 'declined') return takeReason(talk, verdict)
  switch (verdict) {
    case 'accepted':
    case 'leftToUs': {
      // a yes to what was only passed on settles nothing: what it depends on is not answered yet
      const waits = talk.state.tied && proposalOf(openCaseOf(talk))?.questionedAt !== undefined
      const meant = options.length === 1 ? only : options.find(each => !waits && each.id === talk.state.leaning)
      return meant ? agree(talk, meant) : askWhich(talk, options)
    }
    case 'any':
      return options.length > 1 ? askWhich(talk, options) : unclear(talk, options)
    case 'mocked':
      return sootheMocked(talk, options)
    case 'condition':
      if (putsRight(talk) && options.length === 1 && only) return agree(talk, only)
      return noteWish(talk, 'proposal.condition')
    case 'declined':
      return decline(talk)
    case 'asked':
      return askBack(talk)
    case 'thinking':
      record(talk)
      return leaveTime(talk)
    case 'thanks':
      talk.keepsOpen = true
      return speak(talk, 'after.thanks', {})
    default:
      return unclear(talk, options)
  }
}

/** An answer given while a colleague talks counts as one when it cannot be mistaken; nothing is said. */
export function takeQuietly(talk: Heard) {
  const proposal = proposalOf(openCaseOf(talk))
  if (!proposal || talk.state.open !== 'proposal' || pressesOlder(talk) || talk.text.length > 40) return
  if (proposal.refused) return answerRefusalQuietly(talk)
  const { options } = proposal
  const verdict = verdictOf(talk)
  const sole = options.length === 1 && isChoice(talk.text, 'choice.agree') ? options[0] : undefined
  const clear = verdict === 'unclear' || verdict === 'accepted'
  const taken = clear ? (optionTaken(talk.text, options) ?? sole) : undefined
  if (taken) talk.cases.apply({ type: 'agreeSolution', optionId: taken.id })
  else if (refusesBoth(talk, options))
    talk.cases.apply({ type: 'declineSolution', reason: talk.text.trim(), agreedToo: true })
  else if (isChoice(talk.text, 'choice.decline') || keepsAgreed(talk, options))
    talk.cases.apply({ type: 'declineSolution' })
  else return
  settle(talk)
}
