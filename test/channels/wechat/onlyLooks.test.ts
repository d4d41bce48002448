// Whoever answers the notice ("reply anything to see") with a sign or a word sees what has waited, and nothing else; a real message is heard.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openService, type Service } from './service.ts'

const hour = 3_600_000
const openId = 'oHuiyinLooks0000000000001'
const stories = {
  'zh-CN':
    '我要投诉！我叫李强，电话13812345678，汉兰达沪A12345，2万公里，上周在浦东店做的保养，回来空调不冷，我要求免费修好',
  'zh-TW': '我要申訴！我叫李強，電話13812345678，汉兰达沪A12345，兩萬公里，上週保養，回來冷氣不冷，我要求免費修好',
  en: 'I want to complain! My name is Tom Reed, phone 13812345678, Highlander 沪A12345, 20,000 km. After the service last week the air conditioning is warm, please fix it for free',
}

let service: Service
beforeEach(async () => {
  service = await openService({ notified: true })
})
afterEach(() => service.close())

const seen = () => service.seen(openId)
async function says(words: string): Promise<string[]> {
  const before = seen().length
  await service.double.user(openId).says(words)
  await service.settle()
  return seen().slice(before)
}
async function order(caseId: string, command: Parameters<Service['stage']['handle']>[0]['command']) {
  const result = await service.stage.handle({ caseId, command, actor: { kind: 'staff', staffId: 'songtao' } })
  if (!result.ok) throw new Error(`${command.type}: ${result.code} ${result.detail}`)
  await service.settle()
}
const text = '冷凝器已经从厂家发出。'

/** Handed over and spoken to; the window has closed, and a notice told that there is news. */
async function noticed(story: string, yes: string): Promise<void> {
  await says(story)
  for (const answer of ['滨江店', yes, yes]) if (!/HY-\d/.test(seen().join())) await says(answer)
  const caseId = /HY-\d{8}-\d{4}/.exec(seen().join('\n'))?.[0] ?? ''
  await order(caseId, { type: 'accept' })
  await order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
  service.stage.at.now += 49 * hour
  await order(caseId, { type: 'sendUpdate', text })
  expect(seen().at(-1)).not.toContain(text)
}

/** They have seen a proposal; days later a notice tells that there is something to hear. */
async function proposedAndNoticed(story: string, yes: string): Promise<string> {
  await says(story)
  for (const answer of ['滨江店', yes, yes]) if (!/HY-\d/.test(seen().join())) await says(answer)
  const caseId = /HY-\d{8}-\d{4}/.exec(seen().join('\n'))?.[0] ?? ''
  await order(caseId, { type: 'accept' })
  await order(caseId, { type: 'recordContact', by: 'phone', outcome: 'reached' })
  await order(caseId, { type: 'diagnose', cause: '冷凝器渗漏', liable: 'manufacturer', justified: true })
  await order(caseId, { type: 'proposeSolution', options: [{ id: 'a', text: '免费更换冷凝器' }] })
  expect(seen().at(-1)).toContain('免费更换冷凝器')
  service.stage.at.now += 72 * hour
  await order(caseId, { type: 'sendUpdate', text })
  return caseId
}
const answerTo = async (caseId: string) => (await service.stage.cases.load(caseId))?.solution?.answer

describe('an answer to the notice', () => {
  it.each(['?', '看', '1', '收到', 'ok', 'x', '看看', '？？', '👍'])(
    '"%s" shows what has waited, and no more',
    async words => {
      await noticed(stories['zh-CN'], '对的')
      const shown = await says(words)
      expect(shown).toHaveLength(1)
      expect(shown[0]).toMatch(new RegExp(`${text}$`))
      // the next is no answer to it any more
      expect((await says('？')).join()).not.toBe('')
    },
    60_000,
  )

  it.each([
    ['zh-TW', '好', '對'],
    ['en', 'Show me', 'yes'],
    ['en', 'k', 'yes'],
  ] as const)(
    'in %s: "%s"',
    async (language, words, yes) => {
      await noticed(stories[language], yes)
      const shown = await says(words)
      expect(shown).toHaveLength(1)
      expect(shown[0]).toMatch(new RegExp(`${text}$`))
    },
    60_000,
  )

  it.each(['要等到什么时候？', '转人工', '现在空调又漏水了'])(
    '"%s" is heard, and shown what has waited',
    async words => {
      await noticed(stories['zh-CN'], '对的')
      const shown = (await says(words)).join('\n')
      expect(shown).toContain(text)
      expect(shown).not.toMatch(new RegExp(`${text}$`))
    },
    60_000,
  )
})

describe('a proposal they saw before, when they answer the notice', () => {
  it.each([
    ['zh-CN', '好', '对的', '同意'],
    ['zh-CN', '1', '对的', '1'],
    ['zh-TW', '收到', '對', '同意'],
    ['en', 'ok', 'yes', 'yes'],
  ] as const)(
    'in %s is put again below what has waited; "%s" agrees to nothing',
    async (language, words, yes, agrees) => {
      const caseId = await proposedAndNoticed(stories[language], yes)
      const shown = (await says(words)).join('\n')
      expect(shown.indexOf(text)).toBeGreaterThanOrEqual(0)
      expect(shown.indexOf('免费更换冷凝器')).toBeGreaterThan(shown.indexOf(text))
      expect(await answerTo(caseId)).toBe('open')
      await service.pass(20_000)
      await says(agrees)
      expect(await answerTo(caseId)).toBe('agreed')
    },
    60_000,
  )
})
