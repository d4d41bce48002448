// Contradictions inside a pack, beyond its shapes: each found, each at its place; none in what is delivered.
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../../src/app/loadPolicy.ts'
import { type Pack, packSchema } from '../../../src/case/policy/pack.ts'
import { shadowsIn } from '../../../src/case/policy/soundness/shadows.ts'
import { emptyRoles, idleRoles, staffingProblems } from '../../../src/case/policy/soundness/staffing.ts'
import { directoryProblems, packProblems } from '../../../src/case/policy/soundness.ts'
import { directory, person } from './fixtures.ts'

const packOf = (name: string) => loadRules({ pack: name }).pack
const base = packOf('lamborghini-4s')
const tiers = packOf('three-tier')
const care = packOf('dealer-care-center')

type Draft = { -readonly [K in keyof Pack]: Pack[K] }
/** The pack with something changed. */
function changed(pack: Pack, change: (draft: Draft) => void): Pack {
  const draft = structuredClone(pack)
  change(draft)
  return draft
}
const shown = (pack: Pack) => packProblems(pack).map(({ path, reason }) => `${path.join('.')}: ${reason}`)
const rule = (id: string, when: Pack['routing'][number]['when']) =>
  ({ id, when, owner: 'serviceManager', assist: [], informed: [] }) satisfies Pack['routing'][number]

describe('a contradiction', () => {
  test.each<[what: string, pack: Pack, change: (draft: Draft) => void, problem: string]>([
    [
      'a rule an earlier one covers in part of its conditions',
      base,
      draft => draft.routing.splice(7, 0, rule('again', { severity: ['major'], source: ['phone'] })),
      'routing.7: never reached: the rule "major" before it takes every case of it',
    ],
    [
      'a rule several earlier ones cover together',
      base,
      draft =>
        draft.routing.splice(
          7,
          0,
          rule('again', { severity: ['complaint', 'major'], category: ['sales'], source: ['phone'] }),
        ),
      'routing.7: never reached: the rules "sales-complaint", "major" before it together take every case of it',
    ],
    [
      'the last rule, when the severities are all taken',
      base,
      draft => draft.routing.splice(10, 0, rule('slight', { severity: ['grumble'] })),
      'routing.11: never reached: the rules "major", "complaint", "slight" before it together take every case of it',
    ],
    [
      'a clock row behind a wider one',
      base,
      draft =>
        draft.clocks.resolve?.push({
          hours: 12,
          calendar: 'always',
          severity: ['grumble'],
          from: 'complaint',
          pausable: [],
        }),
      'clocks.resolve.2: never reached: row 2 before it takes every case of it',
    ],
    [
      'settled cases nobody has to sign',
      base,
      draft => Object.assign(draft, { clocks: { ...draft.clocks, signOff: undefined } }),
      'clocks: the clock signOff is missing',
    ],
    [
      'cases that stand still and nobody looks at',
      base,
      draft => Object.assign(draft, { clocks: { ...draft.clocks, standStill: undefined } }),
      'clocks: the clock standStill is missing',
    ],
    [
      'a severity whose settled cases nobody has to sign',
      base,
      draft => Object.assign(draft.clocks.signOff?.[0] ?? {}, { severity: ['complaint', 'major'] }),
      'clocks.signOff: no row holds for a grumble without danger',
    ],
    [
      'a level without a clock',
      tiers,
      draft => draft.clocks.resolve?.pop(),
      'clocks.resolve: no row holds for a major without danger on level 3',
    ],
    [
      'a level that is not there',
      tiers,
      draft => draft.clocks.plan?.unshift({ hours: 1, calendar: 'always', level: [4], from: 'level', pausable: [] }),
      'clocks.plan.0.level: there is no level 4: the highest is 3',
    ],
    [
      'a first contact that may pause',
      base,
      draft => draft.clocks.firstContact?.[0]?.pausable.push('customer'),
      'clocks.firstContact.0.pausable: nothing stops the first contact',
    ],
    [
      'hours shorter than their warning',
      base,
      draft => Object.assign(draft.clocks.resolve?.[0] ?? {}, { hours: 0.02 }),
      'clocks.resolve.0.hours: 1.2 min are too short to warn before they end',
    ],
    [
      'a role on no level',
      tiers,
      draft => draft.levels?.[0]?.shift(),
      'levels: customerCareAgent is on a ladder and on no level',
    ],
    [
      'a level role on no ladder',
      tiers,
      draft => draft.levels?.[0]?.push('rescueLine'),
      'levels.0.3: rescueLine is on no ladder',
    ],
    [
      'a role on two levels',
      tiers,
      draft => draft.levels?.[2]?.push('serviceManager'),
      'levels.2.1: serviceManager stands on two levels',
    ],
    [
      'a ladder that climbs to a lower level',
      tiers,
      draft => Object.assign(draft, { levels: [...(draft.levels ?? [])].reverse() }),
      'ladders.0.4: generalManager stands above serviceManager and on a lower level',
    ],
    [
      'a remedy nobody may grant',
      base,
      draft => draft.authority.at(-1)?.remedies.splice(-2, 1),
      'authority: nobody from customerCareAgent up to generalManager may grant replacement',
    ],
    [
      'a remedy with a limit at the very top',
      base,
      draft => Object.assign(draft.authority.at(-1) ?? {}, { upTo: { compensation: 9000 } }),
      'authority: nobody from salesConsultant up to generalManager may grant more than 9000 of compensation',
    ],
    [
      'authority that falls on the way up',
      base,
      draft => Object.assign(draft.authority[1] ?? {}, { upTo: { discount: 50 } }),
      'authority.1.upTo.discount: somebody below frontDeskSupervisor may grant more of discount',
    ],
    [
      'authority off the ladders',
      base,
      draft => Object.assign(draft.authority[0] ?? {}, { role: 'salesStaff' }),
      'authority.0.role: salesStaff is on no ladder',
    ],
    [
      'a climb to nowhere',
      base,
      draft => Object.assign(draft.escalation.onAbsent, { to: 'serviceDirector' }),
      'escalation.onAbsent.to: serviceDirector is on no ladder',
    ],
    [
      'dissatisfaction that climbs down',
      care,
      draft => draft.escalation.onDissatisfiedAgain.push('serviceManager'),
      'escalation.onDissatisfiedAgain.1: serviceManager is not above generalManager',
    ],
    [
      'a duty nobody would do',
      base,
      draft => Object.assign(draft.duties[0] ?? {}, { owner: 'customerCareManager' }),
      'duties.0.owner: customerCareManager is on no ladder and assists in no case: nobody would do it',
    ],
    [
      'a duty twice',
      base,
      draft => Object.assign(draft.duties[1] ?? {}, { id: 'scene-photos' }),
      'duties.1.id: "scene-photos" is used twice',
    ],
    [
      'a return call that ends before the follow-up',
      care,
      draft => Object.assign(draft.followUp, { callBackDays: 1 }),
      'followUp.callBackDays: the return call ends (24 h) before the follow-up does (48 h)',
    ],
    [
      'a survey backwards',
      tiers,
      draft => Object.assign(draft.followUp, { surveyDays: [7, 3] }),
      'followUp.surveyDays: ends (day 3) before it begins (day 7)',
    ],
    [
      'every score a complaint',
      care,
      draft => Object.assign(draft.followUp.lowScore ?? {}, { atMost: 10 }),
      'followUp.lowScore: every score of at most 10 would be a complaint',
    ],
    [
      'somebody in danger who waits for opening hours',
      base,
      draft => Object.assign(draft.clocks.firstContact?.[0] ?? {}, { calendar: 'business' }),
      'clocks.firstContact.0: somebody in danger would wait for opening hours',
    ],
    [
      'somebody in danger whom only a general row takes',
      care,
      draft => draft.clocks.firstContact?.splice(0, 3),
      'clocks.firstContact.0: somebody in danger would wait for opening hours',
    ],
    [
      'settled sooner than spoken to',
      base,
      draft => Object.assign(draft.clocks.resolve?.[1] ?? {}, { hours: 0.25 }),
      'clocks.resolve.1: grumble, complaint: ends (15 minutes, day and night) before firstContact does (30 minutes of opening time)',
    ],
    [
      'a first contact later than the end, for one severity only',
      base,
      draft => Object.assign(draft.clocks.firstContact?.[1] ?? {}, { minutes: undefined, hours: 40 }),
      'clocks.resolve.0: major: ends (36 hours, day and night) before firstContact does (40 hours, day and night)',
    ],
    [
      'a reply in working days and an end the same day',
      packOf('quality-8d'),
      draft => draft.clocks.resolve?.unshift({ sameDay: true, source: ['onSite'], from: 'complaint', pausable: [] }),
      'clocks.resolve.0: grumble, complaint, major: ends (the same day, before the store closes) before firstContact does (2 working days)',
    ],
    [
      'opening hours longer than the days they fill',
      care,
      draft => Object.assign(draft.clocks.firstContact?.[3] ?? {}, { hours: 40 }),
      'clocks.resolve.3: grumble, complaint: ends (3 days) before firstContact does (40 hours of opening time)',
    ],
    [
      'on the spot before rescue is arranged',
      base,
      draft => Object.assign(draft.clocks.onSpot?.[0] ?? {}, { minutes: 5 }),
      'clocks.onSpot.0: major: ends (5 minutes, day and night) before rescue does (10 minutes, day and night)',
    ],
    [
      'a warranty demand carried out before it is answered',
      base,
      draft => Object.assign(draft.clocks.warrantyCompletion?.[0] ?? {}, { workingDays: 5 }),
      'clocks.warrantyCompletion.0: grumble, complaint, major: ends (5 working days) before warrantyReply does (10 working days)',
    ],
    [
      'contained after it is closed',
      packOf('quality-8d'),
      draft => Object.assign(draft.clocks.containment?.[0] ?? {}, { hours: 200 }),
      'clocks.resolve.0: major: ends (7 days) before containment does (200 hours, day and night)',
    ],
    [
      'a task with another time than its clock',
      base,
      draft => Object.assign(draft.duties.find(each => each.id === 'warranty-reply')?.due ?? {}, { workingDays: 12 }),
      'duties.6.due: 12 working days, and its clock has 10 working days',
    ],
    [
      'an owner below what the severity asks for',
      base,
      draft => Object.assign(draft.routing[9] ?? {}, { owner: 'serviceAdvisor' }),
      'routing.9.owner: serviceAdvisor may not own a complaint (minimumOwner): it goes to frontDeskSupervisor',
    ],
    [
      'the same for a severity that only falls to the rule',
      base,
      draft => draft.routing.splice(9, 1),
      'routing.9.owner: serviceAdvisor may not own a complaint (minimumOwner): it goes to frontDeskSupervisor',
    ],
    [
      'danger with an owner below a major case',
      base,
      draft => Object.assign(draft.routing[0] ?? {}, { owner: 'frontDeskSupervisor' }),
      'routing.0.owner: frontDeskSupervisor may not own a major (minimumOwner): it goes to serviceManager',
    ],
    [
      'at once to somebody below the owner',
      base,
      draft => Object.assign(draft.escalation.atOnce[0] ?? {}, { to: 'serviceManager' }),
      'escalation.atOnce.0.to: serviceManager stands below generalManager, who owns these cases by "public-legal-or-key-customer"',
    ],
    [
      'at once to somebody below the severity',
      base,
      draft =>
        draft.escalation.atOnce.push({
          id: 'doors',
          when: { anySignal: ['safety.doors'], category: ['parts'] },
          to: 'salesManager',
          how: 'owns',
        }),
      'escalation.atOnce.4.to: salesManager may not own a major (minimumOwner)',
    ],
    [
      'beyond authority to somebody nobody stands below',
      base,
      draft => Object.assign(draft.escalation.onAuthority, { climb: undefined, to: 'serviceAdvisor' }),
      'escalation.onAuthority.to: nobody who owns a case stands below serviceAdvisor: none climbs there',
    ],
    [
      'a task for danger that is slight',
      base,
      draft => Object.assign(draft.duties[0] ?? {}, { when: { danger: true, severity: ['complaint'] } }),
      'duties.0.when: no case fits: somebody in danger is always a major case',
    ],
    [
      'a task for a grumble with a signal of more',
      base,
      draft => Object.assign(draft.duties[0] ?? {}, { when: { severity: ['grumble'], anySignal: ['legal.threat'] } }),
      'duties.0.when: no case fits: any of these signals makes more than a grumble',
    ],
  ])('%s', (_, pack, change, problem) => {
    expect(packProblems(pack)).toEqual([])
    expect(shown(changed(pack, change))).toContain(problem)
  })
})

describe('no contradiction', () => {
  test.each<[what: string, change: (draft: Draft) => void]>([
    [
      'a rule that overlaps earlier ones only in part',
      draft => draft.routing.splice(7, 0, rule('parts', { category: ['parts', 'sales'] })),
    ],
    [
      'a rule for a signal earlier ones do not name',
      draft =>
        draft.routing.splice(
          7,
          0,
          rule('harm', { severity: ['complaint'], anySignal: ['wait.long', 'contact.repeated'] }),
        ),
    ],
    ['a pack that limits nobody', draft => Object.assign(draft, { authority: [] })],
    [
      'a grumble with a signal that is weak by itself',
      draft => Object.assign(draft.duties[0] ?? {}, { when: { severity: ['grumble'], anySignal: ['fault.minor'] } }),
    ],
    [
      'told at once, below the owner',
      draft =>
        draft.escalation.atOnce.push({
          id: 'desk',
          when: { source: ['regulator'] },
          to: 'frontDeskSupervisor',
          how: 'told',
        }),
    ],
    [
      'opening hours for danger behind a row that takes it',
      draft =>
        draft.clocks.rescue?.push({
          hours: 1,
          calendar: 'business',
          severity: ['complaint'],
          from: 'complaint',
          pausable: [],
        }),
    ],
  ])('%s', (_, change) => {
    expect(shown(changed(base, change))).toEqual([])
  })
})

describe('rows that cannot be reached', () => {
  const values = (key: string) => (key === 'severity' ? ['low', 'high'] : key === 'danger' ? [true, false] : undefined)
  test.each<[what: string, rows: Parameters<typeof shadowsIn>[0], found: ReturnType<typeof shadowsIn>]>([
    ['equal rows', [{ severity: ['low'] }, { severity: ['low'] }], [{ index: 1, by: [0] }]],
    ['a narrower one', [{ severity: ['low'] }, { severity: ['low'], danger: true }], [{ index: 1, by: [0] }]],
    ['a wider one is reached', [{ severity: ['low'], danger: true }, { severity: ['low'] }], []],
    ['all values together', [{ danger: true }, { danger: false }, {}], [{ index: 2, by: [0, 1] }]],
    ['not all values', [{ severity: ['low'], danger: true }, { severity: ['high'] }, {}], []],
    [
      'signals named one by one',
      [{ signal: ['a'] }, { signal: ['b'] }, { signal: ['a', 'b'] }],
      [{ index: 2, by: [0, 1] }],
    ],
    ['a case without any signal', [{ signal: ['a'] }, {}], []],
    [
      'two conditions crossed',
      [{ severity: ['low'] }, { danger: true }, { severity: ['high'], danger: true }],
      [{ index: 2, by: [1] }],
    ],
  ])('%s', (_, rows, found) => {
    expect(shadowsIn(rows, values)).toEqual(found)
  })
})

describe('a length is in one unit, with a calendar that fits it', () => {
  test.each<[length: object, problem: string | undefined]>([
    [{ hours: 2, calendar: 'always' }, undefined],
    [{ workingDays: 2 }, undefined],
    [{ sameDay: true, calendar: 'business' }, undefined],
    [{ days: 3, calendar: 'always' }, undefined],
    [{ calendar: 'always' }, 'write exactly one of minutes, hours, days, workingDays, sameDay'],
    [{ hours: 2, minutes: 5, calendar: 'always' }, 'write exactly one of minutes, hours, days, workingDays, sameDay'],
    [{ hours: 2 }, 'say whether hours count always or in business hours: calendar'],
    [{ days: 3, calendar: 'business' }, 'days run always; write workingDays'],
    [{ workingDays: 3, calendar: 'always' }, "workingDays goes by the store's days: business"],
  ])('%j', (length, problem) => {
    const result = packSchema.safeParse({ ...base, clocks: { ...base.clocks, plan: [length] } })
    expect(result.error?.issues.map(issue => issue.message)).toEqual(problem === undefined ? undefined : [problem])
  })
})

describe('with the people at hand', () => {
  const without = (...roles: string[]) => ({
    ...directory,
    staff: directory.staff.filter(each => !roles.includes(each.role)),
  })
  test('a duty nobody at or above can do stops the start', () => {
    const pack = changed(base, draft => Object.assign(draft.duties[0] ?? {}, { owner: 'manufacturerSupervisor' }))
    expect(staffingProblems(pack, directory)).toEqual([])
    expect(staffingProblems(pack, without('manufacturerSupervisor'))).toEqual([
      {
        path: ['duties', 0, 'owner'],
        reason: 'the duty "scene-photos" finds nobody in the store file: add one of manufacturerSupervisor',
      },
    ])
  })
  test('what goes to somebody at once finds somebody', () => {
    const pack = changed(base, draft =>
      draft.escalation.atOnce.push({ id: 'abroad', when: {}, to: 'manufacturerSupervisor', how: 'told' }),
    )
    expect(staffingProblems(pack, directory)).toEqual([])
    expect(staffingProblems(pack, without('manufacturerSupervisor'))).toEqual([
      {
        path: ['escalation', 'atOnce', 4, 'to'],
        reason: 'the rule "abroad" finds nobody in the store file: add one of manufacturerSupervisor',
      },
    ])
  })
  test('people whose role the pack gives nothing to do', () => {
    expect(idleRoles(base, directory)).toEqual([])
    expect(idleRoles(packOf('hyundai-service'), directory)).toEqual(['frontDeskSupervisor'])
  })
  test('a role without people has a stand-in, or is told', () => {
    expect(emptyRoles(base, directory)).toEqual([])
    expect(emptyRoles(base, without('frontDeskSupervisor', 'rescueLine'))).toEqual([
      { role: 'rescueLine', path: ['routing', 0, 'assist', 0] },
      { role: 'frontDeskSupervisor', path: ['routing', 9, 'owner'], standIn: 'serviceManager' },
    ])
    const director = { ...directory, staff: [...directory.staff, person('高', 'serviceDirector')] }
    expect(emptyRoles(care, director).map(each => each.role)).toEqual(['customerCareManager'])
  })
})

describe('periods of a day that overlap', () => {
  const [store] = directory.stores
  const [member] = directory.staff
  const found = (week: object) =>
    directoryProblems({
      ...directory,
      stores: store ? [{ ...store, hours: { ...closed, ...week } }] : [],
      staff: [],
    }).map(({ path, reason }) => `${path.join('.')}: ${reason}`)
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  test.each<[week: object, problems: string[]]>([
    [{ mon: ['09:00-12:00', '12:00-18:00'] }, []],
    [{ mon: ['09:00-12:00', '11:30-18:00'] }, ['stores.0.hours.mon.1: 11:30-18:00 overlaps 09:00-12:00']],
    [{ mon: ['22:00-02:00'], tue: ['02:00-05:00'] }, []],
    [{ mon: ['22:00-02:00'], tue: ['01:00-05:00'] }, ['stores.0.hours.tue.0: 01:00-05:00 overlaps 22:00-02:00 of mon']],
    [{ mon: ['00:30-05:00'], sun: ['22:00-01:00'] }, ['stores.0.hours.sun.0: 22:00-01:00 overlaps 00:30-05:00 of mon']],
  ])('%j', (week, problems) => {
    expect(found(week)).toEqual(problems)
  })
  test('shifts too', () => {
    const shifts = { sat: ['09:00-13:00', '12:00-15:00'] }
    const staff = member ? [{ ...member, shifts }] : []
    expect(directoryProblems({ ...directory, staff })).toEqual([
      { path: ['staff', 0, 'shifts', 'sat', 1], reason: '12:00-15:00 overlaps 09:00-13:00' },
    ])
  })
})
