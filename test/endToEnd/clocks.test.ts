// Clocks over the real desk API: one stands still and goes on, and edited opening hours reach a running one after the next start.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'
import { type DeskCase, type Staff, staffAt } from '../support/staff.ts'

const folder = mkdtempSync(join(tmpdir(), 'huiyin-stores-'))
const storeFile = join(folder, 'stores.yaml')
let server: TestServer
let chief: Staff
beforeAll(async () => {
  writeFileSync(storeFile, readFileSync(new URL('../../src/packs/demo-store.yaml', import.meta.url)))
  server = await startServer({ STORE_FILE: storeFile })
  chief = staffAt(server.base, 'songtao')
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function phoned(story: string): Promise<string> {
  const { body } = await chief.post('/api/desk/cases', { source: 'phone', story })
  return body.caseId as string
}
const give = async (caseId: string, command: object) => {
  const { version } = await chief.open(caseId)
  const { status, body } = await chief.post(`/api/desk/cases/${caseId}/commands`, command, {
    'if-match': String(version),
  })
  return [status, body.code]
}
const clockIn = ({ handoff }: DeskCase, name: string) => handoff.clocks.find(each => each.name === name)

it('stands still for the customer, never the first contact, and goes on', async () => {
  const id = await phoned('空调不制冷，昨天修过还是不行，说好今天回电的')
  await chief.order(id, { type: 'accept' })
  expect((await chief.open(id)).handling).toMatchObject({ mayPauseFor: ['customer'], mayExtend: [] })
  await chief.order(id, { type: 'pause', waitingFor: 'customer', reason: '等客户把车开来' })
  const paused = await chief.open(id)
  expect(clockIn(paused, 'resolve')).toMatchObject({ state: 'paused', waitingFor: 'customer' })
  expect(clockIn(paused, 'firstContact')).toMatchObject({ state: 'running' })
  expect(paused.handling.mayPauseFor).toEqual([])
  expect(paused.timeline.findLast(each => each.type === 'clock.paused')).toMatchObject({ reason: '等客户把车开来' })
  expect(await give(id, { type: 'pause', waitingFor: 'customer', reason: 'x' })).toEqual([409, 'nothing-to-do'])
  await chief.order(id, { type: 'resume' })
  expect(clockIn(await chief.open(id), 'resolve')).toMatchObject({ state: 'running' })
  const dueAt = new Date(Date.now() + 9 * 86_400_000).toISOString()
  expect(await give(id, { type: 'extendClock', name: 'resolve', dueAt, reason: '配件还在路上' })).toEqual([
    409,
    'not-extendable',
  ])
})

it('edited opening hours reach a clock that runs, once, after the next start', async () => {
  const id = await phoned('前台态度不好，等了两个小时没人理')
  const before = clockIn(await chief.open(id), 'firstContact')
  expect(before).toMatchObject({ calendar: 'business', state: 'running' })
  await server.kill()
  const edited = readFileSync(storeFile, 'utf8').replaceAll(/\["\d\d:\d\d-[^\]]*\]/g, '["04:00-04:10"]')
  writeFileSync(storeFile, edited)
  await server.restart()
  await expect
    .poll(async () => clockIn(await chief.open(id), 'firstContact')?.dueAt, { timeout: 10_000 })
    .not.toBe(before?.dueAt)
  const { timeline } = await chief.open(id)
  const changes = timeline.filter(each => each.type === 'clock.changed' && each.text?.startsWith('firstContact'))
  expect(changes).toMatchObject([{ reason: 'rulesChanged' }])
})
