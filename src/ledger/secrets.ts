// Links and sessions by their hashes, counted tries, running case numbers, remembered results: small things that must be right once.
import type { NewSecret } from '../app/ledgerShapes.ts'
import type { Clock } from '../app/ports.ts'
import { dayMs } from '../case/policy/durations.ts'
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'

/** how long the result of an Idempotency-Key is remembered, ms */
const remembered = 7 * dayMs

/** One that is there already gets the new subject and time. */
export async function writeSecret(db: Db, { kind, hash, subject, expiresAt }: NewSecret): Promise<void> {
  await db
    .insertInto('secrets')
    .values({ kind, hash, subject, expires_at: expiresAt })
    .onConflict(it => it.columns(['kind', 'hash']).doUpdateSet({ subject, expires_at: expiresAt }))
    .execute()
}

export function createSecrets({ db }: Engine, clock: Clock) {
  return {
    async save(kind: string, hash: string, subject: string, expiresAt: number): Promise<void> {
      await db.deleteFrom('secrets').where('expires_at', '<', clock.now()).execute()
      await writeSecret(db, { kind, hash, subject, expiresAt })
    },
    async find(kind: string, hash: string, now: number, consume: boolean): Promise<string | null> {
      if (consume) {
        const query = db.deleteFrom('secrets').where('kind', '=', kind).where('hash', '=', hash)
        const taken = await query.where('expires_at', '>', now).returning('subject').executeTakeFirst()
        return taken?.subject ?? null
      }
      const query = db.selectFrom('secrets').select('subject').where('kind', '=', kind).where('hash', '=', hash)
      const found = await query.where('expires_at', '>', now).executeTakeFirst()
      return found?.subject ?? null
    },
    async drop(kind: string, hash: string): Promise<void> {
      await db.deleteFrom('secrets').where('kind', '=', kind).where('hash', '=', hash).execute()
    },
    async dropOf(kind: string, subject: string): Promise<number> {
      const query = db.deleteFrom('secrets').where('kind', '=', kind).where('subject', '=', subject)
      return Number((await query.executeTakeFirst()).numDeletedRows)
    },
    async countTry(key: string, now: number, expiresAt: number): Promise<number> {
      await db.deleteFrom('tries').where('expires_at', '<=', now).execute()
      const { count } = await db
        .insertInto('tries')
        .values({ key, count: 1, expires_at: expiresAt })
        .onConflict(it => it.column('key').doUpdateSet(eb => ({ count: eb('tries.count', '+', 1) })))
        .returning('count')
        .executeTakeFirstOrThrow()
      return count
    },
    async takeBackTry(key: string): Promise<void> {
      await db
        .updateTable('tries')
        .set(eb => ({ count: eb('count', '-', 1) }))
        .where('key', '=', key)
        .where('count', '>', 0)
        .execute()
    },
    async nextCaseNumbers(day: string, count: number): Promise<number> {
      const { last } = await db
        .insertInto('case_numbers')
        .values({ day, last: count })
        .onConflict(it => it.column('day').doUpdateSet(eb => ({ last: eb('case_numbers.last', '+', count) })))
        .returning('last')
        .executeTakeFirstOrThrow()
      return last - count + 1
    },
    async result(scope: string, key: string): Promise<unknown> {
      const query = db.selectFrom('idempotency').select('result').where('scope', '=', scope).where('key', '=', key)
      const found = await query.executeTakeFirst()
      return found === undefined ? null : (JSON.parse(found.result) as unknown)
    },
    async forgetOldResults(): Promise<void> {
      await db
        .deleteFrom('idempotency')
        .where('at', '<', clock.now() - remembered)
        .execute()
    },
  }
}
