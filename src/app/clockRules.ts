// What the times of all cases are worked out by, kept from one start to the next: where hours, holidays, the pack or who is there when
// have been edited in between, every open case is looked at once. An unchanged start costs one read.
import type { Rules, StoreHours } from '../case/commands.ts'
import type { Ledger } from './ledgerPort.ts'

interface Kept {
  pack: unknown
  stores: StoreHours[]
  /** who is there when; absent as written before leave fell due by itself */
  staff?: unknown
  /** the stores before each of the last edits, the latest first; a case not looked at since ran under one of them */
  formers?: StoreHours[][]
  /** as written before more than one edit was remembered */
  former?: StoreHours[]
}

/** Edits remembered: more than this are not made before every case has been looked at, half an hour for 100,000 of them. */
const mostFormers = 5

/** Ms between two cases looked at: fifty a second leaves the runner room for what falls due meanwhile. */
const everyMs = 20

/** @param now wall clock, epoch ms @returns the rules, with the stores as they were before the last edits */
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
  const staff = directory.staff.map(({ id: staffId, role, store, shifts, leave, deputy }) => ({
    id: staffId,
    role,
    store,
    shifts,
    leave,
    deputy,
  }))
  // as it comes back from the ledger, so that like is compared with like
  const present = JSON.parse(JSON.stringify({ pack: { id, clocks, warnAt, levels, ladders }, stores, staff })) as Kept
  const text = await ledger.clockRules()
  const known = text === null ? undefined : (JSON.parse(text) as Kept)
  if (known && same(known.pack, present.pack) && same(known.stores, present.stores) && same(known.staff, present.staff))
    return withFormers(rules, formersOf(known))
  // what came back is no former one any more
  const formers = known
    ? [known.stores, ...formersOf(known)].filter(each => !same(each, present.stores)).slice(0, mostFormers)
    : []
  const look = known && { from: now, everyMs }
  await ledger.keepClockRules(JSON.stringify({ ...present, ...(formers.length > 0 ? { formers } : {}) }), look)
  return withFormers(rules, formers)
}

const formersOf = ({ formers, former }: Kept): StoreHours[][] => formers ?? (former ? [former] : [])
const withFormers = (rules: Rules, formers: StoreHours[][]): Rules =>
  formers.length > 0 ? { ...rules, formerStores: formers } : rules

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
