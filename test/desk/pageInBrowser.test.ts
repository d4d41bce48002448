// The desk's page as staff see it, in a real browser at a desk and on a phone: what could not be delivered, where the danger is, what is not for one's eyes.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { close, deskInBrowser, found, phone, wide } from './deskInBrowser.ts'

const at = deskInBrowser()

async function open(staffId: string, viewport: typeof wide, locale: string, path = '/desk') {
  const context = await at.browser.newContext({ viewport, locale })
  const [name, value] = (await at.desk.signIn(staffId)).split('=') as [string, string]
  await context.addCookies([{ name, value, url: at.desk.base }])
  const page = await context.newPage()
  await page.goto(at.desk.base + path)
  await page.locator('.case-row').first().waitFor({ state: 'attached' })
  return page
}
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)

describe.skipIf(!found)('the page', () => {
  it.each([
    ['zh-CN', wide, '不是结论', '60 日 / 3,000 公里内主要总成', '检测确认属质量问题', '答复期限 2026-12-04', '暂定'],
    [
      'en',
      phone,
      'no decision',
      'A main part of an assembly',
      'Diagnosis: a quality problem',
      'Answer due 2026-12-04',
      'provisional',
    ],
  ] as const)(
    '%s: the three-guarantees screening says that it decides nothing, what to check, by when',
    async (locale, size, ...lines) => {
      const page = await open('liming', size, locale, '/desk#/cases/HY-20261122-0007')
      const card = page.locator('section.card', { has: page.locator('.screening') })
      for (const line of lines) expect(await card.textContent()).toContain(line)
      await fits(page)
    },
  )

  it.each([
    ['zh-CN', wide, '1 条消息没能送达客户', '再试一次', '试过 8 次'],
    ['en', phone, '1 message did not reach the customer', 'Try again', '8 attempts'],
  ] as const)(
    '%s: says quietly what could not be delivered, and tries again',
    async (locale, size, line, again, tried) => {
      const page = await open('liming', size, locale)
      const notice = page.locator('.undelivered')
      await notice.getByText(line).click()
      await notice.getByText(tried).waitFor()
      expect(await notice.getByRole('link').getAttribute('href')).toBe('#/cases/HY-20261122-0007')
      expect(await notice.textContent()).toContain('45015')
      await fits(page)
      await notice.getByRole('button', { name: again }).click()
      await notice.waitFor({ state: 'hidden' })
      expect(at.desk.letters).toEqual([])
      // the next one shows with the next news, without anybody loading the page again
      at.desk.letters.push({
        id: 9,
        caseId: null,
        channel: 'msteams',
        at: new Date().toISOString(),
        attempts: 1,
        error: '',
      })
      at.desk.publish({ type: 'case.changed', caseId: 'HY-20261122-0003', version: 7, events: ['note.added'] })
      await notice.getByText(line).waitFor()
      await close(page)
    },
  )

  it('after a channel was down, tries all of it again with one tap', async () => {
    at.desk.letters.push(...at.desk.letters.map(each => ({ ...each, id: each.id + 1 })))
    const page = await open('liming', wide, 'zh-CN')
    const notice = page.locator('.undelivered')
    await notice.locator('summary').click()
    await notice.getByRole('button', { name: '微信：全部再试一次' }).click()
    await notice.waitFor({ state: 'hidden' })
    expect(at.desk.letters).toEqual([])
    await close(page)
  })

  it('keeps all the cases asked for on the page, however many, when news come', async () => {
    const [first] = [...at.desk.rows.values()]
    for (let index = 0; index < 260; index++) {
      const id = `HY-20261101-${String(index).padStart(4, '0')}`
      at.desk.rows.set(id, {
        ...(first as NonNullable<typeof first>),
        id,
        owner: { role: 'serviceManager', staffId: 'liming' },
      })
    }
    const page = await open('liming', wide, 'zh-CN')
    const rows = page.locator('.list .case-row')
    for (const shown of [50, 100, 150, 200]) {
      await expect.poll(() => rows.count()).toBe(shown)
      await page.locator('[data-key="more"]').click()
    }
    await expect.poll(() => rows.count()).toBe(250)
    const [last] = [...at.desk.rows.values()].slice(-1)
    const summary = '刚刚改过的摘要'
    for (const row of at.desk.rows.values()) at.desk.rows.set(row.id, { ...row, summary })
    at.desk.publish({ type: 'case.changed', caseId: last?.id ?? '', version: 9, events: ['note.added'] })
    await rows.nth(249).getByText(summary).waitFor()
    expect(await rows.count()).toBe(250)
    await close(page)
  })

  it('offers trying again only to who may', async () => {
    const page = await open('maker1', wide, 'zh-CN')
    await page.locator('.undelivered summary').click()
    await page.locator('.undelivered').getByText('微信').waitFor()
    expect(await page.locator('.undelivered button').count()).toBe(0)
    await close(page)
  })

  it.each([wide, phone])('shows where the danger is, in the card and in the case, at $width px', async size => {
    const page = await open('liming', size, 'zh-CN')
    await page.locator('.due .danger-place').getByText('沪昆高速 K32+400').waitFor()
    await fits(page)
    await page.goto(`${at.desk.base}/desk#/cases/HY-20261122-0007`)
    await page.locator('.case-head .danger-place').getByText('应急车道').waitFor()
    await fits(page)
    await close(page)
  })

  it.each([
    ['zh-CN', wide, '复制新链接', '全部作废', '都已作废'],
    ['en', phone, 'Copy a new link', 'Revoke all', 'No progress link'],
  ] as const)(
    '%s: hands out the customer a progress link, and calls all back',
    async (locale, size, copy, revoke, done) => {
      const page = await open('liming', size, locale, '/desk#/cases/HY-20261122-0007')
      await page.getByRole('button', { name: copy }).click()
      await page.locator('.progress-url input').waitFor()
      expect(await page.locator('.progress-url input').inputValue()).toBe('https://desk.test/track/HY-20261122-0007-1')
      await fits(page)
      await page.getByRole('button', { name: revoke }).click()
      await page.getByText(done).waitFor()
      expect(await page.locator('.progress-url input').count()).toBe(0)
      await close(page)
    },
  )

  it.each([wide, phone])(
    'warns while a text for the customer is written, and shows why it is refused, at $width px',
    async size => {
      const page = await open('liming', size, 'zh-CN', '/desk#/cases/HY-20261122-0006')
      await page.locator('[data-key="do-sendUpdate"]').click()
      const text = page.locator('#field-text')
      const hints = page.locator('.wording li')
      await text.fill('这是我们的错。')
      await hints.getByText('承认了责任').waitFor()
      expect(await hints.first().getAttribute('class')).toBe('')
      await text.fill('今天给您退款。')
      const submit = page.locator('.command-form button[type=submit]')
      await submit.click()
      // sent again it would not be taken either: what is to be decided first is said at once
      await page.locator('.trouble').getByText('要先有记录的决定').waitFor()
      expect(at.desk.commands).toEqual([])
      await submit.click()
      await page.locator('.trouble').getByText('没定下来的承诺').waitFor()
      await page.locator('.wording li.refused').getByText('给您退款').waitFor()
      await fits(page)
      await text.fill('退款的要求已经转达。')
      await submit.click()
      await page.locator('.command-form').waitFor({ state: 'detached' })
      await close(page)
    },
  )

  it('offers a progress link only to who may', async () => {
    const page = await open('maker1', wide, 'zh-CN', '/desk#/cases/HY-20261122-0007')
    await page.locator('.panel').waitFor()
    expect(await page.locator('.progress-link').count()).toBe(0)
    await close(page)
  })

  it('tells the person a complaint is about why it does not open, also after another case was open', async () => {
    const page = await open('zhangwei', wide, 'zh-CN', '/desk#/cases/HY-20261122-0004')
    await page.locator('.case').getByText('王芳').first().waitFor()
    await page.evaluate("location.hash = '#/cases/HY-20261122-0006'")
    await page.locator('.case-host').getByText('这件投诉涉及您本人').waitFor()
    expect(await page.locator('.case').count()).toBe(0)
    await close(page)
  })

  it.each([
    ['zh-CN', wide, '接管对话', '交还给助手', '写给客户…', '方案与约定'],
    [
      'en',
      phone,
      'Take over the chat',
      'Hand back to the assistant',
      'Write to the customer…',
      'Solution and promises',
    ],
  ] as const)(
    '%s: whoever takes over gets a line to the customer that news do not wipe, until they hand back',
    async (locale, size, takeOver, handBack, write, card) => {
      const page = await open('liming', size, locale, '/desk#/cases/HY-20261122-0004')
      await page.locator('section.card', { hasText: card }).getByText('<b>太少</b>').waitFor()
      await page.locator('[data-key="do-takeOver"]').click()
      await page.locator('.command-form', { hasText: takeOver }).locator('button[type=submit]').click()
      const words = page.getByPlaceholder(write)
      await words.fill('您好，我是李明')
      await page.locator('.chip.live').first().waitFor()
      at.desk.publish({ type: 'case.changed', caseId: 'HY-20261122-0004', version: 9, events: ['note.added'] })
      await words.press('Enter')
      await expect.poll(() => words.inputValue()).toBe('')
      const said = at.desk.commands.at(-1)
      expect(said?.command).toEqual({ type: 'say', text: '您好，我是李明' })
      expect(said).not.toHaveProperty('expectedVersion')
      await fits(page)
      await page.getByRole('button', { name: handBack }).click()
      await words.waitFor({ state: 'hidden' })
      await close(page)
    },
  )

  it('looks at what a proposal says before it is sent, all its options at once', async () => {
    const page = await open('liming', wide, 'zh-CN', '/desk#/cases/HY-20261122-0004')
    await page.locator('[data-key="do-proposeSolution"]').click()
    await page.locator('#field-text-a').fill('给您退款')
    await page.locator('#field-text-b').fill('这是我们的错，给您更换压缩机')
    const hints = page.locator('.wording li')
    await hints.getByText('承认了责任').waitFor()
    // to put it to the customer is to decide it
    expect(await hints.count()).toBe(1)
    await fits(page)
    await close(page)
  })

  it('sends a proposal as typed, and a promised time as that of the store', async () => {
    const page = await open('liming', wide, 'zh-CN', '/desk#/cases/HY-20261122-0004')
    await page.locator('[data-key="do-proposeSolution"]').click()
    await page.locator('#field-text-a').fill('更换压缩机')
    await page.locator('#field-text-b').fill('退还检测费')
    await page.locator('#field-remedy-b').selectOption('refund')
    await page.locator('#field-amount-b').fill('300')
    await page.locator('.command-form button[type=submit]').click()
    await page.locator('.command-form').waitFor({ state: 'detached' })
    expect(at.desk.commands.at(-1)?.command).toEqual({
      type: 'proposeSolution',
      options: [
        { id: 'a', text: '更换压缩机' },
        { id: 'b', text: '退还检测费', remedy: 'refund', amount: 300 },
      ],
    })
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    await page.locator('[data-key="do-promise"]').click()
    await page.locator('#field-text').fill('告知检测结果')
    await page.locator('#field-dueAt').fill(`${day}T15:30`)
    await page.locator('.command-form button[type=submit]').click()
    await page.locator('.command-form').waitFor({ state: 'detached' })
    expect(at.desk.commands.at(-1)?.command).toEqual({
      type: 'promise',
      text: '告知检测结果',
      dueAt: Date.parse(`${day}T15:30:00+08:00`),
    })
    await close(page)
  })
})
