// What a slower reader made of the story is put on record. It decides nothing: severity, owner and clocks stay as they are.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { draftOf } from './draft.ts'

/** Once per state of the story: made again from the same messages it changes nothing. */
export function enrich(
  command: Extract<Command, { type: 'enrich' }>,
  state: CaseState,
  context: DecideContext,
): Decision {
  if (state.enrichment?.upTo === command.upTo) return { ok: true, events: [] }
  const draft = draftOf(state, context)
  draft.add({ type: 'case.enriched', enrichment: command.enrichment, upTo: command.upTo })
  return draft.done()
}
