// Who of the staff hears of what: each thing once, to somebody on duty; what is for safety, or for the top at once, whatever the hour.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import type { CaseEvent } from '../../src/case/events.ts'
import { evolve, fold } from '../../src/case/evolve.ts'
import { houses } from './houses.ts'
import {
  by,
  customer,
  fact,
  heard,
  hour,
  minute,
  morning,
  refold,
  registration,
  rules,
  type Stage,
  staffWith,
  stage,
  statement,
  system,
  typesOf,
} from './play.ts'
import { caseAt, complaint, onTheSpot, safelyReached } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const top = staffWith('generalManager')
const beyond = staffWith('manufacturerSupervisor')
const rescue = staffWith('rescueLine')
const evening = Date.parse('2026-11-25T17:45:00+08:00')
const opens = Date.parse('2026-11-26T09:00:00+08:00')
const due: Command = { type: 'fireDue' }

/** What was told, in a line each: what about, to whom, of which clocks, rules or tasks. */
const toldIn = (bodies: readonly CaseEvent['body'][]) =>
  bodies.flatMap(body =>
    body.type === 'staff.told'
      ? [
          [
            body.about,
            body.to.map(each => each.staffId).join('+'),
            ...(body.clocks ?? []),
            ...(body.rules ?? []),
            ...(body.tasks ?? []),
            ...(body.approvals ?? []),
          ].join(' '),
        ]
      : [],
  )
const told = (play: Stage) => toldIn(play.events.map(each => each.body))
/** What those hear who help or are to know, beside whoever acts. */
const beside = /^(?:assisting|informed|task) /
const toldActing = (play: Stage) => told(play).filter(each => !beside.test(each))
const run = (play: Stage, at: number) => toldIn(play.at(at).must(due, system))
const nextLook = (play: Stage) => play.state && Math.min(...duesOf(play.state, rules).map(each => each.at))

describe('a case given to somebody', () => {
  it('is heard of by them, once, when it is handed over', () => {
    const play = complaint()
    expect(toldActing(play)).toEqual([`assigned ${desk.id}`])
    play.must({ type: 'addNote', text: '客户来电' }, by(chief.id))
    expect(toldActing(play)).toHaveLength(1)
  })
  it('is no news to whoever takes it themselves', () => {
    const play = complaint()
    play.must({ type: 'accept' }, by(chief.id))
    expect(toldActing(play)).toEqual([`assigned ${desk.id}`])
  })
  it('handed on by a person, the next one hears of it', () => {
    const play = caseAt('contacted')
    const bodies = play.must({ type: 'reassign', staffId: chief.id, reason: '休假' }, by(desk.id))
    expect(toldIn(bodies)).toEqual([`assigned ${chief.id}`])
  })
  it('at night waits for their shift, and the runner looks then', () => {
    const play = stage().at(evening + 4 * hour)
    play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    expect(told(play)).toEqual([])
    expect(nextLook(play)).toBe(opens)
    expect(run(play, opens)[0]).toBe(`assigned ${desk.id}`)
    expect(run(play, opens + minute)).toEqual([])
  })
  it('in danger rings at night too, with the rescue line', () => {
    const play = stage().at(evening + 8 * hour)
    play.must(registration({ danger: { now: true, kind: 'noBrakes' }, signals: [heard('safety.brakes', 'hard')] }))
    const bodies = play.must({ type: 'handOff', cause: 'danger' })
    expect(toldIn(bodies)).toEqual([`danger ${rescue.id}`, `atOnce ${top.id} danger`, `assigned ${chief.id}`])
  })
})

describe('a case that stood still for the customer', () => {
  const pause: Command = { type: 'pause', waitingFor: 'customer', reason: '等客户送车' }
  const comes = (messageId: string): Command => ({
    type: 'recordStatement',
    statement: statement({ messageId, text: '我明天送车' }),
  })
  it('goes on with their word: whoever put it off hears of it once', () => {
    const play = caseAt('contacted')
    play.must(pause, by(desk.id))
    expect(toldIn(play.must(comes('m2'), customer))).toEqual([`goesOn ${desk.id}`])
    expect(toldIn(play.must(comes('m3'), customer))).toEqual([])
    expect(refold(play)).toEqual(play.state)
  })
  it('at night waits for the morning', () => {
    const play = caseAt('contacted')
    play.must(pause, by(desk.id))
    expect(toldIn(play.at(evening + 4 * hour).must(comes('m2'), customer))).toEqual([])
    expect(run(play, opens)).toEqual([`goesOn ${desk.id}`])
  })
  it('is no news to who writes down what the customer said on the phone; of a colleague it is', () => {
    const answers = (staffId: string) => {
      const play = caseAt('proposed')
      play.must(pause, by(desk.id))
      const bodies = play.must({ type: 'recordAnswer', agreed: true, optionId: 'a' }, by(staffId))
      expect(typesOf(bodies)).toContain('clock.resumed')
      return toldIn(bodies).filter(each => each.startsWith('goesOn'))
    }
    expect(answers(desk.id)).toEqual([])
    expect(answers(chief.id)).toEqual([`goesOn ${desk.id}`])
  })
  it('taken up by hand is no news', () => {
    const play = caseAt('contacted')
    play.must(pause, by(desk.id))
    expect(toldIn(play.must({ type: 'resume' }, by(desk.id)))).toEqual([])
  })
})

describe('a clock', () => {
  it('that warns is told to its owner once, one that ends to owner and level above with the climb', () => {
    const play = complaint()
    expect(run(play, morning + 20 * minute)).toEqual([`warned ${desk.id} firstContact`])
    expect(run(play, morning + 25 * minute)).toEqual([])
    expect(run(play, morning + 30 * minute)).toEqual([`escalated ${chief.id}+${desk.id} firstContact`])
    expect(run(play, morning + 40 * minute)).toEqual([])
  })
  it('that warns anew after it began anew is told anew', () => {
    const play = caseAt('contacted')
    const promised = (id: string, hours: number): Command => ({
      type: 'promise',
      id,
      text: '告诉您结果',
      dueAt: play.now + hours * hour,
    })
    play.must(promised('p', 3), by(desk.id))
    expect(run(play, morning + 2 * hour + minute)).toEqual([`warned ${desk.id} update`])
    play.must({ type: 'sendUpdate', text: '查到了，是传感器坏了' }, by(desk.id))
    play.must(promised('q', 3), by(desk.id))
    expect(run(play, morning + 4 * hour + 2 * minute)).toEqual([`warned ${desk.id} update`])
  })
  it('after hours of downtime: one notice that names every clock', () => {
    const play = caseAt('contacted')
    play.must({ type: 'promise', id: 'p', text: '回电', dueAt: morning + 3 * hour }, by(desk.id))
    const late = Date.parse('2026-11-28T10:00:00+08:00')
    expect(run(play, late)).toEqual([`escalated ${chief.id}+${desk.id} resolve update`])
    expect(run(play, late + minute)).toEqual([])
  })
  it('at night rings nobody: all of it in the morning, once', () => {
    const play = caseAt('contacted').at(evening)
    play.must({ type: 'promise', id: 'p', text: '回电', dueAt: evening + 3 * hour }, by(desk.id))
    expect(run(play, evening + 2 * hour)).toEqual([])
    expect(run(play, evening + 3 * hour)).toEqual([])
    expect(nextLook(play)).toBe(opens)
    expect(run(play, opens)).toEqual([`escalated ${chief.id}+${desk.id} update`])
  })
  it('met before the morning is no news any more', () => {
    const play = caseAt('contacted').at(evening)
    play.must({ type: 'promise', id: 'p', text: '回电', dueAt: evening + 30 * hour }, by(desk.id))
    run(play, evening + 20 * hour + minute)
    play.must({ type: 'sendUpdate', text: '好了' }, by(desk.id))
    expect(told(play).filter(each => each.startsWith('warned'))).toHaveLength(1)
    expect(run(play, evening + 26 * hour)).toEqual([])
  })
  it('that ends with nobody above is told to its owner and to whom the pack names beyond the house', () => {
    const play = stage()
    play.must(registration({ signals: [heard('legal.threat', 'hard')] }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    expect(toldActing(play)).toEqual([`atOnce ${top.id} public-legal-or-group`])
    expect(run(play, morning + 30 * minute)).toEqual([`breached ${top.id}+${beyond.id} firstContact`])
    expect(run(play, morning + 40 * minute)).toEqual([])
  })
})

it('a runner that came late in the night comes again in the morning, and not every second', () => {
  const play = stage().at(evening)
  play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  play.must({ type: 'accept' }, by(desk.id))
  play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(desk.id))
  play.must({ type: 'promise', id: 'p', text: '回电', dueAt: evening + 30 * hour }, by(desk.id))
  // it warned at 13:45 and was to be told then; the server came up again at 20:00
  const down = Date.parse('2026-11-26T20:00:00+08:00')
  expect(run(play, down)).toEqual([])
  expect(nextLook(play)).toBeGreaterThan(down)
})

it('of a task whose time has passed its owner hears once', () => {
  const play = stage()
  play.must(registration({ signals: [heard('safety.fire', 'hard')], category: 'productQuality' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  play.must({ type: 'accept' }, by(chief.id))
  const late = Date.parse('2026-11-26T08:00:00+08:00')
  const lines = run(play, late).filter(each => each.startsWith('overdueTask'))
  expect(lines.length).toBe(play.state?.tasks.filter(each => each.overdue).length)
  expect(run(play, late + hour).filter(each => each.startsWith('overdueTask'))).toEqual([])
})

describe('work that outlives its case', () => {
  const call: Command = { type: 'openTask', id: 't1', text: '回电', staffId: desk.id, dueAt: morning + 7 * hour }
  it('is told to its owner when its time has passed, once', () => {
    const play = caseAt('merged', [call])
    expect(run(play, morning + 7 * hour)).toEqual([`overdueTask ${desk.id} t1`, `lateBeside ${chief.id} t1`])
    expect(run(play, morning + 7 * hour + minute)).toEqual([])
    expect(nextLook(play)).toBe(Number.POSITIVE_INFINITY)
  })
  it('late in the evening is told in the morning, and not at all when it was done by then', () => {
    const late: Command = { ...call, dueAt: evening + 2 * hour } as Command
    const play = caseAt('merged', [late])
    expect(run(play, evening + 2 * hour)).toEqual([])
    expect(nextLook(play)).toBe(opens)
    expect(run(play, opens)).toEqual([`overdueTask ${desk.id} t1`, `lateBeside ${chief.id} t1`])
    const done = caseAt('merged', [late])
    run(done, evening + 2 * hour)
    done.must({ type: 'finishTask', taskId: 't1' }, by(desk.id))
    expect(run(done, opens)).toEqual([])
  })
})

it('of a case that is over, goes on elsewhere or is not handed over yet nobody hears', () => {
  const early = stage()
  early.must(registration({ signals: [heard('promise.broken')] }))
  expect(told(early)).toEqual([])
  for (const point of ['closed', 'merged', 'withdrawn'] as const) {
    const play = caseAt(point)
    const before = told(play).length
    play.at(morning + 90 * hour).must(due, system)
    expect(told(play).length).toBe(before)
  }
})

it('folds the same from its events, and old ones without any of it', () => {
  const play = complaint()
  run(play, morning + 20 * minute)
  run(play, morning + 30 * minute)
  expect(fold(play.events)).toEqual(play.state)
  const old = play.events
    .filter(each => !each.body.type.startsWith('staff.'))
    .map((each, at) => ({ ...each, seq: at + 1 }))
  expect(fold(old)?.routing).toEqual(play.state?.routing)
})

describe('danger', () => {
  const night = Date.parse('2026-11-25T23:30:00+08:00')
  const burning: Command = {
    type: 'recordStatement',
    statement: statement({
      messageId: 'm9',
      text: '高速上冒烟着火了，人还在车里',
      signals: [heard('safety.fire', 'hard', 'm9')],
      danger: { now: true, kind: 'fire' },
    }),
  }
  const ofDanger = (lines: readonly string[]) => lines.filter(each => each.startsWith('danger'))

  it('in a case the general manager has accepted calls out the rescue line and rings the general manager, at night too', () => {
    const play = stage()
    play.must(registration({ signals: [heard('exposure.media', 'hard')] }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, by(top.id))
    const lines = toldIn(play.at(night).must(burning))
    expect(ofDanger(lines)).toEqual([`danger ${rescue.id}+${top.id}`])
    expect(play.state?.routing).toMatchObject({ owner: { staffId: top.id } })
    expect(play.state?.routing?.assistants.map(each => each.staffId)).toContain(rescue.id)
  })
  it('is told once however often it is said, and anew when it comes again after somebody was in touch', () => {
    const play = complaint()
    play.must({ type: 'accept' }, by(chief.id))
    expect(ofDanger(toldIn(play.must(burning)))).toEqual([`danger ${rescue.id}+${chief.id}`])
    expect(ofDanger(toldIn(play.at(morning + minute).must(burning)))).toEqual([])
    play.at(morning + 2 * minute).must(safelyReached, by(chief.id))
    expect(ofDanger(toldIn(play.at(morning + hour).must(burning)))).toEqual([`danger ${rescue.id}+${chief.id}`])
  })
  it('that goes straight to the general manager is told to the rescue line all the same', () => {
    const tiers = stage(houses['three-tier'])
    const manager = fact('background.staff', { name: chief.name, complainedAbout: true })
    const about = stage()
    for (const [play, facts] of [
      [tiers, []],
      [about, [manager]],
    ] as const) {
      play.must(
        registration({
          danger: { now: true, kind: 'noBrakes' },
          signals: [heard('safety.brakes', 'hard')],
          facts: [...facts],
        }),
      )
      play.must({ type: 'handOff', cause: 'danger' })
      expect(play.state?.routing?.owner.staffId).toBe(top.id)
      expect(ofDanger(told(play))).toEqual([`danger ${rescue.id}`])
      expect(told(play).filter(each => each.includes(top.id))).toHaveLength(1)
    }
  })
})

describe('the level a case climbed to', () => {
  it('is warned of its own time and its end is heard of, though a clock of that name was told of before', () => {
    const play = complaint()
    run(play, morning + 30 * minute)
    expect(run(play, morning + 50 * minute)).toEqual([`warned ${chief.id} attention`])
    expect(run(play, morning + 60 * minute)).toEqual([`escalated ${top.id}+${chief.id} attention`])
    expect(run(play, morning + 80 * minute)).toEqual([`warned ${top.id} attention`])
    expect(run(play, morning + 90 * minute)).toEqual([`breached ${top.id}+${beyond.id} attention`])
    expect(run(play, morning + 91 * minute)).toEqual([])
  })
})

describe('a contact the pack counts through the night', () => {
  const night = Date.parse('2026-11-26T01:57:00+08:00')
  const atNight = (signals: Parameters<typeof registration>[0]): Stage => {
    const play = stage().at(night)
    play.must(registration(signals))
    play.must({ type: 'handOff', cause: 'confirmed' })
    return play
  }
  const grave = { signals: [heard('repair.repeated', 'hard')], category: 'repairQuality' } as const

  it('is heard of that night: given, about to be late, late, with the level above', () => {
    const play = atNight({ ...grave, signals: [...grave.signals] })
    expect(play.state?.clocks.firstContact).toMatchObject({ calendar: 'always', dueAt: night + 30 * minute })
    expect(told(play)).toEqual([`assigned ${chief.id}`])
    expect(run(play, night + 20 * minute)).toEqual([`warned ${chief.id} firstContact`])
    expect(nextLook(play)).toBe(night + 30 * minute)
    expect(run(play, night + 30 * minute)[0]).toBe(`escalated ${top.id}+${chief.id} firstContact`)
    expect(play.state?.routing?.owner.staffId).toBe(top.id)
  })
  it('of an ordinary complaint nobody is rung up, nor of anything else of a grave one', () => {
    const ordinary = atNight({ signals: [heard('promise.broken')], category: 'parts' })
    expect(told(ordinary)).toEqual([])
    const play = atNight({ ...grave, signals: [...grave.signals] })
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, by(chief.id))
    // resolve runs 36 hours, day and night: it warns at 01:57 and ends in the afternoon
    expect(run(play, night + 24 * hour)).toEqual([])
    expect(nextLook(play)).toBe(Date.parse('2026-11-27T09:00:00+08:00'))
  })
  it('not satisfied in the evening, or opened again at night, the new owner hears of it then', () => {
    const play = stage()
    play.must(registration({ ...grave, signals: [...grave.signals] }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(chief.id))
    const late = Date.parse('2026-11-26T18:53:00+08:00')
    const bodies = play.at(late).must({ type: 'recordFollowUp', satisfied: false })
    expect(play.state?.clocks.firstContact?.dueAt).toBe(late + 30 * minute)
    expect(toldIn(bodies)[0]).toBe(`unsolved ${play.state?.routing?.owner.staffId}`)
  })
})

describe('those beside the owner', () => {
  it('who assist or are to know hear of it, once, when they are there', () => {
    const play = stage().at(evening + 4 * hour)
    play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    const [advisor] = play.state?.routing?.assistants ?? []
    expect(run(play, opens)).toEqual([`assigned ${desk.id}`, `assisting ${advisor?.staffId}`, `informed ${chief.id}`])
    play.must({ type: 'addNote', text: '已看' }, by(desk.id))
    expect(told(play)).toHaveLength(3)
  })
  it('given a task they hear of it when it is opened, together with their others; not of one they gave themselves', () => {
    const play = stage()
    play.must(registration({ signals: [heard('accident.crash', 'hard')], category: 'repairQuality' }))
    const lines = toldIn(play.must({ type: 'handOff', cause: 'confirmed' }))
    const theirs = play.state?.tasks.filter(each => each.owner.staffId === chief.id).map(each => each.id) ?? []
    expect(theirs.length).toBeGreaterThan(1)
    expect(lines.filter(each => each.startsWith('task'))).toEqual([`task ${chief.id} ${theirs.join(' ')}`])
    play.must({ type: 'openTask', id: 't1', text: '借车', staffId: chief.id, dueAt: morning + hour }, by(chief.id))
    play.must({ type: 'openTask', id: 't2', text: '拍照', staffId: desk.id, dueAt: morning + hour }, by(chief.id))
    play.must({ type: 'reassignTask', taskId: 't2', staffId: chief.id }, by(desk.id))
    expect(told(play).filter(each => / t\d/.test(each))).toEqual([`task ${desk.id} t2`, `task ${chief.id} t2`])
  })
  it('who may grant what is asked for hear of it, and who asked hears the answer', () => {
    const play = caseAt('contacted')
    const asked = play.must({ type: 'requestApproval', id: 'a1', remedy: 'compensation', amount: 3000 }, by(desk.id))
    // the climb to whoever may grant it says so already
    expect(toldIn(asked)).toEqual([`escalated ${chief.id}`])
    const answered = play.must({ type: 'answerApproval', id: 'a1', given: true }, by(chief.id))
    expect(toldIn(answered)).toEqual([`approvalAnswered ${desk.id} a1`])
    const more = play.must({ type: 'requestApproval', id: 'a2', remedy: 'refund', amount: 9000 }, by(chief.id))
    expect(toldIn(more)).toContain(`approval ${top.id} a2`)
    play.must({ type: 'addNote', text: '等批复' }, by(chief.id))
    expect(told(play).filter(each => each.startsWith('approval '))).toHaveLength(1)
  })
})

describe('promises', () => {
  const promise = (id: string, hours: number): Command => ({
    type: 'promise',
    id,
    text: id === 'p' ? '给您答复' : '告诉您结果',
    dueAt: morning + hours * hour,
  })
  it('each that is missed is a breach at its own time, told and climbed for, and none twice', () => {
    const play = caseAt('contacted')
    play.must(promise('p', 2), by(desk.id))
    play.must(promise('q', 4), by(desk.id))
    expect(run(play, morning + 2 * hour)).toEqual([`escalated ${chief.id}+${desk.id} update`])
    play.must({ type: 'accept' }, by(chief.id))
    expect(nextLook(play)).toBeLessThanOrEqual(morning + 4 * hour)
    expect(run(play, morning + 4 * hour - minute)).toEqual([])
    const bodies = play.at(morning + 4 * hour).must(due, system)
    expect(bodies).toContainEqual({ type: 'clock.breached', name: 'update', dueAt: morning + 4 * hour })
    // and the news owed for the first is late
    expect(toldIn(bodies)).toEqual([`escalated ${top.id}+${chief.id} update`, `overdueTask ${top.id} owed-update.1.1`])
    expect(run(play, morning + 5 * hour)).toEqual([])
    play.must({ type: 'accept' }, by(top.id))
    play.must(promise('r', 7), by(top.id))
    expect(play.events.filter(each => each.body.type === 'clock.breached' && each.body.name === 'update')).toHaveLength(
      2,
    )
    play.must({ type: 'sendUpdate', text: '让您久等，结果出来了，是插头松了' }, by(top.id))
    expect(play.state?.clocks.update).toMatchObject({ state: 'running', dueAt: morning + 7 * hour })
  })
})

describe('a follow-up nobody asked in its time', () => {
  it('is told to whoever asks, whoever has the case and the level above, once, and takes it nowhere', () => {
    const play = caseAt('resolved')
    const { endsAt = 0, phoneTaskAt = 0 } = play.state?.followUp ?? {}
    run(play, phoneTaskAt)
    const late = [...run(play, endsAt), ...run(play, Date.parse('2026-11-28T09:00:00+08:00'))]
    expect(late.filter(each => each.startsWith('breached'))).toEqual([`breached ${desk.id}+${chief.id} followUp`])
    expect(play.state?.escalations).toEqual([])
    const later = run(play, endsAt + 48 * hour)
    expect(later.filter(each => each.includes('followUp'))).toEqual([])
  })
})

describe("the customer's answer to what was put to them", () => {
  const agrees: Command = { type: 'agreeSolution', optionId: 'a' }
  const ofThat = (told: readonly string[]) => told.filter(each => each.startsWith('decided'))
  const decidedIn = (bodies: readonly CaseEvent['body'][]) => ofThat(toldIn(bodies))

  it('is told to whoever has the case, once', () => {
    const play = caseAt('proposed')
    expect(toldIn(play.must(agrees, customer))).toEqual([`decided ${desk.id}`])
    expect(ofThat(run(play, opens))).toEqual([])
    expect(refold(play)).toEqual(play.state)
  })
  it('at night waits for the morning', () => {
    const play = caseAt('proposed').at(evening + 4 * hour)
    expect(toldIn(play.must(agrees, customer))).toEqual([])
    expect(ofThat(run(play, opens))).toEqual([`decided ${desk.id}`])
  })
  it('is no news to who wrote it down; of a colleague it is', () => {
    const answers = (staffId: string) =>
      decidedIn(caseAt('proposed').must({ type: 'recordAnswer', agreed: true, optionId: 'a' }, by(staffId)))
    expect(answers(desk.id)).toEqual([])
    expect(answers(chief.id)).toEqual([`decided ${desk.id}`])
  })
  it('given to a colleague who talks to them is told to whoever has it; to who talks to them themselves it is not', () => {
    const answeredTo = (staffId: string) => {
      const play = caseAt('proposed')
      play.must({ type: 'takeOver' }, by(staffId))
      return decidedIn(play.must(agrees, customer))
    }
    expect(answeredTo(chief.id)).toEqual([`decided ${desk.id}`])
    expect(answeredTo(desk.id)).toEqual([])
  })
  it('where it takes the case up, is told by that', () => {
    const play = caseAt('proposed')
    const bodies = play.must({ type: 'declineSolution', reason: '不接受' }, customer)
    expect(typesOf(bodies)).toContain('case.escalated')
    expect([...decidedIn(bodies), ...ofThat(run(play, opens))]).toEqual([])
  })
  it('of a refusal: taken, it is told too', () => {
    const play = caseAt('contacted')
    play.must({ type: 'diagnose', cause: '外力损伤', liable: 'customer', justified: false }, by(desk.id))
    play.must({ type: 'refuse', reason: '不是质量问题' }, by(desk.id))
    expect(decidedIn(play.must({ type: 'noteRefusal' }, customer))).toEqual([`decided ${desk.id}`])
  })
})

describe('a case that came back', () => {
  const ownerOf = (play: Stage) => play.state?.routing?.owner.staffId
  it('is told to whoever has it again with why: they changed their mind', () => {
    const play = caseAt('accepted')
    play.must({ type: 'withdraw' }, customer)
    const bodies = play.must({ type: 'reopen', reason: '还是要投诉' }, customer)
    expect(toldIn(bodies)).toContain(`changedMind ${desk.id}`)
    expect(refold(play)).toEqual(play.state)
  })
  it('they are back with what had been settled', () => {
    const play = caseAt('resolved')
    const bodies = play.must({ type: 'reopen', reason: '又坏了' }, customer)
    expect(toldIn(bodies)).toContain(`cameBack ${ownerOf(play)}`)
    expect(toldIn(bodies).filter(each => each.startsWith('assigned'))).toEqual([])
  })
  it.each(['withdrawn', 'resolved'] as const)('by staff, nothing is said of its customer: %s', point => {
    const play = caseAt(point === 'withdrawn' ? 'accepted' : point)
    if (point === 'withdrawn') play.must({ type: 'withdraw' }, customer)
    const bodies = play.must({ type: 'reopen', reason: '内部复核' }, by(chief.id))
    expect(toldIn(bodies)).toContain(`assigned ${ownerOf(play)}`)
    expect(toldIn(bodies).filter(each => /cameBack|changedMind|unsolved/.test(each))).toEqual([])
    expect(refold(play)).toEqual(play.state)
  })
  it('for who it was not settled, in a case theirs went on in: not solved', () => {
    const play = caseAt('resolved')
    play.must({ type: 'merge', into: 'HY-20261125-0002' }, by(chief.id))
    play.must({ type: 'unmerge', again: 'unsolved' }, customer)
    expect(play.state?.backBecause).toBe('unsolved')
    expect(refold(play)).toEqual(play.state)
  })
  it('by an older event, it is told by how the case stood', () => {
    const play = caseAt('accepted')
    play.must({ type: 'withdraw' }, customer)
    const { state } = play
    if (!state) throw new Error('no case')
    const event = { seq: 99, at: state.updatedAt, actor: system, body: { type: 'case.reopened', reason: '还是要投诉' } }
    expect(evolve(state, event as never)?.backBecause).toBe('changedMind')
  })
  it('passed on later, it is given like any other', () => {
    const play = caseAt('resolved')
    play.must({ type: 'reopen', reason: '又坏了' }, customer)
    const other = [desk, chief].find(each => each.id !== ownerOf(play)) ?? desk
    const order: Command = { type: 'reassign', staffId: other.id, reason: '休假' }
    expect(toldIn(play.must(order, by(ownerOf(play) ?? '')))).toContain(`assigned ${other.id}`)
  })
})

describe('that the customer withdrew', () => {
  const withdraws: Command = { type: 'withdraw' }
  const ofThat = (told: readonly string[]) => told.filter(each => each.startsWith('withdrawn'))

  it.each(['assigned', 'accepted', 'proposed', 'inProgress'] as const)('is told to whoever has it, once: %s', point => {
    const play = caseAt(point)
    const owner = play.state?.routing?.owner.staffId
    expect(ofThat(toldIn(play.must(withdraws, customer)))).toEqual([`withdrawn ${owner}`])
    expect(ofThat(run(play, opens))).toEqual([])
    expect(refold(play)).toEqual(play.state)
  })
  it('at night waits for the morning, and not at all where it was taken up again by then', () => {
    const night = () => caseAt('accepted').at(evening + 4 * hour)
    const play = night()
    expect(ofThat(toldIn(play.must(withdraws, customer)))).toEqual([])
    expect(ofThat(run(play, opens))).toEqual([`withdrawn ${desk.id}`])
    const back = night()
    back.must(withdraws, customer)
    back.must({ type: 'reopen', reason: '还是要投诉' }, customer)
    expect(ofThat(run(back, opens))).toEqual([])
  })
  it('is no news to who wrote it down; of a colleague it is', () => {
    const heard = (staffId: string) => ofThat(toldIn(caseAt('accepted').must(withdraws, by(staffId))))
    expect(heard(desk.id)).toEqual([])
    expect(heard(chief.id)).toEqual([`withdrawn ${desk.id}`])
  })
})
