// The edges of Order 43 (三包), one row each: what is known, which rights follow and no others. Tested, and counted by the eval.
import { repairDays } from '../../../../src/case/policy/threeGuarantees/repairs.ts'
import type { Defect, Repairs } from '../../../../src/case/policy/threeGuarantees/terms.ts'
import { afterPurchase, noRepairs } from './cars.ts'

const gearboxMainPart: Defect = {
  part: 'gearbox',
  mainPart: true,
  mustReplace: true,
  seriousSafety: false,
  drivable: true,
}
export const brakes: Defect = { part: 'brakes', failure: 'brakeFailure', seriousSafety: true, drivable: true }
export const leak: Defect = { part: 'other', failure: 'fuelLeak', seriousSafety: true, drivable: true }
export const noise: Defect = { part: 'suspension', seriousSafety: false, drivable: true }
export const repaired = (more: Repairs): Repairs => ({ ...noRepairs, stillWrong: true, ...more })

export type Edge = [said: string, at: string, km: number, defect: Defect, repairs: Repairs, rights: string[]]
export const edges: Edge[] = [
  [
    'a gearbox part on day 5',
    afterPurchase({ days: 5 }),
    300,
    gearboxMainPart,
    noRepairs,
    ['SB-7', 'SB-60-ASM', 'SB-REPAIR'],
  ],
  ['on day 7', afterPurchase({ days: 7 }), 300, gearboxMainPart, noRepairs, ['SB-7', 'SB-60-ASM', 'SB-REPAIR']],
  ['on day 8', afterPurchase({ days: 8 }), 300, gearboxMainPart, noRepairs, ['SB-60-ASM', 'SB-REPAIR']],
  ['the brakes fail at 3,001 km on day 40', afterPurchase({ days: 40 }), 3_001, brakes, noRepairs, ['SB-REPAIR']],
  ['at 2,999 km', afterPurchase({ days: 40 }), 2_999, brakes, noRepairs, ['SB-60-SAFE', 'SB-REPAIR']],
  [
    'fuel leaks on day 60 at 3,000 km',
    afterPurchase({ days: 60 }),
    3_000,
    leak,
    noRepairs,
    ['SB-60-SAFE', 'SB-REPAIR'],
  ],
  ['on day 61', afterPurchase({ days: 61 }), 3_000, leak, noRepairs, ['SB-REPAIR']],
  [
    'brakes repaired twice in vain, month 20',
    afterPurchase({ months: 20 }),
    30_000,
    brakes,
    repaired({ sameFault: 2, seriousSafety: 2 }),
    ['SB-24-1'],
  ],
  [
    'repaired once',
    afterPurchase({ months: 20 }),
    30_000,
    brakes,
    repaired({ sameFault: 1, seriousSafety: 1 }),
    ['SB-REPAIR'],
  ],
  [
    'repaired twice and good again',
    afterPurchase({ months: 20 }),
    30_000,
    brakes,
    { ...repaired({ sameFault: 2, seriousSafety: 2 }), stillWrong: false },
    ['SB-REPAIR'],
  ],
  ['a noise repaired 4 times', afterPurchase({ months: 10 }), 12_000, noise, repaired({ sameFault: 4 }), ['SB-REPAIR']],
  ['5 times', afterPurchase({ months: 10 }), 12_000, noise, repaired({ sameFault: 5 }), ['SB-24-4']],
  [
    '30 days in repair',
    afterPurchase({ months: 10 }),
    12_000,
    noise,
    repaired({ sameFault: 2, days: 30 }),
    ['SB-REPAIR'],
  ],
  ['31 days', afterPurchase({ months: 10 }), 12_000, noise, repaired({ sameFault: 2, days: 31 }), ['SB-24-4']],
  [
    '31 days, 4 of them transport of the battery',
    afterPurchase({ months: 10 }),
    12_000,
    noise,
    repaired({ sameFault: 2, days: 31, excludedDays: 4 }),
    ['SB-REPAIR'],
  ],
  ['month 36 to the day', afterPurchase({ months: 36 }), 20_000, noise, noRepairs, ['SB-REPAIR']],
  ['month 37', afterPurchase({ months: 37 }), 20_000, noise, noRepairs, []],
  ['60,000 km', afterPurchase({ months: 30 }), 60_000, noise, noRepairs, ['SB-REPAIR']],
  ['60,001 km', afterPurchase({ months: 30 }), 60_001, noise, noRepairs, []],
  ['five repairs, month 25', afterPurchase({ months: 25 }), 40_000, noise, repaired({ sameFault: 5 }), ['SB-REPAIR']],
  [
    'five repairs, 50,000 km in month 24',
    afterPurchase({ months: 24 }),
    50_000,
    noise,
    repaired({ sameFault: 5 }),
    ['SB-24-4'],
  ],
  ['five repairs, 50,001 km', afterPurchase({ months: 24 }), 50_001, noise, repaired({ sameFault: 5 }), ['SB-REPAIR']],
  [
    'one visit of 100 hours',
    afterPurchase({ months: 10 }),
    12_000,
    noise,
    { ...noRepairs, sameFault: 1, days: repairDays(100), longestDays: repairDays(100) },
    ['SB-REPAIR'],
  ],
  [
    'of 121 hours',
    afterPurchase({ months: 10 }),
    12_000,
    noise,
    { ...noRepairs, sameFault: 1, days: repairDays(121), longestDays: repairDays(121) },
    ['SB-SPARE', 'SB-REPAIR'],
  ],
  [
    'two gearboxes, still unusable',
    afterPurchase({ months: 5 }),
    8_200,
    { part: 'gearbox', seriousSafety: false, mainPart: false, drivable: true },
    repaired({ sameFault: 2, replaced: [{ part: 'gearbox', whole: true, count: 2 }] }),
    ['SB-24-2'],
  ],
  [
    'one gearbox and once a part of it: not counted together',
    afterPurchase({ months: 5 }),
    8_200,
    { part: 'gearbox', seriousSafety: false, mainPart: false, drivable: true },
    repaired({
      sameFault: 2,
      replaced: [
        { part: 'gearbox', whole: true, count: 1 },
        { part: 'gearbox', whole: false, count: 1 },
      ],
    }),
    ['SB-REPAIR'],
  ],
  [
    'the same steering rack twice',
    afterPurchase({ months: 12 }),
    15_000,
    { part: 'steering', seriousSafety: false, drivable: true },
    repaired({ sameFault: 2, replaced: [{ part: 'steering', whole: false, count: 2 }] }),
    ['SB-24-3'],
  ],
  [
    'not drivable',
    afterPurchase({ months: 12 }),
    15_000,
    { part: 'engine', seriousSafety: false, drivable: false },
    noRepairs,
    ['SB-TOW', 'SB-REPAIR'],
  ],
]
