// Signing in: single use, ten minutes, hashed at rest, a careful cookie, and out again.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeDesk, startFakeDesk } from './fakeDesk.ts'

let desk: FakeDesk
let now = Date.parse('2026-11-22T03:00:00Z')
beforeEach(async () => {
  desk = await startFakeDesk({ now: () => now })
})
afterEach(() => desk.stop())

const tokenOf = async (staffId: string) => (await desk.link(staffId)).split('#')[1] as string
const enter = (token: string, headers: Record<string, string> = { origin: desk.base }, base = desk.base) =>
  fetch(`${base}/desk/in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token }),
  })
const look = (cookie: string) => fetch(`${desk.base}/api/desk/me`, { headers: { cookie } })

it('signs in once, and not by looking at the link', async () => {
  const link = await desk.link('liming')
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3978\/desk\/in#[\w-]{43}$/)
  const page = await fetch(`${desk.base}/desk/in`)
  expect(page.status).toBe(200)
  const token = link.split('#')[1] as string
  const first = await enter(token)
  expect(first.status).toBe(204)
  expect(first.headers.get('set-cookie')).toMatch(
    /^huiyin_desk=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
  )
  const again = await enter(token)
  expect(again.status).toBe(401)
  expect(await again.json()).toMatchObject({ code: 'link-not-valid', status: 401 })
  const me = await (await look((first.headers.get('set-cookie') ?? '').split(';')[0] as string)).json()
  expect(me).toMatchObject({ staff: { id: 'liming', name: '李明', role: 'serviceManager' }, via: 'session' })
})

it('keeps only hashes', async () => {
  const token = await tokenOf('liming')
  const cookie = (await enter(token)).headers.get('set-cookie') ?? ''
  const second = await tokenOf('liming')
  const stored = JSON.stringify([...desk.secrets.kept])
  expect(stored).not.toContain(second)
  expect(stored).not.toContain(cookie.split(/[=;]/)[1])
})

it('lets a link grow old after ten minutes and a session after twelve hours', async () => {
  const token = await tokenOf('liming')
  const cookie = await desk.signIn('liming')
  now += 10 * 60_000 + 1
  expect((await enter(token)).status).toBe(401)
  expect((await look(cookie)).status).toBe(200)
  now += 12 * 3_600_000
  expect((await look(cookie)).status).toBe(401)
})

it('signs in only from its own page', async () => {
  const token = await tokenOf('liming')
  for (const headers of [
    {},
    { origin: 'https://evil.example' },
    { origin: desk.base, 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[])
    expect((await enter(token, headers)).status).toBe(403)
  expect((await enter(token)).status).toBe(204)
})

it('signs out', async () => {
  const cookie = await desk.signIn('liming')
  const out = await fetch(`${desk.base}/desk/out`, { method: 'POST', headers: { cookie, origin: desk.base } })
  expect(out.status).toBe(204)
  expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
  expect((await look(cookie)).status).toBe(401)
})

it('makes no link for a stranger, and none is left when somebody leaves the roster', async () => {
  await expect(desk.link('ghost')).rejects.toThrow('nobody on the roster')
  const hash = createHash('sha256').update('token').digest('hex')
  await desk.secrets.saveSecret('desk-session', hash, 'ghost', now + 1_000)
  expect((await look('huiyin_desk=token')).status).toBe(401)
  await desk.secrets.saveSecret('desk-session', hash, 'liming', now + 1_000)
  expect((await look('huiyin_desk=token')).status).toBe(200)
})

it('marks the cookie Secure and __Host- behind TLS', async () => {
  const secure = await startFakeDesk({ publicUrl: 'https://desk.example.com', now: () => now })
  const token = (await secure.link('liming')).split('#')[1] as string
  const reply = await enter(token, { origin: 'https://desk.example.com' }, secure.base)
  expect(reply.headers.get('set-cookie')).toMatch(/^__Host-huiyin_desk=[\w-]{43}; Path=\/; .*; Secure$/)
  await secure.stop()
})
