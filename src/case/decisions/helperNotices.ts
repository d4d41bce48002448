// What those beside the owner are to hear: of danger, that they assist or are to know, what is theirs to do or to approve.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { Rules } from '../commands.ts'
import type { Task } from '../handling.ts'
import { staffOf } from '../policy/directory.ts'
import { personOf } from '../policy/people.ts'
import { endangeredIn, isUnreached } from '../views/endangered.ts'
import { rescuersOf } from '../views/rescueLine.ts'
import { isToDo, openTasksOf } from '../views/tasks.ts'
import { ringsAtNight } from './escalation.ts'
import type { Notice } from './notice.ts'

/** Told already, and nobody has reached the customer and heard of a new one since. */
function isKnownDanger(state: CaseState): boolean {
  const { told } = state.danger
  const waiting = endangeredIn(state).filter(each => each.unreached)
  return told !== undefined && waiting.every(({ reachedAt }) => reachedAt === undefined || told > reachedAt)
}

/**
 * The rescue line hears of every danger, whoever has the case and whether or not they have heard of it; with it who has the case,
 * unless they are about to hear that it is theirs.
 */
export function dangerNotices(state: CaseState): Notice[] {
  const { routing, danger, accepted, ownerTold } = state
  if (!routing || !isUnreached(state) || isKnownDanger(state)) return []
  const { owner, deputy } = routing
  const rescue = rescuersOf(state)
  const holders = accepted || (owner.staffId && owner.staffId === ownerTold) ? [owner, ...(deputy ? [deputy] : [])] : []
  const to = [...(rescue.length > 0 ? rescue : (['rescueLine'] as const)), ...holders]
  return [{ about: 'danger', at: danger.since ?? state.updatedAt, to, urgent: true }]
}

/** Each by themselves, when they are there; in danger, and of a night's contact nobody has yet, at once. */
export function helperNotices(state: CaseState, rules: Rules): Notice[] {
  const { routing, resolution, withdrawn, heardOf = [], danger } = state
  if (!routing || resolution || withdrawn) return []
  const { owner, assistants, informed } = routing
  const urgent = danger.now || (owner.staffId === undefined && ringsAtNight(state, rules))
  const seen = new Set([owner.staffId, ...heardOf])
  const unheard = (people: readonly Person[], about: 'assisting' | 'informed'): Notice[] =>
    people.flatMap(each => {
      if (!each.staffId || seen.has(each.staffId)) return []
      seen.add(each.staffId)
      return [{ about, at: state.handedOff?.at ?? state.updatedAt, to: [each], urgent }]
    })
  return [...unheard(assistants, 'assisting'), ...unheard(informed, 'informed')]
}

/** Of a time that was missed its owner hears by the clock that ran out. */
const isNews = (task: Task): boolean => isToDo(task) && !task.overdue && !task.heard && task.kind !== 'owedUpdate'

/**
 * What one person is given together they hear of together, on duty: work beside the case brings nobody help at night. Ringing the
 * rescue does.
 */
export function taskNotices({ tasks, routing }: CaseState): Notice[] {
  const owners = Map.groupBy(tasks.filter(isNews), ({ owner }) => owner.staffId ?? owner.role)
  const given = [...owners.values()].flatMap((theirs): Notice[] => {
    const [first] = theirs
    if (!first) return []
    const ids = theirs.map(each => each.id)
    const urgent = theirs.some(each => each.kind === 'rescueCall')
    return [{ about: 'task', at: first.openedAt, to: [first.owner], urgent, tasks: ids }]
  })
  const late = tasks.filter(each => each.overdue && isToDo(each))
  return [
    ...given,
    ...late.flatMap((each): Notice[] =>
      each.told ? [] : [{ about: 'overdueTask', at: each.dueAt, to: [each.owner], tasks: [each.id] }],
    ),
    ...late.flatMap((each): Notice[] => {
      const isOwners = each.owner.staffId !== undefined && each.owner.staffId === routing?.owner.staffId
      const to = isOwners ? (['above'] as const) : (['owner', 'above'] as const)
      return each.toldBeside ? [] : [{ about: 'lateBeside', at: each.dueAt, to, tasks: [each.id] }]
    }),
  ]
}

/** Whoever stands in hears of it once, and of what is open and due. */
export function deputyNotice(state: CaseState): Notice[] {
  const { routing, deputyTold, resolution, withdrawn, updatedAt, clocks } = state
  const { owner, deputy } = routing ?? {}
  if (!owner || !deputy?.staffId || deputy.staffId === deputyTold || resolution || withdrawn) return []
  const open = Object.values(clocks).filter(each => each.endedAt === undefined)
  const tasks = openTasksOf(state).filter(each => each.owner.staffId === owner.staffId)
  return [
    {
      about: 'standingIn',
      at: updatedAt,
      to: [deputy],
      ...(open.length > 0 ? { clocks: open.map(each => each.name) } : {}),
      ...(tasks.length > 0 ? { tasks: tasks.map(each => each.id) } : {}),
    },
  ]
}

/** Asked for: whoever may grant it and is there, the nearest first. Answered: who asked. */
export function approvalNotices(state: CaseState, { directory }: Rules): Notice[] {
  if (state.resolution || state.withdrawn) return []
  return state.approvals.flatMap(({ id, answer, lapsed, told, mayApprove, askedAt, askedBy }): Notice[] => {
    if (lapsed) return []
    const approvals = [id]
    const at = askedAt ?? state.updatedAt
    if (!answer) return told ? [] : [{ about: 'approval', at, to: [mayApprove], besides: askedBy, approvals }]
    const asker = staffOf(directory, askedBy)
    if (!asker || told === 'answered') return []
    return [{ about: 'approvalAnswered', at: answer.at, to: [personOf(asker)], approvals }]
  })
}
