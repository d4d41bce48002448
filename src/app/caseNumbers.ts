// Readable case numbers (HY-20261122-0007). One is reserved before a turn that may register and given back when it did not.
import { minuteMs } from '../case/policy/durations.ts'
import type { Ledger } from './ledgerPort.ts'

export interface CaseNumbers {
  /** a number nobody else has, of the day of `at` */
  reserve(at: number): Promise<string>
  /** one for each moment, the earliest first; for whoever brings in many cases at once */
  reserveAll(moments: readonly number[]): Promise<string[]>
  /** it was not used after all: the next one gets it */
  giveBack(caseId: string): void
}

/** Days begin on a quarter of an hour everywhere on earth: within one the day need not be worked out again. */
const quarterMs = 15 * minuteMs
/** Reservations that follow one another this closely are a rush: each asks for twice as many numbers as the one before. */
const rushMs = 1_000
/** Numbers kept in advance are lost when the process ends: a gap of that many is the price of a rush. */
const mostAhead = 32

/** @param timeZone whose calendar day the number carries */
export function createCaseNumbers(ledger: Pick<Ledger, 'nextCaseNumbers'>, timeZone: string): CaseNumbers {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  let worked = { quarter: Number.NaN, day: '' }
  function dayOf(at: number): string {
    const quarter = Math.floor(at / quarterMs)
    if (quarter !== worked.quarter) worked = { quarter, day: days.format(at).replaceAll('-', '') }
    return worked.day
  }
  const prefixOf = (day: string) => `HY-${day}-`
  /** of one day, the lowest last */
  let spare: string[] = []
  let ahead = 1
  let last = Number.NEGATIVE_INFINITY
  async function askFor(day: string, at: number): Promise<string> {
    ahead = at - last <= rushMs ? Math.min(mostAhead, ahead * 2) : 1
    last = at
    const count = ahead
    const given = await numbersOf(day, count)
    keep(given.slice(1))
    return given[0] as string
  }
  async function numbersOf(day: string, count: number): Promise<string[]> {
    const first = await ledger.nextCaseNumbers(day, count)
    return Array.from({ length: count }, (_, index) => prefixOf(day) + String(first + index).padStart(4, '0'))
  }
  /** The lowest number is used first, whoever gave it back. */
  function keep(ids: readonly string[]): void {
    const day = (id: string | undefined) => id?.slice(0, 'HY-YYYYMMDD'.length)
    const latest = [...spare, ...ids].map(day).sort().at(-1)
    spare = [...spare, ...ids].filter(id => day(id) === latest).sort((one, other) => inOrder(other, one))
  }
  return {
    async reserve(at) {
      const day = dayOf(at)
      const kept = spare.at(-1)?.startsWith(prefixOf(day)) ? spare.pop() : undefined
      return kept ?? askFor(day, at)
    },
    async reserveAll(moments) {
      const days = Map.groupBy(moments, dayOf)
      const given: string[] = []
      for (const [day, { length }] of days) given.push(...(await numbersOf(day, length)))
      return given
    },
    giveBack: caseId => keep([caseId]),
  }
}

/** By number: the ten thousandth of a day has a digit more. */
const inOrder = (one: string, other: string): number => one.length - other.length || (one < other ? -1 : 1)
