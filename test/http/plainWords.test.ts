// What is told of a field that does not fit: the field by its path and plain words, whatever checks it.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { plainIssues, plainWords } from '../../src/http/plainWords.ts'

const kind = z.enum(['a', 'b'])
const thing = z.strictObject({ kind, text: z.string().max(3) })
const schema = z.strictObject({
  name: z.string().min(1).max(5),
  note: z.string().min(2),
  size: z.int().min(0).max(9),
  weight: z.number().positive(),
  list: z.array(z.string()).min(1).max(2),
  many: z.array(z.string()).min(3),
  kind,
  sure: z.boolean(),
  at: z.iso.datetime({ offset: true }),
  day: z.iso.date(),
  things: z.array(z.union([z.string().min(1), thing])),
  own: z.string().regex(/^x/, 'begins with x'),
  order: z.discriminatedUnion('type', [z.strictObject({ type: z.literal('go') })]),
})
const fine = {
  name: 'n',
  note: 'nn',
  size: 1,
  weight: 1,
  list: ['a'],
  many: ['a', 'b', 'c'],
  kind: 'a',
  sure: true,
  at: '2026-11-25T10:00:00+08:00',
  day: '2026-11-25',
  things: ['a', { kind: 'a', text: 'abc' }],
  own: 'x',
  order: { type: 'go' },
}
const told = (change: object): string[] => {
  const result = schema.safeParse({ ...fine, ...change }, { error: plainWords })
  return result.success ? [] : plainIssues(result.error.issues).map(({ path, message }) => `${path} ${message}`)
}

test.each<[object, ...string[]]>([
  [{}],
  [{ name: undefined }, 'name is missing'],
  [{ name: 7 }, 'name must be text'],
  [{ name: '' }, 'name must not be empty'],
  [{ name: 'abcdef' }, 'name must have at most 5 characters'],
  [{ note: 'a' }, 'note must have at least 2 characters'],
  [{ size: 'big' }, 'size must be a number'],
  [{ size: 1.5 }, 'size must be a whole number'],
  [{ size: -1 }, 'size must be at least 0'],
  [{ size: 10 }, 'size must be at most 9'],
  [{ weight: 0 }, 'weight must be more than 0'],
  [{ list: 'a' }, 'list must be a list'],
  [{ list: [] }, 'list must not be empty'],
  [{ list: ['a', 'b', 'c'] }, 'list must have at most 2 entries'],
  [{ many: ['a'] }, 'many must have at least 3 entries'],
  [{ kind: 'c' }, 'kind must be one of: a, b'],
  [{ kind: undefined }, 'kind is missing'],
  [{ sure: 'yes' }, 'sure must be true or false'],
  [{ at: 'tomorrow' }, 'at must be an instant with its offset, as 2026-11-25T10:00:00+08:00'],
  [{ day: '2026-02-30' }, 'day must be a day that exists, as 2026-11-25'],
  [{ own: 'y' }, 'own begins with x'],
  [{ extra: 1, more: 2 }, 'extra there is no field of this name', 'more there is no field of this name'],
  [{ things: [{ kind: 'a', text: 'a', so: 1 }] }, 'things.0.so there is no field of this name'],
  [
    { things: ['a', { kind: 'c', text: 'abcd' }] },
    'things.1.kind must be one of: a, b',
    'things.1.text must have at most 3 characters',
  ],
  [{ things: [7] }, 'things.0 is none of what is possible here'],
  [{ order: { type: 'stay' } }, 'order.type is none of what is possible here'],
  [{ order: { type: 'go', far: true } }, 'order.far there is no field of this name'],
])('%j', (change, ...expected) => {
  expect(told(change)).toEqual(expected)
})
