// The runner of what falls due: case clocks, follow-ups, silent customers. Looks often, does each thing once.
import type { Rules } from '../case/commands.ts'
import { openDesk } from './caseDesk.ts'
import type { CaseStore } from './caseStore.ts'
import type { CaseTime } from './caseTime.ts'
import { type ConversationStore, keyOf } from './conversations.ts'
import { saidAs } from './converse.ts'
import { type DeliveryRunner, offerDeliveries } from './delivery.ts'
import type { HandleCommand } from './handleCommand.ts'
import type { Bus, Clock, ConversationRef, Dialogue, Ids, Ledger, TurnQueue } from './ports.ts'

export interface DutyParts {
  ledger: Ledger
  cases: CaseStore
  conversations: ConversationStore
  dialogue: Dialogue
  handle: HandleCommand
  turns: TurnQueue
  bus: Bus
  clock: Clock
  ids: Ids
  rules: Rules
  time: CaseTime
  isPush: (channel: string) => boolean
  onDeliveries: DeliveryRunner['offer']
  onFailure: (err: unknown, what: string) => void
  /** how often to look, ms; a second is exact enough for clocks of minutes */
  lookEveryMs: number
}

const atOnce = 100

export interface Duties {
  /** everything due at this moment; for the runner and for tests */
  runDue(): Promise<void>
  start(): void
  stop(): Promise<void>
}

export function createDuties(parts: DutyParts): Duties {
  const { ledger, cases, conversations, dialogue, clock, ids, rules, time, bus } = parts

  async function customerSilent(ref: ConversationRef): Promise<void> {
    const conversation = await conversations.load(ref)
    if (!conversation) return
    const { caseId } = dialogue.expecting(conversation.state)
    const current = caseId ? await cases.load(caseId) : undefined
    const now = clock.now()
    const desk = openDesk({
      rules,
      time,
      now,
      current,
      newCase: () => {
        throw new Error('silence registers no case')
      },
    })
    const outcome = dialogue.idle({ state: conversation.state, cases: desk, rules, now })
    const messages = outcome.says.map(say => ({
      ...saidAs(say, { id: ids.id('m'), at: now, language: outcome.language, caseId: desk.current()?.id }),
      ...(desk.current() ? { caseKey: desk.current()?.id as string } : {}),
    }))
    const told = {
      ...ref,
      expectedVersion: conversation.version,
      userId: conversation.userId,
      state: outcome.state,
      messages,
      deliveries: parts.isPush(ref.channel) ? messages.map(message => ({ messageId: message.id })) : [],
      idleAt: null,
    }
    const result = await ledger.commit({ at: now, conversation: told, cases: desk.changes() })
    // On a conflict somebody wrote in the meantime; the conversation is looked at again if it still is idle.
    conversations.forget(ref)
    for (const state of desk.states()) cases.forget(state.id)
    if (!result.ok) return
    bus.publish({ type: 'messages', channel: ref.channel, conversationId: ref.conversationId })
    for (const change of desk.changes())
      bus.publish({
        type: 'case.changed',
        caseId: change.caseId,
        version: change.row.version,
        events: change.events.map(each => each.body.type),
      })
    offerDeliveries(parts.onDeliveries, conversation, told, result)
  }

  async function runDue(): Promise<void> {
    const now = clock.now()
    for (const caseId of await ledger.dueCases(now, atOnce))
      await attempt(() => parts.handle({ caseId, command: { type: 'fireDue' }, actor: { kind: 'system' } }), 'due case')
    for (const ref of await ledger.idleConversations(now, atOnce))
      await attempt(() => parts.turns.run(keyOf(ref), () => customerSilent(ref)), 'idle conversation')
  }

  /** One case that can't be done must not keep the others waiting. */
  async function attempt(task: () => Promise<unknown>, what: string): Promise<void> {
    try {
      await task()
    } catch (err) {
      parts.onFailure(err, what)
    }
  }

  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  function again(): void {
    if (stopped) return
    timer = setTimeout(() => {
      running = attempt(runDue, 'duties').then(again)
    }, parts.lookEveryMs)
  }
  return {
    runDue,
    start: again,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
