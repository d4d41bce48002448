// What is told in the same breath as "how far is it?" or "when do you call?": when they can be rung, and anything of the matter. Heard, and
// acknowledged before the status. Decides nothing of it.
import type { ReadFact } from '../src/case/facts.ts'
import { wishedTimes } from '../src/case/policy/wishWords.ts'
import { foldWording } from '../src/case/policy/wordingReadings.ts'
import { inOneBreath, phrase } from './speak.ts'
import type { Recorded } from './statement.ts'
import { caseStore, factsOf, type Heard, ownerOf } from './talk.ts'
import { tellsWhenNot, timeWords } from './wish.ts'
import { busy } from './words/callTime.ts'
import { asksOfPart, asksWhen, howItStands, ofProgress } from './words/waiting.ts'

const pieces =
  /(?<=[?？。!！;；\n])|(?<=\.)(?=\s)|[,，](?=[^,，]*(?:到哪|什么时候|什麼時候|怎么样|怎麼樣|进度|進度)[^,，]*$)/u
const asks = /[?？吗嗎呢]\s*$/
const isQuestion = (piece: string): boolean =>
  asks.test(piece) ||
  asksWhen.test(piece) ||
  asksOfPart.test(piece) ||
  howItStands.test(piece) ||
  ofProgress.test(piece)
const rings =
  /电话|来电|联系|联络|打[给过来]|接(?!送|孩子|人)|\b(?:calls?|phone|ring|reach|talk|speak|pick up|answer)\b/

/** A time and that they cannot be rung then; up to an hour, it is from that hour on that they can. */
function callTimeTold(talk: Heard, piece: string): string | undefined {
  const { rules, now } = talk
  const { fold } = rules.wording
  const folded = foldWording(piece, fold)
  if (!busy.test(folded) || !rings.test(folded)) return undefined
  const store = caseStore(talk)
  const [time] = wishedTimes(piece, { now, timeZone: store.timeZone, opening: store }, rules.wording)
  if (!time) return undefined
  const said = piece.slice(time.from, time.to).trim()
  const bare = said.replace(/(?:以前|之前|前)$/u, '').replace(/^(?:before|until|till)\s+/i, '')
  const untilThen =
    bare !== said ||
    /^(?:以前|之前|前)/u.test(piece.slice(time.to)) ||
    /\b(?:before|until|till)\s+$/i.test(piece.slice(0, time.from))
  if (!untilThen) return piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
  if (!/\p{Script=Han}/u.test(piece)) return `after ${bare}`
  return `${bare}${/[這後過點電話們時給]/u.test(piece) ? '以後' : '以后'}`
}

/** True when something is told beside what is asked. */
export function hearBeside(talk: Heard): boolean {
  const { text, reading } = talk
  const told = text.split(pieces).filter(piece => /\p{L}{2}/u.test(piece) && !isQuestion(piece.trim()))
  if (told.length === 0) return false
  // told with the hours that do not suit, it is kept as they put it
  const whole = reading.facts.some(each => each.slot === 'customer.contactPreference' && tellsWhenNot(each.value))
  const value = whole ? undefined : told.map(piece => callTimeTold(talk, piece)).find(each => each !== undefined)
  if (value !== undefined) {
    const wish: ReadFact = {
      slot: 'customer.contactPreference',
      value: value.slice(0, 200),
      evidence: text,
      span: [0, text.length],
    }
    talk.reading = { ...reading, facts: [...reading.facts.filter(({ slot }) => slot !== wish.slot), wish] }
  }
  return true
}

/** Put before the status, in the same message. */
export function tellHeard(talk: Heard, { fresh, narrative }: Recorded) {
  const [first] = talk.says
  if (!first || (fresh.length === 0 && !narrative)) return
  const wish = fresh.some(({ slot }) => slot === 'customer.contactPreference')
  const time = wish ? factsOf(talk)('customer.contactPreference') : undefined
  const lead =
    time && tellsWhenNot(time)
      ? phrase(talk, 'person.notThen', { wish: time, who: ownerOf(talk) })
      : time
        ? phrase(talk, 'person.callBack', { time: timeWords(time) ?? time, who: ownerOf(talk) })
        : phrase(talk, 'ack.matter', {})
  first.text = inOneBreath(talk, lead, first.text)
}
