// Case time and wall time: the same, unless CLOCK_SPEED lets a case's hours pass in seconds once it is handed over.
import type { CaseState } from '../case/case.ts'
import { minuteMs } from '../case/policy/durations.ts'

export interface CaseTime {
  /** case time of a moment, epoch ms */
  caseTimeOf(state: CaseState | undefined, wall: number): number
  /** the moment at which it is that time for the case, epoch ms, rounded up */
  wallOf(state: CaseState, caseTime: number): number
  /** how long a customer may be silent before their intake is looked after, ms */
  idleMs(minutes: number): number
}

/** ms by which the time of `other` is ahead of that of `own`: not 0 only where CLOCK_SPEED is not 1. @param wall the moment, epoch ms */
export const aheadOf = (other: CaseState, own: CaseState, wall: number, time: Pick<CaseTime, 'caseTimeOf'>): number =>
  time.caseTimeOf(other, wall) - time.caseTimeOf(own, wall)

/** An intake that is going on keeps real time: nobody types faster because the clocks run faster. */
const shortestIdleMs = 20_000

/** @param speed 1 = real time; 3600 = an hour of every case clock in a second */
export function createCaseTime(speed: number): CaseTime {
  const origin = (state: CaseState | undefined) => state?.handedOff?.at
  return {
    caseTimeOf(state, wall) {
      const from = origin(state)
      return from === undefined || speed === 1 || wall <= from ? wall : Math.floor(from + (wall - from) * speed)
    },
    wallOf(state, caseTime) {
      const from = origin(state)
      return from === undefined || speed === 1 || caseTime <= from
        ? caseTime
        : Math.ceil(from + (caseTime - from) / speed)
    },
    idleMs(minutes) {
      const real = minutes * minuteMs
      return speed === 1 ? real : Math.max(real / speed, Math.min(real, shortestIdleMs))
    },
  }
}
