// Who a new case is given to (domain.md 2 and 6): on duty, with room, least loaded; a role nobody of which is available keeps it in its
// queue and the next level up is told. Danger, and what has no level above, waits for nobody.
import { describe, expect, test } from 'vitest'
import type { Routing } from '../../../src/case/caseParts.ts'
import type { StaffMember } from '../../../src/case/policy/directory.ts'
import { type RoutingFacts, routingOf } from '../../../src/case/policy/routing.ts'
import { about, person, withStaff } from './fixtures.ts'

/** Wednesday 2026-11-25 in Shanghai; the store is open from 9 to 18. */
const at = (time: string) => Date.parse(`2026-11-25T${time}:00+08:00`)
const ten = at('10:00')
const early = { wed: ['09:00-12:00'], thu: ['09:00-12:00'] }
const late = { wed: ['13:00-18:00'], thu: ['08:00-12:00'] }
const onLeave = { leave: [{ from: '2026-11-20', to: '2026-11-27' }] }

const advisor = (name: string, more: Partial<StaffMember> = {}) => person(name, 'serviceAdvisor', more)
const supervisor = (name: string, more: Partial<StaffMember> = {}) => person(name, 'frontDeskSupervisor', more)
const manager = (name: string, more: Partial<StaffMember> = {}) => person(name, 'serviceManager', more)
const general = (name: string, more: Partial<StaffMember> = {}) => person(name, 'generalManager', more)

/** `loads` by name. */
function routed(staff: StaffMember[], facts: Partial<RoutingFacts> = {}, loads: Record<string, number> = {}): Routing {
  const named = new Map(staff.map(each => [each.id, each.name]))
  return routingOf(
    {
      severity: 'grumble',
      category: 'other',
      source: 'webchat',
      signals: [],
      danger: false,
      staffInvolved: [],
      storeId: 'binjiang',
      at: ten,
      ...facts,
    },
    withStaff(...staff),
    id => loads[named.get(id) ?? ''] ?? 0,
  )
}

describe('whom it is given to', () => {
  test.each<[string, StaffMember[], string | undefined, Partial<RoutingFacts>?, Record<string, number>?]>([
    ['on duty now before who comes later', [advisor('午', { shifts: late }), advisor('早', { shifts: early })], '早'],
    [
      'the least loaded of those on duty',
      [advisor('忙'), advisor('闲'), advisor('更忙')],
      '闲',
      {},
      { 忙: 5, 闲: 2, 更忙: 9 },
    ],
    ['by share of what they can have', [advisor('甲', { capacity: 10 }), advisor('乙')], '乙', {}, { 甲: 4, 乙: 5 }],
    ['not who is full', [advisor('满', { capacity: 3 }), advisor('空', { capacity: 9 })], '空', {}, { 满: 3, 空: 8 }],
    ['nobody, when all on duty are full', [advisor('满', { capacity: 3 })], undefined, {}, { 满: 3 }],
    [
      'nobody, while the one on duty is full and the other comes later',
      [advisor('满', { capacity: 3, shifts: early }), advisor('午', { shifts: late })],
      undefined,
      {},
      { 满: 3 },
    ],
    ['nobody, with everybody of the role on leave', [advisor('休', onLeave)], undefined],
    [
      "somebody of another store, with one's own on leave",
      [advisor('休', onLeave), advisor('远', { store: 'jiading' })],
      '远',
    ],
    [
      "nobody of another store, with one's own full",
      [advisor('满', { capacity: 3 }), advisor('远', { store: 'jiading' })],
      undefined,
      {},
      { 满: 3 },
    ],
    [
      'who is back first, while the whole role is off duty',
      [advisor('早', { shifts: early }), advisor('更早', { shifts: late })],
      '更早',
      { at: at('23:00') },
    ],
    [
      'overnight who has it already, whoever is back first',
      [advisor('早', { shifts: early }), advisor('更早', { shifts: late })],
      '早',
      { at: at('23:00'), keep: 'serviceAdvisor-早' },
    ],
    [
      'who is back first and has room',
      [advisor('早', { shifts: early }), advisor('更早', { shifts: late, capacity: 3 })],
      '早',
      { at: at('23:00') },
      { 更早: 3 },
    ],
    [
      'who has it already keeps it when full',
      [advisor('满', { capacity: 3 })],
      '满',
      { keep: 'serviceAdvisor-满' },
      { 满: 3 },
    ],
    [
      'never the person involved, however free',
      [advisor('当'), advisor('忙')],
      '管',
      { staffInvolved: [about('当')] },
      { 忙: 9 },
    ],
  ])('%s', (_, staff, name, facts, loads) => {
    const { owner } = routed([...staff, manager('管')], facts, loads)
    expect(owner.name).toBe(name)
    if (name === undefined) expect(owner).toEqual({ role: 'serviceAdvisor' })
  })
})

describe('in the queue of its role it is seen by the next level up', () => {
  const full = advisor('满', { capacity: 0 })
  test.each<[string, StaffMember[], string[], Partial<RoutingFacts>?]>([
    ['on duty', [full, supervisor('台'), manager('管')], ['台']],
    ['past a level that is off duty', [full, supervisor('台', { shifts: late }), manager('管')], ['管']],
    ['at night the nearest', [full, supervisor('台'), manager('管')], ['台'], { at: at('23:00') }],
    ['never who is on leave', [full, supervisor('台', onLeave), manager('管')], ['管'], { at: at('23:00') }],
    [
      'above the top nobody stands: the next below',
      [general('总', onLeave), manager('管')],
      ['管'],
      { source: 'regulator' },
    ],
  ])('%s', (_, staff, told, facts) => {
    const { owner, assistants, informed } = routed(staff, facts)
    expect(owner.staffId).toBeUndefined()
    expect([...assistants, ...informed].map(each => each.name)).toEqual(told)
  })
})

describe('what waits for nobody', () => {
  const danger = { danger: true, severity: 'major' } as const
  test('danger goes over capacity', () => {
    expect(routed([manager('管', { capacity: 0 }), general('总')], danger).owner.name).toBe('管')
  })
  test('danger prefers whoever has room', () => {
    expect(routed([manager('满', { capacity: 0 }), manager('空')], danger).owner.name).toBe('空')
  })
  test('danger climbs past a role on leave', () => {
    expect(routed([manager('管', onLeave), general('总')], danger).owner.name).toBe('总')
  })
  test('the top has nobody above and goes over capacity', () => {
    expect(routed([general('总', { capacity: 0 }), manager('管')], { source: 'regulator' }).owner.name).toBe('总')
  })
})

test('nobody on leave assists or is told while another of the role is there', () => {
  const staff = [supervisor('台'), advisor('休', onLeave), advisor('在'), manager('远休', onLeave), manager('近')]
  const { assistants, informed } = routed(staff, { severity: 'complaint' })
  expect([...assistants, ...informed].map(each => each.name)).toEqual(['在', '近'])
})
