// The customer's answer to a refusal: taken note of, appealed against, asked about, or put off. An appeal always reaches somebody, and
// nothing else is made into one.
import { isLastWord } from '../src/case/views/lastWord.ts'
import { askBack, settle } from './proposalSettle.ts'
import { isAnnounced, verdictOf } from './proposalWords.ts'
import { refusalChoices, reviewerOf } from './refusal.ts'
import { sootheAgain } from './soothe.ts'
import { isChoice, speak } from './speak.ts'
import { isMatter, record, threatens } from './statement.ts'
import { dueOf, type Heard, openCaseOf, ownerOf, personNamed } from './talk.ts'
import { takesThreatBack, tellThreatHeard } from './threat.ts'
import { asks } from './words/choosing.ts'
import { asksGrounds, isPlainYes, putsOff, reproaches, saysTooLittle, takesIt, wantsAppeal } from './words/refusal.ts'
import { wantsItDone } from './words/threatBack.ts'

const appeals = ({ text }: Heard): boolean =>
  isChoice(text, 'choice.appeal') || isChoice(text, 'choice.decline') || wantsAppeal(text)

/** Anger asks nothing, whatever words of a question it comes in: "凭什么", "what kind of rule is that". */
const isCross = ({ reading, text }: Heard): boolean =>
  ['angry', 'furious'].includes(reading.emotion.level) && !/[?？吗嗎呢]\s*$/.test(text)

export function runRefusal(talk: Heard) {
  const { text } = talk
  const verdict = verdictOf(talk)
  if (appeals(talk)) return appeal(talk)
  // who no longer threatens and wants it done has not taken the no
  if (takesThreatBack(talk) && wantsItDone(text)) return appeal(talk)
  if (threatens(talk)) return hearThreat(talk)
  if (reproaches(text)) return hearReproach(talk)
  if ((verdict === 'asked' || isAnnounced(talk, []) || asks(text) || asksGrounds.test(text)) && !isCross(talk))
    return askBack(talk)
  if (putsOff(text) || verdict === 'thinking') return giveTime(talk)
  if (talk.state.takeOrAppeal && isPlainYes(text) && reviewerOf(talk)) return askWhichOfBoth(talk)
  if (isChoice(text, 'choice.noted') || takesIt(text)) return takeNote(talk)
  if ((verdict === 'accepted' || verdict === 'leftToUs') && !saysTooLittle(text)) return takeNote(talk)
  if (verdict === 'thanks') {
    talk.keepsOpen = true
    return speak(talk, 'after.thanks', {})
  }
  const lead = sootheAgain(talk)
  record(talk, isMatter(talk) || text.trim().length >= 4)
  talk.keepsOpen = true
  const above = reviewerOf(talk)
  const options = { asks: 'proposal', choices: refusalChoices(talk), lead } as const
  // the way to appeal stands above: whoever is angry still is not told it once more
  if (isCross(talk) && (talk.state.said['refusal.unclear'] ?? 0) > 0)
    return speak(talk, 'refusal.heard', { who: ownerOf(talk) }, options)
  if (above) {
    talk.state.takeOrAppeal ??= 'asked'
    speak(talk, 'refusal.unclear', { above: personNamed(talk, above) }, options)
  } else speak(talk, 'refusal.unclearLast', {}, options)
}

/** Who takes it up and by when, as without a refusal, and the way to appeal. */
function hearThreat(talk: Heard) {
  const before = openCaseOf(talk)?.severity.level
  record(talk, true)
  tellThreatHeard(talk, before !== 'major' && openCaseOf(talk)?.severity.level === 'major')
  nameTheWay(talk)
}

/** No question, whatever form it has: kept for whoever refused it. */
function hearReproach(talk: Heard) {
  const lead = sootheAgain(talk)
  record(talk, true)
  speak(talk, 'refusal.heard', { who: ownerOf(talk) }, { lead })
  nameTheWay(talk)
}

function nameTheWay(talk: Heard) {
  talk.keepsOpen = true
  const above = reviewerOf(talk)
  const options = { asks: 'proposal', choices: refusalChoices(talk) } as const
  if (!above) return speak(talk, 'refusal.unclearLast', {}, options)
  talk.state.takeOrAppeal ??= 'asked'
  speak(talk, 'refusal.unclear', { above: personNamed(talk, above) }, options)
}

/** A yes to "this or that" is neither: asked back once, and after that the way to appeal simply stays open. */
function askWhichOfBoth(talk: Heard) {
  const above = reviewerOf(talk)
  if (talk.state.takeOrAppeal === 'again' || !above) return giveTime(talk)
  talk.state.takeOrAppeal = 'again'
  record(talk, false)
  talk.keepsOpen = true
  speak(
    talk,
    'refusal.either',
    { above: personNamed(talk, above) },
    { asks: 'proposal', choices: refusalChoices(talk) },
  )
}

/** Noted before, and not accepted after all: the way up stays open until the case is resolved. */
export function appealsAfterAll(talk: Heard): boolean {
  const { solution, resolution, withdrawn } = openCaseOf(talk) ?? {}
  return solution?.answer === 'noted' && !resolution && !withdrawn && !talk.state.open && appeals(talk)
}

/** Appealed before, and not answered yet. */
export function appealsAgain(talk: Heard): boolean {
  const { solution, resolution, withdrawn } = openCaseOf(talk) ?? {}
  if (!solution?.refused || solution.answer !== 'declined' || resolution || withdrawn) return false
  return appeals(talk) && talk.reading.signals.every(each => each.strength !== 'hard') && talk.text.length <= 60
}

/** A yes while whoever looks at it anew has not answered thanks for nothing: they hear that it goes on. */
export function tellsAppealGoesOn(talk: Heard): boolean {
  const { solution, resolution, withdrawn, clocks } = openCaseOf(talk) ?? {}
  if (!solution?.refused || solution.answer !== 'declined' || solution.last || resolution || withdrawn) return false
  if (clocks?.firstContact?.state !== 'running') return false
  speak(talk, 'refusal.waits', { who: ownerOf(talk), when: dueOf(talk, 'firstContact') })
  return true
}

/** Nothing climbs for being asked for twice: who has it already, and by when they are in touch. */
export function tellAppeal(talk: Heard) {
  const complaint = openCaseOf(talk)
  const lead = sootheAgain(talk)
  record(talk, isMatter(talk) || talk.text.trim().length >= 8)
  const waitsForThem = complaint?.climbWanted !== undefined
  const above = waitsForThem ? reviewerOf(talk) : undefined
  const due = complaint?.clocks.firstContact
  const told = due?.state === 'running' && due.dueAt > talk.now
  if (!told) talk.cases.apply({ type: 'askForContact', about: 'person' })
  const who = above ? personNamed(talk, above) : ownerOf(talk)
  const key = complaint && isLastWord(complaint) ? 'refusal.last' : 'refusal.already'
  speak(talk, key, { who, when: dueOf(talk, 'firstContact') }, { lead })
}

/**
 * Whoever is to look at it anew has it from then on, at once or as soon as they are there. With nobody left in the house that is said,
 * and where else a customer may turn.
 */
export function appeal(talk: Heard) {
  const { text } = talk
  const before = openCaseOf(talk)?.routing?.owner.staffId
  const reviewer = reviewerOf(talk)
  const pressed = isChoice(text, 'choice.appeal')
  record(talk, !pressed && isMatter(talk))
  talk.cases.apply({ type: 'declineSolution', ...(pressed ? {} : { reason: text.trim() }) })
  talk.cases.apply({ type: 'askForContact', about: 'person' })
  settle(talk)
  const complaint = openCaseOf(talk)
  const moved = complaint?.routing?.owner.staffId !== before
  const when = dueOf(talk, 'firstContact')
  if (complaint && isLastWord(complaint)) speak(talk, 'refusal.last', { who: ownerOf(talk), when })
  else if (moved) speak(talk, 'refusal.appealed', { who: ownerOf(talk), when })
  else speak(talk, 'refusal.appealed', { who: reviewer ? personNamed(talk, reviewer) : ownerOf(talk), when })
}

function giveTime(talk: Heard) {
  record(talk)
  talk.keepsOpen = true
  const above = reviewerOf(talk)
  if (above) speak(talk, 'refusal.later', { above: personNamed(talk, above) })
  else speak(talk, 'talk.later', {})
}

function takeNote(talk: Heard) {
  record(talk, false)
  talk.cases.apply({ type: 'noteRefusal' })
  settle(talk)
  speak(talk, 'refusal.noted', { who: ownerOf(talk) })
}

/** The buttons, pressed while a colleague talks: they count, and nothing is said. */
export function answerRefusalQuietly(talk: Heard) {
  if (isChoice(talk.text, 'choice.appeal')) talk.cases.apply({ type: 'declineSolution' })
  else if (isChoice(talk.text, 'choice.noted')) talk.cases.apply({ type: 'noteRefusal' })
  else return
  settle(talk)
}
