// Invented cases are cases: decided by the rules, the same each time, and kept by the ledger like any other.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCaseNumbers } from '../../src/app/caseNumbers.ts'
import type { Batch } from '../../src/app/ledgerShapes.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Rules } from '../../src/case/commands.ts'
import { fold } from '../../src/case/evolve.ts'
import { parseFactValue } from '../../src/case/facts.ts'
import { staffOf } from '../../src/case/policy/directory.ts'
import { isOnDuty } from '../../src/case/policy/duty.ts'
import { fill } from '../../src/seed/fill.ts'
import { invent, momentsOf, type Span } from '../../src/seed/invent.ts'
import { inventing } from '../../src/seed/inventing.ts'
import { matters } from '../../src/seed/matters.ts'
import { noon } from '../ledger/samples.ts'
import { type SqliteStore, sqliteStore } from '../ledger/store.ts'

const policy = { pack: 'lamborghini-4s' }
const rules = loadRules(policy)
const evening = ['16:00-24:00']
const overseas: Rules = {
  ...rules,
  directory: {
    ...rules.directory,
    stores: rules.directory.stores.map(({ holidays: _, ...store }) => ({
      ...store,
      timeZone: 'America/New_York',
      hours: { mon: evening, tue: evening, wed: evening, thu: evening, fri: evening, sat: [], sun: [] },
    })),
    staff: rules.directory.staff.map(({ shifts: _, ...member }) => member),
  },
}
const day = 24 * 60 * 60 * 1000
const span: Span = { seed: 1, cases: 200, from: noon - 60 * day, to: noon, until: noon, stuck: 0.3 }
const moments = momentsOf(span)
const all = (given: Span = span, under = rules): Batch[] =>
  momentsOf(given).map((at, index) => invent(index, `HY-${index}`, at, given, under))

describe('an invented case', () => {
  const batches = all()
  const changes = batches.flatMap(each => each.cases)

  test('comes out the same from the same seed, and otherwise from another', () => {
    expect(all()).toEqual(batches)
    expect(all({ ...span, seed: 2 })).not.toEqual(batches)
  })

  test('is what its events say', () => {
    for (const { events, row } of changes) {
      expect(fold(events)).toMatchObject({ version: row.version, status: row.status, registeredAt: row.registeredAt })
      expect(events.map(each => each.seq)).toEqual(events.map((_, index) => index + 1))
    }
  })

  test.each([
    ['the demo store', rules],
    ['a store overseas, open at night', overseas],
  ])('of %s is worked on while those who do it are at work', (_, under) => {
    const { directory } = under
    const done = all(span, under).flatMap(each => each.cases.flatMap(({ events }) => events))
    const onDuty = done.flatMap(({ actor, at }) => {
      const member = actor.kind === 'staff' ? staffOf(directory, actor.staffId) : undefined
      return member ? [isOnDuty(member, at, directory)] : []
    })
    expect(onDuty.length).toBeGreaterThan(span.cases)
    // a case that climbed just before may find its new owner at home
    expect(onDuty.filter(each => each).length / onDuty.length).toBeGreaterThan(0.97)
  })

  test('happens in order, and nothing of it after the end', () => {
    for (const { events } of changes) {
      const times = events.map(each => each.at)
      expect(times).toEqual([...times].sort((one, other) => one - other))
      expect(times.at(-1)).toBeLessThanOrEqual(span.until)
    }
  })

  test('is taken by whoever it climbs to, and its tasks are done, mostly in time', () => {
    const old = all({ ...span, from: noon - 300 * day, to: noon - 100 * day }).flatMap(each => each.cases)
    const count = (types: readonly string[]) =>
      old.flatMap(({ events }) => events.filter(({ body }) => types.includes(body.type))).length
    const climbedAt = old.flatMap(({ events }) =>
      events.flatMap(({ body }, index) => (body.type === 'case.escalated' ? [events.slice(index)] : [])),
    )
    expect(climbedAt.length).toBeGreaterThan(20)
    const taken = climbedAt.filter(after => after.some(({ body }) => body.type === 'case.accepted'))
    expect(taken.length / climbedAt.length).toBeGreaterThan(0.8)
    expect(count(['task.opened'])).toBeGreaterThan(50)
    expect(count(['task.overdue']) / count(['task.opened'])).toBeLessThan(0.2)
  })

  test('has facts that are in their messages and fit their slots', () => {
    for (const { events } of changes)
      for (const { body } of events) {
        if (body.type !== 'statement.recorded') continue
        for (const { slot, value, span: place, evidence } of body.statement.facts) {
          expect(parseFactValue(slot, value)).toMatchObject({ ok: true })
          expect(body.statement.text.slice(...place)).toBe(evidence)
        }
      }
  })

  test('is closed when it is old; the young ones stand anywhere', () => {
    const statuses = changes.map(each => each.row.status)
    const closed = statuses.filter(each => each === 'closed').length
    expect(closed).toBeGreaterThan(span.cases / 2)
    expect(new Set(statuses).size).toBeGreaterThan(6)
    // what nobody looks at any more still waits for a time
    const open = changes.filter(each => each.row.status === 'assigned')
    expect(open.some(each => each.timers.length > 0)).toBe(true)
  })

  test.each(['lamborghini-4s', 'three-tier', 'dealer-care-center', 'hyundai-service', 'quality-8d'])(
    'gets to its end under the rules of %s',
    pack => {
      const under = loadRules({ pack })
      const old = { ...span, cases: 60, from: noon - 300 * day, to: noon - 100 * day }
      const statuses = all(old, under).flatMap(each => each.cases.map(change => change.row.status))
      expect(statuses.filter(each => each === 'closed').length).toBeGreaterThan(50)
    },
  )
})

test.each([1, 2])(
  '%i threads invent the same cases in the same order',
  async threads => {
    const few = { ...span, cases: 30 }
    const task = {
      policy,
      span: few,
      ids: moments.map((_, index) => `HY-${index}`).slice(0, 30),
      moments: momentsOf(few),
    }
    const made: Batch[] = []
    for await (const some of inventing({ ...task, atOnce: 8 }, threads)) made.push(...some)
    expect(made).toEqual(all(few))
  },
  120_000,
)

test('every matter is told in words of its own text', () => {
  for (const { text, symptom, signals, demand } of matters)
    for (const words of [symptom?.words ?? '', demand.words, ...signals.map(each => each.words)])
      expect(text).toContain(words)
})

describe('a seeded store', () => {
  let store: SqliteStore
  beforeEach(async () => {
    store = await sqliteStore()
  })
  afterEach(() => store.destroy())

  test('verifies, is found in, falls due and is numbered on, like one that grew', async () => {
    const ledger = await store.open()
    const numbers = createCaseNumbers(ledger, 'Asia/Shanghai')
    const ids = await numbers.reserveAll(moments)
    expect(new Set(ids).size).toBe(span.cases)
    const filled = await fill(ledger, inventing({ policy, span, ids, moments, atOnce: 64 }))
    expect(filled.cases).toBe(span.cases)
    expect(await ledger.verify()).toEqual({ ok: true, events: filled.events })

    const made = all().flatMap(each => each.cases)
    const first = await ledger.row(ids[0] ?? '')
    expect(first).toMatchObject({ status: made[0]?.row.status, phone: made[0]?.row.phone })
    const { items } = await ledger.rows({ q: first?.phone?.slice(3) ?? '', limit: 10 })
    expect(items.map(each => each.id)).toContain(first?.id)
    expect(await ledger.dueCases(noon + 400 * day, 1_000)).toHaveLength(
      made.filter(each => each.timers.length > 0).length,
    )
    const chatted = all().findIndex(each => each.conversation)
    expect((await ledger.transcript(ids[chatted] ?? '')).map(each => each.from)).toEqual([
      'customer',
      'bot',
      'customer',
      'bot',
      'customer',
      'bot',
    ])
    expect(ids).not.toContain(await numbers.reserve(moments.at(-1) ?? noon))
  }, 120_000)
})
