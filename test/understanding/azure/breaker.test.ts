// The breaker by itself, on a clock of the test's.
import { beforeEach, describe, expect, it } from 'vitest'
import { type Breaker, createBreaker } from '../../../src/understanding/azure/breaker.ts'

let now = 0
let changes: string[] = []
let breaker: Breaker
beforeEach(() => {
  now = 1_000_000
  changes = []
  breaker = createBreaker({
    failuresToOpen: 3,
    pauseMs: 10_000,
    now: () => now,
    onChange: state => void changes.push(state),
  })
})
const fail = (times: number) => {
  for (let count = 0; count < times; count++) breaker.failed()
}

describe('the breaker', () => {
  it('opens at failures in a row, not at failures', () => {
    fail(2)
    breaker.answered()
    fail(2)
    expect(breaker.admits()).toBe(true)
    fail(1)
    expect(breaker.admits()).toBe(false)
    expect(changes).toEqual(['open'])
  })
  it('lets exactly one try after the pause', () => {
    fail(3)
    now += 9_999
    expect(breaker.admits()).toBe(false)
    now += 1
    expect([breaker.admits(), breaker.admits(), breaker.admits()]).toEqual([true, false, false])
  })
  it('opens again for the whole pause when the try fails, and closes when it goes well', () => {
    fail(3)
    now += 10_000
    breaker.admits()
    breaker.failed()
    expect(breaker.admits()).toBe(false)
    now += 10_000
    expect(breaker.admits()).toBe(true)
    breaker.answered()
    expect([breaker.admits(), breaker.admits()]).toEqual([true, true])
    fail(2)
    expect(breaker.admits()).toBe(true)
    expect(changes).toEqual(['open', 'open', 'closed'])
  })
  it('is not held open by those that had set out before it opened', () => {
    fail(3)
    now += 5_000
    fail(4)
    now += 5_000
    expect(breaker.admits()).toBe(true)
  })
  it('gives the service the patience it asks for, within reason', () => {
    breaker.failed(60_000)
    now += 59_999
    expect(breaker.admits()).toBe(false)
    now += 1
    expect(breaker.admits()).toBe(true)
    breaker.failed(365 * 24 * 3_600_000)
    now += 10 * 60_000
    expect(breaker.admits()).toBe(true)
  })
})
