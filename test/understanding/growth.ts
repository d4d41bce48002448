// How work grows with a text, whatever the machine: no bound in milliseconds tells a quadratic pattern from a busy computer.

const timesLonger = 8
/** Between what is linear (8) and what is quadratic (64). */
export const linear = 24

const timeOf = (work: (text: string) => unknown, text: string): number => {
  const from = performance.now()
  work(text)
  return performance.now() - from
}

/** How many times longer eight times the text takes: the best of three runs of each, of more while that looks worse than linear. */
export function growth(work: (text: string) => unknown, unit: string, length = 20_000): number {
  const long = unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  const short = long.slice(0, length / timesLonger)
  let [best, bestLong] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let run = 0; run < 3 || (run < 8 && bestLong / best >= linear); run++) {
    best = Math.min(best, timeOf(work, short))
    bestLong = Math.min(bestLong, timeOf(work, long))
  }
  return bestLong / best
}
