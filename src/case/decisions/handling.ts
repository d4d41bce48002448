// What the responsible person finds, hands on and learns: diagnosis, reassigning, the manufacturer's help, improvement.
import type { CaseState, Person } from '../case.ts'
import type { Command, DecideContext, Decision, Refusal } from '../commands.ts'
import { staffInvolvedOf } from '../matter.ts'
import { type StaffMember, staffOf } from '../policy/directory.ts'
import { peopleFor } from '../policy/people.ts'
import { isInvolved, mayOwn } from '../policy/routing.ts'
import { actingStaff, answersFor, byStaff, responsible } from './acting.ts'
import { routingFactsOf } from './assess.ts'
import { type Draft, refuse } from './draft.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const personOf = ({ role, id, name }: StaffMember): Person => ({ role, staffId: id, name })

/** Why nobody works on this case now. */
export function restsNow(state: CaseState): Refusal | undefined {
  if (state.withdrawn) return refuse('case-withdrawn', 'The customer has withdrawn this case; reopen it first.')
  if (state.resolution) return refuse('already-resolved', 'This case is resolved already; reopen it first.')
  return undefined
}

/** Cause, who answers for it, right or not: only staff say so, and it may be said again when more is known. */
export const diagnose = (command: Of<'diagnose'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, draft => {
    const rests = restsNow(state)
    if (rests) return rests
    if (!state.accepted) return refuse('not-accepted', 'Accept the case before recording its cause.')
    const { cause, liable, justified } = command
    draft.add({ type: 'case.diagnosed', cause, liable, justified })
  })

/** The new owner takes the former one's place; whoever took the case first stays the customer's contact. */
export function giveTo(draft: Draft, to: Person): void {
  const { routing } = draft.state
  if (!routing) return
  const { owner } = routing
  const others = routing.assistants.filter(each => each.staffId !== to.staffId || each.role !== to.role)
  const former = owner.staffId && owner.staffId !== to.staffId && !others.some(each => each.staffId === owner.staffId)
  draft.add({
    type: 'case.assigned',
    routing: { ...routing, owner: to, assistants: former ? [owner, ...others] : others },
  })
}

export const reassign = (command: Of<'reassign'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, (draft, member) => {
    const rests = restsNow(state)
    if (rests) return rests
    if (!answersFor(member, state, context))
      return refuse('beyond-authority', 'The responsible person hands a case on, or somebody above them.', {
        responsible: state.routing?.owner.staffId ?? null,
      })
    const next = staffOf(context.rules.directory, command.staffId)
    if (!next) return refuse('unknown-person', 'The roster has nobody with this id.')
    if (state.routing?.owner.staffId === next.id) return refuse('nothing-to-do', 'This person has the case already.')
    const staffInvolved = staffInvolvedOf(state)
    if (isInvolved(next, staffInvolved))
      return refuse('conflict-of-interest', 'The complaint is about this person; somebody else has to handle it.')
    if (mayOwn(next, { severity: state.severity.level, staffInvolved }, context.rules) !== 'ok') {
      const mayAct = context.rules.pack.minimumOwner[state.severity.level]
      return refuse('beyond-authority', `A ${state.severity.level} case needs at least one of: ${mayAct.join(', ')}.`, {
        mayAct,
      })
    }
    const from = state.routing?.owner
    draft.add({
      type: 'case.reassigned',
      to: personOf(next),
      reason: command.reason,
      ...(from ? { from } : {}),
    })
    giveTo(draft, personOf(next))
  })

/** The manufacturer's supervisor assists from now on; the store stays responsible. */
export const referToManufacturer = (
  command: Of<'referToManufacturer'>,
  state: CaseState,
  context: DecideContext,
): Decision =>
  byStaff(state, context, responsible, draft => {
    const rests = restsNow(state)
    if (rests) return rests
    if (state.referral) return refuse('nothing-to-do', 'The manufacturer has been asked already.')
    const { pack, directory } = context.rules
    const to = peopleFor(routingFactsOf(state, context.now, pack), directory).of('manufacturerSupervisor')
    if (!to) return refuse('unknown-person', 'The roster has no manufacturer supervisor who may take part.')
    draft.add({ type: 'case.referred', to, reason: command.reason })
    const { routing } = draft.state
    if (routing && !routing.assistants.some(each => each.role === to.role && each.staffId === to.staffId))
      draft.add({ type: 'case.assigned', routing: { ...routing, assistants: [...routing.assistants, to] } })
  })

export const recordImprovement = (
  command: Of<'recordImprovement'>,
  state: CaseState,
  context: DecideContext,
): Decision =>
  byStaff(state, context, responsible, draft => {
    if (!state.resolution) return refuse('not-resolved', 'What is learnt is recorded once the case is resolved.')
    const { type: _, ...improvement } = command
    draft.add({ type: 'improvement.recorded', ...improvement })
  })
