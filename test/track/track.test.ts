// The progress pages over HTTP: what a link opens and until when, what a number and four digits tell, and what they never do.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAllowance } from '../../src/channels/allowance.ts'
import { createHttpServer } from '../../src/http/server.ts'
import { createTrack } from '../../src/track/track.ts'
import { type AppStage, openStage } from '../app/stage.ts'
import { staffWith } from '../case/play.ts'

const dayMs = 86_400_000
const story = '我叫欧阳独秀,电话13987650123,空调修了两次还不制冷,气死我了'
const manager = staffWith('serviceManager')

let stage: AppStage
let base: string
let stop: () => Promise<void>
async function open(lookUpsAMinute = 1_000) {
  stage = await openStage()
  const track = createTrack({
    page: stage.page,
    lookUp: stage.lookUp,
    directory: stage.rules.directory,
    now: () => stage.at.now,
    allowance: createAllowance(lookUpsAMinute, 'too-many-look-ups', 'too many'),
    proxied: false,
  })
  const server = createHttpServer(track.routes, { error: (details, message) => console.error(message, details) })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  stop = async () => {
    server.server.closeAllConnections()
    await new Promise<void>(done => server.close(() => done()))
    await stage.close()
  }
}
beforeEach(() => open())
afterEach(() => stop())

async function newCase(text = story, change: Parameters<AppStage['say']>[1] = {}, human = '转人工'): Promise<string> {
  await stage.say(text, change)
  await stage.say(human, change)
  const { items } = await stage.app.list({ limit: 1 })
  return items[0]?.id as string
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(base + path, { headers })
const pathOf = async (caseId: string) => new URL((await stage.links.mint(caseId)).url).pathname
async function ask(caseId: string, lastFour: string) {
  const reply = await fetch(`${base}/track?lang=zh-CN`, {
    method: 'POST',
    body: new URLSearchParams({ caseId, lastFour }),
  })
  return { status: reply.status, text: await reply.text() }
}
const order = async (caseId: string, command: object) => {
  const actor = { kind: 'staff' as const, staffId: manager.id }
  const result = await stage.app.command({ caseId, command: command as never, actor })
  if (!result.ok) throw new Error(result.code)
}

describe('a link', () => {
  it('shows number, status, who, what next, and what happened; nothing personal, nothing of ours', async () => {
    const caseId = await newCase()
    await order(caseId, { type: 'sendUpdate', text: '配件<b>已经</b>发出' })
    await order(caseId, { type: 'addNote', text: '客户情绪激动' })
    const reply = await get(await pathOf(caseId))
    const text = await reply.text()
    expect(reply.status).toBe(200)
    for (const word of [
      caseId,
      '已转给负责人',
      '您反映的事登记好了',
      '配件&#60;b&#62;已经&#60;/b&#62;发出',
      manager.name,
    ])
      expect(text).toContain(word)
    for (const word of ['欧阳独秀', '13987650123', '气死', '情绪激动', '<b>', '<script'])
      expect(text).not.toContain(word)
  })

  it('is kept from caches, search engines, frames and referrers, and loads nothing from elsewhere', async () => {
    const caseId = await newCase()
    for (const [path, status] of [
      [await pathOf(caseId), 200],
      ['/track/nobody-knows-this', 404],
      [`/track/${'x'.repeat(90)}`, 404],
      ['/track', 200],
    ] as const) {
      const reply = await get(path)
      expect(reply.status).toBe(status)
      expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(reply.headers.get('x-robots-tag')).toBe('noindex')
      expect(reply.headers.get('referrer-policy')).toBe('no-referrer')
      expect(reply.headers.get('cache-control')).toBe('no-store')
      expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(reply.headers.get('content-security-policy')).not.toContain('unsafe')
      expect(await reply.text()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    }
    expect((await get('/track/page/track.css')).headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  it('speaks the language of the case unless another is asked for', async () => {
    const caseId = await newCase('My air conditioning was repaired twice and still does not cool', {}, 'I want a human')
    const path = await pathOf(caseId)
    const title = async (query: string) => /<h2>([^<]*)<\/h2><ol>/.exec(await (await get(path + query)).text())?.[1]
    expect(await title('')).toBe('What has happened so far')
    expect(await title('?lang=zh-TW')).toBe('處理經過')
    expect(await title('?lang=zh-CN')).toBe('处理经过')
    expect(await title('?lang=xx')).toBe('What has happened so far')
    expect((await (await get('/track/none', { 'accept-language': 'zh-TW' })).text()).includes('這個連結無法開啟')).toBe(
      true,
    )
  })

  it('leads back into the conversation', async () => {
    const path = await pathOf(await newCase())
    const token = path.split('/').at(-1) as string
    expect(await (await get(path)).text()).toContain(`href="/?track=${token}"`)
    // 192 bits, base64url
    expect(token).toMatch(/^[\w-]{32}$/)
  })

  it('ends after its days and no sooner, the case closed or not', async () => {
    const path = await pathOf(await newCase())
    stage.at.now += stage.rules.pack.progress.linkDays * dayMs - 1
    expect((await get(path)).status).toBe(200)
    stage.at.now += 1
    const reply = await get(path)
    expect(reply.status).toBe(404)
    const text = await reply.text()
    expect(text).toContain('/track?lang=')
    expect(text).toContain(stage.rules.directory.stores[0]?.phone)
  })

  it('is called back with all others of its case, and with no other', async () => {
    const caseId = await newCase()
    const paths = [await pathOf(caseId), await pathOf(caseId)]
    const other = await pathOf(await newCase('雨刮异响', { conversationId: 'c2', userId: 'u2' }))
    // the customer was given one at the handoff
    expect(await stage.links.revoke(caseId)).toBe(3)
    for (const path of paths) expect((await get(path)).status).toBe(404)
    expect((await get(other)).status).toBe(200)
  })

  it('opens nothing once the personal data is erased', async () => {
    const caseId = await newCase()
    const path = await pathOf(caseId)
    await order(caseId, { type: 'erasePersonalData', reason: '客户要求' })
    expect((await get(path)).status).toBe(404)
    expect(await stage.app.progressLink(caseId, { kind: 'staff', staffId: manager.id })).toBeNull()
  })

  it('stays out of the log when the page fails', async () => {
    const logged: unknown[] = []
    const track = createTrack({
      page: token => Promise.reject(new Error(`no page for ${token}`)),
      lookUp: stage.lookUp,
      directory: stage.rules.directory,
      now: () => stage.at.now,
      allowance: async () => {},
      proxied: false,
    })
    const server = createHttpServer(track.routes, { error: ({ where }) => logged.push(where) })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const { port } = server.server.address() as AddressInfo
    const reply = await fetch(`http://127.0.0.1:${port}/track/a-secret-token`)
    expect(reply.status).toBe(500)
    expect(await reply.text()).not.toContain('a-secret-token')
    expect(logged).toEqual(['get /track/:token'])
    server.server.closeAllConnections()
    await new Promise<void>(done => server.close(() => done()))
  })

  it('made before a commit is good with it, and not before', async () => {
    const caseId = await newCase()
    const { token, secret } = stage.links.make(caseId)
    expect((await get(`/track/${token}`)).status).toBe(404)
    await stage.ledger.commit({ at: stage.at.now, cases: [], secrets: [secret] })
    expect((await get(`/track/${token}`)).status).toBe(200)
    expect(JSON.stringify(secret)).not.toContain(token)
  })
})

describe('number and last four digits', () => {
  it('tell how far it is, and nothing about anybody', async () => {
    const caseId = await newCase()
    await order(caseId, { type: 'sendUpdate', text: '配件已经发出' })
    const { status, text } = await ask(caseId, '0123')
    expect(status).toBe(200)
    expect(text).toContain('已转给负责人')
    const personal = ['欧阳', '1398765', '空调', '配件', ...stage.rules.directory.staff.map(each => each.name)]
    for (const word of personal) expect(text).not.toContain(word)
  })

  it('are taken as people type them', async () => {
    const caseId = await newCase()
    const [, day, number] = caseId.split('-') as [string, string, string]
    for (const typed of [
      ` ${caseId.toLowerCase()} `,
      `${day}${number}`,
      `ＨＹ－${day}－${Number(number)}`,
      `hy ${day} ${number}`,
    ])
      expect((await ask(typed, '０１２３')).status).toBe(200)
  })

  it('answer a number nobody has like wrong digits, every time they are tried', async () => {
    const caseId = await newCase()
    const unknown = `${caseId.slice(0, -4)}9876`
    for (let tries = 1; tries <= 7; tries++) {
      const wrong = await ask(caseId, '9999')
      const none = await ask(unknown, '9999')
      expect(none.status).toBe(wrong.status)
      expect(none.text.replaceAll(unknown, caseId)).toBe(wrong.text)
      expect(wrong.status).toBe(tries <= 5 ? 404 : 429)
    }
  })

  it('after five wrong ones a person answers, also with the right digits; the next day it may be tried again', async () => {
    const caseId = await newCase()
    for (let tries = 1; tries <= 5; tries++) expect((await ask(caseId, '9999')).status).toBe(404)
    const refused = await ask(caseId, '0123')
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('找我们的同事')
    expect(refused.text).toContain(stage.rules.directory.stores[0]?.phone)
    // the chat counts with us
    expect(await stage.lookUp(caseId, '0123', stage.at.now)).toEqual({ ok: false, code: 'too-many-tries' })
    const other = await newCase('电话13900001111,雨刮异响', { conversationId: 'c2', userId: 'u2' })
    expect((await ask(other, '1111')).status).toBe(200)
    stage.at.now += dayMs
    expect((await ask(caseId, '0123')).status).toBe(200)
  })

  it('right ones may be asked as often as one likes, and give an earlier guess no more tries', async () => {
    const caseId = await newCase()
    for (let tries = 1; tries <= 4; tries++) await ask(caseId, '9999')
    for (let times = 1; times <= 7; times++) expect((await ask(caseId, '0123')).status).toBe(200)
    expect((await ask(caseId, '9999')).status).toBe(404)
    expect((await ask(caseId, '0123')).status).toBe(429)
  })

  it('of many guesses at once no more than five are looked at', async () => {
    const caseId = await newCase()
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, index) => stage.lookUp(caseId, String(5_000 + index), stage.at.now)),
    )
    expect(guesses.filter(each => !each.ok && each.code === 'no-match')).toHaveLength(5)
  })

  it('open nothing without a phone, of an erased case, or with less than four digits', async () => {
    const silent = await newCase('空调修了两次还不制冷', { conversationId: 'c3', userId: 'u3' })
    expect((await ask(silent, '0123')).status).toBe(404)
    const caseId = await newCase()
    for (const digits of ['', '123', '87650123', '<script>']) expect((await ask(caseId, digits)).status).toBe(404)
    expect((await ask('<script>alert(1)</script>', '0123')).text).not.toContain('<script>')
    await order(caseId, { type: 'erasePersonalData', reason: '客户要求' })
    expect((await ask(caseId, '0123')).status).toBe(404)
  })

  it('are asked no faster than anybody types', async () => {
    await stop()
    await open(3)
    const caseId = await newCase()
    for (let times = 1; times <= 3; times++) expect((await ask(caseId, '0123')).status).toBe(200)
    const reply = await fetch(`${base}/track`, {
      method: 'POST',
      body: new URLSearchParams({ caseId, lastFour: '0123' }),
    })
    expect(reply.status).toBe(429)
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(reply.headers.get('content-type')).toContain('text/html')
  })
})
