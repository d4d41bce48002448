// What staff write by classes, each in many ways: refused, or sent with nothing to say about it. By what has been decided.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkWording, type Decided, nothingDecided } from '../../../src/case/policy/wording.ts'
import { demandKind } from '../../../src/case/vocabulary.ts'
import { rules } from './fixtures.ts'

const granted = z.strictObject({
  sum: z.number(),
  remedy: demandKind.exactOptional(),
  text: z.string().exactOptional(),
})
const groups = z.array(
  z.strictObject({
    decided: z.strictObject({
      remedies: z.array(demandKind).default([]),
      amounts: z.array(granted).default([]),
      texts: z.array(z.string()).default([]),
    }),
    refused: z.array(z.string()),
    sent: z.array(z.string()),
  }),
)
const told = groups.parse(parse(readFileSync(new URL('./staffTexts.yaml', import.meta.url), 'utf8')))
const moment = { now: Date.parse('2026-11-25T10:00:00+08:00'), timeZone: 'Asia/Shanghai' }
const inShort = (text: string, decided: Partial<Decided>) =>
  checkWording(text, { rules: rules.wording, decided: { ...nothingDecided, ...decided }, moment })
    // a time to be in touch only wants recording
    .filter(each => each.about !== 'contact')
    .map(each => `${each.refused ? 'refused' : 'warned'} ${each.rule} “${each.evidence}”`)

describe.each(told)('decided: $decided', ({ decided, refused, sent }) => {
  test.each(refused)('refused: %s', text => {
    expect(inShort(text, decided).filter(each => each.startsWith('refused'))).not.toEqual([])
  })
  test.each(sent)('sent: %s', text => {
    expect(inShort(text, decided)).toEqual([])
  })
})

/** Another hand, the same words. */
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, unit => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')
const spaced = (text: string) => text.replace(/(?<=[一-鿿])(?=[一-鿿])/g, ' ')
const shapes: readonly [string, (text: string) => string][] = [
  ['in full width', fullWidth],
  ['with blanks between', spaced],
  ['in capitals', text => text.toUpperCase()],
  ['with an end', text => `${text.replace(/[。.]$/, '')}！`],
  ['after a greeting', text => `您好，${text}`],
  ['in the middle', text => `您好。\n${text}\n谢谢您的理解。`],
]
describe.each(shapes)('written %s', (_, shape) => {
  test.each(told.flatMap(({ decided, refused }) => refused.map(text => [text, decided] as const)))(
    'still refused: %s',
    (text, decided) => {
      expect(inShort(shape(text), decided).some(each => each.startsWith('refused'))).toBe(true)
    },
  )
})

/** The same sum in other figures. */
const figures = [
  '五千',
  '5千',
  '5 千',
  '5k',
  '5000',
  '5,000',
  '五千元',
  '五千块',
  '5000元',
  '￥5000',
  '0.5万',
  '5000 RMB',
]
const giving = ['补您', '赔您', '退您', '转账给您', '打款', '给您便宜', '現金補償您', '匯款給您']
test.each(giving.flatMap(verb => figures.map(figure => verb + figure)))('any figure is a sum: %s', text => {
  const sum = { sum: 5_000, text: `退${text}补赔减汇打款转账` }
  expect(inShort(text, {}).some(each => each.startsWith('refused'))).toBe(true)
  const remedies = ['refund', 'compensation', 'discount'] as const
  const amounts = remedies.map(remedy => ({ ...sum, remedy }))
  expect(inShort(text, { remedies, amounts })).toEqual([])
  const less = amounts.map(each => ({ ...each, sum: 4_000 }))
  expect(inShort(text, { remedies, amounts: less }).some(each => each.startsWith('refused'))).toBe(true)
})
