// How long something may take, as a pack writes it: one of five units.
import { z } from 'zod'
import { calendarKind } from '../../clockNames.ts'

export const lengthUnits = ['minutes', 'hours', 'days', 'workingDays', 'sameDay'] as const
export type LengthUnit = (typeof lengthUnits)[number]

export const lengthFields = {
  minutes: z.number().positive().optional().describe('so many minutes'),
  hours: z.number().positive().optional().describe('so many hours'),
  days: z.number().positive().optional().describe('so many times 24 hours; holidays count'),
  workingDays: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('until the end of that working day, counted from the day after the start'),
  sameDay: z
    .literal(true)
    .optional()
    .describe("until the store closes that day; when it has closed already, until the next opening day's close"),
  calendar: calendarKind
    .optional()
    .describe('of minutes and hours: `business` counts opening hours only, `always` every hour'),
}
export interface Length {
  minutes?: number | undefined
  hours?: number | undefined
  days?: number | undefined
  workingDays?: number | undefined
  sameDay?: true | undefined
  calendar?: 'always' | 'business' | undefined
}

export const unitsOf = (length: Length): LengthUnit[] => lengthUnits.filter(unit => length[unit] !== undefined)
/** The one unit a checked length is written in. */
export const unitOf = (length: Length): LengthUnit => unitsOf(length)[0] as LengthUnit

/** Days run always, working days and the same day by the store's days; minutes and hours say which. */
export const calendarOf = (length: Length): 'always' | 'business' =>
  length.calendar ?? (length.workingDays || length.sameDay ? 'business' : 'always')

/** In minutes, for the units that are a plain span of time. */
export const minutesIn = ({ minutes, hours, days }: Length): number | undefined =>
  minutes ?? (hours === undefined ? (days === undefined ? undefined : days * 1_440) : hours * 60)

interface Issues {
  addIssue(issue: { code: 'custom'; path: string[]; message: string }): void
}
export function checkLength(length: Length, issues: Issues): void {
  const written = unitsOf(length)
  const wrong = (path: string[], message: string) => issues.addIssue({ code: 'custom', path, message })
  if (written.length !== 1) {
    wrong(written.slice(1, 2), `write exactly one of ${lengthUnits.join(', ')}`)
    return
  }
  const [unit] = written as [LengthUnit]
  if (unit === 'minutes' || unit === 'hours') {
    if (!length.calendar) wrong([], `say whether ${unit} count always or in business hours: calendar`)
  } else if (unit === 'days') {
    if (length.calendar === 'business') wrong(['calendar'], 'days run always; write workingDays')
  } else if (length.calendar === 'always') wrong(['calendar'], `${unit} goes by the store's days: business`)
}
