// The structured handoff, the contract with staff tools, and what stands in it alone. A shape; views/handoff.ts fills it.
import { z } from 'zod'
import { calendarKind, clockName, waitingKind } from './clockNames.ts'
import { dangerKind } from './dangerKinds.ts'
import { demand, factValues, looseDate, priorRepairs, staffMention, symptom } from './facts.ts'
import { enrichment } from './reading.ts'
import {
  category,
  claimType,
  emotionLevel,
  language,
  role,
  severityLevel,
  signal,
  slot,
  source,
  unreachableWhy,
} from './vocabulary.ts'

export const attachment = z.object({
  id: z.string(),
  name: z.string(),
  contentType: z.string(),
  /** bytes */
  size: z.number().int().min(0),
  consent: z.enum(['given', 'pending', 'refused']),
  from: z.string().exactOptional().describe('the case that goes on in this one, whose customer sent it'),
})
export type Attachment = z.infer<typeof attachment>

const isoTime = z.string().describe('ISO 8601 instant')
const person = z.object({ role, staffId: z.string().optional(), name: z.string().optional() })

const bilingual = z.object({ 'zh-CN': z.string(), en: z.string() })
const screenRow = z.object({
  id: z.string(),
  why: z.string(),
  /** slots to ask for and proofs to look up */
  needs: z.array(z.string()),
  article: z.string().optional(),
  by: z.enum(['repairer', 'seller']).optional(),
  /** `why` in both languages of the desk */
  words: bilingual.optional(),
})
const workingDay = z.object({ date: z.iso.date(), provisional: z.boolean() })
/** The three-guarantees (三包) screening: for staff, no decision, never told to the customer. */
export const warrantyScreen = z.object({
  mayApply: z.boolean(),
  clauses: z.array(
    screenRow.extend({
      /** `indicated`: what is known meets it; `open`: it depends on what is missing */
      state: z.enum(['indicated', 'open']).optional(),
      effects: z.array(z.string()).optional(),
    }),
  ),
  /** what comes with a clause: fee, losses, deadlines, record */
  follows: z
    .array(
      screenRow.extend({
        useFee: z.object({ yuan: z.number().optional(), atMost: z.boolean(), formula: z.string() }).optional(),
        deadlines: z.object({ replyBy: workingDay, completeBy: workingDay }).optional(),
      }),
    )
    .optional(),
  /** why none applies */
  outside: screenRow.optional(),
  /** the day the periods count from, when known to the day */
  start: z.iso.date().optional(),
})
export type WarrantyScreen = z.infer<typeof warrantyScreen>

/** The structured handoff, version 1 (the contract with staff tools). Unknown values are absent and listed in `missing`. */
export const handoff = z.object({
  version: z.literal('1'),
  caseId: z.string(),
  revision: z.number().int().min(1),
  registeredAt: isoTime,
  language,
  source,
  channel: z.object({
    id: z.string(),
    conversationId: z.string(),
    userId: z.string(),
    reachable: z.boolean(),
    /** of one that is not, where it is known */
    unreachableWhy: unreachableWhy.optional(),
    window: z
      .object({
        remaining: z.number().int(),
        /** of those, so many wait for the result: news of progress alone leaves them */
        kept: z.number().int().optional(),
        until: isoTime,
        /** only what they write next is answered */
        repliesOnly: z.literal(true).optional(),
      })
      .optional(),
  }),
  customer: z.object({
    name: z.string().optional(),
    salutation: z.string().optional(),
    phone: z.string().optional(),
    contactPreference: z.string().optional(),
    vip: z.boolean(),
    relation: z.string().optional(),
    previousCases: z.array(z.string()),
  }),
  vehicle: z.object({
    brand: z.string().optional(),
    model: z.string().optional(),
    year: z.number().int().optional(),
    plate: z.string().optional(),
    vin: z.string().optional(),
    purchasedOn: looseDate.optional(),
    deliveredOn: looseDate.optional(),
    mileageKm: z.number().int().optional(),
    powertrain: factValues['vehicle.powertrain'].optional(),
    household: z.boolean().optional(),
    secondHand: z.boolean().optional(),
  }),
  background: z.object({
    narrative: z.string(),
    occurredOn: looseDate.optional(),
    place: z.string().optional(),
    store: z.string().optional(),
    visit: z.string().optional(),
    staffInvolved: z.array(staffMention),
    priorRepairs: priorRepairs.optional(),
    losses: z.string().optional(),
  }),
  symptoms: z.array(symptom),
  demands: z.array(demand),
  category,
  claimType,
  severity: z.object({
    level: severityLevel,
    reasons: z.array(z.object({ signal, evidence: z.string(), messageId: z.string() })),
    overridden: z.object({ by: z.string(), reason: z.string(), assessed: severityLevel }).optional(),
  }),
  emotion: z.object({
    level: emotionLevel,
    trend: z.enum(['rising', 'steady', 'falling']),
    customerType: z.string().optional(),
  }),
  danger: z.object({ now: z.boolean(), location: z.string().optional(), kind: dangerKind.optional() }),
  warrantyScreen,
  routing: z.object({
    owner: person,
    /** stands in while the owner is not there */
    deputy: person.optional(),
    assistants: z.array(person),
    informed: z.array(person),
    /** the pack's rule that decided, by its id */
    rule: z.string(),
  }),
  clocks: z.array(
    z.object({
      name: clockName,
      dueAt: isoTime,
      calendar: calendarKind,
      state: z.enum(['running', 'paused', 'met', 'ended', 'breached']),
      /** of one that stands still: for what, and how many ms of its calendar are left; `dueAt` moves when it goes on */
      waitingFor: waitingKind.optional(),
      leftMs: z.number().optional(),
      /** when it was done with; a clock that was out of time by then stays `breached` */
      endedAt: isoTime.optional(),
      provisional: z.boolean().optional(),
    }),
  ),
  summary: z.string(),
  enrichment: enrichment.optional(),
  missing: z.array(slot),
  advice: z.object({ do: z.array(z.string()), avoid: z.array(z.string()) }),
  attachments: z.array(attachment),
  transcript: z.object({ url: z.string() }),
})
export type Handoff = z.infer<typeof handoff>
