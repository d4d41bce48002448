// Agreeing on a solution: staff propose, the customer accepts, declines or asks back; then work and promises.
import { agreementIn } from '../agreed.ts'
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision, Refusal } from '../commands.ts'
import { byStaff, responsible, restsNow } from './acting.ts'
import { notAhead } from './ahead.ts'
import { appeal } from './appeal.ts'
import { backingOf } from './approval.ts'
import { concerned } from './concerned.ts'
import { deniedBefore, denyAgreement } from './denied.ts'
import { draftOf, refuse } from './draft.ts'
import { climbOrWait } from './escalation.ts'
import { grantedBy, guardStaffText } from './guard.ts'
import { unlessGuest } from './guests.ts'
import { keepChosen, lapseDeclined, lapseUnanswered, recordOptionTimes } from './optionTimes.ts'
import { followPromises, keepPromise, unkept } from './promises.ts'
import { namesAnotherTime, recordTimes, whatOf } from './saidTimes.ts'
import { beforeWork, beforeWorking, stepsBefore, unknownStep } from './steps.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const proposeSolution = (command: Of<'proposeSolution'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, (draft, member) => {
    const stop = restsNow(state)
    if (stop) return stop
    if (!state.accepted) return refuse('not-accepted', 'Accept the case before proposing a solution.')
    const { options } = command
    // Putting an option to the customer is the decision that backs what it says.
    const approvals = backingOf(options, member, state, context)
    if ('ok' in approvals) return approvals
    const refused = guardStaffText(options.map(each => each.text).join('\n'), state, context, grantedBy(options))
    if (refused) return refused
    lapseUnanswered(draft)
    draft.add({ type: 'solution.proposed', options, ...(approvals.length > 0 ? { approvals } : {}) })
    keepPromise(draft, { written: options.map(each => each.text).join('\n') })
    recordOptionTimes(draft, options)
  })

/** Whoever said the no does not say it again while the appeal waits for somebody else; an offer is always theirs to make. */
function appealStands(staffId: string, { solution, climbWanted, routing }: CaseState): Refusal | undefined {
  const waits = solution?.refused && solution.answer === 'declined' && climbWanted?.trigger === 'declined'
  if (!waits || solution.by !== staffId) return undefined
  return refuse('appeal-stands', 'The customer has appealed this no: somebody else looks at it and answers.', {
    owner: routing?.owner.staffId ?? null,
  })
}

/**
 * What is demanded is not granted: said with the reason, and never the last word, since whoever declines it reaches the level above
 * (ISO 10002, 7.9).
 */
export const refuseDemand = (command: Of<'refuse'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, (draft, member) => {
    const stop = restsNow(state)
    if (stop) return stop
    if (!state.accepted) return refuse('not-accepted', 'Accept the case before refusing what is demanded.')
    const appealed = appealStands(member.id, state)
    if (appealed) return appealed
    const { solution } = state
    // agreed is agreed: wanted otherwise, something else is proposed, and until they take that it stands
    const agreed = agreementIn(state)
    if (agreed)
      return refuse('already-agreed', 'The customer has agreed to what was proposed: propose something else instead.', {
        optionId: agreed.optionId ?? null,
      })
    // another reason, or the same after an appeal, is told again
    const stands = solution?.refused && solution.answer !== 'declined'
    if (stands && solution.options[0]?.text === command.reason)
      return refuse('nothing-to-do', 'The customer has been told just this already.')
    const refused = guardStaffText(command.reason, state, context)
    if (refused) return refused
    lapseUnanswered(draft)
    draft.add({ type: 'demand.refused', reason: command.reason })
    keepPromise(draft, { written: command.reason })
    recordTimes(draft, command.reason)
  })

/** The customer may still take what they declined, as long as nothing else was proposed. */
const proposalOf = ({ solution }: CaseState) =>
  solution?.answer === 'agreed' || solution?.answer === 'noted' ? undefined : solution

export function agreeSolution(command: Of<'agreeSolution'>, state: CaseState, context: DecideContext): Decision {
  const stop = restsNow(state)
  if (stop) return stop
  const proposal = proposalOf(state)
  if (!proposal || proposal.refused) return refuse('no-open-proposal', 'No proposal waits for an answer.')
  if (!proposal.options.some(each => each.id === command.optionId))
    return refuse('unknown-option', 'The proposal has no such option.')
  const draft = draftOf(state, context)
  draft.add({ type: 'solution.agreed', optionId: command.optionId })
  keepChosen(draft, command.optionId)
  return draft.done()
}

/** An appealed refusal may be taken all the same. */
export function noteRefusal(state: CaseState, context: DecideContext): Decision {
  const stop = restsNow(state)
  if (stop) return stop
  if (!proposalOf(state)?.refused) return refuse('no-open-proposal', 'No refusal waits for an answer.')
  const draft = draftOf(state, context)
  draft.add({ type: 'refusal.noted' })
  return draft.done()
}

/**
 * What they agreed on before stands then, and nothing climbs: the matter is settled as it was; unless they turn that down too. A refusal may be appealed after it was noted too: the
 * way up stays open until the case is resolved (ISO 10002, 7.9).
 */
export function declineSolution(command: Of<'declineSolution'>, state: CaseState, context: DecideContext): Decision {
  const stop = restsNow(state)
  if (stop) return stop
  if (command.denied) return denyAgreement(command.reason, state, context)
  const { answer, reason } = state.solution ?? {}
  // a reason may follow the no
  const late = answer === 'declined' && reason === undefined && command.reason !== undefined
  if (answer !== 'open' && answer !== 'noted' && !late)
    return refuse('no-open-proposal', 'No proposal waits for an answer.')
  const why = command.reason ? { reason: command.reason } : {}
  if (!late && state.solution?.refused) return declineRefusal(state, context, why)
  const agreedToo = command.agreedToo && state.agreed !== undefined
  const draft = draftOf(state, context)
  draft.add({ type: 'solution.declined', ...why, ...(agreedToo ? { agreedToo } : {}) })
  lapseDeclined(draft, state, agreedToo)
  // each proposal takes it up once: the reason that follows a no is the same no
  if (!late && (agreedToo || !state.agreed)) climbOrWait(draft, { trigger: 'declined', ...why })
  return draft.done()
}

/** Whoever said it, the no is the last word of the house when there is nobody to look at it anew. */
function declineRefusal(state: CaseState, context: DecideContext, why: { reason?: string }): Decision {
  const declined = { type: 'solution.declined', ...why } as const
  const draft = draftOf(state, context)
  draft.add({ ...declined, last: false })
  if (appeal(draft, why.reason)) return draft.done()
  const last = draftOf(state, context)
  last.add({ ...declined, last: true })
  return last.done()
}

/** Heard on the phone or at the desk. An option need not be named when there is one. */
export function recordAnswer(command: Of<'recordAnswer'>, state: CaseState, context: DecideContext): Decision {
  const member = concerned(state, context)
  if ('ok' in member) return member
  const { agreed, reason } = command
  if (!agreed) return declineSolution({ type: 'declineSolution', ...(reason ? { reason } : {}) }, state, context)
  const denied = deniedBefore(member.id, state)
  if (denied) return denied
  // taken on the phone, a refusal is noted as it is in writing
  if (state.solution?.refused) return noteRefusal(state, context)
  const [only, another] = state.solution?.options ?? []
  const optionId = command.optionId ?? (another ? undefined : only?.id)
  return agreeSolution({ type: 'agreeSolution', optionId: optionId ?? '' }, state, context)
}

export function questionSolution(command: Of<'questionSolution'>, state: CaseState, context: DecideContext): Decision {
  const stop = restsNow(state)
  if (stop) return stop
  if (!proposalOf(state)) return refuse('no-open-proposal', 'No proposal waits for an answer.')
  const draft = draftOf(state, context)
  draft.add({ type: 'solution.questioned', text: command.text })
  return draft.done()
}

/**
 * The choice is the customer's until they have made it. No pack has work begin before: harm is contained, and an 8D report says how, without
 * it. What was agreed on before stands, and may be carried out though something else is put to them.
 */
function choiceIsOpen(state: CaseState): Refusal | undefined {
  const { solution } = state
  if (solution?.answer !== 'open' || solution.refused || agreementIn(state)) return undefined
  return refuse('answer-awaited', 'The customer has not chosen yet: wait for their answer, or record what they said.', {
    options: solution.options.map(each => each.id),
  })
}

export const startWork = (command: Of<'startWork'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, draft => {
    const stop = restsNow(state)
    if (stop) return stop
    if (!state.accepted) return refuse('not-accepted', 'Accept the case before working on it.')
    if (state.workStartedAt !== undefined) return refuse('nothing-to-do', 'The work has begun already.')
    const { skipped = [] } = command
    const open =
      choiceIsOpen(state) ??
      unknownStep(skipped, beforeWork) ??
      // agreed on before, it stands though something else is put to them
      (agreementIn(state) ? undefined : stepsBefore(state, skipped, context, beforeWorking))
    if (open) return open
    draft.add({ type: 'work.started', ...(skipped.length > 0 ? { skipped } : {}) })
  })

export const promise = (command: Of<'promise'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, concerned, draft => {
    if (state.withdrawn) return refuse('case-withdrawn', 'The customer has withdrawn this case; reopen it first.')
    const { id, text, dueAt, to } = command
    const refused =
      unlessGuest(to, state) ??
      notAhead(dueAt, context, 'A promise is about a time to come.') ??
      namesAnotherTime(text, dueAt, state, context) ??
      guardStaffText(text, state, context, { promisedUntil: [dueAt] })
    if (refused) return refused
    const told = unkept(state).some(
      each => each.text === text && each.dueAt === dueAt && each.from === to && !each.options,
    )
    if (told) return refuse('nothing-to-do', 'Just this has been promised already, and is still to be kept.')
    const what = whatOf(text, dueAt, state, context)
    draft.add({ type: 'promise.made', id, text, dueAt, ...(what ? { what } : {}), ...(to ? { to } : {}) })
    followPromises(draft)
  })
