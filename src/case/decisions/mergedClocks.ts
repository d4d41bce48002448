// The clocks of a case that goes on in this one: for each name the earlier end holds, and unmerging gives this case its own again.
import { type Bound, type ClockChange, type ClockState, isGoing, keptOf, type TimedClock } from '../clock.ts'
import type { ClockName } from '../clockNames.ts'
import { resume, unpaused, workedOut } from '../policy/clockTime.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { isOwnContacted } from './steps.ts'
import { meetClocks } from './stopClocks.ts'

const reasonOf = (change: ClockChange, caseId: string): string => `${change}, ${caseId}`

type OwnClock = TimedClock & Bound

/** What the customer was told or may ask for by a time. Promises come along as such; the house's own steps are taken anew. */
const comeAlong: readonly ClockName[] = [
  'firstContact',
  'resolve',
  'warrantyReply',
  'warrantyCompletion',
  'referralReport',
  'manufacturerHelp',
  'containment',
  'analysis',
]

/** One that has run out there runs out here too: nothing overdue is lost by merging. One that stood still goes on. */
export function takeClocks(draft: Draft, caseId: string, clocks: readonly ClockState[]): void {
  const { now } = draft.context
  const calendars = { store: clockFactsOf(draft.state, draft.context).store }
  for (const clock of clocks) {
    if (clock.endedAt !== undefined || !comeAlong.includes(clock.name)) continue
    const { takenFrom: _, ...theirs } = keptOf(clock)
    const taken = resume(theirs, now, calendars)
    const ours = draft.state.clocks[clock.name]
    // another customer waits to be rung up, whoever has been here
    const anew = clock.name === 'firstContact' && ours?.endedAt !== undefined && awaits(draft, caseId)
    if (!ours || anew) draft.add({ type: 'clock.started', clock: { ...taken, takenFrom: { caseId, at: now } } })
    else if (isGoing(ours) && taken.dueAt < resume(keptOf(ours), now, calendars).dueAt) {
      const takenFrom = { caseId, at: now, own: keptOf(ours) }
      draft.add({ type: 'clock.changed', clock: { ...taken, takenFrom }, reason: reasonOf('dueEarlierIn', caseId) })
    }
  }
}

const awaits = ({ state }: Draft, caseId: string): boolean => state.guests?.[caseId]?.awaitsContact === true

/** What has ended or run out meanwhile has. @param only of these alone */
export function giveBackClocks(draft: Draft, caseId: string, only?: readonly ClockName[]): void {
  const calendars = { store: clockFactsOf(draft.state, draft.context).store }
  const reason = reasonOf('apartAgain', caseId)
  for (const clock of Object.values(draft.state.clocks)) {
    const { takenFrom, name } = clock
    if (takenFrom?.caseId !== caseId || !isGoing(clock) || only?.includes(name) === false) continue
    const own = stillOurs(takenFrom.own, draft.state.absorbed)
    if (own) {
      const again = workedOut(ownAgain(own, clock, takenFrom.at), calendars)
      draft.add({ type: 'clock.changed', clock: again, reason })
    }
    // its own customer was reached before: that the other one left undoes no contact
    else if (name === 'firstContact' && isOwnContacted(draft.state)) meetClocks(draft, [name])
    else draft.add({ type: 'clock.stopped', name, unmet: true })
  }
}

/** Under a clock taken from one case there may be that of another, which is its own again by now. */
const stillOurs = (own: OwnClock | undefined, absorbed: readonly string[]): OwnClock | undefined =>
  own?.takenFrom && !absorbed.includes(own.takenFrom.caseId) ? stillOurs(own.takenFrom.own, absorbed) : own

/** It stood still when the other one did. */
function ownAgain(own: OwnClock, taken: ClockState, since: number): TimedClock {
  const before = unpaused(own, since)
  return { ...before, pauses: [...before.pauses, ...taken.pauses.filter(each => each.from >= since)] }
}
