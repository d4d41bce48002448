// Who has a case, in a real browser: what nobody has yet is marked and can be looked for, and who stands in is named where the owner is.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { close, deskInBrowser, found, phone, wide } from './deskInBrowser.ts'

const at = deskInBrowser()
const [unassigned, owned] = ['HY-20261122-0003', 'HY-20261122-0007']

async function open(viewport: typeof wide, locale: string, path = '/desk'): Promise<Page> {
  for (const [id, row] of at.desk.rows) {
    if (id === unassigned) at.desk.rows.set(id, { ...row, owner: { role: 'serviceAdvisor' } })
    if (id === owned)
      at.desk.rows.set(id, { ...row, deputy: { role: 'frontDeskSupervisor', staffId: 'wangli', name: '王丽' } })
  }
  const context = await at.browser.newContext({ viewport, locale })
  const [name, value] = (await at.desk.signIn('liming')).split('=') as [string, string]
  await context.addCookies([{ name, value, url: at.desk.base }])
  const page = await context.newPage()
  await page.goto(at.desk.base + path)
  await page.locator('.case-row').first().waitFor({ state: 'attached' })
  return page
}
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)

describe.skipIf(!found)('people', () => {
  it.each([
    ['zh-CN', wide, '待分派'],
    ['en', phone, 'Unassigned'],
  ] as const)('%s: cases nobody has yet are marked, and listed alone', async (locale, size, words) => {
    const page = await open(size, locale)
    await page.getByRole('button', { name: words, exact: true }).click()
    const rows = page.locator('.case-row')
    await expect.poll(() => rows.count()).toBe(1)
    expect(await rows.getAttribute('href')).toBe(`#/cases/${unassigned}`)
    expect(await rows.textContent()).toContain(words)
    await fits(page)
    await page.goto(`${at.desk.base}/desk#/cases/${unassigned}`)
    await page.locator('.case-meta').getByText(words).waitFor()
    await close(page)
  })

  it.each([
    ['zh-CN', wide, '由王丽'],
    ['en', phone, 'stands in: 王丽'],
  ] as const)('%s: who stands in is named in the row, at the top and under handling', async (locale, size, words) => {
    const page = await open(size, locale, `/desk#/cases/${owned}`)
    await page.locator('.case-meta').getByText(words).waitFor()
    expect(await page.locator('.agreement dl.facts').first().textContent()).toContain('王丽')
    expect(await page.locator(`.case-row[href="#/cases/${owned}"]`).textContent()).toContain('→ 王丽')
    await fits(page)
    await close(page)
  })
})
