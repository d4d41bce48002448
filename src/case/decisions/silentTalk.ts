// A colleague talks to the customer in the bot's place, which says nothing meanwhile. Where the colleague falls silent and the customer
// waits, the talk goes back to the bot, somebody is in touch by the pack's contact time, and the customer hears so; one that nobody uses
// any more goes back without a word.
import type { CaseState } from '../case.ts'
import { isGoing } from '../clock.ts'
import type { ClockName } from '../clockNames.ts'
import type { EventBody, EventType } from '../events.ts'
import { clockOf } from '../policy/clocks.ts'
import { clockFactsOf } from './clockFacts.ts'
import { contactAgain, isContactLate } from './contact.ts'
import type { Draft } from './draft.ts'
import { hasRunOut } from './reviseClocks.ts'
import { endClocks, meetClocks } from './stopClocks.ts'

/** The colleague is there, though it may be no answer yet: "稍等，我查一下". */
const showsPresence: ReadonlySet<EventType> = new Set(['conversation.takenOver', 'staff.said'])

/** After a talk that was left, the customer has heard from a person again. */
const hearAgain: ReadonlySet<EventType> = new Set([
  'conversation.takenOver',
  'update.sent',
  'solution.proposed',
  'demand.refused',
])
const isHeardAgain = (body: EventBody): boolean =>
  ('to' in body && body.to !== undefined) || (body.type === 'customer.contacted' && body.outcome !== 'reached')
    ? false
    : hearAgain.has(body.type) || body.type === 'customer.contacted'

const isOver = ({ status, merged, erased, withdrawn }: CaseState): boolean =>
  status === 'closed' || merged !== undefined || erased || withdrawn !== undefined

const since = (name: ClockName, startedAt: number, { state, context }: Draft) =>
  clockOf(name, { ...clockFactsOf(state, context), startedAt })

function start(draft: Draft, name: ClockName): void {
  const clock = since(name, draft.context.now, draft)
  if (clock) draft.add({ type: 'clock.started', clock })
}

const lasts = ({ clocks }: CaseState, name: ClockName): boolean => clocks[name] !== undefined && !clocks[name].endedAt

/** @param bodies what was decided just now */
export function watchTalk(draft: Draft, bodies: readonly EventBody[]): void {
  const { live, talk, clocks } = draft.state
  if (live) {
    if (!lasts(draft.state, 'liveIdle')) start(draft, 'liveIdle')
    const put = bodies.some(each => showsPresence.has(each.type))
    if (talk !== 'customer') meetClocks(draft, ['liveReply'])
    // the customer's own further words put nothing off: they have waited since the first
    else if (put || !lasts(draft.state, 'liveReply')) start(draft, 'liveReply')
    return
  }
  endClocks(draft, ['liveIdle'])
  const { liveReply } = clocks
  if (liveReply && isGoing(liveReply)) endClocks(draft, ['liveReply'])
  // left without an answer it stays overdue until somebody is in touch
  else if (bodies.some(isHeardAgain)) meetClocks(draft, ['liveReply'])
  else if (isOver(draft.state)) endClocks(draft, ['liveReply'])
}

/** Once for each talk, however late the runner comes. */
export function endSilentTalk(draft: Draft): void {
  const { state, context } = draft
  const { live, clocks, handedOff, accepted } = state
  if (!live) return
  const { liveReply, liveIdle } = clocks
  if (liveReply?.state === 'breached' && liveReply.endedAt === undefined) {
    // while questions are still asked the bot goes on with them
    const isOwed = handedOff !== undefined || accepted !== undefined
    const late = isOwed && isContactLate(state, context.now)
    draft.add({ type: 'conversation.handedBack', reason: 'silent', from: live.staffId, ...(late ? { late } : {}) })
    if (isOwed) contactAgain(draft, late)
    return
  }
  if (liveIdle?.state !== 'running' || !hasRunOut(liveIdle, context.now)) return
  // their words are looked at when it has run out, not one by one
  const again = since('liveIdle', Math.max(live.since, live.wordAt ?? 0), draft)
  if (again && again.dueAt > context.now) draft.add({ type: 'clock.started', clock: again })
  else draft.add({ type: 'conversation.handedBack', reason: 'unused', from: live.staffId })
}
