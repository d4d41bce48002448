// A year of a dealership in seconds: whatever customers, staff, clocks and machines do, every invariant holds after every step.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Violation } from './invariants/all.ts'
import { liveThrough, type Year } from './world.ts'

const storeFile = fileURLToPath(new URL('store.yaml', import.meta.url))
/** A busy machine takes its time; how long is no matter here. */
const patienceMs = 120_000
const newYear = Date.parse('2026-01-01T00:00:00+08:00')

/** Stops at the first violation and shows the trail that led to it. */
function year(pack: string, cases: number, days: number, seed: number): Year {
  return liveThrough({
    rules: loadRules({ pack, storeFile }),
    seed,
    cases,
    days,
    start: newYear,
    onViolation({ invariant, wrong, caseId, story }: Violation) {
      throw new Error(`${invariant}, case ${caseId}, pack ${pack}, seed ${seed}: ${wrong}\n${story}`)
    },
  })
}
const typesIn = ({ lives }: Year) => new Set(lives.flatMap(each => each.trail.map(event => event.body.type)))

describe('a simulated year', () => {
  it(
    'passes without one broken invariant, and nearly everything that can happen does',
    () => {
      const lived = year('lamborghini-4s', 250, 365, 2026)
      expect(lived.lives).toHaveLength(250)
      const happened = typesIn(lived)
      for (const type of [
        'case.accepted',
        'case.escalated',
        'escalation.deferred',
        'case.reassigned',
        'approval.answered',
        'promise.kept',
        'clock.warned',
        'clock.breached',
        'followUp.asked',
        'followUp.phoneTaskOpened',
        'jointCheck.recorded',
        'case.withdrawn',
        'case.reopened',
        'case.merged',
        'case.unmerged',
        'case.linked',
        'task.overdue',
        'case.closed',
        'personalData.erased',
      ])
        expect(happened, type).toContain(type)
    },
    patienceMs,
  )

  it.each(['three-tier', 'dealer-care-center', 'hyundai-service', 'quality-8d'])(
    'of %s: a spring',
    pack => {
      const { lives } = year(pack, 45, 90, 7)
      expect(lives.some(each => each.state.status === 'closed')).toBe(true)
    },
    patienceMs,
  )

  it('is the same year again from the same seed', () => {
    const [one, other] = [year('lamborghini-4s', 20, 30, 3), year('lamborghini-4s', 20, 30, 3)]
    expect(one.lives.map(each => each.trail)).toEqual(other.lives.map(each => each.trail))
  })
})
