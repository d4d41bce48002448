// Whether a customer waits past the time told for hearing from somebody: the conversation and the page own up to it alike. Pure.
import type { CaseState } from '../case.ts'

/**
 * The time told for the first contact has passed, and they have heard nothing from anybody; or nobody took it when they were to.
 * @param now case time, epoch ms
 */
export function isLate({ clocks, status, accepted }: CaseState, now: number): boolean {
  const { firstContact, attention } = clocks
  if (!['registered', 'assigned', 'accepted'].includes(status)) return false
  if (!accepted && attention && attention.endedAt === undefined && attention.dueAt <= now) return true
  return firstContact !== undefined && firstContact.endedAt === undefined && firstContact.dueAt <= now
}
