// The JSON Schema editors use: current, and named by every pack.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { packJsonSchema } from '../../../src/case/policy/pack/jsonSchema.ts'

const folder = new URL('../../../src/packs/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const packs = readdirSync(folder).filter(name => name.endsWith('.yaml') && parse(textOf(name))?.routing)

// zod reads no "exactly one of these is required"; everything else of the file it does.
const schema = z.fromJSONSchema(
  JSON.parse(textOf('pack.schema.json'), (key, value) => (key === 'oneOf' ? undefined : value)),
)

test('is current: npm run pack:schema writes it', () => {
  expect(JSON.parse(textOf('pack.schema.json'))).toEqual(JSON.parse(JSON.stringify(packJsonSchema())))
})
test.each(packs)('%s names it on its first line', name => {
  expect(textOf(name).split('\n')[0]).toBe('# yaml-language-server: $schema=./pack.schema.json')
})
test.each(packs)('%s passes it', name => {
  expect(schema.safeParse(parse(textOf(name))).error).toBeUndefined()
})
test.each([
  ['an unknown severity', { hours: 1, calendar: 'always', severity: ['grave'] }],
  ['an unknown field', { hours: 1, calendar: 'always', color: 'red' }],
])('an editor marks %s', (_, row) => {
  const pack = parse(textOf('three-tier.yaml'))
  expect(schema.safeParse({ ...pack, clocks: { ...pack.clocks, plan: [row] } }).success).toBe(false)
})
test('there are five', () => expect(packs).toHaveLength(5))
test('says that a length is in one unit, and explains its fields', () => {
  const text = textOf('pack.schema.json')
  expect(text).toContain('"oneOf"')
  expect(text).toContain('so many weak signals together make a complaint')
})
