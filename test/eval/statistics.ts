// Shares, F1 and AUC with 95 % intervals. Resampling uses a fixed seed, so a run can be repeated.
import type { Estimate } from './figure.ts'

const z = 1.959964

/** Wilson's interval. */
export function share(hits: number, n: number): Estimate {
  if (n === 0) return { value: 0, low: 0, high: 1, n }
  const p = hits / n
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const spread = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return { value: p, low: Math.max(0, middle - spread), high: Math.min(1, middle + spread), n }
}

function* seeded(seed: number): Generator<number> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** Percentile bootstrap over rows. */
export function resampled<R>(rows: readonly R[], measure: (rows: readonly R[]) => number, rounds = 300): Estimate {
  const value = measure(rows)
  if (rows.length === 0) return { value: 0, low: 0, high: 1, n: 0 }
  const random = seeded(20261122)
  const values: number[] = []
  for (let round = 0; round < rounds; round++) {
    const sample = rows.map(() => rows[Math.floor(random.next().value * rows.length)] as R)
    values.push(measure(sample))
  }
  values.sort((a, b) => a - b)
  const at = (q: number): number => values[Math.min(values.length - 1, Math.floor(q * values.length))] ?? value
  return { value, low: at(0.025), high: at(0.975), n: rows.length }
}

export interface Judged {
  gold: readonly string[]
  read: readonly string[]
}

/** F1 per class over sets of names. */
export function f1PerClass(rows: readonly Judged[], classes: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>()
  for (const name of classes) {
    let both = 0
    let gold = 0
    let read = 0
    for (const row of rows) {
      const isGold = row.gold.includes(name)
      const isRead = row.read.includes(name)
      if (isGold) gold++
      if (isRead) read++
      if (isGold && isRead) both++
    }
    scores.set(name, gold + read === 0 ? 0 : (2 * both) / (gold + read))
  }
  return scores
}

export function macroF1(rows: readonly Judged[], classes: readonly string[]): number {
  const scores = [...f1PerClass(rows, classes).values()]
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
}

/** F1 over all names of all rows together. */
export function microF1(rows: readonly Judged[]): number {
  let both = 0
  let all = 0
  for (const { gold, read } of rows) {
    both += gold.filter(name => read.includes(name)).length
    all += gold.length + read.length
  }
  return all === 0 ? 0 : (2 * both) / all
}

export interface Scored {
  positive: boolean
  score: number
}
/** The chance that a positive row scores above a negative one; a tie counts half. */
export function auc(rows: readonly Scored[]): number {
  const sorted = [...rows].sort((a, b) => a.score - b.score)
  let rankSum = 0
  let positives = 0
  for (let i = 0; i < sorted.length; ) {
    let j = i
    while (j < sorted.length && sorted[j]?.score === sorted[i]?.score) j++
    const rank = (i + j + 1) / 2
    for (let k = i; k < j; k++) {
      if (sorted[k]?.positive) {
        rankSum += rank
        positives++
      }
    }
    i = j
  }
  const negatives = sorted.length - positives
  return positives === 0 || negatives === 0
    ? 0.5
    : (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}
