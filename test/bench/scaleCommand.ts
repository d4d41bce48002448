// What one command costs on a large store: loaded, decided, announced, appended and on disk. Beside it what the disk alone costs.
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createDialogue } from '../../dialogs/index.ts'
import { createCaseStore } from '../../src/app/caseStore.ts'
import { createCaseTime } from '../../src/app/caseTime.ts'
import { createConversationStore } from '../../src/app/conversations.ts'
import { createHandleCommand } from '../../src/app/handleCommand.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { createWorkload } from '../../src/app/workload.ts'
import { createBus, createTurnQueue } from '../../src/coordination/inProcess.ts'
import { randomIds } from '../../src/ids.ts'
import { openLedger } from '../../src/ledger/openLedger.ts'
import { type Goal, type Spread, spreadOf, timed } from './goal.ts'

const commands = 300
const warmUp = 100
const page = Buffer.alloc(4_096, 1)

/** One page written and flushed, as the smallest durable commit does; ms. */
async function diskOf(dataDir: string): Promise<Spread> {
  const file = join(dataDir, 'flush.tmp')
  const handle = openSync(file, 'w')
  const times: number[] = []
  for (let round = 0; round < 100; round++)
    times.push(
      await timed(async () => {
        writeSync(handle, page)
        fsyncSync(handle)
      }),
    )
  closeSync(handle)
  rmSync(file)
  return spreadOf(times)
}

export async function measureCommand(dataDir: string, say: (line: string) => void): Promise<Goal[]> {
  const rules = loadRules({ pack: 'lamborghini-4s' })
  const clock = { now: () => Date.now() }
  const ledger = await openLedger({ dataDir, clock, ids: randomIds })
  try {
    const handle = createHandleCommand({
      ledger,
      clock,
      rules,
      ids: randomIds,
      cases: createCaseStore(ledger),
      conversations: createConversationStore(ledger),
      dialogue: createDialogue(),
      turns: createTurnQueue(),
      bus: createBus(() => {}),
      workload: createWorkload(ledger),
      time: createCaseTime(1),
      // the way with an outbox is the longer one
      isPush: () => true,
      onDeliveries: () => {},
      toSayAtOnce: async () => async () => {},
      onFailure: err => {
        throw err
      },
    })
    const { items } = await ledger.rows({ status: ['assigned', 'accepted', 'contacted'], limit: 200 })
    const chatted = items.filter(item => item.source === 'webchat' && item.ownerId)
    const times: number[] = []
    let before = process.cpuUsage()
    for (let round = 0; round < warmUp + commands; round++) {
      if (round === warmUp) {
        times.length = 0
        before = process.cpuUsage()
      }
      const item = chatted[round % chatted.length]
      if (!item?.ownerId) throw new Error('the store has no open case with an owner')
      const actor = { kind: 'staff', staffId: item.ownerId } as const
      const text = `已经在查了，第${round + 1}次和您说一声`
      const command = { type: 'sendUpdate', text } as const
      times.push(
        await timed(async () => {
          const result = await handle({ caseId: item.id, command, actor })
          if (!result.ok) throw new Error(`${item.id}: ${result.code}`)
        }),
      )
    }
    const { user, system } = process.cpuUsage(before)
    const cpu = (user + system) / 1_000 / commands
    const disk = await diskOf(dataDir)
    const spread = spreadOf(times)
    say(
      `  a command that tells the customer: p50 ${spread.p50.toFixed(2)} ms, p95 ${spread.p95.toFixed(2)} ms, CPU ${cpu.toFixed(2)} ms`,
    )
    say(`  the disk alone, one page flushed: p50 ${disk.p50.toFixed(2)} ms, p95 ${disk.p95.toFixed(2)} ms`)
    return [{ name: 'a command (decide, durable append, outbox), p50, ms', value: spread.p50, limit: 1.5 }]
  } finally {
    await ledger.close()
  }
}
