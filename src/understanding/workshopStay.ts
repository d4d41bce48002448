// How long the car was in the workshop: every stay told of, their total and the longest. What was only announced, or how long a repair
// held, is no stay.
import { daysOfStay, roughly } from './amounts.ts'
import { everyMatch } from './everyMatch.ts'
import {
  chinese,
  eachTime,
  englishAt,
  englishDays,
  englishSum,
  englishTook,
  nthTime,
  soFar,
  summed,
  unfinished,
  workshop,
} from './stayPatterns.ts'

export interface Stay {
  days: number
  start: number
  end: number
  kind: 'total' | 'each' | 'one'
}
export interface Stays {
  total?: number
  longest?: number
  /** visits told one by one */
  visits: number
  /** where it stands, for evidence */
  start: number
  end: number
}

const announced =
  /(?:要|需要?|得|预计|预估|说|估计|至少|起码|可能|承诺|答应|如果|万一|不想|will|would|may|might|could|said|expect\w*|if|to be)[^,.;!?0-9]{0,6}$/
/** Quoted law is nobody's story: "修理时间累计超过30日的,应当更换". */
const quoted = /规定|政策|三包法|三包政策|条款|第.{1,4}条|应当|法律|依法|有权|lemon law|by law/
const totalWords =
  /前后|前前后后|累计|总共|一共|加起来|合计|总计|共计|陆陆续续|断断续续|先后|总时间|in total|total|altogether|combined|all together|cumulative|so far/
const eachWords = /每次|每回|每趟|每一次|回回|次次|each time|every time|each visit|apiece/

const mostStays = 12

function staysIn(text: string): Stay[] {
  const found: Stay[] = []
  const add = (match: RegExpExecArray, said: string | undefined, raw: string | undefined, unit: string | undefined) => {
    if (said === undefined || raw === undefined || unit === undefined || found.length >= mostStays) return
    const { index: start } = match
    const end = start + match[0].length
    if (found.some(each => each.start < end && each.end > start)) return
    const before = text.slice(Math.max(0, start - 14), start)
    const around = text.slice(Math.max(0, start - 24), Math.min(text.length, end + 16))
    const whole = /半天|^\s*(?:一|1)?小时/.test(said) ? undefined : daysOfStay(raw, unit, said)
    if (/^[放停扔丢搁摆压留待呆躺趴]/.test(match[0]) && !workshop.test(before + match[0]) && !totalWords.test(before))
      return
    const nearBefore = (before.split(/[,.;!?]/).at(-1) ?? '') + match[0]
    const told = text.slice(Math.max(0, start - 24), start)
    if (quoted.test(told) || /^的?[,.;]?(?:应当|有权|销售者|可以要求)/.test(text.slice(end, end + 8))) return
    const plan = announced.test(before) || /^(?:要|得)/.test(said)
    if (whole === undefined || whole === 0 || (plan && !eachWords.test(nearBefore))) return
    const kind = eachWords.test(nearBefore)
      ? 'each'
      : totalWords.test(nearBefore) || totalWords.test(around.slice(around.length - 16))
        ? 'total'
        : 'one'
    const days = /小时|hour/.test(unit) ? whole : roughly(whole, said + text.slice(end, end + 1))
    found.push({ days, start, end, kind })
  }
  if (/[天日周期拜月时]/.test(text)) {
    for (const match of everyMatch(text, chinese)) add(match, match[1], match[2], match[3])
    for (const match of everyMatch(text, unfinished)) add(match, match[1], match[2], match[3])
    for (const match of everyMatch(text, soFar))
      if (
        /送修|送厂|送店|[放停扔丢][^,.;!?]{0,8}修|拖[到去][^,.;!?]{0,8}[店厂修]|进厂|进店/.test(
          text.slice(Math.max(0, match.index - 24), match.index),
        )
      )
        add(match, match[1], match[2], match[3])
    for (const pattern of [summed, eachTime, nthTime])
      for (const match of everyMatch(text, pattern))
        if (workshop.test(text.slice(Math.max(0, match.index - 30), match.index)))
          add(match, match[1], match[2], match[3])
  }
  if (!/hour|day|week|month/.test(text)) return found
  if (workshop.test(text)) {
    for (const match of everyMatch(text, englishAt)) add(match, match[1], match[2], match[3])
    for (const match of everyMatch(text, englishDays)) add(match, match[1], match[2], match[3])
    for (const match of /total|altogether|combined/.test(text) ? everyMatch(text, englishSum) : []) {
      if (!workshop.test(text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 30))) continue
      const at = match[1] === undefined ? 4 : 1
      add(match, match[at], match[at + 1], match[at + 2])
    }
  }
  for (const match of /took|taken|takes|spent|kept|keep|held|hold|ha[dsv]|out of|with/.test(text)
    ? everyMatch(text, englishTook)
    : []) {
    const at = [1, 4, 7].find(group => match[group] !== undefined) ?? 1
    add(match, match[at], match[at + 1], match[at + 2])
  }
  return found
}

/** @param visits how often it was repaired, when told: a single time told for several visits is their total */
export function readStays(text: string, visits: number | undefined): Stays | undefined {
  const stays = staysIn(text)
  const first = stays[0]
  const last = stays.at(-1)
  if (first === undefined || last === undefined) return undefined
  const at = { start: Math.min(...stays.map(each => each.start)), end: Math.max(...stays.map(each => each.end)) }
  const of = (kind: Stay['kind']): number[] => stays.filter(each => each.kind === kind).map(each => each.days)
  const singles = [...of('one'), ...of('each')]
  const totals = of('total')
  const each = of('each')[0]
  const sum = of('one').reduce((all, days) => all + days, 0)
  const total =
    totals.length > 0
      ? Math.max(...totals)
      : each !== undefined && sum === 0
        ? visits
          ? each * visits
          : undefined
        : sum
  const single = singles.length > 1 || totals.length > 0 || each !== undefined || visits === undefined || visits <= 1
  return {
    ...(total === undefined ? {} : { total }),
    ...(singles.length > 0 && single ? { longest: Math.max(...singles) } : {}),
    visits: of('one').length,
    ...at,
  }
}
