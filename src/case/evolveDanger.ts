// Folds what was told of danger into a case: each of its customers is in danger, or safe again, for themselves. Pure.
import type { CaseState, Danger } from './case.ts'
import type { Statement } from './caseParts.ts'

/** Told of danger, told that it is past; the kind stays known for whoever asks how it went. */
function dangerAfter(before: Danger, told: Statement['danger'], at: number): Danger {
  const kind = told.kind ?? before.kind
  const since = told.now ? at : before.since
  const began = told.now && !before.now ? at : before.began
  const now = told.now || (before.now && !told.over)
  const over = !now && (before.now || before.over === true)
  return {
    now,
    ...(kind ? { kind } : {}),
    ...(since === undefined ? {} : { since }),
    ...(began === undefined ? {} : { began }),
    ...(over ? { over: true as const } : {}),
  }
}

/** By case id; with one customer there is one. */
export const dangersOf = ({ id, danger }: Pick<CaseState, 'id' | 'danger'>): Readonly<Record<string, Danger>> => {
  const { each, from = id, told: _, ...one } = danger
  return each ?? { [from]: one }
}

/** The latest of those that last, else of all, stands for all of them. */
function together(each: Readonly<Record<string, Danger>>, own: string): CaseState['danger'] {
  const bySince = Object.entries(each).sort(([, one], [, other]) => (one.since ?? 0) - (other.since ?? 0))
  const [from, latest] = bySince.findLast(([, { now }]) => now) ?? bySince.at(-1) ?? [own, { now: false }]
  const over = !latest.now && bySince.some(([, danger]) => danger.over === true)
  return { ...latest, ...(over ? { over } : {}), ...(from === own ? {} : { from }) }
}

/** @param from the case that goes on in this one, whose customer told it */
export function withDanger(
  state: CaseState,
  told: Statement['danger'],
  at: number,
  from = state.id,
): CaseState['danger'] {
  const { id, danger } = state
  const dangers = dangersOf(state)
  const before = dangers[from] ?? { now: false }
  const each = { ...dangers, [from]: dangerAfter(before, told, at) }
  const isOwnOnly = Object.keys(each).every(key => key === id)
  // told again while it lasts it is the same one
  const known = danger.told !== undefined && danger.now && (before.now || !told.now)
  const next = together(each, id)
  return {
    ...next,
    ...(known && next.now ? { told: danger.told } : {}),
    ...(isOwnOnly ? {} : { each }),
  }
}
