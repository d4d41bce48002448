// The API about notices: everybody their own, and what is noted goes, nothing else.
import { beforeEach, describe, expect, it } from 'vitest'
import type { NoticeRow } from '../../src/desk/schemas.ts'
import { apiToken, type FakeDesk, startFakeDesk } from './fakeDesk.ts'

let desk: FakeDesk
const notice = (id: number): NoticeRow => ({
  id,
  caseId: `HY-${id}`,
  about: 'warned',
  clocks: ['resolve'],
  tasks: 0,
  at: '2026-11-25T10:00:00.000Z',
  severity: 'complaint',
  danger: false,
  owner: { role: 'serviceManager', staffId: 'liming', name: '李明' },
  nextDueAt: '2026-11-25T11:00:00.000Z',
  nextDueClock: 'resolve',
})
beforeEach(async () => {
  desk = await startFakeDesk()
  desk.notices.set('liming', [notice(1), notice(2), notice(3)])
  desk.notices.set('zhangwei', [notice(4)])
  return () => desk.stop()
})

const call = async (path: string, headers: Record<string, string>, body?: unknown) => {
  const response = await fetch(`${desk.base}/api/desk/notices${path}`, {
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  return {
    status: response.status,
    json: (await response.json()) as Record<string, unknown>,
    cache: response.headers.get('cache-control'),
  }
}
const token = (staffId: string) => ({ authorization: `Bearer ${apiToken}`, 'x-staff-id': staffId })
const left = (staffId: string) => desk.notices.get(staffId)?.map(each => each.id)

describe('notices', () => {
  it('are those of the session, or of whom the system names', async () => {
    const session = { cookie: await desk.signIn('zhangwei') }
    expect(await call('', session)).toEqual({
      status: 200,
      json: { items: [notice(4)], nextCursor: null },
      cache: 'no-store',
    })
    // a session is who it is, whatever else it says
    expect((await call('', { ...session, 'x-staff-id': 'liming' })).json.items).toEqual([notice(4)])
    expect((await call('?limit=2', token('liming'))).json).toEqual({
      items: [notice(1), notice(2)],
      nextCursor: 'more',
    })
  })
  it('are noted one by one, or all at once, by their own person only', async () => {
    expect((await call('/noted', token('liming'), { ids: [2, 4] })).json).toEqual({ noted: 1 })
    expect([left('liming'), left('zhangwei')]).toEqual([[1, 3], [4]])
    expect((await call('/noted', token('liming'), {})).json).toEqual({ noted: 2 })
    expect([left('liming'), left('zhangwei')]).toEqual([[], [4]])
  })
  it.each([{ id: [2] }, { ids: ['2'] }, { ids: 2 }, { ids: [0] }, { ids: Array(201).fill(1) }, []])(
    'stay when the order is not understood: %j',
    async body => {
      expect((await call('/noted', token('liming'), body)).status).toBe(422)
      expect(left('liming')).toEqual([1, 2, 3])
    },
  )
  it.each(['?limit=0', '?limit=201', '?limit=x', `?cursor=${'x'.repeat(501)}`])(
    'are not asked for so: %s',
    async query => expect((await call(query, token('liming'))).status).toBe(422),
  )
})
