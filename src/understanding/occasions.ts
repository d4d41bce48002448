// Which of the dates said is the purchase and which the event. Knows the words around a date, not how dates are read.
import type { ReadFact } from '../case/facts.ts'
import { type FoundDate, findDates } from './dates.ts'
import { fact, type Message } from './message.ts'

const purchaseAfter =
  /^[^.;!?]{0,10}?(?:买的|提的|购买|购入|提车|购车|买车|买了|入手|交车|上牌|牵车|买入|提到车|提了|购置|订车|下订|定车|落地)|^[^.;!?]{0,24}?(?:bought|purchased|picked up|took delivery)/
const purchaseBefore =
  /(?:买于|购于|购车时间|购买时间|提车时间|购车日期|购买日期|买车时间|新车|提车|购车|买车|购买|购入|买了|车才买|刚买|提的|买的|bought|purchased|picked up|pick up|took delivery|purchase|new car|owned|had|got)[^.;!?0-9]{0,14}$/
const purchaseInside = /买|提车|购|车龄|提了|入手|bought|purchased|picked up|owned|to手/
const future = /(?:约|预约|之前要|前要|要用|要去|得|需要)[^.;]{0,4}$/

export function readDates(message: Message): ReadFact[] {
  const dates = findDates(message).filter(
    date => !/不是 ?$|not /.test(message.folded.slice(Math.max(0, date.start - 4), date.start)),
  )
  const asked = message.context.asked
  if (dates.length === 0) return asked === 'vehicle.purchasedOn' ? bareYear(message) : []
  const facts: ReadFact[] = []
  const purchase =
    dates.find(date => isPurchase(message, date)) ?? (asked === 'vehicle.purchasedOn' ? dates[0] : undefined)
  if (purchase !== undefined) facts.push(fact(message, 'vehicle.purchasedOn', purchase.value, purchase))
  const other = dates.filter(
    date =>
      date !== purchase &&
      !isPurchase(message, date) &&
      !isAside(message, date) &&
      !future.test(message.folded.slice(Math.max(0, date.start - 8), date.start)),
  )
  const event = other.find(date => !isRepairTime(message, date)) ?? other[0]
  if (event !== undefined && asked !== 'vehicle.purchasedOn' && asked !== 'demand') {
    facts.push(fact(message, 'background.occurredOn', event.value, event))
  }
  return facts
}

/** "2023", in answer to when the car was bought. */
function bareYear(message: Message): ReadFact[] {
  const match = /(?<![0-9])(?:19[89][0-9]|20[0-4][0-9])(?![0-9])/.exec(message.folded.slice(0, 40))
  return match === null
    ? []
    : [fact(message, 'vehicle.purchasedOn', match[0], { start: match.index, end: match.index + 4 })]
}

function isPurchase(message: Message, date: FoundDate): boolean {
  const inside = message.folded.slice(date.start, date.end)
  if (date.relative && purchaseInside.test(inside)) return true
  if (date.relative && /^(?:owned|had|have had)/.test(inside)) return true
  const before = message.folded.slice(Math.max(0, date.start - 30), date.start)
  const after = message.folded.slice(date.end, date.end + 30)
  if (/^[^.;!?]{0,6}(?:保养|修|坏|出现|发现|熄火|故障)/.test(after)) return false
  return (
    purchaseAfter.test(after.split(/[,，]/)[0] ?? '') ||
    purchaseBefore.test(before) ||
    boughtInClause.test(clauseBefore(message, date))
  )
}

/** The verb of buying, and up to the date nothing else that happens. */
const boughtInClause =
  /(?:\b(?:bought|purchased|picked up|took delivery)\b|买了|买的|购买|购入|提了)(?!.*(?:fail|broke|stop|happen|repair|servic|noise|leak|sent|took|since|坏|修|漏|熄|保养|故障|出现|发现)).{0,90}$/

function clauseBefore(message: Message, date: FoundDate): string {
  const [from] = message.clauses.spans[message.clauses.clauseOf[date.start] ?? 0] ?? [date.start]
  return message.folded.slice(Math.max(from, date.start - 110), date.start)
}

/** Fine weather today, or by when something is wished: no date of the trouble. */
function isAside(message: Message, date: FoundDate): boolean {
  const [from, to] = message.clauses.spans[message.clauses.clauseOf[date.start] ?? 0] ?? [date.start, date.end]
  const clause = message.folded.slice(Math.max(from, date.start - 60), Math.min(to, date.end + 40))
  if (/天气|心情|快乐|愉快|weather|nice day|lovely day/.test(clause)) return true
  const wished =
    /希望|盼|能不能|能否|可否|务必|最好|必须|请|尽快|\b(?:hope|please|could you|can you|would like|must|by) ?(?:[^.;!?]*)$/.test(
      clauseBefore(message, date),
    ) ||
    /^(?:之前|以前|前|内)?(?:必须|务必|能|就要|要|得|给我|帮我)[^,.;!?]{0,6}(?:修|好|解决|处理|答复|联系)/.test(
      message.folded.slice(date.end, date.end + 16),
    )
  return wished && !/^(?:上|昨|前|去|last|yesterday)/.test(message.folded.slice(date.start, date.end))
}

/** "上周三做完保养,第二天漏油": the visit's date says when, too, but a date of the fault is better. */
const isRepairTime = (message: Message, date: FoundDate): boolean =>
  /^[^,.;!?]{0,12}(?:保养|维修|修|service|repair)/.test(message.folded.slice(date.end, date.end + 20))
