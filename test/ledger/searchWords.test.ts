// The blinded words of a text are the same for good: what is in the index is only taken out again by repeating them.
import { expect, test } from 'vitest'
import { keyOf } from '../../src/ledger/cipher.ts'
import { createSearchWords } from '../../src/ledger/searchText.ts'

const key = keyOf(new Uint8Array(32).fill(7))
const wordsOf = (text: string, words = createSearchWords(key)) => words.index(words.runs(text))

test('they never change, or every index needs to be built anew', () => {
  expect(wordsOf('沪A8K621 Urus')).toBe(
    'z1df900b1 y x2522b02acdb99de462e8a177 ex9b0d6a402250f8bb0776 exa7ec66ef201e4393 x96cc53ac46f11530',
  )
})

test('they do not depend on what else is coded at the same time or was before', () => {
  const text = '王建国 13812345678 沪A8K621 Urus 2023 abc 空调'
  const words = createSearchWords(key)
  wordsOf('索纳塔 13812345670 abcdefgh', words)
  expect(wordsOf(text, words).split(' ')).toEqual(text.split(' ').flatMap(each => wordsOf(each).split(' ')))
  expect(wordsOf(text, words)).toBe(wordsOf(text))
})

test('the beginning of a word has the beginning of its code', () => {
  const [whole = ''] = wordsOf('urus').split(' ')
  const [beginning = 'none'] = wordsOf('ur').split(' ')
  expect(whole.startsWith(beginning)).toBe(true)
})
