// What is to happen, by time: the virtual clock jumps from one entry to the next. Knows nothing of cases.

export interface Agenda {
  /** @param at epoch ms; entries of one moment keep the order in which they were put down */
  add(at: number, run: (at: number) => void): void
  /** takes the next entry off; undefined when nothing is left */
  next(): { at: number; run: (at: number) => void } | undefined
}

interface Entry {
  at: number
  order: number
  run: (at: number) => void
}
const isBefore = (one: Entry, other: Entry) => one.at < other.at || (one.at === other.at && one.order < other.order)

/** A binary heap: a year holds some hundred thousand entries. */
export function createAgenda(): Agenda {
  const heap: Entry[] = []
  let orders = 0
  function swap(one: number, other: number): void {
    const kept = heap[one] as Entry
    heap[one] = heap[other] as Entry
    heap[other] = kept
  }
  const sooner = (one: number, other: number) => {
    const [a, b] = [heap[one], heap[other]]
    return a !== undefined && b !== undefined && isBefore(a, b)
  }
  return {
    add(at, run) {
      heap.push({ at, order: orders++, run })
      for (let child = heap.length - 1; child > 0; ) {
        const parent = (child - 1) >> 1
        if (!sooner(child, parent)) break
        swap(child, parent)
        child = parent
      }
    },
    next() {
      const first = heap[0]
      const last = heap.pop()
      if (!first || !last || heap.length === 0) return first
      heap[0] = last
      for (let parent = 0; ; ) {
        const [left, right] = [2 * parent + 1, 2 * parent + 2]
        const child = sooner(right, left) ? right : left
        if (!sooner(child, parent)) break
        swap(child, parent)
        parent = child
      }
      return first
    },
  }
}
