// Pushes held open for a passive reply: in time, too late, pushed again.
import { describe, expect, it } from 'vitest'
import { createSlots } from '../../../src/channels/wechat/slots.ts'

const text = (words: string) => ({ kind: 'text' as const, text: words })

describe('a push that tells of danger', () => {
  it('is kept for what is urgent until its turn is done, and says so of nobody else', async () => {
    const slots = createSlots(() => 0)
    const other = slots.wait('w1', 'other', () => 1_000)
    expect(slots.isAlarmed('w1')).toBe(false)
    expect(slots.fill('w1', { kind: 'text', text: '旧闻' })).toBe(true)
    await other
    const push = slots.wait('w1', 'alarm', () => 1_000, true)
    expect(slots.isAlarmed('w1')).toBe(true)
    expect(slots.isOpen('w1')).toBe(false)
    expect(slots.fill('w1', { kind: 'text', text: '旧闻' })).toBe(false)
    expect(slots.fill('w1', { kind: 'text', text: '先下车' }, true)).toBe(true)
    expect(await push).toMatchObject({ reply: { text: '先下车' } })
    const calm = slots.wait('w1', 'calm after all', () => 1_000, true)
    slots.owe('calm after all', ['m1'])
    expect(slots.fill('w1', { kind: 'text', text: '记下了' })).toBe(true)
    expect(await calm).toMatchObject({ reply: { text: '记下了' } })
  })
})

describe('a push held open', () => {
  it('gets what is said in time, and so does its repetition', async () => {
    const slots = createSlots(() => 0)
    const first = slots.wait('c', 'k', () => 10_000)
    const second = slots.wait('c', 'k', () => 10_000)
    expect(slots.isOpen('c')).toBe(true)
    expect(slots.fill('c', text('好的'))).toBe(true)
    expect(await first).toEqual({ reply: text('好的'), tries: 1 })
    expect(await second).toEqual({ reply: text('好的'), tries: 2 })
    // the answer was lost on the way: the same once more
    expect(await slots.wait('c', 'k', () => 10_000)).toEqual({ reply: text('好的'), tries: 3 })
    expect(slots.isOpen('c')).toBe(false)
    expect(slots.fill('c', text('again'))).toBe(false)
  })

  it('ends without a reply when nothing comes, or nothing will', async () => {
    const slots = createSlots(() => 0)
    expect(await slots.wait('c', 'k', () => 1)).toEqual({ tries: 1 })
    expect(slots.fill('c', text('late'))).toBe(false)
    const waiting = slots.wait('c', 'k', () => 10_000)
    slots.owe('k', [])
    expect(await waiting).toEqual({ over: true, tries: 2 })
    expect(await slots.wait('c', 'k', () => 10_000)).toEqual({ over: true, tries: 3 })
  })

  it('ends one push and leaves the next one open', async () => {
    const slots = createSlots(() => 0)
    const first = slots.wait('c', 'k1', () => 10_000)
    const second = slots.wait('c', 'k2', () => 10_000)
    slots.owe('k1', [])
    expect(await first).toEqual({ over: true, tries: 1 })
    expect(slots.fillOf('k1', text('late'))).toBe(false)
    expect(slots.fill('c', text('好的'))).toBe(true)
    expect(await second).toMatchObject({ reply: text('好的') })
  })

  it('of two that came together each gets its own answer, and no other conversation any', async () => {
    const slots = createSlots(() => 0)
    const first = slots.wait('c', 'k1', () => 10_000)
    const other = slots.wait('d', 'k2', () => 20)
    const second = slots.wait('c', 'k3', () => 10_000)
    slots.fill('c', text('to the first'))
    slots.fill('c', text('to the second'))
    expect(await first).toMatchObject({ reply: text('to the first') })
    expect(await second).toMatchObject({ reply: text('to the second') })
    expect(await other).toEqual({ tries: 1 })
  })

  it('when one of two is given up, what was for it goes with the other', async () => {
    const slots = createSlots(() => 0)
    expect(await slots.wait('c', 'k1', () => 1)).toEqual({ tries: 1 })
    const second = slots.wait('c', 'k2', () => 10_000)
    expect(slots.fill('c', text('to the first'))).toBe(true)
    expect(await second).toMatchObject({ reply: text('to the first') })
  })

  it('ends once its answer went out with another push, whichever is known first', async () => {
    const slots = createSlots(() => 0)
    const first = slots.wait('c', 'k1', () => 10_000)
    const second = slots.wait('c', 'k2', () => 10_000)
    const third = slots.wait('c', 'k3', () => 10_000)
    slots.owe('k2', ['m2', 'm3'])
    slots.fill('c', text('both answers'))
    slots.said('c', ['m1', 'm2'])
    expect(slots.isOpen('c')).toBe(true)
    slots.said('c', ['m3', 'm4'])
    expect(await second).toEqual({ over: true, tries: 1 })
    slots.owe('k3', ['m4'])
    expect(await third).toEqual({ over: true, tries: 1 })
    slots.owe('k1', ['m1'])
    expect(await first).toEqual({ reply: text('both answers'), tries: 1 })
    expect(slots.isOpen('c')).toBe(false)
  })
})
