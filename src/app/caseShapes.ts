// A case as clients read it: row, timeline, transcript, as zod shapes with the types inferred from them. Times are ISO 8601.
import { z } from 'zod'
import type { CaseStatus } from '../case/case.ts'
import { clockName, waitingKind } from '../case/clockNames.ts'
import type { Actor } from '../case/events.ts'
import { attachment, handoff } from '../case/handoff.ts'
import { category, demandKind, role, severityLevel, slot, source } from '../case/vocabulary.ts'

import { handling } from './handlingShapes.ts'
import { isoTime, personShape, staffShape } from './shown.ts'

export const caseStatuses = [
  'registered',
  'assigned',
  'accepted',
  'contacted',
  'diagnosed',
  'proposed',
  'declined',
  'agreed',
  'noted',
  'inProgress',
  'resolved',
  'followUp',
  'awaitingSignOff',
  'withdrawn',
  'merged',
  'closed',
  'erased',
] as const satisfies readonly CaseStatus[]
export const caseStatus = z.enum(caseStatuses)

export const caseRow = z.object({
  id: z.string().describe('e.g. HY-20261122-0007'),
  status: caseStatus,
  severity: severityLevel,
  danger: z.boolean().describe('somebody may be in danger and nobody has reached them yet'),
  category,
  summary: z.string().describe("one line of the customer's words; empty after erasure"),
  owner: personShape.describe('without `staffId`: nobody has it yet, it waits for somebody of the role'),
  deputy: personShape.nullable().describe('stands in while the owner is not there'),
  store: z.string().nullable().describe('store id'),
  source,
  overdue: z.boolean(),
  nextDueAt: isoTime.nullable().describe('when the next clock ends; null when none runs'),
  nextDueClock: clockName.nullable(),
  tasksOpen: z.number().int().describe('tasks beside it that are still to be done'),
  taskDueAt: isoTime.nullable().describe('by when the first of them is'),
  updatedAt: isoTime,
  registeredAt: isoTime,
  customerName: z.string().nullable(),
  phone: z.string().nullable().describe('E.164'),
  handedOffAt: isoTime
    .nullable()
    .describe('when the intake ended; the faster case time of CLOCK_SPEED begins there; null while it goes on'),
  live: z.string().nullable().describe("id of the member of staff who talks to the customer in the bot's place"),
  undelivered: z
    .boolean()
    .describe('something said to the customer did not reach them, and nobody has called them since'),
  waitingFor: waitingKind.exactOptional().describe('what it waits for with a clock that stands still'),
  wrote: z
    .object({
      at: isoTime.describe('the first of it, case time'),
      asks: z.literal(true).exactOptional().describe('a question, or the wish to hear from a person, is among it'),
    })
    .exactOptional()
    .describe('the customer wrote to staff after the hand-off, and nobody has answered'),
  refused: z
    .literal(true)
    .exactOptional()
    .describe('`proposed`, `declined`: what was put to the customer is a refusal, and no offer'),
  approvalBy: z.array(role).exactOptional().describe('roles an approval waits for that nobody has answered'),
  erased: z.boolean(),
  version: z.number().int(),
})
export type CaseRowShown = z.infer<typeof caseRow>

const actorKinds = ['customer', 'bot', 'system', 'staff'] as const satisfies readonly Actor['kind'][]
const actorShown = z.object({
  kind: z.enum(actorKinds),
  staffId: z.string().exactOptional(),
  name: z.string().exactOptional(),
  via: z.enum(['session', 'system']).exactOptional(),
})
const timelineRow = z.looseObject({
  type: z.string().describe('name of the event, e.g. case.accepted'),
  at: isoTime,
  actor: actorShown,
  reason: z.string().exactOptional(),
  text: z.string().exactOptional(),
})
export type TimelineRow = z.infer<typeof timelineRow>

const transcriptRow = z.object({
  id: z.string(),
  at: isoTime,
  from: z.enum(['customer', 'bot', 'staff']),
  text: z.string(),
  attachments: z.array(attachment).describe('without those the customer did not want kept'),
  textKey: z.string().exactOptional(),
  asks: slot.exactOptional(),
})
export type TranscriptRow = z.infer<typeof transcriptRow>

const proposal = z.object({
  at: isoTime,
  by: staffShape,
  options: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      remedy: demandKind.exactOptional(),
      amount: z.number().exactOptional(),
    }),
  ),
  refused: z.literal(true).exactOptional().describe('no offer: a demand not granted, with the reason as its text'),
  answer: z
    .enum(['open', 'agreed', 'declined', 'noted', 'lapsed'])
    .describe('`noted`: a refusal the customer has taken; `lapsed`: the case ended before an answer'),
  optionId: z.string().exactOptional().describe('the option agreed to'),
  reason: z.string().exactOptional().describe('why it was declined'),
})

/** Of the cycle that runs: a reopened case begins anew. */
export const agreement = z.object({
  proposal: proposal
    .nullable()
    .describe('the last one; declined while another is agreed on, it is that one again, which stands'),
  agreed: proposal
    .nullable()
    .describe('agreed on before `proposal` was put to the customer: it stands until they take that'),
  agreedBefore: proposal
    .exactOptional()
    .describe('agreed on before the case was opened anew, and nothing since: whether it was done is to be checked'),
  workStartedAt: isoTime.nullable(),
  promises: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      madeAt: isoTime,
      dueAt: isoTime,
      keptAt: isoTime.nullable().describe('when it was kept, or let go'),
      letGo: z.literal(true).exactOptional().describe('it was let go: with a reason, or told anew for another time'),
      said: z.literal(true).exactOptional().describe('read out of a text of staff'),
      byCall: z.literal(true).exactOptional().describe('only a call keeps it, nothing that is written'),
    }),
  ),
  jointCheck: z.object({ at: isoTime, ok: z.boolean(), note: z.string().exactOptional() }).nullable(),
  withdrawn: z.object({ at: isoTime, reason: z.string().exactOptional() }).nullable(),
  live: staffShape.extend({ since: isoTime }).nullable().describe('who talks to the customer; the bot is silent'),
})
export type Agreement = z.infer<typeof agreement>

export const caseDetail = z.object({
  case: caseRow,
  handoff: handoff.nullable().describe('null only after erasure'),
  agreement: agreement.nullable().describe('null only after erasure'),
  handling: handling.nullable().describe('null only after erasure'),
  actions: z
    .array(
      z.object({
        type: z.string().describe('of the command'),
        allowed: z.boolean(),
        code: z.string().exactOptional().describe('of the refusal it would meet'),
        detail: z.string().exactOptional(),
      }),
    )
    .describe('what the caller may do with the case as it stands; empty for a call in nobody’s name and after erasure'),
  timeline: z.array(timelineRow),
  transcript: z.array(transcriptRow),
  version: z.number().int(),
})
export type CaseDetail = z.infer<typeof caseDetail>
