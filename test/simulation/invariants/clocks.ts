// Clocks: warned once, breached once, in their hours, met by what meets them; and nothing fires twice or too late.

import type { CaseState } from '../../../src/case/case.ts'
import type { ClockState } from '../../../src/case/clock.ts'
import type { ClockName } from '../../../src/case/clockNames.ts'
import { decide } from '../../../src/case/decide.ts'
import type { CaseEvent, EventType } from '../../../src/case/events.ts'
import { storeIdOf } from '../../../src/case/matter.ts'
import { isOpen } from '../../../src/case/policy/calendar.ts'
import { storeOf } from '../../../src/case/policy/directory.ts'
import { isOver } from '../life.ts'
import { bodiesOf, firstWrong, type Invariant, type Step } from './step.ts'

const beginsOrMovesBack = ({ at, body }: CaseEvent): boolean =>
  body.type === 'clock.started' ||
  ((body.type === 'clock.changed' || body.type === 'clock.resumed') && body.clock.warnAt > at)

/** A clock's events since it was started last, or its warning lay ahead again. */
function sinceStart(trail: readonly CaseEvent[], name: ClockName): CaseEvent[] {
  const ofClock = trail.filter(
    ({ body }) =>
      ('clock' in body && body.clock.name === name) ||
      ((body.type === 'clock.warned' || body.type === 'clock.breached' || body.type === 'clock.stopped') &&
        body.name === name),
  )
  return ofClock.slice(Math.max(0, ofClock.findLastIndex(beginsOrMovesBack)))
}
const howMany = (events: readonly CaseEvent[], type: CaseEvent['body']['type']) =>
  events.filter(each => each.body.type === type).length

/** Of each start a clock warns at most once, and never after its end. */
export const warnedOnceAndInTime: Invariant = ({ trail, fresh, before }) =>
  firstWrong(bodiesOf(fresh, 'clock.warned'), ({ name }) => {
    const own = sinceStart(trail, name)
    if (howMany(own, 'clock.warned') > 1) return `${name} warned twice`
    if (before?.clocks[name]?.state !== 'running') return `${name} warned though it does not run`
    const warnedAt = own.findIndex(each => each.body.type === 'clock.warned')
    return own.slice(0, warnedAt).some(each => each.body.type === 'clock.breached')
      ? `${name} warned after its end`
      : undefined
  })

/** A warning comes when its time has come, not earlier. */
export const neverWarnedBeforeItsTime: Invariant = ({ fresh, before, now }) =>
  firstWrong(bodiesOf(fresh, 'clock.warned'), ({ name }) => {
    const clock = before?.clocks[name]
    return clock && now < clock.warnAt ? `${name} warned before ${new Date(clock.warnAt).toISOString()}` : undefined
  })

/** Of each start a clock breaches at most once. */
export const breachedOnce: Invariant = ({ trail, fresh }) =>
  firstWrong(bodiesOf(fresh, 'clock.breached'), ({ name }) =>
    howMany(sinceStart(trail, name), 'clock.breached') > 1 ? `${name} breached twice` : undefined,
  )

/** Who asks for a person is never told a time that has passed. */
export const askedAnewLiesAhead: Invariant = ({ fresh, now }) =>
  bodiesOf(fresh, 'contact.asked').length === 0
    ? undefined
    : firstWrong([...bodiesOf(fresh, 'clock.started'), ...bodiesOf(fresh, 'clock.changed')], ({ clock }) =>
        clock.name === 'firstContact' && clock.dueAt <= now ? 'somebody was told a time that has passed' : undefined,
      )

/** Nothing is late before its time. */
export const neverBreachedBeforeDue: Invariant = ({ fresh, before, now }) =>
  firstWrong(bodiesOf(fresh, 'clock.breached'), ({ name }) => {
    const dueAt = before?.clocks[name]?.dueAt
    return dueAt !== undefined && now < dueAt ? `${name} breached before ${new Date(dueAt).toISOString()}` : undefined
  })

/**
 * It waits for what comes first, which may go by any time and end after closing: "the same day", told two hours before it is out. Or what
 * came first was over while another store had the case, and keeps the end it had by the hours there.
 */
const isHeldBack = ({ notBefore, dueAt }: ClockState, { clocks: { firstContact, attention } }: CaseState): boolean =>
  notBefore?.dueAt === dueAt &&
  [firstContact, attention].some(
    first => first?.dueAt === dueAt && (first.calendar === 'always' || first.endedAt !== undefined),
  )

/** A clock that goes by opening hours ends while the store is open, or as it closes; one changed may be over at once. */
export const businessClocksEndInOpeningHours: Invariant = ({ fresh, after, rules, now }) =>
  firstWrong(Object.values(after.clocks), clock => {
    const touched = fresh.filter(({ body }) => 'clock' in body && body.clock.name === clock.name)
    // one that came along from a case of another store ends by that store's hours
    if (touched.length === 0 || clock.calendar !== 'business' || clock.provisional || clock.takenFrom) return undefined
    const store = storeOf(rules.directory, storeIdOf(after))
    if (
      isOpen(clock.dueAt - 1, store) ||
      isHeldBack(clock, after) ||
      (touched.some(each => each.body.type !== 'clock.started') && clock.dueAt <= now)
    )
      return undefined
    // working days are counted by the law's days: the end of one on which the store is shut is midnight
    const minute = new Date(clock.dueAt).toLocaleTimeString('en-GB', { timeZone: store.timeZone })
    return minute === '00:00:00' ? undefined : `${clock.name} ends while the store is closed: ${minute}`
  })

/** It warns before it ends and starts before it warns. */
export const clocksRunForwards: Invariant = ({ after, fresh }) =>
  fresh.length === 0
    ? undefined
    : firstWrong(Object.values(after.clocks), ({ name, startedAt, warnAt, dueAt }) =>
        startedAt <= warnAt && warnAt <= dueAt ? undefined : `${name} runs backwards`,
      )

/** A call that nobody took is no contact: only having reached the customer, or the end of the matter, ends that clock. */
export const contactIsMetByReachingThem: Invariant = ({ fresh }) => {
  if (!bodiesOf(fresh, 'clock.stopped').some(each => each.name === 'firstContact')) return undefined
  const ends = fresh.some(
    ({ body }) =>
      (body.type === 'customer.contacted' && body.outcome === 'reached') ||
      (body.type === 'followUp.answered' && body.satisfied) ||
      // reached while it went on in another case; and what was that one's goes back with it
      (body.type === 'case.unmerged' && body.contactedAt !== undefined) ||
      body.type === 'case.released' ||
      body.type === 'case.resolved' ||
      body.type === 'case.withdrawn' ||
      body.type === 'case.closed' ||
      body.type === 'personalData.erased',
  )
  return ends ? undefined : `first contact was met by ${fresh.map(each => each.body.type).join(', ')}`
}

const ofTasks: ReadonlySet<EventType> = new Set(['task.overdue', 'task.reassigned', 'staff.told', 'notice.deferred'])

/** Of a case that is over, goes on elsewhere or is forgotten nothing falls due but the work beside it. */
export const nothingFiresOfWhatIsOver: Invariant = ({ before, after, command, fresh, dues }) => {
  const clock = dues.find(each => !each.name.startsWith('task.') && each.name !== 'tell')
  if (isOver(after) && (clock || after.erased) && dues.length > 0) return `it is over, and ${dues[0]?.name} falls due`
  return before && isOver(before) && command.type === 'fireDue' && fresh.some(each => !ofTasks.has(each.body.type))
    ? 'it is over, and something fired'
    : undefined
}

/** What was due has been done: the runner never finds the same thing again a moment later. */
export const nothingStaysDue: Invariant = ({ command, dues, now }) => {
  if (command.type !== 'fireDue') return undefined
  const still = dues.find(each => each.at <= now)
  return still && `${still.name} is due still, since ${new Date(still.at).toISOString()}`
}

/** However long the machine stood still: one event of each clock, one level. */
export const downtimeMakesNoBurst: Invariant = ({ command, fresh }: Step) => {
  if (command.type !== 'fireDue') return undefined
  const names = fresh.flatMap(({ body }) =>
    // of two times told that passed meanwhile each is missed
    body.type === 'clock.breached' ? [`${body.name} ${body.dueAt}`] : body.type === 'clock.warned' ? [body.name] : [],
  )
  if (new Set(names).size !== names.length) return `a clock fired twice at once: ${names.join(', ')}`
  return howMany(fresh, 'case.escalated') > 1 ? 'it climbed two levels at once' : undefined
}

const runs = (state: CaseState, name: ClockName) =>
  state.clocks[name]?.endedAt === undefined && state.clocks[name] !== undefined

/** Somebody in danger is waited for by a clock until they are reached, are safe, or it is settled. */
export const dangerIsTimed: Invariant = ({ after, fresh }) => {
  if (!after.danger.now || isOver(after) || fresh.length === 0) return undefined
  const settledAt = after.resolution?.at ?? after.withdrawn?.at
  if (settledAt !== undefined && settledAt >= (after.danger.since ?? 0)) return undefined
  const isReached = (after.contactedAt ?? 0) >= (after.danger.since ?? 0)
  return isReached || runs(after, 'rescue') || runs(after, 'firstContact')
    ? undefined
    : 'somebody is in danger and no clock runs for them'
}

/** The runner may come twice, or two of them at once: the second finds nothing to do. */
export const firingAgainDoesNothing: Invariant = ({ command, after, now, rules, load }) => {
  if (command.type !== 'fireDue') return undefined
  const again = decide({ type: 'fireDue' }, after, { now, actor: { kind: 'system' }, rules, load })
  return again.ok && again.events.length > 0
    ? `fired again: ${again.events.map(each => each.type).join(', ')}`
    : undefined
}
