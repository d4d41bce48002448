// An outage in the log: one line when it begins, one when it is over.
import { expect, it } from 'vitest'
import { createReach } from '../../../src/channels/wechat/reach.ts'

const minute = 60_000
function open() {
  const at = { now: 1_000_000 }
  const lines: string[] = []
  const reach = createReach(() => at.now, {
    info: (details, message) => void lines.push(`${message} ${JSON.stringify(details)}`),
    error: (details, message) => void lines.push(`${message} ${JSON.stringify(details)}`),
  })
  return { at, lines, reach }
}

it('is told once, with its reason, and once more with how long it was', () => {
  const { at, lines, reach } = open()
  reach.answered()
  for (let minutes = 0; minutes < 20; minutes++) {
    reach.silent('ECONNREFUSED')
    at.now += minute
  }
  reach.answered()
  reach.answered()
  expect(lines).toEqual([
    expect.stringMatching(/^WeChat does not answer.*ECONNREFUSED/),
    expect.stringMatching(/^WeChat answers again.*"seconds":1200/),
  ])
})

it('that comes and goes is told every five minutes at most', () => {
  const { at, lines, reach } = open()
  for (let seconds = 0; seconds < 600; seconds += 10) {
    reach.silent('no answer in time')
    at.now += 5_000
    reach.answered()
    at.now += 5_000
  }
  expect(lines).toHaveLength(4)
  // what ended untold is not told to be over
  expect(lines.filter(line => line.startsWith('WeChat answers again'))).toHaveLength(2)
})
