// The clocks of a pack: for each the rows of which the first that fits a case gives its length.
import { z } from 'zod'
import { clockName, waitingKind } from '../../clockNames.ts'
import { caseConditions } from './conditions.ts'
import { checkLength, lengthFields } from './lengths.ts'

/** From what a clock may run. */
export const clockStart = z.enum(['complaint', 'level', 'feedback', 'resolved', 'referred', 'accepted'])
export type ClockStart = z.infer<typeof clockStart>

const clockRow = z
  .strictObject({
    ...lengthFields,
    ...caseConditions,
    level: z
      .array(z.number().int().min(1))
      .min(1)
      .optional()
      .describe('the level of handling the case stands on now, 1 the lowest: any of these'),
    from: clockStart
      .default('complaint')
      .describe(
        'when it starts. complaint: registration; level: when the case reached its present level; feedback: the latest message of the customer; resolved, referred (to the store by somebody else), accepted: that event',
      ),
    pausable: z
      .array(waitingKind)
      .default([])
      .describe('kinds of waiting that stop it: for the customer, for tests, for parts'),
    extendable: z.literal(true).optional().describe('may be given longer when the reason is recorded'),
  })
  .superRefine(checkLength)
export type ClockRow = z.infer<typeof clockRow>

export const clocksSchema = z.partialRecord(clockName, z.array(clockRow).min(1))
