// Acknowledgements go first: while pushes rush in, turns wait a little, for they would keep the next push waiting. Never for long.

export interface Calm {
  /** a push has come */
  stir(): void
  /** resolves when none has come for a moment, or after so long anyway */
  settled(): Promise<void>
}

const quietMs = 15
const mostMs = 2_000
const stepMs = 5

/** @param now ms, of a clock that is never set */
export function createCalm(now: () => number = () => performance.now()): Calm {
  let stirredAt = Number.NEGATIVE_INFINITY
  const pause = () => new Promise<void>(resolve => setTimeout(resolve, stepMs))
  return {
    stir() {
      stirredAt = now()
    },
    async settled() {
      const since = now()
      while (now() - stirredAt < quietMs && now() - since < mostMs) await pause()
    },
  }
}
