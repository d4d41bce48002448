// How customers name an option, refuse one beside another, take back a yes: words against what they mean.
import { describe, expect, test } from 'vitest'
import { optionNamed, optionTaken } from '../../dialogs/choice.ts'
import { isBareNo, takesBack } from '../../dialogs/proposalWords.ts'
import { chosenBeside, leavesSome, takesAndAsks } from '../../dialogs/weighing.ts'

const two = [
  { id: 'a', text: '更换压缩机' },
  { id: 'b', text: '检查管路并补充冷媒。' },
]
const english = [
  { id: 'a', text: 'replace the compressor' },
  { id: 'b', text: 'check the hoses and refill' },
]

describe('which option is named', () => {
  test.each([
    ['1', 'a'],
    ['２', 'b'],
    ['（2）', 'b'],
    ['就第一个吧', 'a'],
    ['选二', 'b'],
    ['前面那个', 'a'],
    ['後面那個好了', 'b'],
    ['最后一个', 'b'],
    ['换压缩机', 'a'],
    ['那就补充冷媒吧', 'b'],
    ['新方案 2', 'b'],
    ['两个都要', undefined],
    ['前面那个后面那个都行', undefined],
    ['压缩机', 'a'],
    ['好', undefined],
    ['12', undefined],
  ])('%s', (text, id) => {
    expect(optionNamed(text, two)?.id).toBe(id)
  })

  test.each([
    ['the latter please', 'b'],
    ['the first one', 'a'],
    ['option 2', 'b'],
    ["I'd like the compressor", 'a'],
    ['the', undefined],
    ['neither', undefined],
  ])('%s', (text, id) => {
    expect(optionNamed(text, english)?.id).toBe(id)
  })

  test('with three options "the one before" says nothing', () => {
    expect(optionNamed('前面那个', [...two, { id: 'c', text: '退还费用' }])).toBeUndefined()
  })
})

describe('a word of choosing and a word that stands in one option only take it', () => {
  const offers = {
    zh: ['免费重喷车门', '退还喷漆费600元'],
    tw: ['免費重噴車門', '退還烤漆費600元'],
    clean: ['免费重新清洁内饰', '退还清洗费200元'],
    en: ['Respray the door free of charge', 'Refund the 600 paint fee'],
    english: ['Clean the interior again', 'Refund the cleaning charge of 200'],
  }
  test.each<[keyof typeof offers, string, string | undefined]>([
    ['zh', '那就重喷吧', 'a'],
    ['zh', '我选重喷', 'a'],
    ['zh', '行行行 就重喷吧', 'a'],
    ['zh', '就车门', 'a'],
    ['zh', '那就喷漆吧', 'a'],
    ['zh', '那就喷漆费', 'b'],
    ['zh', '退钱吧', 'b'],
    ['zh', '不要重喷', undefined],
    ['zh', '重喷不行', undefined],
    ['zh', '重喷吗', undefined],
    ['zh', '那就免费吧', undefined],
    ['zh', '那就换新吧', undefined],
    ['tw', '那就重噴吧', 'a'],
    ['tw', '我選重噴', 'a'],
    ['tw', '那就烤漆吧', 'a'],
    ['tw', '還是退錢好了', 'b'],
    ['clean', '那就清洁吧', 'a'],
    ['clean', '我选清洁', 'a'],
    ['clean', '选内饰', 'a'],
    ['clean', '那就清洗吧', undefined],
    ['en', "let's do the respray", 'a'],
    ['en', 'go with the door', 'a'],
    ['en', 'no respray', undefined],
    ['en', 'I hate the door', undefined],
    ['en', 'free please', undefined],
    ['english', 'go with the interior', 'a'],
    ['english', 'I prefer cleaning', 'a'],
    ['english', 'the cleaning charge please', 'b'],
    ['english', 'again please', undefined],
  ])('%s: %s', (offer, text, id) => {
    const options = offers[offer].map((each, index) => ({ id: 'ab'.charAt(index), text: each }))
    expect(optionTaken(text, options)?.id).toBe(id)
  })
})

test.each([
  ['第一个不行，第二个可以', 'b'],
  ['不要第一个，要第二个', 'b'],
  ['not acceptable the first, the second is fine', 'b'],
  ['第一个不行，第二个也不行', undefined],
  ['第二个可以', undefined],
  ['第一个不行，第二个要多久？', undefined],
])('one refused beside the other: %s', (text, id) => {
  expect(chosenBeside(text, [...two])?.id).toBe(id)
})

test.each([
  ['第一个不行,第二个还可以', 'b'],
  ['第二个不行,第一个还行', 'a'],
  ['第一个不行第二个可以', 'b'],
  ['第一个不行 第二个还可以', 'b'],
  ['第一个太贵,第二个还不错', 'b'],
  ['不是第一个,是第二个', 'b'],
  ['不要第一个,第二个', 'b'],
  ['first one no, second fine', 'b'],
  ['No to the first, yes to the second', 'b'],
  ["I don't like the first one, the second one is fine", 'b'],
  ['not the first one but the second one would do', 'b'],
  ['第一个不考虑,第二个可以考虑', undefined],
  ['第一个不行,第二个也不行', undefined],
])('taken in everyday words beside the one refused: %s', (text, id) => {
  expect(chosenBeside(text, two)?.id).toBe(id)
})

test.each([
  ['第一个不行', true],
  ['第一个不行,第二个也不行', false],
  ['都不行', false],
  ['一个都不行', false],
  ['neither', false],
])('one of them is left: %s', (text, left) => {
  expect(leavesSome(text, two)).toBe(left)
})

test.each([
  ['可以,不过要我出钱吗', true],
  ['第一个可以,不过要我出钱吗', true],
  ['好的,要多少钱', true],
  ['Yes, but what does it cost?', true],
  ['OK, do I have to pay?', true],
  ['第一个不行,第二个呢?', false],
  ['要我出钱吗', false],
  ['可以', false],
])('a yes with a question behind it: %s', (text, holds) => {
  expect(takesAndAsks(text, two)).toBe(holds)
})

test('a no without a reason, a yes taken back', () => {
  expect(isBareNo('不行')).toBe(true)
  expect(isBareNo('不行,我要退车')).toBe(false)
  expect(takesBack('我改主意了')).toBe(true)
  expect(takesBack('同意')).toBe(false)
})
