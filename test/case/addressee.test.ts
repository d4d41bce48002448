// A text that is not for this customer: another language, numbers and names the case does not know. Warned of, never refused.
import { describe, expect, test } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { guardStaffText, wordingOf } from '../../src/case/decisions/guard.ts'
import type { Language } from '../../src/case/vocabulary.ts'
import { fact, morning, registration, rules, stage } from './play.ts'

const context = { now: morning, rules }
const facts = [
  fact('customer.name', '李强'),
  fact('customer.phone', '+8613800138000'),
  fact('vehicle.plate', '沪A8K621'),
  fact('vehicle.vin', 'ZHWUC1ZF5MLA12345'),
]
function caseIn(language: Language): CaseState {
  const play = stage()
  play.must(registration({ facts }))
  return { ...(play.state as CaseState), language }
}
const warned = (text: string, language: Language, kind: string) =>
  wordingOf(text, caseIn(language), context).filter(each => each.kind === kind)

describe('the language', () => {
  const zhCN = ['您的车已完成检测。', '配件还没到货，有消息马上告诉您。']
  const zhTW = ['您的車已完成檢測。', '零件還沒到貨，有消息馬上跟您說。']
  const en = [
    'Your car has been inspected.',
    'The part (4M0 907 801 A) has not arrived yet.',
    'Please ask 王敏 for your keys.',
  ]
  test.each<[Language, string[]]>([
    ['zh-CN', [...zhTW, ...en]],
    ['zh-TW', [...zhCN, ...en]],
    ['en', [...zhCN, ...zhTW]],
  ])('of a customer who writes %s is missed by the others', (language, texts) => {
    for (const text of texts) {
      const [found, ...more] = warned(text, language, 'otherLanguage')
      expect(found, text).toMatchObject({ rule: 'other-language', refused: false })
      expect(found?.evidence).toBe(text.slice(...(found?.span ?? [0, 0])))
      expect(more).toEqual([])
    }
  })
  test.each<[Language, string[]]>([
    [
      'zh-CN',
      [
        ...zhCN,
        'OK',
        '好的',
        'P0171',
        'WiFi 密码在前台。',
        '请看 https://huiyin.example/track/the/progress/of/it',
        '李强先生',
      ],
    ],
    ['zh-TW', [...zhTW, 'OK', '好的', '李强先生，您好。', 'ABS 與 ESC 都正常。']],
    ['en', [...en, 'OK', 'Thanks', '13:30', 'See you at 13:30']],
  ])('of a customer who writes %s is met', (language, texts) => {
    for (const text of texts) expect(warned(text, language, 'otherLanguage'), text).toEqual([])
  })
  test('is named in each language', () => {
    expect(warned('Your car is ready now.', 'zh-TW', 'otherLanguage')[0]?.better['zh-TW']).toContain('繁體中文')
  })
  test('stops no text', () => {
    expect(guardStaffText('Your car has been inspected.', caseIn('zh-CN'), context)).toBeUndefined()
  })
})

describe('numbers', () => {
  test.each([
    ['请联系 13912345678。', '13912345678'],
    ['請撥 0912-345-678。', '0912-345-678'],
    ['Call +86 139 1234 5678.', '+86 139 1234 5678'],
    ['车牌１３９１２３４５６７８', '１３９１２３４５６７８'],
    ['沪B12345 的车主也来过。', '沪B12345'],
    ['粤B·D12345 已修好。', '粤B·D12345'],
    ['車牌 RBA-1234 的車', 'RBA-1234'],
    ['车架号 LSVAM4187C2184841', 'LSVAM4187C2184841'],
  ])('the case does not know are warned of: %s', (text, evidence) => {
    expect(warned(text, 'zh-CN', 'othersData')).toMatchObject([{ rule: 'others-number', evidence, refused: false }])
  })
  test.each([
    '我们会打您的 13800138000。',
    '您的电话 138 0013 8000 对吗？',
    '沪A·8K621 已进店。',
    '沪a8k621 已进店。',
    '车架号 ZHWUC1ZF5MLA12345 已登记。',
    `门店电话 ${rules.directory.stores[0]?.phone}，救援 ${rules.directory.stores[0]?.rescueLine}。`,
    '厂家热线 400-810-1234，保险报案 95518。',
    '发票号 05128877，订单号 13912345678。',
    '配件号 4M0 907 801 A，里程 52300 公里，金额 12,800.00 元。',
    '案件编号 HY-20261125-0007，时间 2026-11-25 10:00。',
  ])('of the customer, of the house and no calls are not: %s', text => {
    expect(warned(text, 'zh-CN', 'othersData')).toEqual([])
  })
})

describe('a greeting', () => {
  test.each(['王先生，您好', '您好，王女士：', '尊敬的张先生您好', 'Dear Mr Wang'])('by another name: %s', text => {
    const latin = /[a-z]/.test(text)
    const state = latin
      ? { ...caseIn('en'), facts: { 'customer.name': [fact('customer.name', 'Li Qiang')] } }
      : caseIn('zh-CN')
    expect(wordingOf(text, state, context).map(each => each.rule)).toContain('others-name')
  })
  test.each([
    '李先生，您好',
    '尊敬的李强先生：您好',
    'Dear Mr Li,',
    'Dear Mr Wang,',
    '先生您好',
    '各位女士，您好',
    '我已问过王先生。',
    '您好，王经理在开会。',
  ])('by their own, or of nobody: %s', text => {
    expect(warned(text, 'zh-CN', 'othersData')).toEqual([])
  })
})
