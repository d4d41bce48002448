// Addresses of our own site, for whoever reads them in another app.
import { expect, it } from 'vitest'
import { withHost } from '../../src/channels/siteLinks.ts'

it.each([
  ['详见 /privacy。', '详见 https://care.example.com/privacy。'],
  ['（隐私说明 /privacy），', '（隐私说明 https://care.example.com/privacy），'],
  ['可以更正：/privacy。', '可以更正：https://care.example.com/privacy。'],
  ['See /privacy.', 'See https://care.example.com/privacy.'],
])('%s', (text, whole) => expect(withHost(text, 'https://care.example.com')).toBe(whole))

it('leaves whole addresses and other words alone', () => {
  for (const text of ['https://else.example/privacy', 'a/privacy', '/privacy-law', '/privacy/x', '10/privacy'])
    expect(withHost(text, 'https://care.example.com')).toBe(text)
})
