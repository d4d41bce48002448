// A policy pack: a dealership's rule book as data. Read by severity, routing, clocks; validated once at start.
import { z } from 'zod'
import { signalStrength } from '../reading.ts'
import { category, language, role, severityLevel, signal, source } from '../vocabulary.ts'
import { authorityRow } from './pack/authority.ts'
import { clocksSchema } from './pack/clocks.ts'
import { caseConditions } from './pack/conditions.ts'
import { closingSchema, followUpSchema, targetsSchema } from './pack/ending.ts'
import { escalationSchema } from './pack/escalation.ts'
import { dutySchema } from './pack/tasks.ts'
import { wordingRuleSchema } from './wordingRules.ts'

const routingWhen = z.strictObject({
  ...caseConditions,
  personInvolvedRole: z.array(role).min(1).optional().describe('the complaint is about somebody of these roles'),
})
/** An assistant may be limited to some categories or signals, either is enough ("for product quality or safety"). */
const assistant = z.union([
  role,
  z.strictObject({ role, category: z.array(category).optional(), anySignalPrefix: z.array(z.string()).optional() }),
])
export type Assistant = z.infer<typeof assistant>

const routingRule = z.strictObject({
  id: z.string(),
  when: routingWhen.default({}),
  owner: role,
  assist: z.array(assistant).default([]),
  informed: z.array(assistant).default([]),
  /** goes to its owner also when somebody lower has accepted the case, who then assists */
  overHolder: z.boolean().optional(),
})
export type RoutingRule = z.infer<typeof routingRule>

export const packSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  severity: z.strictObject({
    signals: z
      .record(signal, signalStrength)
      .describe('how much each signal weighs at most; a weaker reading weighs less'),
    weakForComplaint: z.number().int().min(1).describe('so many weak signals together make a complaint'),
    sources: z
      .partialRecord(source, signal)
      .default({})
      .describe('what a case from there says by itself, heard clearly, whatever its words'),
    again: z
      .strictObject({
        level: severityLevel.describe('what it is at least'),
        withinDays: z.number().int().min(1).max(3_650).describe('so many days after the earlier case came in'),
      })
      .optional()
      .describe('the same problem again (the same car and component as in a case settled before) is graver by itself'),
    labels: z
      .partialRecord(severityLevel, z.partialRecord(language, z.string().min(1)))
      .default({})
      .describe('what the house calls its severities, where it has words of its own'),
  }),
  routing: z.array(routingRule).min(1).describe('who gets the case: the first rule whose conditions all hold'),
  ladders: z
    .array(z.array(role).min(1))
    .min(1)
    .describe('lowest first; somebody to climb to when the owner may not act'),
  levels: z
    .array(z.array(role).min(1))
    .min(1)
    .optional()
    .describe('levels of handling, lowest first; absent: every rung of a ladder is one'),
  minimumOwner: z
    .record(severityLevel, z.array(role).min(1))
    .describe('the lowest roles that may own a case of this severity, one for each ladder that has such cases'),
  forEveryDepartment: z
    .array(role)
    .default([
      'customerCareAgent',
      'customerCareManager',
      'serviceManager',
      'serviceDirector',
      'salesManager',
      'generalManager',
    ])
    .describe(
      'who may write to, talk with and record of the customers of every department of their store, not only of their own: they speak to all of them, or answer for more than one',
    ),
  authority: z
    .array(authorityRow)
    .default([])
    .describe('who may grant what; everybody above may it too. Empty: the pack limits nobody'),
  escalation: escalationSchema,
  handover: z
    .strictObject({ signed: z.boolean().default(false).describe('handing a case over and back is signed') })
    .prefault({}),
  clocks: clocksSchema.describe('the first row that fits wins'),
  warnAt: z.number().gt(0).lt(1).describe('share of a clock after which it warns'),
  waiting: z
    .strictObject({
      apologiseAfterMinutes: z.number().positive().describe('over the time promised'),
      updateEveryMinutes: z.number().positive(),
    })
    .optional()
    .describe('a customer who waits on site'),
  duties: z.array(dutySchema).default([]).describe('tasks opened by rules; every one that fits'),
  followUp: followUpSchema,
  closing: closingSchema,
  targets: targetsSchema,
  reviews: z
    .array(z.enum(['weekly', 'monthly']))
    .default([])
    .describe('how often the cases are looked back on'),
  intake: z.strictObject({
    idleMinutes: z
      .number()
      .positive()
      .describe(
        'a silent customer is reminded once after so many minutes, and after as many again their case is handed on as it is; a major one with a number to ring after the first',
      ),
  }),
  promises: z
    .strictObject({
      atMostDays: z
        .number()
        .int()
        .min(1)
        .max(731)
        .default(90)
        .describe(
          'a promise, the later end of a clock, a task or the next asking how it went lies at most so many days ahead',
        ),
      atMostInText: z
        .number()
        .int()
        .min(1)
        .max(20)
        .default(3)
        .describe('of the times a text tells the customer, so many are recorded as promises by themselves'),
    })
    .prefault({}),
  progress: z
    .strictObject({
      linkDays: z
        .number()
        .int()
        .min(1)
        .max(3_650)
        .default(180)
        .describe("how many days a customer's link opens their progress page"),
    })
    .prefault({}),
  wording: z
    .array(wordingRuleSchema)
    .default([])
    .describe("the house's own rules of wording beside the shared ones; one with the id of a shared rule replaces it"),
})
export type Pack = z.infer<typeof packSchema>
