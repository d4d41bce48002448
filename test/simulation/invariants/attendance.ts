// Who is there: a case waits without an owner only while nobody could take it, and a deputy only stands in for somebody absent.
import { mayHave } from '../../../src/case/decisions/acting.ts'
import { staffInvolvedOf, storeIdOf } from '../../../src/case/matter.ts'
import { type StaffMember, staffOf, storeOf } from '../../../src/case/policy/directory.ts'
import { isAway, isOnDuty, nextAbsence } from '../../../src/case/policy/duty.ts'
import { isInvolved } from '../../../src/case/policy/routing.ts'
import { isOver, isWorkedOn } from '../life.ts'
import { bodiesOf, type Invariant, type Step } from './step.ts'

/** Whatever gives a case to nobody, and whatever offers one, has found nobody there: of the role, of the store, with room, not involved. */
export const unownedOnlyWhileNobodyIsThere: Invariant = ({ after, before, command, fresh, now, rules, load }) => {
  const owner = after.routing?.owner
  if (!owner || owner.staffId !== undefined || isOver(after)) return undefined
  const looked = command.type === 'offer' || fresh.some(({ body }) => body.type === 'case.assigned')
  if (!looked && before !== undefined) return undefined
  const store = storeOf(rules.directory, storeIdOf(after))
  const could = rules.directory.staff.find(
    each =>
      each.role === owner.role &&
      each.store === store.id &&
      isOnDuty(each, now, rules.directory) &&
      load(each.id) < each.capacity &&
      !isInvolved(each, staffInvolvedOf(after)),
  )
  return could && `nobody has it, though ${could.id} is there with ${load(could.id)} of ${could.capacity}`
}

/** Whoever stands in is named for an owner who is not there, and no longer once the runner has found them back. */
export const deputyOnlyWhileTheOwnerIsAway: Invariant = ({ after, before, command, fresh, now, rules, dues }) => {
  const { deputy, owner } = after.routing ?? {}
  if (!deputy || isOver(after) || fresh.length === 0) return undefined
  const member = owner?.staffId === undefined ? undefined : staffOf(rules.directory, owner.staffId)
  if (!member) return `${deputy.staffId} stands in for nobody`
  if (!isOnDuty(member, now, rules.directory)) return undefined
  if (deputy.staffId !== before?.routing?.deputy?.staffId)
    return `${deputy.staffId} is to stand in for ${member.id}, who is there`
  if (command.type === 'fireDue') return `${deputy.staffId} still stands in for ${member.id}, who is back`
  // the runner looks every second: what happens in between finds it about to be done
  return dues.some(each => each.name === 'deputy.ends' && each.at <= now)
    ? undefined
    : `${deputy.staffId} stands in for ${member.id}, who is back, and nothing is to end it`
}

/** A colleague of the owner's who is there at that moment and may have the case. */
const colleagueThere = ({ after, rules }: Step, owner: StaffMember, at: number): StaffMember | undefined =>
  rules.directory.staff.find(
    each =>
      each.id !== owner.id &&
      each.role === owner.role &&
      each.store === owner.store &&
      each.store === storeOf(rules.directory, storeIdOf(after)).id &&
      isOnDuty(each, at, rules.directory) &&
      mayHave(each, after, rules) === 'ok',
  )

const heldBy = ({ after, rules }: Step): StaffMember | undefined => {
  const { accepted, routing, handedOff } = after
  if (!isWorkedOn(after) || !handedOff || !accepted || routing?.owner.staffId !== accepted.staffId) return undefined
  return staffOf(rules.directory, accepted.staffId)
}

/** Once the runner has looked, whoever accepted a case and is on leave has somebody standing in, where there is a colleague. */
export const leaveIsStoodInFor: Invariant = step => {
  const { after, command, now, rules } = step
  const owner = heldBy(step)
  if (command.type !== 'fireDue' || !owner || after.routing?.deputy) return undefined
  // out of their hours nobody would have been there either
  if (nextAbsence(owner, now, rules.directory) !== now) return undefined
  const colleague = colleagueThere(step, owner, now)
  return colleague && `${owner.id} is on leave and nobody stands in, though ${colleague.id} is there`
}

/** Nobody has to write and no clock to run out for it: leave to come is waited for. */
export const leaveIsWaitedFor: Invariant = step => {
  const { after, now, rules, dues } = step
  const owner = heldBy(step)
  if (!owner || after.routing?.deputy || isAway(owner, now, rules.directory)) return undefined
  const begins = nextAbsence(owner, now, rules.directory)
  if (begins === undefined || !colleagueThere(step, owner, begins)) return undefined
  return dues.some(each => each.name === 'leave.begins' && each.at <= begins)
    ? undefined
    : `the leave of ${owner.id} begins at ${new Date(begins).toISOString()}, and nobody looks then`
}

/** Whoever stands in and is there has heard that they do. */
export const whoStandsInHearsOfIt: Invariant = ({ after, fresh, now, rules, trail }) => {
  const deputy = after.routing?.deputy?.staffId
  const member = deputy === undefined ? undefined : staffOf(rules.directory, deputy)
  if (!member || fresh.length === 0 || !isWorkedOn(after) || !(after.handedOff || after.accepted)) return undefined
  if (!isOnDuty(member, now, rules.directory)) return undefined
  const since = trail.findLastIndex(
    ({ body }) => body.type === 'case.assigned' && body.routing.deputy?.staffId !== deputy,
  )
  const heard = bodiesOf(trail.slice(since + 1), 'staff.told').some(
    ({ about, to }) => about === 'standingIn' && to.some(each => each.staffId === deputy),
  )
  return heard ? undefined : `${deputy} stands in and does not know it`
}
