// Very many cases may wait for somebody: looking for room reads few of them, and between any two others get their turn.
import { describe, expect, test } from 'vitest'
import { createCaseTime } from '../../src/app/caseTime.ts'
import type { UnownedCase } from '../../src/app/ledgerShapes.ts'
import { createReoffer } from '../../src/app/reoffer.ts'
import { createWorkload } from '../../src/app/workload.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { StaffMention } from '../../src/case/facts.ts'
import { morning, registration, stage } from '../case/play.ts'
import { about, person, withStaff } from '../case/policy/fixtures.ts'

const mei = person('梅', 'serviceAdvisor', { capacity: 2 })
const lan = person('兰', 'serviceAdvisor', { capacity: 9, leave: [{ from: '2026-11-25', to: '2026-11-26' }] })
const chief = person('管', 'serviceManager', { capacity: 1 })
const rules = withStaff(mei, lan, chief)

const played = stage(rules, () => 99)
played.must(registration({ category: 'other' }))
played.must({ type: 'handOff', cause: 'confirmed' })
const waitsForAdvisor = played.state as CaseState
const waitsForManager: CaseState = {
  ...waitsForAdvisor,
  routing: { ...(waitsForAdvisor.routing as NonNullable<CaseState['routing']>), owner: { role: 'serviceManager' } },
}
const complaining = (mention: StaffMention): CaseState => ({
  ...waitsForAdvisor,
  facts: {
    ...waitsForAdvisor.facts,
    'background.staff': [
      { slot: 'background.staff', value: mention, evidence: mention.name ?? '', span: [0, 1], messageId: 'm1' },
    ],
  },
})

/** So many cases wait; whoever is offered one has it. */
function waiting(states: readonly CaseState[], has: Record<string, number>) {
  const queue = states.map(
    (state, index): UnownedCase => ({
      caseId: String(index),
      role: state.routing?.owner.role ?? 'serviceAdvisor',
      storeId: 'binjiang',
      position: index + 1,
    }),
  )
  const read: string[] = []
  const offered: string[] = []
  const workload = createWorkload({ openCounts: async () => new Map(Object.entries(has)) })
  const reoffer = createReoffer({
    ledger: { unowned: async (after, limit) => queue.filter(each => each.position > after).slice(0, limit) },
    cases: {
      load: async caseId => {
        read.push(caseId)
        return states[Number(caseId)]
      },
      fresh: async () => undefined,
      remember: () => undefined,
      forget: () => undefined,
    },
    workload,
    async handle({ caseId }) {
      offered.push(caseId)
      workload.take([{ staffId: mei.id, by: 1 }])(true)
      return { ok: true, state: undefined, version: 1 }
    },
    rules,
    time: createCaseTime(1),
    clock: { now: () => morning },
    lookEveryMs: 1_000,
    onFailure: err => {
      throw err
    },
  })
  return { reoffer, read, offered }
}
const many = (state: CaseState) => Array.from({ length: 3_000 }, () => state)

/** The most cases read without anybody else having their turn. */
async function mostAtOnce(read: readonly string[], work: Promise<void>): Promise<number> {
  let [most, before, going] = [0, 0, true]
  const done = work.finally(() => {
    going = false
  })
  while (going) {
    await new Promise(resolve => setImmediate(resolve))
    most = Math.max(most, read.length - before)
    before = read.length
  }
  await done
  return most
}

describe('3,000 cases wait', () => {
  test('with a colleague on leave who would have room: one is read', async () => {
    const { reoffer, read, offered } = waiting(many(waitsForAdvisor), { [mei.id]: 2, [chief.id]: 1 })
    await reoffer.runNow()
    expect([read, offered]).toEqual([['0'], []])
  })

  test('with room for two: they go to the first two, and one more is read', async () => {
    const { reoffer, read, offered } = waiting(many(waitsForAdvisor), {})
    await reoffer.runNow()
    expect([read, offered]).toEqual([
      ['0', '1', '2'],
      ['0', '1'],
    ])
  })

  test('nobody waits longer than for one of them, even where each has to be read', async () => {
    const { reoffer, read } = waiting(many(complaining(about(mei.name))), {})
    expect(await mostAtOnce(read, reoffer.runNow())).toBeLessThanOrEqual(2)
    expect(read).toHaveLength(3_000)
  })

  test('stopping ends it at the case being looked at', async () => {
    const { reoffer, read } = waiting(many(complaining(about(mei.name))), {})
    const looking = reoffer.runNow()
    while (read.length < 10) await new Promise(resolve => setImmediate(resolve))
    await reoffer.stop()
    await looking
    expect(read.length).toBeLessThan(15)
  })
})

test('a full queue holds up no other', async () => {
  const { reoffer, offered } = waiting([waitsForAdvisor, waitsForManager], { [mei.id]: 2 })
  await reoffer.runNow()
  expect(offered).toEqual(['1'])
})

test('a case about whoever has room holds up none behind it', async () => {
  const { reoffer, offered } = waiting([complaining(about(mei.name)), waitsForAdvisor], {})
  await reoffer.runNow()
  expect(offered).toEqual(['1'])
})
