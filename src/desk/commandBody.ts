// What staff may send as a command: the shape of each, and its translation into the core's words. Decides nothing.
import { z } from 'zod'
import { factByStaff } from '../app/toldFact.ts'
import type { Command } from '../case/commands.ts'
import { type Fact, factSlots, severityLevel } from '../case/facts.ts'
import type { Directory } from '../case/policy/directory.ts'
import { notValid } from '../http/problem.ts'
import { readFactList, readFacts } from './factInput.ts'

export const staffText = z.string().trim().min(1).max(2_000)
const text = staffText
const reason = z.string().trim().min(1).max(500)
const skipped = z
  .array(z.object({ step: z.string().trim().min(1).max(60), reason }))
  .max(10)
  .default([])
const factList = z.array(z.object({ slot: z.enum(factSlots), value: z.unknown() })).max(50)

export const commandBody = z.discriminatedUnion('type', [
  z.object({ type: z.literal('accept') }),
  z.object({
    type: z.literal('recordContact'),
    outcome: z.enum(['reached', 'noAnswer', 'wrongNumber']).describe('only `reached` stops the contact clock'),
    by: z.enum(['phone', 'chat', 'visit', 'other']).default('phone'),
    note: text.exactOptional(),
  }),
  z.object({ type: z.literal('sendUpdate'), text: text.describe('told to the customer') }),
  z.object({ type: z.literal('resolve'), summary: text, skipped }),
  z.object({ type: z.literal('signOff') }),
  z.object({ type: z.literal('close'), skipped }),
  z.object({ type: z.literal('addNote'), text }),
  z.object({
    type: z.literal('correctFacts'),
    facts: z
      .union([factList, z.record(z.string(), z.unknown())])
      .describe('slot → value, nested as in the handoff, or a list of { slot, value }'),
    reason,
  }),
  z.object({ type: z.literal('overrideSeverity'), level: severityLevel, reason }),
  z.object({ type: z.literal('recordFollowUp'), satisfied: z.boolean(), text: text.exactOptional() }),
  z.object({ type: z.literal('erasePersonalData'), reason: reason.default('on request') }),
])
export type CommandBody = z.infer<typeof commandBody>
export type StaffCommandType = CommandBody['type']
export const staffCommandTypes = commandBody.options.map(each => each.shape.type.value)
/** A command staff may give, checked and ready for the core. */
export type StaffCommand = Extract<Command, { type: StaffCommandType }>

function factsOf(body: Extract<CommandBody, { type: 'correctFacts' }>, directory: Directory): Fact[] {
  const read = Array.isArray(body.facts)
    ? readFactList(body.facts, 'facts', directory)
    : readFacts(body.facts, 'facts', directory)
  if (read.issues.length) throw notValid(read.issues)
  if (!read.facts.length) throw notValid([{ path: 'facts', message: 'name at least one fact' }])
  return read.facts.map(factByStaff)
}

export function staffCommand(body: CommandBody, directory: Directory): StaffCommand {
  if (body.type === 'correctFacts') return { ...body, facts: factsOf(body, directory) }
  return body
}
