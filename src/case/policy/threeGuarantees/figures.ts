// The figures of the three guarantees (三包) as data: periods, counts, working days. Shape only; src/packs/law holds them, with articles.
import { z } from 'zod'

const count = z.number().int().positive()
const period = z.strictObject({ months: count, km: count })
const day = z.iso.date('write YYYY-MM-DD, a day that exists')

export const figuresSchema = z.strictObject({
  id: z.string(),
  repairPeriod: period,
  guaranteePeriod: period,
  newCar: z.strictObject({ days: count }),
  earlyDays: z.strictObject({ days: count, km: count }),
  safetyRepairs: count,
  assemblyReplacements: count,
  mainPartReplacements: count,
  repairDaysAllowed: count,
  sameFaultRepairsAllowed: count,
  repairDaysWithoutCar: count,
  /** share of the price per 1,000 km */
  useFeeRateAtMost: z.number().gt(0).lt(1),
  replyWorkingDays: count,
  completeWorkingDays: count,
  repairRecordYears: count,
  workingDays: z.strictObject({ years: z.array(z.number().int()), off: z.array(day), work: z.array(day) }),
})
export type Figures = z.infer<typeof figuresSchema>
