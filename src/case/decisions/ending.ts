// How a matter ends, and how it begins again: joint check, follow-up, withdrawal, reopening.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { clockOf } from '../policy/clocks.ts'
import { storeOf } from '../policy/directory.ts'
import { peopleFor } from '../policy/people.ts'
import { routingOf } from '../policy/routing.ts'
import { actingStaff, byStaff } from './acting.ts'
import { complaintClocks, routingFactsOf, storeIdOf } from './assess.ts'
import { type Draft, draftOf, refuse } from './draft.ts'
import { followPromises } from './promises.ts'
import { stopClocks } from './stopClocks.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** The answer to "did it help?": from the customer in chat, or what staff heard on the phone. */
export function recordFollowUp(command: Of<'recordFollowUp'>, state: CaseState, context: DecideContext): Decision {
  if (context.actor.kind === 'staff') {
    const member = actingStaff(state, context)
    if ('ok' in member) return member
  }
  if (!state.resolution || !state.followUp)
    return refuse('not-resolved', 'There is nothing to ask about before the case is resolved.')
  // "Satisfied" may be taken back until the case is closed; "not satisfied" has reopened it already.
  if (state.followUp.answered && command.satisfied) return refuse('nothing-to-do', 'The customer has answered already.')
  const draft = draftOf(state, context)
  draft.add({
    type: 'followUp.answered',
    satisfied: command.satisfied,
    ...(command.text ? { text: command.text } : {}),
  })
  stopClocks(draft, ['followUp'])
  if (command.satisfied) stopClocks(draft, ['firstContact'])
  else handleAgain(draft, 'The customer is not satisfied.')
  return draft.done()
}

/** Back to the pack's role for it or higher, with clocks of its own (domain.md section 6). */
function handleAgain(draft: Draft, reason: string): void {
  const { context } = draft
  const former = draft.state.routing?.owner
  draft.add({ type: 'case.reopened', reason })
  const { state } = draft
  const routing = routingOf(routingFactsOf(state, context.now, context.rules.pack), context.rules)
  const known = [routing.owner, ...routing.assistants].some(each => each.staffId === former?.staffId)
  draft.add({
    type: 'case.assigned',
    routing: former && !known ? { ...routing, assistants: [...routing.assistants, former] } : routing,
  })
  const store = storeOf(context.rules.directory, storeIdOf(state))
  const facts = {
    startedAt: context.now,
    severity: state.severity.level,
    danger: state.danger.now,
    store,
    pack: context.rules.pack,
  }
  for (const name of complaintClocks) {
    const clock = clockOf(name, facts)
    if (clock) draft.add({ type: 'clock.started', clock })
  }
  followPromises(draft)
}

/** By staff, or by the customer who looked at it. Not in order: it comes back as if they were not satisfied. */
export function recordJointCheck(command: Of<'recordJointCheck'>, state: CaseState, context: DecideContext): Decision {
  if (context.actor.kind === 'staff') {
    const member = actingStaff(state, context)
    if ('ok' in member) return member
  }
  if (!state.resolution) return refuse('not-resolved', 'There is nothing to look at before the case is resolved.')
  const { ok, note } = command
  const draft = draftOf(state, context)
  draft.add({ type: 'jointCheck.recorded', ok, ...(note ? { note } : {}) })
  if (!ok) {
    stopClocks(draft, ['followUp'])
    handleAgain(draft, 'At the joint check it was not in order.')
  }
  return draft.done()
}

/** By the customer, or by staff who heard it from them. Nothing is deleted; whoever is responsible still signs it off. */
export function withdraw(command: Of<'withdraw'>, state: CaseState, context: DecideContext): Decision {
  if (context.actor.kind === 'staff') {
    const member = actingStaff(state, context)
    if ('ok' in member) return member
  }
  if (state.withdrawn) return refuse('case-withdrawn', 'The customer has withdrawn this case already.')
  if (state.resolution) return refuse('already-resolved', 'This case is resolved; there is nothing left to withdraw.')
  const draft = draftOf(state, context)
  draft.add({ type: 'case.withdrawn', ...(command.reason ? { reason: command.reason } : {}) })
  stopClocks(draft, ['firstContact', 'resolve', 'update', 'rescue'])
  return draft.done()
}

/** Taken up again after it was withdrawn, resolved or closed, as a new cycle. */
export function reopen(command: Of<'reopen'>, state: CaseState, context: DecideContext): Decision {
  if (!state.withdrawn && !state.resolution && state.status !== 'closed')
    return refuse('nothing-to-do', 'This case is being worked on.')
  const again = (draft: Draft): undefined => {
    stopClocks(draft, ['followUp'])
    handleAgain(draft, command.reason)
  }
  if (context.actor.kind === 'staff') return byStaff(state, context, actingStaff, again)
  const draft = draftOf(state, context)
  again(draft)
  return draft.done()
}

/** How the customer was treated. Who was treated badly is heard by the role that handles dissatisfied customers. */
export function commentHandling(command: Of<'commentHandling'>, state: CaseState, context: DecideContext): Decision {
  if (!state.followUp?.answered || state.followUp.handling)
    return refuse('nothing-to-do', 'There is no follow-up to comment on.')
  const draft = draftOf(state, context)
  const { handling, text } = command
  draft.add({ type: 'followUp.commented', handling, ...(text ? { text } : {}) })
  if (handling === 'poor') informManager(draft)
  return draft.done()
}

function informManager(draft: Draft): void {
  const { state, context } = draft
  const { pack, directory } = context.rules
  const role = pack.followUp.notSatisfiedOwner
  const { routing } = state
  if (!routing || [routing.owner, ...routing.informed].some(each => each.role === role)) return
  const manager = peopleFor(routingFactsOf(state, context.now, pack), directory).of(role)
  if (manager) draft.add({ type: 'case.assigned', routing: { ...routing, informed: [...routing.informed, manager] } })
}
