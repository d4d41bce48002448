// The chat page in a real browser, with an invented bot behind it: what customers see and do, and what must never happen.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from '../channels/directLine/stage.ts'
import { exif, secret } from '../channels/uploads/samples.ts'
import { findChromium, launchBrowser, noChromium } from './browser.ts'

const found = findChromium()
if (!found) console.log(noChromium)

// the DOM's types are not known here
type Sized = { naturalWidth: number; naturalHeight: number }
let stage: Stage
let browser: Browser
beforeAll(async () => {
  if (!found) return
  stage = await openStage({
    keepAliveMs: 300,
    answer: ({ kind, text, attachments, locale }) => [
      kind === 'opened'
        ? {
            text: `${locale?.startsWith('en') ? 'Hello' : '您好'} <b>x</b>\n隐私 https://example.com/privacy。详见 /privacy。电话 021-50001234`,
            textKey: 'greeting',
            asks: 'story',
            choices: [{ title: '选一', value: '我选第一个' }],
          }
        : text === '哪家店'
          ? {
              text: '请选门店',
              textKey: 'which',
              choices: Array.from({ length: 12 }, (_, i) => ({
                title: `示范汽车浦东新区第${i + 1}服务中心`,
                value: `${i}`,
              })),
            }
          : {
              text: attachments.length ? '照片收到' : `收到:${text}`,
              textKey: 'heard',
              asks: text.includes('电话') ? 'customer.phone' : 'story',
            },
    ],
  })
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

/** Opens the page and writes down everything that must not be. */
async function visit(options: Parameters<Browser['newContext']>[0] = {}, path = '/') {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 }, ...options })
  const trouble: string[] = []
  context.on('request', request => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(stage.base))
      trouble.push(`foreign: ${request.url()}`)
  })
  await context.addInitScript(
    "document.addEventListener('securitypolicyviolation', event => console.error('Content Security Policy: ' + event.violatedDirective + ' ' + event.blockedURI))",
  )
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => trouble.push(`error: ${error.message}`))
  await page.goto(stage.base + path)
  await page.waitForSelector('textarea')
  return { context, page, trouble }
}
const say = async (page: Page, text: string) => {
  await page.fill('textarea', text)
  await page.keyboard.press('Enter')
}
const bubbles = (page: Page) => page.locator('.webchat__bubble__content')
const seen = async (page: Page, text: string) => {
  await page.getByText(text, { exact: true }).first().waitFor({ timeout: 15_000 })
}
const conversationOf = (page: Page): Promise<string> =>
  page.evaluate("JSON.parse(localStorage.getItem('huiyin.conversation') ?? '{}').conversationId")
const close = async (context: BrowserContext, trouble: string[], allowed = /$^/) => {
  await context.close()
  expect(trouble.filter(each => !allowed.test(each))).toEqual([])
}

describe.skipIf(!found)('the chat page', { timeout: 60_000 }, () => {
  it('greets, talks, offers answers, makes links and nothing else of the text', async () => {
    const { context, page, trouble } = await visit()
    await seen(page, '选一')
    const greeting = bubbles(page).first()
    expect(await greeting.innerText()).toContain('<b>x</b>')
    expect(await greeting.locator('a').evaluateAll(links => links.map(link => link.getAttribute('href')))).toEqual([
      'https://example.com/privacy',
      '/privacy',
      'tel:02150001234',
    ])
    await page.locator('.webchat__suggested-action').click()
    await seen(page, '收到:我选第一个')
    await say(page, '请打我电话')
    await seen(page, '收到:请打我电话')
    expect(await page.locator('textarea').getAttribute('inputmode')).toBe('tel')
    expect((await bubbles(page).allInnerTexts()).filter(each => each === '请打我电话')).toHaveLength(1)
    expect(await page.locator('#status').innerText()).toBe('已连接')
    await close(context, trouble)
  })

  it('goes on after a reload, and in the other language', async () => {
    const { context, page, trouble } = await visit()
    await seen(page, '选一')
    await say(page, '刹车异响')
    await seen(page, '收到:刹车异响')
    const before = await conversationOf(page)
    await page.reload()
    await seen(page, '收到:刹车异响')
    expect(await bubbles(page).count()).toBe(3)
    await page.getByRole('link', { name: 'EN' }).click()
    await seen(page, '收到:刹车异响')
    expect(await conversationOf(page)).toBe(before)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await close(context, trouble)
  })

  it('greets in the other language as long as nothing was said', async () => {
    const { context, page, trouble } = await visit()
    await seen(page, '选一')
    await page.getByRole('link', { name: 'EN' }).click()
    await page.getByText('Hello').first().waitFor()
    await close(context, trouble)
  })

  it('brings what staff said over a broken line, once and in order', async () => {
    const { context, page, trouble } = await visit()
    await seen(page, '选一')
    await page.waitForFunction("localStorage.getItem('huiyin.conversation')")
    const id = await conversationOf(page)
    stage.announce(id, { text: '您好,我是门店的同事。' })
    await seen(page, '您好,我是门店的同事。')
    stage.cut()
    for (let i = 1; i <= 5; i++) stage.announce(id, { text: `第${i}条` })
    await seen(page, '第5条')
    expect((await bubbles(page).allInnerTexts()).slice(-5)).toEqual(['第1条', '第2条', '第3条', '第4条', '第5条'])
    await close(context, trouble, /WebSocket|ERR_|Failed to load/)
  })

  it('wakes up after its token ended and goes on', async () => {
    const { context, page, trouble } = await visit()
    await seen(page, '选一')
    await page.waitForFunction("localStorage.getItem('huiyin.conversation')")
    const id = await conversationOf(page)
    stage.pass(45 * 60_000)
    stage.announce(id, { text: '您休息好了吗' })
    await seen(page, '您休息好了吗')
    await page.waitForTimeout(1_500)
    await say(page, '还在吗')
    await seen(page, '收到:还在吗')
    expect(await conversationOf(page)).toBe(id)
    await close(context, trouble, /403|WebSocket/)
  })

  it('begins anew when its conversation is gone', async () => {
    const { context, page, trouble } = await visit()
    await seen(page, '选一')
    await page.waitForFunction("localStorage.getItem('huiyin.conversation')")
    const id = await conversationOf(page)
    stage.erase(id)
    await page.locator('#ended').getByText('这次对话已结束').waitFor({ timeout: 15_000 })
    await page.getByRole('button', { name: '开始新对话' }).click()
    await seen(page, '选一')
    await expect.poll(() => conversationOf(page), { timeout: 15_000 }).toMatch(/^c_/)
    expect(await conversationOf(page)).not.toBe(id)
    await close(context, trouble, /404|WebSocket|conversation ended/)
  })

  it('sends a photo without its place and shows it; says why another file is not taken', async () => {
    const { context, page, trouble } = await visit()
    await seen(page, '选一')
    const drawn = await page.evaluate<number[]>(`(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 })
      canvas.getContext('2d').fillRect(0, 0, 30, 20)
      const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg'))
      return [...new Uint8Array(await blob.arrayBuffer())]
    })()`)
    const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), Buffer.from('Exif\0\0', 'latin1'), exif(6)])
    app1.writeUInt16BE(app1.length - 2, 2)
    const buffer = Buffer.concat([Buffer.from(drawn.slice(0, 2)), app1, Buffer.from(drawn.slice(2))])
    const choose = async (name: string, mimeType: string, content: Buffer) => {
      const chooser = page.waitForEvent('filechooser')
      await page.locator('.webchat__upload-button').last().click()
      await (await chooser).setFiles({ name, mimeType, buffer: content })
    }
    await choose('brake.jpg', 'image/jpeg', buffer)
    await seen(page, '照片收到')
    const shown = page.locator('.webchat__bubble__content img[src*="/files/"]')
    await shown.waitFor()
    // held upright: the orientation was kept, the place was not
    await expect
      .poll(() => shown.evaluate(image => [(image as Sized).naturalWidth, (image as Sized).naturalHeight]))
      .toEqual([40, 60])
    for (const { content } of stage.files.values()) expect(Buffer.from(content).includes(secret)).toBe(false)
    await choose('x.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    await page.getByText('这种文件不能发送').waitFor()
    await close(context, trouble, /415|post activity|could not be decoded/)
  })

  it('shows what was refused for its haste as not sent, and sends it when asked again', async () => {
    const { context, page, trouble } = await visit()
    await seen(page, '选一')
    let refusals = 1
    await page.route('**/activities', route =>
      refusals-- > 0
        ? route.fulfill({
            status: 429,
            headers: { 'retry-after': '30', 'content-type': 'application/problem+json' },
            body: JSON.stringify({ status: 429, code: 'too-many-messages' }),
          })
        : route.continue(),
    )
    await say(page, '太快了')
    await seen(page, '发得有点快，这条还没有送达。请稍等片刻再点重试。')
    await page.getByRole('button', { name: '重试' }).click()
    await seen(page, '收到:太快了')
    expect(stage.messages(await conversationOf(page)).filter(each => each.text === '太快了')).toHaveLength(1)
    await close(context, trouble, /429|post activity/)
  })

  it('shows at once what could not be kept, and sends it when asked again', async () => {
    const { context, page, trouble } = await visit()
    await seen(page, '选一')
    stage.fail('unavailable')
    await say(page, '会丢吗')
    await seen(page, '这条消息没有送达，请重试。')
    stage.fail(undefined)
    await page.getByRole('button', { name: '重试' }).click()
    await seen(page, '收到:会丢吗')
    await close(context, trouble, /503|post activity/)
  })

  it('on a phone keeps the question in sight over many answers and over the keyboard', async () => {
    const viewport = { width: 390, height: 844 }
    const { context, page, trouble } = await visit({ viewport, isMobile: true, hasTouch: true })
    await seen(page, '选一')
    for (let i = 0; i < 8; i++) await say(page, `第${i}句`)
    await say(page, '哪家店')
    await seen(page, '请选门店')
    await page.locator('.webchat__suggested-action').nth(11).waitFor({ state: 'attached' })
    const inSight = () =>
      page.evaluate(`(() => {
        const list = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect()
        const last = [...document.querySelectorAll('.webchat__bubble__content')].at(-1).getBoundingClientRect()
        const box = document.querySelector('textarea').getBoundingClientRect()
        return { last: last.top >= list.top - 1 && last.bottom <= list.bottom + 1, box: box.bottom <= innerHeight,
          wide: document.documentElement.scrollWidth - innerWidth }
      })()`)
    const good = { last: true, box: true, wide: 0 }
    await expect.poll(inSight).toEqual(good)
    await page.locator('textarea').tap()
    await page.evaluate("document.querySelector('.webchat__basic-transcript__scrollable').scrollTop = 0")
    await page.setViewportSize({ width: 390, height: 480 })
    await expect.poll(inSight).toEqual(good)
    stage.announce(await conversationOf(page), { text: '我是门店的同事' })
    await seen(page, '我是门店的同事')
    await expect.poll(inSight).toEqual(good)
    await close(context, trouble)
  })

  it.each(['zh-CN', 'zh-TW', 'en-US'])('fits a phone in %s', async locale => {
    const { context, page, trouble } = await visit({
      locale,
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    })
    await bubbles(page).first().waitFor()
    await say(
      page,
      'https://example.com/a-very-long-address-without-any-place-to-break-it/0123456789/0123456789/0123456789',
    )
    await bubbles(page).nth(2).waitFor()
    const facts = await page.evaluate(`({
      wide: document.documentElement.scrollWidth - innerWidth,
      high: document.documentElement.scrollHeight - innerHeight,
      input: getComputedStyle(document.querySelector('textarea')).fontSize,
    })`)
    expect(facts).toEqual({ wide: 0, high: 0, input: '16px' })
    await close(context, trouble)
  })
})
