// Chance that comes out the same every time: numbers from a seed, so that seeded stores can be compared. Not for secrets.

export interface Chance {
  /** 0 ≤ number < 1 */
  next(): number
  /** whole number, both ends included */
  between(least: number, most: number): number
  pick<T>(list: readonly [T, ...T[]]): T
  /** true so often, 0 … 1 */
  happens(share: number): boolean
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, plenty for made-up cases. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    pick: list => list[between(0, list.length - 1)] ?? list[0],
    happens: share => next() < share,
  }
}

/** A chance of its own for each case: case 7 is the same in a small store and in a large one. */
export const chanceOf = (seed: number, index: number): Chance =>
  createChance(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
