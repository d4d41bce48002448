// Blacking out: what identifies a person goes, everything else and every place stays.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../../src/redaction.ts'
import { growth, linear } from '../growth.ts'

describe('redact', () => {
  it.each([
    ['电话13987650123,空调不制冷', ['13987650123'], '空调不制冷'],
    ['call me at +86 139-8765-0123 about the brakes', ['139', '8765', '0123'], 'about the brakes'],
    ['车牌沪B·7K9Q2刹车异响', ['7K9Q2'], '刹车异响'],
    ['新能源粤BD12345充不进电', ['BD12345'], '充不进电'],
    ['VIN LSVAA4187E2184841, engine noise', ['LSVAA4187E2184841'], 'engine noise'],
    ['lsvaa4187e2184841这台车', ['lsvaa4187e2184841'], '这台车'],
    ['write to wang.xm+care@example.com.cn please', ['wang', 'example'], 'please'],
    ['打138.1234.5678或139/8765/0123,空调不制冷', ['138', '5678', '139', '0123'], '空调不制冷'],
    ['call 138 - 1234 - 5678 about the brakes', ['138', '1234', '5678'], 'about the brakes'],
    ['电话１３８１２３４５６７８,车牌沪Ａ８Ｋ６２１,漏油', ['１３８', '６７８', 'Ａ８Ｋ', '６２１'], '漏油'],
    ['我的車是粵A12345,鄰居的是滬B7K9Q2,異響', ['A12345', 'B7K9Q2'], '異響'],
    ['撞了粵A·12345，我的车是滬B7K9Q2', ['12345', '7K9Q2'], '我的车是'],
    ['车牌沪 A - D 1 2 3 4 5,漏油', ['1 2 3'], '漏油'],
    ['我新京A12345也修过', ['A12345'], '也修过'],
    [`单号${'20261122'.repeat(5)},漏油`, ['2026'], '漏油'],
    ['手机一三八零零一三八〇〇〇,漏油', ['一三八', '〇'], '漏油'],
    ['寫信到 wang＠example．com，謝謝', ['wang', 'example'], '謝謝'],
  ])('%s', (text, gone, stays) => {
    const safe = redact(text)
    for (const part of gone) expect(safe).not.toContain(part)
    expect(safe).toContain(stays)
    expect(safe).toHaveLength(text.length)
  })
  it('leaves the facts of the matter: mileage, years, prices, models', () => {
    const text =
      '2023款宝马X5,跑了38000公里,修了3次花了12800元,5月12日下午3点,2026.11.22买的,328000.00元,2026/8/16提车,一二三四线城市'
    expect(redact(text)).toBe(text)
  })
  it('blacks out known words wherever they stand and places found by somebody else', () => {
    expect(redact('欧阳独秀说,欧阳独秀很生气', { words: ['欧阳独秀', '说'] })).toBe('****说,****很生气')
    expect(redact('陳經理推給john smith', { words: ['陈经理', 'John Smith'] })).toBe('***推給**********')
    expect(redact('Li said deliver it, LI did', { words: ['Li'] })).toBe('** said deliver it, ** did')
    expect(redact('住在人民路8号', { spans: [[2, 7]] })).toBe('住在*****')
    expect(redact('电话13987650123', { spans: [[0, 5]], words: ['0123'] })).toBe('*'.repeat(13))
  })
  it('keeps every length, whatever the text and the places', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), spans, (text, places) => {
        expect(redact(text, { spans: places })).toHaveLength(text.length)
      }),
    )
  })
  it.each([
    '1',
    '1 ',
    '1.',
    '1/2.3 ',
    '一',
    '一-',
    'a.b@',
    'a@b.',
    '京A',
    '京A1',
    '京 a - d 1 ',
    'wj京',
    '2026.1.1 ',
    '12345678.5/',
  ])('reads a hostile text of %j once', unit => {
    expect(growth(redact, unit, 40_000)).toBeLessThan(linear)
  })
  it('looks for known words once', () => {
    const words = ['aaaaaaab', '王王王王小']
    for (const unit of ['a', '王', 'aaaaaaab', '王王王王小'])
      expect(growth(text => redact(text, { words }), unit, 40_000)).toBeLessThan(linear)
  })
})
