// "约的九点 等到十一点半": how long somebody waited past the hour agreed on, told by two times of day. Knows no dates.
import { everyMatch } from './everyMatch.ts'
import { numberOf } from './numerals.ts'
import type { Hit } from './rules.ts'

const clock =
  '([0-9]{1,2}|十[一二]?|[一二两三四五六七八九])(?:点钟?|:)(半|一刻|三刻|[0-5][0-9](?![0-9])|[二三四五]?十分?|多|过)?'
const agreed = new RegExp(
  `(?:约|预约|说好|讲好|定|通知我?|让我|叫我|排的?)(?:好|的|了|是|在|今天|昨天|早上|上午|中午|下午|晚上|明明){0,3}${clock}`,
)
const anyClock = new RegExp(`(?<![0-9一二两三四五六七八九十])${clock}`, 'g')
const leastHours = 1
const mostHours = 11

/** Where it is told, from the hour agreed on to the hour that came of it. */
export function findClockWait(text: string): Hit | undefined {
  if (!/点|[0-9]:[0-9]/.test(text)) return undefined
  const from = agreed.exec(text)
  const first = hourOf(from?.[1], from?.[2])
  if (from === null || first === undefined) return undefined
  const begin = from.index + from[0].length
  const rest = text.slice(begin, begin + 60)
  for (const match of everyMatch(rest, anyClock)) {
    const hour = hourOf(match[1], match[2])
    if (hour === undefined) continue
    const end = match.index + match[0].length
    // "我11点才能到": the customer is the late one
    if (
      /我[^,.;!?]{0,2}$/.test(rest.slice(0, match.index)) ||
      /^才(?:能|会)?(?:到|来|过去)/.test(rest.slice(end, end + 4))
    )
      continue
    const waited =
      /(?:等到|拖到|弄到|搞到|到|磨到)(?:了|上午|中午|下午|晚上){0,2}$/.test(rest.slice(0, match.index)) ||
      /^[^,.;!?]{0,3}(?:才|还没|都没|还在|了还)/.test(rest.slice(end, end + 8))
    const hours = (hour - first + 12) % 12
    if (waited && hours >= leastHours && hours <= mostHours) return { start: from.index, end: begin + end }
  }
  return undefined
}

function hourOf(hour: string | undefined, part: string | undefined): number | undefined {
  const whole = numberOf(hour ?? 'x')
  if (whole === undefined || whole > 24) return undefined
  const minutes =
    part === undefined
      ? 0
      : part === '半'
        ? 30
        : part === '一刻' || part === '多' || part === '过'
          ? 15
          : part === '三刻'
            ? 45
            : (numberOf(part.replace('分', '')) ?? 0)
  return whole + minutes / 60
}
