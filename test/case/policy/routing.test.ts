// The default pack's routing table (domain.md 6), row by row, and conflict of interest: the person involved never owns,
// assists or is told; nor does anybody below the level the severity needs (domain.md 2).
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Person } from '../../../src/case/caseParts.ts'
import type { StaffMention } from '../../../src/case/facts.ts'
import { rolesAbove } from '../../../src/case/policy/ladders.ts'
import { maybeSame } from '../../../src/case/policy/naming.ts'
import { isInvolved, mayOwn, type RoutingFacts, routingOf } from '../../../src/case/policy/routing.ts'
import { categories, roles, severityLevels, signals, source } from '../../../src/case/vocabulary.ts'
import { about, directory, heard, pack, person, rules, withStaff } from './fixtures.ts'

const base: RoutingFacts = {
  severity: 'grumble',
  category: 'other',
  source: 'webchat',
  signals: [],
  danger: false,
  staffInvolved: [],
  storeId: 'binjiang',
}
const route = (facts: Partial<RoutingFacts>, given = rules) => routingOf({ ...base, ...facts }, given)
const rolesOf = (people: readonly Person[]) => people.map(each => each.role)

describe('the table, first match wins', () => {
  const complaint = { severity: 'complaint' } as const
  const major = { severity: 'major' } as const
  test.each<
    [row: string, facts: Partial<RoutingFacts>, rule: string, owner: string, assist: string[], informed: string[]]
  >([
    ['danger now', { danger: true, ...major }, 'danger', 'serviceManager', ['rescueLine'], ['generalManager']],
    [
      'danger before everything else',
      { danger: true, ...major, signals: ['exposure.media'], category: 'sales' },
      'danger',
      'serviceManager',
      ['rescueLine'],
      ['generalManager'],
    ],
    ...(
      [
        'exposure.media',
        'legal.threat',
        'legal.regulator',
        'group.complaint',
        'customer.fleet',
        'customer.vip',
      ] as const
    ).map((signal): [string, Partial<RoutingFacts>, string, string, string[], string[]] => [
      signal,
      { ...major, signals: [heard(signal)] },
      'public-legal-or-key-customer',
      'generalManager',
      ['serviceManager'],
      [],
    ]),
    [
      'media about product quality',
      { ...major, category: 'productQuality', signals: ['exposure.media'] },
      'public-legal-or-key-customer',
      'generalManager',
      ['serviceManager', 'manufacturerSupervisor'],
      [],
    ],
    [
      'fleet with a safety fault',
      { ...major, signals: ['customer.fleet', 'safety.brakes'] },
      'public-legal-or-key-customer',
      'generalManager',
      ['serviceManager', 'manufacturerSupervisor'],
      [],
    ],
    [
      'sent by a regulator',
      { ...complaint, source: 'regulator' },
      'from-regulator-or-social-media',
      'generalManager',
      ['serviceManager'],
      [],
    ],
    [
      'found on social media',
      { ...complaint, source: 'socialMedia' },
      'from-regulator-or-social-media',
      'generalManager',
      ['serviceManager'],
      [],
    ],
    ['sales grumble', { category: 'sales' }, 'sales-grumble', 'salesConsultant', ['salesStaff'], []],
    ['sales complaint', { ...complaint, category: 'sales' }, 'sales-complaint', 'salesManager', ['salesStaff'], []],
    ['sales major', { ...major, category: 'sales' }, 'sales-major', 'generalManager', ['salesStaff'], []],
    [
      'major',
      { ...major, category: 'repairQuality', signals: ['repair.repeated'] },
      'major',
      'serviceManager',
      [],
      ['generalManager'],
    ],
    [
      'major about product quality',
      { ...major, category: 'productQuality' },
      'major',
      'serviceManager',
      ['manufacturerSupervisor'],
      ['generalManager'],
    ],
    [
      'major about safety',
      { ...major, category: 'repairQuality', signals: ['safety.steering'] },
      'major',
      'serviceManager',
      ['manufacturerSupervisor'],
      ['generalManager'],
    ],
    [
      'complaint, contacted before',
      { ...complaint, signals: [heard('contact.repeated', 'strong')] },
      'complaint-repeated-or-across-departments',
      'serviceManager',
      [],
      [],
    ],
    [
      'complaint, repaired before',
      { ...complaint, signals: [heard('repair.repeated', 'strong')] },
      'complaint-repeated-or-across-departments',
      'serviceManager',
      [],
      [],
    ],
    [
      'complaint across departments',
      { ...complaint, signals: ['department.several'] },
      'complaint-repeated-or-across-departments',
      'serviceManager',
      [],
      [],
    ],
    [
      'complaint about a service advisor',
      { ...complaint, staffInvolved: [about('方磊')] },
      'complaint-about-service-advisor',
      'serviceManager',
      [],
      [],
    ],
    [
      'complaint about a service advisor known by role only',
      { ...complaint, staffInvolved: [about('那个小伙子', '服务顾问')] },
      'complaint-about-service-advisor',
      'serviceManager',
      [],
      [],
    ],
    ['complaint', complaint, 'complaint', 'frontDeskSupervisor', ['serviceAdvisor'], ['serviceManager']],
    [
      'complaint that merely names an advisor',
      { ...complaint, staffInvolved: [{ name: '方磊', complainedAbout: false }] },
      'complaint',
      'frontDeskSupervisor',
      ['serviceAdvisor'],
      ['serviceManager'],
    ],
    ['grumble', {}, 'grumble', 'serviceAdvisor', [], []],
  ])('%s', (_, facts, rule, owner, assist, informed) => {
    const routing = route(facts)
    expect(routing.rule).toBe(rule)
    expect([routing.owner.role, rolesOf(routing.assistants), rolesOf(routing.informed)]).toEqual([
      owner,
      assist,
      informed,
    ])
  })

  test('a signal that is only hearsay moves nothing', () => {
    expect(route({ signals: [heard('exposure.media', 'weak')] }).rule).toBe('grumble')
  })
  test('a case handled again goes to the service manager at least; sales go one level up', () => {
    expect(route({ atLeast: 'serviceManager' }).owner.role).toBe('serviceManager')
    expect(route({ atLeast: 'serviceManager', signals: ['exposure.media'] }).owner.role).toBe('generalManager')
    expect(route({ atLeast: 'serviceManager', category: 'sales' }).owner.role).toBe('salesManager')
  })
})

describe('the owner found is the person involved, or not above them: the next level up that is', () => {
  test.each([
    ['an advisor', 'grumble', '方磊', 'frontDeskSupervisor', '邓超群'],
    ['the supervisor', 'complaint', '邓超群', 'serviceManager', '宋涛'],
    ['the service manager, from below', 'complaint', '宋涛', 'generalManager', '韩梅'],
    ['the service manager', 'major', '宋涛', 'generalManager', '韩梅'],
    ['care agent', 'grumble', '唐欣', 'serviceAdvisor', '方磊'],
  ] as const)('%s', (_, severity, name, role, owner) => {
    expect(route({ severity, staffInvolved: [about(name)] }).owner).toMatchObject({ role, name: owner })
  })
  test('the general manager: one of another store, else whoever stands highest', () => {
    const facts = { severity: 'complaint', staffInvolved: [about('韩梅')] } as const
    expect(route(facts).owner.name).toBe('曹毅')
    const single = withStaff(...directory.staff.filter(member => member.id !== 'caoyi'))
    expect(route(facts, single).owner.name).toBe('宋涛')
  })
  test('sales climb their own ladder', () => {
    const facts = { category: 'sales', severity: 'complaint', staffInvolved: [about('袁浩')] } as const
    expect(route(facts).owner).toMatchObject({ role: 'generalManager', name: '韩梅' })
  })
  test('they neither assist nor are told', () => {
    const { assistants, informed } = route({ severity: 'complaint', staffInvolved: [about('谢娜娜')] })
    expect([...assistants, ...informed].map(each => each.name)).not.toContain('谢娜娜')
    const led = route({ severity: 'major', signals: ['exposure.media'], staffInvolved: [about('宋涛')] })
    expect(led.assistants.map(each => each.name)).toEqual(['彭飞宇'])
  })
  test('somebody known by role only may be anybody of that role', () => {
    const { owner } = route({ severity: 'complaint', staffInvolved: [about('那个女的', '前台主管')] })
    expect(owner.role).toBe('serviceManager')
  })
  describe('one of several, known by their work alone', () => {
    const unnamed = (words: string) => ({ ...about(words, words), unnamed: true as const })
    const complaint = { severity: 'complaint', category: 'serviceAttitude' } as const
    test.each(['service advisor', '服务顾问', 'advisers'])('%s: above them, and none of them assists', words => {
      const { rule, owner, assistants } = route({ ...complaint, staffInvolved: [unnamed(words)] })
      expect([rule, owner.role]).toEqual(['complaint-about-service-advisor', 'serviceManager'])
      expect(rolesOf(assistants)).not.toContain('serviceAdvisor')
    })
    test('at the front desk sit advisors and their supervisor', () => {
      const { owner, assistants, informed } = route({ ...complaint, staffInvolved: [unnamed('前台')] })
      expect(owner.role).toBe('serviceManager')
      expect(rolesOf([...assistants, ...informed])).not.toContain('serviceAdvisor')
    })
    test('with a name known, the others of the role are free again', () => {
      const given = withStaff(person('方磊', 'serviceAdvisor'), person('马悦', 'serviceAdvisor'))
      const of = (...staffInvolved: StaffMention[]) => route({ severity: 'grumble', staffInvolved }, given).owner.name
      expect(of(unnamed('服务顾问'))).toBeUndefined()
      expect(of(unnamed('服务顾问'), about('方磊'))).toBe(of(about('方磊')))
    })
  })
})

describe('which person', () => {
  const advisor = (name: string, more = {}) => person(name, 'serviceAdvisor', more)
  const owner = (facts: Partial<RoutingFacts>, ...staff: ReturnType<typeof person>[]) =>
    route(facts, withStaff(...staff)).owner.name
  test('of the store first, speaking the language if possible', () => {
    const far = advisor('远', { store: 'jiading', languages: ['en'] })
    expect(owner({ language: 'en' }, far, advisor('近'))).toBe('近')
    expect(owner({ language: 'en' }, far, advisor('近'), advisor('近英', { languages: ['en'] }))).toBe('近英')
    expect(owner({ storeId: 'jiading' }, advisor('近'), far)).toBe('远')
    expect(owner({}, far, person('管', 'serviceManager'))).toBe('远')
  })
  test('nobody of the role: climb', () => {
    expect(owner({}, person('管', 'serviceManager'))).toBe('管')
  })
  test('not on leave, when somebody else is there', () => {
    const away = advisor('休', { leave: [{ from: '2026-11-20', to: '2026-11-23' }] })
    const at = Date.parse('2026-11-23T15:00:00+08:00')
    expect(owner({ at }, away, advisor('在'))).toBe('在')
    expect(owner({ at: at + 86_400_000 }, away, advisor('在'))).toBe('休')
  })
  test('whoever has the most room', () => {
    const given = withStaff(advisor('甲', { capacity: 10 }), advisor('乙', { capacity: 20 }))
    const load = { 'serviceAdvisor-甲': 4, 'serviceAdvisor-乙': 5 } as Record<string, number>
    expect(routingOf(base, given, id => load[id] ?? 0).owner.name).toBe('乙')
  })
  test('a role the roster does not know still assists by its name', () => {
    const bare = withStaff(person('管', 'serviceManager'))
    expect(route({ severity: 'major', danger: true }, bare).assistants).toEqual([{ role: 'rescueLine' }])
  })
})

describe('mayOwn', () => {
  test.each([
    ['serviceAdvisor', ['ok', 'beyond-authority', 'beyond-authority']],
    ['customerCareAgent', ['beyond-authority', 'beyond-authority', 'beyond-authority']],
    ['frontDeskSupervisor', ['ok', 'ok', 'beyond-authority']],
    ['serviceManager', ['ok', 'ok', 'ok']],
    ['generalManager', ['ok', 'ok', 'ok']],
    ['salesConsultant', ['ok', 'beyond-authority', 'beyond-authority']],
    ['salesManager', ['ok', 'ok', 'beyond-authority']],
    ['manufacturerSupervisor', ['beyond-authority', 'beyond-authority', 'beyond-authority']],
  ] as const)('%s', (role, expected) => {
    const found = severityLevels.map(severity => mayOwn(person('甲', role), { severity, staffInvolved: [] }, rules))
    expect(found).toEqual(expected)
  })
  test('the person involved may not, whatever their level', () => {
    const boss = person('张伟', 'generalManager')
    const state = { severity: 'grumble', staffInvolved: [about('张伟')] } as const
    expect(mayOwn(boss, state, rules)).toBe('conflict-of-interest')
    expect(isInvolved(boss, [{ name: '张伟', complainedAbout: false }])).toBe(false)
  })
  test('the ladder', () => {
    expect(rolesAbove('frontDeskSupervisor', pack)).toEqual(['serviceManager', 'generalManager'])
    expect(rolesAbove('salesConsultant', pack)).toEqual(['salesManager', 'generalManager'])
    expect(rolesAbove('generalManager', pack)).toEqual([])
    expect(rolesAbove('rescueLine', pack)).toEqual([])
  })
})

test('property: whoever is involved has no part in the case, and the owner may own it', () => {
  const facts = fc.record({
    severity: fc.constantFrom(...severityLevels),
    category: fc.constantFrom(...categories),
    source: fc.constantFrom(...source.options),
    signals: fc.array(fc.constantFrom(...signals), { maxLength: 3 }),
    danger: fc.boolean(),
    storeId: fc.constantFrom('binjiang', 'jiading', 'nowhere'),
    // Two of the fifteen at most: with everybody of a level involved somebody below has to do.
    staffInvolved: fc.array(fc.constantFrom(...directory.staff.map(member => about(member.name))), { maxLength: 2 }),
  })
  fc.assert(
    fc.property(facts, given => {
      const { owner, assistants, informed } = routingOf(given, rules)
      for (const one of [owner, ...assistants, ...informed]) {
        const member = directory.staff.find(each => each.id === one.staffId)
        if (member) expect(given.staffInvolved.some(mention => maybeSame(mention, member))).toBe(false)
      }
      const holder = directory.staff.find(each => each.id === owner.staffId)
      expect(holder && mayOwn(holder, given, rules)).toBe('ok')
      expect(roles).toContain(owner.role)
    }),
    { numRuns: 500 },
  )
})
