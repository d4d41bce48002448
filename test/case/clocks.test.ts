// Clocks that stand still, go on, are given longer, and survive whatever happens to their case (lessons.md 9, 10, 15).
import { describe, expect, it, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Command, Rules } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import type { CaseEvent } from '../../src/case/events.ts'
import { evolve, fold } from '../../src/case/evolve.ts'
import { handoffOf } from '../../src/case/views/handoff.ts'
import { rowOf } from '../../src/case/views/row.ts'
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
import { caseAt, complaint, onTheSpot, type Point } from './points.ts'

const desk = by(staffWith('frontDeskSupervisor').id)
const advisor = by(staffWith('serviceAdvisor').id)
const chief = by(staffWith('serviceManager').id)
const pause: Command = { type: 'pause', waitingFor: 'customer', reason: '等客户把车开来' }
const resume: Command = { type: 'resume' }
const contact: Command = { type: 'recordContact', outcome: 'reached', by: 'phone' }
const fire: Command = { type: 'fireDue' }
const clockOf = (play: Stage, name: keyof CaseState['clocks']) => {
  const clock = play.state?.clocks[name]
  if (!clock) throw new Error(`no clock ${name}`)
  return clock
}
const says = (play: Stage, messageId = 'm7') =>
  play.must({ type: 'recordStatement', statement: statement({ messageId, text: '明天把车开来' }) })

describe('a pause', () => {
  it('stops what the pack lets stand still, and never the first contact', () => {
    const play = caseAt('accepted')
    expect(typesOf(play.must(pause, desk))).toEqual(['clock.paused', 'clock.started'])
    expect(clockOf(play, 'resolve')).toMatchObject({ state: 'paused', waitingFor: 'customer' })
    expect(clockOf(play, 'firstContact').state).toBe('running')
  })
  it('moves the end by as long as it lasted', () => {
    const play = caseAt('contacted')
    const { dueAt, warnAt } = clockOf(play, 'resolve')
    play.must(pause, desk)
    play.at(morning + 5 * hour).must(resume, desk)
    expect(clockOf(play, 'resolve')).toMatchObject({
      state: 'running',
      dueAt: dueAt + 5 * hour,
      warnAt: warnAt + 5 * hour,
    })
    expect(clockOf(play, 'resolve').waitingFor).toBeUndefined()
    expect(refold(play)).toEqual(play.state)
  })
  it('lets nothing of it fire, however long it lasts; only whether to wait still is asked', () => {
    const play = caseAt('contacted')
    play.must(pause, desk)
    expect(duesOf(play.state as CaseState, rules).map(each => each.name)).toEqual([
      'standStill.warn',
      'standStill.breach',
    ])
    expect(rowOf(play.state as CaseState)).toMatchObject({ nextDueClock: 'standStill', overdue: false })
    const fired = play.at(morning + 1_000 * hour).must(fire, system)
    expect(fired.flatMap(each => (each.type === 'clock.breached' ? [each.name] : []))).toEqual(['standStill'])
  })
  it('is seen in the handoff: for what, and how much is left', () => {
    const play = caseAt('contacted').at(morning + 8 * hour)
    play.must(pause, desk)
    const { clocks } = handoffOf(play.state as CaseState, { rules, previousCases: [], transcriptUrl: '/t' })
    expect(clocks.find(each => each.name === 'resolve')).toMatchObject({
      state: 'paused',
      waitingFor: 'customer',
      leftMs: 40 * hour,
    })
  })
  it('that ended says when, so that nobody counts on from its time', () => {
    const play = caseAt('accepted').at(morning + 8 * hour)
    play.must(fire, system)
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, desk)
    const { clocks } = handoffOf(play.state as CaseState, { rules, previousCases: [], transcriptUrl: '/t' })
    expect(clocks.find(each => each.name === 'firstContact')).toMatchObject({
      state: 'breached',
      endedAt: new Date(morning + 8 * hour).toISOString(),
    })
    expect(clocks.find(each => each.name === 'resolve')).not.toHaveProperty('endedAt')
  })
  test.each([
    ['周六上午十点过来可以吗？', 'running'],
    ['我明天把车开过去行吗?', 'running'],
    ['就第二个方案，可以吗？', 'running'],
    ['Can I bring it in on Saturday at 10?', 'running'],
    ['我把发票拍给你们可以吗？', 'running'],
    ['什么时候能修好？', 'paused'],
    ['你们还在等什么？', 'paused'],
    ['How long will it take?', 'paused'],
  ])('is ended by a question only where it puts a time or a choice to us: %s', (text, state) => {
    const play = caseAt('contacted')
    play.must(pause, desk)
    play.must({ type: 'recordStatement', statement: statement({ messageId: 'm7', text }) })
    expect(clockOf(play, 'resolve').state).toBe(state)
  })
  test.each<[string, Point, Command]>([
    ['a message', 'contacted', { type: 'recordStatement', statement: statement({ messageId: 'm7' }) }],
    ['yes to a proposal', 'proposed', { type: 'agreeSolution', optionId: 'a' }],
    ['no to a proposal', 'proposed', { type: 'declineSolution' }],
    ['a question about it', 'proposed', { type: 'questionSolution', text: '多久?' }],
    ['a wish to be called', 'contacted', { type: 'askForContact', about: 'person' }],
    [
      'a photo',
      'contacted',
      {
        type: 'addAttachment',
        attachment: { id: 'f', name: 'f.jpg', type: 'image/jpeg', size: 1, consent: 'given' } as never,
      },
    ],
  ])('for the customer ends with %s', (_, point, command) => {
    const play = caseAt(point)
    play.must(pause, desk)
    const { dueAt } = clockOf(play, 'resolve')
    play.at(morning + 3 * hour).must(command, customer)
    expect(clockOf(play, 'resolve')).toMatchObject({ state: 'running', dueAt: dueAt + 3 * hour })
  })
  it('does not end with what staff do', () => {
    const play = caseAt('contacted')
    play.must(pause, desk)
    for (const command of [
      { type: 'addNote', text: '再等等' },
      { type: 'sendUpdate', text: '我们等您的消息' },
      contact,
    ] as const)
      play.must(command, desk)
    expect(clockOf(play, 'resolve').state).toBe('paused')
  })
  test.each<[string, Point, Command, typeof desk, string]>([
    ['before anybody has taken the case', 'assigned', pause, desk, 'not-accepted'],
    ['by somebody below what the case needs', 'contacted', pause, advisor, 'beyond-authority'],
    ['by nobody of the roster', 'contacted', pause, by('nobody'), 'actor-required'],
    [
      'for what no row of the pack names',
      'contacted',
      { ...pause, waitingFor: 'parts' } as Command,
      desk,
      'not-pausable',
    ],
    ['once it is resolved', 'resolved', pause, desk, 'already-resolved'],
    ['once it is withdrawn', 'withdrawn', pause, desk, 'case-withdrawn'],
    ['once it is closed', 'closed', pause, desk, 'case-already-closed'],
    ['of a case that goes on elsewhere', 'merged', pause, desk, 'case-merged'],
    ['going on when nothing stands still', 'contacted', resume, desk, 'not-paused'],
    ['going on in a closed case', 'closed', resume, desk, 'case-already-closed'],
  ])('%s is refused and changes nothing', (_, point, command, actor, code) => {
    const play = caseAt(point)
    const { version } = play.state ?? {}
    expect(play.give(command, actor)).toMatchObject({ ok: false, code })
    expect(play.state?.version).toBe(version)
  })
  it('twice, and going on twice, is refused', () => {
    const play = caseAt('contacted')
    play.must(pause, desk)
    expect(play.give(pause, desk)).toMatchObject({ code: 'nothing-to-do', extra: { paused: ['resolve'] } })
    play.must(resume, desk)
    expect(play.give(resume, desk)).toMatchObject({ code: 'not-paused' })
  })
  it('cannot save a clock that has run out, whether that was noticed or not', () => {
    const play = caseAt('contacted').at(clockOf(caseAt('contacted'), 'resolve').dueAt)
    expect(play.give(pause, desk)).toMatchObject({ code: 'not-pausable' })
    play.must(fire, system)
    expect(clockOf(play, 'resolve').state).toBe('breached')
    expect(play.give(pause, chief)).toMatchObject({ code: 'not-accepted' })
  })
  it('ends with the case, whichever way that ends', () => {
    for (const [command, actor, state] of [
      [{ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, desk, 'met'],
      [{ type: 'withdraw' }, customer, 'ended'],
    ] as const) {
      const play = caseAt('contacted')
      play.must(pause, desk)
      play.at(morning + hour).must(command, actor)
      expect(clockOf(play, 'resolve')).toMatchObject({ state, endedAt: morning + hour })
      expect(clockOf(play, 'resolve').pauses).toEqual([{ from: morning, to: morning + hour }])
      expect(refold(play)).toEqual(play.state)
    }
  })
})

describe('another severity', () => {
  it('keeps what has been consumed and the pauses', () => {
    const play = caseAt('contacted')
    play.must(pause, desk)
    play.at(morning + 4 * hour).must(resume, desk)
    play.at(morning + 10 * hour).must({ type: 'overrideSeverity', level: 'major', reason: '第三次' }, chief)
    expect(clockOf(play, 'resolve').dueAt).toBe(morning + (36 + 4) * hour)
    play.must({ type: 'overrideSeverity', level: 'complaint', reason: '看错了' }, chief)
    expect(clockOf(play, 'resolve').dueAt).toBe(morning + (48 + 4) * hour)
  })
  it('that leaves less time than has passed makes it due, once', () => {
    const play = caseAt('contacted').at(morning + 40 * hour)
    play.must({ type: 'overrideSeverity', level: 'major', reason: '第三次' }, chief)
    expect(typesOf(play.must(fire, system)).filter(type => type === 'clock.breached')).toHaveLength(1)
    expect(play.must(fire, system)).toEqual([])
  })
  it('does not bring back what has run out', () => {
    const play = caseAt('contacted')
    play.must({ type: 'overrideSeverity', level: 'major', reason: '第三次' }, chief)
    play.at(morning + 37 * hour).must({ type: 'overrideSeverity', level: 'grumble', reason: '小事' }, chief)
    play.must(fire, system)
    expect(clockOf(play, 'resolve').state).toBe('breached')
  })
  it('of a case that stands still leaves it standing still', () => {
    const play = caseAt('contacted')
    play.must(pause, desk)
    play.must({ type: 'overrideSeverity', level: 'major', reason: '第三次' }, chief)
    expect(clockOf(play, 'resolve')).toMatchObject({
      state: 'paused',
      waitingFor: 'customer',
      dueAt: morning + 36 * hour,
    })
  })
})

/** The same stage under another pack. */
function under(pack: string, first: Command, actor = customer) {
  const packRules = loadRules({ pack })
  const play = {
    state: undefined as CaseState | undefined,
    events: [] as CaseEvent[],
    now: morning,
    rules: packRules as Rules,
    give(command: Command, who = customer) {
      const decision = decide(command, play.state, { now: play.now, actor: who, rules: play.rules })
      if (decision.ok)
        for (const body of decision.events) {
          const event = { seq: play.events.length + 1, at: play.now, actor: who, body }
          play.events.push(event)
          play.state = evolve(play.state, event)
        }
      return decision
    },
    must(command: Command, who = customer) {
      const decision = play.give(command, who)
      if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code} ${decision.detail}`)
      return decision.events
    },
  }
  play.must(first, actor)
  play.must({ type: 'handOff', cause: 'confirmed' })
  return play
}

describe('more time (dealer-care-center: a fault beyond control, with a reason)', () => {
  const fault = () => {
    const play = under(
      'dealer-care-center',
      registration({ signals: [heard('promise.broken')], category: 'productQuality' }),
    )
    play.must({ type: 'accept' }, by(play.state?.routing?.owner.staffId as string))
    return play
  }
  const owner = (play: ReturnType<typeof fault>) => by(play.state?.routing?.owner.staffId as string)
  const longer = (dueAt: number, more: Partial<Command> = {}): Command =>
    ({ type: 'extendClock', id: 'p1', name: 'resolve', dueAt, reason: '配件还在路上', ...more }) as Command
  const week = morning + 7 * 24 * hour

  it('is a later end on record, and a promise to the customer', () => {
    const play = fault()
    expect(typesOf(play.must(longer(week), owner(play)))).toEqual(['clock.changed', 'promise.made', 'clock.started'])
    expect(play.state?.clocks.resolve).toMatchObject({ dueAt: week, extended: true })
    expect(play.state?.promises).toMatchObject([{ dueAt: week, text: '配件还在路上' }])
    expect(play.state?.clocks.update?.dueAt).toBe(week)
    expect(fold(play.events)).toEqual(play.state)
  })
  it('stays when the severity or anything else changes', () => {
    const play = fault()
    play.must(longer(week), owner(play))
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm9', signals: [heard('legal.threat', 'hard')] }),
    })
    expect(play.state?.clocks.resolve?.dueAt).toBe(week)
  })
  test.each<[string, (play: ReturnType<typeof fault>) => Command, string]>([
    ['an earlier end', () => longer(morning + hour), 'time-has-passed'],
    ['a clock whose row gives none', () => longer(week, { name: 'firstContact' }), 'not-extendable'],
    ['a clock that is none', () => longer(week, { name: 'containment' }), 'not-extendable'],
  ])('%s is refused', (_, command, code) => {
    const play = fault()
    expect(play.give(command(play), owner(play))).toMatchObject({ ok: false, code })
  })
  it('is refused by a pack without it, and once the time is over', () => {
    expect(caseAt('contacted').give(longer(week), desk)).toMatchObject({ code: 'not-extendable' })
    const play = fault()
    play.now = play.state?.clocks.resolve?.dueAt as number
    expect(play.give(longer(play.now + hour), owner(play))).toMatchObject({ code: 'not-extendable' })
  })
  it('waiting for parts stops it as well', () => {
    const play = fault()
    expect(typesOf(play.must({ type: 'pause', waitingFor: 'parts', reason: '等件' }, owner(play)))).toEqual([
      'clock.paused',
      'clock.started',
    ])
  })
})

describe('analysis from the latest feedback, without the time of tests (quality-8d)', () => {
  const quality = () =>
    under('quality-8d', registration({ signals: [heard('promise.broken')], category: 'productQuality' }))
  it('starts anew when the customer writes about it again', () => {
    const play = quality()
    const first = play.state?.clocks.analysis?.dueAt as number
    play.now = morning + 24 * hour
    play.must({ type: 'recordStatement', statement: statement({ messageId: 'm2' }) })
    expect(play.state?.clocks.analysis).toMatchObject({ startedAt: play.now, state: 'running' })
    expect(play.state?.clocks.analysis?.dueAt).toBeGreaterThan(first)
  })
  it('not by a mere thank-you', () => {
    const play = quality()
    play.now = morning + 24 * hour
    play.must({ type: 'recordStatement', statement: statement({ messageId: 'm2', narrative: false }) })
    expect(play.state?.clocks.analysis?.startedAt).toBe(morning)
  })
  it('a test that goes on keeps the new one standing still', () => {
    const play = quality()
    const owner = by(play.state?.routing?.owner.staffId as string)
    play.must({ type: 'accept' }, owner)
    play.must({ type: 'pause', waitingFor: 'test', reason: '台架试验' }, owner)
    play.now = morning + 24 * hour
    play.must({ type: 'recordStatement', statement: statement({ messageId: 'm2' }) })
    expect(play.state?.clocks.analysis).toMatchObject({ startedAt: play.now, state: 'paused', waitingFor: 'test' })
  })
})

describe('a merge', () => {
  const other = 'HY-20261125-0002'
  /** A case of an hour later takes one of the morning. */
  const absorbing = (from: Stage) => {
    const play = stage().at(morning + hour)
    play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, desk)
    play.must(contact, desk)
    const { clocks, promises } = from.state as CaseState
    const before = play.state as CaseState
    play.must({ type: 'absorb', caseId: other, clocks: Object.values(clocks), promises }, desk)
    return { play, before }
  }
  it('keeps the earlier end of two', () => {
    const { play } = absorbing(caseAt('contacted'))
    expect(clockOf(play, 'resolve')).toMatchObject({ dueAt: morning + 48 * hour, startedAt: morning })
    play.must({ type: 'overrideSeverity', level: 'grumble', reason: '小事' }, chief)
    expect(clockOf(play, 'resolve').dueAt).toBe(morning + 48 * hour)
    play.must({ type: 'overrideSeverity', level: 'major', reason: '大事' }, chief)
    expect(clockOf(play, 'resolve').dueAt).toBe(morning + 36 * hour)
  })
  it('does not lose what is overdue', () => {
    const late = caseAt('contacted')
    late.at(morning + 49 * hour).must(fire, system)
    const { play } = absorbing(late)
    play.at(morning + 49 * hour).must(fire, system)
    expect(clockOf(play, 'resolve')).toMatchObject({ state: 'breached', dueAt: morning + 48 * hour })
  })
  it('brings the promises not kept yet along; one update keeps what was missed', () => {
    const promised = caseAt('contacted')
    promised.must({ type: 'promise', id: 'p1', text: '今天给您结果', dueAt: morning + 2 * hour }, desk)
    const { play } = absorbing(promised)
    expect(clockOf(play, 'update').dueAt).toBe(morning + 2 * hour)
    play.at(morning + 3 * hour).must(fire, system)
    expect(clockOf(play, 'update').state).toBe('breached')
    play.must({ type: 'sendUpdate', text: '让您久等了，检查结果出来了' }, desk)
    expect(play.state?.promises).toMatchObject([{ id: 'p1', keptAt: play.now }])
  })
  it('taken apart gives each its own again', () => {
    const promised = caseAt('contacted')
    promised.must({ type: 'promise', id: 'p1', text: '今天给您结果', dueAt: morning + 2 * hour }, desk)
    const { play, before } = absorbing(promised)
    play.must({ type: 'release', caseId: other }, desk)
    expect(play.state?.clocks.resolve).toEqual(before.clocks.resolve)
    expect(play.state?.promises).toEqual([])
    expect(play.state?.clocks.update?.endedAt).toBe(play.now)
  })
  it('leaves the merged case what it had, and the time in between counts', () => {
    const play = caseAt('contacted')
    play.must(pause, desk)
    const { clocks } = play.state as CaseState
    play.must({ type: 'merge', into: other }, desk)
    expect(play.at(morning + 100 * hour).must(fire, system)).toEqual([])
    play.must({ type: 'unmerge' }, desk)
    expect(play.state?.clocks).toEqual(clocks)
    const running = caseAt('contacted')
    running.must({ type: 'merge', into: other }, desk)
    running.at(morning + 49 * hour).must({ type: 'unmerge' }, desk)
    running.must(fire, system)
    expect(clockOf(running, 'resolve').state).toBe('breached')
  })
})

describe('edited hours and rules', () => {
  /** Thursday, the 26th, is a day off from now on. */
  const edited = (given: Rules): Rules => ({
    ...given,
    directory: {
      ...given.directory,
      stores: given.directory.stores.map(each => ({ ...each, hours: { ...each.hours, thu: [] } })),
    },
    formerStores: [given.directory.stores],
  })
  const quality = () =>
    under('quality-8d', registration({ signals: [heard('promise.broken')], category: 'productQuality' }))
  const evening = Date.parse('2026-11-25T17:50:00+08:00')
  const business = () => {
    const play = under('lamborghini-4s', registration({ signals: [heard('promise.broken')], category: 'parts' }))
    return play
  }
  it('work a running clock out anew when its case is looked at, once; what ran under the old hours has run', () => {
    const play = business()
    play.now = evening
    play.must({ type: 'accept' }, desk)
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, desk)
    play.must({ type: 'askForContact', about: 'person' })
    const before = play.state?.clocks.firstContact?.dueAt as number
    expect(new Date(before)).toEqual(new Date('2026-11-26T09:20:00+08:00'))
    play.rules = edited(play.rules)
    play.now = evening + 5 * minute
    expect(typesOf(play.must(fire, system))).toEqual(['clock.changed'])
    expect(new Date(play.state?.clocks.firstContact?.dueAt as number)).toEqual(new Date('2026-11-27T09:20:00+08:00'))
    expect(play.must(fire, system)).toEqual([])
  })
  it('edited twice before the case is looked at, what ran under the first hours has run all the same', () => {
    const play = business()
    play.now = evening
    play.must({ type: 'accept' }, desk)
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, desk)
    play.must({ type: 'askForContact', about: 'person' })
    const [first, second] = [play.rules, edited(play.rules)]
    const stores = second.directory.stores.map(each => ({
      ...each,
      hours: { ...each.hours, wed: ['09:00-12:00'] },
    }))
    const formerStores = [second.directory.stores, first.directory.stores]
    play.rules = { ...second, directory: { ...second.directory, stores }, formerStores }
    play.now = evening + 5 * minute
    play.must(fire, system)
    expect(new Date(play.state?.clocks.firstContact?.dueAt as number)).toEqual(new Date('2026-11-27T09:25:00+08:00'))
  })
  it('do not bring back what has run out', () => {
    const play = quality()
    play.now = play.state?.clocks.firstContact?.dueAt as number
    play.rules = edited(play.rules)
    expect(typesOf(play.must(fire, system))).toContain('clock.breached')
  })
  it('a row of the pack given another length counts from the beginning', () => {
    const play = business()
    const { pack } = play.rules
    const resolve = (pack.clocks.resolve ?? []).map(each => (each.hours === 48 ? { ...each, hours: 24 } : each))
    play.rules = { ...play.rules, pack: { ...pack, clocks: { ...pack.clocks, resolve } } }
    play.now = morning + minute
    play.must(fire, system)
    expect(play.state?.clocks.resolve?.dueAt).toBe(morning + 24 * hour)
  })
})

describe('events from before lengths were kept', () => {
  const old = (play: Stage): CaseEvent[] =>
    play.events.map(event => {
      if (!('clock' in event.body)) return event
      const { length: _, warnShare: __, pauses: ___, ...clock } = event.body.clock
      return { ...event, body: { ...event.body, clock } }
    })
  it('fold to clocks that end when they did, and can stand still', () => {
    const play = caseAt('contacted')
    const events = old(play)
    play.state = fold(events)
    expect(clockOf(play, 'resolve')).toMatchObject({ dueAt: morning + 48 * hour, length: { ms: 48 * hour } })
    play.must(pause, desk)
    play.at(morning + 2 * hour).must(resume, desk)
    expect(clockOf(play, 'resolve').dueAt).toBe(morning + 50 * hour)
  })
  it('are worked out from the beginning when more is known: a night is no time of a store', () => {
    const evening = Date.parse('2026-11-25T23:00:00+08:00')
    const play = stage().at(evening)
    play.must(registration({ signals: [heard('promise.broken')] }))
    const { dueAt } = clockOf(play, 'firstContact')
    play.state = fold(old(play))
    play.at(evening + 8 * hour)
    says(play)
    expect(clockOf(play, 'firstContact')).toMatchObject({ dueAt, calendar: 'business', state: 'running' })
  })
})

describe('a promise', () => {
  const promise = (id: string, hours: number): Command => ({
    type: 'promise',
    id,
    text: '告诉您结果',
    dueAt: morning + hours * hour,
  })
  const missed = () => {
    const play = caseAt('contacted')
    play.must(promise('p1', 1), desk)
    play.at(morning + 2 * hour).must(fire, system)
    return play
  }
  it('that is missed is a breach, and the case climbs', () => {
    const play = missed()
    expect(clockOf(play, 'update')).toMatchObject({ state: 'breached', dueAt: morning + hour })
    expect(play.state?.escalations.at(-1)).toMatchObject({ clocks: ['update'], to: { role: 'serviceManager' } })
  })
  it('is not excused by a later one', () => {
    const play = missed()
    play.must(promise('p2', 5), chief)
    expect(clockOf(play, 'update')).toMatchObject({ state: 'breached', dueAt: morning + hour })
    expect(rowOf(play.state as CaseState).overdue).toBe(true)
  })
  it('that is missed is made up for by news alone; the later one runs then', () => {
    for (const news of [{ type: 'sendUpdate', text: '让您久等了，检查结果出来了' }, contact] as const) {
      const play = missed()
      play.must(promise('p2', 5), chief)
      play.must({ type: 'recordContact', outcome: 'noAnswer', by: 'phone' }, chief)
      play.must({ type: 'addNote', text: '没接' }, chief)
      expect(clockOf(play, 'update').state).toBe('breached')
      play.must(news, chief)
      expect(play.state?.promises).toMatchObject([{ keptAt: play.now }, { id: 'p2' }])
      expect(clockOf(play, 'update')).toMatchObject({ state: 'running', dueAt: morning + 5 * hour })
    }
  })
  it('is kept by a proposal', () => {
    const play = caseAt('contacted')
    play.must(promise('p1', 1), desk)
    play.must({ type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] }, desk)
    expect(clockOf(play, 'update').state).toBe('met')
  })
  it('of a call is kept by a call alone', () => {
    const call: Command = { type: 'promise', id: 'p1', text: '配件到货后给您回电', dueAt: morning + hour }
    const written: Command[] = [
      { type: 'sendUpdate', text: '卡扣已到货' },
      { type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] },
      { type: 'refuse', reason: '保修范围里没有这一项' },
    ]
    for (const news of written) {
      const play = caseAt('contacted')
      play.must(call, desk)
      play.must(news, desk)
      expect(play.state?.promises).toMatchObject([{ id: 'p1' }])
      expect(play.state?.promises[0]?.keptAt).toBeUndefined()
      expect(clockOf(play, 'update').state).toBe('running')
      play.must(contact, desk)
      expect(play.state?.promises).toMatchObject([{ keptAt: play.now }])
      expect(clockOf(play, 'update').state).toBe('met')
    }
  })
  it('of a withdrawn case rests; it binds again when the case comes back before its time', () => {
    const play = caseAt('contacted')
    play.must(promise('p1', 5), desk)
    play.must({ type: 'withdraw' })
    expect(clockOf(play, 'update').endedAt).toBe(morning)
    play.must({ type: 'reopen', reason: '又坏了' })
    expect(clockOf(play, 'update')).toMatchObject({ state: 'running', dueAt: morning + 5 * hour })
  })
})

it('a store told of later counts by its own hours, what has run stays', () => {
  const elsewhere = rules.directory.stores.find(each => each.id !== rules.directory.stores[0]?.id)
  const play = complaint()
  const { dueAt } = clockOf(play, 'firstContact')
  play.at(morning + 10 * minute)
  play.must({
    type: 'recordStatement',
    statement: statement({ messageId: 'm8', facts: [fact('background.store', elsewhere?.id, 'm8')] }),
  })
  expect(clockOf(play, 'firstContact').dueAt).toBe(dueAt)
})
