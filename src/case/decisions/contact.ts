// The customer waits to hear from a person again after somebody was in touch already: the pack's contact time runs anew.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { clockOf } from '../policy/clocks.ts'
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
  draft.add({ type: 'contact.asked', about, ...(text ? { text } : {}) })
  contactAgain(draft)
  return draft.done()
}

/** Somebody gets in touch by the pack's contact time; one that runs already stays as it was told. */
export function contactAgain(draft: Draft): void {
  const { state, context } = draft
  const before = state.clocks.firstContact
  // a time that has passed without a word is late already: a new one would make it look kept
  if (before && before.endedAt === undefined && (!state.resolution || before.dueAt > context.now)) return
  const clock = clockOf('firstContact', { ...clockFactsOf(state, context), startedAt: context.now })
  if (clock) draft.add({ type: 'clock.started', clock })
}
