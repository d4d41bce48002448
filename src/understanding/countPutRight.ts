// How often, put right in one breath: "不是两次,是三次", "three times, not two". Knows no case, so only a whole message counts.
import { countPattern, leastOf } from './amounts.ts'

const visit = '[次回趟遍]'
const visits = `${countPattern}${visit}`
const repaired = '(?:一共|总共|前后|已经)?(?:返?修理?|检修|维修|去|来|跑|送修|返厂|换)?[了过]?'
const lead = '^(?:不对|错了|说错了|不是的|哦|噢|啊|呃)?[,. ]*'
const end = '(?:了|啊|吧|呢|的)*[.! ]*$'
const chineseLast = new RegExp(
  `${lead}不是${repaired}${visits}[,.; ]*(?:而?是|应该是|一共|其实是)?${repaired}${visits}${end}`,
)
const chineseFirst = new RegExp(
  `${lead}(?:应该|其实)?是?${repaired}${visits}[,.; ]*(?:而|并)?不是${repaired}${visits}${end}`,
)

const number = '(once|twice|thrice|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})'
const times = '(?: (?:times?|repairs?|visits?|attempts?))?'
const leadEnglish =
  "^(?:(?:no|sorry|actually|correction|i mean|wait),? )*(?:(?:it|that)(?:'s| was| is| were| should be)|it's been|(?:i|we) (?:was|were|came|went) (?:there|in)|(?:it was |been )?(?:repaired|fixed)|were)? ?"
const englishFirst = new RegExp(`${leadEnglish}${number}${times},? (?:and )?not ${number}${times}[.! ]*$`)
const englishLast = new RegExp(
  `${leadEnglish}not ${number}${times}(?:[,;.]|,? but)? ?(?:(?:it's|it was|but|that's) )?${number}${times}[.! ]*$`,
)
const saysTimes = /\b(?:times?|once|twice|thrice|repairs?|visits?|attempts?)\b/

interface PutRight {
  count: number
  /** where the right one stands, in the folded text */
  start: number
  end: number
}

/** The right one of two numbers of repairs; `asked`: after how often, in which case the bare numbers do. Folded, trimmed text. */
export function putRight(folded: string, asked: boolean): PutRight | undefined {
  if (folded.length > 60) return undefined
  const latin = /[a-z]/.test(folded)
  if (latin && !asked && !saysTimes.test(folded)) return undefined
  const [last, first] = latin ? [englishLast, englishFirst] : [chineseLast, chineseFirst]
  const said = last.exec(folded)?.[2]
  const number = said ?? first.exec(folded)?.[1]
  const count = number === undefined ? undefined : leastOf(number)
  if (number === undefined || count === undefined) return undefined
  const start = said === undefined ? folded.indexOf(number) : folded.lastIndexOf(number)
  const unit =
    /^(?: (?:times?|repairs?|visits?|attempts?)|[次回趟遍])/.exec(folded.slice(start + number.length))?.[0] ?? ''
  return { count, start, end: start + number.length + unit.length }
}
