// The customer's answer to a refusal: taken note of, appealed against, or asked about. An appeal always reaches somebody.
import { askBack, settle } from './proposalSettle.ts'
import { verdictOf } from './proposalWords.ts'
import { aboveOf, refusalChoices } from './refusal.ts'
import { isChoice, speak } from './speak.ts'
import { isMatter, record } from './statement.ts'
import { dueOf, type Heard, openCaseOf, ownerOf } from './talk.ts'

const appeals =
  /申诉|申訴|复核|複核|复议|複議|重新(?:看|考虑|考慮|评估|評估)|再(?:看|审|審|评估|評估)|不服|不认|不認|\bappeal|\breconsider|\b(?:look|think) (?:at it |about it )?again\b|\bsecond opinion\b/i
const takesNote =
  /^(?:好吧?|行吧?|算了|知道了|明白了?|了解|就这样吧?|就這樣吧?|(?:ok(?:ay)?|fine|understood|i see|noted)\b)/i

export function runRefusal(talk: Heard) {
  const { text } = talk
  const verdict = verdictOf(talk)
  if (isChoice(text, 'choice.appeal') || appeals.test(text) || verdict === 'declined') return appeal(talk)
  if (verdict === 'asked') return askBack(talk)
  const taken = isChoice(text, 'choice.noted') || verdict === 'accepted' || verdict === 'leftToUs'
  if (taken || (takesNote.test(text.trim()) && text.trim().length <= 12)) return takeNote(talk)
  record(talk, isMatter(talk) || text.trim().length >= 4)
  talk.keepsOpen = true
  speak(talk, 'refusal.unclear', { above: aboveOf(talk) }, { asks: 'proposal', choices: refusalChoices(talk) })
}

/** Whoever stands above has it from then on, at once or as soon as they are there. */
function appeal(talk: Heard) {
  const { text } = talk
  const pressed = isChoice(text, 'choice.appeal')
  record(talk, !pressed && isMatter(talk))
  talk.cases.apply({ type: 'declineSolution', ...(pressed ? {} : { reason: text.trim() }) })
  talk.cases.apply({ type: 'askForContact', about: 'person' })
  settle(talk)
  speak(talk, 'refusal.appealed', { who: ownerOf(talk), when: dueOf(talk, 'firstContact') })
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
