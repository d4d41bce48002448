// After a downtime ten thousand cases are due at once: how long until all were looked at, and what a customer notices meanwhile.
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { pause } from './call.ts'
import { startChild } from './child.ts'
import { directLine } from './directLineTalk.ts'
import { type Goal, spreadOf, timed } from './goal.ts'
import { seedStore } from './seedStore.ts'

const line = '你好，我要投诉，我的车空调不制冷，在你们店修了两次都没修好'
const turnsBefore = 40
const longestMs = 120_000

/** One first message of a new customer after another. */
async function turns(url: string, goOn: (done: number) => boolean): Promise<number[]> {
  const desk = directLine(url)
  const times: number[] = []
  while (goOn(times.length)) {
    const talk = await desk.open(`timers-${times.length}`)
    times.push(await timed(() => talk.say(line, 1)))
    await pause(20)
  }
  return times
}

export async function measureTimers(
  cases: number,
  args: readonly string[],
  say: (line: string) => void,
): Promise<Goal[]> {
  const day = 24 * 60 * 60 * 1000
  const now = Date.now()
  // looked after until three days ago, then the server was down
  const until = now - 3 * day
  const store = await seedStore({
    seed: 2,
    cases: Math.ceil(cases * 1.05),
    from: until - day,
    to: until,
    until,
    stuck: 1,
  })
  try {
    const quiet = await startChild(args)
    const before = spreadOf(await turns(quiet.url, done => done < turnsBefore))
    await quiet.stop()

    const reader = new SqliteDatabase(join(store.dataDir, 'huiyin.db'), { readonly: true })
    const due = reader.prepare('select count(*) from cases where fire_at <= ?').pluck()
    const waiting = due.get(now) as number
    const from = performance.now()
    const busy = await startChild(args, { DATA_DIR: store.dataDir })
    const up = performance.now()
    let drained = Number.NaN
    const meanwhile = spreadOf(
      await turns(busy.url, () => {
        if (due.get(now) === 0) drained = performance.now()
        return Number.isNaN(drained) && performance.now() - from < longestMs
      }),
    )
    reader.close()
    await busy.stop()
    const seconds = (drained - up) / 1_000
    say(`  ${waiting} cases due at once: looked at in ${seconds.toFixed(1)} s`)
    say(
      `  a turn meanwhile: p50 ${meanwhile.p50.toFixed(1)} ms, p95 ${meanwhile.p95.toFixed(1)} ms; before: p50 ${before.p50.toFixed(1)} ms, p95 ${before.p95.toFixed(1)} ms`,
    )
    return [
      { name: `${waiting} timers due at once, s`, value: seconds, limit: 20 },
      { name: 'what they delay a chat turn by, p95, ms', value: meanwhile.p95 - before.p95, limit: 50 },
    ]
  } finally {
    store.remove()
  }
}
