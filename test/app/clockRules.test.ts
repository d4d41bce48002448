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
/** Other hours on that day. */
const again = (day: 'mon' | 'tue' | 'wed' | 'fri' | 'sat' | 'sun'): Rules => ({
  ...rules,
  directory: {
    ...rules.directory,
    stores: rules.directory.stores.map(each => ({
      ...each,
      hours: { ...each.hours, [day]: ['10:01-10:02'] },
    })),
  },
})
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

const hoursOf = (each: Rules) => each.formerStores?.map(stores => stores.map(({ hours }) => hours))
const hoursIn = (each: Rules) => each.directory.stores.map(({ hours }) => hours)

it('edited hours have every open case looked at, and those from before are remembered', async () => {
  const ledger = kept()
  await adoptClockRules(rules, ledger, 1)
  expect(hoursOf(await adoptClockRules(edited, ledger, 2))).toEqual([hoursIn(rules)])
  expect(hoursOf(await adoptClockRules(edited, ledger, 3))).toEqual([hoursIn(rules)])
  expect(ledger.looks).toEqual([undefined, 2])
  expect(hoursOf(await adoptClockRules(rules, ledger, 4))).toEqual([hoursIn(edited)])
})

it('edited once more before every case was looked at, the hours before the first edit are still at hand; a few edits, not all', async () => {
  const ledger = kept()
  await adoptClockRules(rules, ledger, 1)
  await adoptClockRules(edited, ledger, 2)
  expect(hoursOf(await adoptClockRules(again('fri'), ledger, 3))).toEqual([hoursIn(edited), hoursIn(rules)])
  for (const day of ['sat', 'sun', 'mon', 'tue', 'wed'] as const) await adoptClockRules(again(day), ledger, 4)
  expect(hoursOf(await adoptClockRules(again('wed'), ledger, 5))).toHaveLength(5)
})

it('what an older version kept, one edit, is read as that', async () => {
  const ledger = kept()
  await adoptClockRules(edited, ledger, 1)
  const { stores, ...rest } = JSON.parse((await ledger.clockRules()) ?? '{}')
  await ledger.keepClockRules(JSON.stringify({ ...rest, stores, former: stores }))
  expect(hoursOf(await adoptClockRules(rules, ledger, 2))).toEqual([hoursIn(edited), hoursIn(edited)])
})

it('so does another pack, under the same hours', async () => {
  const ledger = kept()
  await adoptClockRules(rules, ledger, 1)
  expect((await adoptClockRules(otherPack, ledger, 2)).formerStores).toBeUndefined()
  expect(ledger.looks).toEqual([undefined, 2])
})

it('leave entered between two starts has every open case looked at, once; no hours were others before', async () => {
  const ledger = kept()
  await adoptClockRules(rules, ledger, 1)
  const [first, ...others] = rules.directory.staff
  if (!first) throw new Error('nobody works there')
  const away = { ...first, leave: [{ from: '2026-12-01', to: '2026-12-04' }] }
  const withLeave = { ...rules, directory: { ...rules.directory, staff: [away, ...others] } }
  expect(hoursOf(await adoptClockRules(withLeave, ledger, 2))).toBeUndefined()
  expect(await adoptClockRules(withLeave, ledger, 3)).toBe(withLeave)
  expect(ledger.looks).toEqual([undefined, 2])
})
