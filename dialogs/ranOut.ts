// Which of the times a customer was told have run out in what just happened, and are to be owned up to now. Says nothing itself.

import type { CaseState } from '../src/case/case.ts'
import type { ClockName } from '../src/case/clockNames.ts'
import type { CaseEvent } from '../src/case/events.ts'
import { lacksTime, missedOf } from '../src/case/views/missed.ts'

/** What a customer waits to hear from us by; that it is settled by a time is aimed at, and owned up to with what comes next. */
const ofWord: readonly ClockName[] = ['firstContact', 'attention', 'update', 'nextWord']

/** At night it waits for the morning: for who has it then, or for the time by which they hear more; not for who is on leave for days. */
const waits = (complaint: CaseState, now: number): boolean =>
  (complaint.climbsAt !== undefined && complaint.climbsAt > now && complaint.clocks.nextWord?.state !== 'running') ||
  lacksTime(complaint)

/** @param now case time, epoch ms */
export function ranOutIn(complaint: CaseState, events: readonly CaseEvent[], now: number): Set<ClockName> {
  if (events.some(({ body }) => body.type === 'clock.breached' && body.name === 'nextWord'))
    return new Set(['nextWord'])
  const later = waits(complaint, now)
  return new Set(
    events.flatMap(({ actor, body }): ClockName[] => {
      if (body.type === 'case.escalated' && body.trigger === 'breach') return body.clocks ?? []
      if (body.type === 'clock.breached') return later || !ofWord.includes(body.name) ? [] : [body.name]
      // whoever of the staff acted has said so themselves
      const begins = body.type === 'clock.started' && body.clock.name === 'nextWord' && actor.kind === 'system'
      return begins ? missedOf(complaint) : []
    }),
  )
}
