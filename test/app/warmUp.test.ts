// Warming up the guard's patterns: each of them, one at a time, and none before the start is through.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { warmUp } from '../../src/app/warmUp.ts'

test('tries the patterns of one rule at a time, later, and ends', () => {
  const { wording } = loadRules({
    pack: 'lamborghini-4s',
    storeFile: fileURLToPath(new URL('../conversations/stores/one.yaml', import.meta.url)),
  })
  const tried: string[] = []
  const rules = wording.rules.map(rule => {
    const any = new RegExp(rule.any)
    any.test = text => {
      tried.push(rule.id)
      return rule.any.test(text)
    }
    return { ...rule, any }
  })
  const steps: (() => void)[] = []
  const waits: number[] = []
  warmUp({ rules }, (step, ms) => {
    steps.push(step)
    waits.push(ms)
  })
  expect(tried).toEqual([])
  for (let step = steps.shift(); step; step = steps.shift()) {
    const before = new Set(tried)
    step()
    expect(new Set(tried).size - before.size).toBeLessThanOrEqual(1)
  }
  expect(new Set(tried)).toEqual(new Set(wording.rules.map(each => each.id)))
  expect(waits.every(ms => ms > 0)).toBe(true)
})
