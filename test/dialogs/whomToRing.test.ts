// The number somebody is given: with the time from which it is answered while the store is closed.
import { describe, expect, it } from 'vitest'
import { storesPhone } from '../../dialogs/whomToRing.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Language } from '../../src/case/vocabulary.ts'

const { directory } = loadRules({ pack: 'lamborghini-4s' })
const store = directory.stores[0] as (typeof directory.stores)[number]
const at = (time: string, language: Language) =>
  storesPhone({ now: Date.parse(time), state: { language } as never }, store)

describe.each([
  ['zh-CN', `${store.phone}（今天上午 9:00起有人接）`],
  ['zh-TW', `${store.phone}（今天上午 9:00起有人接聽）`],
  ['en', `${store.phone} (answered again at 9:00 am today)`],
] as const)('%s', (language, closed) => {
  it("is the store's own while it is open", () => {
    expect(at('2026-07-01T10:00:00+08:00', language)).toBe(store.phone)
  })
  it('says from when it is answered at night', () => {
    expect(at('2026-07-01T00:54:00+08:00', language)).toBe(closed)
  })
})
