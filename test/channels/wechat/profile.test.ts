// The ledger of WeChat's window: what a follower's deeds allow, what is spent, what menus still mean.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsMeant } from '../../../src/channels/wechat/meant.ts'
import {
  closed,
  freshProfile,
  granted,
  itemId,
  nextMenu,
  offered,
  type Profile,
  remainingOf,
  spent,
  tapped,
  usedUp,
} from '../../../src/channels/wechat/profile.ts'
import type { Push } from '../../../src/channels/wechat/push.ts'

const t0 = Date.UTC(2026, 10, 30, 2)
const hour = 3_600_000
const pushed = (at: number, what: Push['what']): Push => ({ account: 'gh_1', user: 'o1', at, dedupKey: 'k', what })
const wrote = (at: number) => pushed(at, { kind: 'text', text: '你好', menuId: undefined })
const clicked = (at: number) => pushed(at, { kind: 'clicked', key: 'progress' })
const begun = () => freshProfile('gh_1', t0)

describe('the window', () => {
  it('is closed until they do something, five messages wide for 48 hours after they write', () => {
    expect(remainingOf(begun(), t0)).toEqual({ messages: 0 })
    const open = granted(begun(), wrote(t0))
    expect(remainingOf(open, t0 + hour)).toEqual({ messages: 5, until: t0 + 48 * hour })
    expect(remainingOf(open, t0 + 48 * hour)).toEqual({ messages: 0 })
  })

  it('takes the better of a click and a message, and counts both down', () => {
    const both = granted(granted(begun(), wrote(t0)), clicked(t0 + 1_000))
    expect(remainingOf(both, t0 + 2_000).messages).toBe(5)
    const used = [1, 2, 3, 4, 5].reduce<Profile>(spent, both)
    expect(remainingOf(used, t0 + 2_000)).toMatchObject({ messages: 0 })
    // a click opens three again, for a minute
    const again = granted(used, clicked(t0 + 3_000))
    expect(remainingOf(again, t0 + 4_000)).toEqual({ messages: 3, until: t0 + 63_000 })
  })

  it('believes WeChat when it says otherwise', () => {
    const open = granted(begun(), wrote(t0))
    expect(remainingOf(usedUp(open), t0)).toEqual({ messages: 0, until: t0 + 48 * hour })
    expect(remainingOf(closed(open), t0)).toEqual({ messages: 0 })
  })

  it('never allows more than five, nor anything after 48 hours, whatever happened before', () => {
    const deed = fc.constantFrom('write', 'click', 'spend', 'wait')
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), deeds => {
        let profile = begun()
        let at = t0
        let sinceWord = 0
        for (const each of deeds) {
          if (each === 'write') {
            profile = granted(profile, wrote(at))
            sinceWord = 0
          } else if (each === 'click') profile = granted(profile, clicked(at))
          else if (each === 'spend') {
            if (remainingOf(profile, at).messages > 0) {
              profile = spent(profile)
              sinceWord += 1
            }
          } else at += 7 * hour
          expect(remainingOf(profile, at).messages).toBeLessThanOrEqual(5)
        }
        expect(remainingOf(profile, at + 48 * hour).messages).toBe(0)
        expect(sinceWord).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('menus', () => {
  const choices = [
    { title: '对的', value: 'yes' },
    { title: '不对', value: 'no' },
  ]

  it('mean what they offered, old ones too, until they are long gone', () => {
    let profile = begun()
    const first = nextMenu(profile)
    profile = offered(profile, choices)
    expect(tapped(profile, itemId(first, 1))).toBe('no')
    profile = offered(profile, [{ title: '换车', value: 'swap' }])
    expect(tapped(profile, itemId(first, 0))).toBe('yes')
    for (let more = 0; more < 5; more++) profile = offered(profile, choices)
    expect(tapped(profile, itemId(first, 0))).toBeUndefined()
    expect(tapped(profile, 'bizmsg')).toBeUndefined()
    expect(tapped(profile, '1-99')).toBeUndefined()
  })

  it('are meant by the numbers that stand before them alone: below numbered lines they are tapped or written out', () => {
    const line = { title: '改', value: '改称呼' }
    const profile = offered(begun(), [line, ...choices], 1)
    const typed = (text: string) => wordsMeant({ kind: 'said', text }, profile)
    expect(['1', '2', '3', '第二项'].map(typed)).toEqual(['改称呼', '2', '3', '第二项'])
    expect(tapped(profile, itemId(1, 1))).toBe('yes')
    expect(wordsMeant({ kind: 'said', text: '2' }, offered(begun(), choices))).toBe('no')
  })

  it('are not meant by a number any more once something else was said', () => {
    const open = offered(begun(), choices)
    expect(open.menuOpen).toBe(true)
    expect(offered(open, []).menuOpen).toBe(false)
  })
})
