// Climbing: each level once, upwards, when a clock that matters has run out; and no case is ever forgotten.

import type { CaseState } from '../../../src/case/case.ts'
import type { ClockName } from '../../../src/case/clockNames.ts'
import type { Rules } from '../../../src/case/commands.ts'
import { ringsAtNight } from '../../../src/case/decisions/escalation.ts'
import type { EscalationTrigger } from '../../../src/case/handling.ts'
import { staffInvolvedOf } from '../../../src/case/matter.ts'
import { staffOf } from '../../../src/case/policy/directory.ts'
import { isOnDuty, nextDuty } from '../../../src/case/policy/duty.ts'
import { rolesAbove } from '../../../src/case/policy/ladders.ts'
import { peopleFor } from '../../../src/case/policy/people.ts'
import { isOver, isWorkedOn } from '../life.ts'
import { bodiesOf, firstWrong, type Invariant, ofThisCycle } from './step.ts'

/** Their end is told to the level above; of the others the owner is told. */
const matters: ReadonlySet<ClockName> = new Set([
  'firstContact',
  'rescue',
  'attention',
  'onSpot',
  'resolve',
  'update',
  'warrantyReply',
  'warrantyCompletion',
  'containment',
  'analysis',
  'referralReport',
  'overdue',
])

/** They run for the customer after the matter is settled too: somebody is to get in touch, somebody is in danger. */
const outlives: ReadonlySet<ClockName> = new Set(['firstContact', 'rescue', 'attention', 'update'])

/** A case climbs to somebody above whoever has it. */
export const climbsUpwards: Invariant = ({ fresh, rules }) =>
  firstWrong(bodiesOf(fresh, 'case.escalated'), ({ from, to, trigger }) =>
    // a no of the top is looked at by an equal of another store, and who is away from there is taken over from by one
    from &&
    !rolesAbove(from.role, rules.pack).includes(to.role) &&
    !((trigger === 'declined' || trigger === 'absent') && to.role === from.role && to.staffId !== from.staffId)
      ? `it climbed from ${from.role} to ${to.role}`
      : undefined,
  )

/** What is solved or given up climbs no more, unless it comes back, or the customer waits for somebody all the same. */
export const climbsOnlyWhileWorkedOn: Invariant = ({ before, after, fresh }) =>
  before &&
  !isWorkedOn(before) &&
  !isWorkedOn(after) &&
  bodiesOf(fresh, 'case.escalated').some(each => !each.clocks?.some(name => outlives.has(name)))
    ? `it climbed though it is ${before.status}`
    : undefined

/** The same end of the same clock takes a case up once. */
export const eachEndClimbsOnce: Invariant = ({ fresh, trail }) => {
  if (!fresh.some(each => each.body.type === 'case.escalated')) return undefined
  const cycle = ofThisCycle(trail)
  const ends = new Map<ClockName, number>()
  for (const { body } of cycle) {
    if (body.type === 'clock.breached') ends.set(body.name, (ends.get(body.name) ?? 0) + 1)
    if (body.type !== 'case.escalated') continue
    for (const name of body.clocks ?? []) {
      const left = (ends.get(name) ?? 0) - 1
      if (left < 0) return `it climbed twice for one end of ${name}`
      ends.set(name, left)
    }
  }
  return undefined
}

/** What does not wait for anybody's hours, and a case that begins anew: it is there when they come. */
const whateverTheHour: ReadonlySet<EscalationTrigger> = new Set(['atOnce', 'dissatisfied'])

/**
 * It climbs to somebody who works then, unless lives are at stake, or a clock ran out that counts by night: the one before the climb,
 * for judged to be less meanwhile, the case gives the new level the hours of the day.
 */
export const climbsToSomebodyOnDuty: Invariant = ({ fresh, before, after, rules, now }) =>
  firstWrong(bodiesOf(fresh, 'case.escalated'), ({ from, to, trigger, clocks = [] }) => {
    if (whateverTheHour.has(trigger) || ringsAtNight(before ?? after, rules, clocks)) return undefined
    const isSafety = after.danger.now || after.severity.reasons.some(each => each.signal.startsWith('safety.'))
    const member = to.staffId === undefined ? undefined : staffOf(rules.directory, to.staffId)
    if (!member) return 'it climbed to nobody'
    // whoever said the no may have given the case to somebody below since
    const refuser = before?.solution?.refused ? staffOf(rules.directory, before.solution.by) : undefined
    // an equal elsewhere who is the last to ask hears of it once they are there, and has their time from then on
    if ((trigger === 'declined' || trigger === 'absent') && (from?.role === to.role || refuser?.role === to.role)) {
      const comes = nextDuty(member, now, rules.directory)
      const { attention } = after.clocks
      return comes === undefined || !attention || comes < attention.dueAt
        ? undefined
        : `${member.id} is to take it before they are there`
    }
    return isSafety || isOnDuty(member, now, rules.directory) ? undefined : `${member.id} is off duty`
  })

const someoneAbove = (state: CaseState, rules: Rules): boolean => {
  const people = peopleFor({ staffInvolved: staffInvolvedOf(state) }, rules.directory)
  return (
    state.routing !== undefined &&
    rolesAbove(state.routing.owner.role, rules.pack).some(role => people.named(role) !== undefined)
  )
}

/** What has run out and matters has been taken up, or will be. */
export const whatRanOutIsTakenUp: Invariant = ({ after, command, rules, dues }) => {
  if (isOver(after) || command.type !== 'fireDue') return undefined
  const waiting = Object.values(after.clocks).filter(
    clock =>
      clock.state === 'breached' &&
      clock.endedAt === undefined &&
      (isWorkedOn(after) ? matters : outlives).has(clock.name) &&
      !after.escalations.some(each => each.clocks?.includes(clock.name) && each.at >= clock.dueAt),
  )
  if (waiting.length === 0 || !someoneAbove(after, rules)) return undefined
  return dues.some(each => each.name.endsWith('.climb'))
    ? undefined
    : `nobody will hear that ${waiting.map(each => each.name).join(', ')} ran out`
}

/** 件件有着落: of an open case something is to come, or is overdue before everybody's eyes, and somebody has it. */
export const noCaseIsForgotten: Invariant = ({ after, rules, dues }) => {
  if (isOver(after)) return undefined
  if (!after.routing) return 'no role has it'
  const isOffered = dues.some(each => each.name === 'offer')
  if (after.routing.owner.staffId !== undefined || isOffered) return undefined
  const hasAnybody = rules.directory.staff.some(each => each.role === after.routing?.owner.role)
  return hasAnybody && dues.length === 0 && !Object.values(after.clocks).some(each => each.endedAt === undefined)
    ? 'nobody has it and nothing is to come'
    : undefined
}

/** An open case has something to come, or it is late and those who have it and stand above have heard of it. */
export const somethingIsToCome: Invariant = ({ after, dues, fresh }) => {
  if (fresh.length === 0 || isOver(after) || dues.length > 0) return undefined
  const isLate = Object.values(after.clocks).some(each => each.state === 'breached' && each.endedAt === undefined)
  return isLate ? undefined : `nothing is to come of it, ${after.status}`
}

/** A case nobody has settled yet runs against at least one clock, or is overdue. */
export const workIsTimed: Invariant = ({ after, fresh }) => {
  if (fresh.length === 0 || !isWorkedOn(after)) return undefined
  return Object.values(after.clocks).some(each => each.endedAt === undefined)
    ? undefined
    : 'it is open and no clock runs'
}
