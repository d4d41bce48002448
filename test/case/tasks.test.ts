// Work beside a case: who has it, by when, what ends it, what outlives the case, and the lasting measure of what keeps coming back.
import { describe, expect, it, test } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import type { CaseEvent } from '../../src/case/events.ts'
import { evolve, fold } from '../../src/case/evolve.ts'
import { isRecurring } from '../../src/case/matter.ts'
import type { StaffMember } from '../../src/case/policy/directory.ts'
import { openTasksOf } from '../../src/case/views/tasks.ts'
import {
  by,
  customer,
  fact,
  heard,
  hour,
  minute,
  morning,
  registration,
  rules,
  type Stage,
  staffWith,
  stage,
  statement,
  system,
  typesOf,
} from './play.ts'
import { caseAt, handedOver, onTheSpot } from './points.ts'
import { about, person, withStaff } from './policy/fixtures.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const care = staffWith('customerCareAgent')

const fire = (): Stage => {
  const play = handedOver(stage(), { signals: [heard('safety.fire', 'hard')], category: 'productQuality' })
  return play
}
const open = (play: Stage) => (play.state ? openTasksOf(play.state) : []).map(each => each.kind)
const last = (play: Stage) => play.state?.tasks.at(-1)
const call = (more: Partial<Extract<Command, { type: 'openTask' }>> = {}): Command => ({
  type: 'openTask',
  id: 't1',
  text: '五点前给客户回电',
  staffId: care.id,
  dueAt: morning + 7 * hour,
  ...more,
})

describe('a colleague is asked to do something', () => {
  it('in words, by a time; late it is marked, and done it is done', () => {
    const play = caseAt('accepted')
    play.must(call(), by(desk.id))
    expect(last(play)).toMatchObject({ kind: 'other', text: '五点前给客户回电', owner: { staffId: care.id } })
    play.at(morning + 7 * hour).must({ type: 'fireDue' }, system)
    expect(last(play)?.overdue).toBe(true)
    play.must({ type: 'finishTask', taskId: 't1', note: '已回电' }, by(care.id))
    expect(last(play)?.done).toMatchObject({ by: care.id, note: '已回电' })
  })
  it('and another one instead', () => {
    const play = caseAt('accepted')
    play.must(call(), by(desk.id))
    play.must({ type: 'reassignTask', taskId: 't1', staffId: desk.id }, by(care.id))
    expect(last(play)?.owner).toMatchObject({ staffId: desk.id, role: 'frontDeskSupervisor' })
  })
  test.each<[string, Command, string]>([
    ['to nobody known', call({ staffId: 'nobody' }), 'unknown-person'],
    ['for a time that is over', call({ dueAt: morning }), 'time-has-passed'],
    ['of no task', { type: 'reassignTask', taskId: 'none', staffId: care.id }, 'unknown-task'],
    ['to who has it', { type: 'reassignTask', taskId: 't0', staffId: care.id }, 'nothing-to-do'],
  ])('%s is refused', (_, command, code) => {
    const play = caseAt('accepted')
    play.must(call({ id: 't0' }), by(desk.id))
    expect(play.give(command, by(desk.id))).toMatchObject({ ok: false, code })
  })
  it('never whom the complaint is about', () => {
    const play = handedOver(stage(), { facts: [fact('background.staff', about(chief.name))] })
    expect(play.give(call({ staffId: chief.id }), by(desk.id))).toMatchObject({ code: 'conflict-of-interest' })
    play.must(call(), by(desk.id))
    expect(play.give({ type: 'reassignTask', taskId: 't1', staffId: chief.id }, by(desk.id))).toMatchObject({
      code: 'conflict-of-interest',
    })
  })
})

describe('work of the same day', () => {
  /** Fire on Wednesday morning: photos and a report by closing time. */
  const given = (...staff: StaffMember[]) => {
    const play = handedOver(stage(withStaff(...staff)), {
      signals: [heard('safety.fire', 'hard')],
      category: 'productQuality',
    })
    return play.state?.tasks.find(each => each.kind === 'scenePhotos')?.owner.name
  }
  const off = { shifts: { thu: ['09:00-18:00'] } }
  const noon = { shifts: { wed: ['12:00-18:00'] } }
  const top = person('总', 'generalManager')
  const manager = (name: string, more: Partial<StaffMember> = {}) =>
    person(name, 'serviceManager', { id: name, ...more })
  test.each<[string, StaffMember[], string]>([
    ['goes to who is there that day, not to who is off', [manager('休', off), manager('在', noon), top], '在'],
    [
      'with the role off that day, to who stands in for it',
      [manager('休', { ...off, deputy: '代' }), person('代', 'frontDeskSupervisor', { id: '代' }), top],
      '代',
    ],
    ['with nobody standing in, one level up', [manager('休', off), top], '总'],
    ['with nobody there at all, to who comes next', [manager('休', off), person('总', 'generalManager', off)], '休'],
  ])('%s', (_, staff, name) => {
    expect(given(...staff)).toBe(name)
  })
  it('late it is told to whoever has it, and once to whoever has the case and the level above them', () => {
    const play = caseAt('contacted')
    play.must(call(), by(desk.id))
    const late = play.at(morning + 7 * hour).must({ type: 'fireDue' }, system)
    const told = (bodies: readonly CaseEvent['body'][]) =>
      bodies.flatMap(each =>
        each.type === 'staff.told' && each.tasks?.includes('t1')
          ? [[each.about, ...each.to.map(to => to.staffId)]]
          : [],
      )
    expect(told(late)).toEqual([
      ['overdueTask', care.id],
      ['lateBeside', desk.id, chief.id],
    ])
    expect(told(play.at(morning + 7.5 * hour).must({ type: 'fireDue' }, system))).toEqual([])
    expect(fold(play.events)).toEqual(play.state)
  })
})

describe('when the case ends, its work', () => {
  const finish = (play: Stage) =>
    play.give({ type: 'finishTask', taskId: last(play)?.id ?? '', note: '补办' }, by(desk.id))
  it('merged: can still be done, falls due, and nothing new is asked', () => {
    const play = caseAt('accepted')
    play.must(call(), by(desk.id))
    play.must({ type: 'merge', into: 'HY-20261125-0002' }, by(desk.id))
    expect(duesOf(play.state as never, rules)).toEqual([{ name: 'task.t1', at: morning + 7 * hour }])
    // at closing time: whoever has it hears of it in the morning
    const late = play.at(morning + 8 * hour).must({ type: 'fireDue' }, system)
    expect(typesOf(late)).toEqual(['task.overdue', 'notice.deferred'])
    expect(play.give(call({ id: 't2', dueAt: play.now + hour }), by(desk.id)).ok).toBe(false)
    expect(play.give({ type: 'reassignTask', taskId: 't1', staffId: desk.id }, by(desk.id)).ok).toBe(false)
    expect(finish(play).ok).toBe(true)
    expect(play.state?.status).toBe('merged')
  })
  it('erased: is gone', () => {
    const play = caseAt('accepted')
    play.must(call(), by(desk.id))
    play.must({ type: 'erasePersonalData', reason: '客户要求' }, by(chief.id))
    expect(duesOf(play.state as never, rules)).toEqual([])
    expect(play.at(morning + 8 * hour).must({ type: 'fireDue' }, system)).toEqual([])
    expect(finish(play)).toMatchObject({ code: 'personal-data-erased' })
  })
  it('erased while a climb waits for the morning: nothing falls due for ever', () => {
    const play = caseAt('proposed').at(morning + 12 * hour)
    play.must({ type: 'declineSolution', reason: '太少' }, customer)
    expect(play.state?.climbWanted).toBeDefined()
    expect(duesOf(play.state as never, rules)).toContainEqual(expect.objectContaining({ name: 'wanted.climb' }))
    play.must({ type: 'erasePersonalData', reason: '客户要求' }, by(chief.id))
    expect(duesOf(play.state as never, rules)).toEqual([])
  })
  it('withdrawn: what the law, the manufacturer and the press want stays, the rest is dropped for a reason', () => {
    const play = fire()
    play.must(call(), by(desk.id))
    expect(open(play)).toContain('scenePhotos')
    play.must({ type: 'withdraw', reason: '不追究了' }, customer)
    expect(open(play).sort()).toEqual(['majorIncidentReport', 'managementTold', 'other', 'possibleDefect'])
    const photos = play.state?.tasks.find(each => each.kind === 'scenePhotos')
    expect(photos?.dropped).toEqual({ at: morning, reason: 'withdrawn' })
    expect(play.give({ type: 'finishTask', taskId: photos?.id ?? '' }, by(chief.id))).toMatchObject({
      code: 'nothing-to-do',
    })
  })
  it('reopened: what is undone stays, what was dropped is wanted again, what was done stays done', () => {
    const play = fire()
    const report = play.state?.tasks.find(each => each.kind === 'majorIncidentReport')?.id ?? ''
    play.must({ type: 'finishTask', taskId: report }, by(chief.id))
    play.must({ type: 'withdraw', reason: '不追究了' }, customer)
    play.must({ type: 'reopen', reason: '还是要处理' }, customer)
    expect(open(play).sort()).toEqual(['managementTold', 'possibleDefect', 'scenePhotos'])
  })
})

describe('the follow-up by phone', () => {
  const asked = (): Stage => {
    const play = caseAt('resolved')
    play.at(play.state?.followUp?.phoneTaskAt ?? 0).must({ type: 'fireDue' }, system)
    return play
  }
  it('is a task of customer care by the end of the window, never of who handled the case', () => {
    const play = asked()
    // customer care is off on Fridays; who stands in for them calls
    expect(last(play)).toMatchObject({
      kind: 'phoneFollowUp',
      owner: { staffId: care.deputy },
      dueAt: play.state?.followUp?.endsAt,
    })
    const early = caseAt('resolved')
    const everyDay = { ...rules.directory, staff: rules.directory.staff.map(({ shifts: _, ...each }) => each) }
    const there = {
      now: early.state?.followUp?.phoneTaskAt ?? 0,
      actor: system,
      rules: { ...rules, directory: everyDay },
    }
    const calls = decide({ type: 'fireDue' }, early.state, there)
    expect(calls.ok && calls.events.find(each => each.type === 'task.opened')).toMatchObject({
      owner: { staffId: care.id },
    })
    const handled = caseAt('resolved')
    const context = {
      now: handled.state?.followUp?.phoneTaskAt ?? 0,
      actor: system,
      rules: { ...rules, pack: { ...rules.pack, followUp: { ...rules.pack.followUp, by: desk.role } } },
    }
    const decided = decide({ type: 'fireDue' }, handled.state, context)
    const opened = decided.ok && decided.events.find(each => each.type === 'task.opened')
    expect(opened).toMatchObject({ kind: 'phoneFollowUp' })
    expect(opened && 'owner' in opened && opened.owner.staffId).not.toBe(desk.id)
  })
  it('is done by what staff heard, and dropped when the customer answers by themselves', () => {
    const told = asked()
    told.must({ type: 'recordFollowUp', satisfied: true }, by(care.id))
    expect(last(told)?.done?.by).toBe(care.id)
    const wrote = asked()
    wrote.must({ type: 'recordFollowUp', satisfied: true }, customer)
    expect(last(wrote)?.dropped?.reason).toBe('answered')
  })
  it('put off is asked anew, as another task', () => {
    const play = asked()
    play.must({ type: 'postponeFollowUp', days: 3 }, customer)
    expect(last(play)?.dropped?.reason).toBe('postponed')
    play.at(play.state?.followUp?.phoneTaskAt ?? 0).must({ type: 'fireDue' }, system)
    expect(open(play)).toEqual(['phoneFollowUp'])
    expect(new Set(play.state?.tasks.map(each => each.id)).size).toBe(play.state?.tasks.length)
  })
  it('is no work any more once the case is reopened or closed', () => {
    const again = asked()
    again.must({ type: 'reopen', reason: '又坏了' }, customer)
    expect(open(again)).not.toContain('phoneFollowUp')
    const closed = asked()
    closed.must({ type: 'signOff' }, by(desk.id))
    closed.must({ type: 'close', skipped: [{ step: 'followUp', reason: '三次未接' }] }, by(chief.id))
    expect(open(closed)).toEqual([])
  })
  it('of a stream from before it was a task goes on without one', () => {
    const play = caseAt('resolved')
    const event: CaseEvent = {
      seq: play.events.length + 1,
      at: morning + 44 * hour,
      actor: system,
      body: { type: 'followUp.phoneTaskOpened' },
    }
    const state = evolve(play.state, event)
    const context = { now: event.at + minute, actor: by(care.id), rules }
    const decision = decide({ type: 'recordFollowUp', satisfied: true }, state, context)
    expect(decision.ok && typesOf(decision.events)).toEqual(['followUp.answered', 'clock.stopped', 'clock.started'])
  })
})

it('goes to somebody who is there: on leave the next up has it, with all away whoever is named', () => {
  const away = (ids: readonly string[]) => ({
    ...rules,
    directory: {
      ...rules.directory,
      staff: rules.directory.staff.map(each =>
        ids.includes(each.id) ? { ...each, leave: [{ from: '2026-11-20', to: '2026-11-30' }] } : each,
      ),
    },
  })
  const ownerOf = (gone: readonly string[]) => {
    const play = stage()
    play.must(registration({ signals: [heard('safety.fire', 'hard')], category: 'productQuality' }))
    const context = { now: morning, actor: customer, rules: away(gone) }
    const decision = decide({ type: 'handOff', cause: 'confirmed' }, play.state, context)
    const opened = decision.ok ? decision.events.find(each => each.type === 'task.opened') : undefined
    return opened?.type === 'task.opened' ? opened.owner.role : undefined
  }
  const managers = rules.directory.staff.filter(each => each.role === 'serviceManager').map(each => each.id)
  expect(ownerOf([])).toBe('serviceManager')
  expect(ownerOf(managers)).toBe('generalManager')
  expect(ownerOf(rules.directory.staff.map(each => each.id))).toBe('serviceManager')
})

describe('a problem that keeps coming back', () => {
  const told = (...signals: ReturnType<typeof heard>[]): Stage => {
    const play = handedOver(stage(), { signals: [heard('promise.broken'), ...signals], category: 'parts' })
    return play
  }
  const reopen: Command = { type: 'reopen', reason: '又漏油' }
  test.each<[string, () => Stage, boolean]>([
    ['told of as repaired in vain', () => told(heard('repair.repeated', 'hard')), true],
    ['a mere echo of that', () => told(heard('repair.repeated', 'weak')), false],
    ['nothing of the kind', () => told(), false],
    [
      'linked as a repetition',
      () => {
        const play = told()
        play.must({ type: 'link', caseId: 'HY-20261101-0001', kind: 'repeat' }, by(desk.id))
        return play
      },
      true,
    ],
    [
      'linked as the same car',
      () => {
        const play = told()
        play.must({ type: 'link', caseId: 'HY-20261101-0001', kind: 'sameCar' }, by(desk.id))
        return play
      },
      false,
    ],
    [
      'a closed case taken up again',
      () => {
        const play = caseAt('closed')
        play.must(reopen, customer)
        return play
      },
      true,
    ],
    [
      'one the customer had withdrawn',
      () => {
        const play = caseAt('withdrawn')
        play.must(reopen, customer)
        return play
      },
      false,
    ],
    [
      'one whose customer was never satisfied',
      () => {
        const play = caseAt('resolved')
        play.must({ type: 'recordFollowUp', satisfied: false }, customer)
        return play
      },
      false,
    ],
    [
      'a new case that follows a closed one',
      () => {
        const play = stage()
        play.must({ ...registration({ signals: [heard('promise.broken')] }), follows: 'HY-20261001-0001' } as Command)
        play.must({ type: 'handOff', cause: 'confirmed' })
        return play
      },
      true,
    ],
  ])('%s', (_, play, measure) => {
    const { state } = play()
    expect(state?.tasks.some(each => each.kind === 'longTermMeasure')).toBe(measure)
    expect(state && isRecurring(state)).toBe(measure)
  })
  it('is asked of the case that is open, not of the closed one it repeats', () => {
    for (const point of ['closed', 'merged'] as const) {
      const play = caseAt(point)
      const clocks = JSON.stringify(play.state?.clocks)
      play.must({ type: 'link', caseId: 'HY-20261125-0009', kind: 'repeat' }, by(desk.id))
      expect(play.state?.tasks).toEqual([])
      expect(JSON.stringify(play.state?.clocks)).toBe(clocks)
    }
  })
  it('is asked for once, and anew when it is back after its measure was taken', () => {
    const play = told(heard('repair.repeated', 'hard'))
    const measures = () => play.state?.tasks.filter(each => each.kind === 'longTermMeasure') ?? []
    const more = statement({ messageId: 'm2', signals: [heard('repair.repeated', 'hard', 'm2')] })
    play.must({ type: 'recordStatement', statement: more })
    expect(measures()).toHaveLength(1)
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(chief.id))
    play.must(reopen, customer)
    expect(measures()).toHaveLength(1)
    play.must({ type: 'finishTask', taskId: measures()[0]?.id ?? '' }, by(chief.id))
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(chief.id))
    play.must(reopen, customer)
    expect(measures()).toHaveLength(2)
  })
  it('is signed off with its measure, or with why there is none', () => {
    const resolved = () => {
      const play = told()
      play.must({ type: 'accept' }, by(desk.id))
      play.must({ type: 'link', caseId: 'HY-20261101-0001', kind: 'repeat' }, by(desk.id))
      play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(desk.id))
      return play
    }
    const done = resolved()
    expect(done.give({ type: 'signOff' }, by(desk.id))).toMatchObject({
      code: 'step-missing',
      extra: { missing: ['longTermMeasure'] },
    })
    done.must({ type: 'finishTask', taskId: last(done)?.id ?? '', note: '换供应商' }, by(desk.id))
    done.must({ type: 'signOff' }, by(desk.id))
    const excused = resolved()
    const signed = (reason: string): Command => ({ type: 'signOff', skipped: [{ step: 'longTermMeasure', reason }] })
    expect(excused.give(signed(' '), by(desk.id))).toMatchObject({ code: 'step-missing' })
    excused.must(signed('厂家已改型'), by(desk.id))
    expect(excused.state?.signedOffBy).toBe(desk.id)
  })
  it('is wanted before the end too, where the problem was found to come back only after the signature', () => {
    const signed = () => {
      const play = told()
      play.must({ type: 'accept' }, by(desk.id))
      play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(desk.id))
      play.must({ type: 'signOff' }, by(desk.id))
      play.must({ type: 'link', caseId: 'HY-20261101-0001', kind: 'repeat' }, by(desk.id))
      return play
    }
    const close = (...more: string[]): Command => ({
      type: 'close',
      skipped: ['followUp', ...more].map(step => ({ step, reason: '三次未接' })),
    })
    const play = signed()
    expect(play.give(close(), by(chief.id))).toMatchObject({ extra: { missing: ['longTermMeasure'] } })
    expect(signed().give(close('longTermMeasure'), by(chief.id)).ok).toBe(true)
    play.must({ type: 'finishTask', taskId: last(play)?.id ?? '', note: '换供应商' }, by(desk.id))
    expect(play.give(close(), by(chief.id)).ok).toBe(true)
  })
  it('is excused once: what was said at the signature is not asked again at the end', () => {
    const play = told()
    play.must({ type: 'accept' }, by(desk.id))
    play.must({ type: 'link', caseId: 'HY-20261101-0001', kind: 'repeat' }, by(desk.id))
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(desk.id))
    play.must({ type: 'signOff', skipped: [{ step: 'longTermMeasure', reason: '厂家已改型' }] }, by(desk.id))
    const skipped = [{ step: 'followUp', reason: '三次未接' }]
    expect(play.give({ type: 'close', skipped }, by(chief.id)).ok).toBe(true)
  })
  it('is not waited for where the rule book does not ask', () => {
    const play = caseAt('closed')
    play.must(reopen, customer)
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(chief.id))
    const pack = { ...rules.pack, closing: { ...rules.pack.closing, longTermMeasure: false } }
    const context = { now: play.now, actor: by(chief.id), rules: { ...rules, pack } }
    expect(decide({ type: 'signOff' }, play.state, context).ok).toBe(true)
    expect(decide({ type: 'signOff' }, play.state, { ...context, rules }).ok).toBe(false)
  })
})

it('folds events from before a task could be dropped, said in words, or passed on', () => {
  const play = fire()
  expect(fold(play.events)).toEqual(play.state)
  expect(play.state?.tasks.every(each => each.text === undefined && each.dropped === undefined)).toBe(true)
})

describe('news for a customer who has no conversation with us', () => {
  const phoned = (): Stage => {
    const play = stage()
    const typed = { source: 'phone', channel: { id: 'none', conversationId: 'typed', userId: '' } } as const
    play.must({ ...(registration() as Extract<Command, { type: 'register' }>), ...typed })
    play.must({ type: 'handOff', cause: 'staff' })
    play.must({ type: 'accept' }, by(play.state?.routing?.owner.staffId ?? ''))
    return play
  }
  it('is told by phone: a task for whoever wrote it, and the promise waits for the call', () => {
    const play = phoned()
    const staffId = play.state?.routing?.owner.staffId ?? ''
    const owner = by(staffId)
    play.must({ type: 'promise', id: 'p', text: '告知结果', dueAt: play.now + 5 * hour }, owner)
    play.must({ type: 'sendUpdate', text: '配件到了' }, owner)
    expect(play.state?.tasks.at(-1)).toMatchObject({ kind: 'other', text: '配件到了', owner: { staffId } })
    expect(play.state?.promises[0]?.keptAt).toBeUndefined()
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, owner)
    expect(play.state?.promises[0]?.keptAt).toBe(play.now)
  })
  it.each([
    ['配件已经到店', true],
    ['配件还没到', false],
  ])('what was to be done is kept by the call that tells it is done: %s', (text, kept) => {
    const play = phoned()
    const owner = by(play.state?.routing?.owner.staffId ?? '')
    play.must({ type: 'promise', id: 'p', text: '配件到店', dueAt: play.now + 5 * hour }, owner)
    play.must({ type: 'sendUpdate', text }, owner)
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, owner)
    expect(play.state?.promises[0]?.keptAt !== undefined).toBe(kept)
  })
  it('and how it went is asked by phone from the first hour they may be rung up', () => {
    const play = phoned()
    const owner = by(play.state?.routing?.owner.staffId ?? '')
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, owner)
    const { askAt, endsAt } = play.state?.followUp ?? { askAt: 0, endsAt: 0 }
    play.at(askAt).must({ type: 'fireDue' }, system)
    const task = play.state?.tasks.find(each => each.kind === 'phoneFollowUp')
    expect(task?.openedAt).toBe(askAt)
    expect(task?.dueAt).toBeLessThanOrEqual(endsAt)
  })
})

describe('a customer who wants their data erased', () => {
  const asks = (play: Stage) => play.must({ type: 'askForErasure' }, customer)
  it('is given one task, for whom and by when the rule book says', () => {
    const play = caseAt('accepted')
    asks(play)
    expect(last(play)).toMatchObject({ kind: 'eraseData', owner: { role: 'serviceManager' } })
    // ten working days from a Monday: two weeks on
    expect(((last(play)?.dueAt ?? 0) - morning) / (24 * hour)).toBeGreaterThanOrEqual(13)
    expect(((last(play)?.dueAt ?? 0) - morning) / (24 * hour)).toBeLessThanOrEqual(15)
    asks(play)
    expect(open(play).filter(kind => kind === 'eraseData')).toHaveLength(1)
  })
  it('has that right in a case that was withdrawn or closed too, and the task outlives them', () => {
    for (const point of ['withdrawn', 'closed'] as const) {
      const play = caseAt(point)
      asks(play)
      expect(open(play), point).toContain('eraseData')
    }
    const play = caseAt('accepted')
    asks(play)
    play.must({ type: 'withdraw' }, customer)
    expect(open(play)).toContain('eraseData')
  })
  it('thinks better of it, and nobody is to do it any more; of a closed case as well', () => {
    for (const point of ['accepted', 'closed'] as const) {
      const play = caseAt(point)
      asks(play)
      play.must({ type: 'takeBackErasure' }, customer)
      expect(open(play), point).not.toContain('eraseData')
      expect(last(play)?.dropped?.reason).toBe('takenBack')
      asks(play)
      expect(open(play), point).toContain('eraseData')
    }
  })
  it('asked again after it was called done, is given another', () => {
    const play = caseAt('accepted')
    asks(play)
    play.must({ type: 'finishTask', taskId: last(play)?.id ?? '', note: '客户收回了要求' }, by(chief.id))
    play.at(morning + 26 * hour)
    asks(play)
    expect(open(play).filter(kind => kind === 'eraseData')).toHaveLength(1)
  })
})
