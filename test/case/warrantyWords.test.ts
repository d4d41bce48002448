// From the customer's words to the screening: what is said reaches the law's terms, in one message or told in bits.
import { describe, expect, test } from 'vitest'
import { type Fact, type WarrantyScreen, warrantyScreen } from '../../src/case/facts.ts'
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
