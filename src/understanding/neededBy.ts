// By when something is wished: the time in the wish's own words, or the day told just before it where the wish says "by then".
import type { Message } from './message.ts'
import type { Hit } from './rules.ts'

const count = /(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|下下?个?|这个?|本)个?$/
/** "周三之前": with the words that make it a limit. */
const limit = /^(?:之前|以前|前)(?!面)/

/** "24小时之内修好": the time in the demand's own clause, else the day it goes back to, else, asked for a wish, the first one said. */
export function neededBy(message: Message, asked: boolean, at: Hit): string | undefined {
  const times = message.found.of('demands/neededBy').slice(0, 20)
  const own = times.find(time => time.start >= at.start && time.end <= at.end)
  if (own === undefined && byThen.test(message.folded.slice(at.start, at.end))) {
    const day = dayBefore(message, at.start)
    if (day !== undefined) return day
  }
  const match = own ?? (asked ? times[0] : undefined)
  if (match === undefined) return undefined
  const before = count.exec(message.folded.slice(Math.max(0, match.start - 5), match.start))
  const after = limit.exec(message.folded.slice(match.end, Math.max(match.end, at.end)))
  return message.text.slice(match.start - (before?.[0].length ?? 0), match.end + (after?.[0].length ?? 0))
}

/** "希望之前修好", "please fix it before then": the day was told already. */
const byThen =
  /(?:^|[^天周月年日号后]|那天)(?:之前|以前)|(?:在)?那(?:个时候|时候?|天)?(?:之前|以前)|来得及|赶得[上及]|\b(?:before|by) (?:then|that|i (?:go|leave|fly|travel))\b|\bin time\b/
const days =
  /(?:下下?个?|这个?|本|(?<!上个?))(?:周|星期|礼拜)[一二三四五六日天末]|[0-9]{1,2}月[0-9]{1,2}[日号]|(?<![0-9月])[0-9]{1,2}[号日]|明天|后天|月底|国庆|元旦|春节|过年|(?<!last |on a )\b(?:(?:next|this|this coming) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\bnext (?:week|month)\b|\bthe weekend\b|\bthe [0-9]{1,2}(?:st|nd|rd|th)\b/g
function dayBefore({ folded, text }: Message, until: number): string | undefined {
  const last = [...folded.slice(0, until).matchAll(days)].at(-1)
  if (last === undefined) return undefined
  const day = text.slice(last.index, last.index + last[0].length)
  return /[a-z]/.test(last[0]) ? `before ${day}` : `${day}之前`
}

const day = '(?:(?:周|星期|礼拜)[一二三四五六日天末]|[0-9]{1,2}[号日]|月底|年前|节前)'
/** "今天能修好吗" asks how far it is; "今天之前" names a limit. */
const time = `(?:${day}(?:之前|以前|前|那天|内)?|[今明后]天(?:之前|以前|前|内))`
/** "周三之前能修好吗", "will it be ready before Wednesday?": asked whether it will be done by a time, not told of. */
const asked = new RegExp(
  `^(?!.*(?:说|答应|承诺|保证|通知)).*${time}[^,.;!?]{0,6}(?:能不能|可不可以|能否|可否|能|可以|来得及|赶得[上及])[^,.;!?]{0,6}(?:修|弄|搞|处理|做|换)(?:好|完|定|掉)[^,.;!?]{0,3}$|\\b(?:will|can|could) (?:it|you|they|the car|my car|the repair)\\b[^.;!?]{0,24}\\b(?:ready|fix(?:ed)?|repair(?:ed)?|done|finish(?:ed)?|sorted)\\b[^.;!?]{0,16}\\b(?:by|before|until|on) (?:the |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun|week|month|\\d)`,
)
/** Where the wish is put as a question of time. */
export const asksWhetherBy = ({ folded, clauses }: Message): Hit | undefined => {
  for (const [start, end] of clauses.spans) if (asked.test(folded.slice(start, end))) return { start, end }
  return undefined
}
