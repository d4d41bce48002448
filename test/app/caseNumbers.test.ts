// Readable case numbers: lowest first, none twice, one write to the ledger for many in a rush.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCaseNumbers } from '../../src/app/caseNumbers.ts'

const noon = Date.parse('2026-11-25T12:00:00+08:00')
const second = 1_000
const dayMs = 86_400_000

function store() {
  const last = new Map<string, number>()
  const asked: number[] = []
  const nextCaseNumbers = async (day: string, count: number) => {
    asked.push(count)
    const first = (last.get(day) ?? 0) + 1
    last.set(day, first + count - 1)
    return first
  }
  return { asked, numbers: createCaseNumbers({ nextCaseNumbers }, 'Asia/Shanghai') }
}

describe('case numbers', () => {
  test('one a time when nobody hurries', async () => {
    const { numbers, asked } = store()
    for (const index of [0, 1, 2])
      expect(await numbers.reserve(noon + index * 60 * second)).toBe(`HY-20261125-000${index + 1}`)
    expect(asked).toEqual([1, 1, 1])
  })

  test('what was not used is used next, the lowest first', async () => {
    const { numbers } = store()
    const [one, two, three] = [await numbers.reserve(noon), await numbers.reserve(noon), await numbers.reserve(noon)]
    for (const id of [two, three, one]) numbers.giveBack(id as string)
    expect([await numbers.reserve(noon), await numbers.reserve(noon), await numbers.reserve(noon)]).toEqual([
      one,
      two,
      three,
    ])
  })

  test('in a rush many are asked for at once, and they come in order', async () => {
    const { numbers, asked } = store()
    const given: string[] = []
    for (let index = 0; index < 200; index++) given.push(await numbers.reserve(noon + index * 10))
    expect(given).toEqual([...new Set(given)].sort())
    expect(asked.length).toBeLessThan(20)
    expect(Math.max(...asked)).toBeLessThanOrEqual(32)
  })

  test('a number of yesterday is not used today', async () => {
    const { numbers } = store()
    numbers.giveBack(await numbers.reserve(noon))
    expect(await numbers.reserve(noon + dayMs)).toBe('HY-20261126-0001')
    numbers.giveBack('HY-20261125-0009')
    expect(await numbers.reserve(noon + dayMs)).toMatch(/^HY-20261126-/)
  })

  test('whatever is reserved and given back, nobody gets a number somebody has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3 * second })), { maxLength: 120 }),
        async steps => {
          const { numbers } = store()
          const held = new Set<string>()
          let at = noon
          for (const [returns, wait] of steps) {
            at += wait
            const [first] = held
            if (returns && first) {
              held.delete(first)
              numbers.giveBack(first)
              continue
            }
            const id = await numbers.reserve(at)
            expect(held.has(id)).toBe(false)
            held.add(id)
          }
        },
      ),
    )
  })
})
