// Earlier repairs of the same fault: how often, how many days in the workshop, in the customer's words.
import type { ReadFact } from '../case/facts.ts'
import { fold } from './fold.ts'
import { clauseAround, fact, type Message, trimmed, whole } from './message.ts'
import { smallCount } from './numerals.ts'
import { readPhone } from './phone.ts'
import { readPlate } from './plate.ts'

const n = '([0-9]{1,2}|[一二两三四五六七八九十]{1,2}|几|多|好几|无数|数)'
const verbs =
  '修理?|维修|返修|返厂|返工|检修|换|更换|加|检查|处理|修理|整|弄|清洗|调|刷新?|升级|拆|进厂|进店|去店里|去修|来修|送修|跑|重做'
const times = new RegExp(`(?:${verbs})(?:了|过|完)?[^,.;!?0-9]{0,4}?${n}[次回趟遍](?!电话|保养)`)
const timesBefore = new RegExp(`${n}[次回趟遍](?:去|到|来|进)?[^,.;!?]{0,6}?(?:${verbs})`)
/** "来了两次都没解决": coming is an attempt when it is said what came of it. */
const came = new RegExp(
  `(?:来|去|到|回)(?:了|过)?(?:你们)?(?:店里?|4s店?|这里|这儿|这边|那里|厂里)?(?:了|过)?${n}[次回趟遍](?=了?[^.!?]{0,12}(?:没|未|不好|还是|还有|都|解决|修))`,
)
const nth = new RegExp(`第${n}[次回趟遍][^,.;!?]{0,8}?(?:${verbs}|坏|来)`)
const again =
  /修(?:好)?(?:了|完|过|好)?(?:之?后)?[^,.;!?]{0,6}又|(?:刚|才)修[^,.;!?]{0,8}又|修过[^.;!?]{0,16}(?:又|还是|还|仍|依然)|换过[^.;!?]{0,16}(?:又|还是|还|仍)|(?:修好|修完|维修后|修过)[^.;!?]{0,14}(?:又|还是|再次)/
const englishTimes =
  /\b(?:repaired|fixed|replaced|serviced|in the shop|to the shop|to the dealer|to the dealership|in for repair|been in|brought in|brought it|took it|taken it|went in|came in|visited|came back|went back|been there|back)\b[^.;!?]{0,30}?\b(once|twice|thrice|(?:two|three|four|five|six|seven|eight|[2-9]|1[0-9]) (?:separate |different )?times?|several times|multiple times|many times)\b/
const englishBefore =
  /\b(once|twice|(?:two|three|four|five|six|[2-9]) times|several times|multiple times|(?:second|third|fourth|fifth|2nd|3rd|4th|5th) (?:time|repair|visit|attempt))\b[^.;!?]{0,40}?\b(?:repair|fix|repaired|fixed|shop|dealer|dealership|replaced|same)/
const englishAgain = /\b(?:repaired|fixed|replaced)\b[^.;!?]{0,60}\b(?:again|came back|reoccurred|same problem|still)\b/
const days =
  /(?:修|放|停|扣|在店里|在厂里|维修)[^,.;!?]{0,6}?([0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(天|周|星期|礼拜|月)(?!前|后|内)|in (?:the|your) (?:shop|workshop|dealership)[^.;!?]{0,14}?([0-9]{1,3}|a|one|two|three|four|five|six|seven|ten) (day|week|month)s?/

export function readRepairs(message: Message, evasive: boolean): ReadFact[] {
  const text = message.folded.slice(0, 6000)
  const asked = message.context.asked === 'background.repairs'
  const counted =
    times.exec(text) ??
    timesBefore.exec(text) ??
    came.exec(text) ??
    nth.exec(text) ??
    englishTimes.exec(text) ??
    englishBefore.exec(text)
  const vague = counted === null ? (again.exec(text) ?? englishAgain.exec(text)) : null
  const match = counted ?? vague
  if (match !== null && (match === counted ? !isOther(text, match) : !/不修|没修/.test(match[0]))) {
    const count = counted === null ? 1 : countOf(counted)
    const stay = daysIn(text)
    const at = asked
      ? trimmed(message, whole(message))
      : clauseAround(message, { start: match.index, end: match.index + match[0].length }, 120)
    const value = {
      ...(count === undefined ? {} : { count }),
      ...(stay === undefined ? {} : { daysInWorkshop: stay }),
      text: message.text.slice(at.start, at.end),
    }
    return [fact(message, 'background.repairs', value, at)]
  }
  if (!asked) return []
  const at = trimmed(message, whole(message))
  const answer = text.slice(at.start, at.end)
  if (/^(?:没有?修过|没修|没有|没|从没修?过?|第一次|no|none|never|not yet|first time|没有过)[了呢啊 ]?$/.test(answer)) {
    return [fact(message, 'background.repairs', { count: 0, text: message.text.slice(at.start, at.end) }, at)]
  }
  if (evasive) return []
  const bare =
    /^([0-9]{1,2}|[一二两三四五六七八九十]{1,2}|once|twice|one|two|three|four|five)(?:次|回|趟| times?)?(?:了|吧)?$/.exec(
      answer,
    )
  const count =
    bare?.[1] === undefined
      ? /修过|换过|加过|修了|换了|repaired|fixed|replaced/.test(answer) && !/[、,]|都|and/.test(answer)
        ? 1
        : undefined
      : smallCount(bare[1])
  if (bare === null && !tellsOfRepair(message, answer)) return []
  return [
    fact(
      message,
      'background.repairs',
      { ...(count === undefined ? {} : { count }), text: message.text.slice(at.start, at.end) },
      at,
    ),
  ]
}

const ofRepair =
  /修|换|检|查|保养|厂|店|去过|来过|弄|调|升级|清洗|喷|漆|处理|焊|拆|刷|加|补|装|做|整|次|回|趟|遍|没|无|不|[0-9一二两三四五六七八九十几多半]个?(?:月|天|周|年|星期)|(?<![a-z0-9])[0-9]{1,2}(?![a-z0-9])|repair|fix|replac|servic|shop|dealer|check|inspect|clean|adjust|updat|swap|work|reset|flash|chang|install|diagnos|warranty|\b(?:times?|once|twice|one|two|three|four|five|several|many|few|no|not|none|never|did|tried|done)\b|n't/
/** A car, a store, a telephone number, a plate or a person alone answers some other question. */
function tellsOfRepair(message: Message, answer: string): boolean {
  let rest = answer
  const drop = (words: string): void => {
    if (words !== '') rest = rest.replaceAll(words, ' ')
  }
  for (const { names } of message.context.stores) for (const name of names) drop(fold(name))
  for (const { name } of message.context.staff) drop(fold(name))
  for (const { evidence } of [...readPhone(message), ...readPlate(message)]) drop(fold(evidence))
  for (const hit of message.found.words('vehicleWord').slice(0, 8)) {
    const word = message.folded.slice(hit.start, hit.end)
    if (!ofRepair.test(word) || word.length === answer.length) drop(word)
  }
  return ofRepair.test(rest)
}

/** Maintenance, calls, washing: said with times, but no repair of a fault. */
const isOther = (text: string, match: RegExpExecArray): boolean =>
  /保养|机油|洗车|费|收|电话|沟通|联系|机滤|轮胎换位|\bcalled\b/.test(match[0]) ||
  /\b(?:charged|billed|paid|invoiced|called|phoned|emailed|promised|asked|told)[^.;!?]{0,12}$/.test(
    text.slice(Math.max(0, match.index - 24), match.index),
  ) ||
  /^ ?(?:电话|保养|机油|联系)/.test(text.slice(match.index + match[0].length)) ||
  /(?:电话|联系|沟通)[^,.;!?]{0,4}$/.test(text.slice(Math.max(0, match.index - 6), match.index))

function countOf(match: RegExpExecArray): number | undefined {
  const raw = (match[1] ?? '').replace(/ .*$/, '')
  if (/^第/.test(match[0]) || match.input.charAt(match.index - 1) === '第') {
    const value = smallCount(raw)
    return value === undefined ? undefined : Math.max(1, value - 1)
  }
  const nthEnglish = /^(second|third|fourth|fifth|2nd|3rd|4th|5th)/.exec(match[1] ?? '')
  if (nthEnglish)
    return { second: 1, '2nd': 1, third: 2, '3rd': 2, fourth: 3, '4th': 3, fifth: 4, '5th': 4 }[nthEnglish[1] ?? '']
  return smallCount(raw)
}

function daysIn(text: string): number | undefined {
  const match = days.exec(text)
  if (match === null) return undefined
  const raw = match[1] ?? match[3] ?? ''
  const unit = match[2] ?? match[4] ?? ''
  const amount = raw === '半' ? 0.5 : smallCount(raw)
  if (amount === undefined) return undefined
  const size = /周|星期|礼拜|week/.test(unit) ? 7 : /月|month/.test(unit) ? 30 : 1
  return Math.round(amount * size)
}
