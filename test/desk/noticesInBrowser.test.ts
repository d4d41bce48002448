// What waits for the one who signs in, in a real browser: there after a reload, gone once noted, on every device, in both languages.
import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import type { NoticeRow } from '../../src/desk/schemas.ts'
import { deskInBrowser, found, phone, wide } from './deskInBrowser.ts'

const at = deskInBrowser()
const [danger, other] = ['HY-20261122-0007', 'HY-20261122-0004']

const notice = (id: number, caseId: string, more: Partial<NoticeRow> = {}): NoticeRow => ({
  id,
  caseId,
  about: 'assigned',
  clocks: [],
  tasks: 0,
  at: new Date().toISOString(),
  severity: 'complaint',
  danger: false,
  owner: { role: 'generalManager', staffId: 'zhoujie', name: '周杰' },
  nextDueAt: null,
  nextDueClock: null,
  ...more,
})
beforeEach(() => {
  at.desk.notices.set('liming', [
    notice(3, danger, { about: 'breached', clocks: ['firstContact'], danger: true }),
    notice(2, danger, { danger: true }),
    notice(1, other, { about: 'overdueTask', tasks: 2 }),
  ])
})

async function signedIn(viewport: typeof wide, locale: string): Promise<BrowserContext> {
  const context = await at.browser.newContext({ viewport, locale })
  const [name, value] = (await at.desk.signIn('liming')).split('=') as [string, string]
  await context.addCookies([{ name, value, url: at.desk.base }])
  return context
}
async function load(context: BrowserContext, path = '/desk'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(at.desk.base + path)
  await page.locator('.case-row').first().waitFor({ state: 'attached' })
  return page
}
const lines = (page: Page) => page.locator('.for-you li')
const left = () => at.desk.notices.get('liming')?.map(each => each.id)

describe.skipIf(!found)('what waits for somebody', () => {
  it.each([
    ['zh-CN', wide, '给您的提醒', ['已超时 · 首次联系', '交给您负责', '任务超时 × 2'], '有人危险', '知道了'],
    ['en', phone, 'For you', ['Overdue · First contact', 'Given to you', 'Task overdue × 2'], 'In danger', 'Noted'],
  ] as const)(
    '%s: is there after a reload, one line a case, until it is noted',
    async (locale, size, title, words, inDanger, noted) => {
      const context = await signedIn(size, locale)
      const page = await load(context)
      await page.reload()
      await expect.poll(() => lines(page).count()).toBe(2)
      const text = (await page.locator('.for-you').textContent()) ?? ''
      for (const each of [title, inDanger, ...words]) expect(text).toContain(each)
      expect(await page.title()).toMatch(/^\(2\) /)
      expect(await page.locator('.waiting').textContent()).toBe('2')
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
      await lines(page).first().getByRole('button', { name: noted }).click()
      await expect.poll(left).toEqual([1])
      await expect.poll(() => page.title()).toMatch(/^\(1\) /)
      await page.reload()
      await expect.poll(() => lines(page).count()).toBe(1)
      await context.close()
    },
  )

  it('is noted by opening the case from it, and all of it at once', async () => {
    const context = await signedIn(wide, 'zh-CN')
    const page = await load(context)
    await lines(page).last().getByRole('link').click()
    await page.locator('.case').waitFor()
    expect(page.url()).toContain(`#/cases/${other}`)
    await expect.poll(left).toEqual([3, 2])
    at.desk.notices.set('liming', [notice(5, danger), notice(6, other)])
    at.desk.publish({ type: 'notice', caseId: other, staffId: 'liming', about: 'assigned', clocks: [], at: Date.now() })
    await expect.poll(() => lines(page).count()).toBe(2)
    await page.getByRole('button', { name: '全部知道了' }).click()
    await expect.poll(left).toEqual([])
    await page.locator('.for-you').waitFor({ state: 'hidden' })
    expect(await page.title()).not.toContain('(')
    expect(await page.locator('.waiting').isVisible()).toBe(false)
    await context.close()
  })

  it('noted on one device is noted on the other, and gone when the case is over', async () => {
    const context = await signedIn(wide, 'zh-CN')
    const [desk, second] = [await load(context), await load(context)]
    for (const page of [desk, second]) await expect.poll(() => lines(page).count()).toBe(2)
    await lines(desk).first().getByRole('button').click()
    await expect.poll(() => lines(second).count()).toBe(1)
    at.desk.notices.set('liming', [])
    at.desk.publish({ type: 'case.changed', caseId: other, version: 9, events: ['case.closed'] })
    for (const page of [desk, second]) await page.locator('.for-you').waitFor({ state: 'hidden' })
    await context.close()
  })

  it('comes back when the server could not take that it is noted', async () => {
    const context = await signedIn(wide, 'zh-CN')
    const page = await load(context)
    await expect.poll(() => lines(page).count()).toBe(2)
    await page.route('**/api/desk/notices/noted', route => route.fulfill({ status: 503, body: '{}' }))
    await lines(page).last().getByRole('button').click()
    await page.locator('.toast.bad').waitFor()
    await expect.poll(() => lines(page).count()).toBe(2)
    expect(left()).toEqual([3, 2, 1])
    await context.close()
  })

  it('of a kind this page does not know is still told, and no code shows', async () => {
    const strange = { about: 'moonRose', clocks: ['tideTurns', 'resolve'] } as unknown as Partial<NoticeRow>
    at.desk.notices.set('liming', [notice(9, other, strange)])
    const context = await signedIn(wide, 'zh-CN')
    const page = await load(context)
    await lines(page).getByText('有新情况 · 解决').waitFor()
    for (const code of ['moonRose', 'tideTurns'])
      expect(await page.locator('.for-you').textContent()).not.toContain(code)
    await context.close()
  })

  it('does not push the queue away: a few are shown, the number leads to them', async () => {
    at.desk.notices.set(
      'liming',
      Array.from({ length: 120 }, (_, index) => notice(index + 1, `HY-20261122-${1000 + index}`)),
    )
    const context = await signedIn(phone, 'zh-CN')
    const page = await load(context)
    await expect.poll(() => page.locator('.waiting').textContent()).toBe('100+')
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    await page.locator('.waiting').click()
    await lines(page).first().waitFor()
    expect(await lines(page).count()).toBe(5)
    await page.getByRole('button', { name: '还有 95 件' }).click()
    await expect.poll(() => lines(page).count()).toBe(100)
    await context.close()
  })
})
