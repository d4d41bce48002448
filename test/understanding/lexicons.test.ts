// The lexicon files themselves: nothing in them that nobody asks for, nothing said twice.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const packs = new URL('../../src/packs/understanding/', import.meta.url)
const readers = new URL('../../src/understanding/', import.meta.url)
const textsOf = (folder: URL, ending: string): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .filter(name => name.endsWith(ending))
      .map(name => [name, readFileSync(new URL(name, folder), 'utf8')]),
  )
const files = textsOf(packs, '.yaml')
const code = [...textsOf(readers, '.ts').values()].join('\n')
const rulesIn = (of: unknown): string[] =>
  typeof of === 'string'
    ? of.split('\n').filter(line => line.trim() !== '' && !line.trim().startsWith('# '))
    : Object.values(of ?? {}).flatMap(rulesIn)

describe.each([...files].filter(([name]) => !name.startsWith('vehicles.')))('%s', (_, text) => {
  const { lists = {}, rules = {} } = parse(text) as { lists?: Record<string, string>; rules?: Record<string, unknown> }
  test('every word list is used', () => {
    const all = [...files.values()].join('\n')
    const unused = Object.keys(lists).filter(name => !all.includes(`<${name}>`) && !code.includes(`'${name}'`))
    expect(unused).toEqual([])
  })
  test('no rule stands twice under one name', () => {
    const twice = Object.values(rules).flatMap(of => {
      const lines = rulesIn(of).map(line => line.trim())
      return lines.filter((line, i) => lines.indexOf(line) !== i)
    })
    expect(twice).toEqual([])
  })
})
