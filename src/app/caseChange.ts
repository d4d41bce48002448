// What happened to a case → what the ledger commits of it: events, queue row, timers in wall time, tasks, notices, words and marks to find it by.

import type { CaseState } from '../case/case.ts'
import type { Rules } from '../case/commands.ts'
import { duesOf } from '../case/decisions/due.ts'
import type { CaseEvent } from '../case/events.ts'
import { staffInvolvedOf } from '../case/matter.ts'
import { involvedOf } from '../case/policy/routing.ts'
import { marksOf } from '../case/views/duplicates.ts'
import { rowOf, searchTextOf } from '../case/views/row.ts'
import { openTasksOf } from '../case/views/tasks.ts'
import type { CaseTime } from './caseTime.ts'
import type { CaseChange, NewNotice } from './ledgerShapes.ts'
import type { ConversationRef } from './messages.ts'

export interface Changed {
  /** after the events */
  state: CaseState
  events: CaseEvent[]
  /** before them */
  expectedVersion: number
  /** whom the rules gave it to, believing that they had room */
  room?: NonNullable<CaseChange['room']>
  adopt?: ConversationRef
}

const tasksOf = (state: CaseState): CaseChange['tasks'] =>
  openTasksOf(state).map(({ id, kind, text, owner, dueAt, overdue = false }) => ({
    id,
    kind,
    ...(text ? { text } : {}),
    owner,
    dueAt,
    overdue,
  }))

/** One for each person told of a thing; an answer in words of its own is told as the answer alone. Most events tell nobody. */
function noticesOf(state: CaseState, events: readonly CaseEvent[], time: CaseTime): NewNotice[] {
  const latest = new Map<string, NewNotice>()
  for (const { at, body } of events) {
    if (body.type !== 'staff.told') continue
    const { about, to, clocks = [], tasks = [] } = body
    for (const { staffId } of to)
      if (staffId)
        latest.set(`${about} ${staffId}`, { staffId, about, at: time.wallOf(state, at), clocks, tasks: tasks.length })
  }
  const isSaidByAnswer = ({ about, staffId, at }: NewNotice) =>
    about === 'wrote' && latest.get(`decided ${staffId}`)?.at === at
  return [...latest.values()].filter(each => !isSaidByAnswer(each))
}

export const changeOf = (
  { state, events, expectedVersion, room, adopt }: Changed,
  rules: Rules,
  time: CaseTime,
): CaseChange => ({
  caseId: state.id,
  expectedVersion,
  events,
  row: rowOf(state),
  timers: duesOf(state, rules).map(due => ({ name: due.name, fireAt: time.wallOf(state, due.at) })),
  tasks: tasksOf(state),
  notices: noticesOf(state, events, time),
  marks: marksOf(state),
  involved: involvedOf(staffInvolvedOf(state), rules.directory),
  searchText: searchTextOf(state),
  ...(room && room.staffId === state.routing?.owner.staffId ? { room } : {}),
  ...(adopt ? { adoptConversation: adopt } : {}),
})
