// The one way a use case writes: commits, then brings up to date what is remembered, tells the news, sends on what was said.
import type { DeskSession } from './caseDesk.ts'
import type { CaseStore } from './caseStore.ts'
import type { ConversationStore } from './conversations.ts'
import type { DeliveryRunner } from './delivery.ts'
import { offerDeliveries } from './offerDeliveries.ts'
import type { Batch, Bus, CommitResult, Conversation, Ledger } from './ports.ts'
import type { Shift, Workload } from './workload.ts'

export interface CommitParts {
  ledger: Pick<Ledger, 'commit'>
  cases: CaseStore
  conversations: ConversationStore
  bus: Bus
  workload: Workload
  /** takes messages just committed on their way out */
  onDeliveries: DeliveryRunner['offer']
}

/** @param before the conversation the turn began from; null when it is new, or when none is touched */
export type Commit = (
  batch: Batch,
  desk: Pick<DeskSession, 'states' | 'shifts'>,
  before: Conversation | null,
) => Promise<CommitResult>

function conversationAfter(
  turn: NonNullable<Batch['conversation']>,
  before: Conversation | null,
  at: number,
): Conversation {
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
  /** Who gets a case has it from the moment it is decided: the next decision must not give them the same room again. */
  async function counted(batch: Batch, shifts: readonly Shift[]): Promise<CommitResult> {
    const settle = workload.take(shifts)
    let committed = false
    try {
      const result = await ledger.commit(batch)
      committed = result.ok
      return result
    } finally {
      settle(committed)
    }
  }

  return async (batch, desk, before) => {
    const result = await counted(batch, desk.shifts())
    const turn = batch.conversation
    if (!result.ok) {
      // What was decided on is out of date, or was done already: the next try reads it anew.
      if (turn) conversations.forget(turn)
      for (const state of desk.states()) cases.forget(state.id)
      // perhaps another process gave away the room that was counted on
      if (batch.cases.some(each => each.room)) workload.forget()
      return result
    }
    cases.remember(desk.states())
    if (turn) {
      const now = conversationAfter(turn, before, batch.at)
      conversations.remember(now)
      bus.publish({ type: 'messages', channel: turn.channel, conversationId: turn.conversationId })
      offerDeliveries(onDeliveries, now, turn, result)
    }
    for (const { caseId, row, events, notices } of batch.cases) {
      bus.publish({ type: 'case.changed', caseId, version: row.version, events: events.map(event => event.body.type) })
      for (const { staffId, about, clocks, at } of notices)
        bus.publish({ type: 'notice', caseId, staffId, about, clocks, at })
    }
    return result
  }
}
