// From the customer's words to the screening: what is said reaches the law's terms, in one message or told in bits.
import { describe, expect, test } from 'vitest'
import type { Fact, PriorRepairs } from '../../src/case/facts.ts'
import { type WarrantyScreen, warrantyScreen } from '../../src/case/handoff.ts'
import { statementFrom } from '../../src/case/statement.ts'
import { handoffOf } from '../../src/case/views/handoff.ts'
import { known } from '../../src/case/views/known.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { morning, registration, rules, type Stage, stage } from './play.ts'

const understanding = createLocalUnderstanding()
const context = { at: morning, timeZone: 'Asia/Shanghai', stores: [], staff: [] }

/** Registered on Wednesday 2026-11-25. */
function told(...texts: string[]): Stage {
  const play = stage()
  for (const [index, text] of texts.entries()) {
    const messageId = `m${index + 1}`
    const statement = statementFrom(understanding.read(text, context), { messageId, text, narrative: true })
    play.must(index === 0 ? registration(statement) : { type: 'recordStatement', statement })
  }
  return play
}
function screenOf(...texts: string[]): WarrantyScreen {
  const { state } = told(...texts)
  if (!state) throw new Error('no case')
  return warrantyScreen.parse(handoffOf(state, { rules, previousCases: [], transcriptUrl: '/t' }).warrantyScreen)
}
const clause = (id: string, ...texts: string[]) => screenOf(...texts).clauses.find(each => each.id === id)
function factOf(slot: Fact['slot'], ...texts: string[]): unknown {
  const { state } = told(...texts)
  return state && known(state, slot)
}

describe('a second-hand car counts from its first invoice', () => {
  test.each([
    '我买的是二手车，家用，2026年6月1日买的，开了8000公里，变速箱总成换过两次还是顿挫，要求退车',
    '我是车主，这是二手车，家用，2026年6月1日买的，开了8000公里，变速箱总成换过两次还是顿挫，要求退车',
    'I bought this car used on June 1, 2026, family car, 8000 km. The gearbox was replaced twice and still slips. I want a refund for the car.',
    'I bought a used Civic on June 1, 2026, family car, 8000 km. The gearbox was replaced twice and still slips. I want a refund for the car.',
  ])('%s', text => {
    const { clauses, follows, start } = screenOf(text)
    expect(clauses[0]).toMatchObject({ id: 'SB-24-2', state: 'open' })
    expect(clauses[0]?.needs).toContain('proof.firstInvoice')
    expect(follows?.map(each => each.id)).toContain('SB-TRANSFER')
    expect(start).toBeUndefined()
  })
  test('the relation to the car is kept beside it, in whatever order they are told', () => {
    for (const texts of [
      ['买的二手车，变速箱顿挫', '车主是我老公'],
      ['车主是我老公，变速箱顿挫', '是二手车'],
    ]) {
      expect(factOf('vehicle.secondHand', ...texts)).toBe(true)
      expect(factOf('customer.relation', ...texts)).toBe('车主配偶')
    }
  })
})

describe('article 23: what is indicated, what is to be examined', () => {
  const young = '家用，2026年10月20日买的，开了960公里。'
  const youngEn = ' Family car, bought on October 20, 2026, 960 km on it.'
  const of60 = (text: string) => clause('SB-60-SAFE', text + (/[一-鿿]/.test(text) ? `。${young}` : `.${youngEn}`))
  test.each([
    'A柱焊点开裂',
    '车架断裂了',
    '大樑出現裂紋',
    '纵梁开裂',
    'the frame cracked',
    'a weld on the B-pillar cracked',
    '电动车，动力电池起火',
    '电动车电瓶自燃',
    '插混车充电时电池着火',
    '电池包起火',
    'the traction battery caught fire',
    'my electric car: the battery caught fire',
  ])('%s: indicated', text => {
    expect(of60(text)).toMatchObject({ state: 'indicated' })
  })
  test.each([
    '保险杠开裂了',
    '新车密封条开裂',
    'A柱饰板开裂',
    '车架号已发，保险杠开裂',
    'the bumper cracked',
    'the window frame cracked',
    '电池起火',
    '电瓶起火',
    'the battery caught fire',
    '纯电车12V蓄电池起火',
  ])('%s: to be examined', text => {
    expect(of60(text)).toMatchObject({ state: 'open' })
    expect(of60(text)?.needs).toContain('proof.failure')
  })
  test.each([
    '汽油车，电瓶起火了',
    '燃油车行驶中蓄电池着火',
    'petrol car, the 12V battery caught fire',
    'My diesel truck, the battery caught fire',
    '前挡玻璃开裂',
  ])('%s: not article 23', text => {
    expect(of60(text)).toBeUndefined()
  })
})

describe('repairs told in bits', () => {
  const car = '家用，2026年6月1日买的，开了8000公里，要求退车'
  const repairs = (...texts: string[]) => factOf('background.repairs', ...texts)
  test('what was replaced is kept, and 24(2) with it', () => {
    const bits = ['发动机换过两次总成了还是坏', '变速箱总成也换过一次', car]
    expect(repairs(...bits)).toMatchObject({
      count: 2,
      replaced: [
        { part: 'engine', count: 2, whole: true },
        { part: 'transmission', count: 1, whole: true },
      ],
    })
    expect(clause('SB-24-2', ...bits)).toMatchObject({ state: 'indicated' })
  })
  test('the same part told again is one row with the higher count', () => {
    const { replaced } = repairs('变速箱换过两次', '变速箱总成换过一次') as PriorRepairs
    expect(replaced).toHaveLength(1)
    expect(replaced).toMatchObject([{ part: 'transmission', count: 2, whole: true }])
  })
  test.each<[number, ...string[]]>([
    [1, '空调修了三次', '不对，只修过一次'],
    [2, '空调修了三次', '说错了，是修了两次'],
    [1, 'The AC was repaired three times', 'no, it was only repaired once'],
    [3, '空调修了三次', '修好又坏'],
    [3, '空调修了三次', '上周又修了一次'],
    [3, '空调修了三次', '上周修过一次没好'],
    [3, '空调修了三次', '后来又修了两次'],
    [3, 'The AC was repaired three times', 'it was repaired once again last week'],
    [3, '空调修了三次', '压缩机换过两次'],
    [5, '空调修了三次', '前后修了五次'],
  ])('%i: %s … %s', (count, ...texts) => {
    expect(repairs(...texts)).toMatchObject({ count })
  })
  test('days are not overwritten by those of a shorter stay', () => {
    const bits = ['空调修了两次，累计在店里维修31天', '车在店里放了12天']
    expect(repairs(...bits)).toMatchObject({ daysInWorkshop: 31, longestVisitDays: 12, count: 2 })
    expect(repairs('空调修了三次，车在店里放了35天', '不对，只修过一次，放在店里5天')).toMatchObject({
      count: 1,
      daysInWorkshop: 5,
      longestVisitDays: 5,
    })
  })
})
