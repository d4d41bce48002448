// What falls due: cases by their earliest timer, conversations by their idle time. Says which, not what to do about it.
import { sql } from 'kysely'
import type { ConversationRef, Timer } from '../app/ports.ts'
import type { Engine } from './engine.ts'

/** A case is looked at as a whole when its earliest timer ends, and then names its timers anew: only that one is kept. */
export function earliest(timers: readonly Timer[]): number | null {
  return timers.length === 0 ? null : Math.min(...timers.map(it => it.fireAt))
}

export function createTimers({ db }: Engine) {
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
    async nextDueAt(): Promise<number | null> {
      const { rows } = await sql<{ at: number | null }>`
        select min(at) as at from (
          select min(fire_at) as at from cases where fire_at is not null
          union all
          select min(idle_at) as at from conversations where idle_at is not null
        ) as waiting`.execute(db)
      return rows[0]?.at ?? null
    },
  }
}
