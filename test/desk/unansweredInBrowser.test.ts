// What a customer wrote and nobody has answered, on the desk page in a real browser: the mark in the list, the line on the case, the hint
// before it ends; and that a refusal is called one.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../src/app/caseShapes.ts'
import { close, deskInBrowser, found, phone, showing, wide } from './deskInBrowser.ts'

const at = deskInBrowser()
const caseNo = 'HY-20261122-0004'
const minutesAgo = (count: number) => new Date(Date.now() - count * 60_000 - 20_000).toISOString()

async function open(change: (detail: CaseDetail) => void, locale = 'zh-CN', viewport = wide): Promise<Page> {
  const context = await at.browser.newContext({ viewport, locale })
  const [name, value] = (await at.desk.signIn('liming')).split('=') as [string, string]
  await context.addCookies([{ name, value, url: at.desk.base }])
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await showing(page, caseNo, change)
  await page.goto(`${at.desk.base}/desk#/cases/${caseNo}`)
  await page.locator('.case .panel').waitFor()
  return page
}
const asked = (detail: CaseDetail) => {
  detail.case.handedOffAt = minutesAgo(300)
  detail.case.wrote = { at: minutesAgo(42), asks: true }
  if (detail.handling)
    detail.handling.wrote = [
      { at: minutesAgo(42), text: '<b>代步车</b>什么时候给我？', asks: true },
      { at: minutesAgo(40) },
    ]
}

describe.skipIf(!found)('words nobody has answered', () => {
  it.each([
    ['zh-CN', wide, '客户 42 分钟前问的，还没有答复', '共 2 条未回复'],
    ['en', phone, 'asked 42 min ago, not answered yet', '2 messages without an answer'],
  ] as const)('%s: stand on the case, with what was asked', async (locale, size, line, more) => {
    const page = await open(asked, locale, size)
    const notice = page.locator('.notice.wrote')
    expect(await notice.innerText()).toContain(line)
    expect(await notice.innerText()).toContain('<b>代步车</b>什么时候给我？')
    expect(await notice.innerText()).toContain(more)
    await close(page)
  })

  it('are a step before the end, and hinted at where it is ended', async () => {
    const page = await open(detail => {
      asked(detail)
      detail.case.status = 'followUp'
      detail.case.owner = { role: 'serviceManager', staffId: 'liming', name: '李明' }
      if (detail.handling) detail.handling.signedOff = { staffId: 'liming', name: '李明' }
      if (detail.handoff) detail.handoff.channel.id = 'none'
    })
    const steps = await page.locator('.next-steps').innerText()
    expect(steps.indexOf('回复客户的问题')).toBeGreaterThanOrEqual(0)
    // no conversation reaches them
    expect(steps).toContain('由同事打电话问客户')
    expect(steps).not.toContain('助手会问客户')
    await close(page)
  })

  it('a refusal is called one, open and contested', async () => {
    for (const [status, answer, words] of [
      ['proposed', 'open', '不予满足，待客户答复'],
      ['declined', 'declined', '客户对不予满足有异议'],
    ] as const) {
      const page = await open(detail => {
        detail.case.status = status
        detail.case.refused = true
        if (detail.agreement?.proposal) Object.assign(detail.agreement.proposal, { refused: true, answer })
      })
      expect(await page.locator('.case-title').innerText()).toContain(words)
      const panel = await page.locator('.case').innerText()
      expect(panel).not.toContain('方案待客户答复')
      expect(panel).not.toContain('方案未接受')
      await close(page)
    }
  })
})
