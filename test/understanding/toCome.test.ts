// A day that has not begun is no day of the trouble, whatever the words around it.
import { describe, expect, it } from 'vitest'
import { readContextOf } from '../../src/app/reading.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { rules } from '../case/play.ts'

const local = createLocalUnderstanding()
const occurred = (text: string, asked?: 'background.occurredOn') => {
  const context = readContextOf(rules, Date.UTC(2026, 10, 23, 2), asked ? { asked } : {})
  const { facts } = local.read(text, context) as { facts: { slot: string; value: unknown }[] }
  return facts.flatMap(each => (each.slot === 'background.occurredOn' ? [each.value] : []))
}

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
