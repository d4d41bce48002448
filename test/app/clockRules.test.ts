// Edited hours between two starts: noticed once, with the hours from before at hand; an unchanged start writes nothing.
import { expect, it } from 'vitest'
import { adoptClockRules } from '../../src/app/clockRules.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Rules } from '../../src/case/commands.ts'

const rules = loadRules({ pack: 'lamborghini-4s' })
const edited: Rules = {
  ...rules,
  directory: {
    ...rules.directory,
    stores: rules.directory.stores.map(each => ({ ...each, hours: { ...each.hours, thu: [] } })),
  },
}
const otherPack: Rules = { ...rules, pack: { ...rules.pack, warnAt: 0.5 } }

function kept() {
  const looks: unknown[] = []
  let text: string | null = null
  return {
    looks,
    clockRules: async () => text,
    async keepClockRules(next: string, look?: { from: number; everyMs: number }) {
      text = next
      looks.push(look?.from)
    },
  }
}

it('a first start keeps them and looks at nothing; the same again does nothing', async () => {
  const ledger = kept()
  expect(await adoptClockRules(rules, ledger, 1)).toBe(rules)
  expect(await adoptClockRules(rules, ledger, 2)).toBe(rules)
  expect(ledger.looks).toEqual([undefined])
})

it('edited hours have every open case looked at, and are remembered until the next edit', async () => {
  const ledger = kept()
  await adoptClockRules(rules, ledger, 1)
  const hoursOf = (each: Rules) => each.formerStores?.map(({ hours }) => hours)
  const before = rules.directory.stores.map(({ hours }) => hours)
  expect(hoursOf(await adoptClockRules(edited, ledger, 2))).toEqual(before)
  expect(hoursOf(await adoptClockRules(edited, ledger, 3))).toEqual(before)
  expect(ledger.looks).toEqual([undefined, 2])
  const back = await adoptClockRules(rules, ledger, 4)
  expect(hoursOf(back)).toEqual(edited.directory.stores.map(({ hours }) => hours))
})

it('so does another pack, under the same hours', async () => {
  const ledger = kept()
  await adoptClockRules(rules, ledger, 1)
  expect((await adoptClockRules(otherPack, ledger, 2)).formerStores).toBeUndefined()
  expect(ledger.looks).toEqual([undefined, 2])
})
