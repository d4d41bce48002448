// Words that take a finding away must not take away the customer's own: whatever else is mentioned before, "my brakes failed" stays.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { dealership } from './dealership.ts'

const understanding = createLocalUnderstanding()
const wordsOf = (file: string, list: string): string[] => {
  const { lists } = parse(readFileSync(new URL(`../../src/packs/understanding/${file}`, import.meta.url), 'utf8'))
  return (lists[list] as string).split(',').flatMap(word => (word.trim().startsWith('!') ? [] : [word.trim()]))
}
const brakesIn = (say: string) =>
  understanding.read(say, dealership).signals.some(each => each.signal === 'safety.brakes' && each.strength === 'hard')

describe.each([
  ['scope.zh.yaml', 'otherOwner', '，我的车刹车失灵了'],
  ['scope.zh.yaml', 'advice', '，我的车刹车失灵了'],
  ['scope.zh.yaml', 'hypothetical', '，昨天我的车刹车失灵了'],
  ['scope.en.yaml', 'otherOwner', ' something, but my brakes failed yesterday'],
])('%s: %s', (file, list, report) => {
  test('leaves a report of one’s own standing', () => {
    expect(wordsOf(file, list).filter(word => !brakesIn(`${word}${report}`))).toEqual([])
  })
})
