// What several sums in one option come to, as the limits of whoever proposes it judge it.
import { describe, expect, it, test } from 'vitest'
import type { SolutionOption } from '../../../src/case/caseParts.ts'
import { grantsOf } from '../../../src/case/decisions/grants.ts'
import { placedSums, sumsIn } from '../../../src/case/policy/namedSums.ts'
import { by, rules, staffWith } from '../play.ts'
import { caseAt } from '../points.ts'

const most = (option: Omit<SolutionOption, 'id'>) =>
  Math.max(...grantsOf({ id: 'a', ...option }, 'frontDeskSupervisor', rules).map(each => each.amount ?? Infinity))

describe('several sums in one option', () => {
  it.each<[string, number]>([
    ['退 800 元并再赔 700 元', 1_500],
    ['退800元，另赔700元', 1_500],
    ['退還檢測費800元，並補償700元代金券', 1_500],
    ['我们赔您700元。另外退您检测费800元。', 1_500],
    ['补偿三百元和两百元油卡', 500],
    ['退您800元、补偿700元、再优惠500元', 2_000],
    ['We refund you 800 yuan and pay another 700 yuan', 1_500],
    ['We will refund you 800 yuan. We also give you a 700 yuan voucher', 1_500],
    ['先退您800元，下周再退700元', 1_500],
    ['补偿您5千元', 5_000],
    ['赔偿壹万贰仟元整', 12_000],
    ['賠償壹萬貳仟圓整', 12_000],
    ['退您叁佰伍拾元', 350],
    ['补偿1万2', 12_000],
    ['补偿您3千5', 3_500],
    ['补偿1万2千元', 12_000],
    ['补偿您一万零五百元', 10_500],
  ])('are added up: %s', (text, sum) => {
    expect(most({ text })).toBe(sum)
  })
  it.each<[string, number]>([
    ['退800元或者赔700元', 800],
    ['退您800元，或赔您1000元', 1_000],
    ['退 800 元或 1000 元', 1_000],
    ['退您800元到1000元', 1_000],
    ['退800元，赔1000元，二选一', 1_000],
    ['We refund 800 yuan or give you a 700 yuan voucher', 800],
    // who reads it the other way gets 1,000: the higher reading counts
    ['退您800元或赔您700元，另补您300元', 1_100],
    ['退您800元，另补您300元，或赔您700元', 1_500],
  ])('count once where the customer takes one of them: %s', (text, sum) => {
    expect(most({ text })).toBe(sum)
  })
  it.each<[string, number]>([
    ['退800元（即800元检测费）', 800],
    ['退您800元检测费，800元将退到您卡上', 800],
    ['我们赔您1500元：退检测费800元，补偿700元', 1_500],
    ['退您1500元，其中退检测费800元', 1_500],
    ['原价3000元，退800元', 800],
  ])('are the same one said again, a part of it, or the whole: %s', (text, sum) => {
    expect(most({ text })).toBe(sum)
  })
  it.each<[string, number]>([
    ['赔偿您500元、退款500元', 1_000],
    ['退500元，再退500元', 1_000],
    ['We refund you 500 yuan plus pay you another 500 yuan', 1_000],
  ])('are two of the same height: %s', (text, sum) => {
    expect(most({ text })).toBe(sum)
  })

  test('one in the field and other money in the words are two', () => {
    expect(most({ text: '退检测费，另赔您700元', remedy: 'refund', amount: 800 })).toBe(1_500)
    expect(most({ text: '退检测费800元', remedy: 'refund', amount: 800 })).toBe(800)
    expect(most({ text: '退检测费800元，另赔700元', remedy: 'refund', amount: 1_500 })).toBe(1_500)
    expect(most({ text: '退检测费800元，另赔700元', remedy: 'refund', amount: 800 })).toBe(1_500)
  })

  it.each<[string, number]>([
    ['现金2000元', 2_000],
    ['2000元维修代金券', 2_000],
    ['两千元整', 2_000],
    ['RMB 2,000 as a goodwill gesture', 2_000],
    ['Goodwill payment: twenty-five hundred yuan', 2_500],
    ['补偿1000元（原要求2000元）', 1_000],
    ['维修费用2000元，减免1000元', 1_000],
    ['The repair costs 2000 yuan, we give you half', 1_000],
  ])('of which the words name more than the field, the larger counts: %s', (text, sum) => {
    expect(most({ text, remedy: 'compensation', amount: 1_000 })).toBe(sum)
  })

  test('are judged by what they come to', () => {
    const chief = by(staffWith('serviceManager').id)
    const offered = (text: string) =>
      caseAt('contacted').give({ type: 'proposeSolution', options: [{ id: 'a', text }] }, chief)
    expect(offered('补偿您3000元')).toMatchObject({ ok: true })
    expect(offered('补偿您3000元，再补偿您2500元')).toMatchObject({
      code: 'beyond-authority',
      extra: { amount: 5_500, mayApprove: ['generalManager'] },
    })
    expect(offered('补偿您3000元，或补偿您2500元')).toMatchObject({ ok: true })
  })
})

it.each([
  ['退还差价三百元', 'refund', 300],
  ['退还多收的300元工时费', 'refund', 300],
  ['a refund of three hundred and fifty yuan', 'refund', 350],
  ['优惠三百元', 'discount', 300],
  ['补偿三百元', 'compensation', 300],
])('a sum that is marked as nothing is what its words call it: %s', (text, remedy, amount) => {
  expect(grantsOf({ id: 'a', text }, 'frontDeskSupervisor', rules)).toEqual([{ remedy, amount }])
})

it.each([
  ['fifteen hundred yuan back', 1_500],
  ['nineteen thousand yuan', 19_000],
  ['seventeen hundred and fifty dollars', 1_750],
  ['two thousand five hundred and twenty yuan', 2_520],
  ['a hundred and twenty thousand', 120_000],
])('in English words: %s', (text, sum) => expect(sumsIn(text)).toEqual([sum]))

test('a figure and its unit are one sum', () => {
  expect(sumsIn('补偿5千元和两百元')).toEqual([5_000, 200])
  expect(placedSums('退800元')).toEqual([{ sum: 800, from: 1, to: 5 }])
})
