// The five packs against the rule books they stand for: one row for each figure and rule of domain.md sections 2, 6 and 11.
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../../src/app/loadPolicy.ts'
import type { ClockName } from '../../../src/case/clockNames.ts'
import { authorityOf } from '../../../src/case/policy/authority.ts'
import { type ClockFacts, clockOf, clockRowOf, followUpOf, mayPause } from '../../../src/case/policy/clocks.ts'
import { type ClosingFacts, closingRequirements } from '../../../src/case/policy/closing.ts'
import { storeOf } from '../../../src/case/policy/directory.ts'
import { type DutyFacts, dutiesFor } from '../../../src/case/policy/duties.ts'
import { atOnceOf, dissatisfiedOwnerOf } from '../../../src/case/policy/escalation.ts'
import { levelCount, levelOf } from '../../../src/case/policy/levels.ts'
import type { Pack } from '../../../src/case/policy/pack.ts'
import { type RoutingFacts, routingOf } from '../../../src/case/policy/routing.ts'
import { severityOf } from '../../../src/case/policy/severity.ts'
import { addWorkingDays } from '../../../src/case/policy/workingDays.ts'
import { eightDSteps } from '../../../src/case/taskKinds.ts'
import { demandKinds, type Role, type Signal } from '../../../src/case/vocabulary.ts'
import { directory, heard, rules } from './fixtures.ts'

const names = ['lamborghini-4s', 'three-tier', 'dealer-care-center', 'hyundai-service', 'quality-8d'] as const
type Name = (typeof names)[number]
const packs = Object.fromEntries(names.map(name => [name, loadRules({ pack: name }).pack])) as Record<Name, Pack>

const store = storeOf(directory, 'binjiang') // open 9 to 18, on Sundays to 17
const cn = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+08:00`)
const monday = '2026-11-23 10:00'
const night = '2026-11-23 23:00'
const shown = (at: number | undefined) =>
  at === undefined ? undefined : new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

type Given = Partial<Omit<ClockFacts, 'startedAt' | 'starts' | 'store' | 'pack'>> & {
  at?: string
  starts?: Partial<Record<keyof NonNullable<ClockFacts['starts']>, string>>
}
function clock(pack: Name, name: ClockName, { at = monday, starts = {}, ...facts }: Given = {}) {
  const times = Object.fromEntries(Object.entries(starts).map(([key, local]) => [key, cn(local)]))
  return clockOf(name, {
    startedAt: cn(at),
    severity: 'complaint',
    danger: false,
    category: 'repairQuality',
    source: 'webchat',
    starts: times,
    ...facts,
    store,
    pack: packs[pack],
  })
}
const workingDays = (count: number, from = monday) => shown(addWorkingDays(cn(from), count, store).at)
const major = { severity: 'major' } as const
const danger = { severity: 'major', danger: true } as const
const replaceOrReturn = { signals: ['warranty.replaceOrReturn'] } as const

describe('clocks', () => {
  test.each<[rule: string, pack: Name, name: ClockName, given: Given, due: string | undefined]>([
    // lamborghini-4s
    ['default: first contact in 30 min', 'lamborghini-4s', 'firstContact', {}, '2026-11-23 10:30'],
    ['default: first contact in opening hours', 'lamborghini-4s', 'firstContact', { at: night }, '2026-11-24 09:30'],
    ['default: major always', 'lamborghini-4s', 'firstContact', { ...major, at: night }, '2026-11-23 23:30'],
    ['default: ordinary resolved in 48 h', 'lamborghini-4s', 'resolve', {}, '2026-11-25 10:00'],
    ['default: major resolved in 36 h', 'lamborghini-4s', 'resolve', major, '2026-11-24 22:00'],
    ['default: no referral, no report', 'lamborghini-4s', 'referralReport', { source: 'manufacturer' }, undefined],
    [
      'section 11: a referred case has its own clock, 2 h',
      'lamborghini-4s',
      'referralReport',
      { source: 'manufacturer', starts: { referred: '2026-11-23 11:00' } },
      '2026-11-23 13:00',
    ],
    [
      'section 2: the manufacturer is asked for help in time',
      'lamborghini-4s',
      'manufacturerHelp',
      { ...major, category: 'productQuality' },
      '2026-11-23 12:00',
    ],
    ...names.flatMap((pack): [string, Name, ClockName, Given, string | undefined][] => [
      [
        `section 11: a case the manufacturer sent is first reported on within 2 h (${pack})`,
        pack,
        'referralReport',
        { source: 'manufacturer', starts: { referred: '2026-11-23 11:00' } },
        '2026-11-23 13:00',
      ],
      [
        `section 11: so is one from a regulator (${pack})`,
        pack,
        'referralReport',
        { ...major, source: 'regulator', starts: { referred: '2026-11-23 11:00' } },
        '2026-11-23 13:00',
      ],
      [`no referral, no report (${pack})`, pack, 'referralReport', {}, undefined],
      [
        `section 2: the manufacturer is asked for help in time (${pack})`,
        pack,
        'manufacturerHelp',
        { ...major, category: 'productQuality' },
        '2026-11-23 12:00',
      ],
    ]),
    // three-tier
    ['three-tier: first contact in 30 min', 'three-tier', 'firstContact', {}, '2026-11-23 10:30'],
    [
      'lamborghini-4s: social media at night',
      'lamborghini-4s',
      'firstContact',
      { source: 'socialMedia', at: night },
      '2026-11-23 23:30',
    ],
    ['three-tier: 2 h for social media', 'three-tier', 'firstContact', { source: 'socialMedia' }, '2026-11-23 12:00'],
    [
      'section 11: social media at night too',
      'three-tier',
      'firstContact',
      { source: 'socialMedia', at: night },
      '2026-11-24 01:00',
    ],
    ['three-tier: level 1 has 24 h', 'three-tier', 'resolve', { level: 1 }, '2026-11-24 10:00'],
    ['three-tier: a level not told is the front line', 'three-tier', 'resolve', {}, '2026-11-24 10:00'],
    [
      'three-tier: level 2 has 48 h from reaching it',
      'three-tier',
      'resolve',
      { level: 2, starts: { level: '2026-11-24 15:00' } },
      '2026-11-26 15:00',
    ],
    [
      'three-tier: level 3 has 72 h from reaching it',
      'three-tier',
      'resolve',
      { ...major, level: 3, starts: { level: '2026-11-24 15:00' } },
      '2026-11-27 15:00',
    ],
    ['three-tier: reception 5 min', 'three-tier', 'acknowledge', {}, '2026-11-23 10:05'],
    ['three-tier: recording at most 15 min', 'three-tier', 'record', {}, '2026-11-23 10:15'],
    ['three-tier: plan within 30 min', 'three-tier', 'plan', {}, '2026-11-23 10:30'],
    ['three-tier: no return call before resolution', 'three-tier', 'callBack', {}, undefined],
    [
      'three-tier: return call within 3 days',
      'three-tier',
      'callBack',
      { starts: { resolved: monday } },
      '2026-11-26 10:00',
    ],
    ['three-tier: survey until day 7', 'three-tier', 'survey', { starts: { resolved: monday } }, '2026-11-30 10:00'],
    ...(['dealer-care-center', 'hyundai-service', 'quality-8d'] as const).map(
      (pack): [string, Name, ClockName, Given, string] => [
        `section 11: on social media the first reaction within 2 h, always (${pack})`,
        pack,
        'firstContact',
        { source: 'socialMedia', at: night },
        '2026-11-24 01:00',
      ],
    ),
    ...names.flatMap((pack): [string, Name, ClockName, Given, string | undefined][] => [
      [
        `the house's own: what stands still is looked at after 3 working days (${pack})`,
        pack,
        'standStill',
        {},
        workingDays(3),
      ],
      [
        `the house's own: a settled case is signed and closed in 2 working days (${pack})`,
        pack,
        'signOff',
        {},
        workingDays(2),
      ],
      [`both for danger too (${pack})`, pack, 'signOff', danger, workingDays(2)],
      [
        `the house's own: a customer in a live talk is answered in 15 min (${pack})`,
        pack,
        'liveReply',
        {},
        '2026-11-23 10:15',
      ],
      [`in 5 min in danger (${pack})`, pack, 'liveReply', danger, '2026-11-23 10:05'],
      [`at night too (${pack})`, pack, 'liveReply', { at: night }, '2026-11-23 23:15'],
      [`a live talk nobody uses ends after 4 h (${pack})`, pack, 'liveIdle', {}, '2026-11-23 14:00'],
    ]),
    // dealer-care-center
    ['care center: 2 h for every case', 'dealer-care-center', 'firstContact', {}, '2026-11-23 12:00'],
    [
      'care center: 2 h for a major one too',
      'dealer-care-center',
      'firstContact',
      { ...major, at: night },
      '2026-11-24 01:00',
    ],
    [
      "care center: a case in the manufacturer's system is acknowledged and assigned in 30 min",
      'dealer-care-center',
      'acknowledge',
      { source: 'manufacturer' },
      '2026-11-23 10:30',
    ],
    ['care center: others are not acknowledged there', 'dealer-care-center', 'acknowledge', {}, undefined],
    [
      'care center: told on site, the same day',
      'dealer-care-center',
      'resolve',
      { source: 'onSite' },
      '2026-11-23 18:00',
    ],
    [
      'care center: told on site after closing, the next day',
      'dealer-care-center',
      'resolve',
      { source: 'onSite', at: night },
      '2026-11-24 18:00',
    ],
    ['care center: others 3 days', 'dealer-care-center', 'resolve', {}, '2026-11-26 10:00'],
    [
      'care center: a vehicle fault 3 days',
      'dealer-care-center',
      'resolve',
      { category: 'productQuality' },
      '2026-11-26 10:00',
    ],
    [
      'care center: manufacturer-system cases closed in 7 days',
      'dealer-care-center',
      'resolve',
      { source: 'manufacturer', category: 'productQuality' },
      '2026-11-30 10:00',
    ],
    [
      'care center: called back within 2 days',
      'dealer-care-center',
      'callBack',
      { starts: { resolved: monday } },
      '2026-11-25 10:00',
    ],
    ['care center: no survey of its own', 'dealer-care-center', 'survey', { starts: { resolved: monday } }, undefined],
    // hyundai-service
    ['hyundai: 2 h for direct complaints', 'hyundai-service', 'firstContact', {}, '2026-11-23 12:00'],
    [
      'hyundai: 2 h for referred complaints',
      'hyundai-service',
      'firstContact',
      { source: 'manufacturer' },
      '2026-11-23 12:00',
    ],
    [
      'hyundai: an advisor settles it at once',
      'hyundai-service',
      'resolve',
      { severity: 'grumble', level: 1 },
      '2026-11-23 18:00',
    ],
    [
      "hyundai: the service manager has the house's 48 h",
      'hyundai-service',
      'resolve',
      { level: 2 },
      '2026-11-25 10:00',
    ],
    [
      "hyundai: the manufacturer's help is asked for within 2 h",
      'hyundai-service',
      'manufacturerHelp',
      { ...major, category: 'productQuality' },
      '2026-11-23 12:00',
    ],
    ['hyundai: only where it is needed', 'hyundai-service', 'manufacturerHelp', {}, undefined],
    [
      'hyundai: a referred case is reported back',
      'hyundai-service',
      'referralReport',
      { source: 'manufacturer', starts: { referred: monday } },
      '2026-11-23 12:00',
    ],
    // quality-8d
    ['8D: reply within 2 working days', 'quality-8d', 'firstContact', {}, workingDays(2)],
    ['8D: the weekend is no working day', 'quality-8d', 'firstContact', { at: '2026-11-27 10:00' }, '2026-12-01 18:00'],
    ['8D: serious, containment within 24 h', 'quality-8d', 'containment', major, '2026-11-24 10:00'],
    ['8D: no containment for others', 'quality-8d', 'containment', {}, undefined],
    ['8D: serious, closed in 1 week', 'quality-8d', 'resolve', major, '2026-11-30 10:00'],
    ['8D: ordinary, analysis in 7 working days', 'quality-8d', 'analysis', {}, workingDays(7)],
    ['8D: occasional likewise', 'quality-8d', 'analysis', { severity: 'grumble' }, workingDays(7)],
    [
      '8D: … from the latest feedback',
      'quality-8d',
      'analysis',
      { starts: { feedback: '2026-11-26 16:00' } },
      workingDays(7, '2026-11-26 16:00'),
    ],
    ['8D: ordinary is resolved with it', 'quality-8d', 'resolve', {}, workingDays(7)],
  ])('%s', (_, pack, name, given, due) => {
    expect(shown(clock(pack, name, given)?.dueAt)).toBe(due)
  })

  describe.each(names)('every pack: %s', pack => {
    test.each<[rule: string, name: ClockName, given: Given, due: string | undefined]>([
      ['danger: first contact in 10 min, always', 'firstContact', { ...danger, at: night }, '2026-11-23 23:10'],
      ['danger: rescue arranged in 10 min, always', 'rescue', { ...danger, at: night }, '2026-11-23 23:10'],
      ['danger: on the spot in 60 min, always', 'onSpot', { ...danger, at: night }, '2026-11-24 00:00'],
      ['no danger, no rescue', 'rescue', {}, undefined],
      ['no danger, nobody on the spot', 'onSpot', {}, undefined],
      ['三包: answered in 10 working days', 'warrantyReply', replaceOrReturn, workingDays(10)],
      ['三包: carried out in 20 working days', 'warrantyCompletion', replaceOrReturn, workingDays(20)],
      ['三包: only where it is demanded', 'warrantyReply', {}, undefined],
    ])('%s', (_, name, given, due) => {
      expect(shown(clock(pack, name, given)?.dueAt)).toBe(due)
    })
    test('warns at two thirds of a clock', () => {
      expect(packs[pack].warnAt).toBeCloseTo(2 / 3)
    })
    test('nothing pauses the first contact', () => {
      const facts = { startedAt: 0, severity: 'complaint', danger: false, store, pack: packs[pack] } as const
      for (const waiting of ['customer', 'test', 'parts'] as const)
        expect(mayPause('firstContact', waiting, facts)).toBe(false)
    })
  })

  test('a warning comes before the end, in opening hours where days are counted', () => {
    expect(shown(clock('three-tier', 'record')?.warnAt)).toBe('2026-11-23 10:10') // recording 10 to 15 min
    expect(shown(clock('three-tier', 'survey', { starts: { resolved: monday } })?.warnAt)).toBe('2026-11-26 10:00') // 3 to 7 days
    expect(shown(clock('quality-8d', 'firstContact')?.warnAt)).toBe('2026-11-25 09:20') // of 26 open hours 17 h 20
    expect(shown(clock('dealer-care-center', 'resolve', { source: 'onSite' })?.warnAt)).toBe('2026-11-23 15:20')
  })
  test('a span of working days into a year without a calendar is provisional', () => {
    expect(clock('quality-8d', 'firstContact', { at: '2026-12-31 10:00' })).toMatchObject({ provisional: true })
  })
  test('a mere echo of a signal starts no clock', () => {
    const signals = [{ signal: 'warranty.replaceOrReturn' as Signal, strength: 'weak' as const }]
    expect(clock('lamborghini-4s', 'warrantyReply', { signals })).toBeNull()
  })

  const facts = (pack: Name, more: Partial<ClockFacts> = {}) => ({
    startedAt: 0,
    severity: 'complaint' as const,
    danger: false,
    store,
    pack: packs[pack],
    ...more,
  })
  test('section 6: the customer keeping us waiting pauses the resolve clock', () => {
    expect(mayPause('resolve', 'customer', facts('lamborghini-4s'))).toBe(true)
    expect(mayPause('resolve', 'parts', facts('lamborghini-4s'))).toBe(false)
  })
  test('8D: the time of tests is excluded', () => {
    expect(mayPause('analysis', 'test', facts('quality-8d'))).toBe(true)
    expect(mayPause('analysis', 'customer', facts('quality-8d'))).toBe(false)
    expect(mayPause('containment', 'test', facts('quality-8d', major))).toBe(false)
  })
  test('care center: a vehicle fault beyond control may take longer, with reason', () => {
    expect(clockRowOf('resolve', facts('dealer-care-center', { category: 'productQuality' }))?.extendable).toBe(true)
    expect(clockRowOf('resolve', facts('dealer-care-center', { category: 'price' }))?.extendable).toBeUndefined()
  })
})

describe('who gets a case', () => {
  const route = (pack: Name, facts: Partial<RoutingFacts>) =>
    routingOf(
      {
        severity: 'complaint',
        category: 'repairQuality',
        source: 'webchat',
        signals: [],
        danger: false,
        staffInvolved: [],
        ...facts,
      },
      { ...rules, pack: packs[pack] },
    )
  test.each<[rule: string, pack: Name, facts: Partial<RoutingFacts>, owner: Role]>([
    ['three-tier: the front line takes the ordinary', 'three-tier', {}, 'serviceAdvisor'],
    [
      'three-tier: repeated problems to the head of department',
      'three-tier',
      { signals: ['contact.repeated'] },
      'frontDeskSupervisor',
    ],
    [
      'three-tier: across departments likewise',
      'three-tier',
      { signals: ['department.several'] },
      'frontDeskSupervisor',
    ],
    [
      'three-tier: a clearly unhappy customer likewise',
      'three-tier',
      { signals: ['emotion.angry'] },
      'frontDeskSupervisor',
    ],
    ['section 2: major faults by the service manager in person', 'three-tier', major, 'serviceManager'],
    [
      'three-tier: safety to senior management',
      'three-tier',
      { ...major, signals: ['safety.brakes'] },
      'generalManager',
    ],
    ['three-tier: media likewise', 'three-tier', { ...major, signals: ['exposure.media'] }, 'generalManager'],
    ['three-tier: a legal threat likewise', 'three-tier', { ...major, signals: ['legal.threat'] }, 'generalManager'],
    ['three-tier: a VIP likewise', 'three-tier', { ...major, signals: ['customer.vip'] }, 'generalManager'],
    [
      'care center: a case of the manufacturer',
      'dealer-care-center',
      { severity: 'grumble', source: 'manufacturer' },
      'serviceManager',
    ],
    ['hyundai: an advisor within authority', 'hyundai-service', { severity: 'grumble' }, 'serviceAdvisor'],
    ['hyundai: others the service manager', 'hyundai-service', {}, 'serviceManager'],
    [
      'hyundai: a referred case the service manager',
      'hyundai-service',
      { severity: 'grumble', source: 'manufacturer' },
      'serviceManager',
    ],
  ])('%s', (_, pack, facts, owner) => {
    expect(route(pack, facts).owner.role).toBe(owner)
  })
  test.each(names)('every pack: public, legal, group and key customers reach the general manager (%s)', pack => {
    for (const signal of [
      'exposure.media',
      'legal.threat',
      'legal.regulator',
      'group.complaint',
      'customer.fleet',
      'customer.vip',
    ] as const)
      expect(route(pack, { ...major, signals: [signal] }).owner.role).toBe('generalManager')
  })
  test.each(names)('every pack: sales has its own line (%s)', pack => {
    const owners = (['grumble', 'complaint', 'major'] as const).map(
      severity => route(pack, { severity, category: 'sales' }).owner.role,
    )
    expect(owners).toEqual(['salesConsultant', 'salesManager', 'generalManager'])
  })
  test('8D: the same problem again is itself serious', () => {
    for (const signal of ['contact.repeated', 'repair.repeated'] as const)
      expect(severityOf([heard(signal)], packs['quality-8d']).level).toBe('major')
    expect(severityOf([heard('contact.repeated')], packs['lamborghini-4s']).level).toBe('complaint')
  })
})

describe('levels of handling', () => {
  test.each<[pack: Name, role: Role, level: number | undefined]>([
    ['three-tier', 'serviceAdvisor', 1],
    ['three-tier', 'frontDeskSupervisor', 2],
    ['three-tier', 'serviceManager', 2],
    ['three-tier', 'generalManager', 3],
    ['three-tier', 'salesManager', 2],
    ['three-tier', 'manufacturerSupervisor', undefined],
    // without levels of its own every rung is one
    ['lamborghini-4s', 'serviceAdvisor', 2],
    ['lamborghini-4s', 'generalManager', 5],
    ['lamborghini-4s', 'salesManager', 2],
    ['lamborghini-4s', 'rescueLine', undefined],
  ])('%s: %s stands on %s', (pack, role, level) => {
    expect(levelOf(packs[pack], role)).toBe(level)
  })
  test('as many as the longest ladder, or as are written', () => {
    expect([levelCount(packs['lamborghini-4s']), levelCount(packs['three-tier'])]).toEqual([5, 3])
  })
})

describe('who may grant what (section 2)', () => {
  const pack = packs['lamborghini-4s']
  const managers: Role[] = ['serviceManager', 'generalManager']
  test.each<
    [rule: string, role: Role, remedy: (typeof demandKinds)[number], amount: number | undefined, may: 'ok' | Role[]]
  >([
    [
      'customer care decides nothing',
      'customerCareAgent',
      'discount',
      50,
      ['serviceAdvisor', 'frontDeskSupervisor', ...managers],
    ],
    ['an advisor adjusts the service', 'serviceAdvisor', 'repair', 0, 'ok'],
    ['an advisor gives a small voucher', 'serviceAdvisor', 'discount', 100, 'ok'],
    ['a larger one is beyond', 'serviceAdvisor', 'discount', 101, ['frontDeskSupervisor', ...managers]],
    ['a supervisor waives service fees', 'frontDeskSupervisor', 'discount', 800, 'ok'],
    ['a supervisor gives priority or special service', 'frontDeskSupervisor', 'other', undefined, 'ok'],
    ['a supervisor compensates nobody', 'frontDeskSupervisor', 'compensation', 10, managers],
    ['a service manager compensates within limits', 'serviceManager', 'compensation', 5000, 'ok'],
    ["large compensation is the general manager's", 'serviceManager', 'compensation', 5001, ['generalManager']],
    ['so is a sum that is not named', 'serviceManager', 'compensation', undefined, ['generalManager']],
    ["full refund is the general manager's", 'serviceManager', 'refund', undefined, ['generalManager']],
    ['the general manager may all', 'generalManager', 'replacement', undefined, 'ok'],
    ['sales has its own line', 'salesConsultant', 'discount', 500, ['salesManager', 'generalManager']],
    ['who stands on no ladder grants nothing', 'salesStaff', 'replacement', undefined, ['generalManager']],
  ])('%s', (_, role, remedy, amount, may) => {
    expect(authorityOf(pack, role, remedy, amount)).toEqual(may === 'ok' ? 'ok' : { mayApprove: may })
  })
  test.each(names)('the general manager may grant every remedy (%s)', name => {
    for (const remedy of demandKinds) expect(authorityOf(packs[name], 'generalManager', remedy)).toBe('ok')
  })
  test('hyundai: beyond an advisor comes the service manager', () => {
    expect(authorityOf(packs['hyundai-service'], 'serviceAdvisor', 'discount', 500)).toEqual({ mayApprove: managers })
  })
  test('care center: the director stands between', () => {
    expect(authorityOf(packs['dealer-care-center'], 'serviceManager', 'compensation', 9000)).toEqual({
      mayApprove: ['serviceDirector', 'generalManager'],
    })
  })
  test('a pack without authority limits nobody', () => {
    expect(authorityOf({ ...pack, authority: [] }, 'serviceAdvisor', 'refund')).toBe('ok')
  })
})

describe('tasks opened by rules', () => {
  const open = (pack: Name, { at = monday, ...facts }: Partial<Omit<DutyFacts, 'at'>> & { at?: string } = {}) =>
    dutiesFor(packs[pack], { after: 'registered', severity: 'complaint', danger: false, store, ...facts, at: cn(at) })
  const tasks = (...given: Parameters<typeof open>) => open(...given).map(each => each.task)

  describe.each(names)('every pack: %s', pack => {
    test.each<[Signal]>([['accident.crash'], ['accident.injury'], ['safety.fire'], ['exposure.media']])(
      'accident, fire, injury, media: the same day (%s)',
      signal => {
        const opened = open(pack, { ...major, signals: [signal] })
        for (const task of ['scenePhotos', 'majorIncidentReport', 'managementTold'] as const)
          expect(shown(opened.find(each => each.task === task)?.dueAt)).toBe('2026-11-23 18:00')
      },
    )
    test('media: which outlet, and what was recorded', () => {
      expect(tasks(pack, { ...major, signals: ['exposure.media'] })).toContain('pressContact')
      expect(tasks(pack, { ...major, signals: ['accident.crash'] })).not.toContain('pressContact')
    })
    test('a safety fault opens "possible defect"', () => {
      expect(tasks(pack, { ...major, signals: ['safety.brakes'] })).toContain('possibleDefect')
      expect(tasks(pack, { ...major, signals: ['safety.doors'] })).toContain('possibleDefect')
    })
    test('三包: the answer in 10 working days', () => {
      const [reply] = open(pack, { ...major, ...replaceOrReturn }).filter(each => each.task === 'warrantyReply')
      expect(shown(reply?.dueAt)).toBe(workingDays(10))
    })
    test('a recall asked about is looked up', () => {
      expect(tasks(pack, { demands: ['recall'] })).toContain('recallCall')
    })
    test('a major fault: content, method and result to the manufacturer when done', () => {
      const done = { ...major, after: 'resolved', category: 'productQuality' } as const
      expect(tasks(pack, done)).toContain('manufacturerReport')
      expect(tasks(pack, { ...done, severity: 'complaint' })).not.toContain('manufacturerReport')
    })
    test('a referred case is reported back at every step', () => {
      for (const after of ['contacted', 'diagnosed', 'resolved'] as const) {
        for (const source of ['manufacturer', 'regulator'] as const)
          expect(tasks(pack, { after, source })).toContain('referralReport')
        expect(tasks(pack, { after, source: 'webchat' })).not.toContain('referralReport')
      }
    })
    test('recurring complaints get a long-term measure', () => {
      expect(tasks(pack, { after: 'recurring' })).toEqual(['longTermMeasure'])
    })
    test('an echo opens nothing', () => {
      const signals = [{ signal: 'safety.brakes' as Signal, strength: 'weak' as const }]
      expect(tasks(pack, { signals })).not.toContain('possibleDefect')
    })
  })
  test('nothing beside an ordinary case', () => expect(open('lamborghini-4s')).toEqual([]))
  test('hyundai: recorded at once by the service manager', () => {
    expect(open('hyundai-service')).toEqual([
      { duty: 'record-at-once', task: 'recordComplaint', owner: 'serviceManager', dueAt: cn(monday) + 3_600_000 },
    ])
  })
  test("hyundai: beyond the store's ability, soothe first, then report", () => {
    expect(tasks('hyundai-service', { after: 'beyondAbility' })).toEqual(['sootheAndReport'])
  })
  test('hyundai: only results of product quality go to the manufacturer', () => {
    expect(tasks('hyundai-service', { ...major, after: 'resolved', category: 'serviceAttitude' })).toEqual([])
  })
})

describe('how a case climbs', () => {
  test.each(names)('section 6: warn, then climb one level and tell the level above (%s)', pack => {
    const { warn, breach, onRequest, onDecline } = packs[pack].escalation
    expect(warn.tell).toContain('owner')
    expect(breach).toMatchObject({ climb: 1, tell: expect.arrayContaining(['above']) })
    expect([onRequest.climb, onDecline.climb]).toEqual([1, 1])
  })
  test.each(names)('section 11: media, legal and group to the general manager at once (%s)', pack => {
    for (const signal of ['exposure.media', 'legal.threat', 'group.complaint'] as const)
      expect(atOnceOf(packs[pack], { ...major, danger: false, signals: [signal] })).toEqual([
        { rule: 'public-legal-or-group', role: 'generalManager', how: 'owns' },
      ])
    expect(atOnceOf(packs[pack], { severity: 'grumble', danger: false, source: 'socialMedia' })).toMatchObject([
      { how: 'owns' },
    ])
    expect(atOnceOf(packs[pack], { severity: 'complaint', danger: false, signals: ['emotion.angry'] })).toEqual([])
  })
  test('danger: the general manager hears of it; in three tiers has it', () => {
    expect(atOnceOf(packs['lamborghini-4s'], danger)).toMatchObject([{ role: 'generalManager', how: 'told' }])
    expect(atOnceOf(packs['three-tier'], danger)).toMatchObject([{ role: 'generalManager', how: 'owns' }])
  })
  test('who has it need not be told of it', () => {
    expect(atOnceOf(packs['lamborghini-4s'], { ...danger, signals: ['exposure.media'] })).toEqual([
      { rule: 'public-legal-or-group', role: 'generalManager', how: 'owns' },
    ])
  })
  test.each<[pack: Name, times: number, role: Role]>([
    ['lamborghini-4s', 1, 'serviceManager'],
    ['lamborghini-4s', 2, 'generalManager'],
    ['dealer-care-center', 1, 'serviceDirector'], // still unhappy → director, then general manager
    ['dealer-care-center', 2, 'generalManager'],
    ['dealer-care-center', 3, 'generalManager'],
  ])('%s: not satisfied for the %s. time: %s', (pack, times, role) => {
    expect(dissatisfiedOwnerOf(packs[pack], times)).toBe(role)
  })
  test('care center: handler absent → director', () => {
    expect(packs['dealer-care-center'].escalation.onAbsent.to).toBe('serviceDirector')
  })
  test("section 2: beyond an advisor's authority, to the service manager at once", () => {
    expect(packs['lamborghini-4s'].escalation.onAuthority.to).toBe('serviceManager')
  })
})

describe('after resolution', () => {
  test.each<[rule: string, pack: Name, endsAt: string]>([
    ['default: 24–48 h', 'lamborghini-4s', '2026-11-25 10:00'],
    ['three-tier: within 3 days', 'three-tier', '2026-11-26 10:00'],
    ['care center: within 2 days', 'dealer-care-center', '2026-11-25 10:00'],
  ])('%s', (_, pack, endsAt) => {
    const times = followUpOf(cn(monday), store, packs[pack])
    expect([shown(times.askAt), shown(times.endsAt)]).toEqual(['2026-11-24 10:00', endsAt])
  })
  test.each(names)('customer care calls, not the handler (%s)', pack => {
    expect(packs[pack].followUp.by).toBe('customerCareAgent')
  })
  test('care center: a score of 6 of 10 or less is a complaint, called again on day 7', () => {
    expect(packs['dealer-care-center'].followUp.lowScore).toEqual({ atMost: 6, outOf: 10, callAgainDays: 7 })
  })
  test('three-tier: survey on day 3 to 7', () => expect(packs['three-tier'].followUp.surveyDays).toEqual([3, 7]))
})

describe('before a case closes', () => {
  const needs = (pack: Name, facts: Partial<ClosingFacts> = {}) =>
    closingRequirements(packs[pack], { severity: 'complaint', recurring: false, ...facts }).map(each =>
      each.kind === 'step' ? each.step : each.kind,
    )
  test.each<[rule: string, pack: Name, facts: Partial<ClosingFacts>, needed: string[]]>([
    [
      'section 4: contacted, diagnosed, agreed, followed up, signed',
      'lamborghini-4s',
      {},
      ['contacted', 'diagnosed', 'agreed', 'followUp', 'signOff'],
    ],
    [
      'section 4: a major one needs the improvement record',
      'lamborghini-4s',
      major,
      ['contacted', 'diagnosed', 'agreed', 'followUp', 'improvement', 'signOff'],
    ],
    [
      'section 4: a recurring one a long-term measure',
      'lamborghini-4s',
      { recurring: true },
      ['contacted', 'diagnosed', 'agreed', 'followUp', 'longTermMeasure', 'signOff'],
    ],
    [
      'care center: recurring likewise',
      'dealer-care-center',
      { recurring: true },
      ['contacted', 'diagnosed', 'agreed', 'followUp', 'longTermMeasure', 'signOff'],
    ],
    ['8D: the report', 'quality-8d', major, ['contacted', 'diagnosed', 'agreed', 'followUp', 'eightD', 'signOff']],
    [
      '8D: an occasional grumble without',
      'quality-8d',
      { severity: 'grumble' },
      ['contacted', 'diagnosed', 'agreed', 'followUp', 'signOff'],
    ],
    ['a withdrawn case is only signed', 'lamborghini-4s', { ...major, withdrawn: true }, ['signOff']],
  ])('%s', (_, pack, facts, needed) => {
    expect(needs(pack, facts)).toEqual(needed)
  })
  test('8D: team, problem, containment, root cause, corrective action, verification, prevention, closure', () => {
    const report = closingRequirements(packs['quality-8d'], { ...major, recurring: false }).find(
      each => each.kind === 'eightD',
    )
    expect(report).toEqual({ kind: 'eightD', steps: eightDSteps })
    expect(eightDSteps).toHaveLength(8)
  })
  test('care center: handing over and handing back are signed', () => {
    expect(names.filter(name => packs[name].handover.signed)).toEqual(['dealer-care-center'])
  })
})

describe('what a house measures itself by', () => {
  test('three-tier: follow-up 100 %, resolution at least 95 %', () => {
    expect(packs['three-tier'].targets).toMatchObject({ followUpRate: 1, resolutionRate: 0.95 })
  })
  test('care center: more than 3 attitude complaints a week are a flag', () => {
    expect(packs['dealer-care-center'].targets.attitudePerWeek).toBe(3)
  })
  test('default: weekly and monthly review', () =>
    expect(packs['lamborghini-4s'].reviews).toEqual(['weekly', 'monthly']))
  test.each(names)('section 4: waiting on site, an apology past 15 min, news every 30 (%s)', pack => {
    expect(packs[pack].waiting).toEqual({ apologiseAfterMinutes: 15, updateEveryMinutes: 30 })
  })
  test('8D: what the house calls its severities', () => {
    expect(packs['quality-8d'].severity.labels.major?.['zh-CN']).toBe('严重')
  })
})
