// How many open cases each member of staff has: counted from the ledger, kept current by what this process decides.
// What other processes give is not seen here; the ledger counts again in the commit itself.
import type { CaseState } from '../case/case.ts'
import { holderOf } from '../case/matter.ts'
import type { Load } from '../case/policy/people.ts'
import type { Ledger } from './ledgerPort.ts'

/** One owner's count, one up or down. */
export interface Shift {
  staffId: string
  by: 1 | -1
}

export function shiftsOf(before: CaseState | undefined, after: CaseState): Shift[] {
  const [from, to] = [holderOf(before), holderOf(after)]
  if (from === to) return []
  return [...(from ? [{ staffId: from, by: -1 } as const] : []), ...(to ? [{ staffId: to, by: 1 } as const] : [])]
}

export interface Workload {
  /** goes on changing with what is decided */
  load(): Promise<Load>
  /** counts at once what was decided; to be told whether it was committed */
  take(shifts: readonly Shift[]): (committed: boolean) => void
  /** what is remembered may be old: counted anew at the next need */
  forget(): void
  /** called when somebody has a case less */
  onRoom(handler: () => void): void
}

/** Who gets a case has it from the moment it is decided: the next decision must not give them the same room again. */
export async function counted<T extends { ok: boolean }>(
  workload: Pick<Workload, 'take'>,
  shifts: readonly Shift[],
  write: () => Promise<T>,
): Promise<T> {
  const settle = workload.take(shifts)
  let committed = false
  try {
    const result = await write()
    committed = result.ok
    return result
  } finally {
    settle(committed)
  }
}

/** For a last try: what the rules then give to nobody waits in a queue, and no race can be lost over it. */
export const nobodyHasRoom: Load = () => Number.POSITIVE_INFINITY

export function createWorkload(ledger: Pick<Ledger, 'openCounts'>): Workload {
  let counts = new Map<string, number>()
  let old = true
  let counting: Promise<void> | undefined
  /** committed while the ledger counts */
  let meanwhile: Shift[] = []
  const underWay = new Set<readonly Shift[]>()
  const handlers: (() => void)[] = []

  const add = (to: Map<string, number>, { staffId, by }: Shift) => to.set(staffId, (to.get(staffId) ?? 0) + by)

  async function asked(): Promise<ReadonlyMap<string, number>> {
    try {
      return await ledger.openCounts()
    } catch (err) {
      old = true
      throw err
    }
  }

  async function count(): Promise<void> {
    old = false
    meanwhile = []
    const found = new Map(await asked())
    // The count may have seen them or not. Rather one too many until the next count than one over the capacity.
    for (const shift of meanwhile) if (shift.by > 0) add(found, shift)
    counts = found
  }

  const load: Load = staffId => {
    let open = counts.get(staffId) ?? 0
    for (const shifts of underWay) for (const each of shifts) if (each.staffId === staffId) open += each.by
    return open
  }

  return {
    async load() {
      if (old)
        counting ??= count().finally(() => {
          counting = undefined
        })
      await counting
      return load
    },
    take(shifts) {
      if (shifts.length === 0) return () => {}
      underWay.add(shifts)
      return committed => {
        underWay.delete(shifts)
        if (!committed) return
        if (counting) meanwhile.push(...shifts)
        for (const each of shifts) add(counts, each)
        if (shifts.some(each => each.by < 0)) for (const handler of handlers) handler()
      }
    },
    forget() {
      old = true
    },
    onRoom: handler => void handlers.push(handler),
  }
}
