// Times for reading: in the store's zone, and as a countdown that runs. Knows no API.
import type { CaseRowShown } from '../../../app/caseShapes.ts'
import { el } from './dom.ts'
import { deskLanguage, texts } from './texts.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

let serverAhead = 0
let speed = 1
/** Told once per load: the server's clock and how much faster the clocks of cases run than it. */
export function setServerClock(now: string, clockSpeed: number): void {
  serverAhead = Date.parse(now) - Date.now()
  speed = clockSpeed
}

/** The time by which this case's clocks run, epoch ms. */
export function caseNow(row: Pick<CaseRowShown, 'handedOffAt'>): number {
  const now = Date.now() + serverAhead
  if (speed === 1 || !row.handedOffAt) return now
  const origin = Date.parse(row.handedOffAt)
  return origin + (now - origin) * speed
}

/** A time of this case's clocks as it is ordered: as far from the server's clock as it is from the case's own. */
export function orderedBy(row: Pick<CaseRowShown, 'handedOffAt'>, at: string): string {
  const now = Date.now() + serverAhead
  return speed === 1 ? at : new Date(now + Date.parse(at) - caseNow(row)).toISOString()
}

const zoned = (at: string, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(deskLanguage(), { timeZone, hourCycle: 'h23', ...options }).format(new Date(at))

const dayOf = (at: string, timeZone: string): string =>
  zoned(at, timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' })

/** 10:24 today, 11-23 10:24 otherwise. */
export function shortTime(at: string, timeZone: string): string {
  const clock = zoned(at, timeZone, { hour: '2-digit', minute: '2-digit' })
  const today = dayOf(new Date(Date.now() + serverAhead).toISOString(), timeZone)
  return dayOf(at, timeZone) === today ? clock : `${zoned(at, timeZone, { month: 'short', day: 'numeric' })} ${clock}`
}
export const longTime = (at: string, timeZone: string): string =>
  zoned(at, timeZone, { dateStyle: 'medium', timeStyle: 'short' })
export const dayName = (at: string, timeZone: string): string =>
  zoned(at, timeZone, { month: 'long', day: 'numeric', weekday: 'short' })

/** Two units at most; seconds only in the last hour. */
export function span(ms: number): string {
  const { time } = texts()
  const [unit, gap] = deskLanguage() === 'en' ? [' ', ' '] : [' ', ' ']
  const two = (one: number, name: string, other: number, otherName: string) =>
    `${one}${unit}${name}${other ? `${gap}${other}${unit}${otherName}` : ''}`
  if (ms >= 2 * day) return two(Math.floor(ms / day), time.day, Math.floor((ms % day) / hour), time.hour)
  if (ms >= hour) return two(Math.floor(ms / hour), time.hour, Math.floor((ms % hour) / minute), time.minute)
  return `${Math.floor(ms / minute)}:${String(Math.floor((ms % minute) / second)).padStart(2, '0')}`
}

/** How long ago, to the minute. */
export function minutesSpan(ms: number): string {
  const { time } = texts()
  if (ms >= hour) return span(ms)
  return `${Math.max(1, Math.floor(ms / minute))} ${time.minutes}`
}

/** What a clock of that zone shows (YYYY-MM-DDTHH:MM) as an instant. The offset is looked up twice: it may change in between. */
export function instantIn(local: string, timeZone: string): string {
  const meant = Date.parse(`${local}Z`)
  if (Number.isNaN(meant)) return local
  const shownAt = (at: number): number => {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }).formatToParts(at)
    const part = (type: string) => parts.find(each => each.type === type)?.value ?? ''
    return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}Z`)
  }
  const once = meant - (shownAt(meant) - meant)
  return new Date(once - (shownAt(once) - meant)).toISOString()
}

type Due = Pick<CaseRowShown, 'handedOffAt'>
const running = new Map<HTMLElement, { dueAt: number; row: Due }>()

function paint(node: HTMLElement, dueAt: number, row: Due): void {
  const left = dueAt - caseNow(row)
  node.textContent = left >= 0 ? texts().time.left(span(left)) : texts().time.over(span(-left))
  node.classList.toggle('over', left < 0)
  node.classList.toggle('soon', left >= 0 && left < 15 * minute)
}

/** A countdown that keeps running as long as it is on the page. */
export function countdown(dueAt: string, row: Due, timeZone: string): HTMLElement {
  const node = el('time', { class: 'countdown', datetime: dueAt, title: longTime(dueAt, timeZone) })
  running.set(node, { dueAt: Date.parse(dueAt), row })
  paint(node, Date.parse(dueAt), row)
  return node
}

setInterval(() => {
  for (const [node, { dueAt, row }] of running)
    if (node.isConnected) paint(node, dueAt, row)
    else running.delete(node)
}, second)
