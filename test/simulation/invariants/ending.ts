// How a case ends: promises kept or missed, one follow-up in its window, learnt, signed, closed.
import { agreementIn } from '../../../src/case/agreed.ts'
import { requirementsOf } from '../../../src/case/decisions/steps.ts'
import { staffInvolvedOf, storeIdOf } from '../../../src/case/matter.ts'
import { staffOf, storeOf } from '../../../src/case/policy/directory.ts'
import { isInvolved } from '../../../src/case/policy/routing.ts'
import { localParts, minutesOf } from '../../../src/case/policy/zone.ts'
import { isOver } from '../life.ts'
import { bodiesOf, firstWrong, type Invariant, ofThisCycle } from './step.ts'

const hourMs = 3_600_000

/** Nothing closes that its responsible person has not signed, or of which the pack wants to learn more. */
export const closedIsSignedAndLearnt: Invariant = ({ before, fresh, rules }) => {
  if (!before || !fresh.some(each => each.body.type === 'case.closed')) return undefined
  if (before.signedOffBy === undefined) return 'closed without a signature'
  const lacking = requirementsOf(before, { rules }).some(
    each =>
      (each.kind === 'improvement' && !before.improvement) ||
      (each.kind === 'eightD' && each.steps.some(step => !before.improvement?.eightD?.[step])),
  )
  return lacking ? 'closed without what the pack wants to be learnt' : undefined
}

/** The person involved does not sign off what is about them. */
export const signedByWhoMay: Invariant = ({ before, fresh, actor, rules }) => {
  if (!before || !fresh.some(each => each.body.type === 'case.signedOff')) return undefined
  const member = actor.kind === 'staff' ? staffOf(rules.directory, actor.staffId) : undefined
  return !member || isInvolved(member, staffInvolvedOf(before)) ? 'signed off by somebody who may not' : undefined
}

/** In a closed or erased case nothing runs on and nobody speaks. */
export const whatIsOverIsStill: Invariant = ({ after }) => {
  if (after.status !== 'closed' && !after.erased) return undefined
  if (after.live) return 'somebody still has the conversation'
  const running = Object.values(after.clocks).find(each => each.endedAt === undefined)
  return running && `${running.name} runs on`
}

/** Once for each resolution, and once more each time the customer could not judge yet. */
export const oneSurveyForEachResolution: Invariant = ({ trail, fresh }) => {
  if (!fresh.some(each => each.body.type === 'followUp.asked')) return undefined
  const since = trail.slice(trail.findLastIndex(each => each.body.type === 'case.resolved'))
  const asked = since.filter(each => each.body.type === 'followUp.asked').length
  const postponed = since.filter(
    ({ body, actor }) => body.type === 'followUp.scheduled' && actor.kind !== 'staff',
  ).length
  return asked > 1 + postponed ? `asked ${asked} times about one resolution` : undefined
}

/** A customer is asked in the pack's hours of their store's day, when its time has come, and before the window ends. */
export const askedInItsWindow: Invariant = ({ before, fresh, now, rules }) => {
  if (!before?.followUp || !fresh.some(each => each.body.type === 'followUp.asked')) return undefined
  const { from, to, afterHours } = rules.pack.followUp
  const { minuteOfDay } = localParts(now, storeOf(rules.directory, storeIdOf(before)).timeZone)
  if (minuteOfDay < minutesOf(from) || minuteOfDay > minutesOf(to)) return `asked at minute ${minuteOfDay} of the day`
  if (now < (before.resolution?.at ?? 0) + afterHours * hourMs) return 'asked too early'
  return now > before.followUp.endsAt ? 'asked after the window' : undefined
}

/** Nobody is asked who has answered, whose case is not solved, or who talks to a colleague. */
export const askedOnlyWhoCanAnswer: Invariant = ({ before, fresh }) => {
  if (!before || !fresh.some(each => each.body.type === 'followUp.asked')) return undefined
  if (!before.resolution || before.followUp?.answered) return 'asked without a reason'
  const talking = before.live && !fresh.some(each => each.body.type === 'conversation.handedBack')
  return talking || before.channel.id === 'none' ? 'asked in a conversation that is not there for it' : undefined
}

/** A time that was told and has passed without news is a breach. */
export const missedPromisesBreach: Invariant = ({ after, command, now }) => {
  if (command.type !== 'fireDue' || isOver(after) || after.withdrawn) return undefined
  const missed = after.promises.find(each => each.keptAt === undefined && each.dueAt <= now)
  if (!missed) return undefined
  const { update } = after.clocks
  return update?.state === 'breached' && update.endedAt === undefined
    ? undefined
    : `promise ${missed.id} was missed, and nothing breached`
}

/** A promise is kept at most once. */
export const promisesAreKeptOnce: Invariant = ({ fresh, trail }) =>
  firstWrong(bodiesOf(fresh, 'promise.kept'), ({ id }) =>
    bodiesOf(ofThisCycle(trail), 'promise.kept').filter(each => each.id === id).length > 1
      ? `promise ${id} kept twice`
      : undefined,
  )

/** What a customer has agreed on stands until they agree on something else, or the case begins anew. */
export const agreedUntilTheyTakeAnother: Invariant = ({ before, after, fresh }) => {
  const agreed = before && agreementIn(before)
  if (!agreed || fresh.some(({ body: { type } }) => type === 'solution.agreed' || type === 'case.reopened'))
    return undefined
  const stands = agreementIn(after)
  return stands?.at === agreed.at && stands.optionId === agreed.optionId ? undefined : 'what was agreed on is lost'
}
