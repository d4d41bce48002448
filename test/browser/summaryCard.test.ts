// The summary as a card and "share my location" on a phone, against the real server: pressed, answered, refused.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'
import { findChromium, launchBrowser, noChromium } from './browser.ts'

const found = findChromium()
if (!found) console.log(noChromium)

let server: TestServer
let browser: Browser
beforeAll(async () => {
  if (!found) return
  server = await startServer()
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function visit(language: string, more: BrowserContextOptions = {}) {
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ viewport, locale: language, ...more })
  const page = await context.newPage()
  const trouble: string[] = []
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', event => console.error('Content Security Policy: ' + event.violatedDirective))",
  )
  page.on('console', message => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => trouble.push(`error: ${error.message}`))
  await page.goto(`${server.base}/?lang=${language}`)
  await page.locator('.webchat__bubble__content').first().waitFor()
  return { page, trouble }
}
const say = async (page: Page, text: string) => {
  await page.fill('textarea', text)
  await page.keyboard.press('Enter')
}
const cards = (page: Page) => page.locator('.webchat__adaptive-card-renderer')
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)

const complaints = {
  'zh-CN': {
    tells: '我叫赵敏,电话13800138000,车牌浙A12345,修完空调有异味,我要求免费检修',
    edits: '改电话',
    burns: '我的车在高速上冒烟了,怎么办',
    here: '发送我的位置',
    denied: /打字/,
  },
  'zh-TW': {
    tells: '我叫趙敏,電話0912345678,車牌ABC-1234,修完冷氣有異味,請免費檢修',
    edits: '改電話',
    burns: '我的車在高速公路上冒煙了,怎麼辦',
    here: '傳送我的位置',
    denied: /打字/,
  },
  en: {
    tells:
      'My name is Tom Becker, phone 13800138000, plate 浙A12345, the air conditioning broke again after your repair, please fix it for free',
    edits: 'Change phone',
    burns: 'My car is smoking on the highway right now, help',
    here: 'Share my location',
    denied: /type where you are/,
  },
} as const
const languages = Object.keys(complaints) as (keyof typeof complaints)[]

describe.skipIf(!found)('the summary on a phone', { timeout: 60_000 }, () => {
  it.each(languages)('%s: a card whose lines are put right one by one, shown once', async language => {
    const { tells, edits } = complaints[language]
    const { page, trouble } = await visit(language)
    await say(page, tells)
    // which of the stores it was
    await page.locator('.webchat__suggested-action').first().click()
    await cards(page).first().waitFor()
    const card = cards(page).first()
    expect(await card.innerText()).toContain(language === 'zh-TW' ? '0912345678' : '13800138000')
    // the text beside it is left out here: nothing stands twice
    expect(await page.locator('.webchat__bubble__content', { hasText: /电话：|電話：|Phone: / }).count()).toBe(0)
    const sizes = await card.locator('button').evaluateAll(buttons =>
      buttons.map(button => {
        const { width, height } = (
          button as unknown as { getBoundingClientRect(): { width: number; height: number } }
        ).getBoundingClientRect()
        return Math.min(width, height)
      }),
    )
    expect(sizes.length).toBeGreaterThanOrEqual(5)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
    await fits(page)
    await card.locator(`button[title="${edits}"]`).click()
    await page.locator('.webchat__bubble--from-user').filter({ hasText: edits }).first().waitFor()
    await page.locator('.webchat__suggested-action').first().waitFor()
    await say(page, language === 'zh-TW' ? '0987654321' : '13900001111')
    await cards(page).nth(1).waitFor()
    expect(await cards(page).nth(1).innerText()).toContain(language === 'zh-TW' ? '0987654321' : '13900001111')
    await fits(page)
    await page.reload()
    await cards(page).nth(1).waitFor()
    expect(trouble).toEqual([])
  })

  it.each(languages)('%s: the location is asked of the browser after a tap only, and sent', async language => {
    const { burns, here } = complaints[language]
    const { page, trouble } = await visit(language, {
      geolocation: { latitude: 31.2304, longitude: 121.4737 },
      permissions: ['geolocation'],
    })
    const button = page.getByRole('button', { name: here })
    expect(await button.isVisible()).toBe(false)
    await say(page, burns)
    await button.waitFor()
    expect(
      await button.evaluate(each => (each as unknown as { offsetHeight: number }).offsetHeight),
    ).toBeGreaterThanOrEqual(44)
    await fits(page)
    await button.click()
    await page
      .locator('.webchat__bubble--from-user')
      .filter({ hasText: /31\.23040, 121\.47370/ })
      .first()
      .waitFor()
    await button.waitFor({ state: 'hidden' })
    expect(trouble).toEqual([])
  })

  it.each(languages)('%s: a refusal is told in one sentence and typing goes on', async language => {
    const { burns, here, denied } = complaints[language]
    const { page, trouble } = await visit(language)
    await say(page, burns)
    await page.getByRole('button', { name: here }).click()
    await page.locator('#here p').filter({ hasText: denied }).waitFor()
    await fits(page)
    expect(await page.getByRole('button', { name: here }).isEnabled()).toBe(true)
    await say(page, 'G2 km 1200')
    await page.locator('.webchat__bubble--from-user').filter({ hasText: 'G2 km 1200' }).first().waitFor()
    expect(trouble).toEqual([])
  })
})
