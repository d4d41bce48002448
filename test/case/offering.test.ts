// A case that found nobody available: what its people and its customer see meanwhile, and to whom it goes once there is room.
import { describe, expect, it } from 'vitest'
import { takerFor } from '../../src/case/decisions/offering.ts'
import { progressOf } from '../../src/case/views/progress.ts'
import { rowOf } from '../../src/case/views/row.ts'
import { by, hour, morning, registration, rules, stage, system, typesOf } from './play.ts'
import { about, person, withStaff } from './policy/fixtures.ts'

const mei = person('梅', 'serviceAdvisor', { capacity: 1 })
const lan = person('兰', 'serviceAdvisor', { capacity: 1, leave: [{ from: '2026-11-25', to: '2026-11-26' }] })
const chief = person('管', 'serviceManager')
const people = withStaff(mei, lan, chief)

/** A grumble that came while Mei had all she can have; `has` changes what she has. */
function waiting() {
  const has = { cases: 1 }
  const play = stage(people, id => (id === mei.id ? has.cases : 0))
  play.must(registration({ category: 'other' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  return { play, has }
}

describe('while it waits', () => {
  it('nobody owns it, the next level up is told, and its clocks run', () => {
    const { play } = waiting()
    expect(play.state?.routing).toMatchObject({
      owner: { role: 'serviceAdvisor' },
      informed: [{ staffId: chief.id }],
    })
    expect(play.state && rowOf(play.state)).toMatchObject({
      ownerRole: 'serviceAdvisor',
      ownerId: null,
      ownerName: null,
    })
    expect(play.state?.clocks.firstContact?.state).toBe('running')
  })
  it('the customer is told of a role, never of a name', () => {
    const { play } = waiting()
    if (!play.state) throw new Error('no case')
    const view = progressOf(play.state, play.events, { directory: people.directory, now: play.now })
    expect(view.owner).toEqual({ role: 'serviceAdvisor' })
  })
  it('whoever is of the role may take it, full or not', () => {
    const { play } = waiting()
    play.must({ type: 'accept' }, by(mei.id))
    expect(play.state).toMatchObject({ accepted: { staffId: mei.id }, routing: { owner: { staffId: mei.id } } })
  })
  it('it climbs when its time is up, like any other', () => {
    const { play } = waiting()
    const bodies = play.at(morning + hour).must({ type: 'fireDue' }, system)
    expect(bodies.find(each => each.type === 'case.escalated')).toMatchObject({ to: { staffId: chief.id } })
    expect(play.state?.routing?.owner.staffId).toBe(chief.id)
  })
})

describe('offered again', () => {
  it('goes to somebody once they have room', () => {
    const { play, has } = waiting()
    expect(play.must({ type: 'offer' }, system)).toEqual([])
    has.cases = 0
    expect(typesOf(play.must({ type: 'offer' }, system))).toEqual(['case.assigned', 'staff.told'])
    expect(play.state?.routing?.owner).toEqual({ role: 'serviceAdvisor', staffId: mei.id, name: '梅' })
    expect(play.must({ type: 'offer' }, system)).toEqual([])
  })
  it('goes to somebody who is back from leave', () => {
    const { play } = waiting()
    play.at(morning + 48 * hour).must({ type: 'offer' }, system)
    expect(play.state?.routing?.owner.staffId).toBe(lan.id)
  })
  it('never goes to the person involved', () => {
    const { play, has } = waiting()
    has.cases = 0
    if (!play.state) throw new Error('no case')
    const mention = about(mei.name)
    const facts = {
      ...play.state.facts,
      'background.staff': [
        {
          slot: 'background.staff' as const,
          value: mention,
          evidence: mei.name,
          span: [0, 1] as [number, number],
          messageId: 'm1',
        },
      ],
    }
    const context = { now: play.now, rules: people }
    expect(takerFor(play.state, context)?.staffId).toBe(mei.id)
    expect(takerFor({ ...play.state, facts }, context)).toBeUndefined()
  })
  it('is nothing for a case that has an owner', () => {
    const play = stage()
    play.must(registration())
    expect(play.state && takerFor(play.state, { now: play.now, rules })).toBeUndefined()
    expect(play.must({ type: 'offer' }, system)).toEqual([])
  })
})
