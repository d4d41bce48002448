// Erases a person's data of one case. What is left: the event chain, unreadable but verifiable, and the case's dry columns.
// WARNING: nothing here can be undone; the keys are destroyed.

import type { CaseChange, CommitResult } from '../app/ledgerShapes.ts'
import { forgetAcquaintances } from './acquaintances.ts'
import { bringBack } from './broughtBack.ts'
import { plainColumns } from './caseRow.ts'
import type { Parts } from './commit.ts'
import type { EventLog } from './eventLog.ts'
import { whole } from './groupCommit.ts'
import { refuse } from './refused.ts'
import type { Remains } from './remains.ts'
import type { Db } from './schema.ts'
import { earliest } from './timers.ts'

/**
 * Channels whose user ids our own server draws at random: they say no more of a person than the conversation's id, and the
 * customer's page is let in again by them. On every other channel it may be the person's very id there, and goes.
 */
const channelsOfDrawnUsers: ReadonlySet<string> = new Set(['webchat'])

export function createErasure(parts: Parts, log: EventLog, remains: Remains) {
  const { engine, ring, table, cases, search, files } = parts
  /** The conversations the case was talked about in. */
  function linked(tx: Db, caseId: string, record: { channel: string | null; conversation_id: string | null }) {
    const spokenIn = tx.selectFrom('messages').select('conversation').distinct().where('case_id', '=', caseId)
    return tx
      .selectFrom('conversations')
      .select(['pk', 'channel', 'conversation_id as conversationId', 'key', 'version'])
      .where(eb =>
        eb.or([
          eb('pk', 'in', spokenIn),
          eb.and([eb('channel', '=', record.channel ?? ''), eb('conversation_id', '=', record.conversation_id ?? '')]),
        ]),
      )
      .execute()
  }

  async function homesOf(tx: Db, caseIds: readonly string[]): Promise<string[]> {
    if (caseIds.length === 0) return []
    const rows = await tx
      .selectFrom('cases')
      .select(['channel', 'conversation_id'])
      .where('id', 'in', [...caseIds])
      .execute()
    return rows.map(each => `${each.channel} ${each.conversation_id}`)
  }

  /** What was said in this conversation of the cases its own was merged with, unless they are talked about here by their own right. */
  async function saidElsewhere(tx: Db, conversation: number, caseIds: readonly string[]) {
    if (caseIds.length === 0) return []
    const here = tx
      .selectFrom('cases')
      .innerJoin('conversations', join =>
        join
          .onRef('conversations.channel', '=', 'cases.channel')
          .onRef('conversations.conversation_id', '=', 'cases.conversation_id'),
      )
      .select('cases.id')
      .where('conversations.pk', '=', conversation)
    return tx
      .deleteFrom('messages')
      .where('conversation', '=', conversation)
      .where('case_id', 'in', [...caseIds])
      .where('case_id', 'not in', here)
      .returning(['conversation', 'seq'])
      .execute()
  }

  async function apply(
    tx: Db,
    change: CaseChange,
    parted: readonly CaseChange[],
    wentOnIn: readonly string[],
  ): Promise<string[]> {
    // while the keys are still there
    for (const each of parted) {
      const theirs = (await cases.write(tx, each)) ?? refuse('conflict')
      await bringBack(tx, each, theirs, parts)
    }
    const { caseId, expectedVersion } = change
    const record = await table.find.first(tx, { caseId })
    if (record === undefined || record.version !== expectedVersion || record.key === null) return refuse('conflict')
    const held = await ring.find(tx, record.key)

    const { rows, head } = log.link(caseId, held.key, expectedVersion, record.head, change.events)
    await search.carryOut(tx, record.pk, search.plan(caseId, held.key, record.search, ''))
    const blank = {
      key: null,
      personal: null,
      search: null,
      channel: null,
      conversation_id: null,
      user_id: null,
      involved: null,
    }
    const written = await tx
      .updateTable('cases')
      .set({ ...plainColumns({ ...change.row, erased: true }), ...blank })
      .set({ version: expectedVersion + rows.length, head, fire_at: earliest(change.timers) })
      .where('pk', '=', record.pk)
      .where('version', '=', expectedVersion)
      .executeTakeFirst()
    if (written.numUpdatedRows !== 1n) return refuse('conflict')
    await log.insert(tx, rows)
    await tx.deleteFrom('tasks').where('case_pk', '=', record.pk).execute()
    await tx.deleteFrom('marks').where('case_pk', '=', record.pk).execute()
    await tx.deleteFrom('notices').where('case_pk', '=', record.pk).execute()

    const others = [...new Set([...parted.map(each => each.caseId), ...wentOnIn])]
    const theirs = new Set(await homesOf(tx, others))
    const own = ({ channel, conversationId }: { channel: string; conversationId: string }) =>
      (channel === record.channel && conversationId === record.conversation_id) ||
      !theirs.has(`${channel} ${conversationId}`)
    // where another customer's case is talked about by its own right, the address and the talk stay
    const conversations = (await linked(tx, caseId, record)).filter(own)
    const gone = await tx
      .deleteFrom('messages')
      .where('case_id', '=', caseId)
      .returning(['conversation', 'seq'])
      .execute()
    for (const { pk, version, channel } of conversations) {
      const query = tx.deleteFrom('messages').where('conversation', '=', pk).where('case_id', 'is', null)
      gone.push(...(await query.returning(['conversation', 'seq']).execute()))
      gone.push(...(await saidElsewhere(tx, pk, others)))
      // the version moves on, so that a turn under way starts again from what is left
      const nothing = { state: null, reference: null, key: null, idle_at: null, version: version + 1 }
      const user = channelsOfDrawnUsers.has(channel) ? {} : { user_id: '' }
      await tx
        .updateTable('conversations')
        .set({ ...nothing, ...user })
        .where('pk', '=', pk)
        .execute()
    }
    for (const { conversation, seq } of gone) {
      await tx.deleteFrom('outbox').where('conversation', '=', conversation).where('seq', '=', seq).execute()
    }
    const strangers = await forgetAcquaintances(tx, conversations)
    // whoever holds a link to the case finds nothing any more
    await tx.deleteFrom('secrets').where('subject', '=', caseId).execute()
    const fileIds = await files.forget(tx, caseId, conversations, others)
    const keys = [held.id, ...conversations.flatMap(it => it.key ?? []), ...strangers]
    await ring.destroy(tx, keys)
    return fileIds
  }

  return async function erase(
    change: CaseChange,
    parted: readonly CaseChange[] = [],
    wentOnIn: readonly string[] = [],
  ): Promise<CommitResult> {
    let fileIds: string[] = []
    const result = await whole(engine.db, async tx => {
      fileIds = await apply(tx, change, parted, wentOnIn)
      return { messages: [], deliveries: [] }
    })
    if (!result.ok) return result
    remains.owe()
    await files.unlinkAll(fileIds)
    await remains.settle()
    return result
  }
}
