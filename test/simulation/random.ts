// Chance that can be repeated: the same seed draws the same year. Knows nothing of cases.

export interface Random {
  /** 0 ≤ x < 1 */
  next(): number
  /** true with this probability, 0 … 1 */
  chance(probability: number): boolean
  /** a whole number, both ends possible */
  between(least: number, most: number): number
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T
  /** undefined when nothing has any weight */
  weighted<T extends { weight: number }>(list: readonly T[]): T | undefined
  /** a stream of its own that the draws of others do not disturb */
  branch(name: string): Random
}

/** mulberry32: 32 bits of state are plenty for a year of one dealership. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const random: Random = {
    next,
    chance: probability => next() < probability,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error('nothing to pick from')
      return list[Math.floor(next() * list.length)] as T
    },
    weighted(list) {
      let left = next() * list.reduce((sum, each) => sum + each.weight, 0)
      return list.find(each => {
        left -= each.weight
        return left < 0
      })
    },
    branch: name =>
      createRandom([...name].reduce((hash, each) => Math.imul(hash ^ each.charCodeAt(0), 16_777_619), seed)),
  }
  return random
}
