// Leaves a service alone that does not answer: closed → open after failures in a row → one try after a pause. Knows no service, no timer.
import { minuteMs } from '../../case/policy/durations.ts'

export interface Breaker {
  /** may it be asked now? After the pause exactly one caller may; it must say how it went */
  admits(): boolean
  answered(): void
  /** @param pauseMs the service asked for patience: open at once, for that long */
  failed(pauseMs?: number): void
}

export interface BreakerParts {
  /** consecutive failures that open it */
  failuresToOpen: number
  pauseMs: number
  /** epoch ms */
  now: () => number
  onChange?: (state: 'open' | 'closed') => void
}

const longestPauseMs = 10 * minuteMs

export function createBreaker({ failuresToOpen, pauseMs, now, onChange = () => {} }: BreakerParts): Breaker {
  let failures = 0
  let openUntil: number | undefined
  let trying = false

  function open(forMs: number): void {
    openUntil = now() + Math.min(forMs, longestPauseMs)
    trying = false
    onChange('open')
  }
  return {
    admits() {
      if (openUntil === undefined) return true
      if (trying || now() < openUntil) return false
      trying = true
      return true
    },
    answered() {
      failures = 0
      trying = false
      if (openUntil === undefined) return
      openUntil = undefined
      onChange('closed')
    },
    failed(asked) {
      failures++
      // one that had set out before it opened says nothing new
      if (openUntil !== undefined && !trying) return
      if (openUntil !== undefined || asked !== undefined || failures >= failuresToOpen)
        open(Math.max(asked ?? 0, pauseMs))
    },
  }
}
