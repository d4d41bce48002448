// A customer wants to be erased, or no longer: passed on to a person, taken back, and what is said beside it is heard as well. Erases nothing.
import { openTasksOf } from '../src/case/views/tasks.ts'
import { tellErasureAsked } from './erasureNews.ts'
import { speak } from './speak.ts'
import { hasWords, record } from './statement.ts'
import { caseOf, type Heard, openCaseOf, ownerOf, personNamed } from './talk.ts'
import { erase, keepsData } from './words/erasing.ts'

/** A wish for a person to confirm and carry out, by the time the rule book gives for it: the bot erases nothing itself. */
export function wantsErased(talk: Heard) {
  const { contact } = talk.rules.directory.privacy
  talk.keepsOpen = true
  // of a closed case as much is kept as of an open one
  if (!caseOf(talk) || caseOf(talk)?.merged) return speak(talk, 'about.eraseAlone', { contact })
  if (openCaseOf(talk)) record(talk, true)
  talk.cases.apply({ type: 'askForErasure' })
  tellErasureAsked(talk)
}

/** The clauses beside the wish, where they may answer what is open; undefined: it was the wish alone. */
export function besideErasure(talk: Heard): Pick<Heard, 'text' | 'reading'> | undefined {
  const { open } = talk.state
  if (open !== 'proposal' && open !== 'satisfaction') return undefined
  const text = talk.text
    .split(clauses)
    .filter(each => !erase.test(each))
    .map(each => each.replace(connectives, ' ').trim())
    .filter(each => each !== '')
    .join('，')
  if (!hasWords(text) && !/[\d一二三四五六]/.test(text)) return undefined
  // said across its clauses, the wish is in what is left of them
  if (erase.test(text)) return undefined
  const { facts, signals, intents, ...reading } = talk.reading
  const left = intents.filter(each => each !== 'ask')
  return {
    text,
    reading: {
      ...reading,
      facts: facts.filter(({ slot }) => slot !== 'demand'),
      signals: signals.filter(({ signal }) => !signal.startsWith('demand.')),
      intents: left.length > 0 ? left : ['unclear'],
      intent: left[0] ?? 'unclear',
    },
  }
}
const clauses = /[,，;；。.!！\n]+|\b(?:and|but|also)\b/i
const connectives =
  /^(?:另外|还有|還有|顺便|順便|对了|對了|同时|同時|办完|辦完|之后|之後|然后|然後|再|请|請|麻烦|麻煩|also|please|then|by the way)+|(?:please|thanks?)$/gi

const wished = (talk: Heard) => {
  const complaint = caseOf(talk)
  return complaint && openTasksOf(complaint).find(each => each.kind === 'eraseData')
}

/** Wished for and not done yet, and they think better of it. */
export const takesErasureBack = (talk: Heard): boolean =>
  keepsData(talk.text.trim()) && wished(talk) !== undefined && !talk.reading.danger.now

export function runErasureBack(talk: Heard) {
  const task = wished(talk)
  if (!task) return
  talk.keepsOpen = true
  talk.cases.apply({ type: 'takeBackErasure' })
  if (openCaseOf(talk)) record(talk, true)
  speak(talk, 'about.eraseBack', { who: task.owner ? personNamed(talk, task.owner) : ownerOf(talk) })
}
