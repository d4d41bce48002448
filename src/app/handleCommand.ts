// One command of staff or of a clock on one case: decided, told to the customer, committed as a whole.

import type { CaseState } from '../case/case.ts'
import type { Refusal } from '../case/commands.ts'
import { refuse } from '../case/decisions/draft.ts'
import type { Actor, CaseEvent } from '../case/events.ts'
import { createAnnouncing, eachOnce, refOf } from './announcing.ts'
import { type DeskSession, noCases, openDesk } from './caseDesk.ts'
import { aheadOf } from './caseTime.ts'
import { createCommit } from './commit.ts'
import { keyOf } from './conversations.ts'
import { createGoingOn } from './goingOn.ts'
import { newerChannel, newsOf } from './joiningNews.ts'
import { createLastWord, type LastWordParts } from './lastWord.ts'
import type { Ledger } from './ledgerPort.ts'
import type { Batch } from './ledgerShapes.ts'
import type { ConversationRef, Message } from './messages.ts'
import { mirrorOf, ofOther, withMeanwhile } from './mirrors.ts'
import { commandOf, type Order } from './orders.ts'
import { guestsOf, othersIn, type Parted, partFrom, partGuests } from './parting.ts'
import type { UseCaseParts } from './parts.ts'
import { printOf } from './print.ts'
import { counted, nobodyHasRoom } from './workload.ts'

export interface CommandInput {
  caseId: string
  command: Order
  actor: Actor
  /** refuse with `stale-version` when the case has moved on */
  expectedVersion?: number
  /** a repetition with the same key by the same actor gets the first answer */
  idempotencyKey?: string
}
/** `unheard`: it was done, and the customer could not be told */
export type CommandResult = { ok: true; state: CaseState | undefined; version: number; unheard?: true } | Refusal

const mostTries = 8

export type HandleCommand = (input: CommandInput) => Promise<CommandResult>

export function createHandleCommand(parts: UseCaseParts & Pick<LastWordParts, 'toSayAtOnce'>): HandleCommand {
  const { ledger, cases, conversations, dialogue, bus, clock, ids, rules, time } = parts
  const lastWord = createLastWord(parts, rules)
  const commit = createCommit(parts)
  const announcing = createAnnouncing({ ...parts, goingOn: createGoingOn(cases) })

  async function once(input: CommandInput, lastTry: boolean): Promise<CommandResult | 'again'> {
    const state = await cases.fresh(input.caseId)
    if (!state) {
      const version = await ledger.caseVersion(input.caseId)
      if (version === null) return refuse('unknown-case', 'There is no such case.')
      return refuse('personal-data-erased', 'The personal data of this case is erased; it can only be counted.')
    }
    if (input.expectedVersion !== undefined && input.expectedVersion !== state.version)
      return refuse('stale-version', 'The case has changed since you read it.', { version: state.version })
    const now = clock.now()
    const ordered = commandOf(input.command, state, { time, now, newId: () => ids.id('p') })
    const mirroredId = mirrorOf(ordered, state)?.caseId
    const other = mirroredId !== undefined && mirroredId !== state.id ? await cases.fresh(mirroredId) : undefined
    const ahead = other ? aheadOf(other, state, now, time) : 0
    const command = withMeanwhile(ordered, state, other, ahead)
    const newer = other && command.type === 'merge' ? await newerChannel(state, other, conversations) : undefined
    const mirror = mirrorOf(command, state, other, newer)
    if (mirror && mirror.caseId !== state.id && !other && !mirror.alone) return nothingToJoin(mirror.caseId)
    const guests = await leaving(input.command.type, state)
    const desk = openDesk({
      rules,
      time,
      now,
      load: lastTry ? nobodyHasRoom : await parts.workload.load(),
      current: state,
      others: [...(other ? [other] : []), ...guests],
      newCase: () => {
        throw new Error('a command registers no case')
      },
    })
    const decided = desk.applyAs(input.actor, command)
    if (!decided.ok) return decided
    const guestIds = guests.map(each => each.id)
    const parted = input.command.type === 'withdraw' ? partFrom(state.id, guestIds, desk) : []
    const after = desk.current() as CaseState
    let mirroredEvents: readonly CaseEvent[] = []
    if (mirror && desk.turnTo(mirror.caseId)) {
      const mirrored = desk.applyAs(input.actor, mirror.command(ahead))
      if (!mirrored.ok && mirrored.code !== 'nothing-to-do') return ofOther(mirrored, mirror.caseId)
      if (mirrored.ok) mirroredEvents = mirrored.events
      desk.turnTo(state.id)
    }
    if (decided.events.length === 0) return { ok: true, state: after, version: after.version }
    if (input.command.type === 'erasePersonalData') return erased(input, state, desk, partGuests(guestIds, desk))
    const otherAfter = desk.others().find(each => each.id === mirroredId)
    const heard = await newsOf(
      state,
      { state: after, events: decided.events },
      otherAfter && { state: otherAfter, events: mirroredEvents },
      announcing,
    )
    const apart = await Promise.all(parted.map(each => announcing.heardIn({ ...each, insteadOf: state.id })))
    const [own, ...further] = eachOnce([...heard, ...apart.filter(each => each !== undefined)])
    const batch: Batch = {
      at: clock.now(),
      cases: desk.changes(),
      ...(own ? { conversation: own.change } : {}),
      ...(further.length > 0 ? { alsoHear: further.map(each => each.change) } : {}),
      ...idempotencyOf(input, after.version),
    }
    if (batch.cases.length === 0) return { ok: true, state: after, version: after.version }
    const result = await commit(
      batch,
      desk,
      own?.before ?? null,
      further.map(each => each.before),
    )
    // `replayed`: the same order came twice at once; the next try finds the first one's answer
    if (!result.ok) return 'again'
    return { ok: true, state: after, version: after.version }
  }

  async function nothingToJoin(caseId: string): Promise<Refusal> {
    if ((await ledger.caseVersion(caseId)) === null)
      return refuse('unknown-case', 'There is no such case to join it with.', { caseId })
    return refuse('personal-data-erased', 'The personal data of the other case is erased.', { caseId })
  }

  /** Whose cases do not end with this one. */
  function leaving(order: Order['type'], state: CaseState): Promise<CaseState[]> {
    if (order === 'erasePersonalData') return guestsOf(state, cases)
    return order === 'withdraw' ? othersIn(state, cases) : Promise.resolve([])
  }

  /** The cases it ever went on in: what its customer wrote there is theirs, and goes with it. */
  async function wentOnInOf(caseId: string): Promise<string[]> {
    const stored = await ledger.loadCase(caseId)
    const events = stored && 'events' in stored ? stored.events : []
    return [...new Set(events.flatMap(({ body }) => (body.type === 'case.merged' ? [body.into] : [])))]
  }

  async function erased(
    input: CommandInput,
    before: CaseState,
    desk: DeskSession,
    parted: readonly Parted[],
  ): Promise<CommandResult | 'again'> {
    const changes = desk.changes()
    const change = changes.find(each => each.caseId === input.caseId)
    const state = desk.states().find(each => each.id === input.caseId)
    if (!change || !state) return 'again'
    const others = changes.filter(each => each !== change)
    const ref = refOf(before)
    const expected = dialogue.expecting((await conversations.load(ref))?.state ?? null)
    const wentOnIn = await wentOnInOf(input.caseId)
    const { reason } = input.command as Extract<Order, { type: 'erasePersonalData' }>
    const word = await lastWord.wordFor(
      before,
      input.actor,
      reason,
      before.merged && (await cases.fresh(before.merged.into)),
    )
    const carry = word && (await lastWord.carrierTo(word.conversation))
    const result = await counted(parts.workload, desk.shifts(), () => ledger.erase(change, others, wentOnIn))
    for (const id of [...desk.states().map(each => each.id), ...wentOnIn]) cases.forget(id)
    for (const each of [ref, ...parted.map(({ state: guest }) => refOf(guest))]) conversations.forget(each)
    if (!result.ok) return 'again'
    const heard = !carry || (await carry(word.message))
    if (ref.channel !== 'none') await keepLivingCases(ref, expected)
    if (word && !carry) await leaveWord(ref, word.message)
    for (const each of parted) await tellApart(each, input.caseId)
    bus.publish({ type: 'messages', ...ref })
    for (const { caseId, row, events } of changes)
      bus.publish({ type: 'case.changed', caseId, version: row.version, events: events.map(event => event.body.type) })
    const told = heard ? {} : ({ unheard: true } as const)
    // after it: a repetition that nobody remembers is refused, and erases nothing twice
    const once = idempotencyOf(input, state.version, told)
    if (once.idempotency) await ledger.commit({ at: clock.now(), cases: [], ...once })
    return { ok: true, state: undefined, version: state.version, ...told }
  }

  /** Where the customer's page asks for what is new: said in the emptied conversation, as nobody's case. */
  async function leaveWord(ref: ConversationRef, message: Message): Promise<void> {
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const conversation = await conversations.load(ref)
      if (!conversation) return
      const { version: expectedVersion, userId, state } = conversation
      const turn = { ...ref, expectedVersion, userId, state, messages: [message], deliveries: [] }
      if ((await commit({ at: clock.now(), cases: [], conversation: turn }, noCases, conversation)).ok) return
    }
  }

  /** Told after the erasure, which nobody's conversation may hold up. */
  async function tellApart({ state, events }: Parted, insteadOf: string): Promise<void> {
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const told = await announcing.heardIn({ state, events, insteadOf })
      if (!told) return
      const batch: Batch = { at: clock.now(), cases: [], conversation: told.change }
      if ((await commit(batch, noCases, told.before)).ok) return
    }
  }

  /** The other open cases of the same conversation go on: the dialogue is told which, and nothing else of before. */
  async function keepLivingCases(ref: ConversationRef, before: ReturnType<typeof dialogue.expecting>): Promise<void> {
    const [ids, conversation] = [await ledger.casesOfCustomer(ref), await conversations.load(ref)]
    const loaded = await Promise.all(ids.map(id => cases.load(id)))
    const living = loaded.filter(
      each => each && each.status !== 'closed' && each.channel.conversationId === ref.conversationId,
    ) as CaseState[]
    const talkedOf = living.find(each => each.id === before.caseId)
    const first = talkedOf ?? living[0]
    if (!first || !conversation) return
    const { state } = dialogue.resume({
      caseId: first.id,
      others: living.flatMap(each => (each === first ? [] : [each.id])),
      ...(talkedOf && before.asked ? { open: before.asked } : {}),
      language: first.language,
      now: clock.now(),
    })
    const turn = { ...ref, expectedVersion: conversation.version, userId: conversation.userId, state }
    const batch = { at: clock.now(), cases: [], conversation: { ...turn, messages: [], deliveries: [] } }
    await commit(batch, noCases, conversation)
  }

  async function tried(input: CommandInput): Promise<CommandResult> {
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const repeated = await answeredBefore(ledger, input)
      if (repeated) return repeated.ok ? { ...repeated, state: await cases.fresh(input.caseId) } : repeated
      const result = await once(input, attempt === mostTries - 1)
      if (result !== 'again') return result
    }
    return refuse('stale-version', 'Too much is happening on this case at once; read it again.')
  }

  /** A command takes its turn among the messages of the case's conversation; a conflict can then only come from another process. */
  return async input => {
    const state = await cases.load(input.caseId)
    const { id, conversationId } = state?.channel ?? { id: 'none', conversationId: '' }
    const queue = id === 'none' ? `case|${input.caseId}` : keyOf({ channel: id, conversationId })
    return parts.turns.run(queue, () => tried(input))
  }
}

const scopeOf = (input: CommandInput) =>
  `${input.actor.kind === 'staff' ? input.actor.staffId : input.actor.kind}|${input.caseId}|${input.command.type}`

type Told = { unheard?: true }

const idempotencyOf = (input: CommandInput, version: number, told: Told = {}): Pick<Batch, 'idempotency'> =>
  input.idempotencyKey
    ? {
        idempotency: {
          scope: scopeOf(input),
          key: input.idempotencyKey,
          result: { version, print: printOf(input.command), ...told },
        },
      }
    : {}

/** The first answer to the same key; a refusal when it was given for another order. */
async function answeredBefore(
  ledger: Ledger,
  input: CommandInput,
): Promise<({ ok: true; version: number } & Told) | Refusal | undefined> {
  if (!input.idempotencyKey) return undefined
  const before = (await ledger.idempotent(scopeOf(input), input.idempotencyKey)) as {
    version: number
    print?: string
    unheard?: true
  } | null
  if (before?.print !== undefined && before.print !== printOf(input.command))
    return refuse('idempotency-key-reused', 'This Idempotency-Key came with another order before; use a new one.')
  return before ? { ok: true, version: before.version, ...(before.unheard ? { unheard: true } : {}) } : undefined
}
