// npm run seed, as somebody types it: fills an empty store, leaves one with cases alone unless told.
import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SqliteStore, sqliteStore } from '../ledger/store.ts'

let store: SqliteStore
beforeAll(async () => {
  store = await sqliteStore()
})
afterAll(() => store.destroy())

const seed = (...options: string[]) =>
  new Promise<{ code: number; out: string; err: string }>(resolve => {
    const env = { PATH: process.env.PATH ?? '', DATA_DIR: store.dataDir }
    execFile(process.execPath, ['src/start.js', 'src/seed.ts', ...options], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
const cases = async () => {
  const ledger = await store.open()
  return (await ledger.rows({ limit: 200 })).items.length
}

test('an empty store is filled, a filled one only when told', async () => {
  const first = await seed('--cases', '20')
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toMatch(/^20 of 20 cases, \d+ events/)
  expect(await cases()).toBe(20)

  const again = await seed('--cases', '5')
  expect(again.code).toBe(1)
  expect(again.err).toContain('--add')
  expect(await cases()).toBe(20)

  expect((await seed('--cases', '5', '--add')).code).toBe(0)
  expect(await cases()).toBe(25)
  expect(await (await store.open()).verify()).toMatchObject({ ok: true })
}, 120_000)

test.each([
  ['what is no number of cases', ['--cases', 'many'], 'whole numbers'],
  ['an option nobody knows', ['--case', '5'], "'--case'"],
])(
  '%s is refused with how to say it',
  async (_, args, why) => {
    const { code, err } = await seed(...args)
    expect(code).toBe(1)
    expect(err).toContain(why)
    expect(err).toContain('Usage: npm run seed')
    expect(err).not.toContain('    at ')
  },
  60_000,
)

test('asked for help it says how it is called, and does nothing', async () => {
  const { code, out, err } = await seed('--help')
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('Usage: npm run seed')
}, 60_000)
