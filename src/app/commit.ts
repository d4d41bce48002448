// The one way a use case writes: commits, then brings up to date what is remembered, tells the news, sends on what was said.
import type { DeskSession } from './caseDesk.ts'
import type { CaseStore } from './caseStore.ts'
import type { ConversationStore } from './conversations.ts'
import type { DeliveryRunner } from './delivery.ts'
import type { Ledger } from './ledgerPort.ts'
import type { Batch, CommitResult, ConversationChange, Said } from './ledgerShapes.ts'
import type { Conversation } from './messages.ts'
import { offerDeliveries } from './offerDeliveries.ts'
import type { Bus } from './ports.ts'
import { counted, type Workload } from './workload.ts'

export interface CommitParts {
  ledger: Pick<Ledger, 'commit'>
  cases: CaseStore
  conversations: ConversationStore
  bus: Bus
  workload: Workload
  /** takes messages just committed on their way out */
  onDeliveries: DeliveryRunner['offer']
}

/**
 * @param before the conversation the turn began from; null when it is new, or when none is touched
 * @param others the further conversations as they were, in the order of `batch.alsoHear`
 */
export type Commit = (
  batch: Batch,
  desk: Pick<DeskSession, 'states' | 'shifts'>,
  before: Conversation | null,
  others?: readonly Conversation[],
) => Promise<CommitResult>

function conversationAfter(turn: ConversationChange, before: Conversation | null, at: number): Conversation {
  return {
    channel: turn.channel,
    conversationId: turn.conversationId,
    userId: turn.userId,
    version: turn.expectedVersion + 1,
    state: turn.state,
    reference: turn.reference ?? before?.reference ?? null,
    createdAt: before?.createdAt ?? at,
  }
}

export function createCommit({ ledger, cases, conversations, bus, workload, onDeliveries }: CommitParts): Commit {
  function heard(told: ConversationChange, before: Conversation | null, at: number, said: Said): void {
    const now = conversationAfter(told, before, at)
    conversations.remember(now)
    bus.publish({ type: 'messages', channel: told.channel, conversationId: told.conversationId })
    offerDeliveries(onDeliveries, now, told, said)
  }

  return async (batch, desk, before, others = []) => {
    const result = await counted(workload, desk.shifts(), () => ledger.commit(batch))
    const turn = batch.conversation
    if (!result.ok) {
      // What was decided on is out of date, or was done already: the next try reads it anew.
      for (const told of [...(turn ? [turn] : []), ...(batch.alsoHear ?? [])]) conversations.forget(told)
      for (const state of desk.states()) cases.forget(state.id)
      // perhaps another process gave away the room that was counted on
      if (batch.cases.some(each => each.room)) workload.forget()
      return result
    }
    cases.remember(desk.states())
    if (turn) heard(turn, before, batch.at, result)
    batch.alsoHear?.forEach((told, index) => {
      const said = result.alsoHeard?.[index]
      if (said) heard(told, others[index] ?? null, batch.at, said)
    })
    for (const { caseId, row, events, notices } of batch.cases) {
      bus.publish({ type: 'case.changed', caseId, version: row.version, events: events.map(event => event.body.type) })
      for (const { staffId, about, clocks, at } of notices)
        bus.publish({ type: 'notice', caseId, staffId, about, clocks, at })
    }
    return result
  }
}
