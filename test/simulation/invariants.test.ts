// Each invariant can speak up: a sound step of a sound case, spoilt in one place, is found by the one it offends.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Routing } from '../../src/case/caseParts.ts'
import type { ClockState } from '../../src/case/clock.ts'
import type { CaseEvent, EventBody } from '../../src/case/events.ts'
import { fold } from '../../src/case/evolve.ts'
import { minuteMs, staff, system } from './acts.ts'
import { invariants, violationsOf } from './invariants/all.ts'
import type { Step } from './invariants/step.ts'
import { liveThrough } from './world.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('store.yaml', import.meta.url)),
})
const hourMs = 3_600_000
const named = (id: string) => rules.directory.staff.find(each => each.id === id)
const person = (id: string) => {
  const { role, name } = named(id) ?? { role: 'serviceAdvisor' as const, name: id }
  return { role, staffId: id, name }
}

/** Of a small week: its first case, as it was when it was handed over. */
const { lives } = liveThrough({
  rules,
  seed: 4,
  cases: 12,
  days: 8,
  start: Date.parse('2026-03-16T00:00:00+08:00'),
  onViolation: each => expect.unreachable(`${each.invariant}: ${each.wrong}\n${each.story()}`),
})
const whole = lives[0]?.trail ?? []
const handedOffAt = whole.find(each => each.body.type === 'case.handedOff')?.at ?? 0
const trail = whole.filter(each => each.at <= handedOffAt)
const before = fold(trail) as CaseState
const now = before.updatedAt + minuteMs

/** The case goes on with these events, as if the core had said so; `more` spoils what it adds up to. */
function step(bodies: EventBody[], more: Partial<Step> = {}, spoilt: Partial<CaseState> = {}): Step {
  const fresh = bodies.map(
    (body, index): CaseEvent => ({ seq: trail.length + index + 1, at: now, actor: system, body }),
  )
  const whole = [...trail, ...fresh]
  const after = { ...(fold(whole) as CaseState), ...spoilt }
  return {
    command: { type: 'fireDue' },
    actor: system,
    now,
    rules,
    load: () => 0,
    before,
    after,
    echo: after,
    fresh,
    trail: whole,
    dues: [{ name: 'resolve.breach', at: now + 24 * hourMs }],
    ...more,
  }
}
const resolution = { at: now, summary: 's', by: 'desk1' }
const note: EventBody = { type: 'note.added', text: 'n' }
const clock = (name: ClockState['name'], more: Partial<ClockState> = {}): ClockState => ({
  name,
  calendar: 'always',
  startedAt: now - 3 * hourMs,
  warnAt: now - 2 * hourMs,
  dueAt: now - hourMs,
  length: { ms: 2 * hourMs },
  warnShare: 0.5,
  pauses: [],
  state: 'running',
  warned: true,
  ...more,
})
const withClock = (each: ClockState): Partial<CaseState> => ({ clocks: { ...before.clocks, [each.name]: each } })
const owned = (id: string): Partial<CaseState> => ({
  routing: { owner: person(id), assistants: [], informed: [], rule: 'grumble' },
})
const about = (id: string): Partial<CaseState> => ({
  facts: {
    'background.staff': [
      {
        slot: 'background.staff',
        value: { name: named(id)?.name ?? id, complainedAbout: true },
        evidence: id,
        span: [0, 1],
        messageId: 'm',
      },
    ],
  },
})

/** A Tuesday on which everybody is there. */
const midday = Date.parse('2026-03-17T10:00:00+08:00')
const unowned: Routing = { owner: { role: 'serviceManager' }, assistants: [], informed: [], rule: 'r' }

/** A Tuesday of the first advisor's leave; the second is there. */
const onLeave = Date.parse('2026-03-03T10:00:00+08:00')
const ofAdvisor1 = {
  routing: { owner: person('advisor1'), assistants: [], informed: [], rule: 'r' },
  accepted: { at: onLeave - 9 * 24 * hourMs, staffId: 'advisor1' },
  severity: { level: 'grumble' as const, reasons: [] },
  danger: { now: false },
  facts: {},
  storeId: 'linan',
}

const spoilt: Readonly<Record<string, () => Step>> = {
  versionCountsEvents: () => step([note], {}, { version: 1 }),
  timeNeverRunsBack: () => {
    const good = step([note])
    const fresh = good.fresh.map(each => ({ ...each, at: before.updatedAt - 1 }))
    return { ...good, fresh, trail: [...trail, ...fresh] }
  },
  storedEventsMakeTheSameCase: () => step([note], { echo: { ...before, cycle: 7 } }),
  refusalsChangeNothing: () => step([note], { refusal: { ok: false, code: 'nothing-to-do', detail: '' } }),
  revisionNeverFalls: () => step([note], {}, { revision: 0 }),
  statusFits: () => step([note], {}, { status: 'closed' }),
  unmergedIsWhatItWas: () =>
    step([note], { resting: { ...before, facts: {}, narrative: [], tasks: [] } }, about('advisor1')),
  everybodyIsOnTheRoster: () => step([note], {}, owned('nobody')),
  personInvolvedIsKeptOut: () => step([note], {}, { ...owned('desk1'), ...about('desk1') }),
  ownerIsHighEnough: () => step([note], {}, { ...owned('care1') }),
  acceptedByItsOwner: () => step([note], {}, { ...owned('desk1'), accepted: { at: now, staffId: 'manager1' } }),
  approvalsByWhoMay: () => step([{ type: 'approval.answered', id: 'x', given: true }], { actor: staff('care1') }),
  proposalsAreBacked: () =>
    step([{ type: 'solution.proposed', options: [{ id: 'a', text: '退车', remedy: 'refund', amount: 99_999 }] }], {
      actor: staff('care1'),
    }),
  tasksAreOpenedOnce: () =>
    step(
      [1, 2].map(
        (): EventBody => ({
          type: 'task.opened',
          id: 't',
          kind: 'possibleDefect',
          owner: person('manager1'),
          dueAt: now,
        }),
      ),
    ),
  personInvolvedDoesNothing: () =>
    step([note], {
      actor: staff('desk1'),
      command: { type: 'addNote', text: 'n' },
      before: { ...before, ...about('desk1') },
    }),
  nobodyIsNamedTwice: () =>
    step([note], {}, { routing: { owner: person('desk1'), assistants: [person('desk1')], informed: [], rule: 'r' } }),
  assignmentsChangeSomething: () => step(before.routing ? [{ type: 'case.assigned', routing: before.routing }] : []),
  warnedOnceAndInTime: () => step([{ type: 'clock.warned', name: 'onSpot' }]),
  neverWarnedBeforeItsTime: () => step([{ type: 'clock.warned', name: 'resolve' }], { now: 0 }),
  breachedOnce: () => step([1, 2].map((): EventBody => ({ type: 'clock.breached', name: 'resolve', dueAt: now }))),
  askedAnewLiesAhead: () =>
    step([
      { type: 'contact.asked', about: 'person' },
      { type: 'clock.started', clock: clock('firstContact', { dueAt: now }) },
    ]),
  neverBreachedBeforeDue: () => step([{ type: 'clock.breached', name: 'resolve', dueAt: 0 }], { now: 0 }),
  businessClocksEndInOpeningHours: () =>
    step([
      {
        type: 'clock.started',
        clock: { ...clock('plan'), calendar: 'business', dueAt: Date.parse('2026-03-22T03:00:00+08:00') },
      },
    ]),
  clocksRunForwards: () => step([note], {}, withClock(clock('plan', { warnAt: now + 9 * hourMs }))),
  contactIsMetByReachingThem: () => step([{ type: 'clock.stopped', name: 'firstContact' }]),
  nothingFiresOfWhatIsOver: () => step([note], {}, { status: 'closed', closedAt: now, signedOffBy: 'desk1' }),
  nothingStaysDue: () => step([], { dues: [{ name: 'resolve.breach', at: now - 1 }] }),
  downtimeMakesNoBurst: () =>
    step([1, 2].map((): EventBody => ({ type: 'clock.breached', name: 'resolve', dueAt: now }))),
  dangerIsTimed: () => step([note], {}, { danger: { now: true, since: now }, clocks: {} }),
  firingAgainDoesNothing: () => step([], {}, withClock(clock('plan'))),
  climbsUpwards: () =>
    step([{ type: 'case.escalated', trigger: 'staff', from: person('general1'), to: person('desk1'), level: 3 }]),
  climbsOnlyWhileWorkedOn: () =>
    step(
      [{ type: 'case.escalated', trigger: 'breach', to: person('general1'), level: 5 }],
      {
        before: { ...before, resolution },
      },
      { resolution },
    ),
  eachEndClimbsOnce: () =>
    step([{ type: 'case.escalated', trigger: 'breach', clocks: ['resolve'], to: person('general1'), level: 5 }]),
  climbsToSomebodyOnDuty: () =>
    step(
      [{ type: 'case.escalated', trigger: 'breach', to: person('general1'), level: 5 }],
      {
        now: Date.parse('2026-03-22T03:00:00+08:00'),
      },
      { severity: { level: 'complaint', reasons: [] }, danger: { now: false } },
    ),
  whatRanOutIsTakenUp: () => step([], {}, { ...owned('desk1'), ...withClock(clock('resolve', { state: 'breached' })) }),
  noCaseIsForgotten: () => {
    const { routing: _, ...unowned } = before
    return step([], { after: unowned })
  },
  somethingIsToCome: () => step([note], { dues: [] }, { clocks: {} }),
  workIsTimed: () => step([note], {}, { clocks: {} }),
  closedIsSignedAndLearnt: () => step([{ type: 'case.closed', skipped: [] }]),
  signedByWhoMay: () =>
    step([{ type: 'case.signedOff' }], { actor: staff('desk1'), before: { ...before, ...about('desk1') } }),
  whatIsOverIsStill: () => step([note], {}, { status: 'closed', ...withClock(clock('plan')) }),
  oneSurveyForEachResolution: () =>
    step([
      { type: 'case.resolved', summary: 's', skipped: [] },
      { type: 'followUp.asked' },
      { type: 'followUp.asked' },
    ]),
  askedInItsWindow: () =>
    step([{ type: 'followUp.asked' }], {
      now: Date.parse('2026-03-22T03:00:00+08:00'),
      before: { ...before, followUp: { askAt: 0, phoneTaskAt: 0, endsAt: 9e15 } },
    }),
  askedOnlyWhoCanAnswer: () => step([{ type: 'followUp.asked' }]),
  missedPromisesBreach: () => step([], {}, { promises: [{ id: 'p', text: 't', madeAt: 0, dueAt: now - 1 }] }),
  promisesAreKeptOnce: () => step([1, 2].map((): EventBody => ({ type: 'promise.kept', id: 'p' }))),
  agreedUntilTheyTakeAnother: () =>
    step(
      [note],
      { before: { ...before, solution: { at: now, by: 'desk1', options: [], answer: 'agreed' } } },
      { solution: { at: now, by: 'desk1', options: [], answer: 'open' } },
    ),
  contactIsNotInvolved: () => step([note], {}, { ...owned('manager1'), ...about('desk1'), contact: person('desk1') }),
  openTasksAreSomebodys: () =>
    step(
      [note],
      {},
      {
        ...about('desk1'),
        tasks: [{ id: 't', kind: 'other', owner: person('desk1'), openedAt: now, dueAt: now + hourMs }],
      },
    ),
  deputyStandsInForSomebody: () =>
    step(
      [note],
      {},
      {
        routing: { owner: person('manager1'), deputy: person('manager1'), assistants: [], informed: [], rule: 'r' },
      },
    ),
  unownedOnlyWhileNobodyIsThere: () =>
    step([{ type: 'case.assigned', routing: unowned }], { now: midday }, { facts: {} }),
  deputyOnlyWhileTheOwnerIsAway: () =>
    step([{ type: 'case.assigned', routing: { ...unowned, owner: person('manager1'), deputy: person('manager2') } }], {
      now: midday,
    }),
  leaveIsStoodInFor: () => step([note], { now: onLeave }, ofAdvisor1),
  leaveIsWaitedFor: () =>
    // the day before the third advisor's leave, with the fourth there
    step(
      [note],
      { now: Date.parse('2026-06-30T10:00:00-04:00'), dues: [] },
      {
        ...ofAdvisor1,
        routing: { ...ofAdvisor1.routing, owner: person('advisor3') },
        accepted: { ...ofAdvisor1.accepted, staffId: 'advisor3' },
        storeId: 'albany',
      },
    ),
  whoStandsInHearsOfIt: () => {
    const routing = { ...ofAdvisor1.routing, deputy: person('advisor2') }
    return step([{ type: 'case.assigned', routing }], { now: onLeave }, { ...ofAdvisor1, routing })
  },
  workGoesToWhoIsThere: () =>
    step([{ type: 'task.opened', id: 't', kind: 'recallCall', owner: person('advisor1'), dueAt: onLeave + hourMs }], {
      now: onLeave,
    }),
  missedTimesAreOwed: () => step([note], {}, withClock(clock('update', { state: 'breached' }))),
  nobodyIsOverloaded: () =>
    step(
      [{ type: 'case.assigned', routing: { owner: person('desk1'), assistants: [], informed: [], rule: 'r' } }],
      { load: () => 15, before: { ...before, ...owned('advisor1') } },
      { danger: { now: false } },
    ),
  pausedWhereThePackSaysSo: () =>
    step([{ type: 'clock.paused', name: 'firstContact', waitingFor: 'customer', reason: 'r' }]),
  pausedClocksAreSilent: () =>
    step(
      [note],
      { dues: [{ name: 'resolve.breach', at: now }] },
      withClock(clock('resolve', { state: 'paused', pauses: [{ from: now }] })),
    ),
  nothingConsumedIsGivenBack: () =>
    step(
      [note],
      { before: { ...before, ...withClock(clock('resolve')) } },
      withClock(clock('resolve', { pauses: [{ from: now - 3 * hourMs, to: now }] })),
    ),
  neverMovedIntoThePast: () => {
    const night = Date.parse('2026-03-22T03:00:00+08:00')
    const kept = { ...clock('plan'), calendar: 'business' as const, startedAt: night, dueAt: night + 1 }
    return step([{ type: 'clock.changed', clock: kept, reason: 'caseChanged' }], {
      now: night + hourMs,
      before: { ...before, ...withClock(kept) },
    })
  },
  toldOnlyWhoIsThere: () =>
    step(
      [{ type: 'staff.told', about: 'warned', to: [person('desk1')] }],
      { now: Date.parse('2026-03-22T03:00:00+08:00') },
      { severity: { level: 'complaint', reasons: [] }, danger: { now: false } },
    ),
  lateTasksAreToldOnce: () =>
    step([1, 2].map((): EventBody => ({ type: 'staff.told', about: 'overdueTask', to: [], tasks: ['t'] }))),
  rulesAreToldOnce: () =>
    step([1, 2].map((): EventBody => ({ type: 'staff.told', about: 'atOnce', to: [], rules: ['r'] }))),
  wordsAreTold: () => {
    const accepted = { at: now, staffId: 'desk1' }
    const asks: EventBody = { type: 'solution.questioned', text: '要几天？' }
    const asked: CaseEvent = { seq: trail.length + 1, at: now, actor: { kind: 'customer' }, body: asks }
    const more = { before: { ...before, accepted }, fresh: [asked], trail: [...trail, asked], dues: [] }
    return step([], more, { accepted })
  },
  wordsAreToldOnce: () => step([1, 2].map((): EventBody => ({ type: 'staff.told', about: 'wrote', to: [] }))),
  doneTasksAreSilent: () =>
    step([{ type: 'task.overdue', id: 't' }], {
      before: {
        ...before,
        tasks: [
          { id: 't', kind: 'other', owner: person('desk1'), openedAt: 0, dueAt: now, done: { at: 1, by: 'desk1' } },
        ],
      },
    }),
}

describe('an invariant', () => {
  it('has nothing to say of a sound step', () => {
    expect(violationsOf(step([note]))).toEqual([])
  })

  it.each(Object.keys(spoilt))('speaks up: %s', name => {
    const made = spoilt[name]?.()
    expect(made && invariants[name]?.(made)).toEqual(expect.any(String))
  })

  it('is in the table above, whichever it is', () => {
    // they hold the views against the case: spoiling the case spoils both
    const ofViews = ['rowAgrees', 'handoffIsValid', 'progressPageIsSound']
    expect(Object.keys(invariants).filter(each => !(each in spoilt) && !ofViews.includes(each))).toEqual([])
  })
})
