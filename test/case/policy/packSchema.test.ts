// The JSON Schema editors use: current, and named by every pack.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { packJsonSchema } from '../../../src/case/policy/pack/jsonSchema.ts'

const folder = new URL('../../../src/packs/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const packs = readdirSync(folder).filter(name => name.endsWith('.yaml') && parse(textOf(name))?.routing)

test('is current: npm run pack:schema writes it', () => {
  expect(JSON.parse(textOf('pack.schema.json'))).toEqual(JSON.parse(JSON.stringify(packJsonSchema())))
})
test.each(packs)('%s names it on its first line', name => {
  expect(textOf(name).split('\n')[0]).toBe('# yaml-language-server: $schema=./pack.schema.json')
})
test('there are five', () => expect(packs).toHaveLength(5))
test('says that a length is in one unit, and explains its fields', () => {
  const text = textOf('pack.schema.json')
  expect(text).toContain('"oneOf"')
  expect(text).toContain('so many weak signals together make a complaint')
})
