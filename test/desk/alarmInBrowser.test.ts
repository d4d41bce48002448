// What must not happen by a slip of the finger at the desk: an alarm ended, an order given twice, a customer thought to be told.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { close, deskInBrowser, found, phone, showing, wide } from './deskInBrowser.ts'

const at = deskInBrowser()
const inDanger = 'HY-20261122-0007'

async function open(staffId: string, path = '/desk', viewport = wide, locale = 'zh-CN'): Promise<Page> {
  const context = await at.browser.newContext({ viewport, locale })
  const [name, value] = (await at.desk.signIn(staffId)).split('=') as [string, string]
  await context.addCookies([{ name, value, url: at.desk.base }])
  const page = await context.newPage()
  await page.goto(at.desk.base + path)
  await page.locator('.case-row').first().waitFor({ state: 'attached' })
  return page
}

describe.skipIf(!found)('a slip of the finger', () => {
  it('ends no alarm: who was reached and what is arranged is asked first', async () => {
    const page = await open('liming')
    const card = page.locator('.due')
    await card.locator('.danger-place').waitFor()
    expect(await card.getByRole('button', { name: '已联系上' }).count()).toBe(0)
    await card.getByRole('button', { name: '记录联系' }).click()
    const submit = page.locator('.command-form button[type=submit]')
    // that they were reached is nobody's guess: it is said by who rang them
    await submit.click()
    await page.locator('[id="field-outcome-wrong"]').getByText('请选一项').waitFor()
    expect(await page.evaluate('document.activeElement.name')).toBe('outcome')
    await page.locator('.command-form').getByText('已联系上', { exact: true }).click()
    await submit.click()
    await page.locator('.trouble').getByText('请确认人已安全或救援已安排').waitFor()
    expect(await page.evaluate('document.activeElement.className')).toBe('trouble')
    await page.getByText('还没有', { exact: true }).click()
    await page.locator('#field-note').fill('联系到余先生')
    await submit.click()
    await page.locator('.trouble').getByText('先安排救援').waitFor()
    expect(at.desk.commands).toEqual([])
    await page.getByText('已安全，或救援已在路上').click()
    await page.locator('#field-note').fill('联系到余先生，救援十分钟后到')
    await submit.click()
    await page.locator('.command-form').waitFor({ state: 'detached' })
    expect(at.desk.commands.at(-1)?.command).toEqual({
      type: 'recordContact',
      outcome: 'reached',
      by: 'phone',
      safe: true,
      note: '联系到余先生，救援十分钟后到',
    })
    await close(page)
  })

  it.each([
    ['whose case goes on in it', false, '赵敏', ['tel:+8613800138000']],
    ['and its own', true, '余先生、赵敏', ['tel:+8613816004211', 'tel:+8613800138000']],
  ])('calls who is in danger, also another customer %s', async (_, both, names, phones) => {
    const page = await open('liming')
    await showing(page, inDanger, detail => {
      const { handling } = detail
      const guest = handling?.guests[0]
      if (!handling || !guest) throw new Error('the case has no other customer')
      const { caseId, name, phone } = guest
      const other = {
        caseId,
        name,
        phone,
        kind: 'fire',
        location: '延安高架江苏路出口',
        reached: false,
        rescueLine: '400-000-0119',
      } as const
      handling.inDanger = both ? [...handling.inDanger, other] : [other]
    })
    await page.goto(`${at.desk.base}/desk#/cases/${inDanger}`)
    await page.reload()
    for (const [place, name] of [
      ['.due', '.due-name'],
      ['.case', '.case-title h2'],
    ] as const) {
      const shown = page.locator(place)
      await shown.locator('.danger-place', { hasText: '延安高架江苏路出口' }).waitFor()
      expect(await shown.locator(name).innerText()).toBe(names)
      const banner = await shown.locator('.danger-banner', { hasText: '赵敏' }).innerText()
      expect(banner).toContain('HY-20261120-0002')
      expect(banner).toContain('请替客户打救援专线 400-000-0119')
      expect(await shown.locator('a.call').evaluateAll(links => links.map(each => each.getAttribute('href')))).toEqual(
        phones,
      )
    }
    await page.locator('.due').getByRole('button', { name: '记录联系' }).click()
    const chosen = page.locator('.command-form input[name="to"]:checked')
    expect(await chosen.inputValue()).toBe(both ? 'own' : 'HY-20261120-0002')
    await close(page)
  })

  it('is not offered to whom the case does not concern, who can still call and say that nobody answered', async () => {
    const page = await open('liuna', `/desk#/cases/${inDanger}`)
    await page.locator('.due .danger-place').waitFor()
    expect(await page.locator('.due').getByRole('button', { name: '记录联系' }).count()).toBe(0)
    await page.locator('.actions [data-key="do-recordContact"]').click()
    const offered = await page.locator('.command-form .radios').first().innerText()
    expect(offered).toContain('没接')
    expect(offered).not.toContain('已联系上')
    await close(page)
  })

  it('taps twice and orders once', async () => {
    const row = at.desk.rows.get(inDanger)
    if (row) at.desk.rows.set(inDanger, { ...row, danger: false })
    const page = await open('liming')
    await page.locator('.due').getByRole('button', { name: '已联系上' }).dblclick()
    await page.locator('#toasts').getByText('已完成').waitFor()
    expect(at.desk.commands).toHaveLength(1)
    expect(await page.locator('#toasts').innerText()).not.toContain('有人刚刚更新过')
    await close(page)
  })
})

describe.skipIf(!found)('what the case allows', () => {
  it('stands in front when it is to be accepted anew, however far it has come', async () => {
    const id = 'HY-20261122-0005'
    const row = at.desk.rows.get(id)
    if (row) at.desk.rows.set(id, { ...row, status: 'declined', waitingFor: 'parts', approvalBy: ['generalManager'] })
    at.desk.actions.set(id, [
      { type: 'accept', allowed: true },
      { type: 'proposeSolution', allowed: false, code: 'not-accepted' },
    ])
    const page = await open('zhoujie', `/desk#/cases/${id}`, phone)
    const first = page.locator('.actions button.primary')
    await first.getByText('受理').waitFor()
    const line = (await page.locator(`[data-key="row-${id}"]`).textContent()) ?? ''
    for (const words of ['暂停 · 等配件', '等您批准']) expect(line).toContain(words)
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    await close(page)
  })

  it.each([
    [{ remaining: 4, kept: 2 }, '还能发 4 条'],
    [{ remaining: 2, kept: 2 }, '余下 2 条'],
    [{ remaining: 0, kept: 2 }, '现在发不出去'],
    [{ remaining: 0, repliesOnly: true as const }, '只能在客户下次写来时'],
  ])('says how much WeChat lets be said: %j', async (window, words) => {
    const page = await open('liming')
    await showing(page, 'HY-20261122-0004', detail => {
      if (detail.handoff) detail.handoff.channel.window = { ...window, until: '2026-11-24T02:00:00.000Z' }
    })
    await page.goto(`${at.desk.base}/desk#/cases/HY-20261122-0004`)
    await page.locator('.window').getByText(words).waitFor()
    await close(page)
  })

  it('a customer nobody can write to is to be rung, and the form says so', async () => {
    const page = await open('liming')
    await showing(page, 'HY-20261122-0004', detail => {
      if (detail.handoff) detail.handoff.channel.reachable = false
    })
    await page.goto(`${at.desk.base}/desk#/cases/HY-20261122-0004`)
    await page.locator('[data-key="do-sendUpdate"]').click()
    await page.locator('.command-form').getByText('请打电话告知').waitFor()
    await close(page)
  })

  it('who reads English finds people by their English names, and no rule by its id', async () => {
    const page = await open('liming', '/desk#/cases/HY-20261122-0005', wide, 'en')
    await page.locator('.case-head').getByText('Jie Zhou').waitFor()
    expect(await page.locator('.panel').innerText()).not.toContain('Rule')
    await close(page)
  })

  it('tasks have a switch of their own, whatever is chosen for the cases', async () => {
    const page = await open('zhoujie')
    const tasks = page.locator('.open-tasks')
    await tasks.getByText('我的待办任务 0 项').click()
    await tasks.getByRole('button', { name: '全部' }).click()
    await tasks.getByText('待办任务 2 项').waitFor()
    expect(await page.locator('.filters [data-key="me"]').getAttribute('aria-pressed')).toBe('true')
    await close(page)
  })
})
