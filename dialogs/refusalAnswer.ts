// The customer's answer to a refusal: taken note of, appealed against, asked about, or put off. An appeal always reaches somebody, and
// nothing else is made into one.
import { askBack, settle } from './proposalSettle.ts'
import { verdictOf } from './proposalWords.ts'
import { aboveOf, refusalChoices } from './refusal.ts'
import { isChoice, speak } from './speak.ts'
import { isMatter, record } from './statement.ts'
import { dueOf, type Heard, openCaseOf, ownerOf } from './talk.ts'
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
  speak(talk, 'refusal.unclear', { above: aboveOf(talk) }, { asks: 'proposal', choices: refusalChoices(talk) })
}

/** Noted before, and not accepted after all: the way up stays open until the case is resolved. */
export function appealsAfterAll(talk: Heard): boolean {
  const { solution, resolution, withdrawn } = openCaseOf(talk) ?? {}
  return solution?.answer === 'noted' && !resolution && !withdrawn && !talk.state.open && appeals(talk)
}

/** Whoever stands above has it from then on, at once or as soon as they are there. */
export function appeal(talk: Heard) {
  const { text } = talk
  const pressed = isChoice(text, 'choice.appeal')
  record(talk, !pressed && isMatter(talk))
  talk.cases.apply({ type: 'declineSolution', ...(pressed ? {} : { reason: text.trim() }) })
  talk.cases.apply({ type: 'askForContact', about: 'person' })
  settle(talk)
  speak(talk, 'refusal.appealed', { who: ownerOf(talk), when: dueOf(talk, 'firstContact') })
}

function giveTime(talk: Heard) {
  record(talk)
  talk.keepsOpen = true
  speak(talk, 'refusal.later', { above: aboveOf(talk) })
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
