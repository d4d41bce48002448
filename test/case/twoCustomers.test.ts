// Two customers in one case: whose word, whose danger and whose waiting it is, while they go on together and once they have parted.
import { describe, expect, it } from 'vitest'
import { mirrorOf, withMeanwhile } from '../../src/app/mirrors.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Statement } from '../../src/case/caseParts.ts'
import type { Command } from '../../src/case/commands.ts'
import type { Actor } from '../../src/case/events.ts'
import { storeOf } from '../../src/case/policy/directory.ts'
import { statusViewOf } from '../../src/case/views/progressStatus.ts'
import { seenByGuest, seenByOwn } from '../../src/case/views/seenBy.ts'
import { openTasksOf } from '../../src/case/views/tasks.ts'
import {
  by,
  customer,
  fact,
  heard,
  hour,
  minute,
  refold,
  registration,
  rules,
  type Stage,
  staffWith,
  stage,
  statement,
  system,
} from './play.ts'
import { onTheSpot, safelyReached } from './points.ts'

const chief = staffWith('serviceManager')
const guestId = 'HY-20261125-0002'
const asGuest: Actor = { kind: 'customer', of: guestId }
const reached = { type: 'recordContact', outcome: 'reached', by: 'phone' } as const satisfies Command

function told(caseId = 'HY-20261125-0001', conversationId = 'c1'): Stage {
  const play = stage()
  const channel = { id: 'webchat', conversationId, userId: `u-${conversationId}` }
  play.must({ ...registration(), caseId, channel } as Command)
  play.must({ type: 'handOff', cause: 'confirmed' })
  play.must({ type: 'accept' }, by(chief.id))
  return play
}

/** The case that goes on, and the one of another customer that goes on in it. */
function together(before: (guest: Stage) => void = () => {}) {
  const host = told()
  const guest = told(guestId, 'c2')
  before(guest)
  const absorb = mirrorOf({ type: 'merge', into: 'HY-20261125-0001' }, guest.state as CaseState, host.state)
  guest.must({ type: 'merge', into: 'HY-20261125-0001' }, by(chief.id))
  host.must(absorb?.command(0) as Command, by(chief.id))
  expect(host.state?.guests).toHaveProperty(guestId)
  return { host, guest }
}

const says = (text: string, parts: Partial<Statement> = {}, messageId = text): Command => ({
  type: 'recordStatement',
  statement: statement({ messageId, text, ...parts }),
})
const ownerOf = ({ state }: Stage): string | undefined => state?.routing?.owner.role

it('a time one of them wished to be rung at puts the other off in no danger', () => {
  const { host } = together()
  const due = () => host.state?.clocks.firstContact?.dueAt ?? 0
  const before = due()
  const wish = { slot: 'customer.contactPreference', value: '下午三点以后打给我' } as const
  host.must(says('下午三点以后打给我', { facts: [fact(wish.slot, wish.value)], narrative: false }), customer)
  expect(due()).toBeGreaterThan(before)
  host.must(says('车着火了', { danger: { now: true, kind: 'fire' } }), asGuest)
  expect(due()).toBeLessThanOrEqual(before)
  expect(refold(host)).toEqual(host.state)
})

describe('a wish to be erased', () => {
  const wishes = ({ state }: Stage) => (state ? openTasksOf(state).filter(each => each.kind === 'eraseData') : [])

  it('is of whoever asked, and only they take it back', () => {
    const { host, guest } = together()
    host.must({ type: 'askForErasure' }, customer)
    const [own] = wishes(host)
    host.must({ type: 'takeBackErasure' }, asGuest)
    expect(wishes(host)).toEqual([own])
    host.must({ type: 'askForErasure' }, asGuest)
    expect(wishes(host).map(each => each.from)).toEqual([undefined, guestId])
    const seen = seenByGuest(guest.state as CaseState, host.state as CaseState)
    expect(openTasksOf(seen).flatMap(each => (each.kind === 'eraseData' ? [each.from] : []))).toEqual([guestId])
    expect(openTasksOf(seenByOwn(host.state as CaseState)).filter(each => each.kind === 'eraseData')).toEqual([own])
    host.must({ type: 'takeBackErasure' }, customer)
    expect(wishes(host).map(each => each.from)).toEqual([guestId])
    expect(refold(host)).toEqual(host.state)
  })

  it('goes with them when they part, by its time, and is left in the other no more', () => {
    const { host, guest } = together()
    host.must({ type: 'askForErasure' }, customer)
    host.must({ type: 'askForErasure' }, asGuest)
    const [theirs] = wishes(host).filter(each => each.from === guestId)
    const unmerge = withMeanwhile({ type: 'unmerge' }, guest.state as CaseState, host.state)
    host.must({ type: 'release', caseId: guestId }, by(chief.id))
    guest.must(unmerge, by(chief.id))
    expect(wishes(host).map(each => each.from)).toEqual([undefined])
    expect(host.state?.tasks.find(each => each.id === theirs?.id)?.dropped?.reason).toBe('parted')
    expect(wishes(guest)).toMatchObject([{ owner: theirs?.owner, dueAt: theirs?.dueAt }])
    expect(wishes(guest)[0]?.from).toBeUndefined()
    expect([refold(host), refold(guest)]).toEqual([host.state, guest.state])
  })

  it('made before they went on together is still seen by whoever made it, and comes back once', () => {
    const { host, guest } = together(before => before.must({ type: 'askForErasure' }, customer))
    const seen = seenByGuest(guest.state as CaseState, host.state as CaseState)
    expect(openTasksOf(seen).filter(each => each.kind === 'eraseData')).toHaveLength(1)
    host.must({ type: 'askForErasure' }, asGuest)
    guest.must(withMeanwhile({ type: 'unmerge' }, guest.state as CaseState, host.state), by(chief.id))
    expect(wishes(guest)).toHaveLength(1)
  })
})

describe('media, the law and a danger', () => {
  const burnsAndThreatens = says('着火了，我还在车里，我要找电视台记者', {
    danger: { now: true, kind: 'fire' },
    signals: [heard('safety.fire', 'hard'), heard('exposure.media', 'hard')],
  })
  const atOnce = ({ events }: Stage) =>
    events.flatMap(({ body }) => (body.type === 'staff.told' && body.about === 'atOnce' ? [body.held === true] : []))

  it('the case stays with whoever brings help, also while only the customer in no danger has been reached', () => {
    const { host } = together()
    host.must(reached, by(chief.id))
    host.must(burnsAndThreatens, asGuest)
    expect(ownerOf(host)).toBe('serviceManager')
    expect(atOnce(host)).toContain(true)
    host.must({ ...safelyReached, to: guestId }, by(chief.id))
    expect(ownerOf(host)).toBe('generalManager')
  })

  it('the case goes where it belongs once who is in danger was reached, though the other has not been', () => {
    const { host } = together()
    host.must(burnsAndThreatens, asGuest)
    expect(ownerOf(host)).toBe('serviceManager')
    host.must({ ...safelyReached, to: guestId }, by(chief.id))
    expect(host.state?.contactedAt).toBeUndefined()
    expect(ownerOf(host)).toBe('generalManager')
  })
})

describe('waiting for the one customer', () => {
  const pause: Command = { type: 'pause', waitingFor: 'customer', reason: '等赵女士送车' }
  function waiting() {
    const both = together()
    both.host.must(reached, by(chief.id))
    both.host.must({ ...reached, to: guestId }, by(chief.id))
    both.host.must(pause, by(chief.id))
    return both
  }
  const resolve = ({ state }: Stage) => state?.clocks.resolve
  const goesOn = ({ events }: Stage) =>
    events.filter(({ body }) => body.type === 'staff.told' && body.about === 'goesOn').length

  it('nothing waits for the other', () => {
    const { host, guest } = waiting()
    expect(resolve(host)).toMatchObject({ state: 'paused', waitingFor: 'customer' })
    const seen = seenByGuest(guest.state as CaseState, host.state as CaseState)
    expect(Object.values(seen.clocks).filter(each => each.waitingFor === 'customer')).toEqual([])
    expect(statusViewOf(seen, host.now, storeOf(rules.directory, undefined))).toMatchObject({
      status: 'working',
      next: { step: 'working' },
    })
  })

  it("the other's word ends no waiting, nor is anybody told that it does; the one's does both", () => {
    const { host } = waiting()
    for (const command of [says('方向盘也开始抖了'), { type: 'askForContact', about: 'person' } as const])
      host.must(command, asGuest)
    expect(resolve(host)).toMatchObject({ state: 'paused', waitingFor: 'customer' })
    expect(goesOn(host)).toBe(0)
    host.must(says('我明天送车'), customer)
    expect(resolve(host)?.state).toBe('running')
    expect(goesOn(host)).toBe(1)
  })
})

describe('asking for a person after the time told to the other has passed', () => {
  const asks: Command = { type: 'askForContact', about: 'person' }
  const clock = ({ state }: Stage) => state?.clocks.firstContact
  const breaches = ({ events }: Stage) =>
    events.filter(({ body }) => body.type === 'clock.breached' && body.name === 'firstContact').length
  const late = (host: Stage) => {
    host.at((clock(host)?.dueAt ?? 0) + minute).must({ type: 'fireDue' }, system)
    expect(breaches(host)).toBe(1)
    return host.at(host.now + 5 * minute)
  }

  it('is told a time that lies ahead, and what was late once is not late twice', () => {
    const { host } = together()
    host.must({ ...reached, by: 'chat' }, by(chief.id))
    late(host).must(asks, customer)
    expect(clock(host)).toMatchObject({ state: 'running', startedAt: host.now })
    host.at(host.now + minute).must({ type: 'fireDue' }, system)
    expect(breaches(host)).toBe(1)
    host.must({ ...reached, to: guestId }, by(chief.id))
    expect(clock(host)?.state).toBe('running')
    host.must(reached, by(chief.id))
    expect(clock(host)?.state).toBe('met')
  })
  it('so is the guest, and its own customer waits on by it', () => {
    const { host } = together()
    host.must({ ...reached, to: guestId }, by(chief.id))
    late(host).must(asks, asGuest)
    expect(clock(host)).toMatchObject({ state: 'running', startedAt: host.now })
    host.must({ ...reached, to: guestId }, by(chief.id))
    expect(clock(host)?.state).toBe('running')
    host.must(reached, by(chief.id))
    expect(clock(host)?.state).toBe('met')
  })
  it('what nobody has looked at yet is late all the same, and climbs', () => {
    const { host } = together()
    host.must({ ...reached, by: 'chat' }, by(chief.id))
    host.at((clock(host)?.dueAt ?? 0) + minute)
    const events = host.must(asks, customer)
    expect(breaches(host)).toBe(1)
    expect(events.some(each => each.type === 'case.escalated' || each.type === 'escalation.deferred')).toBe(true)
    expect(clock(host)).toMatchObject({ state: 'running', startedAt: host.now })
  })
  it('whoever was told that very time waits by it: a new one would make it look kept', () => {
    const { host } = together()
    const { dueAt } = clock(late(host)) ?? {}
    host.must(asks, customer)
    host.must(asks, asGuest)
    expect(clock(host)).toMatchObject({ state: 'breached', dueAt })
  })
})

it('who was reached before the other one came shows no contact that nobody made, nor one that is overdue', () => {
  const meets = (late: boolean) => {
    const host = told()
    host.must(reached, by(chief.id))
    const guest = told(guestId, 'c2')
    const absorb = mirrorOf({ type: 'merge', into: 'HY-20261125-0001' }, guest.state as CaseState, host.state)
    for (const again of [false, true]) {
      host.must(absorb?.command(0) as Command, by(chief.id))
      const clock = host.state?.clocks.firstContact
      expect(clock?.endedAt).toBeUndefined()
      if (late && again) host.at((clock?.dueAt ?? 0) + minute).must({ type: 'fireDue' }, system)
      host.must({ type: 'release', caseId: guestId }, by(chief.id))
    }
    expect(refold(host)).toEqual(host.state)
    return host.state?.clocks.firstContact
  }
  expect(meets(false)?.state).toBe('met')
  expect(meets(true)).toMatchObject({ state: 'breached', endedAt: expect.any(Number) })
})

describe('taken apart', () => {
  const apart = ({ host, guest }: ReturnType<typeof together>, actor: Actor = by(chief.id)) => {
    guest.at(host.now)
    return guest.must(withMeanwhile({ type: 'unmerge' }, guest.state as CaseState, host.state), actor)
  }
  const told = (bodies: ReturnType<Stage['must']>, about: string) =>
    bodies.flatMap(body =>
      body.type === 'staff.told' && body.about === about ? body.to.map(each => each.staffId) : [],
    )
  const later = (host: Stage) => host.at(host.now + hour)

  it('who was reached while the other was not waits for nothing once theirs is theirs alone again', () => {
    const both = together()
    later(both.host).must(reached, by(chief.id))
    expect(both.host.state?.clocks.firstContact?.state).toBe('running')
    both.host.must({ type: 'release', caseId: guestId }, by(chief.id))
    expect(both.host.state?.clocks.firstContact?.state).toBe('met')
    apart(both)
    expect(both.guest.state?.clocks.firstContact?.state).toBe('running')
  })
  it('who was not reached goes on waiting', () => {
    const both = together()
    later(both.host).must({ ...reached, to: guestId }, by(chief.id))
    both.host.must({ type: 'release', caseId: guestId }, by(chief.id))
    expect(both.host.state?.clocks.firstContact?.state).toBe('running')
  })
  describe('a case that had waited for its customer', () => {
    const waited = () =>
      together(guest => {
        guest.must(reached, by(chief.id))
        guest.must({ type: 'pause', waitingFor: 'customer', reason: '等李先生送车' }, by(chief.id))
      })
    it('goes on when they have written in the other one, and who takes it out is told so', () => {
      const both = waited()
      later(both.host).must(says('现在可以送车来'), asGuest)
      const bodies = apart(both)
      expect(both.guest.state?.narrative.at(-1)?.text).toBe('现在可以送车来')
      expect(both.guest.state?.clocks.resolve?.state).toBe('running')
      expect(told(bodies, 'goesOn')).toEqual([chief.id])
    })
    it('waits on when they have not, whatever the other customer wrote', () => {
      const both = waited()
      later(both.host).must(says('现在可以送车来'), customer)
      expect(told(apart(both), 'goesOn')).toEqual([])
      expect(both.guest.state?.clocks.resolve).toMatchObject({ state: 'paused', waitingFor: 'customer' })
    })
  })

  describe('a case that had been settled', () => {
    const settled = () =>
      together(guest => guest.must({ type: 'resolve', summary: '调好了', skipped: onTheSpot }, by(chief.id)))
    const relapse = says('又响了，根本没修好，我要找律师', {
      signals: [heard('repair.repeated'), heard('legal.threat', 'hard')],
    })
    it('is taken up again with what its customer told meanwhile', () => {
      const both = settled()
      later(both.host).must(relapse, asGuest)
      apart(both)
      expect(both.guest.state).toMatchObject({ cycle: 2, clocks: { firstContact: { state: 'running' } } })
      expect(both.guest.state?.resolution).toBeUndefined()
      expect(ownerOf(both.guest)).toBe('generalManager')
      expect(refold(both.guest)).toEqual(both.guest.state)
    })
    it.each<[string, Actor, Command]>([
      ['nothing of the matter', asGuest, says('谢谢', { narrative: false })],
      ['nothing, and the other customer all of it', customer, relapse],
    ])('stays so when they told %s', (_, actor, command) => {
      const both = settled()
      const { resolution } = both.guest.state as CaseState
      later(both.host).must(command, actor)
      apart(both)
      expect(both.guest.state).toMatchObject({ cycle: 1, resolution })
    })
    it('rings for a danger they told meanwhile, when the other one ends before anybody reached them', () => {
      const both = settled()
      const burns = { danger: { now: true, kind: 'fire' as const }, signals: [heard('safety.fire', 'hard')] }
      later(both.host).must(says('着火了，我还在车里', burns), asGuest)
      apart(both, { kind: 'system' })
      expect(both.guest.state).toMatchObject({
        cycle: 2,
        danger: { now: true },
        clocks: { rescue: { state: 'running' } },
      })
    })
  })
})

describe('what the one lets go of', () => {
  it('ends no time the other still waits by, until the two have parted', () => {
    const { host, guest } = together()
    host.must(reached, by(chief.id))
    expect(host.state?.clocks.firstContact).toMatchObject({ state: 'running' })
    host.must({ type: 'withdraw' }, customer)
    expect(host.state?.clocks.firstContact).toMatchObject({ state: 'running' })
    expect(host.state?.clocks.resolve?.endedAt).toBeDefined()
    const parting = mirrorOf({ type: 'unmerge' }, guest.state as CaseState, host.state)
    host.must(parting?.command(0) as Command, system)
    expect(host.state?.guests).toBeUndefined()
    expect(host.state?.clocks.firstContact?.endedAt).toBeDefined()
    expect(refold(host)).toEqual(host.state)
  })

  it('ends no time of a third one when staff take the second out', () => {
    const { host } = together()
    const thirdId = 'HY-20261125-0003'
    const third = told(thirdId, 'c3')
    const absorb = mirrorOf({ type: 'merge', into: 'HY-20261125-0001' }, third.state as CaseState, host.state)
    third.must({ type: 'merge', into: 'HY-20261125-0001' }, by(chief.id))
    host.must(absorb?.command(0) as Command, by(chief.id))
    host.must(reached, by(chief.id))
    host.must({ type: 'withdraw' }, by(chief.id))
    host.must(says('车着火了', { danger: { now: true, kind: 'fire' } }), { kind: 'customer', of: thirdId })
    expect(host.state?.clocks).toMatchObject({ firstContact: { state: 'running' }, rescue: { state: 'running' } })
    host.must({ type: 'release', caseId: guestId }, by(chief.id))
    expect(host.state?.clocks).toMatchObject({ firstContact: { state: 'running' }, rescue: { state: 'running' } })
    host.must({ type: 'release', caseId: thirdId }, system)
    expect(host.state?.clocks.firstContact?.endedAt).toBeDefined()
    expect(host.state?.clocks.rescue?.endedAt).toBeDefined()
    expect(refold(host)).toEqual(host.state)
  })

  it('ends their own where nobody else waits', () => {
    const { host } = together()
    host.must(reached, by(chief.id))
    host.must({ ...reached, to: guestId }, by(chief.id))
    host.must({ type: 'askForContact', about: 'person' }, customer)
    host.must({ type: 'withdraw' }, customer)
    expect(host.state?.clocks.firstContact?.endedAt).toBeDefined()
  })

  it('leaves the rescue of the other as it was', () => {
    const { host } = together()
    host.must(says('车着火了', { danger: { now: true, kind: 'fire' } }), asGuest)
    host.must({ type: 'withdraw' }, customer)
    expect(host.state?.clocks.rescue).toMatchObject({ state: 'running' })
  })
})
