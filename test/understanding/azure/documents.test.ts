// Cutting a text for the service: whatever the text, nothing is lost up to the limit and no piece is too long.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentsOf, languageOf } from '../../../src/understanding/azure/documents.ts'

const longText = fc
  .array(
    fc.constantFrom('刹车异响。', '。', ' ', '😀', 'no signal, no answer. ', 'x', '好', '\n', 'abcdefghij'.repeat(60)),
    {
      minLength: 1,
      maxLength: 900,
    },
  )
  .map(parts => parts.join(''))

describe('documentsOf', () => {
  it('keeps every character and every place up to 20,000, in pieces the service takes', () => {
    fc.assert(
      fc.property(longText, text => {
        const documents = documentsOf(text)
        expect(documents.length).toBeLessThanOrEqual(5)
        const joined = documents.map(each => each.text).join('')
        expect(text.startsWith(joined)).toBe(true)
        expect(joined.length).toBeGreaterThanOrEqual(Math.min(text.length, 20_000))
        for (const { start, text: piece } of documents) {
          expect(piece.length).toBeLessThanOrEqual(5_120)
          expect(text.slice(start, start + piece.length)).toBe(piece)
          expect(piece.isWellFormed()).toBe(text.isWellFormed())
        }
      }),
      { numRuns: 60 },
    )
  })
  it('cuts at a comma where there is no sentence, and anywhere where there is nothing', () => {
    const [first] = documentsOf(`${'好'.repeat(5_000)},${'坏'.repeat(3_000)}`)
    expect(first?.text).toBe(`${'好'.repeat(5_000)},`)
    expect(documentsOf('好'.repeat(6_000)).map(each => each.text.length)).toEqual([5_120, 880])
  })
})

describe('languageOf', () => {
  it.each([
    ['zh_chs', 'zh-CN'],
    ['zh_cht', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['en', 'en'],
    ['(Unknown)', undefined],
    ['ja', undefined],
  ])('%s is %s', (code, language) => expect(languageOf(code)).toBe(language))
})
