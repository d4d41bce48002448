// Cases that belong together: linked for reading, merged when one goes on in the other, and taken apart again exactly.
import { agreementIn } from '../agreed.ts'
import type { Aside, CaseState } from '../case.ts'
import type { ClockName } from '../clockNames.ts'
import type { Again, Command, DecideContext, Decision, Refusal } from '../commands.ts'
import { categoryOf } from '../matter.ts'
import { clockRowOf } from '../policy/clocks.ts'
import { endangeredIn, isUnreached } from '../views/endangered.ts'
import { missingOf } from '../views/known.ts'
import type { Slot } from '../vocabulary.ts'
import { actingStaff, byStaff, dangerNow, ofThisStore, responsible, restsNow } from './acting.ts'
import { assess } from './assess.ts'
import { clockFactsOf, ruleFactsOf } from './clockFacts.ts'
import { contactAgain } from './contact.ts'
import { type Draft, draftOf, refuse } from './draft.ts'
import { endContact, waitedByGuests } from './guests.ts'
import { handleAgain } from './handleAgain.ts'
import { giveBackClocks, takeClocks } from './mergedClocks.ts'
import { followPromises } from './promises.ts'
import { isOfTable } from './reviseClocks.ts'
import { endClocks, meetClocks } from './stopClocks.ts'
import { dropTasks, dropUnasked } from './tasks.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** By staff; by itself where the same problem came back. */
export function link({ caseId, kind }: Of<'link'>, state: CaseState, context: DecideContext): Decision {
  const member = context.actor.kind === 'system' ? undefined : actingStaff(state, context)
  if (member && 'ok' in member) return member
  if (caseId === state.id) return refuse('same-case', 'A case is not linked to itself.')
  if (state.links.some(each => each.caseId === caseId && each.kind === kind))
    return refuse('nothing-to-do', 'These cases are linked already.')
  const draft = draftOf(state, context)
  draft.add({ type: 'case.linked', link: { caseId, kind } })
  weighAnew(draft)
  return draft.done()
}

export const unlink = (command: Of<'unlink'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, draft => {
    if (!state.links.some(each => each.caseId === command.caseId))
      return refuse('nothing-to-do', 'These cases are not linked.')
    draft.add({ type: 'case.unlinked', caseId: command.caseId })
    weighAnew(draft)
  })

/** The same problem again may be graver by itself. The earlier case of the two is settled, and stays what it was. */
function weighAnew(draft: Draft): void {
  const { resolution, withdrawn, merged, status } = draft.state
  if (!resolution && !withdrawn && !merged && status !== 'closed') assess(draft)
}

/**
 * What its customer agreed on, or may still take, binds the house here alone: where it went on nobody would know of it; nor of a refusal
 * they may still take or appeal, nor that somebody looks at it anew. The other way round it stands.
 */
function agreementStands(state: CaseState): Refusal | undefined {
  if (state.resolution || state.withdrawn) return undefined
  const agreed = agreementIn(state)
  const { answer, refused, last } = state.solution ?? {}
  const isAppealed = refused === true && answer === 'declined' && !last
  if (!agreed && answer !== 'open' && !isAppealed) return undefined
  return refuse('agreement-stands', standing(agreed !== undefined, refused, isAppealed), {
    caseId: state.id,
    ...(agreed ? { optionId: agreed.optionId ?? null } : {}),
  })
}

function standing(isAgreed: boolean, isRefusal = false, isAppealed = false): string {
  if (isAgreed)
    return 'Something is agreed on with the customer of this case: merge the other one into it, or carry it out first.'
  if (isAppealed)
    return 'The customer of this case has appealed a refusal: merge the other one into it, or answer the appeal first.'
  return `A ${isRefusal ? 'refusal' : 'solution'} is put to the customer of this case: merge the other one into it, or wait for the answer.`
}

/**
 * This case goes on in `into`. Its clocks rest and nothing of it is lost: `unmerge` makes it what it was. The time in between counts:
 * the customer waited all the while.
 */
export const merge = (command: Of<'merge'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, responsible, draft => {
    const { into, reason } = command
    if (into === state.id) return refuse('same-case', 'A case is not merged into itself.')
    if (state.absorbed.length > 0)
      return refuse('has-merged-cases', 'Other cases go on in this one; merge the other way round.', {
        absorbed: state.absorbed,
      })
    const danger = dangerNow(state)
    if (danger) return danger
    const stands = agreementStands(state)
    if (stands) return stands
    if (state.live) draft.add({ type: 'conversation.handedBack' })
    draft.add({ type: 'case.merged', into, ...(reason ? { reason } : {}) })
  })

const againBecause: Readonly<Record<Again, string>> = {
  unsolved: 'The customer is not satisfied.',
  cameBack: 'The trouble is back.',
}

/**
 * By staff; by itself where the case it goes on in is erased, and where its customer withdraws what is theirs, or is the one for whom
 * it is not settled.
 */
export function unmerge(command: Of<'unmerge'>, state: CaseState, context: DecideContext): Decision {
  const member = context.actor.kind === 'staff' ? responsible(state, context) : undefined
  if (member && 'ok' in member) return member
  if (!state.merged) return refuse('nothing-to-do', 'This case is not merged.')
  const draft = draftOf(state, context)
  const { type: _, again, ...meanwhile } = command
  const unsolved = again === 'unsolved'
  draft.add({ type: 'case.unmerged', ...meanwhile, ...(unsolved ? { dissatisfied: true } : {}) })
  if (command.handedOff && !state.handedOff)
    draft.add({ type: 'case.handedOff', cause: 'staff', missing: missing(draft) })
  // judged by what they told there as if they had told it here
  if (command.heard || command.corrected) assess(draft)
  if (!isUnreached(draft.state)) meetClocks(draft, ['rescue'])
  if (again) {
    handleAgain(draft, againBecause[again], { cameBack: !unsolved, disappointed: unsolved })
    return draft.done()
  }
  if (isToldSinceSettled(draft, command)) {
    handleAgain(draft, 'The customer has told more since it was settled.')
    return draft.done()
  }
  // nobody is rung up for what they were told already
  if (command.contactedAt !== undefined) meetClocks(draft, ['firstContact'])
  if (command.awaitsContact) contactAgain(draft)
  if (command.promises || command.kept) followPromises(draft, isAnyKeptThere(command) ? undefined : 'letGo')
  return draft.done()
}

/** Where all that is done with was let go, nothing was met. */
const isAnyKeptThere = ({ kept = [], promises = [] }: Of<'unmerge'>): boolean =>
  kept.some(({ id }) => !promises.some(each => each.id === id && each.letGo))

/**
 * Settled before it went on elsewhere, its customer has spoken of the matter there since: those words would rest in it unseen. Who
 * takes theirs out themselves says what they want of it.
 */
const isToldSinceSettled = ({ state, context }: Draft, { heard = [] }: Of<'unmerge'>): boolean =>
  state.resolution !== undefined &&
  context.actor.kind !== 'customer' &&
  heard.some(({ statement }) => statement.narrative || statement.danger.now)

/**
 * The side of a merge that goes on; only the use case that merges asks for it, in the same commit. What the other case owed the
 * customer by a time is owed here, by the earlier of two.
 */
export function absorb(command: Of<'absorb'>, state: CaseState, context: DecideContext): Decision {
  if (state.merged) return refuse('case-merged', 'This case goes on in another one.', { into: state.merged.into })
  // nobody brings another matter into a case that is about themselves, or into one of another store
  return byStaff(state, context, ofThisStore, draft => {
    // nobody works on it: an open complaint would rest there unseen
    const stop = restsNow(state)
    if (stop) return stop
    const { caseId, clocks = [], promises = [], matter, channel, handedOff, guest, wrote = [] } = command
    const owed = promises.filter(each => each.keptAt === undefined)
    draft.add({
      type: 'case.absorbed',
      caseId,
      ...(owed.length > 0 ? { promises: owed } : {}),
      ...(matter ? { matter } : {}),
      ...(channel ? { channel } : {}),
      ...(guest ? { guest } : {}),
      ...(wrote.length > 0 ? { wrote } : {}),
    })
    // staff have had it already: it does not wait unseen for the questions of this one
    if (handedOff && !draft.state.handedOff)
      draft.add({ type: 'case.handedOff', cause: 'staff', missing: missing(draft) })
    takeClocks(draft, caseId, clocks)
    followPromises(draft)
    assess(draft)
  })
}

const missing = ({ state, context }: Draft): Slot[] =>
  missingOf(state, categoryOf(state), context.rules.directory.stores.length > 1)

export function release(command: Of<'release'>, state: CaseState, context: DecideContext): Decision {
  const { caseId } = command
  if (!state.absorbed.includes(caseId)) return refuse('nothing-to-do', 'That case is not merged into this one.')
  // the alarm would stay with the wrong customer, and the right one's case would know nothing of it
  const inDanger = endangeredIn(state).some(each => each.unreached && each.caseId === caseId)
  const danger = context.actor.kind === 'staff' && inDanger ? dangerNow(state) : undefined
  if (danger) return danger
  const draft = draftOf(state, context)
  giveBackOwner(draft)
  // theirs to be seen to in their own case from now on
  dropTasks(draft, 'parted', ({ kind, from }) => kind === 'eraseData' && from === caseId)
  draft.add({ type: 'case.released', caseId, ...(state.guests?.[caseId] ? { words: true } : {}) })
  giveBackClocks(draft, caseId)
  // reached already, its own customer waited for nothing while the other one did
  const { firstContact } = draft.state.clocks
  // nobody waits by a time that had passed for the other one alone, either
  if (firstContact && firstContact.endedAt === undefined) endContact(draft)
  // its own customer wants no more of it; another who is still here may wait on
  if (draft.state.withdrawn) {
    const waited = waitedByGuests(draft.state)
    endClocks(
      draft,
      (['firstContact', 'rescue'] as const).filter(each => !waited.includes(each)),
    )
  }
  followPromises(draft)
  if (state.status === 'closed') return draft.done()
  assess(draft)
  if (state.alone) endUnasked(draft, state.alone)
  return draft.done()
}

/** Begun for what the other customer alone told: with them gone nothing asks for it. */
function endUnasked(draft: Draft, alone: Aside): void {
  const { state, context } = draft
  dropUnasked(draft, alone.tasks)
  const facts = clockFactsOf(state, context)
  const asked = (name: ClockName) => clockRowOf(name, ruleFactsOf(name, state, facts)) !== undefined
  const begun = Object.values(state.clocks).flatMap(each => (each.takenFrom ? [] : [each.name]))
  endClocks(
    draft,
    begun.filter(name => isOfTable(name) && !alone.clocks.includes(name) && !asked(name)),
  )
}

/** Who had it before has it again, where nobody took it and it climbed nowhere meanwhile; whether they still may is assessed anew. */
function giveBackOwner(draft: Draft): void {
  const { alone, absorbed, accepted, escalations, routing } = draft.state
  if (!alone?.routing || absorbed.length > 1 || escalations.length > alone.escalations) return
  if (accepted && accepted.at !== alone.accepted?.at) return
  if (JSON.stringify(routing) !== JSON.stringify(alone.routing))
    draft.add({ type: 'case.assigned', routing: alone.routing })
}
