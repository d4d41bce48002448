// Who is there: a case waits without an owner only while nobody could take it, and a deputy only stands in for somebody absent.
import { staffInvolvedOf, storeIdOf } from '../../../src/case/matter.ts'
import { staffOf, storeOf } from '../../../src/case/policy/directory.ts'
import { isOnDuty } from '../../../src/case/policy/duty.ts'
import { isInvolved } from '../../../src/case/policy/routing.ts'
import { isOver } from '../life.ts'
import type { Invariant } from './step.ts'

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
