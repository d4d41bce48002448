// The time a wish to be rung begins with: an hour before which not to ring is one, hours that do not suit are none; and no wish to be written to.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadRules } from '../../../src/app/loadPolicy.ts'
import { waitsFor } from '../../../src/case/policy/waitingWords.ts'
import { wishedTimes } from '../../../src/case/policy/wishWords.ts'

const { wording, directory } = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('../../conversations/stores/one.yaml', import.meta.url)),
})
/** Wednesday 10:00. */
const now = Date.parse('2026-11-25T10:00:00+08:00')
const firstHour = (wish: string) => {
  const [opening] = directory.stores
  if (!opening) return undefined
  const [time] = wishedTimes(wish, { now, timeZone: opening.timeZone, opening }, wording)
  // read with a minute to spare
  return time && Math.round((time.earliest - Date.parse('2026-11-25T00:00:00+08:00')) / 3_600_000)
}

test.each([
  ['下午三点前别打', 15],
  ['下午三點前請不要打', 15],
  ["I can only talk after 6pm, please don't call before", 18],
  ["please don't call before 2pm", 14],
])('%s', (wish, hour) => {
  expect(firstHour(wish)).toBe(hour)
  expect(waitsFor(wish, wording.keeping)).not.toBe('writing')
})

test.each(['周末也别打', '晚上九点以后别打', '上班時間不要打', "don't ring me after 9pm"])('%s names none', wish => {
  expect(firstHour(wish)).toBeUndefined()
  expect(waitsFor(wish, wording.keeping)).not.toBe('writing')
})

test.each(['以后别打电话了', '不用打了，微信说', "please don't call, text me instead"])('%s', wish => {
  expect(waitsFor(wish, wording.keeping)).toBe('writing')
})
