// Times told some days ago and read only now: "tomorrow" is no day any more, so it gets its date; what was to be by then is told as what
// was to be, and of an apology the time to come that has passed goes. What people of the house wrote themselves is left as it is. Pure.
import type { StoredMessage } from '../../app/messages.ts'
import { dayMs } from '../../case/policy/durations.ts'
import { localParts } from '../../case/policy/zone.ts'
import { dayWords } from './words.ts'

/** "明天上午 9:30", "今天 14:30", "後天下午 2:30" */
const chinese = /(今天|明天|后天|後天)(\s*)(凌晨|上午|中午|下午|晚上)?(\s*)(\d{1,2})[:：](\d{2})/g
/** "9:30 am tomorrow" */
const english = /(\d{1,2})(?::(\d{2}))?\s*(am|pm) (today|tomorrow|the day after tomorrow)\b/gi

const daysTo = (word: string): number => (/今天|today/i.test(word) ? 0 : /明天|^tomorrow/i.test(word) ? 1 : 2)

interface Told {
  from: number
  to: number
  text: string
  asTold: string
  days: number
  /** of the day */
  minutes: number
}

const minutesOf = (hour: string, minute = '0', part = ''): number => {
  const late = /下午|晚上|pm/i.test(part)
  const early = /am|凌晨/i.test(part)
  const h = Number(hour)
  return (late && h < 12 ? h + 12 : early && h === 12 ? 0 : h) * 60 + Number(minute)
}

/** The times in a text that are told by a day of then, each with its day as a date. @param saidAt epoch ms */
function toldIn(text: string, saidAt: number, timeZone: string): Told[] {
  const dateOf = (days: number, language: 'zh-CN' | 'en') => dayWords(saidAt + days * dayMs, language, timeZone)
  const told = ({ 0: asTold, index }: RegExpExecArray, words: string, days: number, minutes: number): Told => ({
    from: index,
    to: index + asTold.length,
    text: words,
    asTold,
    days,
    minutes,
  })
  const inChinese = [...text.matchAll(chinese)].map(match => {
    const [, day = '', , part = '', gap = '', hour = '', minute = ''] = match
    const words = `${dateOf(daysTo(day), 'zh-CN')}${part}${part ? gap : ' '}${hour}:${minute}`
    return told(match, words, daysTo(day), minutesOf(hour, minute, part))
  })
  const inEnglish = [...text.matchAll(english)].map(match => {
    const [whole, hour = '', minute, part = '', day = ''] = match
    const words = `${whole.slice(0, whole.length - day.length)}on ${dateOf(daysTo(day), 'en')}`
    return told(match, words, daysTo(day), minutesOf(hour, minute, part))
  })
  return [...inChinese, ...inEnglish]
}

/** What was to be is not told as still to come: "会在…前接手" of a time gone by. @param at where the time begins */
function asPast(text: string, at: number): string {
  const from = sentenceAround(text, at)[0]
  const [before, sentence, rest] = [text.slice(0, from), text.slice(from, at), text.slice(at)]
  const past = sentence
    .replace(/(?:都)?[会會](在)$/, (whole, at: string) => `${whole.includes('會') ? '原訂' : '原定'}${at}`)
    .replace(/\b(we|you|they)(?: will|'ll|’ll)\b(?!.*\bwill\b)/i, '$1 were to')
    .replace(/ will\b(?!.*\bwill\b)/, ' was to')
  return `${before}${past}${rest}`
}

/** With the sentence around it, its mark included. */
function sentenceAround(text: string, at: number): [number, number] {
  const ends = /[。！？!?\n]|\.(?=\s|$)/g
  let from = 0
  for (const { index } of text.matchAll(ends)) {
    if (index >= at) return [from, index + 1]
    from = index + 1
  }
  return [from, text.length]
}

/**
 * @param dropsPast a time to come that is over is no news: its sentence goes, where others are left
 * @param now epoch ms
 */
export function dated(message: StoredMessage, now: number, timeZone: string, dropsPast: boolean): StoredMessage {
  const { at, from } = message
  const then = localParts(at, timeZone)
  const today = localParts(now, timeZone)
  const told = from === 'bot' ? toldIn(message.text, at, timeZone) : []
  const isPast = ({ days, minutes }: Told): boolean => {
    const day = then.dayNumber + days
    return day < today.dayNumber || (day === today.dayNumber && minutes < today.hour * 60 + today.minute)
  }
  const isAnotherDay = then.dayNumber !== today.dayNumber
  let { text } = message
  // where the last sentence that went began: times before it stand where they did, those in it are gone with it
  let gone = Number.POSITIVE_INFINITY
  for (const each of told.toReversed()) {
    if (each.from >= gone) continue
    const [start, end] = sentenceAround(text, each.from)
    const left = `${text.slice(0, start)}${text.slice(end)}`
    if (dropsPast && isPast(each) && left.trim() !== '') {
      text = left
      gone = start
    } else {
      const words = text.slice(0, each.from) + (isAnotherDay ? each.text : each.asTold) + text.slice(each.to)
      text = isPast(each) ? asPast(words, each.from) : words
    }
  }
  text = text.trim()
  return text === message.text ? message : { ...message, text }
}
