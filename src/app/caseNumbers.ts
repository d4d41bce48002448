// Readable case numbers (HY-20261122-0007), one kept in hand so that a turn can register without waiting for one.
import type { Ledger } from './ports.ts'

export interface CaseNumbers {
  /** makes sure that `take` has one for the day of `at` */
  prepare(at: number): Promise<void>
  take(): string
}

/** @param timeZone whose calendar day the number carries */
export function createCaseNumbers(ledger: Pick<Ledger, 'nextCaseNumber'>, timeZone: string): CaseNumbers {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  // Days begin on a quarter of an hour everywhere on earth: within one the day need not be worked out again.
  const quarterMs = 15 * 60_000
  let worked = { quarter: Number.NaN, day: '' }
  function dayOf(at: number): string {
    const quarter = Math.floor(at / quarterMs)
    if (quarter !== worked.quarter) worked = { quarter, day: days.format(at).replaceAll('-', '') }
    return worked.day
  }
  let spare: { day: string; id: string } | undefined
  let preparing: Promise<void> | undefined
  async function fetchOne(day: string) {
    const number = await ledger.nextCaseNumber(day)
    spare = { day, id: `HY-${day}-${String(number).padStart(4, '0')}` }
  }
  return {
    async prepare(at) {
      const day = dayOf(at)
      // Turns of other conversations run at the same time: who finds the hand empty fetches, then looks again.
      while (spare?.day !== day) {
        preparing ??= fetchOne(day).finally(() => {
          preparing = undefined
        })
        await preparing
      }
    },
    take() {
      if (!spare) throw new Error('no case number prepared')
      const { id } = spare
      spare = undefined
      return id
    },
  }
}
