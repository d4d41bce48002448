// What comes next and what has stopped, on the desk page in a real browser: steps with who and by when, clocks that stand, how a case climbed.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../src/app/caseShapes.ts'
import { close, deskInBrowser, found, phone, showing, wide } from './deskInBrowser.ts'

const at = deskInBrowser()
const caseNo = 'HY-20261122-0004'
const hour = 3_600_000
const inHours = (count: number) => new Date(Date.now() + count * hour).toISOString()

async function open(change: (detail: CaseDetail) => void, viewport = wide, locale = 'zh-CN'): Promise<Page> {
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
const clocksOf = (clocks: NonNullable<CaseDetail['handoff']>['clocks']) => (detail: CaseDetail) => {
  if (detail.handoff) detail.handoff.clocks = clocks
}
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)

describe.skipIf(!found)('once a case is resolved', () => {
  it.each([
    [
      'zh-CN',
      wide,
      ['共同验收', '李明 · 服务经理和客户一起', '回访', '助手会问客户', '签字确认', '或其上级', '结案', '以上完成以后'],
    ],
    [
      'en',
      phone,
      [
        'Joint check',
        'together with the customer',
        'Follow-up',
        'The assistant asks',
        'Sign off',
        'or somebody above',
        'Close the case',
      ],
    ],
  ] as const)('%s: says what comes next, who does it and by when', async (locale, size, words) => {
    const page = await open(
      detail => {
        detail.case.status = 'followUp'
        detail.case.owner = { role: 'serviceManager', staffId: 'liming', name: '李明' }
        if (detail.handling) detail.handling.wanted.steps = ['jointCheck', 'followUp']
        clocksOf([{ name: 'followUp', dueAt: inHours(20.5), calendar: 'always', state: 'running' }])(detail)
      },
      size,
      locale,
    )
    const shown = (await page.locator('.next-steps').innerText()).replaceAll('Li Ming', '李明')
    let before = -1
    for (const each of words) {
      expect(shown).toContain(each)
      expect(shown.indexOf(each, before + 1)).toBeGreaterThan(before)
      before = shown.indexOf(each, before + 1)
    }
    expect(shown).toMatch(/20 (小时|h)/)
    await fits(page)
    await close(page)
  })

  it('the call that is asked of somebody stands there with their name, and nothing while the case is solved still', async () => {
    const page = await open(detail => {
      detail.case.status = 'followUp'
      if (!detail.handling) return
      detail.handling.wanted.steps = ['followUp']
      const [task] = detail.handling.tasks
      const owner = { role: 'customerCareAgent', staffId: 'xiaoxia', name: '夏晓' } as const
      if (task) detail.handling.tasks = [{ ...task, kind: 'phoneFollowUp', owner, dueAt: inHours(3) }]
    })
    expect(await page.locator('.next-steps li').first().innerText()).toContain('夏晓')
    await close(page)
    const underway = await open(() => {})
    expect(await underway.locator('.next-steps').count()).toBe(0)
    await close(underway)
  })
})

describe.skipIf(!found)('a clock that has stopped', () => {
  it.each([
    ['zh-CN', '已结束，超时 2 小时'],
    ['en', 'ended, 2 h late'],
  ] as const)('%s: does not count on', async (locale, words) => {
    const page = await open(
      clocksOf([
        { name: 'firstContact', dueAt: inHours(-9), endedAt: inHours(-7), calendar: 'always', state: 'breached' },
        { name: 'resolve', dueAt: inHours(-5), calendar: 'always', state: 'breached' },
      ]),
      wide,
      locale,
    )
    const [first, second] = await page.locator('.clocks li').all()
    expect(await first?.innerText()).toContain(words)
    expect(await first?.locator('.countdown').count()).toBe(0)
    expect(await second?.locator('.countdown.over').count()).toBe(1)
    await close(page)
  })

  it.each(['closed', 'merged'] as const)('nor one of a case that is %s', async status => {
    const page = await open(detail => {
      detail.case.status = status
      clocksOf([{ name: 'resolve', dueAt: inHours(-5), calendar: 'always', state: 'breached' }])(detail)
    })
    expect(await page.locator('.clocks').innerText()).toContain('已停止计时')
    expect(await page.locator('.clocks .countdown').count()).toBe(0)
    await close(page)
  })
})

describe.skipIf(!found)('a case that climbed', () => {
  it.each([
    ['zh-CN', wide, ['王丽 · 服务顾问 → ', '员工提出', '客户要找经理', '首次联系：']],
    ['en', phone, ['Service advisor → ', 'raised by staff', '客户要找经理', 'First contact by']],
  ] as const)('%s: says from whom to whom, why and by when', async (locale, size, words) => {
    const page = await open(
      detail => {
        const to = { role: 'serviceManager', staffId: 'liming', name: '李明' } as const
        detail.case.owner = to
        detail.case.nextDueAt = inHours(2)
        detail.case.nextDueClock = 'firstContact'
        const from = { role: 'serviceAdvisor', staffId: 'wangli', name: '王丽' } as const
        const climb = {
          at: inHours(-1),
          trigger: 'staff',
          level: 3,
          from,
          to,
          clocks: [],
          reason: '客户要找经理',
        } as const
        if (detail.handling) detail.handling.escalations = [{ ...climb, clocks: [] }]
      },
      size,
      locale,
    )
    const shown = await page.locator('.handling').filter({ hasText: '客户要找经理' }).first().innerText()
    for (const each of words) expect(shown).toContain(each)
    await fits(page)
    await close(page)
  })

  it('tells whoever hears of it with whom it is now, and by when', async () => {
    at.desk.notices.set('liming', [
      {
        id: 1,
        caseId: caseNo,
        about: 'escalated',
        clocks: ['firstContact'],
        tasks: 0,
        at: new Date().toISOString(),
        severity: 'complaint',
        danger: false,
        owner: { role: 'generalManager', staffId: 'zhoujie', name: '周杰' },
        nextDueAt: inHours(2),
        nextDueClock: 'attention',
      },
    ])
    const page = await open(() => {})
    await page.locator('.for-you').getByText('现在由周杰 · 总经理负责 · ').waitFor()
    expect(await page.locator('.for-you').innerText()).toMatch(/\d\d:\d\d 前/)
    await close(page)
  })
})

describe.skipIf(!found)('the history', () => {
  it('puts steps, remedies and what the rules say into words, and leaves alone what somebody wrote', async () => {
    const system = { kind: 'system' } as const
    const page = await open(detail => {
      detail.timeline = [
        {
          type: 'solution.proposed',
          at: inHours(-4),
          actor: system,
          text: '更换膨胀阀 · repair / repair the AC · refund · 300',
        },
        { type: 'case.resolved', at: inHours(-3), actor: system, reason: 'diagnosis: 当场办好; agreement: see note' },
        { type: 'case.reopened', at: inHours(-2), actor: system, reason: 'The customer is not satisfied.' },
        { type: 'case.reopened', at: inHours(-1), actor: system, reason: '又坏了' },
      ]
    })
    await page.locator('#tab-timeline').click()
    const shown = await page.locator('.timeline').innerText()
    const words = [
      '更换膨胀阀 · 修好 / repair the AC · 退款/退车 · 300',
      '诊断: 当场办好; 与客户商定: see note',
      '客户不满意。',
      '又坏了',
    ]
    for (const each of words) expect(shown).toContain(each)
    await close(page)
  })

  it('the rules that may apply are named, not numbered', async () => {
    const page = await open(() => {})
    const shown = await page.locator('.panel').innerText()
    expect(shown).not.toMatch(/\b[A-Z]{2}-[A-Z]{3,}/)
    await close(page)
  })
})
