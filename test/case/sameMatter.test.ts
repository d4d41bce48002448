// The same car and the same matter told in different languages is found to be one; another matter of the same car is not.
import { describe, expect, it, test } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { statementFrom } from '../../src/case/statement.ts'
import { suggestionsOf } from '../../src/case/views/duplicates.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { dealership } from '../understanding/dealership.ts'
import { fact, rules, stage } from './play.ts'

const understanding = createLocalUnderstanding()

/** As a customer writes it, understood as it is by the product. */
function told(caseId: string, text: string, plate = '沪A12345'): CaseState {
  const reading = understanding.read(text, dealership)
  const said = statementFrom(reading, { messageId: 'm1', text, narrative: true })
  const play = stage()
  play.must({
    type: 'register',
    caseId,
    source: 'webchat',
    language: 'zh-CN',
    channel: { id: 'webchat', conversationId: caseId, userId: caseId },
    statement: { ...said, facts: [...said.facts, fact('vehicle.plate', plate)] },
  })
  return play.state as CaseState
}
const found = (one: string, other: string, plate?: string) =>
  suggestionsOf(told('HY-20261125-0001', one), [told('HY-20261125-0002', other, plate)], rules)

const pairs: readonly (readonly string[])[] = [
  [
    '空调修了两次还是不制冷',
    '冷氣修了兩次還是不冷',
    'The air conditioning has been repaired twice and still blows warm air',
  ],
  [
    '刹车一踩就吱吱响，换了片也没用',
    '煞車踩下去一直有異音，換了來令片也沒用',
    'The brakes squeal every time, even with new pads',
  ],
  ['变速箱二挡顿挫，修了三次', '變速箱二檔頓挫，修了三次', 'The gearbox jerks in second gear after three repairs'],
  [
    '你们的服务顾问态度太差，说话很不耐烦',
    '你們的服務顧問態度很差，講話不耐煩',
    'Your service adviser was rude to me and would not listen',
  ],
  [
    '保养多收了我八百块，没换机油也收钱',
    '保養多收了我八百塊，沒換機油也收錢',
    'I was overcharged 800 yuan for the service, you charged for oil you never changed',
  ],
]

describe('the same matter of one car, told in', () => {
  const both = pairs.flatMap(([mainland = '', taiwan = '', english = '']) => [
    ['zh-CN and zh-TW', mainland, taiwan],
    ['zh-CN and English', mainland, english],
    ['zh-TW and English', taiwan, english],
  ])
  test.each(both)('%s: %s / %s', (_, one = '', other = '') => {
    expect(found(one, other)).toMatchObject([{ because: ['sameCar'] }])
    expect(found(other, one)).toMatchObject([{ because: ['sameCar'] }])
  })
})

describe('another matter of it is not suggested', () => {
  const others = pairs.flatMap((one, at) =>
    pairs.slice(at + 1).flatMap(other => [
      [one[0], other[2]],
      [one[1], other[0]],
      [one[2], other[1]],
    ]),
  )
  test.each(others)('%s / %s', (one = '', other = '') => {
    expect(found(one, other)).toEqual([])
  })
})

it('nor is the same matter of another car', () => {
  expect(found('空调修了两次还是不制冷', 'The air conditioning still blows warm air', '沪B99999')).toEqual([])
})
