// The customer waits to hear from a person again after somebody was in touch already: the pack's contact time runs anew.
import { agreementIn } from '../agreed.ts'
import type { CaseState } from '../case.ts'
import { type ClockChange, type ClockState, keptOf } from '../clock.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { clockOf } from '../policy/clocks.ts'
import { waitsFor } from '../policy/waitingWords.ts'
import { awaitingGuests, ownAwaits } from '../views/seenBy.ts'
import { waitsToClimb } from './breach.ts'
import { clockFactsOf } from './clockFacts.ts'
import { type Draft, draftOf, refuse } from './draft.ts'
import { climbOrWait } from './escalation.ts'
import { hasRunOut } from './reviseClocks.ts'
import { heedStandingWish } from './wishedContact.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/**
 * Recorded for whoever has the case, with a time of its own; one that runs already stays as it was told. `otherwise` undoes nothing:
 * what was agreed on stands until staff propose anew.
 */
export function askForContact(command: Of<'askForContact'>, state: CaseState, context: DecideContext): Decision {
  const { about, text } = command
  if (state.withdrawn) return refuse('case-withdrawn', 'The customer has withdrawn this case; reopen it first.')
  if (about === 'otherwise' && !agreementIn(state))
    return refuse('nothing-to-do', 'Nothing is agreed on that could be wanted otherwise.')
  const draft = draftOf(state, context)
  const waits = text ? waitsFor(text, context.rules.wording.keeping) : undefined
  draft.add({ type: 'contact.asked', about, ...(text ? { text } : {}), ...(waits ? { waitsFor: waits } : {}) })
  contactAgain(draft)
  return draft.done()
}

/** Nobody has told whoever asks of the time that runs: another customer of the case waits by it. */
function isOfOthers({ before, state }: Draft, of: string | undefined): boolean {
  if (of === undefined) return awaitingGuests(state).length > 0 && !ownAwaits(state)
  const guest = before?.guests?.[of]
  return guest !== undefined && !guest.awaitsContact
}

/** What ran out for another one has: the case climbs for it as it would have. */
function leaveLate(draft: Draft, { state, dueAt }: ClockState): void {
  if (state === 'running') draft.add({ type: 'clock.breached', name: 'firstContact', dueAt })
  const climbs = waitsToClimb(draft.state, draft.context.rules).some(each => each.name === 'firstContact')
  if (climbs) climbOrWait(draft, { trigger: 'breach', clocks: ['firstContact'] })
}

/** The time told to this customer for hearing from somebody has passed, and nobody was in touch. */
export const isContactLate = (state: CaseState, now: number): boolean => {
  const { firstContact } = state.clocks
  return firstContact !== undefined && !state.resolution && ownAwaits(state) && hasRunOut(firstContact, now)
}

/**
 * Somebody gets in touch by the pack's contact time. One that runs already stays as it was told, also where it has passed for whoever
 * asks; what has passed for another customer is no time for this one.
 * @param ownedUp this customer is told that it has passed: they are given another one
 */
export function contactAgain(draft: Draft, ownedUp = false): void {
  const { state, context } = draft
  const before = state.clocks.firstContact
  // a time that has passed without a word is late already: a new one would make it look kept
  const going = before && before.endedAt === undefined && (!state.resolution || before.dueAt > context.now)
  const of = context.actor.kind === 'customer' ? context.actor.of : undefined
  const late = going && hasRunOut(before, context.now)
  if (going && !(late && ownedUp) && !(isOfOthers(draft, of) && (late || of === undefined))) return
  const waits = ownAwaits(state)
  if (late) leaveLate(draft, before)
  const clock = clockOf('firstContact', { ...clockFactsOf(draft.state, context), startedAt: context.now })
  if (!clock) return
  const since = context.now
  const [waiting] = awaitingGuests(state)
  // its own customer waits by it as well
  if (of !== undefined && state.guests?.[of] && !waits)
    draft.add({ type: 'clock.started', clock: { ...clock, takenFrom: { caseId: of, at: since } } })
  // this one waits by a time of their own beside it
  else if (going && !late && waiting !== undefined && before.dueAt <= clock.dueAt) {
    const takenFrom = { caseId: before.takenFrom?.caseId ?? waiting, at: since, own: clock }
    draft.add({
      type: 'clock.changed',
      clock: { ...keptOf(before), takenFrom },
      reason: 'caseChanged' satisfies ClockChange,
    })
  } else draft.add({ type: 'clock.started', clock })
  heedStandingWish(draft)
}
