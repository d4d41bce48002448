// What falls due: cases by their earliest timer, conversations by their idle time. Says which, not what to do about it.
import type { Clock, ConversationRef, Timer } from '../app/ports.ts'
import type { Engine } from './engine.ts'

/** A case is looked at as a whole when its earliest timer ends, and then names its timers anew: only that one is kept. */
export function earliest(timers: readonly Timer[]): number | null {
  return timers.length === 0 ? null : Math.min(...timers.map(it => it.fireAt))
}

export function createTimers({ db }: Engine, clock: Clock) {
  return {
    async dueCases(now: number, limit: number): Promise<string[]> {
      const rows = await db
        .selectFrom('cases')
        .select('id')
        .where('fire_at', '<=', now)
        .orderBy('fire_at')
        .limit(limit)
        .execute()
      return rows.map(it => it.id)
    },
    async idleConversations(now: number, limit: number): Promise<ConversationRef[]> {
      return db
        .selectFrom('conversations')
        .select(['channel', 'conversation_id as conversationId'])
        .where('idle_at', '<=', now)
        .orderBy('idle_at')
        .limit(limit)
        .execute()
    },
    /** Whoever committed meanwhile has named the time anew, and that one counts. */
    async postponeDue(caseId: string, fireAt: number): Promise<void> {
      const query = db.updateTable('cases').set({ fire_at: fireAt }).where('id', '=', caseId)
      await query.where('fire_at', '<=', clock.now()).execute()
    },
    async postponeIdle(ref: ConversationRef, idleAt: number): Promise<void> {
      await db
        .updateTable('conversations')
        .set({ idle_at: idleAt })
        .where('channel', '=', ref.channel)
        .where('conversation_id', '=', ref.conversationId)
        .where('idle_at', '<=', clock.now())
        .execute()
    },
  }
}
