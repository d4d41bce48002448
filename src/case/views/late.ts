// Whether a customer waits past the time told for hearing from somebody: the conversation and the page own up to it alike. Pure.
import type { CaseState } from '../case.ts'
import { toldAhead } from '../decisions/promises.ts'

/**
 * A colleague told them a later time than the first contact's: until it passes nothing told is broken, whatever the clock within the house
 * says. Those in danger are put off by nobody.
 * @param now case time, epoch ms
 */
export const isToldLater = (state: CaseState, now: number): boolean =>
  !state.danger.now && toldAhead(state, now).length > 0

/**
 * The time told for the first contact has passed, and they have heard nothing from anybody; or nobody took it when they were to.
 * @param now case time, epoch ms
 */
export function isLate(state: CaseState, now: number): boolean {
  const { clocks, status, accepted } = state
  const { firstContact, attention } = clocks
  if (!['registered', 'assigned', 'accepted'].includes(status)) return false
  if (!accepted && attention && attention.endedAt === undefined && attention.dueAt <= now) return true
  const passed = firstContact !== undefined && firstContact.endedAt === undefined && firstContact.dueAt <= now
  return passed && !isToldLater(state, now)
}
