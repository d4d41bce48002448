// Long texts in parts: nothing lost, nothing halved, cut where a reader would pause.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { mostTextBytes, splitText } from '../../../src/channels/wechat/textSplit.ts'

const bytes = (text: string) => Buffer.byteLength(text)
const withoutBlanks = (text: string) => text.replace(/\s/g, '')

describe('cuts', () => {
  test.each([
    ['nothing that fits', '刹车响。明天来？', 60, ['刹车响。明天来？']],
    ['nothing out of nothing', ' \n ', 60, []],
    ['after a line, before anything else', '第一行。还有话\n第二行。', 27, ['第一行。还有话', '第二行。']],
    ['after a sentence', '您好。已经记下了。谢谢', 30, ['您好。已经记下了。', '谢谢']],
    ['after a sentence and its mark', '他说“好的。”我就走了', 24, ['他说“好的。”', '我就走了']],
    ['after an English sentence', 'We have it. Thank you very', 15, ['We have it.', 'Thank you very']],
    ['not inside a number', 'Costs about 1,234.56 yuan', 18, ['Costs about', '1,234.56 yuan']],
    ['after a clause', '今天下午三点，请您到店', 30, ['今天下午三点，', '请您到店']],
    ['between words', 'alpha beta gamma', 12, ['alpha beta', 'gamma']],
    ['anywhere when there is no pause', '一二三四五六七', 9, ['一二三', '四五六', '七']],
    ['not for a pause right at the beginning', '好。一二三四五六七八', 21, ['好。一二三四五', '六七八']],
    ['not inside a sign of several parts', 'ab👨‍👩‍👧cd', 20, ['ab👨‍👩‍👧', 'cd']],
    ['before a sign that does not fit', 'abc👨‍👩‍👧d', 19, ['abc', '👨‍👩‍👧d']],
    ['not inside a letter with its accent', 'abcde\u0301f', 6, ['abcd', 'e\u0301f']],
    ['before a link', '请打开 https://a.example/case/1234 查看', 36, ['请打开', 'https://a.example/case/1234 查看']],
    [
      'before a link with pauses in it',
      '进度页面https://a.example/x,y?z=1,2 好了吗',
      34,
      ['进度页面', 'https://a.example/x,y?z=1,2', '好了吗'],
    ],
    [
      'before a link with words',
      '请看<a href="https://a.example">处理 进度</a>',
      50,
      ['请看', '<a href="https://a.example">处理 进度</a>'],
    ],
    [
      'a link only when it is too long by itself',
      `https://${'a'.repeat(20)}`,
      14,
      ['https://aaaaaa', 'aaaaaaaaaaaaaa'],
    ],
  ])('%s', (_, text, most, parts) => expect(splitText(text, most)).toEqual(parts))
})

it('2,048 bytes are one part, one more are two', () => {
  expect(splitText('a'.repeat(mostTextBytes))).toHaveLength(1)
  expect(splitText('a'.repeat(mostTextBytes + 1))).toHaveLength(2)
  expect(splitText('字'.repeat(682))).toHaveLength(1)
  expect(splitText('字'.repeat(683))).toHaveLength(2)
})

it('any text: all of it, in order, in parts that fit, none empty, no sign broken', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.constantFrom('。', '\n', ', ', '. ', '👨‍👩‍👧', 'https://a.example/b', '<a href="x">y</a>', '<a ', '字字字字'),
  )
  const text = fc.array(unit, { maxLength: 60 }).map(units => units.join(''))
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 80 }), (whole, most) => {
      const parts = splitText(whole, most)
      expect(withoutBlanks(parts.join(''))).toBe(withoutBlanks(whole))
      for (const part of parts) {
        expect(part.trim()).not.toBe('')
        expect(bytes(part)).toBeLessThanOrEqual(most)
        expect(part.isWellFormed()).toBe(true)
      }
    }),
  )
})
