// SIGKILL while clocks run out and cases climb: afterwards every warning, breach and level is there once.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { startServer, type TestServer } from '../support/server.ts'
import { type DeskCase, staffAt } from '../support/staff.ts'

/** Three hours of every case's clocks pass in a second: they run out all through the test. */
const clockSpeed = String(3 * 3_600)
const cases = 24
/** ms after the server is ready; spread so that a kill meets the runner before, in and after its commits */
const moments = [90, 410, 1_050, 170]

const stories = ['空调修了两次还是不制冷,没人回我电话', '刹车异响,修了两次', '等配件等了三个星期', '服务顾问态度很差']

let server: TestServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const of = (detail: DeskCase, type: string) => detail.timeline.filter(each => each.type === type)

/** What is there more than once, though it happens once. */
function doubled(detail: DeskCase): string[] {
  const once = [
    // a time told by a person or asked for anew is a clock begun anew
    ...of(detail, 'clock.warned').map(each => `warned ${each.text} of ${begun(detail, each)}`),
    ...of(detail, 'clock.breached').map(each => `breached ${each.text} of ${begun(detail, each)}`),
    ...detail.handling.escalations.map(each => `level ${each.level}`),
    ...of(detail, 'task.overdue').map(each => `overdue ${each.text} ${each.at}`),
    ...of(detail, 'followUp.asked').map(() => 'asked'),
  ]
  return once.filter((each, index) => once.indexOf(each) !== index)
}
/** How many times the clock of that entry had begun by then. */
const begun = ({ timeline }: DeskCase, entry: DeskCase['timeline'][number]): number =>
  timeline
    .slice(0, timeline.indexOf(entry))
    .filter(each => each.type === 'clock.started' && each.text?.startsWith(`${entry.text} `)).length

it('fires each clock and each level once', async () => {
  server = await startServer({ CLOCK_SPEED: clockSpeed })
  const staff = staffAt(server.base, 'songtao')
  const ids = await Promise.all(
    Array.from({ length: cases }, async (_, index) => {
      const story = stories[index % stories.length]
      const { status, body } = await staff.post('/api/desk/cases', { source: 'phone', story })
      expect(status).toBe(201)
      return String(body.caseId)
    }),
  )
  for (const moment of moments) {
    await sleep(moment)
    await server.kill()
    await server.restart()
  }
  const climbed = async () => {
    const details = await Promise.all(ids.map(id => staff.open(id)))
    return details.every(each => each.handling.escalations.length > 0) ? details : undefined
  }
  let details = await climbed()
  for (let tries = 0; !details && tries < 100; tries++) {
    await sleep(100)
    details = await climbed()
  }
  expect(details, 'every case has climbed').toBeDefined()
  for (const each of details ?? []) {
    expect(doubled(each), each.case.id).toEqual([])
    // what the clocks say and what the trail says is the same
    const breached = each.handoff.clocks.filter(clock => clock.state === 'breached').map(clock => clock.name)
    expect(breached.filter(name => !of(each, 'clock.breached').some(row => row.text === name))).toEqual([])
    expect(of(each, 'case.escalated')).toHaveLength(each.handling.escalations.length)
    const times = each.timeline.map(row => row.at)
    expect(times).toEqual(times.toSorted())
  }
}, 120_000)
