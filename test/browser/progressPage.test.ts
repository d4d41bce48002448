// The progress pages in a real browser without scripts: on a phone, on a desk, on paper.
import type { Browser, Page } from 'playwright-core'
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
  const staff = staffAt(server.base, 'songtao')
  await staff.order(caseId, { type: 'accept' })
  await staff.order(caseId, { type: 'recordContact', outcome: 'reached', by: 'phone' })
  await staff.order(caseId, {
    type: 'sendUpdate',
    text: `配件已经发出。${'很长的一段话'.repeat(20)}\n${'x'.repeat(120)}`,
  })
  link = (await staff.post(`/api/desk/cases/${caseId}/progress-link`, {})).body.url as string
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const phone = { width: 390, height: 844 }
async function open(address: string, viewport = phone) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', javaScriptEnabled: false })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(server.base)) trouble.push(`foreign: ${request.url()}`)
  })
  page.on('console', message => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
  })
  await page.goto(address)
  return { page, trouble, close: () => context.close() }
}
const widthOf = async (page: Page) => (await page.locator('html').boundingBox())?.width ?? 0
const shown = (page: Page, selector: string) => page.locator(selector).filter({ visible: true }).count()

describe.skipIf(!found)('the progress page', { timeout: 60_000 }, () => {
  it.each(['zh-CN', 'zh-TW', 'en'])('%s fits a phone, with what matters on the first screen', async language => {
    const { page, trouble, close } = await open(`${link}?lang=${language}`)
    expect(await widthOf(page)).toBeLessThanOrEqual(phone.width)
    for (const part of ['main', '.history li', '.store', '.languages'])
      for (const each of await page.locator(part).all()) {
        const box = await each.boundingBox()
        expect((box?.x ?? 0) + (box?.width ?? 0), part).toBeLessThanOrEqual(phone.width)
      }
    const next = await page.locator('.next').boundingBox()
    expect((next?.y ?? 9_999) + (next?.height ?? 0)).toBeLessThan(phone.height)
    // a thumb must hit it
    expect((await page.locator('.actions a').first().boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(trouble).toEqual([])
    await close()
  })

  it('changes its language and stays on the case', async () => {
    const { page, close } = await open(link)
    await page.getByRole('link', { name: 'EN' }).click()
    await page.getByText('What happens next').waitFor()
    expect(await page.locator('.number strong').innerText()).toBe(caseId)
    await close()
  })

  it('on paper keeps the case and the store, and leaves out what only a screen can do', async () => {
    const { page, close } = await open(link, { width: 1280, height: 900 })
    expect(await shown(page, '.actions a')).toBe(1)
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.actions a', '.languages a', '.keep']) expect(await shown(page, gone), gone).toBe(0)
    for (const kept of ['.now h1', '.number', '.as-of', '.history li', '.store'])
      expect(await shown(page, kept), kept).toBeGreaterThan(0)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
    await close()
  })

  it('is found by number and four digits, typed on a phone', async () => {
    const { page, close } = await open(`${server.base}/track`)
    await page.locator('input[name=caseId]').fill(caseId)
    await page.locator('input[name=lastFour]').fill('9999')
    await page.locator('button').click()
    await page.getByRole('alert').waitFor()
    expect(await page.locator('input[name=caseId]').inputValue()).toBe(caseId)
    expect(await widthOf(page)).toBeLessThanOrEqual(phone.width)
    await page.locator('input[name=lastFour]').fill('0123')
    await page.locator('button').click()
    await page.locator('.now').waitFor()
    expect(await page.locator('.number strong').innerText()).toBe(caseId)
    expect(await page.locator('main').innerText()).not.toContain('配件')
    await close()
  })
})
