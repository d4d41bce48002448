// The customer waits to hear from a person again after somebody was in touch already: the pack's contact time runs anew.
import type { CaseState } from '../case.ts'
import { type ClockChange, keptOf } from '../clock.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { clockOf } from '../policy/clocks.ts'
import { waitsFor } from '../policy/waitingWords.ts'
import { awaitingGuests, ownAwaits } from '../views/seenBy.ts'
import { clockFactsOf } from './clockFacts.ts'
import { type Draft, draftOf, refuse } from './draft.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/**
 * Recorded for whoever has the case, with a time of its own; one that runs already stays as it was told. `otherwise` undoes nothing:
 * what was agreed on stands until staff propose anew.
 */
export function askForContact(command: Of<'askForContact'>, state: CaseState, context: DecideContext): Decision {
  const { about, text } = command
  if (state.withdrawn) return refuse('case-withdrawn', 'The customer has withdrawn this case; reopen it first.')
  if (about === 'otherwise' && state.solution?.answer !== 'agreed')
    return refuse('nothing-to-do', 'Nothing is agreed on that could be wanted otherwise.')
  const draft = draftOf(state, context)
  const waits = text ? waitsFor(text, context.rules.wording.keeping) : undefined
  draft.add({ type: 'contact.asked', about, ...(text ? { text } : {}), ...(waits ? { waitsFor: waits } : {}) })
  contactAgain(draft)
  return draft.done()
}

/** Somebody gets in touch by the pack's contact time; one that runs already stays as it was told. */
export function contactAgain(draft: Draft): void {
  const { state, context } = draft
  const before = state.clocks.firstContact
  // a time that has passed without a word is late already: a new one would make it look kept
  const going = before && before.endedAt === undefined && (!state.resolution || before.dueAt > context.now)
  const of = context.actor.kind === 'customer' ? context.actor.of : undefined
  const [waiting] = awaitingGuests(state)
  // it runs for another customer of the case: this one waits by a time of their own beside it
  const forOthers = going && of === undefined && waiting !== undefined && !ownAwaits(state)
  if (going && !forOthers) return
  const clock = clockOf('firstContact', { ...clockFactsOf(state, context), startedAt: context.now })
  if (!clock) return
  const since = context.now
  if (of !== undefined && state.guests?.[of])
    draft.add({ type: 'clock.started', clock: { ...clock, takenFrom: { caseId: of, at: since } } })
  else if (forOthers && before.dueAt <= clock.dueAt) {
    const takenFrom = { caseId: before.takenFrom?.caseId ?? waiting, at: since, own: clock }
    draft.add({
      type: 'clock.changed',
      clock: { ...keptOf(before), takenFrom },
      reason: 'caseChanged' satisfies ClockChange,
    })
  } else draft.add({ type: 'clock.started', clock })
}
