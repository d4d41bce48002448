// When a customer may be rung back: the next half days on which the store is open, as answers to tap. Knows no clock but the time it is given.
import { minuteMs } from '../src/case/policy/durations.ts'
import { openingBookOf } from '../src/case/policy/openings.ts'
import { localParts } from '../src/case/policy/zone.ts'
import { label } from './speak.ts'
import { caseStore, type Talk } from './talk.ts'

const offered = 3
const halfDays = [
  { key: 'time.morningOf', from: 0, to: 12 },
  { key: 'time.afternoonOf', from: 12, to: 18 },
  { key: 'time.eveningOf', from: 18, to: 24 },
] as const
const days = ['day.today', 'day.tomorrow', 'day.after'] as const
/** A call a few minutes before closing is no offer. */
const leastMs = 30 * minuteMs

export function callBackTimes(talk: Talk): string[] {
  const { language } = talk.state
  const store = caseStore(talk)
  const book = openingBookOf(store)
  const today = localParts(talk.now, store.timeZone)
  const midnight = (dayNumber: number) => dayNumber - today.dayNumber
  const times: string[] = []
  for (const [ahead, day] of days.entries()) {
    const spans = book.spansOf(today.dayNumber + ahead)
    for (const { key, from, to } of halfDays) {
      const open = spans.some(span => {
        const start = localParts(Math.max(span.from, talk.now), store.timeZone)
        const end = localParts(span.to - 1, store.timeZone)
        if (span.to - Math.max(span.from, talk.now) < leastMs || midnight(end.dayNumber) < ahead) return false
        return start.hour < to && end.hour >= from && midnight(start.dayNumber) <= ahead
      })
      if (open) times.push(label(language, key, { day: label(language, day) }))
    }
  }
  return times.slice(0, offered)
}
