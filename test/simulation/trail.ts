// A case's trail as lines a person can follow: when, who, what.
import type { Actor, CaseEvent } from '../../src/case/events.ts'

const who = (actor: Actor): string => (actor.kind === 'staff' ? actor.staffId : actor.kind)
const longestDetail = 220

export function trailLine({ seq, at, actor, body }: CaseEvent): string {
  const { type, ...rest } = body
  const detail = JSON.stringify(rest)
  const short = detail.length > longestDetail ? `${detail.slice(0, longestDetail)}…` : detail
  const when = new Date(at).toISOString().slice(0, 19)
  return `${String(seq).padStart(4)} ${when} ${who(actor).padEnd(9)} ${type} ${short === '{}' ? '' : short}`.trimEnd()
}

/** @param last only so many events from the end */
export const trailText = (trail: readonly CaseEvent[], last = 60): string =>
  trail.slice(-last).map(trailLine).join('\n')
