// What diagnosis, hand-over, approval, links and improvement make of a case. Part of evolve: total and dumb. Pure.

import type { CaseState } from './case.ts'
import type { Person } from './caseParts.ts'
import type { ClockState } from './clock.ts'
import type { ClockName } from './clockNames.ts'
import type { CaseEvent } from './events.ts'
import { withRescueTold } from './evolveHeard.ts'
import { absorbed, released, withMeanwhile } from './evolveJoining.ts'
import type { Approval, HandlingEvent, Task } from './handling.ts'
import { lacking } from './lacking.ts'

type Told = Extract<HandlingEvent, { type: 'staff.told' }>

/** Whoever did it: a member of staff by id, anybody else by kind. */
export const actorIdOf = ({ actor }: CaseEvent): string => (actor.kind === 'staff' ? actor.staffId : actor.kind)

/** Whether the handoff says something else afterwards. */
const raised = (state: CaseState): CaseState => ({ ...state, revision: state.revision + 1 })

/** Whoever it climbs to looks at it: what was the last word is that no longer. */
const looksAnew = ({ solution }: CaseState): Pick<CaseState, 'solution'> =>
  solution?.last ? { solution: { ...solution, last: false } } : {}

/** What is sent to the customer arrives, or they write themselves. */
export function reachable(state: CaseState): CaseState {
  if (!state.undelivered) return state
  const { undelivered: _, ...rest } = state
  return raised(rest)
}

export function handled(state: CaseState, event: CaseEvent, body: HandlingEvent): CaseState {
  const { at } = event
  switch (body.type) {
    case 'case.diagnosed': {
      const { type: _, ...diagnosis } = body
      return { ...state, diagnosis: { ...diagnosis, at, by: actorIdOf(event) } }
    }
    // the new owner comes with `case.assigned`
    case 'case.reassigned':
      return { ...state, placed: true }
    case 'case.escalated': {
      const { level, trigger, clocks, from, to, full, reason } = body
      const rest = lacking(state, 'climbsAt', 'climbWanted')
      const climbed = {
        at,
        level,
        trigger,
        to,
        ...(clocks ? { clocks } : {}),
        ...(from ? { from } : {}),
        ...(full ? { full } : {}),
        // of what must be known at once it is the name of a rule
        ...(reason && trigger !== 'atOnce' ? { reason } : {}),
      }
      const rule = trigger === 'atOnce' && reason ? { atOnce: { ...state.atOnce, [reason]: 'told' as const } } : {}
      return raised({
        ...rest,
        ...looksAnew(state),
        ...rule,
        placed: true,
        escalations: [...state.escalations, climbed],
      })
    }
    case 'escalation.deferred': {
      const { until, trigger, reason } = body
      const wanted = trigger ? { climbWanted: { trigger, ...(reason ? { reason } : {}) } } : {}
      return { ...state, ...wanted, climbsAt: until }
    }
    case 'staff.told':
      return staffHeard(state, body, at)
    case 'notice.deferred':
      return { ...state, tellsAt: body.until }
    case 'case.referred':
      return { ...state, referral: { at, to: body.to, reason: body.reason } }
    case 'improvement.recorded': {
      const { type: _, ...improvement } = body
      const eightD = { ...state.improvement?.eightD, ...improvement.eightD }
      return {
        ...state,
        improvement: {
          ...state.improvement,
          ...improvement,
          ...(Object.keys(eightD).length > 0 ? { eightD } : {}),
          at,
          by: actorIdOf(event),
        },
      }
    }
    case 'approval.requested': {
      const { type: _, ...asked } = body
      return { ...state, approvals: [...state.approvals, { ...asked, askedBy: actorIdOf(event), askedAt: at }] }
    }
    case 'approval.answered': {
      const { id, given, reason } = body
      const answer = { given, by: actorIdOf(event), at, ...(reason ? { reason } : {}) }
      const { climbWanted, ...rest } = state
      // who was to decide it has decided
      const kept = given && climbWanted?.trigger === 'authority' ? rest : state
      return { ...kept, approvals: state.approvals.map(each => (each.id === id ? { ...each, answer } : each)) }
    }
    case 'approval.lapsed': {
      const lapsed = { at, reason: body.reason }
      return { ...state, approvals: state.approvals.map(each => (each.id === body.id ? { ...each, lapsed } : each)) }
    }
    case 'task.opened': {
      const { type: _, ...task } = body
      return { ...state, tasks: [...state.tasks, { ...task, openedAt: at, ...knownTo(event, body.owner) }] }
    }
    case 'task.done': {
      const done = { at, by: actorIdOf(event), ...(body.note ? { note: body.note } : {}) }
      return { ...state, tasks: state.tasks.map(each => (each.id === body.id ? { ...each, done } : each)) }
    }
    case 'task.reassigned':
      return { ...state, tasks: state.tasks.map(each => (each.id === body.id ? passedOn(each, event, body.to) : each)) }
    case 'task.dropped': {
      const dropped = { at, reason: body.reason }
      return { ...state, tasks: state.tasks.map(each => (each.id === body.id ? { ...each, dropped } : each)) }
    }
    case 'task.overdue':
      return { ...state, tasks: state.tasks.map(each => (each.id === body.id ? { ...each, overdue: true } : each)) }
    case 'case.linked': {
      const others = state.links.filter(each => each.caseId !== body.link.caseId)
      return raised({ ...state, links: [...others, body.link] })
    }
    case 'case.unlinked':
      return raised({
        ...state,
        links: state.links.filter(each => each.caseId !== body.caseId),
        unlinked: [...(state.unlinked ?? []), body.caseId],
      })
    case 'case.merged':
      return raised({ ...state, status: 'merged', merged: { into: body.into, at, before: state.status } })
    case 'case.unmerged': {
      const { merged, ...rest } = state
      const dissatisfied = body.dissatisfied ? { dissatisfied: (state.dissatisfied ?? 0) + 1 } : {}
      return raised({ ...withMeanwhile(rest, body), ...dissatisfied, status: merged?.before ?? state.status })
    }
    case 'message.undeliverable': {
      const { since = at, messageIds = [], why = body.why } = state.undelivered ?? {}
      const more = body.messageId === undefined ? [] : [body.messageId]
      const latest = body.why ?? why
      const undelivered = { since, messageIds: [...messageIds, ...more], ...(latest ? { why: latest } : {}) }
      return raised({ ...state, undelivered })
    }
    case 'channel.restored':
      return reachable(state)
    case 'case.absorbed':
      return raised(absorbed(state, body))
    case 'case.released':
      return raised(released(state, body))
  }
}

/** Who gives themselves something to do need not be told of it. */
const knownTo = (event: CaseEvent, { staffId }: Person): Pick<Task, 'heard'> =>
  staffId !== undefined && actorIdOf(event) === staffId ? { heard: true } : {}

const passedOn = ({ heard: _, ...task }: Task, event: CaseEvent, owner: Person): Task => ({
  ...task,
  owner,
  ...knownTo(event, owner),
})

/** Of a clock only what it has come to is told: one that began anew in the same moment has told nothing yet. */
const cameTo = ({ state, warned }: ClockState, told: 'warned' | 'breached'): boolean =>
  told === 'warned' ? warned : state === 'breached'

function approvalHeard(each: Approval, { about, to, approvals = [] }: Told): Approval {
  // a climb to whoever may grant it says that it is asked for
  const climbed = about === 'escalated' && to.some(({ role }) => each.mayApprove.includes(role))
  if (!climbed && !approvals.includes(each.id)) return each
  return { ...each, told: about === 'approvalAnswered' ? 'answered' : (each.told ?? 'asked') }
}

function taskHeard(each: Task, { about, tasks = [] }: Told): Task {
  if (!tasks.includes(each.id)) return each
  if (about === 'lateBeside') return { ...each, toldBeside: true }
  return about === 'task' ? { ...each, heard: true } : { ...each, told: true }
}

const deputyHeard = ({ routing }: CaseState): Pick<CaseState, 'deputyTold'> =>
  routing?.deputy?.staffId === undefined ? {} : { deputyTold: routing.deputy.staffId }

/** What was told is told for good. */
function staffHeard(state: CaseState, body: Told, at: number): CaseState {
  const { about, to, clocks = [], rules = [], held } = body
  const rescued = withRescueTold(state, about, at)
  const rest = about === 'goesOn' ? lacking(rescued, 'tellsAt', 'goesOnSince') : lacking(rescued, 'tellsAt')
  const owner = state.routing?.owner.staffId
  const known = owner !== undefined && to.some(each => each.staffId === owner)
  const told = about === 'warned' ? 'warned' : 'breached'
  const heardOf = [...new Set([...(state.heardOf ?? []), ...to.flatMap(each => each.staffId ?? [])])]
  // what is open and late stands beside it, and is told by itself
  if (about === 'standingIn') return { ...rest, heardOf, ...deputyHeard(state) }
  return {
    ...rest,
    ...(known ? { ownerTold: owner } : {}),
    heardOf,
    clocks: clocks.length === 0 ? state.clocks : clocksHeard(state, clocks, told),
    ...(rules.length > 0
      ? { atOnce: { ...state.atOnce, ...Object.fromEntries(rules.map(rule => [rule, held ? 'held' : 'told'])) } }
      : {}),
    escalations:
      about === 'escalated' ? state.escalations.map(each => ({ ...each, told: true as const })) : state.escalations,
    tasks: state.tasks.map(each => taskHeard(each, body)),
    approvals: state.approvals.map(each => approvalHeard(each, body)),
  }
}

const clocksHeard = (
  { clocks }: CaseState,
  names: readonly ClockName[],
  told: 'warned' | 'breached',
): CaseState['clocks'] => ({
  ...clocks,
  ...Object.fromEntries(
    names.flatMap(name => {
      const clock = clocks[name]
      return clock && cameTo(clock, told) ? [[name, { ...clock, told }]] : []
    }),
  ),
})
