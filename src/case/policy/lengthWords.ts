// The words for so many minutes, hours, days or working days from now on, and for what only looks like them.

import { englishNumber, hanNumber, numberOf } from './timeNumbers.ts'
import type { Meaning, Reader, ToldAt } from './timeWord.ts'
import { workingDayAfter } from './workingDays.ts'
import { dayNumberOf } from './zone.ts'

const daysOf = (unit: string): number => (/周|星期|礼拜|week/.test(unit) ? 7 : /月|month/.test(unit) ? 30 : 1)
function lengthOf(count: number, unit: string, within: boolean, now: ToldAt): Meaning {
  const upTo: Meaning = within ? { counted: true, within: true } : { counted: true }
  if (/小时|钟头|hour|hr/.test(unit)) return { minutes: count * 60, ...upTo }
  if (/分钟|min/.test(unit)) return { minutes: count, ...upTo }
  const today = now.dayNumber
  const last = /工作|working|business/.test(unit)
    ? dayNumberOf(workingDayAfter(now.date, Math.min(count, 60), now.works).date)
    : today + Math.round(count * daysOf(unit))
  return { days: [within ? today : last, last], ...upTo }
}

export const lengthReaders: readonly Reader[] = [
  // these days, the last two hours, every two hours, on the third day
  [
    new RegExp(
      `(?:这|那|最?近|过去的?|前|上|过|头|每隔?|第)(?:${hanNumber}|几)个?(?:半)?(?:小时|钟头|分钟|工作日|工作天|天|周|星期|礼拜|月)(?:之?内|以内|之?[前后]|以[前后])?`,
      'g',
    ),
    () => ({ none: true }),
  ],
  [
    new RegExp(`(半|${hanNumber})个?(半)?(?:个)?(小时|钟头|分钟)(之?内|以内|之?后|以后|前)?`, 'g'),
    ([, count, half, unit, suffix], now) =>
      suffix === '前'
        ? { none: true }
        : lengthOf(numberOf(count) + (half ? 0.5 : 0), unit ?? '', !suffix?.endsWith('后'), now),
  ],
  [
    new RegExp(
      `(?<!月)(${hanNumber})个?(工作日|工作天|天|周(?!年)|星期|礼拜|月|日(?=之?[内后]|以[内后]))(之?内|以内|之?后|以后|前)?`,
      'g',
    ),
    ([all, count, unit, suffix], now) =>
      // 三月 is the third of them
      suffix === '前' || (unit === '月' && !all?.includes('个'))
        ? { none: true }
        : lengthOf(numberOf(count), unit ?? '', !suffix?.endsWith('后'), now),
  ],
  [
    new RegExp(
      `\\b(within|in) (?:the )?(next )?(?:(?:${englishNumber})(?: to |-| or ))?(${englishNumber}) ((?:working |business )?(?:minute|min|hour|hr|day|week|month)s?)\\b`,
      'g',
    ),
    ([, how, next, count, unit], now) =>
      lengthOf(numberOf(count), unit ?? '', how === 'within' || next !== undefined, now),
  ],
]
