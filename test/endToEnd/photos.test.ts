// A customer's photo: asked about once, there for staff when agreed, really gone when refused.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCustomer } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { staffAt } from '../support/staff.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const kept = () => readdirSync(join(server.dataDir, 'files'))

async function withPhoto(answer: string) {
  const customer = await openCustomer(server.base)
  await customer.heard()
  await customer.attach('车身生锈了,才买一年', 'rust.png', 'image/png', png)
  const asked = (await customer.heard()).flatMap(each => each.channelData?.huiyin?.asks ?? [])
  expect(asked).toEqual(['consent'])
  const [before] = (await staffAt(server.base, 'songtao').open((await customer.caseId()) as string)).handoff.attachments
  await customer.say(answer)
  const caseId = (await customer.caseId()) as string
  const staff = staffAt(server.base, 'songtao')
  const file = await fetch(`${server.base}/api/desk/cases/${caseId}/files/${before?.id}`, { headers: staff.headers })
  return { opened: await staff.open(caseId), file, before }
}

describe('a photo', () => {
  it('agreed to, is with the case and served only as what it is', async () => {
    const { opened, file } = await withPhoto('同意')
    expect(opened.handoff.attachments).toMatchObject([{ name: 'rust.png', contentType: 'image/png', consent: 'given' }])
    expect(file.status).toBe(200)
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(kept()).toHaveLength(1)
  })
  it('refused, is deleted: not in the case, not in the transcript, not served, not on disk', async () => {
    const filesBefore = kept()
    const { opened, file, before } = await withPhoto('不同意')
    expect(before?.consent).toBe('pending')
    expect(opened.handoff.attachments).toEqual([])
    expect(JSON.stringify(opened.transcript)).not.toContain(before?.id)
    expect(file.status).toBe(404)
    expect(kept()).toEqual(filesBefore)
  })
})
