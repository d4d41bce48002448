// The cases of one turn or command: decided in memory, collected, and turned into what the ledger commits as a whole.

import type { CaseState } from '../case/case.ts'
import type { ChannelRef, Statement } from '../case/caseParts.ts'
import type { Again, Command, Refusal, Rules } from '../case/commands.ts'
import { isAnothers } from '../case/customers.ts'
import type { Actor, CaseEvent } from '../case/events.ts'
import { holderOf } from '../case/matter.ts'
import { played } from '../case/played.ts'
import { staffOf } from '../case/policy/directory.ts'
import type { Load } from '../case/policy/people.ts'
import type { Language, Source } from '../case/vocabulary.ts'
import { type Changed, changeOf } from './caseChange.ts'
import { aheadOf, type CaseTime } from './caseTime.ts'
import type { CaseDesk } from './dialoguePort.ts'
import type { CaseChange, NewSecret } from './ledgerShapes.ts'
import type { ConversationRef } from './messages.ts'
import { withMeanwhile } from './mirrors.ts'
import { type Shift, shiftsOf } from './workload.ts'

export interface DeskSession extends CaseDesk {
  applyAs(actor: Actor, command: Command): { ok: true; events: CaseEvent[] } | Refusal
  /** by the customer of that case, which goes on in the current one: another customer than the current one's */
  applyOf(caseId: string, command: Command): { ok: true } | Refusal
  /** the current case taken out of the one it goes on in, with what was done there for its customer, in its own time */
  parting(again?: Again): Command
  /** empty when nothing was decided */
  changes(): CaseChange[]
  /** of the links handed out */
  secrets(): NewSecret[]
  /** the states after the changes, for the cache once they are committed */
  states(): CaseState[]
  /** who has one case more or less by it */
  shifts(): Shift[]
}

/** For a commit that touches no case. */
export const noCases: Pick<DeskSession, 'states' | 'shifts'> = { states: () => [], shifts: () => [] }

interface Opened extends Changed {
  /** undefined: registered here */
  before: CaseState | undefined
}

export interface NewCase {
  caseId: string
  source: Source
  language: Language
  channel: ChannelRef
  storeId?: string
  adopt?: ConversationRef
}

/** Who does what a conversation leads to: the customer tells, the bot arranges. */
const doneByBot = new Set<Command['type']>(['handOff', 'changeLanguage'])

const isSame = (one: ChannelRef, other: ChannelRef): boolean =>
  one.id === other.id && one.conversationId === other.conversationId

export function openDesk(parts: {
  rules: Rules
  time: CaseTime
  /** wall clock, epoch ms */
  now: number
  current: CaseState | undefined
  /** open cases each member of staff has */
  load: Load
  /** further cases of the customer the conversation may turn to */
  others?: readonly CaseState[]
  /** makes a link to a case's progress page */
  makeLink?: (caseId: string) => { url: string; secret: NewSecret }
  /** a case id not used yet and where the case comes from; asked for at most once */
  newCase: () => NewCase
  /** who registers; the customer unless staff typed it in */
  actor?: Actor
}): DeskSession {
  const { rules, time, now, load, newCase, makeLink } = parts
  const opened: Opened[] = []
  let current: Opened | undefined
  function open(next: Opened): void {
    current = next
    opened.push(next)
  }
  const asRead = (state: CaseState): Opened => ({ before: state, state, events: [], expectedVersion: state.version })
  for (const state of parts.others ?? []) opened.push(asRead(state))
  if (parts.current) open(asRead(parts.current))
  const links = new Map<string, { url: string; secret: NewSecret }>()

  /** Asked as soon as it is decided: by the time it is committed others may have been given something too. */
  function roomFor(before: CaseState | undefined, after: CaseState): Opened['room'] {
    const staffId = holderOf(after)
    if (staffId === undefined || staffId === holderOf(before)) return undefined
    const capacity = staffOf(rules.directory, staffId)?.capacity ?? 0
    // with more than they can have already, it was given in the knowledge of that: by a person, in danger, at the top
    return load(staffId) < capacity ? { staffId, capacity } : undefined
  }

  function applyAs(actor: Actor, command: Command): { ok: true; events: CaseEvent[] } | Refusal {
    // A clock that was set back: what happens next has not happened before what is on record.
    const at = Math.max(time.caseTimeOf(current?.state, now), current?.state.updatedAt ?? now)
    const result = played(command, current?.state, { now: at, actor, rules, load })
    if (!result.ok) return result
    const { state, events } = result
    if (!current || !state) return { ok: true, events: [] }
    const room = roomFor(current.state, state)
    if (room) current.room = room
    current.state = state
    current.events.push(...events)
    return { ok: true, events }
  }

  function bringsBack({ before, state }: Opened): Pick<CaseChange, 'bringsBack'> {
    const from = before?.merged && !state.merged ? before.merged.into : undefined
    const wentOnIn = opened.find(each => each.state.id === from)?.state
    if (from === undefined || !wentOnIn || !isAnothers(state, wentOnIn)) return {}
    // where both have been it cannot be told whose words are whose
    const theirs = [wentOnIn.channel, ...(wentOnIn.leftChannels ?? [])]
    const spokenIn = [state.channel, ...(state.leftChannels ?? []).filter(each => !theirs.some(it => isSame(it, each)))]
    const conversations = spokenIn.flatMap(({ id, conversationId }) =>
      id === 'none' ? [] : [{ channel: id, conversationId }],
    )
    return conversations.length > 0 ? { bringsBack: { from, conversations } } : {}
  }

  function parting(again?: Again): Command {
    const command = { type: 'unmerge', ...(again ? { again } : {}) } as const
    const own = current?.state
    const goesOn = opened.find(each => each.state.id === own?.merged?.into)?.state
    return own && goesOn ? withMeanwhile(command, own, goesOn, aheadOf(goesOn, own, now, time)) : command
  }

  return {
    applyAs,
    parting,
    current: () => current?.state,
    others: () => opened.filter(each => each !== current).map(each => each.state),
    turnTo(caseId) {
      const found = opened.find(each => each.state.id === caseId)
      if (found) current = found
      return found !== undefined
    },
    link() {
      const caseId = current?.state.id
      if (!caseId || !makeLink) return undefined
      const made = links.get(caseId) ?? makeLink(caseId)
      links.set(caseId, made)
      return made.url
    },
    secrets: () => [...links.values()].map(each => each.secret),
    apply: command => applyAs({ kind: doneByBot.has(command.type) ? 'bot' : 'customer' }, command),
    applyOf: (of, command) =>
      applyAs(doneByBot.has(command.type) ? { kind: 'bot' } : { kind: 'customer', of }, command),
    register(statement: Statement, follows?: string) {
      const { adopt, ...origin } = newCase()
      const actor: Actor = parts.actor ?? { kind: 'customer' }
      const command: Command = { type: 'register', ...origin, ...(follows ? { follows } : {}), statement }
      const result = played(command, undefined, { now, actor, rules, load })
      if (!result.ok) throw new Error(`a new case was refused: ${result.code}`)
      const { state, events } = result
      if (!state) throw new Error('a registration without events')
      const room = roomFor(undefined, state)
      open({
        before: undefined,
        state,
        events,
        expectedVersion: 0,
        ...(room ? { room } : {}),
        ...(adopt ? { adopt } : {}),
      })
      return state
    },
    changes: () =>
      opened
        .filter(each => each.events.length > 0)
        .map(each => ({ ...changeOf(each, rules, time), ...bringsBack(each) })),
    states: () => opened.map(each => each.state),
    shifts: () => opened.flatMap(({ before, state }) => shiftsOf(before, state)),
  }
}
