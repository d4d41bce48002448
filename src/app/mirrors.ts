// What a command on one case does to another: both sides of a link or a merge, committed together.
import type { CaseState } from '../case/case.ts'
import type { ChannelRef, Guest } from '../case/caseParts.ts'
import type { ClockState, Pause, TimedClock } from '../case/clock.ts'
import type { Command, Refusal } from '../case/commands.ts'
import { isAnothers } from '../case/customers.ts'
import { toldBy } from '../case/evolveHeard.ts'
import type { Written } from '../case/evolveWrote.ts'
import type { Task, ToldThere } from '../case/handling.ts'
import { isOfPerson, matterToAbsorb } from '../case/matter.ts'
import { ownOf } from '../case/views/seenBy.ts'
import { openTasksOf } from '../case/views/tasks.ts'

interface Mirror {
  caseId: string
  /** @param ahead ms by which the other case's time is ahead of this one's: not 0 only where CLOCK_SPEED is not 1 */
  command(ahead: number): Command
  /** parting goes on without the other side when it is erased or was never there */
  alone?: true
}

/**
 * @param state the case the command is for, before it
 * @param other the other one, where it is there
 * @param newer of a merge, where the customer of both cases has begun to write last
 */
export function mirrorOf(
  command: Command,
  state: CaseState,
  other?: CaseState,
  newer?: ChannelRef,
): Mirror | undefined {
  const simple = (caseId: string, mirrored: Command): Mirror => ({ caseId, command: () => mirrored })
  switch (command.type) {
    case 'merge':
      return { caseId: command.into, command: ahead => absorbed(state, ahead, other, newer) }
    case 'unmerge':
      return state.merged && { ...simple(state.merged.into, { type: 'release', caseId: state.id }), alone: true }
    // nothing of theirs is to work on there, and nobody there waits for what they were promised
    case 'erasePersonalData':
      return state.merged && { ...simple(state.merged.into, { type: 'release', caseId: state.id }), alone: true }
    case 'correctFacts':
      return correctedIn(command, state)
    case 'link':
      return simple(command.caseId, { type: 'link', caseId: state.id, kind: command.kind })
    case 'unlink':
      return { ...simple(command.caseId, { type: 'unlink', caseId: state.id }), alone: true }
    default:
      return undefined
  }
}

/** Who another customer is stays in the case they told, and is put right there. */
function correctedIn(command: Extract<Command, { type: 'correctFacts' }>, { guests }: CaseState): Mirror | undefined {
  const { to, reason } = command
  const facts = command.facts.filter(each => isOfPerson(each.slot))
  if (to === undefined || !guests?.[to] || facts.length === 0) return undefined
  return { caseId: to, command: () => ({ type: 'correctFacts', facts, reason }) }
}

/** What stands in the way there: said of the other case, so that nobody takes it for this one's. */
export const ofOther = (refusal: Refusal, caseId: string): Refusal => ({
  ...refusal,
  detail: `The other case, ${caseId}: ${refusal.detail}`,
  extra: { ...refusal.extra, caseId },
})

const absorbed = (state: CaseState, ahead: number, into?: CaseState, channel?: ChannelRef): Command => ({
  type: 'absorb',
  caseId: state.id,
  matter: matterToAbsorb(state),
  ...(channel ? { channel } : {}),
  ...(into && isAnothers(state, into) ? { guest: guestOf(state) } : {}),
  // also of what is settled somebody has still to be answered
  ...(state.wrote ? { wrote: state.wrote.map(each => openIn(each, ahead)) } : {}),
  // what is settled there is owed no more
  ...(state.resolution || state.withdrawn
    ? {}
    : {
        handedOff: state.handedOff !== undefined || state.accepted !== undefined,
        clocks: Object.values(state.clocks).map(each => later(each, ahead)),
        promises: state.promises.map(each => ({ ...each, madeAt: each.madeAt + ahead, dueAt: each.dueAt + ahead })),
      }),
})

/** That it waits for an answer, and since when; its words stay where they were written. */
const openIn = ({ at, asks }: Written, ms: number): Written => ({ at: at + ms, ...(asks ? { asks } : {}) })

/** Another customer than the one of the case it is to go on in. */
function guestOf({ channel, clocks: { firstContact }, contactedAt, resolution, withdrawn }: CaseState): Guest {
  const awaits = firstContact !== undefined && firstContact.endedAt === undefined && !resolution && !withdrawn
  return {
    ...(awaits ? { awaitsContact: true } : {}),
    ...(contactedAt === undefined ? {} : { contactedAt }),
    ...(channel.id === 'none' ? { silent: true } : {}),
  }
}

/**
 * A parting, with what was done meanwhile for its customer in the case it goes on in.
 * @param own before it @param goesOn that case, where it can be read still @param ahead ms by which its time is ahead of this one's
 */
export function withMeanwhile(command: Command, own: CaseState, goesOn: CaseState | undefined, ahead = 0): Command {
  const { id: caseId, merged } = own
  if (command.type !== 'unmerge' || !goesOn?.absorbed.includes(caseId)) return command
  const open = (goesOn.wrote ?? []).flatMap(({ from, told: _, ...each }) =>
    from === caseId ? [{ ...each, at: each.at - ahead }] : [],
  )
  const wrote = own.wrote || open.length > 0 ? { wrote: open } : {}
  const guest = goesOn.guests?.[caseId]
  if (!guest) return { ...command, ...wrote }
  const theirs = goesOn.promises.filter(each => each.from === caseId)
  const promises = theirs.map(({ from: _, keptAt, ...each }) => ({
    ...each,
    madeAt: each.madeAt - ahead,
    dueAt: each.dueAt - ahead,
    ...(keptAt === undefined ? {} : { keptAt: keptAt - ahead }),
  }))
  // what was before they went on together is known here already
  const reachedAt = guest.contactedAt === undefined ? undefined : guest.contactedAt - ahead
  const isNews = reachedAt !== undefined && reachedAt !== own.contactedAt && reachedAt >= (merged?.at ?? 0)
  const told = toldBy(goesOn, caseId)
  const heard = told.heard.map(({ at, statement }) => ({ at: at - ahead, statement }))
  const attachments = ownOf(goesOn.attachments, caseId).map(({ from: _, ...each }) => each)
  const wishes = wishesOf(own, goesOn, ahead)
  const kept = promises.flatMap(({ id, keptAt: at }) => (at === undefined ? [] : [{ id, at }]))
  return {
    ...command,
    ...(heard.length > 0 ? { heard } : {}),
    ...(told.corrected.length > 0 ? { corrected: told.corrected } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(wishes.length > 0 ? { tasks: wishes } : {}),
    ...(goesOn.handedOff ? { handedOff: true } : {}),
    ...(promises.length > 0 ? { promises } : {}),
    ...(kept.length > 0 ? { kept } : {}),
    ...(guest.told ? { told: guest.told.map(each => earlier(each, ahead)) } : {}),
    ...(isNews ? { contactedAt: reachedAt } : {}),
    ...wrote,
    ...(guest.awaitsContact ? { awaitsContact: true } : {}),
  }
}

/** That they wish to be erased goes with them, by its time; numbered on where they had wished it before. */
function wishesOf(own: CaseState, goesOn: CaseState, ahead: number): Task[] {
  const isWish = ({ kind }: Task) => kind === 'eraseData'
  if (openTasksOf(own).some(isWish)) return []
  const had = own.tasks.filter(isWish).length
  return ownOf(openTasksOf(goesOn).filter(isWish), own.id).map(({ from: _, ...each }, index) => ({
    ...each,
    id: `${each.id.split('.')[0]}.${had + index + 1}.${own.cycle}`,
    openedAt: each.openedAt - ahead,
    dueAt: each.dueAt - ahead,
  }))
}

function earlier({ at, body, ...by }: ToldThere, ms: number): ToldThere {
  const told = body.type === 'promise.made' ? { ...body, dueAt: body.dueAt - ms } : body
  return { ...by, at: at - ms, body: told }
}

/** As far from now in the other case's time as in its own. */
function later(clock: ClockState, ms: number): ClockState {
  const { carried, pauses } = clock
  const times: Pick<TimedClock, 'startedAt' | 'warnAt' | 'dueAt'> = {
    startedAt: clock.startedAt + ms,
    warnAt: clock.warnAt + ms,
    dueAt: clock.dueAt + ms,
  }
  const moved = ({ from, to }: Pause): Pause => ({ from: from + ms, ...(to === undefined ? {} : { to: to + ms }) })
  return {
    ...clock,
    ...times,
    pauses: pauses.map(moved),
    ...(carried ? { carried: { ...carried, until: carried.until + ms } } : {}),
  }
}
