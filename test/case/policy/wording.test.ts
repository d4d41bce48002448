// The guard over labelled sentences, what recorded decisions back, and the rules themselves.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { compileWording } from '../../../src/case/policy/compileWording.ts'
import { checkWording, type Decided, nothingDecided } from '../../../src/case/policy/wording.ts'
import { wordingFileSchema, wordingRuleSchema } from '../../../src/case/policy/wordingRules.ts'
import { languages } from '../../../src/case/vocabulary.ts'
import { fold, inMandarin } from '../../../src/understanding/fold.ts'
import { rules } from './fixtures.ts'

const { wording } = rules
const read = (path: string) => parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as unknown
const byRule = z.record(z.string(), z.array(z.string()))
const labelled = z.strictObject({ harmless: z.array(z.string()), refused: byRule, warned: byRule })
const found = (text: string, decided: Decided = nothingDecided, moment?: { now: number; timeZone: string }) =>
  checkWording(text, { rules: wording, decided, waits: true, ...(moment ? { moment } : {}) })
const inShort = (text: string) => found(text).map(each => `${each.rule} “${each.evidence}”`)
const rows = (table: z.infer<typeof byRule>) =>
  Object.entries(table).flatMap(([rule, texts]) => texts.map(text => ({ rule, text })))

describe.each(languages)('%s', language => {
  const sentences = labelled.parse(read(`./wording.${language}.yaml`))
  test.each(sentences.harmless)('lets pass: %s', text => {
    expect(inShort(text)).toEqual([])
  })
  test.each(rows(sentences.refused))('refuses ($rule): $text', ({ rule, text }) => {
    expect(found(text).flatMap(each => (each.refused ? [each.rule] : []))).toContain(rule)
  })
  test.each(rows(sentences.warned))('warns ($rule): $text', ({ rule, text }) => {
    const findings = found(text)
    expect(findings.map(each => each.rule)).toContain(rule)
    expect(findings.filter(each => each.refused)).toEqual([])
  })
  test('has a sentence for every rule', () => {
    const known = new Set(wording.rules.map(rule => rule.id))
    const tried = new Set([...Object.keys(sentences.refused), ...Object.keys(sentences.warned)])
    if (language === 'zh-TW') tried.add('jargon')
    expect(tried).toEqual(known)
  })
})

describe('a finding', () => {
  test('shows where it stands in the text as written', () => {
    const text = '您好，我們會給您退款。'
    const [finding] = found(text)
    expect(text.slice(...(finding?.span ?? [0, 0]))).toBe(finding?.evidence)
    expect(finding).toMatchObject({ rule: 'refund-promised', kind: 'promise', evidence: '會給您退款', refused: true })
    expect(Object.keys(finding?.better ?? {}).sort()).toEqual([...languages].sort())
  })
  test.each([
    ['We\nwill\nrefund\nyou', 'We\nwill\nrefund'],
    ['您好，我们给您退\n款', '给您退\n款'],
    ['好的。我们 w i l l  refund you', 'refund'],
    ['We w\u200bill ref\u200dund you', 'We w\u200bill ref\u200dund'],
    ['We will r.e.f.u.n.d you.', 'r.e.f.u.n.d'],
    ['We will r-e-f-u-n-d you', 'r-e-f-u-n-d'],
    ['We will re*fund you', 're*fund'],
    ['w e w i l l r e f u n d y o u', 'w e w i l l r e f u n d'],
    ['W.e. w.i.l.l. r.e.f.u.n.d. y.o.u', 'r.e.f.u.n.d'],
    ['Ｗｅ　ｗｉｌｌ　ｒｅｆｕｎｄ　ｙｏｕ', 'ｒｅｆｕｎｄ'],
    ['We will ⓡⓔⓕⓤⓝⓓ you', 'ⓡⓔⓕⓤⓝⓓ'],
    ['We will réfund you', 'réfund'],
    ['We will r\u0435fund you', 'r\u0435fund'],
    ['我们给您退·款', '退·款'],
    ['我们给您退/款', '退/款'],
    ['我们给您【退】【款】', '退】【款'],
    ['我们给您**退**款', '退**款'],
    ['我们给您退\ufe0f款', '退\ufe0f款'],
    ['赔。偿。给。您', '赔。偿。给。您'],
    ['我 们 给 您 退 款', '给 您 退 款'],
  ])('is not escaped by what stands between the letters: %j', (text, evidence) => {
    const refused = found(text).filter(each => each.refused)
    expect(refused.map(each => text.slice(...each.span))).toEqual([expect.stringContaining(evidence)])
  })
  test.each([
    '配件 A-B-C 三种都在查。',
    'Colours: r, g, b, black/white.',
    '退车/换车的要求，我们都已经转达。',
    'O.K., A.B.S. works.',
    '您可以回“退”、“款”这两个字。',
  ])('is not made of what stands in a list: %s', text => {
    expect(inShort(text)).toEqual([])
  })
  test.each([
    '变速箱我们给您换新的',
    '座椅我们会换新',
    '给您换一台新的变速箱',
    '變速箱我們給您換新的',
    '给您换新的车机',
    '换新车玻璃给您',
  ])('names a part that is promised new, and no new car: %s', text => {
    expect(found(text).map(each => each.rule)).toEqual(['part-replacement-promised'])
  })
  test('is excused by nothing in the line before', () => {
    expect(found('如果您方便\n我们给您退款').some(each => each.refused)).toBe(true)
  })
  test('comes for each place, in order', () => {
    expect(found('这是我们的错。您改天再来。赔您500元。').map(each => each.rule)).toEqual([
      'admits-liability',
      'come-another-day',
      'compensation-promised',
      'sum-promised',
    ])
  })
  test('does not come for better wordings', () => {
    for (const rule of wording.rules)
      for (const language of languages)
        expect(
          found(rule.better[language])
            .filter(each => each.rule !== 'contact-promised')
            .map(each => each.rule),
          `${rule.id} ${language}`,
        ).toEqual([])
  })
})

describe('what is recorded backs a promise', () => {
  const refused = (text: string, decided: Partial<Decided>, moment?: { now: number; timeZone: string }) =>
    found(text, { ...nothingDecided, ...decided }, moment).some(each => each.refused)
  test('a remedy of the same kind, and no other', () => {
    expect(refused('我们给您退款。', { remedies: ['refund'] })).toBe(false)
    expect(refused('We will refund you in full.', { remedies: ['refund'] })).toBe(false)
    expect(refused('我们给您退款。', { remedies: ['repair'] })).toBe(true)
    expect(refused('我们给您换一台新车。', { remedies: ['refund'] })).toBe(true)
  })
  test.each(['工时费打八折', '工資打八折', '20% off labour', 'Labour at half price'])(
    '%s put to the customer backs itself, and nothing free of charge',
    text => {
      expect(refused(text, {})).toBe(true)
      expect(refused(text, { texts: [text] })).toBe(false)
      expect(refused('这次免费给您修。', { texts: [text] })).toBe(true)
    },
  )

  test('a repair that is decided is still no certain one', () => {
    const decided: Decided = { ...nothingDecided, remedies: ['repair'] }
    expect(found('一定给您修好。', decided)).toMatchObject([{ rule: 'result-promised', refused: false }])
  })
  test('a refusal on record backs nothing', () => {
    expect(refused('我们给您退款。', { texts: ['更换压缩机，不退款'] })).toBe(true)
    expect(refused('We will refund you.', { texts: ['New compressor, no refund'] })).toBe(true)
  })
  test('or its recorded words, in whichever script', () => {
    expect(refused('我們幫您退費。', { texts: ['退款 2,000 元'] })).toBe(false)
    expect(refused('给您安排一台代步车。', { texts: ['提供代步車至修好为止'] })).toBe(false)
    expect(refused('给您安排一台代步车。', { texts: ['更换压缩机'] })).toBe(true)
  })
  test('a sum up to the recorded one', () => {
    const decided: Partial<Decided> = { remedies: ['compensation'], amounts: [{ sum: 500, remedy: 'compensation' }] }
    expect(refused('赔您500元。', decided)).toBe(false)
    expect(refused('赔您五百块。', decided)).toBe(false)
    expect(refused('赔您600元。', decided)).toBe(true)
    expect(refused('赔您两万块。', decided)).toBe(true)
    expect(refused('We offer you RMB 1,000 compensation.', decided)).toBe(true)
    expect(refused('赔您500元。', { remedies: ['compensation'] })).toBe(true)
    expect(refused('赔您500元。', { texts: ['赔偿 500 元'] })).toBe(false)
  })
  test.each([
    ['给您优惠3000元。', false],
    ['退您3000元。', true],
    ['赔您3000元。', true],
    ['给您优惠3000元并退款。', true],
    ['You get a 3000 yuan discount.', false],
    ['You get a 3000 yuan discount and a refund.', true],
    ['We keep our word and pay you 3000 yuan.', true],
    ['We offer you a discount and pay you 3000 yuan.', true],
    ['We take 3500 yuan off.', true],
  ])('a sum only as what it was granted as: %s', (text, expected) => {
    const discount = { sum: 3_000, remedy: 'discount', text: '优惠3000元' } as const
    expect(refused(text, { remedies: ['discount'], amounts: [discount], texts: [discount.text] })).toBe(expected)
  })
  test.each([
    ['我们给您全额退款。', true],
    ['We will refund you in full.', true],
    ['检测费全额退给您。', false],
    ['我们给您退款。', false],
  ])('a sum of it not as all of it: %s', (text, expected) => {
    const fee = { sum: 300, remedy: 'refund', text: '退还检测费' } as const
    expect(refused(text, { remedies: ['refund'], amounts: [fee], texts: [fee.text] })).toBe(expected)
    const all = { sum: 300_000, remedy: 'refund', text: '全额退款' } as const
    expect(refused(text, { remedies: ['refund'], amounts: [all], texts: [all.text] })).toBe(false)
  })
  test('one of two sums not as the other', () => {
    const amounts = [
      { sum: 3_000, remedy: 'discount' },
      { sum: 200, remedy: 'refund' },
    ] as const
    expect(refused('退您200元。', { remedies: ['discount', 'refund'], amounts })).toBe(false)
    expect(refused('退您3000元。', { remedies: ['discount', 'refund'], amounts })).toBe(true)
  })
  // Wednesday 2026-11-25, 10:00
  const moment = { now: Date.parse('2026-11-25T10:00:00+08:00'), timeZone: 'Asia/Shanghai' }
  const friday = { promisedUntil: [Date.parse('2026-11-27T18:00:00+08:00')] }
  test.each([
    ['周五可以提车。', false],
    ['11月27日到货。', false],
    ['It will be ready by Friday.', false],
    ['两天内一定到货。', false],
    ['下周一可以提车。', true],
    ['明天就能提车。', true],
    ['今天下午就能弄好。', true],
    ['周四可以提车。', true],
    ['It will be ready tomorrow.', true],
  ])('the recorded date and no other: %s', (text, expected) => {
    expect(refused(text, friday, moment)).toBe(expected)
    expect(refused(text, {}, moment)).toBe(true)
  })
  test('a call that is recorded needs no warning', () => {
    expect(found('我们周五给您打电话。', { ...nothingDecided, ...friday }, moment)).toEqual([])
    expect(found('我们明天给您打电话。', { ...nothingDecided, ...friday }, moment)).toHaveLength(1)
  })
})

describe('the rules', () => {
  test('know both forms of every character they use', () => {
    const used = new Set(
      readdirSync(new URL('../../../src/packs/wording/', import.meta.url)).flatMap(name => {
        const file = wordingFileSchema.parse(read(`../../../src/packs/wording/${name}`))
        const patterns = file.rules.flatMap(rule => [...(rule.zh?.find ?? []), ...(rule.zh?.unless ?? [])])
        return (
          [...Object.values(file.words), ...patterns, JSON.stringify(file.times ?? '')]
            .join('')
            .match(/\p{Script=Han}/gu) ?? []
        )
      }),
    )
    const missing: string[] = []
    for (let code = 0x4e00; code <= 0x9fff; code++) {
      const character = String.fromCharCode(code)
      const simplified = fold(character)
      // another word in Cantonese is no other form of the same
      if (inMandarin(character) !== character || '您妳'.includes(character)) continue
      if (simplified !== character && used.has(simplified))
        if (wording.fold.get(character) !== simplified) missing.push(character + simplified)
    }
    expect(missing).toEqual([])
  })
  const beside = { before: {}, after: {} }
  const better = { 'zh-CN': '换个说法', 'zh-TW': '換個說法', en: 'Say it differently' }
  const own = (parts: object) =>
    wordingRuleSchema.parse({ id: 'house-rule', kind: 'quarrel', zh: { find: ['隨便您'] }, better, ...parts })
  test('of a house join the shared ones, in whichever script they are written', () => {
    const compiled = compileWording([wordingFileSchema.parse({ fold: ['隨随'] })], [own({})])
    expect(compiled.problems).toEqual([])
    for (const text of ['随便您！', '隨便您！'])
      expect(checkWording(text, { rules: compiled.wording, decided: nothingDecided })).toHaveLength(1)
  })
  test('of a house replace a shared one of the same id', () => {
    const file = wordingFileSchema.parse({ rules: [own({})] })
    const { wording } = compileWording([file], [own({ zh: { find: ['随您'] } })])
    expect(wording.rules).toHaveLength(1)
    expect(checkWording('随便您', { rules: wording, decided: nothingDecided })).toEqual([])
  })
  test('may refer to a group of their own, whatever groups stand before', () => {
    const { wording } = compileWording([], [own({ zh: { find: ['(随)便', '(哼)(?!\\1)'] } })])
    const seen = (text: string) => checkWording(text, { rules: wording, decided: nothingDecided })
    expect(seen('哼，再说')).toHaveLength(1)
    expect(seen('再说')).toEqual([])
  })
  test('name a pattern that is none, and words nobody wrote down', () => {
    const { problems } = compileWording([], [own({ zh: { find: ['(随便'] } }), own({ zh: { find: ['<nothing>'] } })])
    expect(problems[0]).toMatchObject({ path: ['wording', 0, 'zh', 'find', 0] })
    expect(problems[1]?.reason).toBe('there are no words called nothing')
  })
  test('name a word for a time that cannot be read, and a part of the day nobody described', () => {
    const times = (word: object) => ({
      ...{
        weekdays: {},
        months: {},
        parts: {},
        holidays: [],
        words: [word],
        joins: {},
        upTo: {},
        excludes: {},
      },
      ...{
        manners: { about: beside, by: beside, after: beside },
        fromEvent: beside,
        shift: [],
        ofOthers: beside,
        anHour: beside,
        leads: beside,
        hollow: {},
      },
    })
    const broken = wordingFileSchema.parse({ times: times({ is: 'closing', zh: '(打烊' }) })
    expect(compileWording([broken], []).problems).toMatchObject([{ path: ['times', 'words', 0, 'zh'], file: 0 }])
    const unknown = wordingFileSchema.safeParse({ times: times({ is: 'part', part: 'siesta', zh: '午休' }) })
    expect(unknown.error?.issues).toMatchObject([{ path: ['times', 'words', 0, 'part'] }])
  })
  test('say of a promise what it is about', () => {
    expect(wordingRuleSchema.safeParse({ id: 'x', kind: 'promise', zh: { find: ['x'] }, better }).success).toBe(false)
    expect(
      wordingRuleSchema.safeParse({ id: 'x', kind: 'blame', about: 'sum', zh: { find: ['x'] }, better }).success,
    ).toBe(false)
  })
  test('read a long text without getting lost in it', () => {
    expect(found('我们会给您'.repeat(2_000))).toEqual([])
    expect(found('we will '.repeat(2_000))).toEqual([])
  })
})
