// Refused calls in the log: the first at once, many of them in one line.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRefusedCalls } from '../../../src/channels/wechat/refusedCalls.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
function open() {
  const lines: object[] = []
  return { lines, calls: createRefusedCalls(details => void lines.push(details)) }
}

test('330 of a kind make two lines, another kind its own, and the next minute begins anew', () => {
  const { lines, calls } = open()
  for (let times = 0; times < 330; times++) calls.refused('signature-wrong', 'signature')
  calls.refused('stale')
  expect(lines).toEqual([{ code: 'signature-wrong', detail: 'signature' }, { code: 'stale' }])
  vi.advanceTimersByTime(60_000)
  expect(lines.slice(2)).toEqual([{ code: 'signature-wrong', times: 329 }])
  calls.refused('stale')
  expect(lines.slice(3)).toEqual([{ code: 'stale' }])
})

test('what was counted is told when the process ends', () => {
  const { lines, calls } = open()
  calls.refused('stale')
  calls.refused('stale')
  calls.stop()
  expect(lines).toEqual([{ code: 'stale' }, { code: 'stale', times: 1 }])
})
