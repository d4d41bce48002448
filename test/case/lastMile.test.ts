// What a customer was told still binds after their matter is settled, and no case is forgotten on its last mile.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import {
  by,
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
} from './play.ts'
import { caseAt, handedOver } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const manager = staffWith('serviceManager')
const day = 24 * hour

const running = (play: Stage) =>
  Object.values(play.state?.clocks ?? {}).flatMap(each => (each.endedAt === undefined ? [each.name] : []))
const told = (play: Stage) => play.events.flatMap(({ body }) => (body.type === 'staff.told' ? [body] : []))
const escalated = (play: Stage) => play.events.flatMap(({ body }) => (body.type === 'case.escalated' ? [body] : []))
/** Everything that falls due until then, in order. */
function passes(play: Stage, until: number): void {
  for (let guard = 0; guard < 100; guard++) {
    const next = Math.min(...duesOf(play.state as CaseState, rules).map(each => each.at))
    if (next > until) break
    play.at(Math.max(next, play.now)).must({ type: 'fireDue' }, system)
  }
  play.at(until)
}

describe('after it is resolved', () => {
  it('a customer who asks for a person and hears from nobody is heard of by the level above', () => {
    const play = caseAt('resolved')
    play.must({ type: 'askForContact', about: 'person' })
    passes(play, play.now + 2 * hour)
    expect(escalated(play)[0]).toMatchObject({ trigger: 'breach', clocks: ['firstContact'] })
    expect(told(play).some(each => each.about === 'escalated')).toBe(true)
    expect(play.state?.status).toBe('resolved')
  })

  it('a promise beyond the news that it is settled still has its clock, and climbs when missed', () => {
    const play = caseAt('contacted')
    const owner = by(play.state?.accepted?.staffId ?? '')
    play.must({ type: 'promise', id: 'p1', text: '今天给您回话', dueAt: play.now + 4 * hour }, owner)
    play.must({ type: 'promise', id: 'p2', text: '到时再给您回电', dueAt: play.now + 26 * hour }, owner)
    const skipped = ['contact', 'diagnosis', 'agreement'].map(step => ({ step, reason: '当场办好' }))
    play.must({ type: 'resolve', summary: '已修好', skipped }, owner)
    expect(play.state?.promises.map(each => each.keptAt !== undefined)).toEqual([true, false])
    expect(running(play)).toContain('update')
    passes(play, play.now + 30 * hour)
    expect(escalated(play).at(-1)).toMatchObject({ clocks: ['update'] })
  })

  it.each(['resolved', 'withdrawn'] as const)('danger told in a %s case starts the clock of the rescue', point => {
    const play = caseAt(point)
    const now = play.now + hour
    play.at(now).must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm9', text: '车冒烟了', danger: { now: true, kind: 'fire' } }),
    })
    expect(play.state?.clocks.rescue).toMatchObject({ state: 'running', dueAt: now + 10 * minute })
    passes(play, now + hour)
    expect(escalated(play).at(-1)?.clocks).toContain('rescue')
  })
})

describe('the person it turns out to be about', () => {
  const aboutThem = (member: { name: string }) => ({
    type: 'recordStatement' as const,
    statement: statement({
      messageId: 'm9',
      facts: [
        { ...fact('background.staff', null, 'm9'), value: { name: member.name, complainedAbout: true } } as never,
      ],
    }),
  })

  it("is the customer's contact no longer: the new owner is", () => {
    const play = caseAt('accepted')
    const former = play.state?.contact
    play.must(aboutThem({ name: former?.name ?? '' }))
    expect(play.state?.contact).toEqual(play.state?.routing?.owner)
    expect(play.state?.contact?.staffId).not.toBe(former?.staffId)
  })

  it('does no task of it any more: somebody else has it', () => {
    const play = caseAt('accepted')
    play.must(
      { type: 'openTask', id: 't1', text: '联系供应商', staffId: desk.id, dueAt: play.now + day },
      by(manager.id),
    )
    play.must(aboutThem(desk))
    const [task] = play.state?.tasks.filter(each => each.id === 't1') ?? []
    expect(task?.owner.staffId).toEqual(expect.any(String))
    expect(task?.owner.staffId).not.toBe(desk.id)
  })
})

it('a task whose owner is on leave when it falls due goes to somebody who is there, who hears of it', () => {
  const away = {
    ...rules,
    directory: {
      ...rules.directory,
      staff: rules.directory.staff.map(each =>
        each.id === desk.id ? { ...each, leave: [{ from: '2026-11-26', to: '2026-11-30' }] } : each,
      ),
    },
  }
  const play = handedOver(stage(away), { signals: [heard('fault.ourWork')] })
  play.must({ type: 'openTask', id: 't1', text: '联系供应商', staffId: desk.id, dueAt: morning + day }, by(manager.id))
  play.at(morning + day).must({ type: 'fireDue' }, system)
  const [task] = play.state?.tasks.filter(each => each.id === 't1') ?? []
  expect(task).toMatchObject({ overdue: true })
  expect(task?.owner.staffId).not.toBe(desk.id)
  expect(told(play).some(each => each.tasks?.includes('t1') && each.to[0]?.staffId === task?.owner.staffId)).toBe(true)
})

it('what is late of the work beside a closed case is told all the same', () => {
  const play = caseAt('closed')
  const events = [...play.events]
  const before = play.state as CaseState
  play.state = {
    ...before,
    tasks: [
      {
        id: 't1',
        kind: 'other',
        text: '报告',
        owner: { role: 'serviceManager', staffId: manager.id, name: manager.name },
        openedAt: morning,
        dueAt: play.now + hour,
        heard: true,
      },
    ],
  }
  passes(play, play.now + 3 * day)
  const fresh = play.events.slice(events.length).map(each => each.body.type)
  // by whoever has it; and by whoever has the case and the level above them
  expect(fresh).toEqual(['task.overdue', 'staff.told', 'staff.told'])
})

it('a complaint of a holiday that becomes major later is answered half an hour from then', () => {
  const play = stage()
  const holiday = Date.parse('2026-10-02T10:00:00+08:00')
  play.at(holiday).must(registration({ signals: [heard('fault.ourWork')] }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  const before = play.state?.clocks.firstContact
  play.at(holiday + 5 * hour).must({
    type: 'recordStatement',
    statement: statement({ messageId: 'm2', signals: [heard('safety.brakes', 'hard', 'm2')] }),
  })
  expect(before?.calendar).toBe('business')
  expect(play.state?.clocks.firstContact).toMatchObject({ state: 'running', dueAt: holiday + 5 * hour + 30 * minute })
})

describe('no case is forgotten on its last mile', () => {
  const toldOf = (play: Stage, name: string) =>
    told(play)
      .filter(each => each.clocks?.some(clock => clock === name))
      .map(each => each.about)

  it('withdrawn and not signed off, it is told of: a warning, then to the level above too', () => {
    const play = caseAt('withdrawn')
    expect(running(play)).toEqual(['signOff'])
    passes(play, play.now + 7 * day)
    expect(toldOf(play, 'signOff')).toEqual(['warned', 'breached'])
  })

  it('settled, it waits for its signature by a time, until it is closed', () => {
    const play = caseAt('resolved')
    play.at(play.now + 25 * hour).must({ type: 'recordFollowUp', satisfied: true })
    expect(running(play)).toEqual(['signOff'])
    const owner = by(play.state?.accepted?.staffId ?? '')
    play.must({ type: 'signOff' }, owner)
    expect(running(play)).toEqual(['signOff'])
    play.must({ type: 'close', skipped: [] }, owner)
    expect(running(play)).toEqual([])
  })

  it('without an answer to the follow-up it is not left lying either', () => {
    const play = caseAt('resolved')
    passes(play, play.now + 3 * day)
    expect(running(play)).toContain('signOff')
  })

  it('standing still, it is looked at again; going on ends that', () => {
    const play = caseAt('contacted')
    const owner = by(play.state?.accepted?.staffId ?? '')
    play.must({ type: 'pause', waitingFor: 'customer', reason: '等客户送车' }, owner)
    expect(running(play)).toEqual(['resolve', 'standStill'])
    passes(play, play.now + 8 * day)
    expect(toldOf(play, 'standStill')).toEqual(['warned', 'breached'])
    play.must({ type: 'resume' }, owner)
    expect(running(play)).toEqual(['resolve'])
  })
})
