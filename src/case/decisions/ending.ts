// How a matter ends, and how it begins again: joint check, withdrawal, reopening.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { dangerNow, ofThisStore } from './acting.ts'
import { concerned } from './concerned.ts'
import { draftOf, refuse } from './draft.ts'
import { waitedByGuests } from './guests.ts'
import { handleAgain } from './handleAgain.ts'
import { endClocks } from './stopClocks.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** By staff, or by the customer who looked at it. Not in order: it comes back as if they were not satisfied. */
export function recordJointCheck(command: Of<'recordJointCheck'>, state: CaseState, context: DecideContext): Decision {
  if (context.actor.kind === 'staff') {
    const member = concerned(state, context)
    if ('ok' in member) return member
  }
  if (!state.resolution) return refuse('not-resolved', 'There is nothing to look at before the case is resolved.')
  const { ok, note } = command
  // in order may turn out not to be; the same said again is no news. After rework nothing of it is known any more
  if (ok && state.jointCheck?.ok)
    return refuse('already-answered', 'The result was looked at together and found in order already.')
  const draft = draftOf(state, context)
  draft.add({ type: 'jointCheck.recorded', ok, ...(note ? { note } : {}) })
  if (!ok) {
    endClocks(draft, ['followUp'])
    handleAgain(draft, 'At the joint check it was not in order.')
  }
  return draft.done()
}

/** By the customer, or by staff who heard it from them. Nothing is deleted; whoever is responsible still signs it off. */
export function withdraw(command: Of<'withdraw'>, state: CaseState, context: DecideContext): Decision {
  if (context.actor.kind === 'staff') {
    const member = concerned(state, context)
    if ('ok' in member) return member
  }
  if (state.withdrawn) return refuse('case-withdrawn', 'The customer has withdrawn this case already.')
  if (state.resolution) return refuse('already-resolved', 'This case is resolved; there is nothing left to withdraw.')
  const danger = context.actor.kind === 'staff' ? dangerNow(state) : undefined
  if (danger) return danger
  const draft = draftOf(state, context)
  draft.add({ type: 'case.withdrawn', ...(command.reason ? { reason: command.reason } : {}) })
  // another customer whose case goes on here waits by these until the two have parted
  const waited = waitedByGuests(state)
  const ends = (['firstContact', 'resolve', 'update', 'rescue'] as const).filter(each => !waited.includes(each))
  endClocks(draft, ends)
  return draft.done()
}

/** Taken up again after it was withdrawn, resolved or closed, as a new cycle. */
export function reopen(command: Of<'reopen'>, state: CaseState, context: DecideContext): Decision {
  if (context.actor.kind === 'staff') {
    const member = ofThisStore(state, context)
    if ('ok' in member) return member
  }
  if (!state.withdrawn && !state.resolution && state.status !== 'closed')
    return refuse('nothing-to-do', 'This case is being worked on.')
  const draft = draftOf(state, context)
  endClocks(draft, ['followUp'])
  const byHouse = context.actor.kind === 'staff'
  handleAgain(draft, command.reason, { cameBack: state.resolution !== undefined, byHouse })
  return draft.done()
}
