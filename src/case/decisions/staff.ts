// What staff do with a case: accept, contact, update, correct, resolve, sign off, close.

import type { CaseState } from '../case.ts'
import { clockNames } from '../clockNames.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import type { Fact } from '../facts.ts'
import { isOfPerson, storeIdOf } from '../matter.ts'
import type { StaffMember } from '../policy/directory.ts'
import { personOf } from '../policy/people.ts'
import { withOwner } from '../policy/routing.ts'
import { hasLetters } from '../policy/waitingWords.ts'
import { openTasksOf } from '../views/tasks.ts'
import { severityLevels } from '../vocabulary.ts'
import {
  actingStaff,
  answersFor,
  byStaff,
  dangerNow,
  mayHave,
  mayTakeOver,
  ofThisStore,
  responsible,
} from './acting.ts'
import { assess } from './assess.ts'
import { concerned } from './concerned.ts'
import { refuse } from './draft.ts'
import { startFollowUp } from './followUp.ts'
import { guardStaffText } from './guard.ts'
import { endContact, unlessGuest, unreachable } from './guests.ts'
import { datedAhead } from './occurred.ts'
import { ownHandling } from './ownHandling.ts'
import { keepPromise, notTheirs } from './promises.ts'
import { recordTimes, tellNews } from './saidTimes.ts'
import { seated } from './seats.ts'
import {
  beforeResolving,
  improvementMissing,
  measureMissing,
  missingSteps,
  promiseOpen,
  stepsBefore,
  unknownStep,
} from './steps.ts'
import { endClocks, meetClocks } from './stopClocks.ts'
import { holdingIn } from './talkedInWriting.ts'
import { openCallWithNews } from './tasks.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

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
      draft.add({ type: 'case.assigned', routing: seated(withOwner(state.routing, personOf(member))) })
    }
    draft.add({ type: 'case.accepted' })
  })

export const sendUpdate = (command: Of<'sendUpdate'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, concerned, (draft, member) => {
    if (state.withdrawn) return refuse('case-withdrawn', 'The customer has withdrawn this case; reopen it first.')
    const { text, to, keeps } = command
    const refusal =
      unlessGuest(to, state) ??
      unreachable(to, state) ??
      notTheirs(keeps, to, state, context) ??
      guardStaffText(text, state, context)
    if (refusal) return refusal
    if (!hasLetters(text)) return refuse('nothing-to-do', 'An update tells the customer something, in words.')
    draft.add({ type: 'update.sent', text, ...(to ? { to } : {}), ...holdingIn(text, context) })
    // with no conversation to carry it somebody has to say it: the promise is kept once the customer is reached
    if (to === undefined && state.channel.id === 'none') openCallWithNews(draft, text, personOf(member))
    tellNews(draft, text, to, keeps)
  })

export const addNote = (command: Of<'addNote'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, draft => {
    draft.add({ type: 'note.added', text: command.text })
  })

export const correctFacts = (command: Of<'correctFacts'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, concerned, draft => {
    const { facts, reason, to } = command
    const stranger = unlessGuest(to === state.id ? undefined : to, state)
    if (stranger) return stranger
    // who they are is put right in the case they told, also where it rests
    if (state.merged && !facts.every(each => isOfPerson(each.slot)))
      return refuse('case-merged', 'This case goes on in another one.', { into: state.merged.into })
    const ahead = datedAhead(facts, storeIdOf(state), context)
    if (ahead) return ahead
    const tellers = new Map(facts.map(each => [each, to === undefined ? tellerOf(each, state) : to]))
    for (const of of new Set(tellers.values())) {
      const theirs = facts.filter(each => tellers.get(each) === of)
      const guest = of === undefined || of === state.id ? {} : { to: of }
      draft.add({ type: 'facts.corrected', facts: theirs, reason, ...guest })
    }
    if (!state.merged) assess(draft)
  })

/** The other customer who alone told of it; undefined: nobody did, this case's own did, or several. */
function tellerOf({ slot }: Fact, { facts, guests }: CaseState): string | undefined {
  const [teller, ...more] = new Set((facts[slot] ?? []).map(each => each.from))
  return teller !== undefined && more.length === 0 && guests?.[teller] ? teller : undefined
}

export const overrideSeverity = (command: Of<'overrideSeverity'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, ofThisStore, draft => {
    if (command.level === state.severity.level)
      return refuse('nothing-to-do', `The severity is ${command.level} already.`)
    // who signs it off, and what has to be learnt from it, hangs on how grave it was handled as
    const settled = state.resolution !== undefined || state.withdrawn !== undefined
    if (settled && severityLevels.indexOf(command.level) < severityLevels.indexOf(state.severity.level))
      return refuse(
        'severity-stands',
        'This case is resolved or withdrawn: it is signed off as grave as it was handled. Reopen it to judge it anew.',
        { level: state.severity.level },
      )
    const danger = command.level === 'major' ? undefined : dangerNow(state)
    if (danger) return danger
    const assessed = state.severity.overridden?.assessed ?? state.severity.level
    draft.add({ type: 'severity.overridden', level: command.level, reason: command.reason, assessed })
    assess(draft)
  })

export const resolve = (command: Of<'resolve'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, draft => {
    if (state.resolution) return refuse('already-resolved', 'This case is resolved already.')
    if (state.withdrawn) return refuse('case-withdrawn', 'The customer has withdrawn this case; reopen it first.')
    if (!state.accepted) return refuse('not-accepted', 'Accept the case before resolving it.')
    const danger = dangerNow(state)
    if (danger) return danger
    // the customer reads the summary
    const refused =
      unknownStep(command.skipped, beforeResolving) ??
      guardStaffText(command.summary, state, context) ??
      stepsBefore(state, command.skipped, context)
    if (refused) return refused
    draft.add({ type: 'case.resolved', summary: command.summary, skipped: command.skipped })
    meetClocks(draft, ['resolve'])
    // nobody need be in touch before it any more; who wants a person all the same starts that clock anew
    endClocks(draft, ['rescue'])
    endContact(draft, undefined, endClocks)
    // it is news to the customer; what was promised beyond it still binds
    keepPromise(draft, { written: command.summary })
    recordTimes(draft, command.summary)
    startFollowUp(draft)
  })

export const signOff = (command: Of<'signOff'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, (draft, member) => {
    if (!answersFor(member, state, context))
      return refuse('beyond-authority', 'The responsible person signs off, or somebody above them.', {
        responsible: state.routing?.owner.staffId ?? null,
      })
    if (!state.resolution && !state.withdrawn)
      return refuse('not-resolved', 'Only a resolved or withdrawn case can be signed off.')
    if (state.signedOffBy)
      return refuse('already-signed-off', 'This case is signed off already.', { by: state.signedOffBy })
    const { skipped = [] } = command
    const unknown = unknownStep(skipped)
    if (unknown) return unknown
    const unlearnt = improvementMissing(state, context) ?? measureMissing(state, skipped, context)
    if (unlearnt) return unlearnt
    draft.add({ type: 'case.signedOff', ...(skipped.length > 0 ? { skipped } : {}) })
  })

const colleagueCloses =
  'The customer has not said whether it helped: whoever handled the case does not close it without that; somebody else does.'
const mayClose =
  (state: CaseState, { rules }: DecideContext) =>
  (other: StaffMember) =>
    mayHave(other, state, rules) === 'ok'

export const close = (command: Of<'close'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, (draft, member) => {
    if (!state.resolution && !state.withdrawn)
      return refuse('not-resolved', 'Only a resolved or withdrawn case can be closed.')
    if (!state.signedOffBy) return refuse('not-signed-off', 'The responsible person signs off before the case closes.')
    const unknown = unknownStep(command.skipped)
    if (unknown) return unknown
    const unlearnt = improvementMissing(state, context) ?? measureMissing(state, command.skipped, context)
    if (unlearnt) return unlearnt
    if (missingSteps(state, command.skipped, ['followUp'], context).length > 0)
      return refuse(
        'follow-up-not-answered',
        'The customer has not said yet whether it helped; skip the step "followUp" with a reason.',
      )
    const unasked = missingSteps(state, [], ['followUp'], context).length > 0
    const own = unasked ? ownHandling(member, state, context, colleagueCloses, mayClose(state, context)) : {}
    if ('ok' in own) return own
    const promised = promiseOpen(state, command.skipped)
    if (promised) return promised
    meetClocks(draft, ['signOff'])
    endClocks(draft, clockNames)
    // nobody can speak in a closed case any more: the bot has to be able to
    if (state.live) draft.add({ type: 'conversation.handedBack' })
    draft.add({ type: 'case.closed', skipped: command.skipped, ...own })
  })

export const recordProgressLink = (
  command: Of<'recordProgressLink'>,
  state: CaseState,
  context: DecideContext,
): Decision =>
  byStaff(state, context, actingStaff, draft => {
    draft.add({ type: `progressLink.${command.act}` })
  })

/** They were given the task to erase it, wherever they belong. */
const isErasers = (state: CaseState, { actor }: DecideContext): boolean =>
  actor.kind === 'staff' &&
  openTasksOf(state).some(({ kind, owner }) => kind === 'eraseData' && owner.staffId === actor.staffId)

/**
 * Whatever stands in the case's way: erasing is a right of the customer, only the person involved and who is of another store may not do it. Nobody can do
 * anything for the customer any more, so nothing of the case runs on.
 */
export const erasePersonalData = (
  command: Of<'erasePersonalData'>,
  state: CaseState,
  context: DecideContext,
): Decision =>
  byStaff(state, context, isErasers(state, context) ? actingStaff : ofThisStore, draft => {
    endClocks(draft, clockNames)
    if (state.live) draft.add({ type: 'conversation.handedBack' })
    draft.add({ type: 'personalData.erased', reason: command.reason })
  })
