// The customer's answer to a refusal: taken note of, appealed against, asked about, or put off. An appeal always reaches somebody, and
// nothing else is made into one.
import { askBack, settle } from './proposalSettle.ts'
import { verdictOf } from './proposalWords.ts'
import { refusalChoices, reviewerOf } from './refusal.ts'
import { isChoice, speak } from './speak.ts'
import { isMatter, record } from './statement.ts'
import { dueOf, type Heard, openCaseOf, ownerOf, personNamed } from './talk.ts'
import { asks } from './words/choosing.ts'
import { putsOff, saysTooLittle, takesIt, wantsAppeal } from './words/refusal.ts'

const appeals = ({ text }: Heard): boolean =>
  isChoice(text, 'choice.appeal') || isChoice(text, 'choice.decline') || wantsAppeal(text)

export function runRefusal(talk: Heard) {
  const { text } = talk
  const verdict = verdictOf(talk)
  if (appeals(talk)) return appeal(talk)
  if (verdict === 'asked' || asks(text)) return askBack(talk)
  if (putsOff(text) || verdict === 'thinking') return giveTime(talk)
  if (isChoice(text, 'choice.noted') || takesIt(text)) return takeNote(talk)
  if ((verdict === 'accepted' || verdict === 'leftToUs') && !saysTooLittle(text)) return takeNote(talk)
  if (verdict === 'thanks') {
    talk.keepsOpen = true
    return speak(talk, 'after.thanks', {})
  }
  record(talk, isMatter(talk) || text.trim().length >= 4)
  talk.keepsOpen = true
  const above = reviewerOf(talk)
  const options = { asks: 'proposal', choices: refusalChoices(talk) } as const
  if (above) speak(talk, 'refusal.unclear', { above: personNamed(talk, above) }, options)
  else speak(talk, 'refusal.unclearLast', {}, options)
}

/** Noted before, and not accepted after all: the way up stays open until the case is resolved. */
export function appealsAfterAll(talk: Heard): boolean {
  const { solution, resolution, withdrawn } = openCaseOf(talk) ?? {}
  return solution?.answer === 'noted' && !resolution && !withdrawn && !talk.state.open && appeals(talk)
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
  const moved = openCaseOf(talk)?.routing?.owner.staffId !== before
  const when = dueOf(talk, 'firstContact')
  if (moved) speak(talk, 'refusal.appealed', { who: ownerOf(talk), when })
  else if (reviewer) speak(talk, 'refusal.appealed', { who: personNamed(talk, reviewer), when })
  else speak(talk, 'refusal.last', { who: ownerOf(talk), when })
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
