// Cases taken out of the one they go on in, because that one ends for its own customer alone: erased, or no longer pursued.

import type { CaseState } from '../case/case.ts'
import { isAnothers } from '../case/customers.ts'
import type { CaseEvent } from '../case/events.ts'
import type { DeskSession } from './caseDesk.ts'
import type { CaseStore } from './caseStore.ts'

/** A case taken out of another one, and what that made of it. */
export interface Parted {
  /** after the events */
  state: CaseState
  events: readonly CaseEvent[]
}

/** The cases that go on in it, of whichever customer. */
export async function guestsOf({ id, absorbed }: CaseState, cases: Pick<CaseStore, 'fresh'>): Promise<CaseState[]> {
  const found = await Promise.all(absorbed.map(each => cases.fresh(each)))
  return found.filter(each => each?.merged?.into === id) as CaseState[]
}

/** Those of them whose customers are others: who ends theirs speaks for none of them. */
export async function othersIn(state: CaseState, cases: Pick<CaseStore, 'fresh'>): Promise<CaseState[]> {
  const guests = await guestsOf(state, cases)
  return guests.filter(each => isAnothers(each, state))
}

/**
 * Each has their own again, with its clocks, as after taking the two apart. A conversation about nothing, or a complaint that ends with
 * somebody else's, would be the other choices. The desk stays with the last of them.
 */
export function partGuests(guestIds: readonly string[], desk: DeskSession): Parted[] {
  return guestIds.flatMap(id => {
    if (!desk.turnTo(id)) return []
    const parted = desk.applyAs({ kind: 'system' }, desk.parting())
    const state = desk.current()
    return parted.ok && state ? [{ state, events: parted.events }] : []
  })
}

/** The same where the case they were in goes on to be read; the desk stays with that one. */
export function partFrom(caseId: string, guestIds: readonly string[], desk: DeskSession): Parted[] {
  const parted = partGuests(guestIds, desk)
  desk.turnTo(caseId)
  for (const { state } of parted) desk.applyAs({ kind: 'system' }, { type: 'release', caseId: state.id })
  return parted
}
