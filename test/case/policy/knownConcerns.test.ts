// Known concerns as data: what is explained, in whose words, and that nothing in them is promised or blamed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadRules, type PolicyError } from '../../../src/app/loadPolicy.ts'
import { storeOf } from '../../../src/case/policy/directory.ts'
import { explanationOf } from '../../../src/case/policy/knownConcerns.ts'
import { concerns, languages } from '../../../src/case/vocabulary.ts'
import { scriptsOf } from '../../../src/understanding/fold.ts'

const folder = mkdtempSync(join(tmpdir(), 'huiyin-concerns-'))
afterAll(() => rmSync(folder, { recursive: true }))
const demo = readFileSync(new URL('../../../src/packs/demo-store.yaml', import.meta.url), 'utf8')

function rulesWith(concernsLines: string, { guarantee = true, inStore = '' } = {}) {
  const path = join(folder, 'store.yaml')
  const text = demo
    .replace('concerns: {}', concernsLines)
    .replace(/^partsGuarantee:.*$/m, guarantee ? '$&' : '')
    .replace('    address: 上海市嘉定区听雨路 2 号(虚构)', address => `${address}${inStore}`)
  writeFileSync(path, text)
  return loadRules({ pack: 'lamborghini-4s', storeFile: path })
}
const said = (rules: ReturnType<typeof rulesWith>, store: string, about: (typeof concerns)[number]) =>
  explanationOf({ directory: rules.directory, store: storeOf(rules.directory, store) }, about, 'zh-CN')

/** No promise, no sum, no liability, no belittling; no "I". */
const neverSaid =
  /保证|承诺|保證|承諾|一定能|肯定|免费|免費|赔|賠|退款|不可能|您必须|您必須|没办法|沒辦法|责任|責任|我(?!们|們)|guarantee|promise|free of charge|refund|compensat|impossible|you must|fault of yours|\bI\b/

describe('the pack', () => {
  const rules = loadRules({ pack: 'lamborghini-4s' })
  const all = concerns.flatMap(concern => languages.map(language => [concern, language] as const))
  test.each(all)('%s is explained in %s', (concern, language) => {
    const text = rules.directory.concerns?.[concern]?.[language] ?? ''
    expect(text.length).toBeGreaterThan(20)
    expect(text).not.toMatch(neverSaid)
    expect(text.split(/[。？！]|[.?!] /).filter(Boolean).length).toBeLessThanOrEqual(4)
    if (language === 'en') expect(text).not.toMatch(/\p{Script=Han}/u)
    if (language === 'zh-CN') expect(scriptsOf(text).traditional).toBe(0)
    if (language === 'zh-TW') expect(scriptsOf(text.replace(/[准查表]/g, '')).simplified).toBe(0)
  })
  test.each([
    ['fuelUse', /100 公里/],
    ['cabinFilter', /半年.*1 万公里/],
    ['brakeFluid', /两年.*4 万公里/],
    ['brakeFluidLow', /不要.*补加.*来店/],
    ['oilLamp', /不要继续开.*打电话/],
    ['coolantTapWater', /不要加自来水/],
    ['workshopAccess', /安全.*访客证/],
    ['labourPrice', /标准工时.*诊断/],
    ['frontPads', /前/],
    ['repeatedRepair', /记下/],
  ] as const)('%s has its facts', (concern, facts) => {
    expect(rules.directory.concerns?.[concern]?.['zh-CN']).toMatch(facts)
  })
})

describe('a dealership', () => {
  test('says it in its own words, the rest as by default', () => {
    const rules = rulesWith('concerns:\n  cabinFilter:\n    zh-CN: 每半年看一次。')
    expect(said(rules, 'binjiang', 'cabinFilter')?.text).toBe('每半年看一次。')
    expect(said(rules, 'binjiang', 'brakeFluid')?.text).toContain('4 万公里')
    expect(rules.directory.concerns?.cabinFilter?.en).toContain('10,000 km')
  })
  test('explains nothing where the concern is left empty', () => {
    const rules = rulesWith('concerns:\n  workshopAccess:\n  oilLamp: ""')
    expect(said(rules, 'binjiang', 'workshopAccess')).toBeUndefined()
    expect(said(rules, 'binjiang', 'oilLamp')).toBeUndefined()
    expect(said(rules, 'binjiang', 'fuelUse')).toBeDefined()
  })
  test('has a store that says it differently, and one that does not', () => {
    const inStore = '\n    concerns:\n      cabinFilter: { zh-CN: 嘉定店每月看。 }\n      fuelUse:'
    const rules = rulesWith('concerns: {}', { inStore })
    expect(said(rules, 'jiading', 'cabinFilter')?.text).toBe('嘉定店每月看。')
    expect(said(rules, 'jiading', 'fuelUse')).toBeUndefined()
    expect(said(rules, 'binjiang', 'cabinFilter')?.text).toContain('1 万公里')
  })
  test('tells of a parts guarantee only where one is given', () => {
    expect(said(rulesWith('concerns: {}'), 'binjiang', 'partsPrice')?.guarantee).toEqual({ months: 12, km: 20_000 })
    expect(said(rulesWith('concerns: {}', { guarantee: false }), 'binjiang', 'partsPrice')?.guarantee).toBeUndefined()
  })
  test.each([
    ['an unknown concern', 'concerns:\n  windNoise: { zh-CN: 有风声。 }', /windNoise/],
    ['an unknown language', 'concerns:\n  fuelUse: { fr: Oui. }', /fuelUse\.fr/],
    ['an unknown figure', 'concerns:\n  fuelUse: { en: "About {litres} litres." }', /fuelUse\.en/],
    ['a figure outside brackets', 'concerns:\n  partsPrice: { en: "{months} months." }', /partsPrice\.en/],
  ])('is told at start of %s', (_, lines, problem) => {
    let problems: readonly string[] = []
    try {
      rulesWith(lines)
    } catch (error) {
      problems = (error as PolicyError).problems
    }
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(problem)
  })
})
