// Load: many customers at once through the script, timed; and the small statistics the report needs.
import { script } from './script.ts'
import type { Line } from './talk.ts'

export interface Measured {
  cpuPerTurnMs: number
  turnsPerSecond: number
  p50Ms: number
  p99Ms: number
  /** lines not answered in full within the patience of talk.ts */
  unanswered: number
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
export const median = (values: readonly number[]): number =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  )

/** One conversation, unhurried: how many messages answer each line. */
export async function rehearse(line: Line, id: string): Promise<{ counts: number[]; answers: string[][] }> {
  const talk = await line.open(id)
  const answers: string[][] = []
  for (const text of script) answers.push(await talk.say(text, 'quiet'))
  return { counts: answers.map(each => each.length), answers }
}

/** Runs `count` jobs, `parallel` of them at a time. */
async function pool(count: number, parallel: number, job: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let index = next++; index < count; index = next++) await job(index)
  }
  await Promise.all(Array.from({ length: Math.min(parallel, count) }, worker))
}

export async function run(
  line: Line,
  load: { name: string; conversations: number; parallel: number; counts: readonly number[] },
  cpuMs: () => number,
): Promise<Measured> {
  const waits: number[] = []
  let unanswered = 0
  const talks = new Array<Awaited<ReturnType<Line['open']>>>(load.conversations)
  // getting a token is no turn
  await pool(load.conversations, load.parallel, async index => {
    talks[index] = await line.open(`${load.name}-${index}`)
  })
  const cpuBefore = cpuMs()
  const start = performance.now()
  await pool(load.conversations, load.parallel, async index => {
    for (const [step, text] of script.entries()) {
      const asked = performance.now()
      const expected = load.counts[step] ?? 1
      const heard = (await talks[index]?.say(text, expected)) ?? []
      if (heard.length < expected) unanswered++
      waits.push(performance.now() - asked)
    }
  })
  const seconds = (performance.now() - start) / 1_000
  // what a turn leaves to be done right after it is its cost too
  await new Promise(resolve => setTimeout(resolve, 100))
  const turns = waits.length
  waits.sort((a, b) => a - b)
  return {
    cpuPerTurnMs: (cpuMs() - cpuBefore) / turns,
    turnsPerSecond: turns / seconds,
    p50Ms: percentile(waits, 0.5),
    p99Ms: percentile(waits, 0.99),
    unanswered,
  }
}

/** Leaves `conversations` of them half way through. */
export const openMany = (
  line: Line,
  load: { name: string; conversations: number; parallel: number; counts: readonly number[] },
) =>
  pool(load.conversations, load.parallel, async index => {
    const talk = await line.open(`${load.name}-${index}`)
    for (const [step, text] of script.slice(0, 3).entries()) await talk.say(text, load.counts[step] ?? 1)
  })
