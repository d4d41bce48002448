// What a running ledger does on the side: it must neither fail a commit nor be left undone.
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/ledger/engine.ts'
import { openLedger } from '../../src/ledger/openLedger.ts'
import { createRemains } from '../../src/ledger/remains.ts'
import { batch, change, noon, note, only, randomIds } from './samples.ts'

const day = 24 * 60 * 60 * 1000

describe('cleaning up after a deletion', () => {
  const outcomes: (boolean | Error)[] = []
  let tries = 0
  const engine = {
    async scrub() {
      tries += 1
      const outcome = outcomes.shift() ?? true
      if (outcome instanceof Error) throw outcome
      return outcome
    },
  } as Engine

  test('an error or a reader in the way is no error of the commit: it is tried again', async () => {
    const remains = createRemains(engine)
    await remains.settle()
    expect(tries).toBe(0)
    outcomes.push(new Error('disk I/O error'), false, true)
    remains.owe()
    for (const expected of [1, 2, 3, 3]) {
      await expect(remains.settle()).resolves.toBeUndefined()
      expect(tries).toBe(expected)
    }
  })
})

describe('while it runs for days', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'huiyin-upkeep-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  test('results of commands older than a week are forgotten, and files without an owner swept, once a day', async () => {
    let now = noon
    const ledger = await openLedger({ dataDir, clock: { now: () => now }, ids: randomIds })
    const command = (key: string) => batch({ at: now, idempotency: { scope: 's', key, result: { version: 1 } } })
    await ledger.commit(command('first'))
    const orphan = join(dataDir, 'files', 'file_orphan')
    writeFileSync(orphan, 'x')
    utimesSync(orphan, new Date(noon), new Date(noon))
    now += day - 1
    await ledger.commit(command('second'))
    expect(readdirSync(join(dataDir, 'files'))).toEqual(['file_orphan'])
    now += 1
    await ledger.commit(command('third'))
    expect(readdirSync(join(dataDir, 'files'))).toEqual([])
    expect(await ledger.idempotent('s', 'first')).toEqual({ version: 1 })
    now = noon + 7 * day + 1
    await ledger.commit(command('fourth'))
    expect(await ledger.idempotent('s', 'first')).toBeNull()
    for (const key of ['second', 'third', 'fourth']) expect(await ledger.idempotent('s', key)).toEqual({ version: 1 })
    await ledger.close()
  })

  test('what nobody noted for thirty days is forgotten', async () => {
    let now = noon
    const ledger = await openLedger({ dataDir, clock: { now: () => now }, ids: randomIds })
    const told = { staffId: 'li', about: 'assigned', clocks: [], tasks: 0 } as const
    await ledger.commit(only(change('HY-1', 0, [note('a')], { notices: [{ ...told, at: noon }] })))
    await ledger.commit(only(change('HY-2', 0, [note('a')], { notices: [{ ...told, at: noon + 1 }] })))
    now += 30 * day + 1
    await ledger.commit(batch({ at: now }))
    const { items } = await ledger.notices({ staffId: 'li', limit: 9 })
    expect(items.map(each => each.caseId)).toEqual(['HY-2'])
    await ledger.close()
  })
})
