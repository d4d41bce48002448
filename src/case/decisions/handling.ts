// What the responsible person finds, hands on and learns: diagnosis, reassigning, the manufacturer's help, improvement.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { staffOf } from '../policy/directory.ts'
import { peopleFor, personOf } from '../policy/people.ts'
import { withOwner } from '../policy/routing.ts'
import { answersFor, byStaff, notFor, ofThisStore, responsible, restsNow } from './acting.ts'
import { type Draft, refuse } from './draft.ts'
import { routingFactsOf } from './routingFacts.ts'
import { seated } from './seats.ts'
import { wants8D } from './steps.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

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
  const assistants = owner.staffId ? [owner, ...routing.assistants] : routing.assistants
  draft.add({ type: 'case.assigned', routing: seated(withOwner({ ...routing, assistants }, to)) })
}

export const reassign = (command: Of<'reassign'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, ofThisStore, (draft, member) => {
    const rests = restsNow(state)
    if (rests) return rests
    if (!answersFor(member, state, context))
      return refuse('beyond-authority', 'The responsible person hands a case on, or somebody above them.', {
        responsible: state.routing?.owner.staffId ?? null,
      })
    const next = staffOf(context.rules.directory, command.staffId)
    if (!next) return refuse('unknown-person', 'The roster has nobody with this id.')
    if (state.routing?.owner.staffId === next.id) return refuse('nothing-to-do', 'This person has the case already.')
    const unfit = notFor(next, state, context)
    if (unfit) return unfit
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
    const role = 'manufacturerSupervisor'
    const to = peopleFor(routingFactsOf(state, context.now, pack), directory).named(role)
    if (!to) return refuse('role-not-staffed', 'The roster has no manufacturer supervisor who may take part.', { role })
    draft.add({ type: 'case.referred', to, reason: command.reason })
    const { routing } = draft.state
    if (routing && !routing.assistants.some(each => each.role === to.role && each.staffId === to.staffId))
      draft.add({ type: 'case.assigned', routing: seated({ ...routing, assistants: [...routing.assistants, to] }) })
  })

export const recordImprovement = (
  command: Of<'recordImprovement'>,
  state: CaseState,
  context: DecideContext,
): Decision =>
  byStaff(state, context, responsible, draft => {
    const { type: _, ...improvement } = command
    const { rootCause, corrective, preventive } = improvement
    // harm is contained, and the report begun, while the case is worked on
    const isPart = !rootCause && !corrective && !preventive && !state.withdrawn && wants8D(state, context)
    if (!state.resolution && !isPart)
      return refuse('not-resolved', 'What is learnt is recorded once the case is resolved.')
    if (!state.resolution && !state.accepted) return refuse('not-accepted', 'Accept the case before reporting on it.')
    draft.add({ type: 'improvement.recorded', ...improvement })
  })
