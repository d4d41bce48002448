// A large store measured: seeding it, starting on it, the desk, a command, ten thousand timers at once. Each figure beside its goal.
import { type Child, startChild } from './child.ts'
import { type Goal, timed } from './goal.ts'
import { measureCommand } from './scaleCommand.ts'
import { deskToken, measureDesk } from './scaleDesk.ts'
import { measureTimers } from './scaleTimers.ts'
import { seedStore } from './seedStore.ts'

export interface ScaleOptions {
  cases: number
  timers: number
  /** a store seeded before, used as it is */
  store?: string
  /** what node is started with for the server */
  args: readonly string[]
}

const starts = 3

/** The quickest of a few: what else the machine does only ever adds. */
async function startsIn(args: readonly string[], env: Record<string, string>): Promise<{ ms: number; rssMb: number }> {
  let best = { ms: Number.POSITIVE_INFINITY, rssMb: Number.NaN }
  for (let round = 0; round < starts; round++) {
    let child: Child | undefined
    const ms = await timed(async () => {
      child = await startChild(args, env)
    })
    if (child && ms < best.ms) best = { ms, rssMb: child.rssMb() }
    await child?.stop()
  }
  return best
}

async function seeded({ cases, store }: ScaleOptions, say: (line: string) => void) {
  if (store !== undefined) return { dataDir: store, goals: [], remove: () => {} }
  const until = Date.now()
  const year = 365 * 24 * 60 * 60 * 1000
  const made = await seedStore({ seed: 1, cases, from: until - year, to: until, until, stuck: 0.3 })
  say(`  ${made.cases} cases, ${made.events} events seeded in ${made.seconds.toFixed(1)} s`)
  const goals: Goal[] = [
    { name: `seeding 100000 cases at this pace, s`, value: (made.seconds / made.cases) * 100_000, limit: 120 },
    // an invented case has more events than the ten of the goal
    { name: `seeding 1000000 events at this pace, s`, value: (made.seconds / made.events) * 1_000_000, limit: 120 },
  ]
  return { dataDir: made.dataDir, goals, remove: made.remove }
}

export async function measureScale(options: ScaleOptions, say: (line: string) => void): Promise<Goal[]> {
  const { args } = options
  const { dataDir, goals, remove } = await seeded(options, say)
  try {
    const env = { DATA_DIR: dataDir, DESK_API_TOKEN: deskToken, LOG_LEVEL: 'error' }
    const empty = await startsIn(args, {})
    const full = await startsIn(args, env)
    say(
      `  ready after ${full.ms.toFixed(0)} ms and ${full.rssMb.toFixed(0)} MB; on an empty store ${empty.ms.toFixed(0)} ms and ${empty.rssMb.toFixed(0)} MB`,
    )
    goals.push({ name: 'what a full store adds to the start, ms', value: full.ms - empty.ms, limit: 50 })
    const child = await startChild(args, env)
    try {
      goals.push(...(await measureDesk(child, say)))
      say(`  memory of the server afterwards: ${child.rssMb().toFixed(0)} MB`)
    } finally {
      await child.stop()
    }
    goals.push(...(await measureCommand(dataDir, say)))
    if (options.timers > 0) goals.push(...(await measureTimers(options.timers, args, say)))
    return goals
  } finally {
    remove()
  }
}
