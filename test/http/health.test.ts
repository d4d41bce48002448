// What a watcher of the process reads of it.
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMeasures } from '../../src/http/health.ts'
import { createHttpServer } from '../../src/http/server.ts'

let looks = 0
const outbox = async () => ({ waiting: 3 + looks++, held: 2, dead: 1, oldestSeconds: 40 })
const server = createHttpServer(createMeasures(async () => undefined, outbox).routes, { error: () => undefined })
beforeAll(() => new Promise<void>(done => server.listen(0, '127.0.0.1', () => done())))
afterAll(() => new Promise<void>(done => server.close(() => done())))

const figures = async () => {
  const { port } = server.address() as AddressInfo
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return Object.fromEntries(
    Array.from(text.matchAll(/^huiyin_outbox_(\w+) (\d+)/gm), ([, name, count]) => [name, count]),
  )
}

test('what waits to be carried out is looked at once for all its figures, and anew each time', async () => {
  expect(await figures()).toEqual({ waiting: '3', held: '2', dead: '1', oldest_seconds: '40' })
  expect(await figures()).toEqual({ waiting: '4', held: '2', dead: '1', oldest_seconds: '40' })
  expect(looks).toBe(2)
})
