// Turns give way to pushes that are being taken in, and are not kept from beginning for good.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCalm } from '../../../src/channels/wechat/calm.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

function open() {
  const calm = createCalm(() => Date.now())
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const turn = (name: string) =>
    void calm.turn(() => {
      begun.push(name)
      return new Promise<void>(end => void ends.set(name, end))
    })
  return { calm, begun, turn, end: (name: string) => ends.get(name)?.() }
}

it('no turn begins while a push is taken in; once all are kept one does, and the next when that is over', async () => {
  const { calm, begun, turn, end } = open()
  const kept = [calm.arrive(), calm.arrive()]
  turn('一')
  turn('二')
  await pass(40)
  expect(begun).toEqual([])
  kept[0]?.()
  await pass(10)
  expect(begun).toEqual([])
  kept[1]?.()
  await pass(10)
  expect(begun).toEqual(['一'])
  // a push that comes while it lasts is kept before the next
  const isKept = calm.arrive()
  end('一')
  await pass(40)
  expect(begun).toEqual(['一'])
  isKept()
  await pass(10)
  expect(begun).toEqual(['一', '二'])
})

it('what arrives with the look at the network before a turn goes before it', async () => {
  const { calm, begun, turn } = open()
  calm.arrive()()
  turn('一')
  const kept: (() => void)[] = []
  setImmediate(() => void kept.push(calm.arrive()))
  await pass(10)
  expect(begun).toEqual([])
  kept[0]?.()
  await pass(10)
  expect(begun).toEqual(['一'])
})

it('pushes without a gap hold no turn up for good, and still let only one in at a time', async () => {
  const { calm, begun, turn, end } = open()
  calm.arrive()
  for (const name of ['一', '二', '三']) turn(name)
  await pass(300)
  expect(begun).toEqual(['一'])
  await pass(2_000)
  expect(begun).toEqual(['一'])
  end('一')
  await pass(300)
  expect(begun).toEqual(['一', '二'])
})

it('several go at once when no push comes, in the order they came', async () => {
  const { calm, begun, turn, end } = open()
  calm.arrive()()
  const names = Array.from({ length: 12 }, (_, index) => String(index))
  for (const name of names) turn(name)
  await pass(100)
  expect(begun).toEqual(names.slice(0, 8))
  end('3')
  await pass(1)
  expect(begun).toEqual(names.slice(0, 9))
})

it('one that fails makes room as well', async () => {
  const { calm, begun, turn } = open()
  calm.arrive()()
  await expect(
    Promise.all([calm.turn(() => Promise.reject(new Error('the store is gone'))), pass(100)]),
  ).rejects.toThrow('the store is gone')
  turn('一')
  await pass(100)
  expect(begun).toEqual(['一'])
})
