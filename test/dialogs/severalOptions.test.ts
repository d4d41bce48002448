// As many as there are, and any will do: no option is taken by that number.
import { expect, test } from 'vitest'
import { takesAnyOfAll } from '../../dialogs/severalOptions.ts'

const options = (many: number) =>
  Array.from({ length: many }, (_, at) => ({ id: `${at}`, text: `方案${at}`, remedy: 'repair' as const }))

test.each([
  [3, '三个都行'],
  [3, '三個都可以'],
  [3, '这三种都可以'],
  [3, '3个都好的。'],
  [2, '两个都行'],
])('of %d, %s', (many, text) => expect(takesAnyOfAll(text, options(many))).toBe(true))

test.each([
  [3, '两个都行'],
  [3, '第三个行'],
  [3, '三个都不行'],
  [3, '三个都要'],
  [1, '一个都行'],
])('of %d, %s: not that', (many, text) => expect(takesAnyOfAll(text, options(many))).toBe(false))
