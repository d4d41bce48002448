// After anything new is known: severity, owner and clocks are worked out again and what changed becomes events.
import type { CaseState, Person, Routing } from '../case.ts'
import type { DecideContext, Rules } from '../commands.ts'
import { type ClockName, clockNames, type Role, type SeverityLevel, severityLevels } from '../facts.ts'
import { categoryOf, staffInvolvedOf, storeIdOf } from '../matter.ts'
import { clockOf } from '../policy/clocks.ts'
import { staffOf } from '../policy/directory.ts'
import { rolesAbove } from '../policy/ladders.ts'
import type { Pack } from '../policy/pack.ts'
import { isInvolved, mayOwn, type RoutingFacts, routingOf } from '../policy/routing.ts'
import { severityOf } from '../policy/severity.ts'
import { clockFactsOf } from './clockFacts.ts'
import type { Draft } from './draft.ts'
import { stopClocks } from './stopClocks.ts'

/** Clocks that other decisions start: promises, follow-up, climbing. */
const startedElsewhere: ReadonlySet<ClockName> = new Set(['update', 'followUp', 'attention', 'overdue'])
/** The clocks the pack's table starts by itself, as soon as what they run from has happened. */
export const tableClocks: readonly ClockName[] = clockNames.filter(name => !startedElsewhere.has(name))
/** They run for those in danger, and end with it. */
const rescueClocks: readonly ClockName[] = ['rescue', 'onSpot']

function assessSeverity(draft: Draft): void {
  const { state } = draft
  const heard = severityOf(state.signals, draft.context.rules.pack)
  // Somebody in danger is never a minor matter, whatever words it was told in.
  const assessed = state.danger.now ? { ...heard, level: 'major' as const } : heard
  const rank = (level: SeverityLevel) => severityLevels.indexOf(level)
  const { overridden } = state.severity
  // A person's judgement stands until something worse comes up than what they knew of and decided.
  const stands = (level: SeverityLevel) => rank(assessed.level) <= rank(level)
  if (overridden && (stands(overridden.assessed) || stands(state.severity.level))) return
  const known = state.severity.reasons.map(reason => reason.signal).join()
  if (
    assessed.level === state.severity.level &&
    assessed.reasons.map(reason => reason.signal).join() === known &&
    state.version > 2
  )
    return
  draft.add({ type: 'severity.assessed', ...assessed })
}

/** The same people without those the complaint turns out to be about. */
function uninvolved(routing: Routing, state: CaseState, rules: Rules): Routing {
  const staffInvolved = staffInvolvedOf(state)
  const mayStay = ({ staffId }: Person) => {
    const member = staffId ? staffOf(rules.directory, staffId) : undefined
    return !member || !isInvolved(member, staffInvolved)
  }
  return { ...routing, assistants: routing.assistants.filter(mayStay), informed: routing.informed.filter(mayStay) }
}

const sameRouting = (one: Routing | undefined, other: Routing) => JSON.stringify(one) === JSON.stringify(other)

/** @param at case time, epoch ms: people on leave are passed over, those on duty come first */
export function routingFactsOf(state: CaseState, at: number, pack: Pack): RoutingFacts {
  const storeId = storeIdOf(state)
  return {
    severity: state.severity.level,
    category: categoryOf(state),
    source: state.source,
    signals: state.signals,
    // told to be past, whoever was called out for it still hears how it ends
    danger: state.danger.now || state.danger.over === true,
    staffInvolved: staffInvolvedOf(state),
    language: state.language,
    at,
    // Once a customer was not satisfied, nobody below the pack's role for that has the case again.
    ...(state.cycle > 1 ? { atLeast: pack.followUp.notSatisfiedOwner } : {}),
    ...(storeId ? { storeId } : {}),
    ...(state.routing?.owner.staffId ? { keep: state.routing.owner.staffId } : {}),
  }
}

/** Newly a matter for the level above whoever has it, by a rule that says so. */
function goesOver(routing: Routing, before: Routing, holder: Role, pack: Pack): boolean {
  const rule = pack.routing.find(each => each.id === routing.rule)
  return (
    rule?.overHolder === true &&
    routing.rule !== before.rule &&
    routing.owner.role !== holder &&
    rolesAbove(holder, pack).includes(routing.owner.role)
  )
}

const withAssistant = (routing: Routing, former: Person): Routing =>
  routing.assistants.some(each => each.staffId === former.staffId && each.role === former.role)
    ? routing
    : { ...routing, assistants: [...routing.assistants, former] }

function assessRouting(draft: Draft): void {
  const { state, context } = draft
  const routing = routingOf(routingFactsOf(state, context.now, context.rules.pack), context.rules)
  const holderId = state.accepted?.staffId ?? (state.placed ? state.routing?.owner.staffId : undefined)
  const holder = holderId === undefined ? undefined : staffOf(context.rules.directory, holderId)
  if (holder && state.routing) {
    // First-contact responsibility: who took the case stays its contact, unless they may not have it any more.
    const verdict = mayOwn(
      holder,
      { severity: state.severity.level, staffInvolved: staffInvolvedOf(state) },
      context.rules,
    )
    const former = verdict === 'beyond-authority' ? [state.routing.owner] : []
    const above = verdict === 'ok' && goesOver(routing, state.routing, holder.role, context.rules.pack)
    const next = above
      ? withAssistant(routing, state.routing.owner)
      : verdict === 'ok'
        ? uninvolved(state.routing, state, context.rules)
        : { ...routing, assistants: [...routing.assistants, ...former] }
    if (!sameRouting(state.routing, next)) draft.add({ type: 'case.assigned', routing: next })
    return
  }
  if (!sameRouting(state.routing, routing)) draft.add({ type: 'case.assigned', routing })
}

/** Whom the complaint turns out to be about does not go on talking to the customer. */
function assessLive(draft: Draft): void {
  const { state, context } = draft
  const speaker = state.live && staffOf(context.rules.directory, state.live.staffId)
  if (speaker && isInvolved(speaker, staffInvolvedOf(state))) draft.add({ type: 'conversation.handedBack' })
}

/** In danger once more, after the rescue had nothing left to do. */
function isToldAnew({ danger, clocks }: CaseState, name: ClockName): boolean {
  const { now, since } = danger
  const endedAt = clocks[name]?.endedAt
  return now && rescueClocks.includes(name) && since !== undefined && endedAt !== undefined && endedAt < since
}

const isOver = (state: CaseState): boolean => state.resolution !== undefined || state.withdrawn !== undefined
/** What is only asked once the case is solved. */
const runsAfterwards = (name: ClockName, { rules }: DecideContext): boolean =>
  name === 'callBack' || name === 'survey' || (rules.pack.clocks[name]?.some(row => row.from === 'resolved') ?? false)

export function assessClocks(draft: Draft): void {
  const { context } = draft
  if (!draft.state.danger.now) stopClocks(draft, rescueClocks)
  for (const name of tableClocks) {
    const { state } = draft
    const running = state.clocks[name]
    const anew = isToldAnew(state, name)
    if (!anew && (running ? running.state !== 'running' : isOver(state) && !runsAfterwards(name, context))) continue
    const clock = clockOf(name, {
      ...clockFactsOf(state, context),
      startedAt: anew ? context.now : (running?.startedAt ?? context.now),
      // the time by which somebody is in touch was told, and holds
      danger: state.danger.now || (!rescueClocks.includes(name) && state.danger.over === true),
    })
    if (!clock) continue
    if (!running || anew) draft.add({ type: 'clock.started', clock })
    else if (running.dueAt !== clock.dueAt || running.calendar !== clock.calendar)
      draft.add({ type: 'clock.changed', clock, reason: 'severity, danger or store changed' })
  }
}

export function assess(draft: Draft): void {
  assessSeverity(draft)
  assessRouting(draft)
  assessLive(draft)
  assessClocks(draft)
}
