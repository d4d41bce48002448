// Tasks beside a case: opened by the rules, each once for what set it off, or by hand; for a person, with a time (domain.md section 6).
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { Command, DecideContext, Decision, Refusal } from '../commands.ts'
import type { DropReason, Task } from '../handling.ts'
import { isRecurring, staffInvolvedOf } from '../matter.ts'
import { endOf } from '../policy/clockTime.ts'
import { type StaffMember, staffOf } from '../policy/directory.ts'
import { hourMs } from '../policy/durations.ts'
import { dutiesFor } from '../policy/duties.ts'
import { isAway, nextDuty } from '../policy/duty.ts'
import { rolesAbove } from '../policy/ladders.ts'
import type { DutyMoment } from '../policy/pack/tasks.ts'
import { peopleFor, personOf } from '../policy/people.ts'
import { isInvolved } from '../policy/routing.ts'
import { isToDo, openTasksOf } from '../views/tasks.ts'
import type { Role } from '../vocabulary.ts'
import { actingStaff, answersFor, byStaff, mayTakeOver } from './acting.ts'
import { notAhead } from './ahead.ts'
import { clockFactsOf } from './clockFacts.ts'
import { type Draft, draftOf, refuse } from './draft.ts'
import { ofAnotherStore } from './ofAnotherStore.ts'
import { handlersOf } from './ownHandling.ts'
import { routingFactsOf } from './routingFacts.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/**
 * Somebody of the role who is on duty before it is due, or who stands in for one of them, else of the next role up; with nobody there by
 * then whoever is not away, and without anybody the role itself has it.
 */
function ownerFor(role: Role, dueAt: number, draft: Draft, not: readonly (string | undefined)[] = []): Person {
  const { state, context } = draft
  const { pack, directory } = context.rules
  const people = peopleFor(routingFactsOf(state, context.now, pack), directory, context.load)
  const roles = [role, ...rolesAbove(role, pack)]
  const best = (fits: (member: StaffMember) => boolean) =>
    roles.map(each => people.named(each, fits)).find(person => person !== undefined)
  const free = (member: StaffMember) => !not.includes(member.id)
  const isThere = (member: StaffMember) => {
    const comes = nextDuty(member, context.now, directory)
    return free(member) && comes !== undefined && (comes === context.now || comes < dueAt)
  }
  const deputyOf = (each: Role): Person | undefined => {
    const deputies = people.nearby(each).map(member => member.deputy)
    return directory.staff
      .filter(member => deputies.includes(member.id) && isThere(member) && !isInvolved(member, staffInvolvedOf(state)))
      .map(personOf)[0]
  }
  const inTime = roles.map(each => people.named(each, isThere) ?? deputyOf(each)).find(person => person !== undefined)
  return inTime ?? best(each => free(each) && !isAway(each, context.now, directory)) ?? best(free) ?? { role }
}

/** The id of a duty's task without the cycle it was opened in. */
const dutyOf = (id: string): string => id.slice(0, id.lastIndexOf('.'))
/** The same words for the same moment: a progress report is due after every step. */
const nameOf = (duty: string, on: DutyMoment): string => (on === 'registered' ? duty : `${duty}.${on}`)

/**
 * What follows from the facts is opened once for good; a step taken `again` opens its tasks anew in each cycle, unless the last one
 * is still to be done.
 */
export function openTasks(draft: Draft, on: DutyMoment, again: boolean): void {
  const { context } = draft
  for (const { duty, task, owner, dueAt, provisional } of dutiesFor(context.rules.pack, {
    ...clockFactsOf(draft.state, context),
    after: on,
    at: context.now,
  })) {
    const { state } = draft
    const id = `${nameOf(duty, on)}.${state.cycle}`
    const before = state.tasks.filter(each => dutyOf(each.id) === dutyOf(id) && !each.dropped)
    if (state.tasks.some(each => each.id === id) || (again ? before.some(isToDo) : before.length > 0)) continue
    draft.add({
      type: 'task.opened',
      id,
      kind: task,
      owner: ownerFor(owner, dueAt, draft),
      dueAt,
      ...(provisional ? { provisional } : {}),
    })
  }
}

/** The case that goes on here whose customer speaks. Undefined: its own does. */
const speakerOf = ({ actor }: DecideContext): string | undefined => (actor.kind === 'customer' ? actor.of : undefined)

/** A customer's right, whatever became of the case: for each of them one task at a time, by the rule book's figure. */
export function askForErasure(state: CaseState, context: DecideContext): Decision {
  const draft = draftOf(state, context)
  const from = speakerOf(context)
  if (openTasksOf(state).some(each => each.kind === 'eraseData' && each.from === from)) return draft.done()
  const facts = { ...clockFactsOf(state, context), after: 'erasureAsked' as const, at: context.now }
  for (const { duty, task: kind, owner, dueAt, provisional } of dutiesFor(context.rules.pack, facts)) {
    const times = state.tasks.filter(each => each.id.startsWith(`${duty}.`)).length
    const id = `${duty}.${times + 1}.${state.cycle}`
    const person = ownerFor(owner, dueAt, draft)
    const whose = from === undefined ? {} : { from }
    draft.add({
      type: 'task.opened',
      id,
      kind,
      ...whose,
      owner: person,
      dueAt,
      ...(provisional ? { provisional } : {}),
    })
  }
  return draft.done()
}

/** Nothing of theirs is to be erased any more, and what another customer wished for stays; whoever was to see to it is told by the task that is gone. */
export function takeBackErasure(state: CaseState, context: DecideContext): Decision {
  const draft = draftOf(state, context)
  const whose = speakerOf(context)
  dropTasks(draft, 'takenBack', ({ kind, from }) => kind === 'eraseData' && from === whose)
  return draft.done()
}

/** The customer did not answer in chat: somebody calls by the end of the window, and not whoever handled the case. */
export function openPhoneFollowUp(draft: Draft, dueAt: number): void {
  const { tasks, cycle } = draft.state
  const times = tasks.filter(each => each.kind === 'phoneFollowUp').length
  const owner = ownerFor(draft.context.rules.pack.followUp.by, dueAt, draft, handlersOf(draft.state))
  draft.add({ type: 'task.opened', id: `phone-follow-up.${times + 1}.${cycle}`, kind: 'phoneFollowUp', owner, dueAt })
}

/** The time within which news is told by phone: the house's own. */
const callWithNews = { length: { ms: 2 * hourMs }, calendar: 'business' } as const

/** News for a customer who has no conversation with us: whoever wrote it calls. */
export function openCallWithNews(draft: Draft, text: string, owner: Person): void {
  const { state, context } = draft
  const id = `call.${state.tasks.length + 1}.${state.cycle}`
  const { store } = clockFactsOf(state, context)
  draft.add({
    type: 'task.opened',
    id,
    kind: 'other',
    text,
    owner,
    dueAt: endOf(callWithNews, context.now, { store }).at,
  })
}

/** What is still to be told by such a call. */
export const newsToCallWith = (state: CaseState): string[] =>
  openTasksOf(state).flatMap(({ id, text }) => (id.startsWith('call.') && text ? [text] : []))

/** Somebody else does it: who had it is gone from the roster, is the one the complaint turns out to be about, or is away when it falls due. */
export function passOnTasks(draft: Draft): void {
  const { state, context } = draft
  const { directory } = context.rules
  for (const { id, kind, owner, dueAt } of openTasksOf(state)) {
    const member = owner.staffId === undefined ? undefined : staffOf(directory, owner.staffId)
    const fits = member !== undefined && !isInvolved(member, staffInvolvedOf(state))
    const isDue = context.now >= dueAt
    if (fits && !(isDue && isAway(member, context.now, directory))) continue
    // nobody had it, and there is time to find somebody
    if (owner.staffId === undefined && !isDue) continue
    const next = ownerFor(owner.role, dueAt, draft, kind === 'phoneFollowUp' ? handlersOf(state) : [])
    const better = next.staffId === undefined ? !fits && owner.staffId !== undefined : next.staffId !== owner.staffId
    if (better) draft.add({ type: 'task.reassigned', id, to: next })
  }
}

/** What nobody has to do any more; `which` of the open ones. */
export function dropTasks(draft: Draft, reason: DropReason, which: (task: Task) => boolean): void {
  for (const task of openTasksOf(draft.state)) if (which(task)) draft.add({ type: 'task.dropped', id: task.id, reason })
}

/** Opened for facts that are known no more: what the pack's duties ask of the case as it stands is kept, and the tasks `known` before. */
export function dropUnasked(draft: Draft, known: readonly string[]): void {
  const { state, context } = draft
  const { pack } = context.rules
  const facts = { ...clockFactsOf(state, context), at: context.now }
  const moments: DutyMoment[] = isRecurring(state) ? ['registered', 'recurring'] : ['registered']
  const asked = moments.flatMap(after => dutiesFor(pack, { ...facts, after }).map(each => nameOf(each.duty, after)))
  const byFacts = pack.duties.flatMap(({ id }) => [nameOf(id, 'registered'), nameOf(id, 'recurring')])
  const isAsked = ({ id }: Task) => known.includes(id) || !byFacts.includes(dutyOf(id)) || asked.includes(dutyOf(id))
  dropTasks(draft, 'parted', each => !isAsked(each))
}

/** How it went is known: the call is done by whoever heard it, and not needed when the customer said it by themselves. */
export function endPhoneFollowUp(draft: Draft): void {
  for (const { id, kind } of openTasksOf(draft.state)) {
    if (kind !== 'phoneFollowUp') continue
    if (draft.context.actor.kind === 'staff') draft.add({ type: 'task.done', id })
    else draft.add({ type: 'task.dropped', id, reason: 'answered' })
  }
}

/** The task, still to be done, or why it is none. */
function toDo(taskId: string, { tasks }: CaseState): Task | Refusal {
  const task = tasks.find(each => each.id === taskId)
  if (!task) return refuse('unknown-task', 'This case has no task with this id.')
  if (task.done) return refuse('nothing-to-do', 'This task is done already.', { by: task.done.by })
  if (task.dropped) return refuse('nothing-to-do', 'This task was dropped.', { reason: task.dropped.reason })
  return task
}

/** Whoever is given a task: of the roster, and not who the complaint is about. */
function doer(staffId: string, state: CaseState, { rules }: DecideContext): StaffMember | Refusal {
  const member = staffOf(rules.directory, staffId)
  if (!member) return refuse('unknown-person', 'The roster has nobody with this id.')
  if (isInvolved(member, staffInvolvedOf(state)))
    return refuse('conflict-of-interest', 'The complaint is about this person; somebody else does the work.')
  return member
}

export const openTask = (command: Of<'openTask'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, draft => {
    const { id, text, staffId, dueAt } = command
    const member = doer(staffId, state, context)
    if ('ok' in member) return member
    const untimely = notAhead(dueAt, context, 'A task is done at a time to come.')
    if (untimely) return untimely
    draft.add({ type: 'task.opened', id, kind: 'other', text, owner: personOf(member), dueAt })
  })

/** Given on by whoever may say that it is done. */
export const reassignTask = (command: Of<'reassignTask'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, (draft, actor) => {
    const task = toDo(command.taskId, state)
    if ('ok' in task) return task
    const elsewhere = ofAnotherStoreThan(task, actor, state, context)
    if (elsewhere) return elsewhere
    if (!mayFinish(task, actor, state, context))
      return refuse('beyond-authority', 'Whoever has the task gives it on, or somebody above them.', {
        mayAct: task.owner.role,
      })
    const member = doer(command.staffId, state, context)
    if ('ok' in member) return member
    if (task.owner.staffId === member.id) return refuse('nothing-to-do', 'This person has the task already.')
    draft.add({ type: 'task.reassigned', id: task.id, to: personOf(member) })
  })

/** Neither theirs nor their store's, and the case is not either. In danger whoever is there does it. */
const ofAnotherStoreThan = ({ owner }: Task, member: StaffMember, state: CaseState, context: DecideContext) =>
  member.id === owner.staffId || state.danger.now ? undefined : ofAnotherStore(member, state, context, owner.staffId)

/** Whose it is, a colleague of theirs or somebody above; and whoever answers for the case. */
function mayFinish({ owner }: Task, member: StaffMember, state: CaseState, context: DecideContext): boolean {
  const { role, staffId } = owner
  return member.id === staffId || mayTakeOver(member, role, context) || answersFor(member, state, context)
}

/** Of a closed or merged case too: its work is done all the same. */
export const finishTask = (command: Of<'finishTask'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, (draft, member) => {
    const task = toDo(command.taskId, state)
    if ('ok' in task) return task
    const elsewhere = ofAnotherStoreThan(task, member, state, context)
    if (elsewhere) return elsewhere
    if (!mayFinish(task, member, state, context))
      return refuse('beyond-authority', 'Whoever has the task says that it is done, or somebody above them.', {
        mayAct: task.owner.role,
      })
    // erasing ends it: whoever calls it done before that has their customer told that nothing was erased
    if (task.kind === 'eraseData' && !command.note?.trim())
      return refuse(
        'not-erased-yet',
        'Erase the personal data: that ends this task. To end it without erasing, say why in the note.',
      )
    draft.add({ type: 'task.done', id: task.id, ...(command.note ? { note: command.note } : {}) })
  })
