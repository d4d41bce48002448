// The figures of the three guarantees (三包) as data: periods, counts, working days. Shape only; src/packs/law holds them, with articles.
import { z } from 'zod'
import { holidaysOrName, type NamedHolidays } from '../holidays.ts'

const count = z.number().int().positive()
const period = z.strictObject({ months: count, km: count })

/** `named`: the lists of holidays that come with the program. */
export const figuresSchema = (named: NamedHolidays) =>
  z.strictObject({
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
    /** the country's, the same for every store whatever its hours */
    workingDays: holidaysOrName(named),
  })
export type Figures = z.infer<ReturnType<typeof figuresSchema>>
