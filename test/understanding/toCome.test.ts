// A day that has not begun is no day of the trouble and none of the purchase, whatever the words around it.
import { describe, expect, it } from 'vitest'
import { readContextOf } from '../../src/app/reading.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { rules } from '../case/play.ts'

const local = createLocalUnderstanding()
type Dated = 'background.occurredOn' | 'vehicle.purchasedOn'
const read = (text: string, slot: Dated, asked?: Dated) => {
  const context = readContextOf(rules, Date.UTC(2026, 10, 23, 2), asked ? { asked } : {})
  const { facts } = local.read(text, context) as { facts: { slot: string; value: unknown }[] }
  return facts.flatMap(each => (each.slot === slot ? [each.value] : []))
}
const occurred = (text: string, asked?: Dated) => read(text, 'background.occurredOn', asked)
const bought = (text: string, asked?: Dated) => read(text, 'vehicle.purchasedOn', asked)

describe('said to have happened', () => {
  it.each([
    ['2027年3月5日刹车失灵了', []],
    ['2026年12月20日空调坏了', []],
    ['the brakes failed on 5 March 2027', []],
    ['2026年11月20日空调坏了', ['2026-11-20']],
    ['the brakes failed on 20 November 2026', ['2026-11-20']],
  ])('“%s”', (text, days) => expect(occurred(text)).toEqual(days))

  it.each([
    ['2027年3月5日', []],
    ['2026年11月20日', ['2026-11-20']],
  ])('in answer to the question: “%s”', (text, days) => expect(occurred(text, 'background.occurredOn')).toEqual(days))
})

describe('said to have been bought', () => {
  it.each([
    ['车是2027年3月买的', []],
    ['I bought it in March 2027', []],
    ['2026年2月30日买的', ['2026-02']],
    ['车是2026年3月买的', ['2026-03']],
    ['I bought it in March 2026', ['2026-03']],
  ])('“%s”', (text, days) => expect(bought(text)).toEqual(days))

  it.each([
    ['2027年3月', []],
    ['2027', []],
    ['2024', ['2024']],
    ['2026年3月', ['2026-03']],
  ])('in answer to the question: “%s”', (text, days) => expect(bought(text, 'vehicle.purchasedOn')).toEqual(days))
})
