// The public shapes of the desk API, as zod schemas: what clients read. Times are ISO 8601. Knows no HTTP and no store.
import { z } from 'zod'
import {
  attachment,
  category,
  clockName,
  handoff,
  language,
  reading,
  role,
  severityLevel,
  slot,
  source,
} from '../case/facts.ts'

const isoTime = z.string().describe('ISO 8601 instant')

export const caseStatuses = [
  'registered',
  'assigned',
  'accepted',
  'contacted',
  'resolved',
  'followUp',
  'awaitingSignOff',
  'closed',
] as const
export const caseStatus = z.enum(caseStatuses)

export const caseRow = z.object({
  id: z.string().describe('e.g. HY-20261122-0007'),
  status: caseStatus,
  severity: severityLevel,
  category,
  summary: z.string().describe("one line of the customer's words; empty after erasure"),
  owner: z.object({ role, staffId: z.string().exactOptional(), name: z.string().exactOptional() }),
  store: z.string().nullable().describe('store id'),
  source,
  overdue: z.boolean(),
  nextDueAt: isoTime.nullable().describe('when the next clock ends; null when none runs'),
  nextDueClock: clockName.nullable(),
  updatedAt: isoTime,
  registeredAt: isoTime,
  customerName: z.string().nullable(),
  phone: z.string().nullable().describe('E.164'),
  handedOffAt: isoTime
    .nullable()
    .describe('when the intake ended; the faster case time of CLOCK_SPEED begins there; null while it goes on'),
  erased: z.boolean(),
  version: z.number().int(),
})
export type CaseRowShown = z.infer<typeof caseRow>

export const actorShown = z.object({
  kind: z.enum(['customer', 'bot', 'system', 'staff']),
  staffId: z.string().exactOptional(),
  name: z.string().exactOptional(),
  via: z.enum(['session', 'system']).exactOptional(),
})
export const timelineRow = z.looseObject({
  type: z.string().describe('name of the event, e.g. case.accepted'),
  at: isoTime,
  actor: actorShown,
  reason: z.string().exactOptional(),
  text: z.string().exactOptional(),
})
export type TimelineRow = z.infer<typeof timelineRow>

export const transcriptRow = z.object({
  id: z.string(),
  at: isoTime,
  from: z.enum(['customer', 'bot', 'staff']),
  text: z.string(),
  attachments: z.array(attachment),
  textKey: z.string().exactOptional(),
  asks: slot.exactOptional(),
})
export type TranscriptRow = z.infer<typeof transcriptRow>

export const caseDetail = z.object({
  case: caseRow,
  handoff: handoff.nullable().describe('null only after erasure'),
  timeline: z.array(timelineRow),
  transcript: z.array(transcriptRow),
  version: z.number().int(),
})
export type CaseDetail = z.infer<typeof caseDetail>

export const caseList = z.object({ items: z.array(caseRow), nextCursor: z.string().nullable() })
export type CaseList = z.infer<typeof caseList>
export const commandReply = z.object({ case: caseRow, version: z.number().int() })
export const registerReply = z.object({ caseId: z.string(), case: caseRow, version: z.number().int() })
export const understandReply = reading.extend({ severity: severityLevel })

export const deadLetter = z.object({
  id: z.number().int(),
  caseId: z.string().nullable(),
  channel: z.string(),
  at: isoTime,
  attempts: z.number().int(),
  error: z.string(),
})
export type DeadLetter = z.infer<typeof deadLetter>
export const deadLetterList = z.object({ items: z.array(deadLetter) })

export const me = z.object({
  staff: z
    .object({ id: z.string(), name: z.string(), role, store: z.string(), languages: z.array(language) })
    .nullable(),
  via: z.enum(['session', 'system']),
  may: z.array(z.string()).describe('command types this role may give; the case itself may still refuse'),
  now: isoTime.describe("the server's clock"),
  clockSpeed: z.number().describe('CLOCK_SPEED: how many times faster the clocks of a case run'),
  staffList: z.array(z.object({ id: z.string(), name: z.string(), role, store: z.string() })),
  stores: z.array(z.object({ id: z.string(), name: z.string(), timeZone: z.string() })),
})
export type Me = z.infer<typeof me>
