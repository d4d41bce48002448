// The rule language of the lexicons on small vocabularies: what is found, what is hidden, what is refused.
import { describe, expect, test } from 'vitest'
import { cutClauses } from '../../src/understanding/clauses.ts'
import { compileRules } from '../../src/understanding/rules.ts'

const lists = {
  brakes: '刹车, brake, !刹车灯',
  parts: '<brakes>, 轮胎',
  not: '没, 没有要求, stall*',
  longTime: '',
}
const quantities = {
  longTime: (text: string) =>
    [...text.matchAll(/\d+天/g)].map(({ index, 0: said }) => ({ start: index, end: index + said.length })),
}

function found(text: string, ...rules: string[]): string[] {
  const book = compileRules(
    lists,
    rules.map(rule => ({ name: 'rule', text: rule })),
    quantities,
  )
  return book
    .match(text, cutClauses(text))
    .of('rule')
    .map(match => text.slice(match.start, match.end))
}
function words(text: string, list: string): string[] {
  const book = compileRules(lists, [], quantities)
  return book
    .match(text, cutClauses(text))
    .words(list)
    .map(hit => text.slice(hit.start, hit.end))
}

test.each([
  ['刹车突然失灵', '<brakes> + 失灵', ['刹车突然失灵']],
  ['刹车,失灵', '<brakes> + 失灵', []],
  ['刹车,失灵', '<brakes> >> 失灵', ['刹车,失灵']],
  ['失灵的刹车', '<brakes> & 失灵', ['失灵的刹车']],
  ['失灵的刹车', '<brakes> + 失灵', []],
  ['刹车在下雨以后失灵', '<brakes> +3 失灵', []],
  ['刹车没失灵', '<brakes> + 失灵 ! <not>', []],
  ['修了30天', '修|等 + <longTime>', ['修了30天']],
  ['the brakes failed', '<brakes> + fail*', ['brakes failed']],
] as const)('%s by %s', (text, rule, expected) => {
  expect(found(text, rule)).toEqual(expected)
})

describe('words of a list', () => {
  test.each([
    ['刹车灯不亮,刹车也软', 'brakes', ['刹车']],
    ['轮胎和刹车灯', 'parts', ['轮胎']],
    ['没有要求', 'not', ['没有要求']],
    ['it stalled, unstalled', 'not', ['stalled']],
    ['等了3天又5天', 'longTime', ['3天', '5天']],
  ] as const)('%s: %s', (text, list, expected) => {
    expect(words(text, list)).toEqual(expected)
  })
})

test.each(['a||b', 'a + + b', 'a|+5', 'two  words', '<unheard>'])('a broken rule is refused: %j', rule => {
  expect(() => found('a', rule)).toThrow('lexicon')
})

test.each(['a ! b ! c', 'a !! b !! c', 'a !! b ! c', 'a ! b !! c ! d'])(
  'a rule with more than one of `!` or of `!!`, or in the other order, is refused by its text: %s',
  rule => {
    expect(() => found('a', rule)).toThrow(`lexicon: "${rule}"`)
  },
)
