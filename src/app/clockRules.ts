// What the clocks of all cases are worked out by, kept from one start to the next: where hours, holidays or the pack have been edited
// in between, every open case is looked at once. An unchanged start costs one read.
import type { Rules, StoreHours } from '../case/commands.ts'
import type { Ledger } from './ports.ts'

interface Kept {
  pack: unknown
  stores: StoreHours[]
  /** the stores before the last edit; a case not looked at since ran under their hours */
  former?: StoreHours[]
}

/** Ms between two cases looked at: fifty a second leaves the runner room for what falls due meanwhile. */
const everyMs = 20

/** @param now wall clock, epoch ms @returns the rules, with the stores as they were before the last edit */
export async function adoptClockRules(
  rules: Rules,
  ledger: Pick<Ledger, 'clockRules' | 'keepClockRules'>,
  now: number,
): Promise<Rules> {
  const { pack, directory } = rules
  const { id, clocks, warnAt, levels, ladders } = pack
  const stores = directory.stores.map(
    ({ id: store, hours, timeZone, region, holidays }): StoreHours => ({
      id: store,
      hours,
      timeZone,
      region,
      ...(holidays ? { holidays } : {}),
    }),
  )
  // as it comes back from the ledger, so that like is compared with like
  const present = JSON.parse(JSON.stringify({ pack: { id, clocks, warnAt, levels, ladders }, stores })) as Kept
  const text = await ledger.clockRules()
  const known = text === null ? undefined : (JSON.parse(text) as Kept)
  if (known && same(known.pack, present.pack) && same(known.stores, present.stores))
    return known.former ? { ...rules, formerStores: known.former } : rules
  const former = known && (same(known.stores, present.stores) ? known.former : known.stores)
  const look = known && { from: now, everyMs }
  await ledger.keepClockRules(JSON.stringify({ ...present, ...(former ? { former } : {}) }), look)
  return former ? { ...rules, formerStores: former } : rules
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
