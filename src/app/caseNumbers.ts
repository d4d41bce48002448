// Readable case numbers (HY-20261122-0007). One is reserved before a turn that may register and given back when it did not.
import type { Ledger } from './ports.ts'

export interface CaseNumbers {
  /** a number nobody else has, of the day of `at` */
  reserve(at: number): Promise<string>
  /** it was not used after all: the next one gets it */
  giveBack(caseId: string): void
}

/** Days begin on a quarter of an hour everywhere on earth: within one the day need not be worked out again. */
const quarterMs = 15 * 60_000
const mostSpare = 100

/** @param timeZone whose calendar day the number carries */
export function createCaseNumbers(ledger: Pick<Ledger, 'nextCaseNumber'>, timeZone: string): CaseNumbers {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  let worked = { quarter: Number.NaN, day: '' }
  function dayOf(at: number): string {
    const quarter = Math.floor(at / quarterMs)
    if (quarter !== worked.quarter) worked = { quarter, day: days.format(at).replaceAll('-', '') }
    return worked.day
  }
  let spare: string[] = []
  return {
    async reserve(at) {
      const day = dayOf(at)
      const prefix = `HY-${day}-`
      const kept = spare.pop()
      if (kept?.startsWith(prefix)) return kept
      if (kept) spare = []
      return prefix + String(await ledger.nextCaseNumber(day)).padStart(4, '0')
    },
    giveBack(caseId) {
      if (spare.length < mostSpare) spare.push(caseId)
    },
  }
}
