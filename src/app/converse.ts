// One inbound message: read, answered, committed with its answers as a whole. The only way a customer changes anything.
import type { Rules } from '../case/commands.ts'
import type { Language, Source } from '../case/facts.ts'
import { statementFrom } from '../case/statement.ts'
import { type DeskSession, openDesk } from './caseDesk.ts'
import type { CaseNumbers } from './caseNumbers.ts'
import type { CaseStore } from './caseStore.ts'
import type { CaseTime } from './caseTime.ts'
import { type ConversationStore, keyOf } from './conversations.ts'
import { type DeliveryRunner, offerDeliveries } from './delivery.ts'
import type {
  Batch,
  Bus,
  Clock,
  Conversation,
  Converse,
  Dialogue,
  Ids,
  Inbound,
  Ledger,
  Message,
  Say,
  TurnOutcome,
  TurnQueue,
  TurnResult,
  Understanding,
} from './ports.ts'
import { nothingRead, readSafely } from './reading.ts'

export interface ConverseParts {
  ledger: Ledger
  cases: CaseStore
  conversations: ConversationStore
  numbers: CaseNumbers
  understanding: Understanding
  dialogue: Dialogue
  turns: TurnQueue
  bus: Bus
  clock: Clock
  ids: Ids
  rules: Rules
  time: CaseTime
  /** channels whose messages must be carried out to the customer */
  isPush: (channel: string) => boolean
  /** takes messages just committed on their way out */
  onDeliveries: DeliveryRunner['offer']
  /** a turn that could not be done; no personal data in it */
  onFailure: (err: unknown, what: string) => void
}

/** Two writers may meet on one case (a customer and staff); each try starts from what the other left. */
const mostTries = 8

const sourceOfChannel: Readonly<Record<string, Source>> = { msteams: 'teams', wechat: 'wechat' }

export const saidAs = (
  say: Say,
  parts: { id: string; at: number; language: Language; caseId: string | undefined },
): Message => ({
  id: parts.id,
  from: 'bot',
  at: parts.at,
  text: say.text,
  attachments: [],
  textKey: say.textKey,
  language: parts.language,
  ...(say.choices ? { choices: say.choices } : {}),
  ...(say.asks ? { asks: say.asks } : {}),
  ...(say.event ? { event: say.event } : {}),
  ...(parts.caseId ? { caseId: parts.caseId } : {}),
})

export function createConverse(parts: ConverseParts): Converse {
  const { ledger, cases, conversations, numbers, dialogue, rules, clock, ids, bus } = parts

  async function deskFor(
    inbound: Inbound,
    conversation: Conversation | null,
    language: Language,
  ): Promise<DeskSession> {
    const { caseId } = dialogue.expecting(conversation?.state ?? null)
    const current = caseId ? await cases.load(caseId) : undefined
    if (!current || current.status === 'closed') await numbers.prepare(inbound.at)
    const stores = rules.directory.stores
    return openDesk({
      rules,
      time: parts.time,
      now: inbound.at,
      current,
      newCase: () => ({
        caseId: numbers.take(),
        source: sourceOfChannel[inbound.channel] ?? 'webchat',
        language,
        channel: { id: inbound.channel, conversationId: inbound.conversationId, userId: inbound.userId },
        ...(stores.length === 1 && stores[0] ? { storeId: stores[0].id } : {}),
        adopt: { channel: inbound.channel, conversationId: inbound.conversationId },
      }),
    })
  }

  function batchOf(
    inbound: Inbound,
    conversation: Conversation | null,
    messageId: string,
    desk: DeskSession,
    outcome: TurnOutcome,
  ): Batch {
    const caseId = desk.current()?.id
    const caseKey = caseId ? { caseKey: caseId } : {}
    const heard: Message = {
      id: messageId,
      from: 'customer',
      at: inbound.at,
      text: inbound.text,
      attachments: inbound.attachments,
      ...(inbound.clientId ? { clientId: inbound.clientId } : {}),
      ...(inbound.value !== undefined ? { value: inbound.value } : {}),
    }
    const said = outcome.says.map(say =>
      saidAs(say, { id: ids.id('m'), at: clock.now(), language: outcome.language, caseId }),
    )
    const messages = (inbound.kind === 'opened' ? said : [heard, ...said]).map(message => ({ ...message, ...caseKey }))
    return {
      at: inbound.at,
      conversation: {
        channel: inbound.channel,
        conversationId: inbound.conversationId,
        expectedVersion: conversation?.version ?? 0,
        userId: inbound.userId,
        state: outcome.state,
        ...(inbound.reference !== undefined ? { reference: inbound.reference } : {}),
        messages,
        deliveries: parts.isPush(inbound.channel) ? said.map(message => ({ messageId: message.id })) : [],
        inboundId: inbound.inboundId,
        idleAt: outcome.awaiting ? inbound.at + parts.time.idleMs(rules.pack.intake.idleMinutes) : null,
      },
      cases: desk.changes(),
      ...(caseId && inbound.attachments.length
        ? { fileOwners: inbound.attachments.map(each => ({ fileId: each.id, caseId })) }
        : {}),
    }
  }

  /** Commits; what was remembered is brought up to date or forgotten. */
  async function commit(
    inbound: Inbound,
    conversation: Conversation | null,
    desk: DeskSession,
    batch: Batch,
  ): Promise<TurnResult | 'again'> {
    const result = await ledger.commit(batch)
    if (!result.ok && result.why === 'replayed') {
      const before = await ledger.inbound(inbound, inbound.inboundId)
      return before ? { ok: true, ...before, replayed: true } : { ok: false, code: 'busy' }
    }
    if (!result.ok) {
      conversations.forget(inbound)
      for (const change of batch.cases) cases.forget(change.caseId)
      return 'again'
    }
    const changed = batch.conversation
    if (changed) {
      const now: Conversation = {
        channel: inbound.channel,
        conversationId: inbound.conversationId,
        userId: inbound.userId,
        version: changed.expectedVersion + 1,
        state: changed.state,
        reference: inbound.reference ?? conversation?.reference ?? null,
        createdAt: conversation?.createdAt ?? inbound.at,
      }
      conversations.remember(now)
      offerDeliveries(parts.onDeliveries, now, changed, result)
    }
    cases.remember(desk.states())
    bus.publish({ type: 'messages', channel: inbound.channel, conversationId: inbound.conversationId })
    for (const change of batch.cases)
      bus.publish({
        type: 'case.changed',
        caseId: change.caseId,
        version: change.row.version,
        events: change.events.map(event => event.body.type),
      })
    const mine = changed?.messages[0]?.from === 'customer' ? changed.messages[0].id : inbound.inboundId
    return {
      ok: true,
      messageId: mine,
      answers: result.messages.filter(each => each.from !== 'customer'),
      replayed: false,
    }
  }

  async function turnOnce(inbound: Inbound): Promise<TurnResult | 'again'> {
    const conversation = await conversations.load(inbound)
    const { asked, language } = dialogue.expecting(conversation?.state ?? null)
    const reading = await readSafely(parts.understanding, inbound, { asked, language, rules }, parts.onFailure)
    const messageId = ids.id('m')
    const desk = await deskFor(inbound, conversation, reading.language ?? language ?? 'zh-CN')
    const outcome = dialogue.respond({
      inbound,
      messageId,
      reading,
      state: conversation?.state ?? null,
      cases: desk,
      rules,
    })
    return commit(inbound, conversation, desk, batchOf(inbound, conversation, messageId, desk, outcome))
  }

  /** The turn failed: the words are kept with a case, a person gets it, the customer hears so honestly. */
  async function turnFailed(inbound: Inbound): Promise<TurnResult | 'again'> {
    const conversation = await conversations.load(inbound)
    const state = conversation?.state ?? null
    const language = dialogue.expecting(state).language ?? 'zh-CN'
    const desk = await deskFor(inbound, conversation, language)
    const messageId = ids.id('m')
    const statement = statementFrom(nothingRead, { messageId, text: inbound.text, narrative: true })
    const current = desk.current()
    if (!current || current.status === 'closed') desk.register(statement)
    else desk.apply({ type: 'recordStatement', statement })
    desk.apply({ type: 'handOff', cause: 'stopped' })
    const caseId = desk.current()?.id ?? ''
    const told = dialogue.apology({ state, caseId, language, now: inbound.at })
    const outcome: TurnOutcome = { ...told, language, awaiting: false }
    return commit(inbound, conversation, desk, batchOf(inbound, conversation, messageId, desk, outcome))
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
    try {
      return await tried(() => turnFailed(inbound))
    } catch (err) {
      parts.onFailure(err, 'turn fallback')
      return { ok: false, code: 'unavailable' }
    }
  }

  return inbound => parts.turns.run(keyOf(inbound), () => converse(inbound))
}
