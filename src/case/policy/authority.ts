// Who may grant a remedy, and how much of it. Knows no person.
import type { DemandKind, Role } from '../vocabulary.ts'
import { isNotAbove } from './ladders.ts'
import type { Pack } from './pack.ts'

/** The most a role may grant of a remedy: Infinity without limit, undefined not at all. What those below it may, it may too. */
export function limitOf(pack: Pack, role: Role, remedy: DemandKind): number | undefined {
  const limits = pack.authority
    .filter(row => row.remedies.includes(remedy) && isNotAbove(row.role, role, pack))
    .map(row => row.upTo[remedy] ?? Number.POSITIVE_INFINITY)
  return limits.length > 0 ? Math.max(...limits) : undefined
}

/**
 * Whether a role may grant it, or who may, the lowest first. `amount` in the store's currency; one that is not named is more than any
 * limit. A pack without authority limits nobody.
 */
export function authorityOf(
  pack: Pack,
  role: Role,
  remedy: DemandKind,
  amount = Number.POSITIVE_INFINITY,
): 'ok' | { mayApprove: Role[] } {
  const may = (each: Role) => amount <= (limitOf(pack, each, remedy) ?? Number.NEGATIVE_INFINITY)
  if (pack.authority.length === 0 || may(role)) return 'ok'
  const ownLadders = pack.ladders.filter(ladder => ladder.includes(role))
  const approvers = (ownLadders.length > 0 ? ownLadders : pack.ladders).flat().filter(may)
  return { mayApprove: [...new Set(approvers)] }
}
