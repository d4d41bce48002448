// Who handles a case and what they found, asked for and learnt, as shown: times ISO 8601, people with names.
import type { CaseState } from '../case/case.ts'
import { clockNames, waitingKinds } from '../case/clockNames.ts'
import type { Rules } from '../case/commands.ts'
import { restsNow } from '../case/decisions/acting.ts'
import { answerersOf, heldOf } from '../case/decisions/approval.ts'
import { rolesUp } from '../case/decisions/escalation.ts'
import { isExtendable, pausableClocks } from '../case/decisions/pausing.ts'
import {
  improvementMissing,
  measureMissing,
  missingSteps,
  promiseOpen,
  requirementsOf,
} from '../case/decisions/steps.ts'
import { isOfPerson, staffInvolvedOf, storeIdOf } from '../case/matter.ts'
import { type Directory, storeOf } from '../case/policy/directory.ts'
import { ascentOf, needsNoClimb } from '../case/policy/escalation.ts'
import { rolesAbove } from '../case/policy/ladders.ts'
import { levelOf } from '../case/policy/levels.ts'
import { closingSteps } from '../case/policy/pack/ending.ts'
import { involvedOf } from '../case/policy/routing.ts'
import { suggestionsOf } from '../case/views/duplicates.ts'
import { endangeredIn } from '../case/views/endangered.ts'
import { known, placeOf } from '../case/views/known.ts'
import { rescuersOf } from '../case/views/rescueLine.ts'
import type { Role } from '../case/vocabulary.ts'
import type { Handling } from './handlingShapes.ts'
import { iso, personShown, staffShown } from './shown.ts'

function wantedOf(state: CaseState, rules: Rules): Handling['wanted'] {
  const kinds = requirementsOf(state, { rules }).map(each => each.kind)
  return {
    steps: missingSteps(state, [], closingSteps, { rules }),
    improvement: kinds.includes('eightD') ? 'eightD' : kinds.includes('improvement') ? 'measures' : 'none',
    longTermMeasure: measureMissing(state, [], { rules }) !== undefined,
    promise: promiseOpen(state, []) !== undefined,
    improvementMissing: improvementMissing(state, { rules }) !== undefined,
  }
}

/** Whoever stands as high as the pack takes what is beyond an authority keeps the case and waits for the approval. */
function approvalClimbsTo(state: CaseState, rules: Rules, now: number): Role[] {
  const owner = state.routing?.owner.role
  const stays = owner !== undefined && needsNoClimb(owner, rules.pack)
  return stays ? [] : rolesUp(state, ascentOf(rules.pack, 'authority'), rules).filter(heldOf(state, { rules, now }))
}

const nameAndPhone = (state: CaseState | undefined) => ({
  name: (state && known(state, 'customer.name')) ?? null,
  phone: (state && known(state, 'customer.phone')) ?? null,
})

/** What stays theirs, whose case goes on in another's: each as last told. */
function ownFactsOf(state: CaseState | undefined): Handling['guests'][number]['facts'] {
  const own: Handling['guests'][number]['facts'] = {}
  for (const { slot, value } of Object.values(state?.facts ?? {}).flat())
    if (isOfPerson(slot) && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'))
      own[slot] = value
  return own
}

/** Who they are stands in the case they told, where they are in this one. */
function inDangerOf(state: CaseState, guests: readonly CaseState[], directory: Directory): Handling['inDanger'] {
  const alone = rescuersOf(state).length > 0 ? {} : { rescueLine: storeOf(directory, storeIdOf(state)).rescueLine }
  return endangeredIn(state).map(({ caseId, kind, unreached }) => {
    const isOwn = caseId === state.id
    const told = isOwn ? state : guests.find(each => each.id === caseId)
    const location = isOwn ? placeOf(state) : (placeOf(state, caseId) ?? (told && placeOf(told)))
    return {
      caseId,
      ...nameAndPhone(told),
      ...(kind ? { kind } : {}),
      ...(location === undefined ? {} : { location }),
      reached: !unreached,
      ...(unreached ? alone : {}),
    }
  })
}

interface Others {
  /** about the same car or phone */
  alike?: readonly CaseState[]
  /** the absorbed ones whose customers are others and hear of this one */
  alsoHear?: readonly string[]
  /** the absorbed ones whose customers are others */
  guests?: readonly CaseState[]
}

/** @param now case time, epoch ms */
export function handlingOf(
  state: CaseState,
  rules: Rules,
  now: number,
  { alike = [], alsoHear = [], guests = [] }: Others = {},
): Handling {
  const { directory, pack } = rules
  const named = (staffId: string) => staffShown(staffId, directory)
  const { contact, diagnosis, referral, improvement, merged, routing, accepted } = state
  const rests = accepted === undefined || merged !== undefined || restsNow(state) !== undefined
  return {
    level: (routing && levelOf(pack, routing.owner.role)) ?? null,
    contact: contact ? personShown(contact) : null,
    diagnosis: diagnosis ? { ...diagnosis, at: iso(diagnosis.at), by: named(diagnosis.by) } : null,
    escalations: state.escalations.map(each => ({
      at: iso(each.at),
      trigger: each.trigger,
      level: each.level,
      ...(each.from ? { from: personShown(each.from) } : {}),
      to: personShown(each.to),
      clocks: [...(each.clocks ?? [])],
      ...(each.reason ? { reason: each.reason } : {}),
    })),
    referral: referral ? { at: iso(referral.at), to: personShown(referral.to), reason: referral.reason } : null,
    improvement: improvement ? { ...improvement, at: iso(improvement.at), by: named(improvement.by) } : null,
    approvals: state.approvals.map(({ answer, usedAt, lapsed, ...asked }) => ({
      ...asked,
      lapsed: lapsed ? { ...lapsed, at: iso(lapsed.at) } : null,
      usedAt: usedAt === undefined ? null : iso(usedAt),
      mayApprove: answer ? [...asked.mayApprove] : answerersOf(asked, state, { rules, now }),
      askedBy: named(asked.askedBy),
      answer: answer ? { ...answer, at: iso(answer.at), by: named(answer.by) } : null,
    })),
    tasks: state.tasks.map(({ id, kind, text, from, owner, openedAt, dueAt, overdue = false, done, dropped }) => ({
      id,
      kind,
      ...(text ? { text } : {}),
      ...(from ? { from } : {}),
      owner: personShown(owner),
      openedAt: iso(openedAt),
      dueAt: iso(dueAt),
      overdue,
      done: done ? { ...done, at: iso(done.at), by: named(done.by) } : null,
      dropped: dropped ? { ...dropped, at: iso(dropped.at) } : null,
    })),
    links: [...state.links],
    suggestions: suggestionsOf(state, alike, rules),
    mergedInto: merged?.into ?? null,
    absorbed: [...state.absorbed],
    alsoHear: [...alsoHear],
    guests: Object.entries(state.guests ?? {}).map(([caseId, { awaitsContact = false, contactedAt, silent }]) => ({
      caseId,
      ...nameAndPhone(guests.find(each => each.id === caseId)),
      facts: ownFactsOf(guests.find(each => each.id === caseId)),
      awaitsContact,
      contactedAt: contactedAt === undefined ? null : iso(contactedAt),
      reachable: !silent,
    })),
    ...(state.wrote ? { wrote: state.wrote.map(({ told: _, ...each }) => ({ ...each, at: iso(each.at) })) } : {}),
    inDanger: inDangerOf(state, guests, directory),
    signedOff: state.signedOffBy ? named(state.signedOffBy) : null,
    climbsTo: routing ? rolesAbove(routing.owner.role, pack) : [],
    approvalClimbsTo: approvalClimbsTo(state, rules, now),
    involved: involvedOf(staffInvolvedOf(state), directory),
    mayPauseFor: rests ? [] : waitingKinds.filter(kind => pausableClocks(state, kind, { rules, now }).length > 0),
    mayExtend: rests ? [] : clockNames.filter(name => isExtendable(state, name, { rules, now })),
    wanted: wantedOf(state, rules),
  }
}
