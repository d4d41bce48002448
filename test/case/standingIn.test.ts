// The owner is not there and somebody is wanted: a case not accepted yet goes to a colleague or up; an accepted one keeps its owner
// (首次接触负责制) and somebody stands in until they are back.
import { describe, expect, it, test } from 'vitest'
import type { Command, Rules } from '../../src/case/commands.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import type { CaseEvent } from '../../src/case/events.ts'
import { fold } from '../../src/case/evolve.ts'
import type { StaffMember } from '../../src/case/policy/directory.ts'
import { timelineOf } from '../../src/case/views/timeline.ts'
import { by, fact, hour, morning, registration, stage, statement, system, typesOf } from './play.ts'
import { about, person, withStaff } from './policy/fixtures.ts'

const day = 24 * hour
const tomorrow = morning + day
const awayTomorrow = { leave: [{ from: '2026-11-26', to: '2026-11-27' }] }
/** Gone from noon; the store is open till 18. */
const mornings = { shifts: { wed: ['09:00-12:00'], thu: ['09:00-12:00'], fri: ['09:00-12:00'] } }
const advisor = (name: string, more: Partial<StaffMember> = {}) =>
  person(name, 'serviceAdvisor', { capacity: 99, ...more })
const chief = person('管', 'serviceManager')
const top = person('总', 'generalManager')

const writesAgain: Command = {
  type: 'recordStatement',
  statement: statement({ messageId: 'm2', text: '到底怎么样了' }),
}

/** A grumble given to Mei: the others are busier. */
function withMei(mei: StaffMember, others: StaffMember[], accepted = true) {
  const given = withStaff(mei, ...others)
  const play = stage(given, id => (id === mei.id ? 0 : 1))
  play.must(registration({ category: 'other' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  expect(play.state?.routing?.owner.staffId).toBe(mei.id)
  if (accepted) play.must({ type: 'accept' }, by(mei.id))
  return { play, given }
}

describe('accepted: somebody stands in, the owner stays', () => {
  const lan = advisor('兰')
  it.each<[string, number, Command, typeof system | undefined]>([
    ['the customer writes', tomorrow, writesAgain, undefined],
    ['a person is asked for again', tomorrow, { type: 'askForContact', about: 'person' }, undefined],
    ['a clock has run out', tomorrow, { type: 'fireDue' }, system],
  ])('on leave, and %s', (_, now, command, actor) => {
    const { play } = withMei(advisor('梅', awayTomorrow), [lan])
    play.at(now).must(command, actor)
    expect(play.state).toMatchObject({
      routing: { owner: { name: '梅' }, deputy: { staffId: lan.id } },
      accepted: { staffId: 'serviceAdvisor-梅' },
      contact: { name: '梅' },
    })
  })
  it('off duty while the store is open', () => {
    const { play } = withMei(advisor('梅', mornings), [lan])
    play.at(morning + 4 * hour).must(writesAgain)
    expect(play.state?.routing?.deputy?.staffId).toBe(lan.id)
  })
  it('not at night, when nobody is there anyway', () => {
    const { play } = withMei(advisor('梅', mornings), [lan])
    play.at(morning + 12 * hour).must(writesAgain)
    expect(play.state?.routing?.deputy).toBeUndefined()
  })
  it('not while the owner is there', () => {
    const { play } = withMei(advisor('梅', awayTomorrow), [lan])
    play.at(morning + hour).must(writesAgain)
    expect(play.state?.routing?.deputy).toBeUndefined()
  })

  test.each<[string, StaffMember, StaffMember[], string | undefined]>([
    ["the roster's deputy", advisor('梅', { ...awayTomorrow, deputy: chief.id }), [lan, chief], '管'],
    [
      'a colleague, with the deputy away too',
      advisor('梅', { ...awayTomorrow, deputy: '荷' }),
      [advisor('荷', { id: '荷', ...awayTomorrow }), lan],
      '兰',
    ],
    [
      'a colleague, with a deputy below the level',
      advisor('梅', { ...awayTomorrow, deputy: '铃' }),
      [person('铃', 'customerCareAgent', { id: '铃' }), lan],
      '兰',
    ],
    ['of the same store', advisor('梅', awayTomorrow), [advisor('远', { store: 'jiading' })], undefined],
  ])('who: %s', (_, mei, others, name) => {
    const { play } = withMei(mei, others)
    play.at(tomorrow).must(writesAgain)
    expect(play.state?.routing?.deputy?.name).toBe(name)
  })
  it('never the person involved', () => {
    const he = advisor('王芳')
    const { play } = withMei(advisor('梅', { ...awayTomorrow, deputy: he.id }), [he])
    const mention = fact('background.staff', about('王芳'), 'm2')
    play.at(tomorrow).must({ type: 'correctFacts', facts: [mention], reason: '客户说起' }, by('serviceAdvisor-梅'))
    play.must(writesAgain)
    expect(play.state?.routing?.deputy).toBeUndefined()
  })

  it('may do what the owner may', () => {
    const { play } = withMei(advisor('梅', awayTomorrow), [lan])
    play.at(tomorrow).must(writesAgain)
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(lan.id))
    const skipped = ['diagnosis', 'agreement'].map(step => ({ step, reason: '当场办好' }))
    play.must({ type: 'resolve', summary: '换了新件', skipped }, by(lan.id))
    play.must({ type: 'signOff' }, by(lan.id))
    expect(play.state?.signedOffBy).toBe(lan.id)
  })
  it('shows in the trail', () => {
    const { play } = withMei(advisor('梅', awayTomorrow), [lan])
    play.at(tomorrow).must(writesAgain)
    const { text } = timelineOf(play.events).findLast(each => each.type === 'case.assigned') ?? {}
    expect(text).toBe('serviceAdvisor 梅 → serviceAdvisor 兰')
  })

  describe('until the owner is back', () => {
    const friday = morning + 3 * day
    it('which is looked after without anybody writing', () => {
      const { play, given } = withMei(advisor('梅', awayTomorrow), [lan])
      play.at(tomorrow).must(writesAgain)
      const backAt = Date.parse('2026-11-28T09:00:00+08:00')
      if (!play.state) throw new Error('no case')
      expect(duesOf(play.state, given)).toContainEqual({ name: 'deputy.ends', at: backAt })
      play.at(backAt - 1).must({ type: 'fireDue' }, system)
      expect(play.state?.routing?.deputy?.staffId).toBe(lan.id)
      play.at(backAt).must({ type: 'fireDue' }, system)
      expect(play.state.routing?.deputy).toBeUndefined()
      expect(duesOf(play.state, given).map(each => each.name)).not.toContain('deputy.ends')
    })
    it('and sooner when they are found back', () => {
      const { play } = withMei(advisor('梅', awayTomorrow), [lan])
      play.at(tomorrow).must(writesAgain)
      play.at(friday).must({ ...writesAgain, statement: statement({ messageId: 'm3' }) })
      expect(play.state?.routing).toMatchObject({ owner: { name: '梅' } })
      expect(play.state?.routing?.deputy).toBeUndefined()
    })
  })

  it('on leave with nobody to stand in: it climbs as the pack says', () => {
    const { play } = withMei(advisor('梅', awayTomorrow), [chief, top])
    const bodies = play.at(tomorrow).must(writesAgain)
    expect(bodies.find(each => each.type === 'case.escalated')).toMatchObject({
      trigger: 'absent',
      to: { staffId: chief.id },
    })
    expect(play.state?.routing?.owner.staffId).toBe(chief.id)
  })
  it('only off duty with nobody to stand in: it waits for the owner', () => {
    const { play } = withMei(advisor('梅', mornings), [chief])
    const bodies = play.at(morning + 4 * hour).must(writesAgain)
    expect(typesOf(bodies)).not.toContain('case.escalated')
    expect(play.state?.routing?.owner.name).toBe('梅')
  })
})

describe('the moment leave begins, with nobody writing and no clock running out', () => {
  const lan = advisor('兰')
  const due: Command = { type: 'fireDue' }
  /** The first hour she would have worked. */
  const begins = Date.parse('2026-11-26T09:00:00+08:00')
  const toldOf = (bodies: readonly CaseEvent['body'][]) =>
    bodies.flatMap(each => (each.type === 'staff.told' ? [each] : []))
  const leaveOf = (play: ReturnType<typeof withMei>['play'], given: Rules, from?: number) =>
    play.state && duesOf(play.state, given, from).find(each => each.name === 'leave.begins')?.at
  const contacted = (others: StaffMember[]) => {
    const staged = withMei(advisor('梅', awayTomorrow), others)
    staged.play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by('serviceAdvisor-梅'))
    return staged
  }

  /** Something by tomorrow night; when its clock warns. */
  const promised = (play: ReturnType<typeof withMei>['play']) => {
    play.must({ type: 'promise', id: 'p', text: '告知结果', dueAt: tomorrow + 13 * hour }, by('serviceAdvisor-梅'))
    return play.state?.clocks.update?.warnAt ?? 0
  }

  it('it is due, the deputy stands in and hears of it with what is open, once', () => {
    const { play, given } = contacted([lan])
    const call: Command = {
      type: 'openTask',
      id: 't1',
      text: '回电',
      staffId: 'serviceAdvisor-梅',
      dueAt: begins + 5 * hour,
    }
    play.must(call, by('serviceAdvisor-梅'))
    expect(leaveOf(play, given)).toBe(begins)
    expect(play.at(begins - 1).must(due, system)).toEqual([])
    const [told, ...more] = toldOf(play.at(begins).must(due, system))
    expect(play.state?.routing).toMatchObject({ owner: { name: '梅' }, deputy: { name: '兰' } })
    expect(told).toMatchObject({ about: 'standingIn', to: [{ name: '兰' }], clocks: ['resolve'], tasks: ['t1'] })
    expect(more).toEqual([])
    expect(leaveOf(play, given)).toBeUndefined()
    // not of the case once more, but of what the customer writes meanwhile
    expect(toldOf(play.at(begins + hour).must(writesAgain))).toMatchObject([{ about: 'wrote', to: [{ name: '兰' }] }])
    expect(fold(play.events)).toEqual(play.state)
  })
  it('a warning that comes meanwhile is told to whoever stands in', () => {
    const { play } = contacted([lan])
    const warned = promised(play)
    play.at(begins).must(due, system)
    expect(toldOf(play.at(warned).must(due, system))).toMatchObject([{ about: 'warned', to: [{ name: '兰' }] }])
  })
  it('and so is the one that brings them', () => {
    const { play } = contacted([lan])
    const warned = promised(play)
    expect(toldOf(play.at(warned).must(due, system)).map(each => [each.about, each.to[0]?.name])).toEqual([
      ['standingIn', '兰'],
      ['warned', '兰'],
    ])
  })
  it('a deputy who comes in at noon hears of it at noon', () => {
    const late = advisor('兰', { shifts: { thu: ['12:00-18:00'], fri: ['12:00-18:00'] } })
    const { play, given } = contacted([late])
    expect(toldOf(play.at(begins).must(due, system))).toEqual([])
    expect(play.state?.routing?.deputy?.name).toBe('兰')
    const noon = begins + 3 * hour
    expect(play.state && duesOf(play.state, given)).toContainEqual({ name: 'tell', at: noon })
    expect(toldOf(play.at(noon).must(due, system))).toMatchObject([{ about: 'standingIn', to: [{ name: '兰' }] }])
  })
  it('the deputy goes on leave in turn: another stands in', () => {
    const friday = { leave: [{ from: '2026-11-27', to: '2026-11-27' }] }
    const he = advisor('荷', { id: '荷', ...friday })
    const { play, given } = withMei(advisor('梅', { ...awayTomorrow, deputy: '荷' }), [he, lan])
    play.at(begins).must(due, system)
    expect(play.state?.routing?.deputy?.name).toBe('荷')
    expect(leaveOf(play, given)).toBe(begins + day)
    play.at(begins + day).must(due, system)
    expect(play.state?.routing).toMatchObject({ owner: { name: '梅' }, deputy: { name: '兰' } })
  })
  it('with nobody to stand in it climbs as soon as somebody above is there', () => {
    const chiefLater = person('管', 'serviceManager', { shifts: { thu: ['14:00-18:00'] } })
    const { play, given } = contacted([chiefLater])
    expect(leaveOf(play, given)).toBe(begins + 5 * hour)
    play.at(begins + 5 * hour).must(due, system)
    expect(play.state?.escalations.map(each => each.trigger)).toEqual(['absent'])
    expect(play.state?.routing?.owner.name).toBe('管')
  })
  it('with nobody at all, or the owner back when the runner comes, nothing is due', () => {
    const alone = contacted([])
    expect(leaveOf(alone.play, alone.given)).toBeUndefined()
    const { play, given } = contacted([lan])
    const back = Date.parse('2026-11-28T09:30:00+08:00')
    expect(leaveOf(play, given, back)).toBeUndefined()
    // at night it waits for the hour she would have come
    expect(leaveOf(play, given, begins + 14 * hour)).toBe(begins + day)
  })
  it('not accepted yet it goes to a colleague', () => {
    const { play, given } = withMei(advisor('梅', awayTomorrow), [lan], false)
    play.at(begins - 15 * hour)
    expect(leaveOf(play, given)).toBe(begins)
    play.at(begins).must(due, system)
    expect(play.state?.routing?.owner.name).not.toBe('梅')
  })
})

describe('not accepted yet', () => {
  const placedWith = (mei: StaffMember, others: StaffMember[]) => {
    // given to her by a person: the rules alone would not move it
    const { play } = withMei(advisor('先'), [mei, ...others], false)
    play.must({ type: 'reassign', staffId: mei.id, reason: '她熟悉' }, by('serviceAdvisor-先'))
    return play
  }
  it('goes to a colleague who is there', () => {
    const play = placedWith(advisor('梅', awayTomorrow), [])
    play.at(tomorrow).must(writesAgain)
    expect(play.state?.routing?.owner.name).toBe('先')
  })
  it('with nobody of the role there, up', () => {
    const { play } = withMei(advisor('梅', awayTomorrow), [chief], false)
    play.at(tomorrow)
    const bodies = play.must({ type: 'fireDue' }, system)
    expect(bodies.filter(each => each.type === 'case.escalated')).toHaveLength(1)
    expect(play.state?.routing?.owner.staffId).toBe(chief.id)
  })
  it('with nobody at all, into the queue, and somebody hears of it', () => {
    const away = person('管', 'serviceManager', { shifts: { fri: ['09:00-18:00'] } })
    const { play } = withMei(advisor('梅', awayTomorrow), [away], false)
    play.at(tomorrow).must({ type: 'askForContact', about: 'person' })
    expect(play.state?.routing).toMatchObject({ owner: { role: 'serviceAdvisor' }, informed: [{ staffId: away.id }] })
    expect(play.state?.routing?.owner.staffId).toBeUndefined()
  })
})

it('what is written on top of what was read as the case was taken is told once, and what comes on top of that is not', () => {
  const { play } = withMei(advisor('梅'), [advisor('兰'), chief])
  const writes = (messageId: string, text: string): Command => ({
    type: 'recordStatement',
    statement: statement({ messageId, text }),
  })
  const told = () => play.events.filter(({ body }) => body.type === 'staff.told' && body.about === 'wrote').length
  play.at(morning + 12 * hour).must(writes('m2', '还有一件事要说'))
  play.must({ type: 'reassign', staffId: 'serviceAdvisor-兰', reason: '明天休息' }, by('serviceManager-管'))
  play.at(tomorrow).must({ type: 'accept' }, by('serviceAdvisor-兰'))
  expect(told()).toBe(0)
  play.at(tomorrow + hour).must(writes('m3', '我真的生气了'))
  expect(told()).toBe(1)
  play.at(tomorrow + 2 * hour).must(writes('m4', '到底怎么样了'))
  expect(told()).toBe(1)
})
