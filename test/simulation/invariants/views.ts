// What people read of a case says what is so: the row of the queue, the handoff, the trail, the customer's page.
import { handoff } from '../../../src/case/handoff.ts'
import { handoffOf } from '../../../src/case/views/handoff.ts'
import { progressOf } from '../../../src/case/views/progress.ts'
import { rowOf } from '../../../src/case/views/row.ts'
import { timelineOf } from '../../../src/case/views/timeline.ts'
import type { Invariant } from './step.ts'

/** The row of the queue agrees with the case. */
export const rowAgrees: Invariant = ({ after, fresh }) => {
  if (fresh.length === 0) return undefined
  const row = rowOf(after)
  const rests = after.status === 'closed' || after.merged !== undefined
  const open = rests ? [] : Object.values(after.clocks).filter(each => each.endedAt === undefined)
  const said = [row.status, row.severity, row.version, row.ownerId, row.overdue]
  const known = [
    after.status,
    after.severity.level,
    after.version,
    after.routing?.owner.staffId ?? null,
    open.some(each => each.state === 'breached'),
  ]
  if (said.join() !== known.join()) return `the row says ${said.join()}, the case ${known.join()}`
  return row.nextDueAt !== null && !open.some(each => each.dueAt === row.nextDueAt)
    ? 'the row counts down to nothing'
    : undefined
}

/** One step in so many is read as staff and customers read it; all of them would be slow. */
const sampled = 37

/** The handoff is valid by its own shape, and the trail has a line for each event. */
export const handoffIsValid: Invariant = ({ after, trail, fresh, rules }) => {
  if (fresh.length === 0 || after.version % sampled !== 0 || after.erased) return undefined
  const checked = handoff.safeParse(handoffOf(after, { rules, previousCases: [], transcriptUrl: '/t' }))
  if (!checked.success) return `the handoff is not valid: ${checked.error.issues[0]?.message}`
  const lines = timelineOf(trail, after).length
  return lines === trail.length ? undefined : `${trail.length} events, ${lines} lines of the trail`
}

/** The customer's page tells of no time that has passed, and of what happened from the first day. */
export const progressPageIsSound: Invariant = ({ after, trail, fresh, now, rules }) => {
  if (fresh.length === 0 || after.version % sampled !== 0 || after.erased) return undefined
  const { next, history } = progressOf(after, trail, { directory: rules.directory, now })
  if (next.at !== undefined && next.at <= now) return 'the page promises a time that has passed'
  return history.some(each => each.happening === 'registered')
    ? undefined
    : 'the page does not say that it was registered'
}
