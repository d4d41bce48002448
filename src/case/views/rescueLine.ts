// Whether somebody of the roster answers for the rescue line in a case: only they can be told of a danger. Pure.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'

/** People, not a role nobody has: the line may be a firm of its own, of which the roster knows no one. */
export function rescuersOf({ routing }: Pick<CaseState, 'routing'>): Person[] {
  if (!routing) return []
  const { owner, deputy, assistants } = routing
  return [owner, ...(deputy ? [deputy] : []), ...assistants].filter(
    each => each.role === 'rescueLine' && each.staffId !== undefined,
  )
}
