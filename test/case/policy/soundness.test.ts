// Contradictions inside a pack, beyond its shapes: each found, each at its place; none in what is delivered.
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../../src/app/loadPolicy.ts'
import { type Pack, packSchema } from '../../../src/case/policy/pack.ts'
import { shadowsIn } from '../../../src/case/policy/soundness/shadows.ts'
import { emptyRoles, staffingProblems } from '../../../src/case/policy/soundness/staffing.ts'
import { packProblems } from '../../../src/case/policy/soundness.ts'
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
