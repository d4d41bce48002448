// How a case of a pack ends: follow-up, what is needed before it closes, and what the house measures itself by.
import { z } from 'zod'
import { role, severityLevel } from '../../vocabulary.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write HH:MM')

export const followUpSchema = z.strictObject({
  afterHours: z.number().positive().describe('hours after resolution before which nobody is asked'),
  endsAfterHours: z.number().positive().describe('hours after resolution by which the customer was asked'),
  from: timeOfDay.describe('store time from which a customer is asked, HH:MM'),
  to: timeOfDay.describe('store time until which a customer is asked, HH:MM'),
  phoneTaskHoursBeforeEnd: z
    .number()
    .min(0)
    .describe('without an answer so many hours before the end it becomes a phone task'),
  notSatisfiedOwner: role.describe('the least role that handles a case again whose customer is not satisfied'),
  reopensWithinDays: z
    .number()
    .int()
    .min(0)
    .default(30)
    .describe('told again within so many whole days of closing, the same trouble opens the case again'),
  by: role.default('customerCareAgent').describe('who calls; never the person who handled the case'),
  callBackDays: z.number().positive().optional().describe('the return call, at most so many days after resolution'),
  surveyDays: z
    .tuple([z.number().positive(), z.number().positive()])
    .optional()
    .describe('a survey between so many and so many days after resolution'),
  lowScore: z
    .strictObject({
      atMost: z.number().min(0).describe("a score of so much or less from the manufacturer's survey is a complaint"),
      outOf: z.number().positive().describe('the best score'),
      callAgainDays: z.number().positive().describe('the manufacturer calls again so many days later'),
    })
    .optional(),
})

/** Steps of a case's life that may have to be behind it before it closes; each may be skipped with a reason that is kept. */
export const closingSteps = ['contacted', 'diagnosed', 'agreed', 'jointCheck', 'followUp'] as const
export type ClosingStep = (typeof closingSteps)[number]

export const closingSchema = z
  .strictObject({
    signOff: z.literal('responsible').default('responsible').describe('who signs before a case closes'),
    requireSteps: z.array(z.enum(closingSteps)).default(['followUp']).describe('skipped only with a recorded reason'),
    improvement: z
      .array(severityLevel)
      .default([])
      .describe('severities that need the improvement record: root cause, corrective and preventive measure'),
    longTermMeasure: z.boolean().default(false).describe('a problem that keeps coming back needs a lasting measure'),
    eightD: z.boolean().default(false).describe('the improvement record is an 8D report'),
  })
  .prefault({})

export const targetsSchema = z
  .strictObject({
    followUpRate: z.number().gt(0).max(1).optional().describe('share of resolved cases that are followed up, 1 = all'),
    resolutionRate: z.number().gt(0).max(1).optional().describe('share of cases resolved in time'),
    attitudePerWeek: z.number().int().min(0).optional().describe('more complaints of attitude a week are a flag'),
  })
  .prefault({})
