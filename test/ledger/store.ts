// A throw-away DATA_DIR for the tests of the SQLite ledger.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledger } from '../../src/app/ledgerPort.ts'
import { openLedger } from '../../src/ledger/openLedger.ts'
import type { LedgerStore } from '../contracts/ledger.ts'
import { fixedClock, randomIds } from './samples.ts'

export interface SqliteStore extends LedgerStore {
  dataDir: string
}

export async function sqliteStore(): Promise<SqliteStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-ledger-'))
  const opened: Ledger[] = []
  return {
    dataDir,
    async open() {
      const ledger = await openLedger({ dataDir, clock: fixedClock, ids: randomIds })
      opened.push(ledger)
      return ledger
    },
    async destroy() {
      for (const it of opened) await it.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}
