// The odometer, in kilometres. Speeds, ranges and distances on the road are left alone.
import type { ReadFact } from '../case/facts.ts'
import { fact, type Message } from './message.ts'
import { numberOf, numberPattern } from './numerals.ts'

const unit = '(?:公里|千米|km|kms|kilometers|kilometres|里程|迈|miles?|mi)'
const withUnit = new RegExp(
  `(?<![0-9.:])(${numberPattern})( ?(?:多|几|来|余|左右|出头|\\+))? ?(多|来|余)? ?(${unit})(?![a-z/])`,
  'g',
)
const bare = new RegExp(`(?<![0-9.:])(${numberPattern})(?![0-9])`, 'g')
const named = new RegExp(
  `(?:公里数|里程数?|里程表|表显|行驶里程|跑了|开了|行驶了|行驶|已跑|已行驶|odometer|mileage)[^0-9零一二两三四五六七八九十.;!?]{0,8}(${numberPattern})(?![0-9])( ?(?:km|公里|miles?))?`,
  'g',
)

/** What stands before or after a distance that is no odometer reading. */
const otherBefore =
  /(?:时速|车速|速度|续航|距离|过去大概|过去|相距|离|还有|还剩|剩余|剩|每|百公里|一百公里|高速上开了|往返|来回|拖车|拖了|应急|至少|往前|开回|单程|方圆|质保|保修|三包|油耗|每隔|间隔|保养间隔|提速到|加速到|开到|保|mph|at|about to|speed|towed|range|warranty|away|every|under|first)[^0-9,.;!?]{0,6}$/
const otherAfter =
  /^ ?(?:\/h|每小时|\/小时|时速|的速度|外|远|处|开外|以外|per hour|an hour|away|from|of range|range|以内|warranty|质保|保修|每|一次保养|保养一次|换一次|保养|的时速|过去|加速|油耗|耗油|一个油|一箱油|续航|路程|的路|才到|就要|必|之后又)/
const odometerHint =
  /(?:里程|跑了|开了|行驶了|行驶|已跑|表显|公里数|新车|车龄|才|刚|目前|现在|odometer|mileage|with|has|have|only|driven|drove|just|clocked|total)[^0-9,.;!?]{0,10}$/
/** "Not yet 2,000 km" bounds the reading; asked plainly, the customer can say it. */
const bound = /(?:不到|还没到?|没到|未满|未到|没满|不足|不满|less than|not even|under|below)[^0-9,.;!?]{0,4}$/
const thisTrip =
  /(?:高速|路上|今天|刚才|一共|往返|来回|自驾|途中|回家|开车|出门)[^0-9,.;!?]{0,4}(?:开了|跑了|行驶了)[^0-9]{0,4}$/

export function readMileage(message: Message): ReadFact[] {
  const asked = message.context.asked === 'vehicle.mileageKm'
  const text = message.folded
  let best: { fact: ReadFact; score: number } | undefined
  const offer = (raw: string, unitText: string, start: number, end: number, score: number): void => {
    const value = numberOf(raw.replaceAll(' ', ''))
    if (value === undefined) return
    const km = Math.round(/^mi|迈/.test(unitText.trim()) ? value * 1.609344 : value)
    if (km < 0 || km > 3_000_000 || (km > 1990 && km < 2040 && unitText === '' && !asked)) return
    if (best === undefined || score > best.score)
      best = { fact: fact(message, 'vehicle.mileageKm', km, { start, end }), score }
  }
  for (const match of text.matchAll(withUnit)) {
    const start = match.index
    const before = text.slice(Math.max(0, start - 18), start)
    const after = text.slice(start + match[0].length, start + match[0].length + 12)
    if (otherAfter.test(after) || /百 ?$/.test(before)) continue
    if (!asked && thisTrip.test(before)) continue
    if (!asked && bound.test(before)) continue
    const hinted = odometerHint.test(before)
    if (otherBefore.test(before) && !hinted) continue
    const value = numberOf((match[1] ?? '').replaceAll(' ', ''))
    if (!asked && !hinted && (value === undefined || value < 300)) continue
    offer(match[1] ?? '', match[4] ?? '', start, start + match[0].length, asked ? 4 : hinted ? 3 : 1)
  }
  for (const match of text.matchAll(named)) {
    const upToVerb = text.slice(Math.max(0, match.index - 8), match.index + 3).replace(/[0-9]+$/, '')
    if (!asked && thisTrip.test(upToVerb)) continue
    if (match[2] === undefined && !/里程|公里数|表显|odometer|mileage|[万w]/.test(match[0])) continue
    if (/^ ?(?:天|年|个|次|小时|分钟|多?小时|days|years|hours|升)/.test(text.slice(match.index + match[0].length)))
      continue
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12)
    if (otherAfter.test(after)) continue
    const offset = match[0].lastIndexOf(match[1] ?? '')
    offer(match[1] ?? '', match[2]?.trim() ?? 'km', match.index + offset, match.index + match[0].length, 2)
  }
  if (asked && best === undefined) {
    for (const match of text.matchAll(bare)) {
      if (/^ ?(?:年|月|天|个月|岁|号|日|次)/.test(text.slice(match.index + match[0].length))) continue
      offer(match[1] ?? '', '', match.index, match.index + match[0].length, 1)
    }
  }
  return best === undefined ? [] : [best.fact]
}
