// The main job as people do it: a customer types in the chat, staff act at the desk, the customer reads the answer. Two real pages.
import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
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

/** As an operator makes it: the README's script, in the same data folder. */
function deskLink(staffId: string): string {
  const { port } = new URL(server.base)
  const made = spawnSync(process.execPath, ['src/start.js', 'src/deskLink.ts', staffId], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: server.dataDir, PORT: port },
  })
  return made.stdout.toString().trim()
}

async function open(path: string, viewport: { width: number; height: number }, locale: string) {
  const context = await browser.newContext({ viewport, locale })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('request', request => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.base))
      trouble.push(`foreign: ${request.url()}`)
  })
  page.on('console', message => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => trouble.push(`error: ${error.message}`))
  await page.goto(path.startsWith('http') ? path : server.base + path)
  return { page, trouble }
}

/** What stands in a bubble, not what is read out to screen readers besides. */
const bubble = (page: Page, text: RegExp) => page.locator('p').filter({ hasText: text }).last()

/** Ready for the customer: connected and greeted. */
const greeted = (page: Page) => bubble(page, /自动助手|automated/).waitFor()

async function say(page: Page, text: string, hears: RegExp): Promise<void> {
  const box = page.getByRole('textbox').first()
  await box.fill(text)
  await box.press('Enter')
  await bubble(page, hears).waitFor()
}

const fits = async (page: Page) =>
  expect(
    await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'),
    'no sideways scrolling',
  ).toBe(true)

async function signedIn(staffId: string, viewport: { width: number; height: number }, locale: string) {
  const desk = await open(deskLink(staffId), viewport, locale)
  await desk.page.getByRole('button', { name: /进入|Open the desk/ }).click()
  await desk.page.waitForURL(/\/desk$/)
  return desk
}

describe.skipIf(!found)('one complaint on two screens', () => {
  it('zh-CN, desktop: typed in the chat, accepted and answered at the desk, read in the chat', async () => {
    const chat = await open('/?lang=zh-CN', { width: 1280, height: 800 }, 'zh-CN')
    await greeted(chat.page)
    await say(chat.page, '说好三天到的配件两周了还没到<script>alert(1)</script>', /抱歉|过意不去|受累/)
    await say(chat.page, '转人工', /HY-\d{8}-\d{4}/)
    const number = /HY-\d{8}-\d{4}/.exec((await chat.page.textContent('body')) ?? '')?.[0] as string

    const desk = await signedIn('songtao', { width: 1280, height: 860 }, 'zh-CN')
    await desk.page.locator('[data-key="all"]').click()
    await desk.page.locator(`[data-key="row-${number}"]`).click()
    await desk.page.getByRole('button', { name: '受理' }).click()
    await desk.page.getByRole('button', { name: '提交' }).click()
    await bubble(chat.page, /接手|有人办了|手里/).waitFor({ timeout: 15_000 })

    await desk.page.getByRole('button', { name: '告知进展' }).click()
    await desk.page.locator('textarea[name=text]').fill('配件已经到店,今天下午可以装。')
    await desk.page.getByRole('button', { name: '提交' }).click()
    await bubble(chat.page, /配件已经到店/).waitFor({ timeout: 15_000 })
    await desk.page.getByRole('tab', { name: '对话' }).click()
    await desk.page.getByText('<script>alert(1)</script>').first().waitFor()
    await fits(chat.page)
    await fits(desk.page)
    expect([...chat.trouble, ...desk.trouble]).toEqual([])
  }, 60_000)

  it('en, phone: the same on 390 pixels', async () => {
    const phone = { width: 390, height: 844 }
    const chat = await open('/?lang=en', phone, 'en')
    await greeted(chat.page)
    await say(chat.page, 'My adviser hung up on me twice and nobody called back', /sorry|apolog|regret/i)
    await say(chat.page, 'I want to talk to a human', /HY-\d{8}-\d{4}/)
    const number = /HY-\d{8}-\d{4}/.exec((await chat.page.textContent('body')) ?? '')?.[0] as string
    await fits(chat.page)

    const desk = await signedIn('hanmei', phone, 'en')
    await fits(desk.page)
    await desk.page.locator('[data-key="all"]').click()
    await desk.page.locator(`[data-key="row-${number}"]`).click()
    await desk.page.getByRole('button', { name: 'Send update' }).first().click()
    await desk.page.locator('textarea[name=text]').fill('We are looking into the calls and will ring you.')
    await desk.page.getByRole('button', { name: 'Submit' }).first().click()
    await bubble(chat.page, /We are looking into the calls/).waitFor({ timeout: 15_000 })
    await fits(desk.page)
    expect([...chat.trouble, ...desk.trouble]).toEqual([])
  }, 60_000)
})
