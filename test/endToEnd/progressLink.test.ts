// A progress link in the running product: handed out at the desk, opened by the customer, and its token nowhere in log, metrics or data.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCustomer } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { type Staff, staffAt } from '../support/staff.ts'

let server: TestServer
let staff: Staff
let caseId: string
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'debug' })
  staff = staffAt(server.base, 'songtao')
  const customer = await openCustomer(server.base)
  await customer.say('电话13987650123,空调修了两次还不制冷')
  await customer.say('转人工')
  caseId = (await customer.caseId()) as string
})
afterAll(() => server.close())

const link = async () => (await staff.post(`/api/desk/cases/${caseId}/progress-link`, {})).body.url as string
const revoke = () =>
  fetch(`${server.base}/api/desk/cases/${caseId}/progress-link`, { method: 'DELETE', headers: staff.headers })

describe('a progress link', () => {
  it('is handed out at the desk and called back there', async () => {
    const url = await link()
    expect(url.startsWith(`${server.base}/track/`)).toBe(true)
    const page = await fetch(url)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(caseId)
    expect((await revoke()).status).toBe(204)
    expect((await fetch(url)).status).toBe(404)
  })

  it('outlives a restart, and is forgotten with the personal data', async () => {
    const url = await link()
    await server.kill()
    await server.restart()
    expect((await fetch(url)).status).toBe(200)
    const { version } = await staff.open(caseId)
    await staff.post(
      `/api/desk/cases/${caseId}/commands`,
      { type: 'erasePersonalData', reason: '客户要求' },
      { 'if-match': String(version) },
    )
    expect((await fetch(url)).status).toBe(404)
    expect((await staff.post(`/api/desk/cases/${caseId}/progress-link`, {})).status).toBe(404)
  })

  it('leaves its token in no log line, no metric, no error, and not in DATA_DIR', async () => {
    const customer = await openCustomer(server.base)
    await customer.say('电话13987650123,雨刮异响')
    caseId = (await customer.caseId()) as string
    const token = new URL(await link()).pathname.split('/').at(-1) as string
    const said: string[] = []
    for (const [path, init] of [
      [`/track/${token}`, {}],
      [`/track/${token}/`, {}],
      [`/?track=${token}`, {}],
      [`/track/${token}/more`, {}],
      [`/track/${token}%ff`, {}],
      [`/track/${token}?lang=%E0`, {}],
      [`/track/${token}`, { method: 'POST', body: token }],
      [`/track/${token}`, { method: 'DELETE' }],
    ] as const) {
      const reply = await fetch(server.base + path, init)
      expect(reply.status).toBeLessThan(500)
      const text = await reply.text()
      if (!reply.ok) said.push(text)
    }
    expect(said.length).toBeGreaterThan(3)
    const metrics = await (await fetch(`${server.base}/metrics`)).text()
    expect(metrics).toContain('huiyin')
    const places = { log: server.log(), metrics, errors: said.join('\n') }
    for (const [place, text] of Object.entries(places)) expect(text.includes(token), place).toBe(false)
    const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true }).filter(each => each.isFile())
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(readFileSync(join(file.parentPath, file.name)).includes(token)).toBe(false)
  })
})
