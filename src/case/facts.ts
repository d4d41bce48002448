// The facts of a case: which there are, the value each carries and the door they come in by. Knows no I/O, no time, no channel.
import { z } from 'zod'
import { component, demandKind } from './vocabulary.ts'

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as the customer was. */
export const looseDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
/** At the doors: in the calendar there is such a day. What older cases hold is read as it is. */
const calendarDate = looseDate.refine(isInCalendar, 'there is no such date')

function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  // the last day of the month before the next
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export const staffMention = z.object({
  name: z.string().min(1),
  role: z.string().optional(),
  /** true when the complaint is about this person, false when merely mentioned */
  complainedAbout: z.boolean(),
  /** known by their work alone, which several do: `name` is what it was called */
  unnamed: z.literal(true).optional(),
})
export type StaffMention = z.infer<typeof staffMention>

export const symptom = z.object({
  component,
  /** the customer's own words */
  description: z.string(),
  since: z.string().optional(),
  frequency: z.string().optional(),
  conditions: z.string().optional(),
  warningLamps: z.array(z.string()).default([]),
  drivable: z.boolean().optional(),
})
export type Symptom = z.infer<typeof symptom>

export const demand = z.object({ kind: demandKind, text: z.string(), neededBy: z.string().optional() })
export type Demand = z.infer<typeof demand>

export const priorRepairs = z.object({
  /** earlier repairs of the same fault, "no fault found" visits included; absent when only vaguely told */
  count: z.number().int().min(0).optional(),
  /** `count` follows from what was told, nobody said it: there may have been more */
  atLeast: z.literal(true).optional(),
  /** in total, of all visits told of */
  daysInWorkshop: z.number().int().min(0).optional(),
  longestVisitDays: z.number().int().min(0).optional(),
  /** what was replaced, how often; one row for each part named */
  replaced: z
    .array(
      z.object({
        part: component,
        /** absent when told vaguely ("several times") */
        count: z.number().int().min(1).optional(),
        /** as the customer named it */
        name: z.string(),
        /** the part itself as a whole (an engine, a gearbox), not something in it; absent when not told */
        whole: z.boolean().optional(),
      }),
    )
    .optional(),
  text: z.string(),
})
export type PriorRepairs = z.infer<typeof priorRepairs>

/** The type of the value each fact carries. Single-valued unless named in `manyValuedFacts`. */
export const factValues = {
  'customer.name': z.string().min(1).max(80),
  'customer.salutation': z.string().max(40),
  /** E.164 */
  'customer.phone': z.string().regex(/^\+\d{6,15}$/),
  'customer.contactPreference': z.string().max(200),
  'customer.relation': z.string().max(80),
  'vehicle.brand': z.string().max(80),
  'vehicle.model': z.string().max(120),
  'vehicle.year': z.number().int().min(1950).max(2100),
  /** upper case, no separators: 沪A8K621 */
  'vehicle.plate': z.string().min(5).max(12),
  'vehicle.vin': z.string().regex(/^[A-HJ-NPR-Z0-9]{17}$/),
  /** invoice or purchase, as customers say it */
  'vehicle.purchasedOn': calendarDate,
  /** told beside the purchase, when it was another day */
  'vehicle.deliveredOn': calendarDate,
  'vehicle.mileageKm': z.number().int().min(0).max(5_000_000),
  'vehicle.powertrain': z.enum(['petrol', 'diesel', 'hybrid', 'plugInHybrid', 'electric']),
  'vehicle.household': z.boolean(),
  /** bought from an earlier owner */
  'vehicle.secondHand': z.boolean(),
  'background.occurredOn': calendarDate,
  'background.place': z.string().max(200),
  /** a store id of the STORE_FILE */
  'background.store': z.string(),
  'background.visit': z.string().max(120),
  'background.staff': staffMention,
  'background.repairs': priorRepairs,
  'background.losses': z.string().max(300),
  symptom,
  'symptom.since': z.string().max(200),
  'symptom.frequency': z.string().max(200),
  'symptom.conditions': z.string().max(300),
  'symptom.warningLamps': z.array(z.string()),
  'symptom.drivable': z.boolean(),
  demand,
  location: z.string().max(300),
} as const
export type FactSlot = keyof typeof factValues
export const factSlots = Object.keys(factValues) as FactSlot[]
/** Facts of which a case may hold several; a new one is added, an equal one (same key) replaces. */
export const manyValuedFacts: ReadonlySet<FactSlot> = new Set(['background.staff', 'symptom', 'demand'])

/** UTF-16 offsets into the message: start inclusive, end exclusive. */
export const span = z.tuple([z.number().int().min(0), z.number().int().min(0)])

export const readFact = z.object({
  slot: z.enum(factSlots as [FactSlot, ...FactSlot[]]),
  value: z.unknown(),
  /** the words of the message it was read from */
  evidence: z.string(),
  span,
})
/** A fact as read from one message, value typed by its slot. */
export type ReadFact = {
  [S in FactSlot]: { slot: S; value: z.infer<(typeof factValues)[S]>; evidence: string; span: [number, number] }
}[FactSlot]

/** A fact of a case: what was read, and the message (or `staff`) it came from; `from`: told by the customer of a case that goes on in it. */
export type Fact = ReadFact & { messageId: string; from?: string }

/**
 * Checks one fact's value against its slot; used wherever facts come in from outside (correctFacts, POST cases). A field the fact does
 * not have is refused, or it would be lost. @param words what is said of a value that does not fit
 */
export function parseFactValue(
  slot: FactSlot,
  value: unknown,
  words?: z.core.$ZodErrorMap,
): { ok: true; value: unknown } | { ok: false; issues: readonly z.core.$ZodIssue[] } {
  const schema = factValues[slot]
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema
  const result = strict.safeParse(value, words ? { error: words } : {})
  return result.success ? { ok: true, value: result.data } : { ok: false, issues: result.error.issues }
}
