// What staff do with a case: accept, contact, update, correct, resolve, sign off, close.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision, Refusal } from '../commands.ts'
import type { Role } from '../facts.ts'
import { clockOf, followUpOf } from '../policy/clocks.ts'
import type { StaffMember } from '../policy/directory.ts'
import { staffOf, storeOf } from '../policy/directory.ts'
import { rolesAbove } from '../policy/ladders.ts'
import { isInvolved, mayOwn, routingOf } from '../policy/routing.ts'
import { assess, complaintClocks, routingFactsOf, staffInvolvedOf, storeIdOf } from './assess.ts'
import { type Draft, draftOf, refuse } from './draft.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** The roster member who acts, or why they may not: the person involved touches nothing of the case. */
export function actingStaff(state: CaseState, context: DecideContext): StaffMember | Refusal {
  const member = context.actor.kind === 'staff' ? staffOf(context.rules.directory, context.actor.staffId) : undefined
  if (!member) return refuse('actor-required', 'Name a member of the roster who does this.')
  if (isInvolved(member, staffInvolvedOf(state)))
    return refuse('conflict-of-interest', 'The complaint is about this person; somebody else has to handle it.')
  return member
}

/** For what only its responsible person, or somebody who could be, may do. */
function responsible(state: CaseState, context: DecideContext): StaffMember | Refusal {
  const member = actingStaff(state, context)
  if ('ok' in member) return member
  const verdict = mayOwn(
    member,
    { severity: state.severity.level, staffInvolved: staffInvolvedOf(state) },
    context.rules,
  )
  if (verdict === 'ok' || state.accepted?.staffId === member.id) return member
  return refuse(
    verdict,
    `A ${state.severity.level} case needs at least one of: ${context.rules.pack.minimumOwner[state.severity.level].join(', ')}.`,
    {
      mayAct: context.rules.pack.minimumOwner[state.severity.level],
    },
  )
}

/** A colleague of the owner the rules found, or somebody above; nobody below takes a case the rules gave higher. */
const mayTakeOver = (member: StaffMember, ownerRole: Role, context: DecideContext): boolean =>
  member.role === ownerRole || rolesAbove(ownerRole, context.rules.pack).includes(member.role)

/** The responsible person, or somebody above them on the ladder. */
const answersFor = (member: StaffMember, { routing, accepted }: CaseState, context: DecideContext): boolean =>
  member.id === routing?.owner.staffId ||
  member.id === accepted?.staffId ||
  (routing !== undefined && rolesAbove(routing.owner.role, context.rules.pack).includes(member.role))

/** Runs a decision for whoever acts; refusals of the guard come first. */
function byStaff(
  state: CaseState,
  context: DecideContext,
  guard: typeof actingStaff,
  decide: (draft: Draft, member: StaffMember) => Refusal | undefined,
): Decision {
  const member = guard(state, context)
  if ('ok' in member) return member
  const draft = draftOf(state, context)
  return decide(draft, member) ?? draft.done()
}

export const accept = (state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, (draft, member) => {
    if (state.accepted)
      return refuse('already-accepted', 'Somebody has accepted this case already.', {
        acceptedBy: state.accepted.staffId,
      })
    if (state.routing && !mayTakeOver(member, state.routing.owner.role, context))
      return refuse('beyond-authority', `The rules give this case to the role ${state.routing.owner.role} or higher.`, {
        mayAct: state.routing.owner.role,
      })
    if (state.routing && state.routing.owner.staffId !== member.id) {
      const owner = { role: member.role, staffId: member.id, name: member.name }
      const assistants = state.routing.assistants.filter(each => each.staffId !== member.id)
      draft.add({ type: 'case.assigned', routing: { ...state.routing, owner, assistants } })
    }
    draft.add({ type: 'case.accepted' })
  })

export const recordContact = (command: Of<'recordContact'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, draft => {
    const { outcome, by, note } = command
    draft.add({ type: 'customer.contacted', outcome, by, ...(note ? { note } : {}) })
    // An unanswered call is no contact: only having reached the customer stops the clock.
    if (outcome === 'reached') stopClocks(draft, ['firstContact'])
  })

export const sendUpdate = (command: Of<'sendUpdate'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, draft => {
    draft.add({ type: 'update.sent', text: command.text })
  })

export const addNote = (command: Of<'addNote'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, draft => {
    draft.add({ type: 'note.added', text: command.text })
  })

export const correctFacts = (command: Of<'correctFacts'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, draft => {
    draft.add({ type: 'facts.corrected', facts: command.facts, reason: command.reason })
    assess(draft)
  })

export const overrideSeverity = (command: Of<'overrideSeverity'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, draft => {
    if (command.level === state.severity.level)
      return refuse('nothing-to-do', `The severity is ${command.level} already.`)
    const assessed = state.severity.overridden?.assessed ?? state.severity.level
    draft.add({ type: 'severity.overridden', level: command.level, reason: command.reason, assessed })
    assess(draft)
  })

export const resolve = (command: Of<'resolve'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, draft => {
    if (state.resolution) return refuse('already-resolved', 'This case is resolved already.')
    if (!state.accepted) return refuse('not-accepted', 'Accept the case before resolving it.')
    draft.add({ type: 'case.resolved', summary: command.summary, skipped: command.skipped })
    stopClocks(draft, ['resolve', 'update'])
    const store = storeOf(context.rules.directory, storeIdOf(state))
    const times = followUpOf(context.now, store, context.rules.pack)
    draft.add({ type: 'followUp.scheduled', ...times })
    draft.add({
      type: 'clock.started',
      clock: {
        name: 'followUp',
        calendar: 'always',
        startedAt: context.now,
        warnAt: times.phoneTaskAt,
        dueAt: times.endsAt,
      },
    })
  })

export const signOff = (state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, (draft, member) => {
    if (!answersFor(member, state, context))
      return refuse('beyond-authority', 'The responsible person signs off, or somebody above them.', {
        responsible: state.routing?.owner.staffId ?? null,
      })
    if (!state.resolution) return refuse('not-resolved', 'Only a resolved case can be signed off.')
    if (state.signedOffBy)
      return refuse('already-signed-off', 'This case is signed off already.', { by: state.signedOffBy })
    draft.add({ type: 'case.signedOff' })
  })

export const close = (command: Of<'close'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, draft => {
    if (!state.resolution) return refuse('not-resolved', 'Only a resolved case can be closed.')
    if (!state.signedOffBy) return refuse('not-signed-off', 'The responsible person signs off before the case closes.')
    const excused = command.skipped.some(each => each.step === 'followUp' && each.reason.trim())
    if (!state.followUp?.answered && !excused)
      return refuse(
        'follow-up-not-answered',
        'The customer has not said yet whether it helped; skip the step "followUp" with a reason.',
      )
    stopClocks(draft, ['firstContact', 'resolve', 'update', 'followUp', 'warrantyReply'])
    draft.add({ type: 'case.closed', skipped: command.skipped })
  })

/** Whatever stands in the case's way: erasing is a right of the customer, only the person involved may not do it. */
export const erasePersonalData = (
  command: Of<'erasePersonalData'>,
  state: CaseState,
  context: DecideContext,
): Decision =>
  byStaff(state, context, actingStaff, draft => {
    draft.add({ type: 'personalData.erased', reason: command.reason })
  })

/** The answer to "did it help?": from the customer in chat, or what staff heard on the phone. */
export function recordFollowUp(command: Of<'recordFollowUp'>, state: CaseState, context: DecideContext): Decision {
  if (context.actor.kind === 'staff') {
    const member = actingStaff(state, context)
    if ('ok' in member) return member
  }
  if (!state.resolution || !state.followUp)
    return refuse('not-resolved', 'There is nothing to ask about before the case is resolved.')
  // "Satisfied" may be taken back until the case is closed; "not satisfied" has reopened it already.
  if (state.followUp.answered && command.satisfied) return refuse('nothing-to-do', 'The customer has answered already.')
  const draft = draftOf(state, context)
  draft.add({
    type: 'followUp.answered',
    satisfied: command.satisfied,
    ...(command.text ? { text: command.text } : {}),
  })
  stopClocks(draft, ['followUp'])
  if (command.satisfied) stopClocks(draft, ['firstContact'])
  else handleAgain(draft)
  return draft.done()
}

/** Not satisfied: back to the pack's role for it or higher, with clocks of its own (domain.md section 6). */
function handleAgain(draft: Draft): void {
  const { context } = draft
  const former = draft.state.routing?.owner
  draft.add({ type: 'case.reopened', reason: 'The customer is not satisfied.' })
  const { state } = draft
  const routing = routingOf(routingFactsOf(state, context.now, context.rules.pack), context.rules)
  const known = [routing.owner, ...routing.assistants].some(each => each.staffId === former?.staffId)
  draft.add({
    type: 'case.assigned',
    routing: former && !known ? { ...routing, assistants: [...routing.assistants, former] } : routing,
  })
  const store = storeOf(context.rules.directory, storeIdOf(state))
  const facts = {
    startedAt: context.now,
    severity: state.severity.level,
    danger: state.danger.now,
    store,
    pack: context.rules.pack,
  }
  for (const name of complaintClocks) {
    const clock = clockOf(name, facts)
    if (clock) draft.add({ type: 'clock.started', clock })
  }
}

function stopClocks(draft: Draft, names: readonly (keyof CaseState['clocks'])[]): void {
  for (const name of names) {
    const clock = draft.state.clocks[name]
    if (clock && clock.endedAt === undefined) draft.add({ type: 'clock.stopped', name })
  }
}
