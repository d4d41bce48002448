// A broken pack or store file stops the start, naming file, line, path and reason (domain.md 6: "validated at start").
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadRules, PolicyError } from '../../src/app/loadPolicy.ts'

const folder = mkdtempSync(join(tmpdir(), 'huiyin-policy-'))
afterAll(() => rmSync(folder, { recursive: true }))

const original = (name: string) => readFileSync(new URL(`../../src/packs/${name}.yaml`, import.meta.url), 'utf8')
const packText = original('lamborghini-4s')
const storeText = original('demo-store')

/** The text with one place changed; fails when the place is gone, so that a test can't pass for nothing. */
function changed(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to)
  if (result === text) throw new Error(`nothing to change: ${from}`)
  return result
}
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

function written(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
function problemsOf(from: { pack: string; storeFile?: string }): readonly string[] {
  try {
    loadRules(from)
  } catch (error) {
    if (error instanceof PolicyError) return error.problems
    throw error
  }
  return []
}
const ofPack = (text: string) => problemsOf({ pack: written('pack.yaml', text) })
const ofStore = (text: string) => problemsOf({ pack: 'lamborghini-4s', storeFile: written('store.yaml', text) })

describe('what is delivered', () => {
  test('the default pack and the demo store are sound', () => {
    const { pack, directory } = loadRules({ pack: 'lamborghini-4s' })
    expect(pack.id).toBe('lamborghini-4s')
    expect(directory.stores).toHaveLength(2)
  })
  test('the demo store has the State Council calendars of 2025 and 2026', () => {
    const [store] = loadRules({ pack: 'lamborghini-4s' }).directory.stores
    const { off, work, years } = store?.holidays ?? { off: [], work: [], years: [] }
    const count = (list: string[], year: string) => list.filter(date => date.startsWith(year)).length
    expect(years).toEqual([2025, 2026])
    expect([count(off, '2025'), count(work, '2025'), count(off, '2026'), count(work, '2026')]).toEqual([28, 5, 33, 6])
  })
  test('a store of region CN has them without naming them; one elsewhere has none', () => {
    const holidaysOf = (from: string, to: string) => {
      const storeFile = written('region.yaml', changed(storeText, from, to))
      return loadRules({ pack: 'lamborghini-4s', storeFile }).directory.stores[0]?.holidays
    }
    const named = loadRules({ pack: 'lamborghini-4s' }).directory.stores[0]?.holidays
    expect(holidaysOf('    holidays: CN\n', '')).toEqual(named)
    expect(holidaysOf('    holidays: CN\n', '    holidays: { off: [2026-12-25], years: [2026] }\n')).toEqual({
      off: ['2026-12-25'],
      work: [],
      years: [2026],
    })
    const abroad = changed(storeText, '    holidays: CN\n', '')
    const storeFile = written('abroad.yaml', changed(abroad, /region: CN\b/, 'region: HK'))
    expect(loadRules({ pack: 'lamborghini-4s', storeFile }).directory.stores[0]?.holidays).toBeUndefined()
  })
  test('a pack is a name or a file', () => {
    expect(problemsOf({ pack: written('own.yaml', packText) })).toEqual([])
    expect(problemsOf({ pack: 'nothing-like-it' })).toEqual([
      expect.stringMatching(/^POLICY_PACK: there is no pack "nothing-like-it"; there are .*lamborghini-4s/),
    ])
    expect(problemsOf({ pack: '../packs/lamborghini-4s' })[0]).toContain("can't be read: ENOENT")
  })
})

describe('one readable line for each problem of a pack', () => {
  test.each([
    [
      'unknown role',
      'owner: salesConsultant',
      'owner: salesBoss',
      'owner: salesBoss',
      /: routing\[5\]\.owner: "salesBoss" is not one of customerCareAgent, /,
    ],
    [
      'unknown role of an assistant',
      'assist: [serviceAdvisor]',
      'assist: [helper]',
      'assist: [helper]',
      /: routing\[9\]\.assist\[0\]: "helper" is not one of /,
    ],
    [
      'unknown key of an assistant',
      'role: manufacturerSupervisor, category',
      'role: manufacturerSupervisor, categroy',
      'categroy',
      /: routing\[1\]\.assist\[1\]\.categroy: is unknown here$/,
    ],
    [
      'unknown signal',
      'safety.other: hard',
      'safety.others: hard',
      'safety.others',
      /: severity\.signals\["safety\.others"\]: is unknown here$/,
    ],
    [
      'signal without a weight',
      /\n {4}fault\.minor: weak/,
      '',
      'signals:',
      /: severity\.signals\["fault\.minor"\]: is missing$/,
    ],
    [
      'unknown weight',
      'claim.large: hard',
      'claim.large: huge',
      'claim.large',
      /: "huge" is not one of hard, strong, weak$/,
    ],
    ['unknown key', 'warnAt:', 'warnsAt:', 'warnsAt', /: warnsAt: is unknown here$/],
    [
      'wrong kind',
      'weakForComplaint: 2',
      'weakForComplaint: two',
      'weakForComplaint',
      /: severity\.weakForComplaint: expected number, found "two"$/,
    ],
    [
      'no time of day',
      'from: "09:00"',
      'from: 9',
      'from: 9',
      /: followUp\.from: expected string, found 9; put it in quotes$/,
    ],
    ['share out of range', 'warnAt: 0.6666666667', 'warnAt: 1.5', 'warnAt', /: warnAt: 1\.5: /],
    [
      'rule id twice',
      'id: sales-major',
      'id: danger',
      'id: danger\n    when: { category',
      /: routing\[3\]\.id: "danger" is used twice$/,
    ],
    [
      'owner on no ladder',
      'owner: salesManager',
      'owner: rescueLine',
      'owner: rescueLine',
      /: routing\[4\]\.owner: rescueLine is on no ladder$/,
    ],
    [
      'nobody above may own it',
      /salesManager, generalManager\]([\s\S]*)complaint: \[frontDeskSupervisor, salesManager\]/,
      'salesManager]$1complaint: [frontDeskSupervisor]',
      'owner: salesManager',
      /: routing\[4\]\.owner: neither salesManager nor anybody above may own a complaint \(minimumOwner\)$/,
    ],
    [
      'rule never reached',
      '  - id: grumble\n',
      '  - id: all\n    owner: serviceManager\n  - id: grumble\n',
      '- id: grumble',
      /: routing\[11\]: never reached: the rule "all" before it takes every case$/,
    ],
    [
      'a severity without a rule',
      '  - id: grumble\n',
      '  - id: grumble\n    when: { source: [phone] }\n',
      'routing:',
      /: routing: no rule is sure to take a grumble: /,
    ],
    [
      'role twice on a ladder',
      '[salesConsultant, salesManager, generalManager]\n',
      '[salesConsultant, salesManager, salesManager]\n',
      '  - [salesConsultant',
      /salesManager is twice on the ladder$/,
    ],
    [
      'clock shorter than its warning',
      'minutes: 30, calendar: business',
      'minutes: 2, calendar: business',
      '{ minutes: 2,',
      /: clocks\.firstContact\[3\]\.minutes: 2 min are too short to warn before they end$/,
    ],
    ['clock missing', /\n {2}resolve:\n.*\n.*/, '', 'clocks:', /: clocks: the clock resolve is missing$/],
    [
      'clock with a gap',
      /\n {4}- \{ minutes: 30, calendar: business \}/,
      '',
      'firstContact:',
      /: clocks\.firstContact: no row holds for a grumble without danger$/,
    ],
    [
      'follow-up ends before it begins',
      'endsAfterHours: 48',
      'endsAfterHours: 20',
      'endsAfterHours',
      /: followUp\.endsAfterHours: ends \(20 h\) before it begins \(24 h\)$/,
    ],
    [
      'a night longer than the window',
      'endsAfterHours: 48',
      'endsAfterHours: 30',
      'endsAfterHours',
      /: followUp\.endsAfterHours: a window that opens at 20:00 is over before 09:00/,
    ],
    [
      'asked the wrong way round',
      'to: "20:00"',
      'to: "08:00"',
      'to: "08:00"',
      /: followUp\.to: 08:00 is not after 09:00$/,
    ],
    [
      'a phone task before the question',
      'phoneTaskHoursBeforeEnd: 4',
      'phoneTaskHoursBeforeEnd: 12',
      'phoneTaskHours',
      /: followUp\.phoneTaskHoursBeforeEnd: leaves no time to answer: at most 11 h/,
    ],
    ['not YAML', 'ladders:', 'ladders: [', 'ladders', /pack\.yaml:\d+: /],
    ['written twice', 'warnAt: 0.6666666667', 'warnAt: 0.5\nwarnAt: 0.6', 'warnAt: 0.6', /: Map keys must be unique$/],
  ] as const)('%s', (_, from, to, place, reason) => {
    const text = changed(packText, from, to)
    const problems = ofPack(text)
    const found = problems.find(each => reason.test(each))
    expect(found, problems.join('\n')).toBeDefined()
    if (!String(reason).includes('pack\\.yaml')) expect(found).toContain(`pack.yaml:${lineOf(text, place)}: `)
    expect(problems.every(each => !each.includes('\n'))).toBe(true)
  })
  test('a rule of wording of its own', () => {
    const rule = (find: string) => `
wording:
  - id: house-rule
    kind: quarrel
    zh: { find: ['${find}'] }
    better: { zh-CN: 您说, zh-TW: 您說, en: Say }
`
    const own = packText + rule('随便您')
    expect(ofPack(own)).toEqual([])
    expect(loadRules({ pack: written('own.yaml', own) }).wording.rules.at(-1)?.id).toBe('house-rule')
    const broken = packText + rule('(随便')
    expect(ofPack(broken)).toEqual([
      expect.stringMatching(/pack\.yaml:\d+: wording\[0\]\.zh\.find\[0\]: Invalid regular expression/),
    ])
    expect(ofPack(broken)[0]).toContain(`pack.yaml:${lineOf(broken, "find: ['(")}: `)
    expect(ofPack(changed(own, 'kind: quarrel', 'kind: promise'))[0]).toMatch(/wording\[0\]\.about: /)
  })
  test('an empty file, a list, a missing file', () => {
    expect(ofPack('')).toEqual([expect.stringMatching(/pack\.yaml: the file is empty$/)])
    expect(ofPack('- a')[0]).toMatch(/pack\.yaml:1: expected object, found a list$/)
    expect(problemsOf({ pack: join(folder, 'absent.yaml') })[0]).toMatch(/absent\.yaml: can't be read: ENOENT$/)
  })
})

describe('one readable line for each problem of a store file', () => {
  test.each([
    [
      'unknown store',
      'role: serviceAdvisor, store: jiading',
      'role: serviceAdvisor, store: nowhere',
      /: staff\[3\]\.store: no store has the id "nowhere"$/,
    ],
    ['staff id twice', 'id: mayue', 'id: fanglei', /: staff\[2\]\.id: "fanglei" is used twice$/],
    [
      'unknown role',
      'names: { en: Jin Shan }, role: rescueLine',
      'names: { en: Jin Shan }, role: rescuer',
      /: staff\[13\]\.role: "rescuer" is not one of /,
    ],
    [
      'a phone without quotes',
      'phone: "0571-0000-1001"',
      'phone: 057100001001',
      /: stores\[0\]\.phone: expected string, found 57100001001; put it in quotes$/,
    ],
    [
      'no such zone',
      'timeZone: Asia/Shanghai #',
      'timeZone: Asia/Hangzhou #',
      /: stores\[0\]\.timeZone: no such IANA time zone; write e\.g\. Asia\/Shanghai$/,
    ],
    [
      'no such hour',
      'sun: ["09:00-17:00"]',
      'sun: ["09:00-25:00"]',
      /: stores\[0\]\.hours\.sun\[0\]: "09:00-25:00": write HH:MM-HH:MM/,
    ],
    ['an empty period', 'sun: ["09:00-17:00"]', 'sun: ["09:00-09:00"]', /: a period that ends as it starts is empty/],
    [
      'no such weekday',
      'sun: ["09:00-17:00"]',
      'sunday: ["09:00-17:00"]',
      /: stores\[0\]\.hours\.sunday: is unknown here$/,
    ],
    [
      'no such day',
      'holidays: CN',
      'holidays: { off: [2026-02-30] }',
      /: stores\[0\]\.holidays\.off\[0\]: "2026-02-30": write YYYY-MM-DD/,
    ],
    [
      'no such lists',
      'holidays: CN',
      'holidays: CH',
      /: stores\[0\]\.holidays: "CH" is no list that comes with the program \(CN\): write off, work and years$/,
    ],
    [
      'neither lists nor a name',
      'holidays: CN',
      'holidays: 2026',
      /: stores\[0\]\.holidays: expected string, found 2026/,
    ],
    [
      'off and on',
      'holidays: CN',
      'holidays: { off: [2026-10-01], work: [2026-09-20, 2026-10-01] }',
      /: stores\[0\]\.holidays\.work\[1\]: 2026-10-01 is a day off as well$/,
    ],
    [
      'a region without emergency numbers',
      /region: CN\n {4}timeZone: Asia\/Shanghai\n/,
      'region: QQ\n    timeZone: Asia/Shanghai\n',
      /: stores\[1\]\.region: no emergency numbers are known for QQ: write emergencyNumbers$/,
    ],
    [
      'a deputy nobody knows',
      'deputy: mayue',
      'deputy: maoyue',
      /: staff\[0\]\.deputy: nobody of the roster has the id "maoyue"$/,
    ],
    ['their own deputy', 'deputy: mayue', 'deputy: tangxin', /: staff\[0\]\.deputy: nobody stands in for themselves$/],
    [
      'leave backwards',
      'to: "2026-07-31"',
      'to: "2026-07-01"',
      /: staff\[0\]\.leave\[0\]: 2026-07-01 is before 2026-07-20$/,
    ],
    ['no privacy notice', /\nprivacy:[\s\S]*/, '\n', /: privacy: is missing$/],
  ])('%s', (_, from, to, reason) => {
    const problems = ofStore(changed(storeText, from, to))
    expect(problems.join('\n')).toMatch(new RegExp(reason.source, `${reason.flags}m`))
    expect(problems[0]).toMatch(/store\.yaml:\d+: /)
  })
  test('the problems of both files are told at once', () => {
    const pack = written('both.yaml', changed(packText, 'warnAt:', 'warnsAt:'))
    const problems = problemsOf({
      pack,
      storeFile: written('both-store.yaml', changed(storeText, 'id: mayue', 'id: fanglei')),
    })
    expect(problems.some(each => each.includes('both.yaml'))).toBe(true)
    expect(problems.some(each => each.includes('both-store.yaml'))).toBe(true)
  })
  test('a rule whose owner nobody can be', () => {
    const without = storeText
      .split('\n')
      .filter(line => !/role: (serviceManager|generalManager)/.test(line))
      .join('\n')
    const problems = ofStore(without)
    expect(problems).toContainEqual(
      expect.stringMatching(
        /routing\[6\]\.owner: the rule "major" finds nobody in the store file for a major: add one of serviceManager, generalManager$/,
      ),
    )
  })
})
