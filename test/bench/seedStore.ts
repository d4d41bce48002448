// A seeded DATA_DIR of its own, made by the same parts as npm run seed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCaseNumbers } from '../../src/app/caseNumbers.ts'
import { randomIds } from '../../src/ids.ts'
import { openLedger } from '../../src/ledger/openLedger.ts'
import { type Filled, fill } from '../../src/seed/fill.ts'
import { momentsOf, type Span } from '../../src/seed/invent.ts'
import { inventing } from '../../src/seed/inventing.ts'

export interface SeededStore extends Filled {
  dataDir: string
  seconds: number
  remove(): void
}

export async function seedStore(span: Span): Promise<SeededStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'huiyin-scale-'))
  const ledger = await openLedger({ dataDir, clock: { now: () => Date.now() }, ids: randomIds, bulk: true })
  const from = performance.now()
  const moments = momentsOf(span)
  const ids = await createCaseNumbers(ledger, 'Asia/Shanghai').reserveAll(moments)
  const filled = await fill(ledger, inventing({ policy: { pack: 'lamborghini-4s' }, span, ids, moments, atOnce: 128 }))
  const seconds = (performance.now() - from) / 1_000
  await ledger.close()
  return { ...filled, dataDir, seconds, remove: () => rmSync(dataDir, { recursive: true, force: true }) }
}
