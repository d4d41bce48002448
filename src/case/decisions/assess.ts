// After anything new is known: severity, owner and clocks are worked out again and what changed becomes events.
import type { CaseState } from '../case.ts'
import type { HeardSignal } from '../caseParts.ts'
import { absorbedSeverities, isRecurring, signalsOf, staffInvolvedOf } from '../matter.ts'
import { staffOf } from '../policy/directory.ts'
import type { Pack } from '../policy/pack.ts'
import { isInvolved } from '../policy/routing.ts'
import { severityOf } from '../policy/severity.ts'
import { type SeverityLevel, severityLevels } from '../vocabulary.ts'
import { assessClocks } from './assessClocks.ts'
import { assessRouting } from './assessRouting.ts'
import type { Draft } from './draft.ts'

/** Each signal with whose it is: heard from another customer, it goes when they do. */
const reasonsIn = (reasons: readonly HeardSignal[]): string =>
  reasons.map(({ signal, from = '' }) => `${signal} ${from}`).join()

type Judged = NonNullable<CaseState['severity']['overridden']>

/** What was told since somebody judged the case: signals they did not know of, or not as strong. */
function newsTo({ knew }: Judged, heard: readonly HeardSignal[], pack: Pack): HeardSignal[] {
  const known = new Map(severityOf(knew.signals, pack).reasons.map(each => [each.signal, each]))
  return heard.filter(each => {
    const before = known.get(each.signal)
    return !before || severityOf([before, each], pack).reasons[0]?.strength !== before.strength
  })
}

export function assessSeverity(draft: Draft): void {
  const { state } = draft
  const { pack } = draft.context.rules
  const { again } = pack.severity
  const heard = severityOf(signalsOf(state), pack)
  const rank = (level: SeverityLevel) => severityLevels.indexOf(level)
  // A case that goes on here is no lesser matter for that; somebody in danger is never one, whatever words it was told in.
  const graver = absorbedSeverities(state).reduce((one, other) => (rank(other) > rank(one) ? other : one), heard.level)
  const level = again && isRecurring(state) && rank(again.level) > rank(graver) ? again.level : graver
  const assessed = { ...heard, level: state.danger.now ? ('major' as const) : level }
  const { overridden } = state.severity
  // A person's judgement stands until something worse comes up than what they knew of and decided, or what is grave by itself.
  const isWorse = (level: SeverityLevel) => rank(assessed.level) > rank(level)
  const isNews = (judged: Judged) =>
    (state.danger.now && !judged.knew.danger) || severityOf(newsTo(judged, heard.reasons, pack), pack).level === 'major'
  if (overridden && !(isWorse(state.severity.level) && (isWorse(overridden.assessed) || isNews(overridden)))) return
  if (
    assessed.level === state.severity.level &&
    reasonsIn(assessed.reasons) === reasonsIn(state.severity.reasons) &&
    state.version > 2
  )
    return
  draft.add({ type: 'severity.assessed', ...assessed })
}

/** Whom the complaint turns out to be about does not go on talking to the customer. */
function assessLive(draft: Draft): void {
  const { state, context } = draft
  const speaker = state.live && staffOf(context.rules.directory, state.live.staffId)
  if (speaker && isInvolved(speaker, staffInvolvedOf(state)))
    draft.add({ type: 'conversation.handedBack', reason: 'involved', from: speaker.id })
}

export function assess(draft: Draft): void {
  assessSeverity(draft)
  assessRouting(draft)
  assessLive(draft)
  assessClocks(draft)
}
