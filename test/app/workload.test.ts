// Who has how many: counted once, kept current by what is decided, never one too few.
import { describe, expect, it } from 'vitest'
import { createWorkload, shiftsOf } from '../../src/app/workload.ts'
import { registration, stage } from '../case/play.ts'

/** A ledger whose count waits until the test lets it answer. */
function slowLedger(counts: Record<string, number>) {
  const waiting: (() => void)[] = []
  let asked = 0
  return {
    answer: () => waiting.splice(0).forEach(each => void each()),
    asked: () => asked,
    openCounts: () => {
      asked++
      const found = new Map(Object.entries(counts))
      return new Promise<Map<string, number>>(resolve => waiting.push(() => resolve(found)))
    },
  }
}
const ready = (counts: Record<string, number>) =>
  createWorkload({ openCounts: async () => new Map(Object.entries(counts)) })
const more = (staffId: string) => [{ staffId, by: 1 }] as const
const less = (staffId: string) => [{ staffId, by: -1 }] as const

describe('a count', () => {
  it('changes the moment something is decided', async () => {
    const workload = ready({ li: 2 })
    const load = await workload.load()
    workload.take(more('li'))
    expect([load('li'), load('wang')]).toEqual([3, 0])
  })
  it('stays once it is committed, and comes back when it is not', async () => {
    const workload = ready({ li: 2 })
    const load = await workload.load()
    workload.take(more('li'))(true)
    workload.take(more('li'))(false)
    expect(load('li')).toBe(3)
  })
  it('is asked for once, by however many at a time, and anew only when told', async () => {
    const ledger = slowLedger({ li: 2 })
    const workload = createWorkload(ledger)
    const loads = [workload.load(), workload.load()]
    ledger.answer()
    await Promise.all(loads)
    await workload.load()
    expect(ledger.asked()).toBe(1)
    workload.forget()
    const again = workload.load()
    ledger.answer()
    await again
    expect(ledger.asked()).toBe(2)
  })
  it('misses nothing that is committed while the ledger counts', async () => {
    const ledger = slowLedger({ li: 2 })
    const workload = createWorkload(ledger)
    const load = workload.load()
    workload.take(more('li'))(true)
    ledger.answer()
    expect((await load)('li')).toBe(3)
  })
  it('that could not be had is asked for again, and nobody counts as empty meanwhile', async () => {
    const found = [Promise.reject(new Error('the disk is full')), Promise.resolve(new Map([['li', 2]]))]
    found[0]?.catch(() => undefined)
    const workload = createWorkload({ openCounts: () => found.shift() ?? Promise.resolve(new Map()) })
    await expect(workload.load()).rejects.toThrow('the disk is full')
    expect((await workload.load())('li')).toBe(2)
  })
  it('tells of room only when it is there', async () => {
    const workload = ready({ li: 2 })
    await workload.load()
    let told = 0
    workload.onRoom(() => told++)
    workload.take(more('li'))(true)
    workload.take(less('li'))(false)
    expect(told).toBe(0)
    workload.take(less('li'))(true)
    expect(told).toBe(1)
  })
})

describe('what a case changes', () => {
  const play = stage()
  play.must(registration())
  const { state } = play
  if (!state) throw new Error('no case')
  const owner = state.routing?.owner.staffId ?? ''
  it.each<[string, Parameters<typeof shiftsOf>, ReturnType<typeof shiftsOf>]>([
    ['a new one', [undefined, state], [{ staffId: owner, by: 1 }]],
    ['a closed one', [state, { ...state, status: 'closed' }], [{ staffId: owner, by: -1 }]],
    ['one opened again', [{ ...state, status: 'closed' }, state], [{ staffId: owner, by: 1 }]],
    ['an erased one', [state, { ...state, erased: true }], [{ staffId: owner, by: -1 }]],
    ['one with the same owner', [state, { ...state, status: 'resolved' }], []],
    [
      'one handed on',
      [state, { ...state, routing: { ...state.routing, owner: { role: 'serviceManager', staffId: 'li' } } as never }],
      [
        { staffId: owner, by: -1 },
        { staffId: 'li', by: 1 },
      ],
    ],
  ])('%s', (_, [before, after], shifts) => {
    expect(shiftsOf(before, after)).toEqual(shifts)
  })
})
