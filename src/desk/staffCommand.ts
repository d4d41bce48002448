// What staff sent as a command, translated into the core's words. Decides nothing.
import type { Order } from '../app/orders.ts'
import { factByStaff } from '../app/toldFact.ts'
import type { Fact } from '../case/facts.ts'
import type { Directory } from '../case/policy/directory.ts'
import { dayMs } from '../case/policy/durations.ts'
import { notValid } from '../http/problem.ts'
import type { CommandBody, StaffCommandType } from './commandBody.ts'
import { readFactList, readFacts } from './factInput.ts'

/** A command staff may give, checked and ready for the use case. */
type StaffCommand = Extract<Order, { type: StaffCommandType }>

/** Further ahead is a slip of the pen. */
const farthestMs = 2 * 366 * dayMs

function factsOf(body: Extract<CommandBody, { type: 'correctFacts' }>, directory: Directory): Fact[] {
  const read = Array.isArray(body.facts)
    ? readFactList(body.facts, 'facts', directory)
    : readFacts(body.facts, 'facts', directory)
  if (read.issues.length) throw notValid(read.issues)
  if (!read.facts.length) throw notValid([{ path: 'facts', message: 'name at least one fact' }])
  return read.facts.map(factByStaff)
}

/** epoch ms */
function instantOf(dueAt: string, now: number): number {
  const at = Date.parse(dueAt)
  if (at > now + farthestMs) throw notValid([{ path: 'dueAt', message: 'at most two years ahead' }])
  return at
}

/** @param now wall clock, epoch ms */
export function staffCommand(body: CommandBody, directory: Directory, now: number): StaffCommand {
  if (body.type === 'promise' || body.type === 'openTask' || body.type === 'extendClock')
    return { ...body, dueAt: instantOf(body.dueAt, now) }
  if (body.type === 'correctFacts') return { ...body, facts: factsOf(body, directory) }
  return body
}
