// A household car bought on a fixed day, and days counted on from it. For the tests of the three guarantees.
import { monthsAfter } from '../../../../src/case/policy/threeGuarantees/period.ts'
import type { Repairs, WarrantyFacts } from '../../../../src/case/policy/threeGuarantees/terms.ts'
import { dateOf, dayNumberOf } from '../../../../src/case/policy/zone.ts'

const boughtOn = '2026-01-05'
export const afterPurchase = (length: { days: number } | { months: number }): string =>
  dateOf('days' in length ? dayNumberOf(boughtOn) + length.days : monthsAfter(dayNumberOf(boughtOn), length.months))

export const car = {
  on: boughtOn,
  invoicedOn: boughtOn,
  household: true,
  soldInMainland: true,
  exemptions: {
    toldInWriting: false,
    misuse: false,
    forbiddenModification: false,
    ownHandling: false,
    forceMajeure: false,
  },
} satisfies Partial<WarrantyFacts>

export const noRepairs: Repairs = {
  sameFault: 0,
  seriousSafety: 0,
  days: 0,
  longestDays: 0,
  excludedDays: 0,
  replaced: [],
  stillWrong: true,
}
