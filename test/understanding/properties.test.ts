// What holds for any text whatever: spans match their evidence, nothing throws, the same text reads the same, work grows linearly.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reading as readingShape } from '../../src/case/reading.ts'
import { slots } from '../../src/case/vocabulary.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { prepare } from '../../src/understanding/message.ts'
import { dealership } from './dealership.ts'

const understanding = createLocalUnderstanding()
const shreds = [
  '刹车',
  '失灵',
  '没有',
  '冒烟',
  '，',
  '。',
  '！',
  ' ',
  '13812345678',
  '沪A8K621',
  '三万公里',
  '上周三',
  '我叫王芳',
  '退车',
  '煞車',
  '引擎',
  '修了三次',
  'brakes failed',
  'no smoke',
  ' if ',
  'yesterday',
  'BMW X5',
  '12 km',
  '\u0000',
  '<b>',
  '😡',
  '\n',
  '宝马',
  '张伟',
  '李',
  '第',
  '万',
  '.',
  '-',
  '+86',
]
const message = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...shreds), { maxLength: 40 }).map(parts => parts.join('')),
)
const asked = fc.option(fc.constantFrom(...slots), { nil: undefined })

describe('any text', () => {
  test('is read into the shape, with every span cut from the text', () => {
    fc.assert(
      fc.property(message, asked, (text, slot) => {
        const reading = understanding.read(text, { ...dealership, ...(slot === undefined ? {} : { asked: slot }) })
        readingShape.parse(reading)
        for (const found of [...reading.facts, ...reading.signals, ...reading.components, ...reading.demands]) {
          const [start, end] = found.span
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toBe(found.evidence)
        }
      }),
      { numRuns: 600 },
    )
  })

  test('reads the same twice', () => {
    fc.assert(
      fc.property(message, text => {
        expect(understanding.read(text, dealership)).toEqual(understanding.read(text, dealership))
      }),
      { numRuns: 150 },
    )
  })

  test('keeps its length when folded', () => {
    fc.assert(fc.property(message, text => prepare(text, dealership).folded.length === text.length))
  })
})

describe('hard texts', () => {
  const texts = {
    empty: '',
    blanks: ' \n\t　',
    emoji: '😡🔥👨‍👩‍👧',
    'half a surrogate': '刹车\ud83d失灵',
    html: '<script>alert(1)</script><b>刹车失灵</b>',
    'null bytes': '刹车\u0000失灵\u0000',
    'right to left': '\u202e刹车失灵',
    mixed: '我的 Passat brakes 刹不住 please help',
    long: '你好，我的车刹车失灵了。'.repeat(1700).slice(0, 20_000),
  }
  test.each(Object.entries(texts))('%s', (_, text) => {
    const reading = understanding.read(text, dealership)
    readingShape.parse(reading)
    expect(reading.intents.length).toBeGreaterThan(0)
  })
})

describe('work is linear', () => {
  // counted, not timed: doubling the text at most doubles what is found and looked at
  test.each(['刹车', '没有刹车失灵', '万', '1 3-', '沪a', 'smoke ', 'if ', '，', '二次'])('%s repeated', unit => {
    const found = (times: number): number => {
      const prepared = prepare(unit.repeat(times), dealership)
      const rules = prepared.found.names('').reduce((sum, name) => sum + prepared.found.of(name).length, 0)
      return (
        rules +
        prepared.clauses.spans.length +
        prepared.found.words('fault').length +
        prepared.found.words('negator').length
      )
    }
    expect(found(2000)).toBeLessThanOrEqual(found(1000) * 2 + 40)
  })
  test('the answer stays small however long the text', () => {
    const reading = understanding.read('刹车失灵，方向盘锁死，换车，'.repeat(1500), dealership)
    expect(reading.facts.length).toBeLessThan(60)
    expect(reading.signals.length).toBeLessThan(40)
    expect(reading.components.length).toBeLessThanOrEqual(20)
  })
})
