// Whether the car can still be driven: told unasked, or a plain yes or no to that question.
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message, trimmed, whole } from './message.ts'

const undrivable =
  /(?<!(?:门|窗|锁|盖|箱|灯|屏|空调|导航|里面|里头|从里)[^,.!? ]{0,5})(?:不能开|开不了|没法开|开不动|没办法开)|无法行驶|不敢开|动不了|趴窝|打不着|启动不了|发不动|发动不了|发动不起来|无法发动|无法启动|不能动|走不了|开不走|不能行驶|不能上路|can'?t (?:be )?driven?|cannot (?:be )?driven?|can not drive|not drivable|undrivable|undriveable|not driveable|won'?t start|doesn'?t move|won'?t move|unsafe to drive|not safe to drive|will not start|immobile/
const drivable =
  /还能开|能开|可以开|能正常开|开得走|可以行驶|能行驶|能动|照常开|正常开|能走|可以走|勉强能|can (?:still )?(?:be )?driven?|still drivable|still drive|is drivable|drives fine|still driving|it moves|driveable/

/** "还能开，不过我不敢开": it runs; who would rather not drive it says nothing else. */
const runsUndared =
  /(?<!不)(?:还能开|能开|可以开|能走|能动)[^.!?]{0,10}不敢开|不敢开[^.!?]{0,6}(?:虽然|其实|但是?|不过)[^.!?]{0,4}(?:还能开|能开)|\b(?:can be driven|still drives?|drivable|it moves|runs)\b[^.!?]{0,20}\b(?:don't dare|afraid|scared|not comfortable)\b/

export function readDrivable(message: Message): ReadFact[] {
  const text = message.folded.slice(0, 4000)
  const dares = runsUndared.exec(text)
  const bad = dares ? null : undrivable.exec(text)
  const told = bad ?? drivable.exec(text)
  if (told !== null) {
    const asksBack = /^.{0,3}(?:吗|么|\?|不$)/.test(text.slice(told.index + told[0].length))
    const imagined = /万一|如果|怕|会不会|能不|是否|can i|is it|if it/.test(
      text.slice(Math.max(0, told.index - 8), told.index),
    )
    if (asksBack || imagined) return []
    const at = trimmed(message, { start: told.index, end: told.index + told[0].length })
    return [fact(message, 'symptom.drivable', bad === null, at)]
  }
  if (message.context.asked !== 'symptom.drivable') return []
  const all = trimmed(message, whole(message))
  const answer = text.slice(all.start, all.end)
  if (/^(?:不能|不行|不可以|不敢|no|nope|not)(?![a-z])/.test(answer))
    return [fact(message, 'symptom.drivable', false, all)]
  if (/^(?:能|可以|还行|行|yes|yeah|yep|ok|sure|是的?)(?![a-z])/.test(answer))
    return [fact(message, 'symptom.drivable', true, all)]
  return []
}
