// What staff may send as a command: the shape of each. Decides nothing.
import { z } from 'zod'
import { clockName, waitingKind } from '../case/clockNames.ts'
import { factSlots } from '../case/facts.ts'
import { liableParties, linkKinds } from '../case/handling.ts'
import { closingSteps } from '../case/policy/pack/ending.ts'
import { eightDSteps } from '../case/taskKinds.ts'
import { demandKind, role, severityLevel } from '../case/vocabulary.ts'

/** What somebody can read: no signs that steer a terminal, and not invisible ones alone. */
export const staffText = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u, 'no control characters')
  .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'write something to read')
const text = staffText
const reason = z.string().trim().min(1).max(500)
const skipped = z
  .array(
    z.strictObject({
      step: z
        .string()
        .trim()
        .min(1)
        .max(60)
        .describe(`what the pack wants and is left out: ${closingSteps.join(', ')}`),
      reason,
    }),
  )
  .max(10)
  .default([])
/** Far beyond the dearest car; a longer figure is a slip of the pen. */
const largestSum = 100_000_000
const sum = z
  .number()
  .min(0)
  .max(largestSum)
  .multipleOf(0.01, 'must be in whole fen: at most two decimals')
  .exactOptional()
const option = z.strictObject({
  id: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(500),
  remedy: demandKind.exactOptional().describe('what is granted, when something is'),
  amount: sum.describe("in yuan, or the store's own currency"),
})
const options = z
  .array(option)
  .min(1)
  .max(6)
  .refine(all => new Set(all.map(each => each.id)).size === all.length, 'two options have the same id')
const caseNumber = z.string().trim().min(1).max(60)
const factList = z.array(z.strictObject({ slot: z.enum(factSlots), value: z.unknown() })).max(50)

const instant = z.iso
  .datetime({ offset: true })
  .describe('ISO 8601 instant with its offset; where CLOCK_SPEED is not 1 it counts from now, as fast as every clock')
const score = z
  .strictObject({ given: z.number().min(0), outOf: z.number().positive().max(1_000) })
  .refine(({ given, outOf }) => given <= outOf, 'at most as many points as there are')

const guest = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .exactOptional()
  .describe('one of `handling.guests`: whoever told that case, and not the customer of this one')

export const commandBody = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('accept') }),
  z.strictObject({
    type: z.literal('recordContact'),
    outcome: z.enum(['reached', 'noAnswer', 'wrongNumber']).describe('only `reached` stops the contact clock'),
    by: z.enum(['phone', 'chat', 'visit', 'other']).default('phone'),
    safe: z
      .boolean()
      .exactOptional()
      .describe('needed, with a note, once who is in danger is reached: they are safe, or rescue is on its way'),
    note: text.exactOptional(),
    to: guest,
  }),
  z.strictObject({
    type: z.literal('proposeSolution'),
    options: options.describe(
      'what the customer may choose between; a time an option names for an answer becomes a promise',
    ),
  }),
  z.strictObject({
    type: z.literal('refuse'),
    reason: text.describe(
      'why it is not granted; told to the customer, who may appeal to the level above; a time it names for an answer becomes a promise',
    ),
  }),
  z.strictObject({
    type: z.literal('recordAnswer'),
    agreed: z.boolean().describe('what the customer said of the proposal on the phone or at the desk'),
    optionId: z.string().trim().min(1).max(40).exactOptional().describe('which option; needed where there are several'),
    reason: reason.exactOptional().describe('why not'),
  }),
  z.strictObject({
    type: z.literal('startWork'),
    skipped: skipped.describe('`agreed` with its reason where work begins on what nobody agreed to'),
  }),
  z.strictObject({
    type: z.literal('promise'),
    text: text.describe('what the customer is told to expect; a time it names is that of `dueAt`'),
    dueAt: instant,
    to: guest,
  }),
  z.strictObject({
    type: z.literal('letGoPromise'),
    id: z.string().trim().min(1).max(120).describe('one of `agreement.promises` that is not kept yet'),
    reason: reason.describe('why it no longer holds; told to the customer, unless it was misread'),
    misread: z
      .literal(true)
      .exactOptional()
      .describe('nothing was promised: it was read out of a text by mistake. Counts only for one that is `said`'),
  }),
  z.strictObject({
    type: z.literal('pause'),
    waitingFor: waitingKind.describe(
      'the clocks that may stand still for it do, as in `handling.mayPauseFor`; a word of the customer ends waiting for them',
    ),
    reason,
  }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({
    type: z.literal('extendClock'),
    name: clockName.describe('one of `handling.mayExtend`'),
    dueAt: instant,
    reason: reason.describe('why it takes longer: told to the customer with the new time, which is a promise'),
  }),
  z.strictObject({
    type: z.literal('sendUpdate'),
    text: text.describe('told to the customer; a time it names for an answer becomes a promise'),
    to: guest,
    keeps: z
      .array(z.string().trim().min(1).max(120))
      .max(20)
      .exactOptional()
      .describe(
        'of `agreement.promises`, the ids this is the promised answer to. Without it words keep a promise of a particular answer that speak of the same matter, and other promises of news when they tell any. Only a call keeps a promised call',
      ),
  }),
  z.strictObject({
    type: z.literal('resolve'),
    summary: text.describe('told to the customer; a time it names for an answer becomes a promise'),
    skipped,
  }),
  z.strictObject({
    type: z.literal('recordJointCheck'),
    ok: z.boolean().describe('false takes the case up again'),
    note: text.exactOptional(),
  }),
  z.strictObject({ type: z.literal('withdraw'), reason: reason.describe('why the customer no longer pursues it') }),
  z.strictObject({ type: z.literal('reopen'), reason }),
  z.strictObject({ type: z.literal('takeOver') }),
  z.strictObject({
    type: z.literal('say'),
    text: text.describe('said to the customer, after takeOver; a time it names for an answer becomes a promise'),
  }),
  z.strictObject({ type: z.literal('handBack') }),
  z.strictObject({
    type: z.literal('signOff'),
    skipped: skipped.describe('`longTermMeasure`: why a problem that keeps coming back gets no lasting measure'),
  }),
  z.strictObject({
    type: z.literal('close'),
    skipped: skipped.describe('`followUp`: why nobody was asked; `promise`: why something promised is let go'),
  }),
  z.strictObject({ type: z.literal('addNote'), text }),
  z.strictObject({
    type: z.literal('correctFacts'),
    facts: z
      .union([factList, z.record(z.string(), z.unknown())])
      .describe('slot → value, nested as in the handoff, or a list of { slot, value }'),
    reason,
    to: guest.describe(
      'whose: one of `handling.guests`, or this case for its own customer; left out: whoever alone told of it',
    ),
  }),
  z.strictObject({ type: z.literal('overrideSeverity'), level: severityLevel, reason }),
  z.strictObject({
    type: z.literal('recordFollowUp'),
    satisfied: z.boolean(),
    text: text.exactOptional(),
    score: score.exactOptional().describe('of a survey; one the policy pack calls low is a complaint of its own'),
  }),
  z.strictObject({
    type: z.literal('diagnose'),
    cause: text.describe('what was found'),
    liable: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .describe(`who answers for it: ${liableParties.join(', ')}, or in words; not told to the customer`),
    justified: z.boolean().describe('the complaint is right; not told to the customer'),
  }),
  z.strictObject({
    type: z.literal('reassign'),
    staffId: z.string().trim().min(1).max(100).describe('of the roster; /api/desk/staff?case= lists who may have it'),
    reason,
  }),
  z.strictObject({
    type: z.literal('escalate'),
    reason,
    to: role.exactOptional().describe('a role above the one that has the case; one level up when absent'),
  }),
  z.strictObject({ type: z.literal('referToManufacturer'), reason }),
  z
    .strictObject({
      type: z.literal('recordImprovement'),
      rootCause: text.exactOptional(),
      corrective: text.exactOptional().describe('what mends this case'),
      preventive: text.exactOptional().describe('what keeps it from coming back'),
      eightD: z
        .partialRecord(z.enum(eightDSteps), text)
        .exactOptional()
        .describe('the parts of an 8D report, as they are known: what was recorded before stays'),
    })
    .refine(
      ({ rootCause, corrective, preventive, eightD = {} }) => {
        const measures = [rootCause, corrective, preventive].filter(each => each !== undefined).length
        return measures === 3 || (measures === 0 && Object.keys(eightD).length > 0)
      },
      { path: ['rootCause'], message: 'all three measures, or parts of an 8D report' },
    ),
  z.strictObject({
    type: z.literal('requestApproval'),
    remedy: demandKind,
    amount: sum.describe('the most it covers; without one, any sum'),
    note: text.exactOptional(),
  }),
  z
    .strictObject({
      type: z.literal('answerApproval'),
      id: z.string().min(1).max(100).describe('of the approval, as in `handling.approvals`'),
      given: z.boolean(),
      reason: reason.exactOptional().describe('of a no: whoever asked reads it'),
    })
    .refine(each => each.given || each.reason !== undefined, { path: ['reason'], message: 'a no needs a reason' }),
  z.strictObject({
    type: z.literal('finishTask'),
    taskId: z.string().min(1).max(200).describe('as in `handling.tasks`'),
    note: text.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('openTask'),
    text: z.string().trim().min(1).max(300).describe('what is to be done'),
    staffId: z.string().trim().min(1).max(100).describe('who does it, of the roster'),
    dueAt: instant,
  }),
  z.strictObject({
    type: z.literal('reassignTask'),
    taskId: z.string().min(1).max(200).describe('as in `handling.tasks`'),
    staffId: z.string().trim().min(1).max(100).describe('who does it from now on'),
  }),
  z.strictObject({ type: z.literal('link'), caseId: caseNumber, kind: z.enum(linkKinds).default('related') }),
  z.strictObject({ type: z.literal('unlink'), caseId: caseNumber }),
  z.strictObject({
    type: z.literal('merge'),
    into: caseNumber.describe('the case this one goes on in'),
    reason: reason.exactOptional(),
  }),
  z.strictObject({ type: z.literal('unmerge'), reason: reason.exactOptional() }),
  z.strictObject({ type: z.literal('erasePersonalData'), reason: reason.default('on request') }),
])
export type CommandBody = z.infer<typeof commandBody>
export type StaffCommandType = CommandBody['type']
export const staffCommandTypes = commandBody.options.map(each => each.shape.type.value)
