// The desk of a turn whose customer's case goes on in that of another customer: the matter is told there, who they are stays with them.
import type { CaseState } from '../case/case.ts'
import type { Statement } from '../case/caseParts.ts'
import type { Again, Command } from '../case/commands.ts'
import { refuse } from '../case/decisions/draft.ts'
import { isOfPerson } from '../case/matter.ts'
import { seenByGuest, seenByOwn } from '../case/views/seenBy.ts'
import { openTasksOf } from '../case/views/tasks.ts'
import type { DeskSession } from './caseDesk.ts'
import { partFrom } from './parting.ts'

interface Split {
  /** who they are and how they are reached; undefined: nothing of it */
  own: Statement | undefined
  matter: Statement
}

function split(statement: Statement): Split {
  const { messageId, text, facts, declined = [], removed = [], ...rest } = statement
  const part = (own: boolean) => ({
    messageId,
    text,
    facts: facts.filter(each => isOfPerson(each.slot) === own),
    ...pick('declined', declined, each => isOfPerson(each) === own),
    ...pick('removed', removed, each => isOfPerson(each.slot) === own),
  })
  const own = part(true)
  const told = own.facts.length > 0 || 'declined' in own || 'removed' in own
  const silent = { narrative: false, signals: [], claimType: 'grievance', emotion: { level: 'calm' } } as const
  return {
    own: told ? { ...own, ...silent, signals: [], danger: { now: false } } : undefined,
    matter: { ...rest, ...part(false) },
  }
}

const pick = <K extends string, T>(key: K, list: readonly T[], keep: (each: T) => boolean) => {
  const kept = list.filter(keep)
  return (kept.length > 0 ? { [key]: kept } : {}) as { [P in K]?: T[] }
}

/**
 * What was put to the other customer binds by their own word alone: what somebody else says to it is passed on to staff as their words.
 * That it does not help them is theirs to say: see beginAgain.
 */
function isTheOthers(command: Command): boolean {
  switch (command.type) {
    case 'agreeSolution':
    case 'declineSolution':
    case 'noteRefusal':
    case 'questionSolution':
    case 'postponeFollowUp':
    case 'commentHandling':
      return true
    case 'recordFollowUp':
      return command.satisfied
    case 'recordJointCheck':
      return command.ok
    default:
      return false
  }
}

/**
 * @param firstTold by the id of a case that goes on, that of the case its customer here told
 * @param guests by the id of a case that goes on, those in it whose customers are others than who speaks here
 */
export function asThemselves(
  desk: DeskSession,
  firstTold: ReadonlyMap<string, string>,
  guests: ReadonlyMap<string, readonly string[]>,
): DeskSession {
  const told = new Map(firstTold)
  const opened = (caseId: string | undefined) => desk.states().find(each => each.id === caseId)
  const ownOf = (state: CaseState | undefined) => state && told.get(state.id)
  const rests = new Set([...told.values(), ...[...guests.values()].flat()])
  /** somebody else's, now that they have parted */
  const hidden = new Set<string>()

  function seen(state: CaseState): CaseState {
    const own = opened(ownOf(state))
    return own ? seenByGuest(own, state) : seenByOwn(state)
  }

  /** Done to their own case, which rests; the one that goes on stays the current one. */
  function inOwn<T>(own: string, act: () => T): T {
    const current = desk.current()?.id
    desk.turnTo(own)
    const result = act()
    if (current !== undefined) desk.turnTo(current)
    return result
  }

  /**
   * Who no longer pursues it, or for whom it is not settled, speaks for themselves: the other customer's complaint is not theirs to end,
   * nor to begin anew. So theirs is taken out, as by unmerging; staff see two cases again, each as its customer wants it.
   */
  function partOwn(own: string, again?: Again): ReturnType<DeskSession['apply']> {
    const shared = desk.current()?.id
    desk.turnTo(own)
    const apart = desk.apply(desk.parting(again))
    if (shared === undefined || !apart.ok) return apart
    desk.turnTo(shared)
    desk.apply({ type: 'release', caseId: own })
    told.delete(shared)
    rests.delete(own)
    hidden.add(shared)
    desk.turnTo(own)
    return apart
  }

  /** Wished for before the two went on together, it stands in their own case: it is not asked for twice, and taken back in both. */
  function wishOf(own: string, command: Command): ReturnType<DeskSession['apply']> {
    const before = opened(own)
    const stands = before !== undefined && openTasksOf(before).some(each => each.kind === 'eraseData')
    if (!stands) return desk.applyOf(own, command)
    const done = inOwn(own, () => desk.apply(command))
    return command.type === 'takeBackErasure' ? desk.applyOf(own, command) : done
  }

  function withdrawOwn(own: string, command: Command): ReturnType<DeskSession['apply']> {
    const apart = partOwn(own)
    return apart.ok ? desk.apply(command) : apart
  }

  /** What was never settled, or is by now worked on again, needs no new beginning. */
  function beginAgain(own: string, shared: CaseState | undefined, again: Again): ReturnType<DeskSession['apply']> {
    if (!shared?.resolution && shared?.status !== 'closed')
      return refuse('nothing-to-do', 'This case is being worked on.')
    return partOwn(own, again)
  }

  function apply(command: Command): ReturnType<DeskSession['apply']> {
    const shared = desk.current()
    const own = ownOf(shared)
    if (own === undefined) {
      const done = desk.apply(command)
      // who no longer pursues it ends nobody else's complaint with theirs
      if (done.ok && command.type === 'withdraw' && shared) partFrom(shared.id, guests.get(shared.id) ?? [], desk)
      return done
    }
    if (command.type === 'moveChannel' || command.type === 'changeLanguage')
      return inOwn(own, () => desk.apply(command))
    if (command.type === 'withdraw') return withdrawOwn(own, command)
    if (command.type === 'askForErasure' || command.type === 'takeBackErasure') return wishOf(own, command)
    if (isTheOthers(command)) return refuse('nothing-to-do', 'It is for the customer it was put to.')
    if (command.type === 'recordFollowUp' || command.type === 'recordJointCheck')
      return beginAgain(own, shared, 'unsolved')
    if (command.type === 'reopen') return beginAgain(own, shared, 'cameBack')
    if (command.type !== 'recordStatement') return desk.applyOf(own, command)
    const { own: theirs, matter } = split(command.statement)
    if (theirs) inOwn(own, () => desk.apply({ type: 'recordStatement', statement: theirs }))
    const answers = shared?.solution?.answer === 'open' && matter.text.trim() !== ''
    return desk.applyOf(own, {
      type: 'recordStatement',
      statement: answers ? { ...matter, narrative: true } : matter,
    })
  }

  return {
    ...desk,
    apply,
    current() {
      const state = desk.current()
      return state && seen(state)
    },
    others: () =>
      desk
        .others()
        .filter(each => !rests.has(each.id) && !hidden.has(each.id))
        .map(seen),
    link() {
      const own = ownOf(desk.current())
      return own === undefined ? desk.link() : inOwn(own, () => desk.link())
    },
  }
}
