// A policy pack: a dealership's rule book as data. Read by severity, routing, clocks; validated once at start.
import { z } from 'zod'
import { calendarKind, category, clockName, role, severityLevel, signal, signalStrength, source } from '../facts.ts'
import { wordingRuleSchema } from './wordingRules.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write HH:MM')

/** All conditions named must hold; lists mean any of these. */
const routingWhen = z.strictObject({
  danger: z.boolean().optional(),
  severity: z.array(severityLevel).min(1).optional(),
  category: z.array(category).min(1).optional(),
  source: z.array(source).min(1).optional(),
  anySignal: z.array(signal).min(1).optional(),
  personInvolvedRole: z.array(role).min(1).optional(),
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
})
export type RoutingRule = z.infer<typeof routingRule>

const clockRule = z.strictObject({
  minutes: z.number().positive(),
  calendar: calendarKind,
  /** severities for which this row holds; absent: all */
  severity: z.array(severityLevel).min(1).optional(),
  /** holds only while somebody is in danger */
  danger: z.boolean().optional(),
})

export const packSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  severity: z.strictObject({
    /** how much each signal weighs at most; a weaker reading weighs less */
    signals: z.record(signal, signalStrength),
    /** this many weak signals together make a complaint */
    weakForComplaint: z.number().int().min(1),
  }),
  routing: z.array(routingRule).min(1),
  /** lowest first; somebody to climb to when the owner may not act */
  ladders: z.array(z.array(role).min(1)).min(1),
  /** the lowest roles that may own a case of this severity, one for each ladder that has such cases */
  minimumOwner: z.record(severityLevel, z.array(role).min(1)),
  /** first row that fits wins */
  clocks: z.partialRecord(clockName, z.array(clockRule)),
  /** share of a clock after which it warns */
  warnAt: z.number().gt(0).lt(1),
  followUp: z.strictObject({
    afterHours: z.number().positive(),
    endsAfterHours: z.number().positive(),
    /** store time between which a customer is asked, HH:MM */
    from: timeOfDay,
    to: timeOfDay,
    phoneTaskHoursBeforeEnd: z.number().min(0),
    /** the least role that handles a case again whose customer is not satisfied */
    notSatisfiedOwner: role,
    /** whole days since the case was closed */
    reopensWithinDays: z.number().int().min(0).default(30),
  }),
  intake: z.strictObject({
    /** a silent customer's case is handed on as it is after this long */
    idleMinutes: z.number().positive(),
  }),
  progress: z
    .strictObject({
      /** how long a customer's link to their progress page opens it */
      linkDays: z.number().int().min(1).max(3_650).default(180),
    })
    .prefault({}),
  /** the house's own rules of wording beside the shared ones; one with the id of a shared rule replaces it */
  wording: z.array(wordingRuleSchema).default([]),
})
export type Pack = z.infer<typeof packSchema>
