// What must hold of the screening whatever the facts: a newer car has no fewer rights, nothing beyond its limit, no gap unnamed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clauseTable, type Effect } from '../../../../src/case/policy/threeGuarantees/clauses.ts'
import { monthsAfter } from '../../../../src/case/policy/threeGuarantees/period.ts'
import { type Screen, screenOf } from '../../../../src/case/policy/threeGuarantees/screen.ts'
import type { Defect, Repairs, WarrantyFacts } from '../../../../src/case/policy/threeGuarantees/terms.ts'
import { nationalWorkDays, workingDayAfter } from '../../../../src/case/policy/workingDays.ts'
import { dateOf, dayNumberOf } from '../../../../src/case/policy/zone.ts'
import '../../../repeatable.ts'
import { rules } from '../fixtures.ts'
import { afterPurchase, car } from './cars.ts'

const figures = rules.threeGuarantees
const parts = [
  'engine',
  'gearbox',
  'tractionBattery',
  'driveMotor',
  'steering',
  'brakes',
  'body',
  'drivetrain',
] as const
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
/** Members that are undefined are taken out: absent means unknown. */
const told = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T

const defect: fc.Arbitrary<Defect> = fc
  .record({
    part: maybe(fc.constantFrom(...parts, 'other' as const)),
    failure: maybe(fc.constantFrom('steeringFailure', 'brakeFailure', 'fuelLeak', 'bodyCracking' as const)),
    mainPart: maybe(fc.boolean()),
    mustReplace: maybe(fc.boolean()),
    seriousSafety: maybe(fc.boolean()),
    drivable: maybe(fc.boolean()),
  })
  .map(each => told(each) as Defect)
const repairs: fc.Arbitrary<Repairs> = fc
  .record({
    sameFault: maybe(fc.nat(7)),
    seriousSafety: maybe(fc.nat(4)),
    days: maybe(fc.nat(45)),
    longestDays: maybe(fc.nat(12)),
    excludedDays: maybe(fc.nat(6)),
    stillWrong: maybe(fc.boolean()),
    replaced: maybe(
      fc.array(fc.record({ part: fc.constantFrom(...parts), whole: fc.boolean(), count: fc.nat(3) }), { maxLength: 3 }),
    ),
  })
  .map(each => told(each) as Repairs)
const facts: fc.Arbitrary<WarrantyFacts> = fc
  .record({
    on: fc.nat(1_500).map(days => afterPurchase({ days })),
    mileageKm: maybe(fc.nat(80_000)),
    household: maybe(fc.constant(true)),
    invoicedOn: maybe(fc.constantFrom('2026-01-05', '2026-01', '2026', '2025-11')),
    defects: fc.array(defect, { minLength: 1, maxLength: 3 }),
    repairs: maybe(repairs),
  })
  .map(each => ({ ...told({ ...car, ...each, household: each.household }) }) as WarrantyFacts)

const rightsOf = (screen: Screen): Set<Effect> => new Set(screen.clauses.flatMap(each => each.effects))
const apartFromRepair = (screen: Screen) => screen.clauses.map(each => each.id).filter(id => id !== 'SB-REPAIR')

test('a car with fewer kilometres, or judged earlier, loses no right', () => {
  fc.assert(
    fc.property(facts, fc.nat(80_000), fc.nat(1_500), (known, fewerKm, earlier) => {
      const day = Math.max(dayNumberOf('2026-01-05'), dayNumberOf(known.on) - earlier)
      const younger: WarrantyFacts = {
        ...known,
        on: dateOf(day),
        ...(known.mileageKm === undefined ? {} : { mileageKm: Math.max(0, known.mileageKm - fewerKm) }),
      }
      const [now, then] = [screenOf(known, figures), screenOf(younger, figures)]
      for (const right of rightsOf(now)) expect(rightsOf(then)).toContain(right)
      for (const id of apartFromRepair(now)) expect(apartFromRepair(then)).toContain(id)
    }),
    { numRuns: 2_000 },
  )
})

test('no clause beyond its limit', () => {
  const limits = {
    'SB-7': { days: 7, km: Number.POSITIVE_INFINITY },
    'SB-60-SAFE': { days: 60, km: 3_000 },
    'SB-60-ASM': { days: 60, km: 3_000 },
    'SB-24-1': { months: 24, km: 50_000 },
    'SB-24-2': { months: 24, km: 50_000 },
    'SB-24-3': { months: 24, km: 50_000 },
    'SB-24-4': { months: 24, km: 50_000 },
    'SB-SPARE': { months: 36, km: 60_000 },
    'SB-TOW': { months: 36, km: 60_000 },
    'SB-REPAIR': { months: 36, km: 60_000 },
  }
  expect(Object.keys(limits).sort()).toEqual(clauseTable.map(each => each.id).sort())
  const start = dayNumberOf('2026-01-05')
  fc.assert(
    fc.property(facts, fc.nat(90_000), (some, mileageKm) => {
      const known = { ...some, invoicedOn: '2026-01-05', mileageKm }
      const on = dayNumberOf(known.on)
      for (const { id } of screenOf(known, figures).clauses) {
        const limit = limits[id]
        expect(mileageKm).toBeLessThanOrEqual(limit.km)
        expect(on).toBeLessThanOrEqual('days' in limit ? start + limit.days : monthsAfter(start, limit.months))
      }
    }),
    { numRuns: 2_000 },
  )
})

test('what is forgotten of a case keeps its clauses, open, and is asked for', () => {
  const slots = {
    mileageKm: 'vehicle.mileageKm',
    household: 'vehicle.household',
    invoicedOn: 'vehicle.purchasedOn',
  } as const
  fc.assert(
    fc.property(facts, fc.constantFrom(...(Object.keys(slots) as (keyof typeof slots)[])), (some, slot) => {
      const known: WarrantyFacts = {
        ...some,
        household: true,
        mileageKm: some.mileageKm ?? 1_000,
        invoicedOn: '2026-01-05',
      }
      const { [slot]: _, ...rest } = known
      const before = screenOf(known, figures)
      const forgotten = screenOf(rest as WarrantyFacts, figures)
      for (const { id } of before.clauses) {
        // the first seven days count whatever the mileage
        if (id === 'SB-7' && slot === 'mileageKm') continue
        const found = forgotten.clauses.find(each => each.id === id)
        expect(found).toMatchObject({ id, state: 'open' })
        expect(found?.needs).toContain(slots[slot])
      }
    }),
    { numRuns: 1_500 },
  )
})

test('an open clause always says what is missing', () => {
  fc.assert(
    fc.property(facts, known => {
      for (const clause of screenOf(known, figures).clauses) {
        expect(clause.words['zh-CN']).not.toBe('')
        if (clause.state === 'open') expect(clause.needs.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('so many working days on is a working day, and never fewer days on', () => {
  const { off, work } = figures.workingDays
  const days = nationalWorkDays(figures.workingDays, 'CN')
  fc.assert(
    fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 30 }), (past, count) => {
      const from = dateOf(dayNumberOf('2025-01-01') + past)
      const { date } = workingDayAfter(from, count, days)
      expect(dayNumberOf(date) - dayNumberOf(from)).toBeGreaterThanOrEqual(count)
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
      expect(work.includes(date) || (weekday % 6 !== 0 && !off.includes(date))).toBe(true)
      expect(workingDayAfter(from, count + 1, days).date > date).toBe(true)
    }),
  )
})
