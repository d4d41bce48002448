// A case that stands still: what it waits for, and by when the customer hears from us again. Nothing of what staff noted of it.

import type { WaitingKind } from '../src/case/clockNames.ts'
import type { CaseEvent } from '../src/case/events.ts'
import { speak } from './speak.ts'
import { caseOf, dueOf, isWithStaff, ownerOf, type Talk } from './talk.ts'

const keyOf = {
  customer: 'news.waitsForYou',
  test: 'news.waitsForTest',
  parts: 'news.waitsForParts',
} as const satisfies Record<WaitingKind, string>

/** Told once, however many clocks stand still; with what was promised already, or when somebody looks at it again. */
export function tellWaiting(talk: Talk, events: readonly CaseEvent[]) {
  const complaint = caseOf(talk)
  const paused = events.find(({ body }) => body.type === 'clock.paused')?.body
  if (!complaint || paused?.type !== 'clock.paused' || !isWithStaff(complaint)) return
  const by = complaint.clocks.update?.state === 'running' ? 'update' : 'standStill'
  const when = complaint.clocks[by]?.state === 'running' ? dueOf(talk, by) : undefined
  speak(talk, keyOf[paused.waitingFor], { caseId: complaint.id, who: ownerOf(talk), when }, { event: 'update' })
}
