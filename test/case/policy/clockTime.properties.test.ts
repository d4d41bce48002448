// Clocks that pause, over stores of all kinds (lessons.md 9 and 10): monotone, additive, and what a slow count minute by minute
// through the events gives.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClockLength, TimedClock } from '../../../src/case/clock.ts'
import { addTime, isOpen } from '../../../src/case/policy/calendar.ts'
import {
  type ClockCalendars,
  consumed,
  isPaused,
  moved,
  pause,
  relength,
  remaining,
  resume,
  startClock,
} from '../../../src/case/policy/clockTime.ts'
import type { Opening } from '../../../src/case/policy/openings.ts'
import '../../repeatable.ts'
import { moment, stores } from './calendars.ts'

const minuteMs = 60_000
const store = fc.constantFrom(...stores)
/** Those open often enough to count minute by minute, or for weeks. */
const busy = fc.constantFrom(...stores.slice(0, 8))
const calendar = fc.constantFrom('always' as const, 'business' as const)
const length: fc.Arbitrary<ClockLength> = fc.oneof(
  fc.record({ ms: fc.integer({ min: 1, max: 3_000 }).map(each => each * minuteMs) }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 12 }) }),
  fc.constant({ sameDay: true as const }),
)
const ahead = fc.nat(400_000_000)
const start = (
  startedAt: number,
  of: ClockLength,
  kind: 'always' | 'business',
  calendars: ClockCalendars,
): TimedClock => startClock({ name: 'resolve', calendar: kind, startedAt, length: of, warnShare: 2 / 3 }, calendars)
/** Pauses as gap and length after one another. */
const gaps = fc.array(fc.tuple(fc.nat(20_000_000), fc.nat(40_000_000)), { maxLength: 5 })
const pausedAfter = (clock: TimedClock, pauses: readonly [number, number][], calendars: ClockCalendars): TimedClock => {
  let at = clock.startedAt
  return pauses.reduce((each, [gap, lasting]) => {
    at += gap + lasting
    return resume(pause(each, at - lasting), at, calendars)
  }, clock)
}
const inOrder = ({ pauses }: TimedClock) =>
  pauses.every(({ from, to }, index) => from <= (to ?? from) && from >= (pauses[index - 1]?.to ?? from))

describe('one clock', () => {
  test('without pauses it ends where the calendar says', () => {
    fc.assert(
      fc.property(store, moment, calendar, fc.integer({ min: 1, max: 3_000 }), (at, from, kind, minutes) => {
        const clock = start(from, { ms: minutes * minuteMs }, kind, { store: at })
        const { at: due, provisional } = addTime(from, minutes, kind, at)
        expect([clock.dueAt, clock.provisional ?? false]).toEqual([due, provisional])
      }),
    )
  })
  test('never ends or warns later for an earlier start, whatever the pauses', () => {
    fc.assert(
      fc.property(store, moment, ahead, calendar, length, gaps, (at, from, later, kind, of, pauses) => {
        const calendars = { store: at }
        const clock = pausedAfter(start(from, of, kind, calendars), pauses, calendars)
        // the same pauses, on a clock begun later
        const late = resume(
          { ...clock, startedAt: from + later, pauses: [...clock.pauses, { from: Number.MAX_SAFE_INTEGER }] },
          0,
          calendars,
        )
        expect(clock.dueAt).toBeLessThanOrEqual(late.dueAt)
        if ('ms' in of) expect(clock.warnAt).toBeLessThanOrEqual(late.warnAt)
      }),
    )
  })
  test('warns between start and end', () => {
    fc.assert(
      fc.property(store, moment, calendar, length, gaps, (at, from, kind, of, pauses) => {
        const clock = pausedAfter(start(from, of, kind, { store: at }), pauses, { store: at })
        expect(clock.warnAt).toBeGreaterThanOrEqual(from)
        expect(clock.warnAt).toBeLessThanOrEqual(clock.dueAt)
        expect(inOrder(clock)).toBe(true)
      }),
    )
  })
  test('consumed only grows, and with what remains it is the length, to the end', () => {
    fc.assert(
      fc.property(
        store,
        moment,
        calendar,
        fc.integer({ min: 1, max: 3_000 }),
        gaps,
        ahead,
        ahead,
        (at, from, kind, minutes, pauses, one, other) => {
          const calendars = { store: at }
          const ms = minutes * minuteMs
          const clock = pausedAfter(start(from, { ms }, kind, calendars), pauses, calendars)
          const [early, late] = [from + Math.min(one, other), from + Math.max(one, other)]
          expect(consumed(clock, early, calendars)).toBeLessThanOrEqual(consumed(clock, late, calendars))
          expect(consumed(clock, early, calendars) + remaining(clock, early, calendars)).toBe(
            Math.max(ms, consumed(clock, early, calendars)),
          )
          expect(consumed(clock, clock.dueAt, calendars)).toBe(ms)
          expect(remaining(clock, clock.dueAt, calendars)).toBe(0)
          expect(consumed(clock, clock.dueAt - 1, calendars)).toBeLessThan(ms)
        },
      ),
    )
  })
})

describe('pauses', () => {
  test('take exactly what would have run in them', () => {
    fc.assert(
      fc.property(busy, moment, calendar, gaps, ahead, (at, from, kind, pauses, later) => {
        const calendars = { store: at }
        const endless = start(from, { ms: 20_000 * minuteMs }, kind, calendars)
        const clock = pausedAfter(endless, pauses, calendars)
        const until = Math.max(from + later, clock.pauses.at(-1)?.to ?? from)
        const taken = clock.pauses.reduce(
          (sum, { from: begin, to: end = begin }) =>
            sum + consumed(endless, end, calendars) - consumed(endless, begin, calendars),
          0,
        )
        expect(consumed(clock, until, calendars)).toBe(consumed(endless, until, calendars) - taken)
      }),
    )
  })
  test('one in two parts is one; one of no length is none', () => {
    fc.assert(
      fc.property(store, moment, calendar, length, ahead, ahead, ahead, (at, from, kind, of, gap, one, other) => {
        const calendars = { store: at }
        const clock = start(from, of, kind, calendars)
        const times = ({ dueAt, warnAt }: TimedClock) => ({ dueAt, warnAt })
        const whole = pausedAfter(clock, [[gap, one + other]], calendars)
        const parts = pausedAfter(
          clock,
          [
            [gap, one],
            [0, other],
          ],
          calendars,
        )
        // a working day that closes just where the two parts meet is paused in both
        expect(times(parts)).toEqual(times(whole))
        expect(times(pausedAfter(clock, [[gap, 0]], calendars))).toEqual(times(clock))
      }),
    )
  })
  test('in closed hours take nothing of business time', () => {
    fc.assert(
      fc.property(busy, moment, gaps, ahead, (at, from, pauses, later) => {
        const calendars = { store: at }
        const clock = pausedAfter(start(from, { ms: 20_000 * minuteMs }, 'business', calendars), pauses, calendars)
        const now = from + later
        if (isOpen(now, at)) return
        const opening = addTime(now, 0, 'business', at).at
        const before = consumed(clock, now, calendars)
        expect(consumed(clock, opening, calendars)).toBe(before)
        if (now > (clock.pauses.at(-1)?.to ?? 0) && now < clock.dueAt)
          expect(resume(pause(clock, now), Math.max(now, opening), calendars).dueAt).toBe(clock.dueAt)
      }),
    )
  })
  test('twice is once, going on without one is nothing', () => {
    fc.assert(
      fc.property(store, moment, calendar, length, ahead, ahead, (at, from, kind, of, one, other) => {
        const calendars = { store: at }
        const clock = start(from, of, kind, calendars)
        const waiting = pause(clock, from + one)
        if (isPaused(waiting)) expect(pause(waiting, from + other)).toEqual(waiting)
        expect(resume(clock, from + other, calendars)).toEqual(clock)
        const on = resume(waiting, from + other, calendars)
        expect(resume(on, from + one + other, calendars)).toEqual(on)
      }),
    )
  })
})

test('another length keeps what has been consumed, at that moment and after; the old one again ends as before', () => {
  fc.assert(
    fc.property(
      store,
      moment,
      calendar,
      calendar,
      length,
      length,
      gaps,
      ahead,
      (at, from, kind, other, of, next, pauses, later) => {
        const calendars = { store: at }
        const clock = pausedAfter(start(from, of, kind, calendars), pauses, calendars)
        const now = Math.max(from + later, clock.pauses.at(-1)?.to ?? from)
        const changed = relength(clock, { length: next, calendar: other }, now, calendars)
        expect(consumed(changed, now, calendars)).toBe(consumed(clock, now, calendars))
        if (other === kind)
          expect(relength(changed, { length: of, calendar: kind }, now + later, calendars)).toEqual(clock)
      },
    ),
  )
})

describe('worked out again from its events', () => {
  type Happening =
    | { type: 'pause'; at: number }
    | { type: 'resume'; at: number }
    | { type: 'relength'; at: number; ms: number; calendar: 'always' | 'business' }
    | { type: 'moved'; at: number; store: Opening }
  const lasting = fc.integer({ min: 1, max: 700 }).map(each => each * minuteMs)
  /** Minutes since the event before; now and then the system clock is set back. */
  const step = fc.oneof(
    { weight: 9, arbitrary: fc.nat(700) },
    { weight: 1, arbitrary: fc.integer({ min: -200, max: 0 }) },
  )
  const happening = fc.oneof(
    fc.record({ type: fc.constantFrom('pause' as const, 'resume' as const), at: step }),
    fc.record({ type: fc.constant('relength' as const), at: step, ms: lasting, calendar }),
    fc.record({ type: fc.constant('moved' as const), at: step, store: busy }),
  )
  const life = fc.record({
    startedAt: moment.map(at => at - (at % minuteMs)),
    store: busy,
    calendar,
    ms: lasting,
    steps: fc.array(happening, { maxLength: 8 }),
  })

  test('it is what is stored: each minute counted once, by the calendar of its time', () => {
    fc.assert(
      fc.property(life, ({ startedAt, store: first, calendar: kind, ms, steps }) => {
        let calendars: ClockCalendars = { store: first }
        let clock = start(startedAt, { ms }, kind, calendars)
        // The slow count: whose minutes they are, from when on.
        let counted = 0
        let reached = startedAt
        let over: number | undefined
        let waiting = false
        const count = (to: number) => {
          for (; reached < to; reached += minuteMs) {
            if (waiting || (clock.calendar === 'business' && !isOpen(reached, calendars.store))) continue
            counted += minuteMs
          }
        }
        let said = startedAt
        for (const each of steps) {
          said += each.at * minuteMs
          const at = Math.max(said, reached)
          if (!waiting && at >= clock.dueAt) break // has run out: what follows is for others to decide
          count(at)
          const event = { ...each, at: said } as Happening
          if (event.type === 'pause') {
            clock = pause(clock, at)
            waiting = true
          } else if (event.type === 'resume') {
            clock = resume(clock, at, calendars)
            waiting = false
          } else if (event.type === 'moved') {
            clock = moved(clock, at, calendars, { store: event.store })
            calendars = { store: event.store }
          } else {
            const before = clock.calendar
            clock = relength(clock, { length: { ms: event.ms }, calendar: event.calendar }, at, calendars)
            if (counted >= event.ms) over = before === event.calendar ? clock.dueAt : at
          }
          expect(consumed(clock, at, calendars)).toBe(counted)
          expect(inOrder(clock)).toBe(true)
          if (over !== undefined) break
        }
        if (over !== undefined) {
          expect(clock.dueAt).toBe(over)
          return
        }
        const target = 'ms' in clock.length ? clock.length.ms : 0
        if (waiting) {
          expect(remaining(clock, reached, calendars)).toBe(target - counted)
          clock = resume(clock, reached, calendars)
          waiting = false
        }
        while (counted < target) count(reached + minuteMs)
        expect(new Date(clock.dueAt)).toEqual(new Date(reached))
        // Nothing but the facts kept is needed for it.
        expect(relength(clock, clock, reached, calendars)).toEqual(clock)
      }),
      { numRuns: 300 },
    )
  })
})
