// "现在可以打了", "you can call now", and a wish that names only the way to be reached, once somebody has the case: kept, and they hear who is
// in touch by when. Says no time that the case does not hold.
import type { ReadFact } from '../src/case/facts.ts'
import { foldWording } from '../src/case/policy/wordingReadings.ts'
import { isLate } from '../src/case/views/late.ts'
import { wantsWriting } from './callWish.ts'
import { speak } from './speak.ts'
import { record } from './statement.ts'
import { tellStatus } from './status.ts'
import { dueOf, type Heard, isWithStaff, openCaseOf, ownerOf } from './talk.ts'
import { around, asksForCall, cannotTalk, canTalk, justNow } from './words/callTime.ts'

const longest = 40

/** They can be rung now, or ask to be, and nothing else is said. */
export function isFreeNow(folded: string): boolean {
  if (folded.length > longest || cannotTalk.test(folded) || !justNow.test(folded)) return false
  if (!canTalk.test(folded) && !asksForCall.test(folded)) return false
  const left = folded.replace(everyJustNow, ' ').replace(everyCanTalk, ' ').replace(around, '')
  return !/[\p{L}\p{N}]/u.test(left)
}
const everyJustNow = new RegExp(justNow, 'giu')
const everyCanTalk = new RegExp(canTalk, 'giu')

const isFree = ({ text, rules }: Heard): boolean => isFreeNow(foldWording(text.trim(), rules.wording.fold))

/** Nothing but how to reach them, while somebody is to be in touch: "打电话就行". */
const namesWay = (talk: Heard): boolean => {
  const { reading, rules, text } = talk
  const complaint = openCaseOf(talk)
  const only = reading.facts.every(each => each.slot === 'customer.contactPreference')
  const isWay = text.length <= longest && rules.wording.keeping.medium.test(text.trim())
  return isWay && only && complaint?.clocks.firstContact?.state === 'running' && !isLate(complaint, talk.now)
}

export function tellsReachable(talk: Heard): boolean {
  const { state, reading, callTime } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || !isWithStaff(complaint) || complaint.resolution || complaint.withdrawn || callTime) return false
  if (state.danger || reading.danger.now || state.closing || state.tail.length > 0 || state.editing) return false
  if (state.open !== undefined && state.open !== 'proposal') return false
  if (reading.components.length > 0 || reading.signals.some(each => each.strength === 'hard')) return false
  return isFree(talk) || namesWay(talk)
}

export function runReachable(talk: Heard) {
  const { state, cases, reading, text } = talk
  const complaint = openCaseOf(talk)
  if (!complaint) return
  const wish: ReadFact = {
    slot: 'customer.contactPreference',
    value: text.trim().slice(0, 200),
    evidence: text,
    span: [0, text.length],
  }
  talk.reading = { ...reading, facts: [wish], signals: [] }
  if (complaint.clocks.firstContact?.state !== 'running') cases.apply({ type: 'askForContact', about: 'person' })
  record(talk, false)
  if (state.open === 'proposal') talk.keepsOpen = true
  if (isLate(openCaseOf(talk) ?? complaint, talk.now)) return tellStatus(talk)
  const key = wantsWriting(talk, text) ? 'person.inWriting' : 'person.reachable'
  speak(talk, key, { who: ownerOf(talk), when: dueOf(talk, 'firstContact') })
}
