// Whether a message tells of something that happened on the day it names. "刚刚手滑" and "今天周一吧" tell of nothing.
import type { ReadSignal } from '../case/reading.ts'
import { findDates } from './dates.ts'
import type { Message } from './message.ts'

/** How a matter goes on, and a person wanted, are no event. */
const aboutTheTalk = /^(?:contact\.repeated|escalation\.requested|demand\.|emotion\.|exposure\.|legal\.)/
const asksWhen: ReadonlySet<string | undefined> = new Set([
  'background.occurredOn',
  'background.visit',
  'symptom.since',
  'symptom.description',
])

/** A fault, work done, a visit: a day is the day of something. `parts`: how many parts of the car the message names. */
export const happened = (message: Message, signals: readonly ReadSignal[], parts: number): boolean =>
  asksWhen.has(message.context.asked) ||
  parts > 0 ||
  signals.some(({ signal }) => !aboutTheTalk.test(signal)) ||
  message.found.words('happening').length > 0 ||
  isOnlyDates(message)

const aroundDate =
  /不对|不是|应该|而是|哦不|啊不|错了|改成|改为|日期|时间|是|那天|的|吧|了|啊|不|\b(?:no|not|it|was|is|it's|on|the|actually|sorry|wrong|should be|date|i mean|but)\b/gu

/** "今天周一吧" */
const dayOfWriting = /今天(?:不?是)?(?:周|星期|礼拜)/
/** "11月8号", "不对,是上周二不是上周一": days, and what puts them right. */
function isOnlyDates(message: Message): boolean {
  const letters = message.folded.split('')
  const dates = findDates(message)
  for (const { start, end } of dates) letters.fill(' ', start, end)
  return (
    dates.length > 0 &&
    !dayOfWriting.test(message.folded) &&
    !/[\p{L}\p{N}]/u.test(letters.join('').replace(aroundDate, ''))
  )
}
