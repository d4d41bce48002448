// How often the same fault was repaired before: visits told with a number, the so-many-th time, or only "repaired, and back again".
import { countPattern, englishCountPattern, leastOf } from './amounts.ts'
import type { Hit } from './rules.ts'

export interface Visits extends Hit {
  /** absent when told vaguely ("several times") */
  count?: number
  /** no number was told: at least once, by what is said */
  vague: boolean
}

const least =
  '(?:不下|不低于|至少|起码|将近|差不多|大概|有|共|已经?|都|就|足足|整整|前后|一共|总共|不止|超过|少说也?有?|也有){0,3}'
const visit = '[次回趟遍]'
const verbs =
  '修理?|维修|返修|返厂|返店|返工|检修|换|更换|加|检查|检测|处理|整|弄|清洗|调试?|刷新?|升级|拆|进厂|回厂|进店|去店里|去修|来修|送修|送店|跑|重做|折腾'
const times = new RegExp(`(?:${verbs})(?:了|过|完)?[^,.;!?0-9]{0,4}?${least}${countPattern}${visit}(?!电话|保养)`)
const timesBefore = new RegExp(`${countPattern}${visit}(?:去|到|来|进)?[^,.;!?]{0,6}?(?:${verbs})`)
/** "来了两次都没解决": coming is an attempt when it is said what came of it. */
const came = new RegExp(
  `(?:来|去|到|回)(?:了|过)?(?:你们)?(?:店里?|4s店?|这里|这儿|这边|那里|厂里)?(?:了|过)?${countPattern}${visit}(?=了?[^.!?]{0,12}(?:没|未|不好|还是|还有|都|解决|修))`,
)
/** "前后去了4S店五次" */
const went = new RegExp(
  `(?:前后|先后|来回|来来回回|反复|陆续|已经|总共|一共|连续)[^,.;!?0-9]{0,4}?(?:去|来|到|跑|回|进)(?:了|过)?(?:你们|贵)?(?:4s店|4s|店里?|售后|维修厂|修理厂|厂里?)(?:了|过)?${countPattern}${visit}(?!保养|电话)`,
)
/** "一共去了五趟" */
const wentInAll = new RegExp(
  `(?:前后|先后|前前后后|总共|一共|共|来来回回)(?:去|来|跑|进)(?:了|过)?${countPattern}[趟回次](?!电话|保养)`,
)
const records = new RegExp(
  `(?:维修|修理|返修|报修|进店|进厂)(?:记录|单子?|工单|次数)[^,.;!?0-9]{0,4}?${countPattern}${visit}?(?:[次回张份条])`,
)
const nth = new RegExp(`第${countPattern}${visit}[^,.;!?]{0,8}?(?:${verbs}|坏|来)`)
const again =
  /修(?:好)?(?:了|完|过|好)?(?:之?后)?[^,.;!?]{0,6}又|(?:刚|才)修[^,.;!?]{0,8}又|修过[^.;!?]{0,16}(?:又|还是|还|仍|依然)|换过[^.;!?]{0,16}(?:又|还是|还|仍)|(?:修好|修完|维修后|修过)[^.;!?]{0,14}(?:又|还是|再次)/

const occasions = `(once|twice|thrice|${englishCountPattern.slice(1, -1)}) ?(?:separate |different |more |other )?(?:times?|occasions|visits|trips|attempts)`
const englishTimes = new RegExp(
  `\\b(?:repaired|fixed|replaced|serviced|worked on|in the shop|to the shop|to the dealer|to the dealership|to (?:the|your|a|their) (?:shop|dealership|dealer|garage|workshop|mechanic|service department|service cent(?:er|re)|service)|in for repairs?|in for service|been in|brought in|brought it|took it|taken it|went in|came in|visited|came back|went back|gone back|been there|been back|back and forth|back)\\b[^.;!?]{0,30}?\\b(?:(once|twice|thrice)|${occasions}|several times|multiple times|many times)\\b`,
)
const englishBefore =
  /\b(once|twice|(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1[0-9]) (?:separate |different |failed |unsuccessful )?(?:times|repairs|visits|repair attempts|attempts|trips|service visits|repair visits)|several times|multiple times|(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th) (?:time|repair|visit|attempt))\b[^.;!?]{0,40}?\b(?:repair|fix|repaired|fixed|shop|dealer|dealership|replaced|same|service)|\b((?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1[0-9]) (?:separate |different |failed |unsuccessful )?(?:repairs|repair attempts|repair visits|service visits|shop visits))\b/
const englishAgain = /\b(?:repaired|fixed|replaced)\b[^.;!?]{0,60}\b(?:again|came back|reoccurred|same problem|still)\b/

/** Wished, asked for or warned of: "可以免费再检查一次吗", "别让我跑第三趟". */
const stillToCome =
  /(?:可以|可不可以|能不能|能否|希望|请|麻烦|要求|想要?|帮我|给我|免费)[^,.;!?了过]{0,5}再?$|(?:别|不要|不想|不会|不愿|难道|难道要|还要)(?:再)?(?:让我|叫我|要我|害我)?(?:再|又)?$|\b(?:please|can you|could you|don't make me|do not make me|want (?:it|you to))\b[^.;!?]{0,10}$/

/** Maintenance, calls, washing: said with times, but no repair of a fault. */
const isOther = (text: string, match: RegExpExecArray): boolean =>
  /保养|机油|洗车|费|收|电话|沟通|联系|机滤|轮胎换位|\bcalled\b|换(?:了|过)?[^,.;!?]{0,4}?(?:顾问|客服|师傅|销售|经理|人)/.test(
    match[0],
  ) ||
  /\b(?:charged|debited|billed|paid|invoiced|called|phoned|emailed|promised|asked|told)[^.;!?]{0,12}$/.test(
    text.slice(Math.max(0, match.index - 24), match.index),
  ) ||
  /^ ?(?:电话|保养|机油|联系)/.test(text.slice(match.index + match[0].length)) ||
  stillToCome.test(text.slice(Math.max(0, match.index - 10), match.index)) ||
  (/^(?:再|免费)/.test(match[0]) && /^[^,.;!?]{0,3}吗/.test(text.slice(match.index + match[0].length))) ||
  /(?:电话|联系|沟通)[^,.;!?]{0,4}$/.test(text.slice(Math.max(0, match.index - 6), match.index)) ||
  /^[^,.;!?]{0,4}(?:公里|年)/.test(text.slice(match.index + match[0].length)) ||
  /规定|政策|应当|第.{1,4}条|产品质量问题(?:累计)?$/.test(text.slice(Math.max(0, match.index - 20), match.index)) ||
  /^的?[,.;]?(?:应当|有权|销售者|可以要求)/.test(text.slice(match.index + match[0].length)) ||
  /(?:多久|多长时间|几年|几个月|多少公里|几万公里|多少天)(?:要|需要|该|得|才|就|应该|会)?$/.test(
    text.slice(Math.max(0, match.index - 9), match.index),
  ) ||
  /每(?:隔|跑|行驶)?[^,.;!?]{0,8}$/.test(text.slice(Math.max(0, match.index - 10), match.index))

const nthEnglish = /^(second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th)/
const ordinals: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6 }

function countOf(match: RegExpExecArray): number | undefined {
  const said = match.slice(1).find(group => group !== undefined) ?? ''
  const nthSaid = nthEnglish.exec(said)?.[1]
  // the so-many-th time has just come: the repairs before it count
  if (nthSaid !== undefined) return (ordinals[nthSaid] ?? Number.parseInt(nthSaid, 10)) - 1
  const value = leastOf(said.replace(/ .*$/, ''))
  if (/^第/.test(match[0]) || match.input.charAt(match.index - 1) === '第')
    return value === undefined ? undefined : Math.max(1, value - 1)
  return value
}

export function readVisits(text: string): Visits | undefined {
  const chinese = /[次回趟遍修]/.test(text)
  const english = /once|twice|thrice|times?\b|visits?\b|attempts?\b|occasions|trips|repairs?\b/.test(text)
  const counted =
    (chinese
      ? ((/修|换|检/.test(text) ? wentInAll.exec(text) : null) ??
        times.exec(text) ??
        timesBefore.exec(text) ??
        came.exec(text) ??
        went.exec(text) ??
        records.exec(text) ??
        nth.exec(text))
      : null) ?? (english ? (englishTimes.exec(text) ?? englishBefore.exec(text)) : null)
  if (counted !== null) {
    if (isOther(text, counted)) return undefined
    const count = countOf(counted)
    const at = { start: counted.index, end: counted.index + counted[0].length }
    return { ...at, vague: false, ...(count === undefined ? {} : { count }) }
  }
  const match =
    (chinese ? again.exec(text) : null) ??
    (/again|still|same|came back|reoc/.test(text) ? englishAgain.exec(text) : null)
  if (match === null || /不修|没修/.test(match[0])) return undefined
  return { start: match.index, end: match.index + match[0].length, count: 1, vague: true }
}
