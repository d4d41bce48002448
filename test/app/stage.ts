// The use cases on a real ledger in a folder of their own, with a clock the test moves; parts can be replaced to make them fail.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDialogue } from '../../dialogs/index.ts'
import { createCaseNumbers } from '../../src/app/caseNumbers.ts'
import { createCaseStore } from '../../src/app/caseStore.ts'
import { createCaseTime } from '../../src/app/caseTime.ts'
import { createConversationStore } from '../../src/app/conversations.ts'
import { createConverse } from '../../src/app/converse.ts'
import type { DeliveryRunner } from '../../src/app/delivery.ts'
import type { Dialogue } from '../../src/app/dialoguePort.ts'
import { createDuties } from '../../src/app/duties.ts'
import { createHandleCommand } from '../../src/app/handleCommand.ts'
import type { LastWordParts } from '../../src/app/lastWord.ts'
import type { Ledger } from '../../src/app/ledgerPort.ts'
import { createLookUp } from '../../src/app/lookUp.ts'
import type { Inbound, Understanding } from '../../src/app/ports.ts'
import { createProgressLinks } from '../../src/app/progressLinks.ts'
import { createProgressPage } from '../../src/app/progressPage.ts'
import { createDeskApp } from '../../src/app/queries.ts'
import { createReoffer } from '../../src/app/reoffer.ts'
import { createWorkload } from '../../src/app/workload.ts'
import type { Rules } from '../../src/case/commands.ts'
import { createBus, createTurnQueue } from '../../src/coordination/inProcess.ts'
import { randomIds, secret } from '../../src/ids.ts'
import { openLedger } from '../../src/ledger/openLedger.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { rules as demoRules, morning } from '../case/play.ts'

export async function openStage(
  replaced: {
    understanding?: Understanding
    dialogue?: Dialogue
    ledger?: (real: Ledger) => Ledger
    rules?: Rules
    /** what a commit has for the outbox */
    onDeliveries?: DeliveryRunner['offer']
    /** what is said of an erasure, by the address as it was before */
    toSayAtOnce?: LastWordParts['toSayAtOnce']
    /** what has not reached its customer; absent: everything has */
    undelivered?: DeliveryRunner['undelivered']
    /** as CLOCK_SPEED */
    speed?: number
  } = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-app-'))
  const at = { now: morning }
  const clock = { now: () => at.now }
  const real = await openLedger({ dataDir, clock, ids: randomIds })
  const ledger = replaced.ledger ? replaced.ledger(real) : real
  const rules = replaced.rules ?? demoRules
  const failures: string[] = []
  const offered: string[] = []
  const parts = {
    ledger,
    clock,
    rules,
    ids: randomIds,
    cases: createCaseStore(ledger),
    conversations: createConversationStore(ledger),
    numbers: createCaseNumbers(ledger, 'Asia/Shanghai'),
    understanding: replaced.understanding ?? createLocalUnderstanding(),
    dialogue: replaced.dialogue ?? createDialogue(),
    turns: createTurnQueue(),
    workload: createWorkload(ledger),
    bus: createBus(err => void failures.push(`news ${err}`)),
    time: createCaseTime(replaced.speed ?? 1),
    isPush: (channel: string) => channel !== 'webchat',
    onDeliveries: ((conversation, deliveries) => {
      offered.push(...deliveries.map(each => each.message.text))
      replaced.onDeliveries?.(conversation, deliveries)
    }) satisfies DeliveryRunner['offer'],
    onRequeued: () => {},
    onFailure: (_: unknown, what: string) => void failures.push(what),
    lookEveryMs: 1_000,
  }
  const handle = createHandleCommand({ ...parts, toSayAtOnce: replaced.toSayAtOnce ?? (async () => async () => {}) })
  const links = createProgressLinks({
    ledger,
    clock,
    secret,
    publicUrl: 'http://test',
    linkDays: rules.pack.progress.linkDays,
  })
  const lookUp = createLookUp(parts)
  const lookedUp = new Map<string, number>()
  /** A sender's allowance that never fills again. */
  const mayLookUp = async (sender: string) => {
    const times = (lookedUp.get(sender) ?? 0) + 1
    lookedUp.set(sender, times)
    return times <= 20
  }
  const converse = createConverse({
    ...parts,
    links,
    lookUp,
    mayLookUp,
    ...(replaced.undelivered ? { undelivered: replaced.undelivered } : {}),
  })
  const app = createDeskApp({ ...parts, handle, links })
  let count = 0
  return {
    ...parts,
    dataDir,
    at,
    /** what channels keep beside the ledger's own */
    books: { pushes: real.pushes, acquaintances: real.acquaintances },
    handle,
    converse,
    failures,
    offered,
    reoffer: createReoffer({ ...parts, handle }),
    duties: createDuties({ ...parts, handle, links }),
    app,
    /** a complaint taken by phone; a refusal fails the test */
    async register(...args: Parameters<typeof app.register>) {
      const made = await app.register(...args)
      if ('ok' in made) throw new Error(`register was refused: ${made.code}`)
      return made
    },
    links,
    page: createProgressPage({ ...parts, links }),
    lookUp,
    say(text: string, change: Partial<Inbound> = {}) {
      count++
      return converse({
        channel: 'webchat',
        conversationId: 'c1',
        userId: 'u1',
        kind: 'message',
        inboundId: `in${count}`,
        attachments: [],
        at: at.now,
        text,
        ...change,
      })
    },
    async close() {
      await real.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
export type AppStage = Awaited<ReturnType<typeof openStage>>
