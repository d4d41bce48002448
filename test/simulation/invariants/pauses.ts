// Clocks that stand still: only where the pack says so, never the first contact, silent while they do; and nothing consumed is given back.
import { isGoing } from '../../../src/case/clock.ts'
import { clockFactsOf, ruleFactsOf } from '../../../src/case/decisions/clockFacts.ts'
import { storeIdOf } from '../../../src/case/matter.ts'
import { mayPause } from '../../../src/case/policy/clocks.ts'
import { consumed } from '../../../src/case/policy/clockTime.ts'
import { storeOf } from '../../../src/case/policy/directory.ts'
import { bodiesOf, firstWrong, type Invariant } from './step.ts'

export const pausedWhereThePackSaysSo: Invariant = ({ before, fresh, rules }) =>
  firstWrong(bodiesOf(fresh, 'clock.paused'), ({ name, waitingFor }) =>
    before &&
    name !== 'firstContact' &&
    mayPause(name, waitingFor, ruleFactsOf(name, before, clockFactsOf(before, { rules })))
      ? undefined
      : `${name} stands still for ${waitingFor}`,
  )

export const pausedClocksAreSilent: Invariant = ({ after, dues, fresh }) => {
  if (fresh.length === 0) return undefined
  const still = Object.values(after.clocks).filter(each => each.state === 'paused')
  return firstWrong(still, ({ name, endedAt }) => {
    if (endedAt !== undefined) return `${name} has ended and stands still`
    return dues.some(each => each.name === `${name}.warn` || each.name === `${name}.breach`)
      ? `${name} stands still and falls due`
      : undefined
  })
}

/** Of the same start, at the same store and on the same calendar, a clock has run at least as long as before. */
export const nothingConsumedIsGivenBack: Invariant = ({ before, after, fresh, rules, now }) => {
  const storeId = storeIdOf(after)
  if (!before || fresh.length === 0 || storeId !== storeIdOf(before)) return undefined
  const store = storeOf(rules.directory, storeId)
  return firstWrong(Object.values(after.clocks), clock => {
    const was = before.clocks[clock.name]
    const isSame = was && isGoing(was) && isGoing(clock) && was.startedAt === clock.startedAt
    if (!isSame || was.calendar !== clock.calendar || was.takenFrom?.caseId !== clock.takenFrom?.caseId)
      return undefined
    const [ran, runs] = [consumed(was, before.updatedAt, { store }), consumed(clock, now, { store })]
    return runs < ran ? `${clock.name} had run ${ran} ms and has now run ${runs}` : undefined
  })
}

/** What the rules move never ends in the past with its time not used up. */
export const neverMovedIntoThePast: Invariant = ({ before, fresh, now, rules, after }) =>
  firstWrong(bodiesOf(fresh, 'clock.changed'), ({ clock }) => {
    const was = before?.clocks[clock.name]
    if (!was || clock.dueAt >= now || clock.takenFrom || clock.calendar !== 'business') return undefined
    const ran = consumed(was, now, { store: storeOf(rules.directory, storeIdOf(after)) })
    return ran === 0
      ? `${clock.name} has not run at all and is over since ${new Date(clock.dueAt).toISOString()}`
      : undefined
  })
