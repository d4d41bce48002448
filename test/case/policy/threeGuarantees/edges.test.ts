// The edges of Order 43 (三包), one row each: what is known, which rights follow and no others. Figures of 2012 (35 days, 5 times) must fail here.
import { describe, expect, test } from 'vitest'
import { useFeeOf } from '../../../../src/case/policy/threeGuarantees/follows.ts'
import { repairDays } from '../../../../src/case/policy/threeGuarantees/repairs.ts'
import { screenOf } from '../../../../src/case/policy/threeGuarantees/screen.ts'
import type { Repairs, WarrantyFacts } from '../../../../src/case/policy/threeGuarantees/terms.ts'
import { nationalWorkDays, workingDayAfter } from '../../../../src/case/policy/workingDays.ts'
import { rules } from '../fixtures.ts'
import { afterPurchase, car, noRepairs } from './cars.ts'
import { brakes, edges, leak, noise, repaired } from './edges.ts'

const figures = rules.threeGuarantees
const idsOf = (facts: WarrantyFacts): string[] => screenOf(facts, figures).clauses.map(each => each.id)

describe('rights', () => {
  test.each(edges)('%s', (_, on, mileageKm, defect, repairs, expected) => {
    expect(idsOf({ ...car, on, mileageKm, defects: [defect], repairs })).toEqual(expected)
  })
})

describe('figures', () => {
  test('a day begun is a day', () => {
    expect([24, 24.5, 48, 100, 121].map(repairDays)).toEqual([1, 2, 2, 5, 6])
  })
  test('the delivery starts the clock when it is later than the invoice', () => {
    const facts = { ...car, invoicedOn: '2026-01-10', deliveredOn: '2026-02-01', on: '2026-04-02', defects: [leak] }
    expect(screenOf(facts, figures).start).toBe('2026-02-01')
    expect(idsOf({ ...facts, mileageKm: 2_000, repairs: noRepairs })).toContain('SB-60-SAFE')
  })
  test('a car given in replacement starts anew', () => {
    const facts = { ...car, gaveReplacementOn: '2026-03-01', on: '2026-03-05', mileageKm: 100, repairs: noRepairs }
    expect(screenOf({ ...facts, defects: [leak] }, figures)).toMatchObject({ start: '2026-03-01' })
  })
  test('use fee', () => {
    expect(useFeeOf({ price: 200_000, mileageKm: 10_000, useFeeRate: 0.005 }, 0.005)).toEqual({
      yuan: 10_000,
      atMost: false,
      formula: '200,000 × 10,000 / 1,000 × 0.5%',
    })
    expect(useFeeOf({ price: 200_000, mileageKm: 10_000 }, 0.005)).toMatchObject({ yuan: 10_000, atMost: true })
    expect(useFeeOf({ price: 200_000, mileageKm: 10_000, useFeeRate: 0.03 }, 0.005).yuan).toBe(10_000)
    expect(useFeeOf({ mileageKm: 10_000 }, 0.005).yuan).toBeUndefined()
  })
  test.each([
    ['2026-09-18', 10, '2026-10-09', false], // 09-20 works, 09-25…27 and 10-01…07 don't
    ['2026-09-18', 20, '2026-10-22', false], // 10-10 works
    ['2026-11-23', 10, '2026-12-07', false],
    ['2026-12-25', 10, '2027-01-11', true], // the notice for 2027 is not out
    ['2030-01-01', 5, '2030-01-08', true],
  ])('%s plus %d working days', (from, count, date, provisional) => {
    expect(workingDayAfter(from, count, nationalWorkDays(figures.workingDays, 'CN'))).toEqual({ date, provisional })
  })
  test('a demand inside the guarantee period has its deadlines', () => {
    const demand = { ...car, on: '2026-09-18', invoicedOn: '2026-01-05', demandedOn: '2026-09-18', defects: [noise] }
    const reply = screenOf({ ...demand, repairs: noRepairs }, figures).follows.find(each => each.id === 'SB-REPLY')
    expect(reply?.deadlines).toEqual({
      replyBy: { date: '2026-10-09', provisional: false },
      completeBy: { date: '2026-10-22', provisional: false },
    })
    const later = { ...demand, invoicedOn: '2024-09-17', repairs: noRepairs }
    expect(screenOf(later, figures).follows.map(each => each.id)).not.toContain('SB-REPLY')
  })
})

describe('what the law leaves out', () => {
  const facts: WarrantyFacts = {
    ...car,
    on: afterPurchase({ days: 5 }),
    mileageKm: 100,
    defects: [leak],
    repairs: noRepairs,
  }
  test.each<[string, Partial<WarrantyFacts>, string]>([
    ['a company or ride-hailing car', { household: false }, 'SB-SCOPE'],
    ['a car not sold in the mainland', { soldInMainland: false }, 'SB-SCOPE'],
    ['a truck', { kind: 'other' }, 'SB-SCOPE'],
    ['a defect told in writing', { exemptions: { toldInWriting: true } }, 'SB-EXEMPT'],
    ['a forbidden modification', { exemptions: { forbiddenModification: true } }, 'SB-EXEMPT'],
  ])('%s', (_, more, id) => {
    expect(screenOf({ ...facts, ...more }, figures)).toMatchObject({ clauses: [], follows: [], outside: { id } })
  })
  test('no quality problem, no clause', () => {
    expect(screenOf({ ...facts, defects: [] }, figures)).toMatchObject({ clauses: [], follows: [] })
  })
})

describe('what is not known stays open and is asked for', () => {
  const facts: WarrantyFacts = {
    ...car,
    on: afterPurchase({ months: 5 }),
    mileageKm: 8_200,
    defects: [{ part: 'gearbox', seriousSafety: false, drivable: true }],
    repairs: repaired({ sameFault: 2, replaced: [{ part: 'gearbox', whole: true, count: 2 }] }),
  }
  const clause = (more: Partial<WarrantyFacts>) =>
    screenOf({ ...facts, ...more }, figures).clauses.find(each => each.id === 'SB-24-2')
  const without = (slot: keyof WarrantyFacts): WarrantyFacts => {
    const { [slot]: _, ...rest } = facts
    return rest as WarrantyFacts
  }
  test.each([
    ['household', 'vehicle.household'],
    ['invoicedOn', 'vehicle.purchasedOn'],
    ['mileageKm', 'vehicle.mileageKm'],
    ['repairs', 'background.repairs'],
  ] as const)('%s', (slot, need) => {
    const found = screenOf(without(slot), figures).clauses.find(each => each.id === 'SB-24-2')
    expect(found).toMatchObject({ state: 'open' })
    expect(found?.needs).toContain(need)
    expect(clause({})).toMatchObject({ state: 'indicated' })
    expect(clause({})?.needs).not.toContain(need)
  })
  test('a loose date is enough where it decides nothing, and asked for where it does', () => {
    expect(clause({ invoicedOn: '2026', on: '2026-12-20' })?.state).toBe('indicated')
    expect(clause({ invoicedOn: '2024-12', on: '2026-12-20' })).toMatchObject({ state: 'open' })
    expect(clause({ invoicedOn: '2024-12', on: '2026-12-20' })?.needs).toContain('vehicle.purchasedOn')
    expect(clause({ invoicedOn: '2023', on: '2026-12-20' })).toBeUndefined()
  })
  test('of a second-hand car the first invoice counts', () => {
    expect(clause({ secondHand: true })).toMatchObject({ state: 'open' })
    expect(clause({ secondHand: true })?.needs).toContain('proof.firstInvoice')
  })
  test('a failure in time, told late, needs the proof that it was', () => {
    const late: WarrantyFacts = {
      ...car,
      on: afterPurchase({ days: 75 }),
      occurredOn: afterPurchase({ days: 50 }),
      mileageKm: 4_000,
      defects: [brakes],
      repairs: noRepairs,
    }
    const found = screenOf(late, figures).clauses.find(each => each.id === 'SB-60-SAFE')
    expect(found).toMatchObject({ state: 'open' })
    expect(found?.needs).toEqual(expect.arrayContaining(['proof.reportedInTime', 'proof.mileageAtFault']))
    const tooLate = { ...late, occurredOn: afterPurchase({ days: 61 }) }
    expect(screenOf(tooLate, figures).clauses.map(each => each.id)).not.toContain('SB-60-SAFE')
  })
  test('how long the longest visit was, when only the total is told', () => {
    const ids = (repairs: Repairs) => {
      const screen = screenOf({ ...facts, repairs: { ...noRepairs, ...repairs } }, figures)
      return screen.clauses.find(each => each.id === 'SB-SPARE')?.state
    }
    const told = (repairs: Repairs): Repairs => ({ longestDays: undefined, ...repairs }) as Repairs
    expect(ids(told({ sameFault: 1, days: 6 }))).toBe('indicated')
    expect(ids(told({ sameFault: 3, days: 6 }))).toBe('open')
    expect(ids(told({ sameFault: 3, days: 5 }))).toBeUndefined()
  })
})
