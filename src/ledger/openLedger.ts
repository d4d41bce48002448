// Opens the ledger of a DATA_DIR and puts its parts together. Knows every part and decides nothing.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ChannelBooks } from '../app/channelPorts.ts'
import type { Ledger } from '../app/ledgerPort.ts'
import type { Clock, Ids } from '../app/ports.ts'
import { dayMs } from '../case/policy/durations.ts'
import { createAcquaintances } from './acquaintances.ts'
import { createCaseTable } from './caseRow.ts'
import { createCases } from './cases.ts'
import { keyOf } from './cipher.ts'
import { createCommit } from './commit.ts'
import { createConversations } from './conversations.ts'
import { findDataKey, parseDataKey } from './dataKey.ts'
import type { Engine } from './engine.ts'
import { createErasure } from './erasure.ts'
import { createEventLog } from './eventLog.ts'
import { createFiles } from './files.ts'
import { createInbounds } from './inbounds.ts'
import { checkDataKey, createKeyRing } from './keys.ts'
import { createLent } from './lent.ts'
import { createMarks } from './marks.ts'
import { createMessages } from './messages.ts'
import { inspectSchema, migrate } from './migrations.ts'
import { createNotices } from './notices.ts'
import { createOutbox } from './outbox.ts'
import { createPushes } from './pushes.ts'
import { createQueue } from './queue.ts'
import { createRemains } from './remains.ts'
import { createSearchIndex } from './searchIndex.ts'
import { createSearchWords } from './searchText.ts'
import { createSecrets } from './secrets.ts'
import { openSqlite } from './sqlite.ts'
import { createTasks } from './tasks.ts'
import { createTimers } from './timers.ts'

interface LedgerOptions {
  dataDir: string
  /** 32 bytes as base64 or hex; made in DATA_DIR on first start when not given */
  dataKey?: string
  clock: Clock
  ids: Ids
  /** WARNING: what is committed is sure to be on disk only once the ledger is closed. To fill a store, not to serve anybody */
  bulk?: boolean
}

const databaseFile = 'huiyin.db'
/** so many commits that wait share a transaction at most: a customer's turn waits for no more than these. Who fills a store has as many ready */
const together = { serving: 64, filling: 128 }
/** how often what is too old is thrown out, ms */
const tidyEvery = dayMs

/** Throws, having changed nothing, when DATA_KEY is wrong or DATA_DIR is of a newer version. */
export async function openLedger(options: LedgerOptions): Promise<Ledger & ChannelBooks> {
  if (options.dataKey !== undefined) parseDataKey(options.dataKey)
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  const engine = openSqlite(join(options.dataDir, databaseFile), options.bulk ? { bulk: true } : {})
  try {
    return await ledgerOn(engine, options)
  } catch (error) {
    await engine.db.destroy()
    throw error
  }
}

async function ledgerOn(
  engine: Engine,
  { dataDir, dataKey: given, clock, ids, bulk }: LedgerOptions,
): Promise<Ledger & ChannelBooks> {
  const { db } = engine
  const { fresh } = await inspectSchema(engine)
  const dataKey = findDataKey(dataDir, given, fresh, `${ids.id('key')}.tmp`)
  if (!fresh) await checkDataKey(engine, dataKey, false)
  await migrate(engine)
  await checkDataKey(engine, dataKey, true)

  const ring = createKeyRing(engine, dataKey)
  const words = createSearchWords(keyOf(await ring.ownSecret(db, 'search words', 32)))
  const search = createSearchIndex(engine, words)
  const table = createCaseTable(engine)
  const log = createEventLog(engine)
  const tasks = createTasks(engine, ring)
  const marks = createMarks(engine, keyOf(await ring.ownSecret(db, 'marks', 32)))
  const notices = createNotices(engine, clock)
  const cases = createCases(ring, table, log, createLent(ring, table), search, tasks, marks, notices)
  const conversations = createConversations(engine, ring)
  const messages = createMessages(engine, ring)
  const inbounds = createInbounds(engine, messages, keyOf(await ring.ownSecret(db, 'inbound ids', 32)))
  const outbox = createOutbox(engine, ring, conversations, messages, clock)
  const files = await createFiles(engine, ring, dataDir, ids)
  const parts = { engine, ring, table, cases, search, conversations, messages, inbounds, outbox, files }
  const commit = createCommit(parts, bulk ? together.filling : together.serving)
  const remains = createRemains(engine)
  const erase = createErasure(parts, log, remains)
  const queue = createQueue(engine, ring, table, words)
  const timers = createTimers(engine, clock)
  const ownKey = async (name: string) => keyOf(await ring.ownSecret(db, name, 32))
  const pushes = createPushes(engine, clock, await ownKey('push codes'), await ownKey('push contents'))
  const acquaintances = createAcquaintances(engine, ring, await ownKey('acquaintances'), { clock, ids })
  const secrets = createSecrets(engine, clock)
  let tidied = clock.now()
  async function tidy(): Promise<void> {
    tidied = clock.now()
    await files.sweep(tidied)
    await secrets.forgetOldResults()
    await notices.forgetOld()
  }
  await tidy()
  // an erasure may have been cut off before its last step
  await engine.scrub()

  async function unlink(fileIds: readonly string[]): Promise<void> {
    remains.owe()
    await files.unlinkAll(fileIds)
    await remains.settle()
  }

  return {
    /** What follows a commit can't fail it: whoever asked must not think that nothing was stored. */
    async commit(batch) {
      const result = await commit(batch)
      if (result.ok && batch.deleteFiles?.length) await unlink(batch.deleteFiles)
      else await remains.settle()
      if (clock.now() - tidied >= tidyEvery) await tidy().catch(() => undefined)
      return result
    },
    erase,
    loadCase: caseId => cases.load(db, caseId),
    caseVersion: async caseId => (await table.version.first(db, { caseId }))?.version ?? null,
    nextCaseNumbers: secrets.nextCaseNumbers,
    row: queue.row,
    rows: queue.rows,
    openCounts: queue.openCounts,
    tasks: tasks.page,
    notices: notices.page,
    noted: notices.noted,
    casesMarked: marks.cases,
    unowned: queue.unowned,
    outdated: queue.outdated,
    casesOfCustomer: queue.casesOfCustomer,
    loadConversation: ref => conversations.load(db, ref),
    messages: (ref, afterSeq, limit) => messages.after(db, ref, afterSeq, limit),
    inbound: (ref, inboundId) => inbounds.answers(db, ref, inboundId),
    transcript: caseId => messages.transcript(db, caseId),
    idleConversations: timers.idleConversations,
    dueCases: timers.dueCases,
    postponeDue: timers.postponeDue,
    clockRules: timers.clockRules,
    keepClockRules: timers.keepClockRules,
    postponeIdle: timers.postponeIdle,
    waitingConversations: outbox.waitingConversations,
    waitingDeliveries: outbox.waitingIn,
    undelivered: outbox.undelivered,
    delivered: outbox.delivered,
    deliveryFailed: outbox.failed,
    deliveriesHeld: outbox.held,
    releaseDeliveries: outbox.release,
    deadLetters: outbox.deadLetters,
    requeue: outbox.requeue,
    outboxFigures: outbox.figures,
    async saveFile(meta, content) {
      await files.save(meta, content, async tx => {
        if (meta.caseId === null) return conversations.key(tx, meta, clock.now())
        const held = await cases.key(tx, meta.caseId)
        if (held === undefined) throw new Error(`a file came for case ${meta.caseId}, which is not there or was erased`)
        return held
      })
    },
    loadFile: files.load,
    async deleteFiles(fileIds) {
      await files.drop(db, fileIds)
      await unlink(fileIds)
    },
    idempotent: secrets.result,
    saveSecret: secrets.save,
    findSecret: secrets.find,
    dropSecret: secrets.drop,
    dropSecretsOf: secrets.dropOf,
    countTry: secrets.countTry,
    takeBackTry: secrets.takeBackTry,
    ownSecret: (name, bytes) => ring.ownSecret(db, name, bytes),
    pushes,
    acquaintances,
    verify: caseId => log.verify(db, caseId),
    async ping() {
      await db.selectFrom('meta').select('name').limit(1).execute()
    },
    async close() {
      // beside a running server nobody else would bring to disk what was not waited for
      if (bulk) await engine.scrub().catch(() => false)
      await db.destroy()
    },
  }
}
