// What staff see of a correction: the old value and the new one, in the row of the message that brought it.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import type { Command } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import type { CaseEvent } from '../../src/case/events.ts'
import { evolve } from '../../src/case/evolve.ts'
import { timelineOf } from '../../src/case/views/timeline.ts'
import { fact, morning, rules, statement } from './play.ts'

function play() {
  const events: CaseEvent[] = []
  let state: CaseState | undefined
  return {
    events,
    get state() {
      return state
    },
    give(command: Command, kind: 'customer' | 'staff' = 'customer') {
      const actor = kind === 'staff' ? ({ kind, staffId: 'songtao' } as const) : ({ kind } as const)
      const decision = decide(command, state, { now: morning, actor, rules })
      if (!decision.ok) throw new Error(decision.code)
      for (const body of decision.events) {
        const event: CaseEvent = { seq: events.length + 1, at: morning, actor, body }
        events.push(event)
        state = evolve(state, event)
      }
    },
  }
}
const says = (messageId: string, ...facts: ReturnType<typeof fact>[]): Command => ({
  type: 'recordStatement',
  statement: statement({ messageId, facts, narrative: false }),
})
const begin = (stage: ReturnType<typeof play>) =>
  stage.give({
    type: 'register',
    caseId: 'HY-20261125-0001',
    source: 'webchat',
    language: 'zh-CN',
    channel: { id: 'webchat', conversationId: 'c1', userId: 'u1' },
    statement: statement({ facts: [fact('customer.phone', '+8613800138000'), fact('vehicle.mileageKm', 30_000)] }),
  })
const seen = (stage: ReturnType<typeof play>) =>
  timelineOf(stage.events, stage.state).flatMap(each => (each.type === 'statement.recorded' ? [each.reason] : []))

describe('a statement that changes what was known', () => {
  it('shows each old value beside the new one; what is new or said again changes nothing', () => {
    const stage = play()
    begin(stage)
    stage.give(says('m2', fact('customer.phone', '+8613800138001'), fact('vehicle.mileageKm', 50_000)))
    stage.give(says('m3', fact('customer.phone', '+8613800138001'), fact('customer.name', '王芳')))
    stage.give(says('m4', fact('customer.phone', '+8613800138000')))
    expect(seen(stage)).toEqual([
      undefined,
      'customer.phone: +8613800138000 → +8613800138001; vehicle.mileageKm: 30000 → 50000',
      undefined,
      'customer.phone: +8613800138001 → +8613800138000',
    ])
  })
  it('shows a wish given up with what is wished instead, and a line left out; a further wish changes none', () => {
    const stage = play()
    begin(stage)
    stage.give(says('m2', fact('demand', { kind: 'refund', text: '我要退款' })))
    stage.give(says('m3', fact('demand', { kind: 'apology', text: '还要道歉' })))
    stage.give({
      type: 'recordStatement',
      statement: statement({
        messageId: 'm4',
        facts: [fact('demand', { kind: 'repair', text: '修好就行' })],
        removed: [{ slot: 'demand', kind: 'refund' }, { slot: 'vehicle.mileageKm' }],
      }),
    })
    expect(seen(stage).at(-1)).toBe('vehicle.mileageKm: 30000 → —; demand: 我要退款 → 修好就行')
    expect(seen(stage).slice(0, -1)).toEqual([undefined, undefined, undefined])
    expect(stage.state?.facts.demand?.map(each => each.slot === 'demand' && each.value.kind)).toEqual([
      'apology',
      'repair',
    ])
    expect(stage.state?.facts['vehicle.mileageKm']).toBeUndefined()
  })
  it('raises the revision of the handoff, also after it was handed over', () => {
    const stage = play()
    begin(stage)
    stage.give({ type: 'handOff', cause: 'confirmed' })
    const before = stage.state?.revision ?? 0
    stage.give(says('m2', fact('customer.phone', '+8613800138001')))
    expect(stage.state?.revision).toBeGreaterThan(before)
  })
  it('counts what staff corrected before', () => {
    const stage = play()
    begin(stage)
    const phone = fact('customer.phone', '+8613800138009')
    stage.give({ type: 'correctFacts', facts: [phone], reason: '回电核对' }, 'staff')
    stage.give(says('m2', fact('customer.phone', '+8613800138001')))
    const rows = timelineOf(stage.events, stage.state)
    expect(rows.find(each => each.type === 'facts.corrected')).toMatchObject({
      reason: '回电核对',
      text: 'customer.phone: +8613800138000 → +8613800138009',
    })
    expect(seen(stage).at(-1)).toBe('customer.phone: +8613800138009 → +8613800138001')
  })
})
