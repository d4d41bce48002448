// Those above are on leave when a time is missed: the next who is there has the case, and the customer is left in no silence.
import { describe, expect, it } from 'vitest'
import type { Rules } from '../../src/case/commands.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import { by, hour, minute, morning, rules, type Stage, staffWith, stage, store, system } from './play.ts'
import { handedOver, safelyReached } from './points.ts'

const leave = [{ from: '2026-11-24', to: '2026-12-02' }]
/** Those on leave of that store; `alone`: the house has no other. */
function without(roles: readonly string[], { alone = false } = {}): Rules {
  const staff = rules.directory.staff
    .filter(each => !alone || each.store === store.id)
    .map(each => (roles.includes(each.role) && each.store === store.id ? { ...each, leave } : each))
  return { ...rules, directory: { ...rules.directory, staff } }
}
const above = ['serviceManager', 'generalManager']

function missed(house: Rules): Stage {
  const play = handedOver(stage(house))
  play.must({ type: 'accept' }, by(play.state?.routing?.owner.staffId as string))
  return play.at(play.state?.clocks.firstContact?.dueAt as number)
}
const fire = (play: Stage) => play.must({ type: 'fireDue' }, system)

describe('a first contact missed', () => {
  it('goes past the level on leave to the same level of another store, as cases are given', () => {
    const play = missed(without(['serviceManager']))
    fire(play)
    const { role, staffId } = play.state?.routing?.owner ?? {}
    expect(role).toBe('serviceManager')
    expect(staffId).not.toBe(staffWith('serviceManager').id)
    expect(play.state?.clocks.attention?.state).toBe('running')
  })
  it('with all those above on leave and no other store, the customer has words and a time the same day', () => {
    const house = without(above, { alone: true })
    const play = missed(house)
    fire(play)
    expect(play.state?.clocks.nextWord).toMatchObject({ state: 'running', startedAt: play.now })
    // still climbs when they are back
    expect(duesOf(play.state as never, house).map(each => each.name)).toContain('firstContact.climb')
  })
  it('missed at night, in the morning at the latest', () => {
    const house = without(above, { alone: true })
    const play = handedOver(stage(house).at(morning + 7 * hour + 50 * minute))
    for (let steps = 0; steps < 20 && play.state?.clocks.nextWord === undefined; steps++) {
      const next = Math.min(...duesOf(play.state as never, house).map(each => each.at))
      fire(play.at(Math.max(next, play.now)))
    }
    expect(play.state?.clocks.firstContact?.state).toBe('breached')
    expect(play.now).toBeLessThanOrEqual(Date.parse('2026-11-26T12:00:00+08:00'))
  })
})

it('news owed by somebody on leave is owed by who stands in for them', () => {
  const desks = rules.directory.staff.filter(each => each.role === 'frontDeskSupervisor')
  const owner = desks.find(each => each.store === store.id)?.id as string
  const deputy = staffWith('serviceManager').id
  const house = {
    ...rules,
    directory: {
      ...rules.directory,
      staff: rules.directory.staff.map(each =>
        each.id === owner ? { ...each, deputy, leave: [{ from: '2026-11-26', to: '2026-12-02' }] } : each,
      ),
    },
  }
  const play = handedOver(stage(house))
  play.must({ type: 'accept' }, by(owner))
  play.must(safelyReached, by(owner))
  play.must({ type: 'promise', id: 'p', text: '明天上午告诉您结果', dueAt: morning + 24 * hour }, by(owner))
  fire(play.at(morning + 24 * hour))
  const owed = play.state?.tasks.find(each => each.kind === 'owedUpdate')
  expect(owed?.owner.staffId).not.toBe(owner)
})

describe('news sent to the customer', () => {
  it('comes from nobody of another store, as nobody of one takes the case', () => {
    const play = missed(rules)
    const other = rules.directory.staff.find(each => each.role === 'frontDeskSupervisor' && each.store !== store.id)
    const news = { type: 'sendUpdate', text: '配件到了' } as const
    expect(play.give(news, by(other?.id as string))).toMatchObject({ code: 'of-another-store' })
    play.must(news, by(staffWith('generalManager').id))
    play.must(news, by(staffWith('serviceAdvisor').id))
  })
})
