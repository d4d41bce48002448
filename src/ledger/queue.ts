// The cases as rows: the staff queue, its filters and its search, kept beside the events. Decides nothing about a case.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { CaseFilter, CaseRow, OutdatedCase, UnownedCase } from '../app/ledgerShapes.ts'
import type { ConversationRef } from '../app/messages.ts'
import type { Role } from '../case/vocabulary.ts'
import { type CaseTable, isNotAbout, isNotClosed, isOpen, openRow, waitsFor } from './caseRow.ts'
import type { Engine } from './engine.ts'
import type { KeyRing } from './keys.ts'
import type { SearchWords } from './searchText.ts'
import { statement } from './statement.ts'

type Order = NonNullable<CaseFilter['order']>
interface Cursor {
  order: Order
  at: number
  pk: number
}

const mostRows = 200
/** from so many on, going through the queue in its order costs less than looking each up */
const few = 500

function writeCursor({ order, at, pk }: Cursor): string {
  return Buffer.from(`${order} ${at} ${pk}`).toString('base64url')
}
function readCursor(text: string, order: Order): Cursor | undefined {
  const [, of, at, pk] =
    /^(updated|due) (-?\d{1,16}) (\d{1,16})$/.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? []
  return of === order ? { order, at: Number(at), pk: Number(pk) } : undefined
}

export function createQueue({ db, search }: Engine, ring: KeyRing, table: CaseTable, words: SearchWords) {
  /** Two looks along an index each: asked as one condition, all cases of the channel would be gone through. */
  const ofCustomer = statement<ConversationRef & { userId: string }>()(hole => {
    const pks = db.selectFrom('cases').select('pk').where('channel', '=', hole.channel)
    const known = db
      .selectFrom('conversations')
      .select('conversations.user_id')
      .where('conversations.channel', '=', hole.channel)
      .where('conversations.conversation_id', '=', hole.conversationId)
    const inConversation = pks.where('conversation_id', '=', hole.conversationId)
    const ofUser = pks
      .where(eb => eb.or([eb('user_id', '=', hole.userId), eb('user_id', '=', known)]))
      .where('user_id', '<>', '')
    return db
      .selectFrom('cases')
      .select('id')
      .where('pk', 'in', inConversation.union(ofUser))
      .where('erased', '=', 0)
      .orderBy('registered_at', 'desc')
      .orderBy('pk', 'desc')
  })

  const pks = db.selectFrom('cases').select('cases.pk')
  type Pks = typeof pks

  /** Few are looked up one by one. Many are met soon along the queue: `among` must be out of the reach of the index they are counted by. */
  async function lookedUp(found: Pks, among: Expression<SqlBool>): Promise<Expression<SqlBool>> {
    const some = db.selectFrom(found.limit(few).as('some')).select(({ fn }) => fn.countAll().as('count'))
    const count = Number((await some.executeTakeFirst())?.count ?? 0)
    return count < few ? sql<SqlBool>`cases.pk in (${found})` : among
  }
  const ofRole = (role: Role) =>
    lookedUp(pks.where('owner_role', '=', role), sql<SqlBool>`(cases.owner_role || '') = ${role}`)
  const ofOwner = (staffId: string) =>
    lookedUp(
      pks.where('owner_id', '=', staffId).unionAll(pks.where('deputy_id', '=', staffId)),
      sql<SqlBool>`((cases.owner_id || '') = ${staffId} or (cases.deputy_id || '') = ${staffId})`,
    )

  /** The query of one page; null when nothing can be found. */
  async function page(filter: CaseFilter) {
    const order = filter.order ?? 'updated'
    let query = db.selectFrom('cases').selectAll()
    if (filter.status) query = query.where('status', 'in', filter.status)
    // says nothing more: it lets the few that are not closed be looked through instead of all
    if (filter.status && !filter.status.includes('closed')) query = query.where(isNotClosed)
    if (filter.severity) query = query.where('severity', 'in', filter.severity)
    if (filter.role !== undefined) query = query.where(await ofRole(filter.role))
    if (filter.owner === null) query = query.where('owner_id', 'is', null)
    else if (filter.owner !== undefined) query = query.where(await ofOwner(filter.owner))
    if (filter.overdue !== undefined) query = query.where('overdue', '=', filter.overdue ? 1 : 0)
    if (filter.awaits !== undefined) query = query.where(waitsFor(filter.awaits))
    if (filter.reader !== undefined) query = query.where(isNotAbout(filter.reader))
    if (filter.q !== undefined && filter.q.trim() !== '') {
      const terms = words.query(filter.q)
      if (terms === null) return null
      query = query.where(await search.matches(terms))
    }
    if (filter.cursor !== undefined) {
      const after = readCursor(filter.cursor, order)
      // a cursor of another order or of somebody's own making: there is nothing behind it
      if (after === undefined) return null
      query = query.where(
        order === 'due'
          ? sql<boolean>`(due_sort, pk) > (${after.at}, ${after.pk})`
          : sql<boolean>`(updated_at, pk) < (${after.at}, ${after.pk})`,
      )
    }
    return order === 'due'
      ? query.orderBy('due_sort').orderBy('pk')
      : query.orderBy('updated_at', 'desc').orderBy('pk', 'desc')
  }

  async function rows(filter: CaseFilter): Promise<{ items: CaseRow[]; nextCursor: string | null }> {
    const order = filter.order ?? 'updated'
    const limit = Math.min(Math.max(Math.trunc(filter.limit) || 1, 1), mostRows)
    const query = await page(filter)
    if (query === null) return { items: [], nextCursor: null }

    const found = await query.limit(limit + 1).execute()
    const shown = found.slice(0, limit)
    const items: CaseRow[] = []
    for (const it of shown) items.push(await openRow(db, ring, it))
    const last = shown.at(-1)
    const more = found.length > limit && last !== undefined
    const at = order === 'due' ? last?.due_sort : last?.updated_at
    return { items, nextCursor: more && at !== undefined ? writeCursor({ order, at, pk: last.pk }) : null }
  }

  async function row(caseId: string): Promise<CaseRow | null> {
    const found = await table.find.first(db, { caseId })
    return found === undefined ? null : openRow(db, ring, found)
  }

  const openByOwner = statement()(() =>
    db
      .selectFrom('cases')
      .select(({ fn }) => ['owner_id', fn.countAll().as('open')])
      .where(isOpen)
      .where('owner_id', 'is not', null)
      .groupBy('owner_id'),
  )
  async function openCounts(): Promise<ReadonlyMap<string, number>> {
    const found = await openByOwner.all(db, {})
    return new Map(found.map(({ owner_id, open }) => [owner_id ?? '', Number(open)]))
  }

  /** In the order of registration: a case gets its position with its first commit. */
  async function unowned(after: number, limit: number): Promise<UnownedCase[]> {
    const found = await db
      .selectFrom('cases')
      .select(['id', 'owner_role', 'store_id', 'pk'])
      .where('owner_id', 'is', null)
      .where(isOpen)
      .where('pk', '>', after)
      .orderBy('pk')
      .limit(limit)
      .execute()
    // the column was written from a CaseRow
    return found.map(({ id, owner_role, store_id, pk }) => ({
      caseId: id,
      role: owner_role as Role,
      storeId: store_id,
      position: pk,
    }))
  }

  /** Written out, as its index is: a bound value would pass it by. */
  async function outdated(after: number, limit: number): Promise<OutdatedCase[]> {
    const found = await db
      .selectFrom('cases')
      .select(['id', 'pk', 'fire_at'])
      .where(sql<boolean>`involved is null and erased = 0`)
      .where('pk', '>', after)
      .orderBy('pk')
      .limit(limit)
      .execute()
    return found.map(({ id, pk, fire_at }) => ({ caseId: id, fireAt: fire_at, position: pk }))
  }

  /** Of this very conversation, or of the same user of the channel in another. */
  async function casesOfCustomer({ channel, conversationId }: ConversationRef, userId = ''): Promise<string[]> {
    return (await ofCustomer.all(db, { channel, conversationId, userId })).map(it => it.id)
  }

  return { page, rows, row, openCounts, unowned, outdated, casesOfCustomer, ofCustomer, openByOwner }
}
