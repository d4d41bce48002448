// The look for danger beside a turn: all of a message is looked at, and a reader that fails is told of without the words.
import { expect, it } from 'vitest'
import { createAlarm } from '../../src/app/alarm.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { morning, rules } from '../case/play.ts'

const clock = { now: () => morning }
const story = '上个月保养之后空调一直不凉，去店里看了两次，师傅说要等配件，一等就是三个星期。'.repeat(30)

it.each([
  ['现在车着火了，人还在车里', true],
  ['请你们尽快修好', false],
])('reads a long story to its end: %s', async (end, alarmed) => {
  const log = { error: () => expect.fail() }
  const alarms = createAlarm({ reader: createLocalUnderstanding(), rules, clock, log })
  expect(await alarms(story + end)).toBe(alarmed)
})

it('says that it could not read, and nothing of what', async () => {
  const logged: unknown[] = []
  const reader = { read: (text: string) => Promise.reject(new Error(`cannot read ${text}`)) }
  const alarms = createAlarm({ reader, rules, clock, log: { error: (...given) => logged.push(...given) } })
  expect(await alarms('车着火了')).toBe(false)
  expect(logged).toHaveLength(2)
  expect(JSON.stringify(logged)).not.toContain('着火')
})
