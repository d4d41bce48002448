// Killed at any moment, the ledger keeps what it acknowledged, and nothing by halves.
import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chat } from './samples.ts'
import { type SqliteStore, sqliteStore } from './store.ts'

/** Runs a committer for a while, kills it without warning, and returns what it had said. */
async function runAndKill(dataDir: string, name: string, after: number): Promise<string[]> {
  const file = new URL('./committer.ts', import.meta.url).pathname
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, dataDir, name])
  let said = ''
  let complaints = ''
  child.stdout?.on('data', data => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), after)
    said += String(data)
  })
  child.stderr?.on('data', data => {
    complaints += String(data)
  })
  await new Promise(resolve => child.on('close', resolve))
  expect(complaints).toBe('')
  return said.split('\n').slice(0, -1)
}

describe('killed while committing', () => {
  let store: SqliteStore
  beforeEach(async () => {
    store = await sqliteStore()
  })
  afterEach(() => store.destroy())

  test('every acknowledged commit is there, chains verify, nothing is missing in between', async () => {
    const acknowledged = new Map<string, { version: number; seq: number }>()
    for (let round = 0; round < 4; round++) {
      // two processes on one store
      const runs = ['a', 'b'].map(name => runAndKill(store.dataDir, name, Math.floor(Math.random() * 150)))
      for (const line of (await Promise.all(runs)).flat()) {
        const [caseId = '', version, seq] = line.split(' ')
        acknowledged.set(caseId, { version: Number(version), seq: Number(seq) })
      }

      const ledger = await store.open()
      let events = 0
      expect(acknowledged.size).toBeGreaterThan(0)
      for (const [caseId, { version }] of acknowledged) {
        const found = await ledger.loadCase(caseId)
        if (found === null || !('events' in found)) throw new Error(`${caseId} is gone`)
        // the last commit may have been stored without its acknowledgement getting out
        expect(found.version - version).toBeOneOf([0, 1])
        expect(found.events.map(it => it.seq)).toEqual(Array.from({ length: found.version }, (_, at) => at + 1))
        const texts = found.events.map(it => (it.body.type === 'note.added' ? it.body.text : ''))
        const transcript = await ledger.transcript(caseId)
        expect(transcript.map(it => it.text)).toEqual(texts.flatMap(it => [it, `answer to ${it}`]))
        expect(transcript.map(it => it.seq)).toEqual(transcript.map((_, at) => at + 1))
        expect((await ledger.loadConversation(chat(caseId)))?.version).toBe(found.version)
        expect((await ledger.inbound(chat(caseId), `in${version - 1}`))?.answers).toHaveLength(1)
        expect((await ledger.rows({ limit: 9, q: caseId })).items.map(it => it.id)).toContain(caseId)
      }
      const verdict = await ledger.verify()
      for (const name of ['a', 'b'])
        for (const at of [0, 1, 2]) events += (await ledger.caseVersion(`HY-${name}-${at}`)) ?? 0
      expect(verdict).toEqual({ ok: true, events })
      await ledger.close()
    }
  }, 60_000)
})
