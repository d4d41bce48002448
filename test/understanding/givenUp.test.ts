// Wishes said to be held no longer, and what only sounds so.
import { expect, test } from 'vitest'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'

const { read } = createLocalUnderstanding()
const givenUp = (text: string): string[] =>
  (read(text, { at: Date.UTC(2026, 10, 23), timeZone: 'Asia/Shanghai', stores: [], staff: [] }).givenUp ?? []).map(
    each => each.kind,
  )

test.each([
  ['不要退款了', 'refund'],
  ['退款算了,修好就行', 'refund'],
  ['退款就算了', 'refund'],
  ['不退了,换车', 'refund'],
  ['我不退车了,道歉就行', 'refund'],
  ['不用退錢了,修好就好', 'refund'],
  ['取消退款的要求', 'refund'],
  ['不想換車了', 'replacement'],
  ['赔偿不要了', 'compensation'],
  ['误工费就不用了', 'compensation'],
  ['不用道歉了', 'apology'],
  ['代步車不用了', 'substituteCar'],
  ['我不想修了,给我退车', 'repair'],
  ['我不要修,我要退款', 'repair'],
  ["I don't want the refund any more", 'refund'],
  ['forget the refund, just fix it', 'refund'],
  ["I'd rather have a repair than a refund", 'refund'],
  ['instead of a refund I want a new car', 'refund'],
  ['no need for an apology', 'apology'],
  ['the loan car is no longer needed', 'substituteCar'],
])('%s: no %s any more', (text, kind) => {
  expect(givenUp(text)).toContain(kind)
})

test.each([
  '你们不退款',
  '你们又不退了',
  '不退款我就曝光',
  '不给退款',
  '要不要退款',
  '难道不要退款吗',
  '凭什么不要赔偿',
  '还是退款算了',
  '干脆退款算了',
  '没说不要退款',
  '不要拖了赶紧退款',
  '别人都退款了',
  '还要赔偿误工费',
  "you don't want to refund me",
  "I don't want to wait for the refund",
  "why don't I get a refund",
  'not only a refund, an apology too',
  "if I don't get a refund I will sue",
  'I want a refund',
])('%s: nothing is given up', text => {
  expect(givenUp(text)).toEqual([])
})
