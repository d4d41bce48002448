// What falls due: cases by their earliest timer, conversations by their idle time. Says which, not what to do about it.
import { sql } from 'kysely'
import type { Timer } from '../app/ledgerShapes.ts'
import type { ConversationRef } from '../app/messages.ts'
import type { Clock } from '../app/ports.ts'
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'

/** A case is looked at as a whole when its earliest timer ends, and then names its timers anew: only that one is kept. */
export function earliest(timers: readonly Timer[]): number | null {
  return timers.length === 0 ? null : Math.min(...timers.map(it => it.fireAt))
}

/** Of `meta`: no personal data, nothing secret. */
const rulesName = 'clock-rules'

/** One after the other, so that what falls due meanwhile does not wait behind all of them; none later than it is due anyway. */
async function lookAtAll(tx: Db, { from, everyMs }: { from: number; everyMs: number }): Promise<void> {
  await sql`
    update cases set fire_at = case when fire_at < turn.at then fire_at else turn.at end
    from (
      select pk as case_pk, ${from} + (row_number() over (order by pk) - 1) * ${everyMs} as at
      from cases where erased = 0 and status not in ('closed', 'merged', 'erased')
    ) as turn
    where pk = turn.case_pk`.execute(tx)
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
    async postponeDue(caseId: string, fireAt: number | null): Promise<void> {
      const query = db.updateTable('cases').set({ fire_at: fireAt }).where('id', '=', caseId)
      await query.where('fire_at', '<=', clock.now()).execute()
    },
    async clockRules(): Promise<string | null> {
      const kept = await db.selectFrom('meta').select('value').where('name', '=', rulesName).executeTakeFirst()
      return kept === undefined ? null : Buffer.from(kept.value).toString()
    },
    async keepClockRules(text: string, look?: { from: number; everyMs: number }): Promise<void> {
      const value = Buffer.from(text)
      await db.transaction().execute(async tx => {
        await tx
          .insertInto('meta')
          .values({ name: rulesName, value })
          .onConflict(it => it.column('name').doUpdateSet({ value }))
          .execute()
        if (look) await lookAtAll(tx, look)
      })
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
