// Which of the times a customer was told have passed, and are not made up for. The conversation owns up to them. Pure.
import type { CaseState } from '../case.ts'
import type { ClockName } from '../clockNames.ts'

/** What they were told of or may count on by a time, the gravest first. */
const toldOf = [
  'firstContact',
  'attention',
  'update',
  'resolve',
  'overdue',
  'warrantyReply',
  'warrantyCompletion',
] as const satisfies readonly ClockName[]

/** Settled or withdrawn, the customer still waits for a person, for help, or for what they were told by a time. */
export const outlivesTheMatter: ReadonlySet<ClockName> = new Set(['firstContact', 'rescue', 'attention', 'update'])

export function missedOf(state: CaseState): ClockName[] {
  const over = state.resolution !== undefined || state.withdrawn !== undefined
  // asked how it went, they were content: nobody comes back to what ran late before, only to what they were promised
  const content = over && state.followUp?.answered?.satisfied === true
  return toldOf.filter(name => {
    if (content && name !== 'update') return false
    const clock = state.clocks[name]
    return clock?.state === 'breached' && clock.endedAt === undefined && (!over || outlivesTheMatter.has(name))
  })
}

export const isMissed = (state: CaseState): boolean => missedOf(state).length > 0

/** While one of these runs the customer has a time by which something comes. */
const timesToCome: readonly ClockName[] = ['firstContact', 'attention', 'overdue', 'update', 'nextWord']

/** Nothing is owned up to while a colleague talks to them, or before anybody was to act. */
export function lacksTime(state: CaseState): boolean {
  const { status, merged, erased, withdrawn, handedOff, accepted, live } = state
  if (status === 'closed' || merged || erased || withdrawn || live || !(handedOff || accepted)) return false
  const { clocks } = state
  if (timesToCome.some(name => clocks[name]?.state === 'running')) return false
  return isMissed(state) && !Object.values(clocks).some(each => each.state === 'paused')
}
