// One inbound message: read, answered, committed with its answers as a whole. The only way a customer changes anything.
import type { CaseState } from '../case/case.ts'
import type { Language, Source } from '../case/facts.ts'
import { statementFrom } from '../case/statement.ts'
import { type DeskSession, openDesk } from './caseDesk.ts'
import type { CaseNumbers } from './caseNumbers.ts'
import { lookUpIn, trackToken } from './claims.ts'
import { createCommit } from './commit.ts'
import { keyOf } from './conversations.ts'
import type { LookUp } from './lookUp.ts'
import type { UseCaseParts } from './parts.ts'
import type {
  Batch,
  Conversation,
  Converse,
  Inbound,
  Message,
  Say,
  Turn,
  TurnOutcome,
  TurnResult,
  Understanding,
} from './ports.ts'
import type { ProgressLinks } from './progressLinks.ts'
import { nothingRead, readSafely } from './reading.ts'
import { isHeardIn, sayable } from './whoSpeaks.ts'

export interface ConverseParts extends UseCaseParts {
  numbers: CaseNumbers
  understanding: Understanding
  links: Pick<ProgressLinks, 'caseOf' | 'make'>
  lookUp: LookUp
}

/** a customer's further cases that are looked at */
const mostOthers = 10

/** Two writers may meet on one case (a customer and staff); each try starts from what the other left. */
const mostTries = 8

const sourceOfChannel: Readonly<Record<string, Source>> = { msteams: 'teams', wechat: 'wechat' }

export const saidAs = (
  say: Say,
  parts: { id: string; at: number; language: Language; caseId: string | undefined },
): Message => ({
  id: parts.id,
  from: say.from ?? 'bot',
  at: parts.at,
  text: say.text,
  attachments: [],
  textKey: say.textKey,
  language: parts.language,
  ...(say.choices ? { choices: say.choices } : {}),
  ...(say.card ? { card: say.card } : {}),
  ...(say.asks ? { asks: say.asks } : {}),
  ...(say.event ? { event: say.event } : {}),
  ...(parts.caseId ? { caseId: parts.caseId } : {}),
})

/** The token of a progress link opens a case: it is used and not kept. */
const keptValue = (value: unknown): unknown => (trackToken({ text: '', value }) === undefined ? value : undefined)

interface TurnDesk {
  desk: DeskSession
  giveBack(committed: boolean): void
}

export function createConverse(parts: ConverseParts): Converse {
  const { ledger, cases, conversations, numbers, dialogue, rules, clock, ids } = parts
  const commit = createCommit(parts)

  /** The cases this conversation knows of; somebody known to the channel begins anew: what they told before is theirs here too. */
  async function ownCases(inbound: Inbound, conversation: Conversation | null): Promise<string[]> {
    const { caseId, others = [] } = dialogue.expecting(conversation?.state ?? null)
    const before = conversation ? [] : await ledger.casesOfCustomer(inbound, inbound.userId)
    return [...new Set([...(caseId ? [caseId] : []), ...others, ...before])]
  }

  /** The desk of one turn; `unused` gives a reserved case number back. */
  async function deskFor(
    inbound: Inbound,
    conversation: Conversation | null,
    language: Language,
    own: readonly string[],
    claimed?: string,
  ): Promise<TurnDesk> {
    const { caseId } = dialogue.expecting(conversation?.state ?? null)
    // fresh: somebody may have taken the conversation over, also by way of another process
    const current = caseId ? await cases.fresh(caseId) : undefined
    const others = await openCases(own.filter(id => id !== caseId && id !== claimed))
    // who holds the link may see also how it ended
    const shown = claimed && claimed !== caseId ? await cases.fresh(claimed) : undefined
    if (shown) others.push(shown)
    const reserved = await numbers.reserve(inbound.at)
    let used = false
    const stores = rules.directory.stores
    const desk = openDesk({
      rules,
      time: parts.time,
      now: inbound.at,
      current,
      others,
      makeLink: id => parts.links.make(id),
      newCase: () => {
        if (used) throw new Error('a turn registers one case at most')
        used = true
        return {
          caseId: reserved,
          source: sourceOfChannel[inbound.channel] ?? 'webchat',
          language,
          channel: { id: inbound.channel, conversationId: inbound.conversationId, userId: inbound.userId },
          ...(stores.length === 1 && stores[0] ? { storeId: stores[0].id } : {}),
          adopt: { channel: inbound.channel, conversationId: inbound.conversationId },
        }
      },
    })
    const giveBack = (committed: boolean) => {
      if (!(used && committed)) numbers.giveBack(reserved)
    }
    return { desk, giveBack }
  }

  /** Open cases among these, each once. */
  async function openCases(caseIds: readonly string[]): Promise<CaseState[]> {
    const states = await Promise.all(caseIds.slice(0, mostOthers).map(id => cases.fresh(id)))
    return states.filter(state => state !== undefined && state.status !== 'closed') as CaseState[]
  }

  /** The case whose link the message brings; and a case number that is not of this conversation, with what its digits open. */
  async function openedBy(
    inbound: Inbound,
    conversation: Conversation | null,
    own: readonly string[],
  ): Promise<Pick<Turn, 'claimed' | 'lookedUp'>> {
    const token = trackToken(inbound)
    const claimed = token === undefined ? null : await parts.links.caseOf(token)
    if (claimed !== null) return { claimed }
    const { lookUp: awaited } = dialogue.expecting(conversation?.state ?? null)
    const asked = lookUpIn(inbound.text, { own, awaited })
    if (!asked) return {}
    if (asked.digits === undefined) return { lookedUp: { caseId: asked.caseId, result: 'digits-wanted' } }
    const result = await parts.lookUp(asked.caseId, asked.digits, inbound.at)
    return { lookedUp: { caseId: asked.caseId, result } }
  }

  function batchOf(
    inbound: Inbound,
    conversation: Conversation | null,
    messageId: string,
    desk: DeskSession,
    outcome: TurnOutcome,
  ): Batch {
    const caseId = desk.current()?.id
    const kept = inbound.attachments.filter(each => !outcome.dropFiles?.includes(each.id))
    const heard: Message = {
      id: messageId,
      from: 'customer',
      at: inbound.at,
      text: outcome.heardAs ?? inbound.text,
      attachments: inbound.attachments,
      ...(inbound.clientId ? { clientId: inbound.clientId } : {}),
      ...(keptValue(inbound.value) === undefined ? {} : { value: inbound.value }),
    }
    const says = sayable(outcome.says, desk.current(), ...desk.states().filter(each => isHeardIn(inbound, each)))
    // What the customer did not hear, the dialogue must not take for said.
    const silenced = says.length < outcome.says.length
    const said = says.map(say =>
      saidAs(say, { id: ids.id('m'), at: clock.now(), language: outcome.language, caseId: say.caseId ?? caseId }),
    )
    const keyed = (message: Message, about = caseId) => ({ ...message, ...(about ? { caseKey: about } : {}) })
    const messages = [
      ...(inbound.kind === 'opened' ? [] : [keyed(heard, outcome.heardFor)]),
      ...said.map(message => keyed(message, message.caseId)),
    ]
    return {
      at: inbound.at,
      conversation: {
        channel: inbound.channel,
        conversationId: inbound.conversationId,
        expectedVersion: conversation?.version ?? 0,
        userId: inbound.userId,
        state: silenced ? (conversation?.state ?? null) : outcome.state,
        ...(inbound.reference !== undefined ? { reference: inbound.reference } : {}),
        messages,
        deliveries: parts.isPush(inbound.channel) ? said.map(message => ({ messageId: message.id })) : [],
        inboundId: inbound.inboundId,
        idleAt: outcome.awaiting ? inbound.at + parts.time.idleMs(rules.pack.intake.idleMinutes) : null,
      },
      cases: desk.changes(),
      secrets: desk.secrets(),
      ...(outcome.dropFiles?.length ? { deleteFiles: outcome.dropFiles } : {}),
      ...(caseId && kept.length ? { fileOwners: kept.map(each => ({ fileId: each.id, caseId })) } : {}),
    }
  }

  async function finish(
    inbound: Inbound,
    conversation: Conversation | null,
    { desk, giveBack }: TurnDesk,
    messageId: string,
    outcome: TurnOutcome,
  ): Promise<TurnResult | 'again'> {
    const batch = batchOf(inbound, conversation, messageId, desk, outcome)
    const result = await commit(batch, desk, conversation)
    giveBack(result.ok)
    if (result.ok) {
      const answers = result.messages.filter(each => each.from !== 'customer')
      return {
        ok: true,
        messageId: inbound.kind === 'opened' ? inbound.inboundId : messageId,
        answers,
        replayed: false,
        ...(outcome.heardAs === undefined ? {} : { heardAs: outcome.heardAs }),
      }
    }
    if (result.why === 'conflict') return 'again'
    const before = await ledger.inbound(inbound, inbound.inboundId)
    return before ? { ok: true, ...before, replayed: true } : { ok: false, code: 'busy' }
  }

  async function turnOnce(inbound: Inbound): Promise<TurnResult | 'again'> {
    const conversation = await conversations.load(inbound)
    const { asked, language, caseId, facts = [] } = dialogue.expecting(conversation?.state ?? null)
    const told = caseId ? Object.values((await cases.load(caseId))?.facts ?? {}).flat() : []
    const said = { asked, language, rules, facts: [...facts, ...told] }
    const reading = await readSafely(parts.understanding, inbound, said, parts.onFailure)
    const messageId = ids.id('m')
    const own = await ownCases(inbound, conversation)
    const openedWith = await openedBy(inbound, conversation, own)
    const spoken = reading.language ?? language ?? 'zh-CN'
    const turn = await deskFor(inbound, conversation, spoken, own, openedWith.claimed)
    const outcome = dialogue.respond({
      inbound,
      messageId,
      ...openedWith,
      reading,
      state: conversation?.state ?? null,
      cases: turn.desk,
      rules,
    })
    return finish(inbound, conversation, turn, messageId, outcome)
  }

  /** The turn failed: the words are kept with a case, a person gets it, the customer hears so honestly. */
  async function turnFailed(inbound: Inbound): Promise<TurnResult | 'again'> {
    const conversation = await conversations.load(inbound)
    const state = conversation?.state ?? null
    const language = dialogue.expecting(state).language ?? 'zh-CN'
    const turn = await deskFor(inbound, conversation, language, await ownCases(inbound, conversation))
    const { desk } = turn
    const messageId = ids.id('m')
    const statement = statementFrom(nothingRead, { messageId, text: inbound.text, narrative: true })
    const current = desk.current()
    if (!current || current.status === 'closed') desk.register(statement)
    else desk.apply({ type: 'recordStatement', statement })
    for (const attachment of inbound.attachments) desk.apply({ type: 'addAttachment', attachment })
    desk.apply({ type: 'handOff', cause: 'stopped' })
    const caseId = desk.current()?.id ?? ''
    const told = dialogue.apology({ state, caseId, language, now: inbound.at })
    return finish(inbound, conversation, turn, messageId, { ...told, language, awaiting: false })
  }

  async function tried(turn: () => Promise<TurnResult | 'again'>): Promise<TurnResult> {
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const result = await turn()
      if (result !== 'again') return result
    }
    return { ok: false, code: 'busy' }
  }

  async function converse(inbound: Inbound): Promise<TurnResult> {
    try {
      return await tried(() => turnOnce(inbound))
    } catch (err) {
      parts.onFailure(err, 'turn')
      conversations.forget(inbound)
    }
    // Somebody who has only opened the page has said nothing that could be lost: the client opens again.
    if (inbound.kind === 'opened') return { ok: false, code: 'unavailable' }
    try {
      return await tried(() => turnFailed(inbound))
    } catch (err) {
      parts.onFailure(err, 'turn fallback')
      return { ok: false, code: 'unavailable' }
    }
  }

  return inbound => parts.turns.run(keyOf(inbound), () => converse(inbound))
}
