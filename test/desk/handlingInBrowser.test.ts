// What staff do to handle a case, in a real browser at a desk and on a phone: tasks, approvals, diagnosis, handing on, joining, ending.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { CaseRowShown } from '../../src/app/caseShapes.ts'
import { close, deskInBrowser, found, phone, showing, wide } from './deskInBrowser.ts'

const at = deskInBrowser()

async function open(staffId: string, caseNo: string, viewport = wide, locale = 'zh-CN'): Promise<Page> {
  const context = await at.browser.newContext({ viewport, locale })
  const [name, value] = (await at.desk.signIn(staffId)).split('=') as [string, string]
  await context.addCookies([{ name, value, url: at.desk.base }])
  const page = await context.newPage()
  await page.goto(`${at.desk.base}/desk#/cases/HY-20261122-${caseNo}`)
  await page.locator('.case .panel').waitFor()
  return page
}
function standsAt(caseNo: string, status: CaseRowShown['status']): void {
  const row = at.desk.rows.get(`HY-20261122-${caseNo}`)
  if (row) at.desk.rows.set(row.id, { ...row, status })
}
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
const tap = (page: Page, key: string) => page.locator(`[data-key="${key}"]`).click()
async function submit(page: Page): Promise<unknown> {
  await page.locator('.command-form button[type=submit]').click()
  await page.locator('.command-form').waitFor({ state: 'detached' })
  return at.desk.commands.at(-1)?.command
}
const handling = (page: Page) => page.locator('section.card', { has: page.locator('.handling') }).first()

describe.skipIf(!found)('handling a case', () => {
  it.each([
    [
      'zh-CN',
      wide,
      [
        '首问负责人',
        '排查可能的安全缺陷并上报',
        '待办',
        '八张',
        '车都借出去了',
        '油泵内部磨损',
        '超时 · 首次联系',
        '同一辆车',
      ],
    ],
    [
      'en',
      phone,
      [
        'Contact person',
        'Look into a possible safety defect',
        'To do',
        'Refused',
        'Parts supplier',
        'Escalations',
        'Same car',
      ],
    ],
  ] as const)('%s: is shown with its people, tasks, approvals, climbs and cases', async (locale, size, words) => {
    const page = await open('liming', '0004', size, locale)
    const shown = (await handling(page).textContent()) ?? ''
    for (const each of words) expect(shown).toContain(each)
    expect(await handling(page).locator('a').allTextContents()).toEqual([
      'HY-20261120-0002',
      'HY-20261101-0003',
      'HY-20261122-0003',
    ])
    await fits(page)
    await close(page)
  })

  it.each([
    ['zh-CN', '没有联系客户的原因', 'HY-20261120-0002 的客户还没有人联系。', '还没联系到：HY-20261120-0002 的客户。'],
    [
      'en',
      'Why without contact',
      'Nobody has been in touch yet with the customer of HY-20261120-0002.',
      'Still to be contacted: the customer of HY-20261120-0002.',
    ],
  ])(
    '%s: resolving says which of several customers nobody has been in touch with',
    async (locale, label, hint, told) => {
      standsAt('0004', 'inProgress')
      const page = await open('liming', '0004', wide, locale)
      await showing(page, 'HY-20261122-0004', ({ handling }) => {
        if (handling) handling.wanted.steps = ['contacted']
      })
      await page.reload()
      await page.locator('.case .panel').waitFor()
      await tap(page, 'do-resolve')
      const form = page.locator('.command-form')
      await form.waitFor()
      expect(await form.textContent()).toContain(label)
      expect(await form.textContent()).toContain(hint)
      const refusal = { code: 'step-missing', status: 409, missing: ['contacted'], awaitsContact: ['HY-20261120-0002'] }
      await page.route('**/commands', route =>
        route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(refusal) }),
      )
      await page.locator('#field-summary').fill('换了新件')
      await page.locator('#field-skip-contacted').fill('三次未接')
      await form.locator('button[type=submit]').click()
      await page.getByText(told).waitFor()
      await close(page)
    },
  )

  it.each([wide, phone])(
    'finishes a task where it stands, and the focus comes back on Escape, at $width px',
    async size => {
      const page = await open('liming', '0004', size)
      const key = 'finishTask-possible-defect.1'
      await tap(page, key)
      await page.locator('.command-form').waitFor()
      await fits(page)
      await page.keyboard.press('Escape')
      expect(await page.evaluate('document.activeElement.dataset.key')).toBe(key)
      await tap(page, key)
      await page.locator('#field-note').fill('已上报')
      expect(await submit(page)).toEqual({ type: 'finishTask', taskId: 'possible-defect.1', note: '已上报' })
      await close(page)
    },
  )

  it('has an approval answered by who may, who chooses first, and offers it to nobody else', async () => {
    const chief = await open('liming', '0004')
    expect(await handling(chief).locator('[data-key^="answerApproval"]').count()).toBe(0)
    await close(chief)
    const page = await open('zhoujie', '0004')
    await tap(page, 'answerApproval-ap1')
    expect(await page.locator('.command-form > .hint').textContent()).toBe('赔偿 ¥8,000 · 李明 · 误工费')
    await page.locator('.command-form button[type=submit]').click()
    expect(at.desk.commands).toEqual([])
    await page.locator('.command-form').getByText('不批准').click()
    await page.locator('#field-reason').fill('先查清楚')
    expect(await submit(page)).toEqual({ type: 'answerApproval', id: 'ap1', given: false, reason: '先查清楚' })
    await close(page)
  })

  it.each([
    ['zh-CN', wide, '总经理', '申请批准: 赔偿 8000'],
    ['en', phone, 'General manager', 'Ask for approval: Compensation 8000'],
  ] as const)('%s: refused for want of authority, says who may and asks them', async (locale, size, who, ask) => {
    const page = await open('liming', '0004', size, locale)
    await tap(page, 'do-proposeSolution')
    await page.locator('#field-text-a').fill('赔偿误工费')
    await page.locator('#field-remedy-a').selectOption('compensation')
    await page.locator('#field-amount-a').fill('8000')
    await page.locator('.command-form button[type=submit]').click()
    await page.locator('.trouble').getByText(who).waitFor()
    await fits(page)
    await page.getByRole('button', { name: ask }).click()
    await page.locator('#field-note').fill('误工两天')
    expect(await submit(page)).toEqual({
      type: 'requestApproval',
      remedy: 'compensation',
      amount: 8_000,
      note: '误工两天',
    })
    await close(page)
  })

  it('is given to somebody who may have it, whoever is there and has room first', async () => {
    const page = await open('liming', '0007')
    await page.locator('.actions .rare summary').click()
    await tap(page, 'do-reassign')
    const options = await page.locator('#field-staffId option').allTextContents()
    expect(options.some(each => each.includes('李明'))).toBe(false)
    expect(options.at(0)).toBe('请选择')
    expect(options.at(1)).toContain('在岗')
    expect(options.at(-1)).toMatch(/张伟 · 前台主管 · 休假中 · 手上 \d+\/20 件 · 已满$/)
    await page.locator('#field-staffId').selectOption('zhoujie')
    await page.locator('#field-reason').fill('休假')
    expect(await submit(page)).toEqual({ type: 'reassign', staffId: 'zhoujie', reason: '休假' })
    await close(page)
  })

  it('climbs, is linked and merged as typed', async () => {
    const page = await open('liming', '0004')
    await tap(page, 'do-escalate')
    await page.locator('#field-reason').fill('客户要找总经理')
    expect(await submit(page)).toEqual({ type: 'escalate', reason: '客户要找总经理' })
    await page.locator('.actions .rare summary').click()
    await tap(page, 'do-link')
    await page.locator('#field-caseId').fill('HY-20261122-0003')
    await page.getByText('重复', { exact: true }).click()
    expect(await submit(page)).toEqual({ type: 'link', caseId: 'HY-20261122-0003', kind: 'duplicate' })
    await tap(page, 'unlink-HY-20261101-0003')
    expect(await submit(page)).toEqual({ type: 'unlink', caseId: 'HY-20261101-0003' })
    await close(page)
  })

  it('is diagnosed by choice, and resolved with a reason for what was left out', async () => {
    standsAt('0004', 'inProgress')
    const page = await open('liming', '0004', phone)
    await page.locator('.actions .rare summary').click()
    await tap(page, 'do-diagnose')
    await page.locator('#field-cause').fill('油泵磨损')
    await page.locator('.command-form').getByText('配件商', { exact: true }).click()
    await page.locator('.command-form').getByText('不属实', { exact: true }).click()
    expect(await submit(page)).toEqual({
      type: 'diagnose',
      cause: '油泵磨损',
      liable: 'partsSupplier',
      justified: false,
    })
    await tap(page, 'do-resolve')
    expect(await page.locator('.command-form .label').allTextContents()).toEqual(['怎么解决的', '没有与客户商定的原因'])
    await page.locator('#field-summary').fill('已更换油泵')
    await page.locator('#field-skip-agreed').fill('客户在场看着修')
    expect(await submit(page)).toEqual({
      type: 'resolve',
      summary: '已更换油泵',
      skipped: [{ step: 'agreed', reason: '客户在场看着修' }],
    })
    await close(page)
  })

  it('is learnt from before it is signed off, the 8D report folded away', async () => {
    standsAt('0007', 'awaitingSignOff')
    const page = await open('liming', '0007')
    await tap(page, 'do-recordImprovement')
    expect(await page.locator('[id="field-8d-team"]').isVisible()).toBe(false)
    await page.locator('#field-rootCause').fill('没有复核')
    await page.locator('#field-corrective').fill('重新紧固')
    await page.locator('#field-preventive').fill('加复核')
    expect(await submit(page)).toEqual({
      type: 'recordImprovement',
      rootCause: '没有复核',
      corrective: '重新紧固',
      preventive: '加复核',
    })
    await tap(page, 'do-recordImprovement')
    for (const name of ['rootCause', 'corrective', 'preventive']) await page.locator(`#field-${name}`).fill(name)
    await page.locator('.command-form .fold summary').click()
    await page.locator('[id="field-8d-team"]').fill('质检')
    expect(await submit(page)).toMatchObject({
      eightD: { team: '质检', rootCause: 'rootCause', correctiveAction: 'corrective', prevention: 'preventive' },
    })
    await close(page)
  })

  it('merged says where it goes on, and is only taken apart', async () => {
    standsAt('0004', 'merged')
    const page = await open('liming', '0004', phone, 'en')
    const offered = await page.locator('.actions button').allTextContents()
    expect(offered[0]).toBe('Take apart again')
    expect(offered).not.toContain('Send update')
    await close(page)
  })

  it('a task is asked of a colleague, and passed on', async () => {
    const page = await open('liming', '0007')
    await page.locator('.actions details.rare summary').click()
    await tap(page, 'do-openTask')
    await page.locator('#field-text').fill('五点前给客户回电')
    await page.locator('#field-staffId').selectOption('wangli')
    await page.locator('#field-dueAt').fill('2026-12-01T17:00')
    expect(await submit(page)).toMatchObject({ type: 'openTask', text: '五点前给客户回电', staffId: 'wangli' })
    await tap(page, 'reassignTask-possible-defect.1')
    await page.locator('#field-staffId').selectOption('zhoujie')
    expect(await submit(page)).toEqual({ type: 'reassignTask', taskId: 'possible-defect.1', staffId: 'zhoujie' })
  })

  it.each([
    ['zh-CN', wide, '我的待办任务 2 项', '五点前回电', '已超时'],
    ['en', phone, 'My tasks to do: 2', '五点前回电', 'Overdue'],
  ] as const)('%s: what is to be done across cases stands above the queue', async (locale, size, title, text, late) => {
    const page = await open('liming', '0007', size, locale)
    if (size === phone) await page.locator('.case-head .back').click()
    const section = page.locator('.open-tasks')
    await section.locator('summary').click()
    const shown = await section.innerText()
    for (const words of [title, text, late]) expect(shown).toContain(words)
    await fits(page)
    await section.locator('li a').first().click()
    expect(page.url()).toContain('#/cases/HY-20261122-')
  })

  it('what cannot be done now is greyed and says why when tapped', async () => {
    at.desk.actions.set('HY-20261122-0007', [{ type: 'escalate', allowed: false, code: 'no-level-above' }])
    const page = await open('liming', '0007')
    const button = page.locator('[data-key="do-escalate"]')
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    // whoever drives the browser waits for a button that is enabled; a finger does not
    await button.dispatchEvent('click')
    await page.locator('#toasts').getByText('上面没有可以接手的人').waitFor()
    expect(await page.locator('.command-form').count()).toBe(0)
    at.desk.actions.clear()
  })

  it('a case that may be the same matter is joined from where it is suggested', async () => {
    const page = await open('liming', '0007')
    expect(await handling(page).innerText()).toContain('可能是同一件事')
    await tap(page, 'link-HY-20261122-0003-duplicate')
    expect(await page.locator('#field-caseId').inputValue()).toBe('HY-20261122-0003')
    expect(await submit(page)).toEqual({ type: 'link', caseId: 'HY-20261122-0003', kind: 'duplicate' })
  })
})
