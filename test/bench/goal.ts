// Figures and their goals: how a list of times becomes p50 and p95, and how a goal is told met or missed.
import { percentile } from './load.ts'

/** One figure beside what it should be. */
export interface Goal {
  name: string
  value: number
  limit: number
}

export interface Spread {
  p50: number
  p95: number
}
export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** False when it is missed; what could not be measured is neither. */
export function tell({ name, value, limit }: Goal, say: (line: string) => void): boolean {
  const measured = Number.isFinite(value)
  const missed = measured && value > limit
  say(
    `${measured ? (missed ? 'MISSED' : 'ok    ') : '–     '} ${name}: ${measured ? value.toFixed(2) : '–'} (goal ≤ ${limit})`,
  )
  return !missed
}
