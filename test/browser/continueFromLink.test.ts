// From the progress page into the chat of a browser that has never been here: the case is recognised, and its link stays nowhere.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCustomer } from '../support/customer.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { staffAt } from '../support/staff.ts'
import { findChromium, launchBrowser, noChromium } from './browser.ts'

const found = findChromium()
if (!found) console.log(noChromium)

let server: TestServer
let browser: Browser
let caseId: string
let link: string
beforeAll(async () => {
  if (!found) return
  server = await startServer()
  browser = await launchBrowser()
  const customer = await openCustomer(server.base)
  await customer.say('电话13987650123,空调修了两次还不制冷')
  await customer.say('转人工')
  caseId = (await customer.caseId()) as string
  link = (await staffAt(server.base, 'songtao').post(`/api/desk/cases/${caseId}/progress-link`, {})).body.url as string
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const phone = { width: 390, height: 844 }

describe.skipIf(!found)('a browser that comes with a progress link', { timeout: 60_000 }, () => {
  it('goes on with the case, hands the link over once and keeps it nowhere', async () => {
    const context = await browser.newContext({ viewport: phone, locale: 'zh-CN' })
    const trouble: string[] = []
    const handedOver: string[] = []
    context.on('request', request => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.base)) trouble.push(request.url())
      if (request.postData()?.includes('huiyin/track')) handedOver.push(request.url())
    })
    const page = await context.newPage()
    page.on('console', message => {
      if (message.type() === 'error') trouble.push(message.text())
    })
    await page.goto(link)
    await page.locator('.actions a[href*="track="]').first().click()
    const recap = page.locator('.webchat__bubble__content').filter({ hasText: caseId }).first()
    await recap.waitFor({ timeout: 20_000 })
    const box = await recap.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width)
    const token = new URL(link).pathname.split('/').at(-1) as string
    expect(page.url()).not.toContain('track')
    expect(
      await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage, cookie: document.cookie })'),
    ).not.toContain(token)
    await page.fill('textarea', '现在又开始漏水了')
    await page.keyboard.press('Enter')
    await page.getByText('现在又开始漏水了').first().waitFor()
    await page.reload()
    await recap.waitFor({ timeout: 20_000 })
    expect(handedOver).toHaveLength(1)
    const { transcript } = await staffAt(server.base, 'songtao').open(caseId)
    expect(transcript.some((each: { text: string }) => each.text === '现在又开始漏水了')).toBe(true)
    expect(trouble).toEqual([])
    await context.close()
  })

  it('is greeted as anybody is when the link is good no more', async () => {
    const context = await browser.newContext({ viewport: phone, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto(`${server.base}/?track=${'x'.repeat(32)}&lang=en`)
    await page.locator('.webchat__bubble__content').first().waitFor({ timeout: 20_000 })
    expect(page.url()).toBe(`${server.base}/?lang=en`)
    await context.close()
  })
})
