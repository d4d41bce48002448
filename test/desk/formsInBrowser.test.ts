// Forms of the desk page in a real browser: all of the menu in view, nothing typed lost, what is wrong said in place, a complaint by phone.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { close, deskInBrowser, found, phone, showing, wide } from './deskInBrowser.ts'

const at = deskInBrowser()
const caseNo = 'HY-20261122-0004'

async function open(
  staffId: string,
  path = `/desk#/cases/${caseNo}`,
  viewport = wide,
  locale = 'zh-CN',
): Promise<Page> {
  const context = await at.browser.newContext({ viewport, locale })
  const [name, value] = (await at.desk.signIn(staffId)).split('=') as [string, string]
  await context.addCookies([{ name, value, url: at.desk.base }])
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(at.desk.base + path)
  await page
    .locator(path.includes('cases') ? '.case .panel' : '.case-row, .register')
    .first()
    .waitFor()
  return page
}
/** `listsRead`: the page has read a list, and all that follows from it at once has happened. */
const watchForLists = `(() => {
  const { json } = Response.prototype
  Response.prototype.json = function () {
    const body = json.call(this)
    if (this.url.includes('/api/desk/cases?')) body.then(() => setTimeout(() => { window.listsRead = true }))
    return body
  }
})()`
const tap = (page: Page, key: string) => page.locator(`[data-key="${key}"]`).click()
const focused = (page: Page, of: string) => page.evaluate(`document.activeElement.${of}`)
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
const send = (page: Page) => page.locator('.command-form button[type=submit]').click()

describe.skipIf(!found)('the menu of what is rare', () => {
  it.each([
    ['zh-CN', wide],
    ['en', wide],
    ['en', phone],
    ['zh-CN', { width: 1280, height: 480 }],
  ] as const)('%s: opens in full view at $width px, goes by keyboard and closes on Escape', async (locale, size) => {
    const page = await open('zhoujie', `/desk#/cases/${caseNo}`, size, locale)
    await page.locator('[data-key="more-actions"]').focus()
    await page.keyboard.press('Enter')
    const isWhole = `(() => {
      const list = document.querySelector('.rare[open] > .row')?.getBoundingClientRect()
      const pane = document.querySelector('.case-host').getBoundingClientRect()
      return list && list.width > 0 && list.left >= pane.left && list.right <= innerWidth && list.bottom <= innerHeight
    })()`
    await expect.poll(() => page.evaluate(isWhole)).toBe(true)
    await page.keyboard.press('ArrowDown')
    expect(await focused(page, 'dataset.key')).toMatch(/^do-/)
    await page.keyboard.press('Escape')
    expect(await page.locator('.rare[open]').count()).toBe(0)
    expect(await focused(page, 'dataset.key')).toBe('more-actions')
    await close(page)
  })
})

describe.skipIf(!found)('a correction where another customer’s case goes on in this one', () => {
  it('starts from what is known of whom it is for, and keeps what was typed', async () => {
    const page = await open('zhoujie')
    await tap(page, 'more-actions')
    await tap(page, 'do-correctFacts')
    const [slot, value] = [page.locator('#field-slot'), page.locator('#field-value')]
    await slot.selectOption('customer.name')
    const own = await value.inputValue()
    expect(own).not.toBe('赵敏')
    await page.locator('.command-form input[name="to"][value="HY-20261120-0002"]').check()
    expect(await value.inputValue()).toBe('赵敏')
    await slot.selectOption('vehicle.plate')
    expect(await value.inputValue()).toBe('沪A55555')
    await slot.selectOption('vehicle.vin')
    expect(await value.inputValue()).toBe('')
    await slot.selectOption('customer.name')
    await value.fill('赵小敏')
    await page.locator('.command-form input[name="to"][value="own"]').check()
    expect(await value.inputValue()).toBe('赵小敏')
    await close(page)
  })
})

describe.skipIf(!found)('what is typed', () => {
  it('survives another form, the list, news, another language and a page loaded anew, and is gone once sent', async () => {
    const page = await open('liming')
    await tap(page, 'do-addNote')
    await page.locator('#field-text').fill('客户下午三点方便')
    await tap(page, 'do-promise')
    await page.locator('#field-dueAt').waitFor()
    await tap(page, 'do-addNote')
    await expect.poll(() => page.locator('#field-text').inputValue()).toBe('客户下午三点方便')
    await page.locator('.kept').getByText('已经恢复').waitFor()
    at.desk.publish({ type: 'case.changed', caseId: caseNo, version: 9, events: ['note.added'] })
    await tap(page, 'language')
    await page.locator('.command-form').getByText('Seen by colleagues only').waitFor()
    expect(await page.locator('#field-text').inputValue()).toBe('客户下午三点方便')
    await page.evaluate("location.hash = '#/'")
    await page.locator('.case').waitFor({ state: 'detached' })
    await page.reload()
    await page.locator('.case-row').first().waitFor()
    await page.evaluate(`location.hash = '#/cases/${caseNo}'`)
    await page.locator('[data-key="do-addNote"] .chip').getByText('draft').waitFor()
    await tap(page, 'do-addNote')
    expect(await page.locator('#field-text').inputValue()).toBe('客户下午三点方便')
    await send(page)
    await page.locator('.command-form').waitFor({ state: 'detached' })
    expect(await focused(page, 'tagName')).toBe('H2')
    await tap(page, 'do-addNote')
    expect(await page.locator('#field-text').inputValue()).toBe('')
    await close(page)
  })

  it('in a form opened while an earlier one is still being answered, stays', async () => {
    const page = await open('liming')
    await tap(page, 'do-addNote')
    await page.locator('#field-text').fill('客户下午三点方便')
    const { promise: lists, resolve: bringLists } = Promise.withResolvers<void>()
    await page.route('**/api/desk/cases?*', route => lists.then(() => route.continue()))
    const taken = page.waitForResponse('**/commands')
    await send(page)
    await taken
    await tap(page, 'do-sendUpdate')
    await page.locator('#field-text').fill('配件已经到店')
    await page.evaluate(watchForLists)
    bringLists()
    // the earlier form is done with once the page has gone on with what came
    await expect.poll(() => page.evaluate('window.listsRead === true')).toBe(true)
    expect(await page.locator('#field-text').inputValue()).toBe('配件已经到店')
    await close(page)
  })

  it('is for nobody else: it is gone after signing out, and not shown to who signs in next', async () => {
    const page = await open('liming')
    const kept = () => page.evaluate("sessionStorage.getItem('huiyin.desk.drafts') ?? ''")
    await tap(page, 'do-addNote')
    await page.locator('#field-text').fill('只给我自己')
    expect(await kept()).toContain('只给我自己')
    const [name, value] = (await at.desk.signIn('zhoujie')).split('=') as [string, string]
    await page.context().addCookies([{ name, value, url: at.desk.base }])
    await page.reload()
    await page.locator('.case .panel').waitFor()
    expect(await kept()).not.toContain('只给我自己')
    await tap(page, 'do-addNote')
    await page.locator('#field-text').fill('总经理写的')
    await tap(page, 'out')
    await page.locator('.sign-in').waitFor()
    expect(await kept()).toBe('')
    await close(page)
  })
})

describe.skipIf(!found)('what stands in the way', () => {
  it.each([
    ['zh-CN', wide, '请填写', '还有 2 处要看一下'],
    ['en', phone, 'Please fill this in', '2 things need another look'],
  ] as const)('%s: is said under the field, which gets the focus', async (locale, size, words, sum) => {
    const page = await open('liming', `/desk#/cases/${caseNo}`, size, locale)
    await tap(page, 'do-promise')
    await send(page)
    await page.locator('[id="field-text-wrong"]').getByText(words).waitFor()
    await page.locator('.trouble[role=alert]').getByText(sum).waitFor()
    expect(await focused(page, 'id')).toBe('field-text')
    await page.locator('#field-text').fill('回电')
    expect(await page.locator('[id="field-text-wrong"]').textContent()).toBe('')
    expect(at.desk.commands).toEqual([])
    await fits(page)
    await close(page)
  })

  it('refused by the case, the reason gets the focus and what was typed stays', async () => {
    const page = await open('liming', `/desk#/cases/${caseNo}`, phone)
    await tap(page, 'do-proposeSolution')
    await page.locator('#field-text-a').fill('赔偿误工费')
    await page.locator('#field-remedy-a').selectOption('compensation')
    await page.locator('#field-amount-a').fill('8000')
    await send(page)
    await page.locator('.trouble').getByText('总经理').waitFor()
    expect(await focused(page, 'className')).toBe('trouble')
    expect(await page.locator('#field-text-a').inputValue()).toBe('赔偿误工费')
    await close(page)
  })

  it('no judgement is made beforehand: severity, cause and relation are chosen', async () => {
    const page = await open('zhoujie')
    for (const type of ['overrideSeverity', 'link', 'recordContact', 'diagnose']) {
      if (!(await page.locator(`[data-key="do-${type}"]`).isVisible())) await tap(page, 'more-actions')
      await tap(page, `do-${type}`)
      await page.locator('.command-form .radios').first().waitFor()
      const chosen = await page
        .locator('.command-form input:checked')
        .evaluateAll(all => all.map(each => Reflect.get(each, 'name')))
      expect(chosen, type).toEqual(type === 'recordContact' ? ['by', 'to'] : [])
    }
    await close(page)
  })
})

describe.skipIf(!found)('an approval that waits', () => {
  it.each([
    ['zh-CN', wide, '等您批准：赔偿 ¥8,000 · 李明 · 误工费', '批准', 'yes'],
    ['en', phone, 'Waits for your approval: Compensation ¥8,000', 'Refuse', 'no'],
  ] as const)('%s: is answered from the top of the case', async (locale, size, words, answer, given) => {
    at.desk.actions.set(caseNo, [{ type: 'answerApproval', allowed: true }])
    const page = await open('zhoujie', `/desk#/cases/${caseNo}`, size, locale)
    const banner = page.locator('.notice.approval')
    expect(await banner.innerText()).toContain(words)
    await fits(page)
    await banner.getByRole('button', { name: answer, exact: true }).click()
    expect(await page.locator('.command-form input:checked').inputValue()).toBe(given)
    // whoever is refused hears why
    const why = given === 'no' ? { reason: 'half of it will do' } : {}
    if (why.reason) await page.locator('#field-reason').fill(why.reason)
    await send(page)
    await page.locator('.command-form').waitFor({ state: 'detached' })
    expect(at.desk.commands.at(-1)?.command).toEqual({
      type: 'answerApproval',
      id: 'ap1',
      given: given === 'yes',
      ...why,
    })
    await close(page)
  })

  it.each([
    ['zh-CN', wide, '待我批准'],
    ['en', phone, 'To approve'],
  ] as const)('%s: is found by who may answer it, however many cases there are', async (locale, size, words) => {
    const row = at.desk.rows.get(caseNo)
    if (!row) throw new Error('no such case')
    at.desk.rows.set(caseNo, { ...row, approvalBy: ['generalManager'] })
    const page = await open('zhoujie', '/desk', size, locale)
    await page.locator('.filters').getByRole('button', { name: words }).click()
    const shown = () => page.locator('.case-row').evaluateAll(all => all.map(each => Reflect.get(each, 'hash')))
    await expect.poll(shown).toEqual([`#/cases/${caseNo}`])
    await fits(page)
    await close(page)
    const helper = await open('maker1', '/desk', size, locale)
    expect(await helper.locator('[data-key="approvals"]').count()).toBe(0)
    await close(helper)
  })

  it('that nobody needs any more is not asked for', async () => {
    at.desk.actions.set(caseNo, [{ type: 'answerApproval', allowed: true }])
    const page = await open('zhoujie', '/desk')
    await showing(page, caseNo, detail => {
      for (const each of detail.handling?.approvals ?? [])
        each.lapsed = { at: new Date().toISOString(), reason: 'withdrawn' }
    })
    await page.evaluate(`location.hash = '#/cases/${caseNo}'`)
    await page.locator('.case .panel').waitFor()
    expect(await page.locator('.notice.approval').count()).toBe(0)
    await close(page)
  })

  it('is said to nobody who may not answer it', async () => {
    at.desk.actions.set(caseNo, [{ type: 'answerApproval', allowed: false, code: 'beyond-authority' }])
    const page = await open('liming')
    expect(await page.locator('.notice.approval').count()).toBe(0)
    await close(page)
  })
})

describe.skipIf(!found)('a complaint that came by phone', () => {
  it.each([wide, phone])(
    'is registered as told, after what is not right was said in place, at $width px',
    async size => {
      const page = await open('liming', '/desk', size)
      await tap(page, 'register')
      await page.locator('.register-view').waitFor()
      await fits(page)
      await send(page)
      await page.locator('[id="field-source-wrong"]').getByText('请选一项').waitFor()
      expect(await focused(page, 'name')).toBe('source')
      await page.locator('[name=source][value=manufacturer]').check()
      await page.locator('[id="field-story"]').fill('空调修了三次还不凉')
      await page.locator('[id="field-customer.phone"]').fill('123')
      await page.locator('[id="field-demands"]').fill('退检测费\n\n尽快修好')
      await send(page)
      await page.locator('[id="field-customer.phone-wrong"]').getByText('请核对位数').waitFor()
      expect(await focused(page, 'name')).toBe('customer.phone')
      expect(at.desk.registered).toEqual([])
      await page.locator('[id="field-customer.phone"]').fill('13800138000')
      await page.locator('.command-form button[type=submit]').dblclick()
      await page.locator('#toasts').getByText('已登记').waitFor()
      expect(at.desk.registered).toHaveLength(1)
      expect(at.desk.registered[0]).toMatchObject({ source: 'manufacturer', story: '空调修了三次还不凉' })
      const told = at.desk.registered[0]?.facts.map(({ slot, value }) => [slot, value])
      expect(told).toEqual(expect.arrayContaining([['customer.phone', '+8613800138000']]))
      expect(told?.filter(([slot]) => slot === 'demand')).toHaveLength(2)
      expect(page.url()).toContain('#/cases/')
      await close(page)
    },
  )

  it('half written, is there again after a look at the list', async () => {
    const page = await open('liming', '/desk#/register', phone, 'en')
    await page.locator('[id="field-story"]').fill('The AC is warm')
    await page.locator('.back').click()
    expect(await focused(page, 'dataset.key')).toBe('register')
    await tap(page, 'register')
    expect(await page.locator('[id="field-story"]').inputValue()).toBe('The AC is warm')
    await close(page)
  })
})
