// A case as its customer may see it: how it stands, who has it, what comes next, what happened. Keys and values; of words only what was
// written to them.

import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import { isAnothers } from '../customers.ts'
import { nextPromise } from '../decisions/promises.ts'
import type { CaseEvent } from '../events.ts'
import { storeIdOf } from '../matter.ts'
import { type Directory, storeOf } from '../policy/directory.ts'
import type { Opening } from '../policy/openings.ts'
import type { Language } from '../vocabulary.ts'
import type { HistoryRow } from './happenings.ts'
import { guestReader, historyOf, ownReader } from './history.ts'
import { type StatusView, statusViewOf } from './progressStatus.ts'
import { seenByGuest, seenByOwn } from './seenBy.ts'

export interface ProgressView extends StatusView {
  /** `text`: what was promised */
  next: StatusView['next'] & { text?: string }
  language: Language
  owner?: Person
  /** oldest first */
  history: HistoryRow[]
}

/** A promise in its own words; without them, and to others, it is news by that time. */
function nextOf(state: CaseState, { next }: StatusView): ProgressView['next'] {
  const promised = nextPromise(state)
  return next.step === 'update' && next.at !== undefined && promised?.dueAt === next.at
    ? { step: 'promised', at: next.at, text: promised.what ?? promised.text }
    : next
}

/**
 * @param state what the events add up to
 * @param now case time, epoch ms
 */
export function progressOf(
  state: CaseState,
  events: readonly CaseEvent[],
  { directory, now }: { directory: Directory; now: number },
): ProgressView {
  const seen = seenByOwn(state)
  return { ...headOf(seen, now, directory), history: historyOf(events, directory, ownReader(seen)) }
}

function headOf(state: CaseState, now: number, directory: Directory): Omit<ProgressView, 'history'> {
  const { routing } = state
  // whoever stands in is who they hear from
  const owner = state.handedOff || state.accepted ? (routing?.deputy ?? routing?.owner) : undefined
  const status = statusViewOf(state, now, storeOf(directory, storeIdOf(state)))
  return { ...status, next: nextOf(state, status), language: state.language, ...(owner ? { owner } : {}) }
}

/** The case that goes on, under the number its customer knows. */
const seenFrom = (told: CaseState, goesOn: CaseState): CaseState => ({
  ...(isAnothers(told, goesOn) ? seenByGuest(told, goesOn) : seenByOwn(goesOn)),
  id: told.id,
})

/** How a case stands that goes on in another one, under its own number. @param now that one's case time, epoch ms */
export const mergedStatusOf = (told: CaseState, goesOn: CaseState, now: number, opening: Opening): StatusView =>
  statusViewOf(seenFrom(told, goesOn), now, opening)

/**
 * The page of a customer whose case goes on in another one: what happened to their own, and the steps both have come since.
 * @param ahead ms by which the other case's time is ahead of this one's
 */
export function mergedProgressOf(
  told: { state: CaseState; events: readonly CaseEvent[] },
  goesOn: { state: CaseState; events: readonly CaseEvent[] },
  { directory, now, ahead }: { directory: Directory; now: number; ahead: number },
): ProgressView {
  const { id } = told.state
  const seen = seenFrom(told.state, goesOn.state)
  const joined = goesOn.events.findLast(({ body }) => body.type === 'case.absorbed' && body.caseId === id)?.seq ?? 0
  const reads = isAnothers(told.state, goesOn.state) ? guestReader(id, seen) : ownReader(seen)
  const since = historyOf(goesOn.events, directory, event => (event.seq > joined ? reads(event) : 'nothing'))
  return {
    ...headOf(seen, now, directory),
    history: [
      ...historyOf(told.events, directory, ownReader(told.state)),
      ...since.map(row => ({
        ...row,
        at: row.at - ahead,
        ...(row.by === undefined ? {} : { by: row.by - ahead }),
      })),
    ],
  }
}
