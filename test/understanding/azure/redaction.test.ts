// Blacking out: what identifies a person goes, everything else and every place stays.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../../src/redaction.ts'

describe('redact', () => {
  it.each([
    ['电话13987650123,空调不制冷', ['13987650123'], '空调不制冷'],
    ['call me at +86 139-8765-0123 about the brakes', ['139', '8765', '0123'], 'about the brakes'],
    ['车牌沪B·7K9Q2刹车异响', ['7K9Q2'], '刹车异响'],
    ['新能源粤BD12345充不进电', ['BD12345'], '充不进电'],
    ['VIN LSVAA4187E2184841, engine noise', ['LSVAA4187E2184841'], 'engine noise'],
    ['lsvaa4187e2184841这台车', ['lsvaa4187e2184841'], '这台车'],
    ['write to wang.xm+care@example.com.cn please', ['wang', 'example'], 'please'],
  ])('%s', (text, gone, stays) => {
    const safe = redact(text)
    for (const part of gone) expect(safe).not.toContain(part)
    expect(safe).toContain(stays)
    expect(safe).toHaveLength(text.length)
  })
  it('leaves the facts of the matter: mileage, years, prices, models', () => {
    const text = '2023款宝马X5,跑了38000公里,修了3次花了12800元,5月12日下午3点'
    expect(redact(text)).toBe(text)
  })
  it('blacks out known words wherever they stand and places found by somebody else', () => {
    expect(redact('欧阳独秀说,欧阳独秀很生气', { words: ['欧阳独秀', '说'] })).toBe('****说,****很生气')
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
  it.each(['1'.repeat(20_000), '1 '.repeat(10_000), 'a.b@'.repeat(5_000), '京A'.repeat(10_000), 'a@b.'.repeat(5_000)])(
    'reads a hostile text once: %#',
    text => {
      const from = performance.now()
      redact(text)
      expect(performance.now() - from).toBeLessThan(2_000)
    },
  )
})
