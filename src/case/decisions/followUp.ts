// Asking how it went: the answer, how the handling was found, and asking again later.
import type { CaseState } from '../case.ts'
import type { Score } from '../caseParts.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { storeIdOf } from '../matter.ts'
import { followUpOf } from '../policy/clocks.ts'
import { clockUntil } from '../policy/clockTime.ts'
import { storeOf } from '../policy/directory.ts'
import { dayMs } from '../policy/durations.ts'
import type { Pack } from '../policy/pack.ts'
import { peopleFor } from '../policy/people.ts'
import { actingStaff } from './acting.ts'
import { notAhead } from './ahead.ts'
import { type Draft, draftOf, refuse } from './draft.ts'
import { endContact } from './guests.ts'
import { handleAgain } from './handleAgain.ts'
import { ownHandling } from './ownHandling.ts'
import { keepPromise } from './promises.ts'
import { routingFactsOf } from './routingFacts.ts'
import { seated } from './seats.ts'
import { endClocks, meetClocks } from './stopClocks.ts'
import { dropTasks } from './tasks.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

const colleagueAsks = 'Whoever handled the case does not say that its customer is satisfied; a colleague asks them.'

/** The answer to "did it help?": from the customer in chat, or what staff heard on the phone. */
export function recordFollowUp(command: Of<'recordFollowUp'>, state: CaseState, context: DecideContext): Decision {
  const member = context.actor.kind === 'staff' ? actingStaff(state, context) : undefined
  if (member && 'ok' in member) return member
  const { text, score } = command
  if (state.status === 'closed' && !score) return refuse('case-already-closed', 'This case is closed.')
  if (!state.resolution || !state.followUp)
    return refuse('not-resolved', 'There is nothing to ask about before the case is resolved.')
  const { answered } = state.followUp
  if (score && answered?.score) return refuse('already-answered', 'The score of this resolution is recorded already.')
  const low = score !== undefined && isLow(score, context.rules.pack)
  const satisfied = command.satisfied && !low
  // "Satisfied" may be taken back until the case is closed; "not satisfied" has reopened it already.
  if (answered && satisfied && !score) return refuse('nothing-to-do', 'The customer has answered already.')
  // that they are not, anybody may say who heard it
  const own = member && satisfied ? ownHandling(member, state, context, colleagueAsks) : {}
  if ('ok' in own) return own
  const draft = draftOf(state, context)
  draft.add({
    type: 'followUp.answered',
    satisfied,
    ...(text ? { text } : {}),
    ...(score ? { score } : {}),
    ...own,
  })
  meetClocks(draft, ['followUp'])
  // staff heard it from them: whatever was to be told could be told
  if (context.actor.kind === 'staff') keepPromise(draft, { spoken: 'call', note: text ?? '' })
  // nobody need be in touch any more; whoever heard it from them was
  const settle = context.actor.kind === 'staff' ? meetClocks : endClocks
  if (satisfied) {
    endContact(draft, undefined, settle)
    settle(draft, ['attention'])
  } else handleAgain(draft, low ? 'A low score is a complaint of its own.' : 'The customer is not satisfied.')
  if (low) openSecondCall(draft)
  return draft.done()
}

/** A survey with other points is read on the pack's scale. */
function isLow({ given, outOf }: Score, { followUp: { lowScore } }: Pack): boolean {
  return lowScore !== undefined && given / outOf <= lowScore.atMost / lowScore.outOf
}

/** The manufacturer calls the customer again; its supervisor sees to it. */
function openSecondCall(draft: Draft): void {
  const { state, context } = draft
  const { pack, directory } = context.rules
  const { lowScore } = pack.followUp
  if (!lowScore) return
  const role = 'manufacturerSupervisor'
  draft.add({
    type: 'task.opened',
    id: `second-call.${state.cycle}`,
    kind: 'manufacturerCall',
    owner: peopleFor(routingFactsOf(state, context.now, pack), directory).named(role) ?? { role },
    dueAt: context.now + lowScore.callAgainDays * dayMs,
  })
}

/** The customer has not got the car back or not tried it: the window for asking begins anew, as if it were resolved now. */
export function postponeFollowUp(command: Of<'postponeFollowUp'>, state: CaseState, context: DecideContext): Decision {
  if (!state.resolution || !state.followUp)
    return refuse('not-resolved', 'There is nothing to ask about before the case is resolved.')
  if (state.followUp.answered) return refuse('nothing-to-do', 'The customer has answered already.')
  const { days = 1 } = command
  const untimely = notAhead(context.now + days * dayMs, context, 'It is asked anew at a time to come.')
  if (untimely) return untimely
  const draft = draftOf(state, context)
  dropTasks(draft, 'postponed', each => each.kind === 'phoneFollowUp')
  // one day of them is the rule book's own
  startFollowUp(draft, Math.max(0, days - 1) * dayMs)
  return draft.done()
}

/** When the customer is asked, and the clock that sees to it. */
export function startFollowUp(draft: Draft, laterMs = 0): void {
  const { state, context } = draft
  const times = followUpOf(
    context.now + laterMs,
    storeOf(context.rules.directory, storeIdOf(state)),
    context.rules.pack,
  )
  draft.add({ type: 'followUp.scheduled', ...times })
  const startedAt = context.now
  const warnShare = (times.phoneTaskAt - startedAt) / (times.endsAt - startedAt)
  draft.add({ type: 'clock.started', clock: clockUntil(times.endsAt, { name: 'followUp', startedAt, warnShare }) })
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
  if (!manager) return
  const next = seated({ ...routing, informed: [...routing.informed, manager] })
  if (next.informed.length > routing.informed.length) draft.add({ type: 'case.assigned', routing: next })
}
