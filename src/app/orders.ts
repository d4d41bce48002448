// What is ordered from outside → the core's command: names what needs a name, turns a time of the caller's clock into case time.
import type { CaseState } from '../case/case.ts'
import type { Command } from '../case/commands.ts'
import type { CaseTime } from './caseTime.ts'

/** `dueAt` wall clock, epoch ms */
export type PromiseOrder = { type: 'promise'; text: string; dueAt: number; to?: string }
export type ApprovalOrder = Omit<Extract<Command, { type: 'requestApproval' }>, 'id'>
/** `dueAt` wall clock, epoch ms */
export type TaskOrder = Omit<Extract<Command, { type: 'openTask' }>, 'id'>
export type ExtensionOrder = Omit<Extract<Command, { type: 'extendClock' }>, 'id'>
export type Order =
  | Exclude<Command, { type: 'promise' | 'requestApproval' | 'openTask' | 'extendClock' }>
  | PromiseOrder
  | ApprovalOrder
  | TaskOrder
  | ExtensionOrder

/** As far from now as it was promised: a promise of an hour lasts an hour of the case's clocks, however fast they run. */
export function commandOf(
  order: Order,
  state: CaseState,
  { time, now, newId }: { time: CaseTime; now: number; newId: () => string },
): Command {
  if (order.type === 'requestApproval') return { ...order, id: newId() }
  if (order.type !== 'promise' && order.type !== 'openTask' && order.type !== 'extendClock') return order
  return { ...order, id: newId(), dueAt: time.caseTimeOf(state, now) + (order.dueAt - now) }
}
