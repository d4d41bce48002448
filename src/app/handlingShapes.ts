// Who handles a case and what they found, asked for and learnt, as zod shapes. Part of the case as clients read it.
import { z } from 'zod'
import { clockName, waitingKind } from '../case/clockNames.ts'
import { dangerKind } from '../case/dangerKinds.ts'
import { dropReasons, escalationTriggers, linkKinds } from '../case/handling.ts'
import { closingSteps } from '../case/policy/pack/ending.ts'
import { eightDSteps, taskKind } from '../case/taskKinds.ts'
import { suggestionReasons } from '../case/views/duplicates.ts'
import { demandKind, role } from '../case/vocabulary.ts'

import { isoTime, personShape, staffShape } from './shown.ts'

export const handling = z.object({
  level: z.number().int().nullable().describe('level of handling, 1 the lowest'),
  contact: personShape.nullable().describe("who took the case first: the customer's contact to the end"),
  diagnosis: z
    .object({
      at: isoTime,
      by: staffShape,
      cause: z.string(),
      liable: z.string(),
      justified: z.boolean(),
    })
    .nullable(),
  escalations: z
    .array(
      z.object({
        at: isoTime,
        trigger: z.enum(escalationTriggers),
        level: z.number().int(),
        from: personShape.exactOptional().describe('who had it until then'),
        to: personShape,
        clocks: z.array(clockName).describe('the clocks whose end made it climb'),
        reason: z.string().exactOptional().describe('as somebody wrote it'),
      }),
    )
    .describe('of this cycle'),
  referral: z.object({ at: isoTime, to: personShape, reason: z.string() }).nullable(),
  improvement: z
    .object({
      at: isoTime,
      by: staffShape,
      rootCause: z.string().exactOptional(),
      corrective: z.string().exactOptional(),
      preventive: z.string().exactOptional(),
      eightD: z.partialRecord(z.enum(eightDSteps), z.string()).exactOptional(),
    })
    .nullable(),
  approvals: z.array(
    z.object({
      id: z.string(),
      remedy: demandKind,
      amount: z.number().exactOptional(),
      askedBy: staffShape,
      mayApprove: z.array(role),
      note: z.string().exactOptional(),
      answer: z
        .object({ given: z.boolean(), by: staffShape, at: isoTime, reason: z.string().exactOptional() })
        .nullable(),
      lapsed: z
        .object({ at: isoTime, reason: z.enum(dropReasons) })
        .nullable()
        .describe('nobody has to answer it any more'),
      usedAt: isoTime.nullable().describe('when it backed a proposal; each backs one'),
    }),
  ),
  tasks: z.array(
    z.object({
      id: z.string(),
      kind: taskKind,
      text: z.string().exactOptional().describe('of one opened by hand: what is to be done'),
      from: z
        .string()
        .exactOptional()
        .describe('the case merged into this one whose customer wished for it; without it this one’s own did'),
      owner: personShape,
      openedAt: isoTime,
      dueAt: isoTime,
      overdue: z.boolean(),
      done: z.object({ at: isoTime, by: staffShape, note: z.string().exactOptional() }).nullable(),
      dropped: z
        .object({ at: isoTime, reason: z.enum(dropReasons) })
        .nullable()
        .describe('nobody has to do it any more'),
    }),
  ),
  links: z.array(z.object({ caseId: z.string(), kind: z.enum(linkKinds) })),
  suggestions: z
    .array(
      z.object({
        caseId: z.string(),
        because: z.array(z.enum(suggestionReasons)),
        similarity: z.number().describe('of the matters, 0 to 1'),
        status: z.string().describe('of that case'),
      }),
    )
    .describe('cases that may be the same matter, the likest first; nobody has joined them with this one'),
  mergedInto: z.string().nullable().describe('the case this one goes on in'),
  absorbed: z.array(z.string()).describe('cases that go on in this one'),
  alsoHear: z
    .array(z.string())
    .describe("of those, the cases whose customers are others: they hear that it goes on, and nobody else's words"),
  guests: z
    .array(
      z.object({
        caseId: z.string(),
        name: z.string().nullable(),
        phone: z.string().nullable(),
        facts: z
          .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
          .describe(
            'who they are, how they are reached and what they drive, by slot, as far as each is one plain value',
          ),
        awaitsContact: z.boolean().describe('they were told when somebody would be in touch, and nobody has been'),
        contactedAt: isoTime.nullable(),
        reachable: z.boolean().describe('a conversation carries news to them'),
      }),
    )
    .describe('cases that go on in this one, of other customers: whom a contact, news or a promise may be for'),
  wrote: z
    .array(
      z.object({
        at: isoTime,
        text: z
          .string()
          .exactOptional()
          .describe('absent: a picture or another file, or words that stand in the case `from`'),
        asks: z.literal(true).exactOptional().describe('a question, or the wish to hear from a person'),
        from: z
          .string()
          .exactOptional()
          .describe('the case it was told in or whose customer wrote it; absent: this one'),
      }),
    )
    .exactOptional()
    .describe('what the customer wrote to staff after the hand-off and nobody has answered, oldest first'),
  inDanger: z
    .array(
      z.object({
        caseId: z.string().describe('the case they told: this one, or one of `guests`'),
        name: z.string().nullable(),
        phone: z.string().nullable(),
        kind: dangerKind.exactOptional(),
        location: z.string().exactOptional(),
        reached: z.boolean().describe('since they said so'),
        rescueLine: z
          .string()
          .exactOptional()
          .describe('to be rung for them by whoever has the case: nobody of the house is on the rescue line'),
      }),
    )
    .describe('whoever of the customers may be in danger, those nobody has reached first'),
  signedOff: staffShape.nullable().describe('who signed the case off; it may be closed'),
  climbsTo: z.array(role).describe('roles above who has the case, nearest first'),
  approvalClimbsTo: z
    .array(role)
    .describe('the case goes to one of them with what nobody who has it may grant; empty: it stays where it is'),
  involved: z.array(z.string()).describe('staff ids of whom the complaint may be about: they get nothing of it'),
  mayPauseFor: z.array(waitingKind).describe('what the case may wait for now with a clock that stands still'),
  mayExtend: z.array(clockName).describe('clocks that may be given longer, with a reason'),
  wanted: z
    .object({
      steps: z.array(z.enum(closingSteps)).describe('not done yet; each is skipped only with a reason'),
      improvement: z
        .enum(['none', 'measures', 'eightD'])
        .describe(
          'what is to be recorded before signing off and closing: nothing, the three measures, or a whole 8D report',
        ),
      longTermMeasure: z
        .boolean()
        .describe('the problem keeps coming back and its lasting measure is not taken: sign off with it, or a reason'),
      promise: z
        .boolean()
        .describe('something promised is not kept yet: close when it is, or with a reason for the step `promise`'),
      improvementMissing: z.boolean().describe('it is to be recorded and is not yet, or not whole'),
    })
    .describe('what the policy pack wants before the case ends'),
})
export type Handling = z.infer<typeof handling>
