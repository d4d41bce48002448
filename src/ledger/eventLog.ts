// The append-only log of case events: sealed, chained by hashes, read back. Knows no queue, no conversation.

import type { ErasedEvent } from '../app/ledgerShapes.ts'
import type { Actor, CaseEvent, EventBody, EventType } from '../case/events.ts'
import { type HashedEvent, type Key, linkHash, noHash, seal, unsealJson } from './cipher.ts'
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'
import { insertion, statement } from './statement.ts'

type Verdict = { ok: true; events: number } | { ok: false; caseId: string; seq: number }

const place = (caseId: string, seq: number) => `event ${caseId} ${seq}`
const checkedAtOnce = 500
const casesAtOnce = 100

export function createEventLog({ db: compiler }: Engine) {
  const insertEvents = insertion(compiler, 'events', [
    'case_id',
    'seq',
    'at',
    'actor',
    'type',
    'body',
    'prev_hash',
    'hash',
  ])
  const selectEvents = statement<{ caseId: string }>()(hole =>
    compiler
      .selectFrom('events')
      .select(['seq', 'at', 'actor', 'type', 'body'])
      .where('case_id', '=', hole.caseId)
      .orderBy('seq'),
  )

  /** Puts together the rows of new events; the caller stores the returned head with the case. */
  function link(caseId: string, key: Key, version: number, head: Uint8Array, events: readonly CaseEvent[]) {
    let previous = head
    const rows = events.map((event, index) => {
      if (event.seq !== version + index + 1) throw new Error(`event ${event.seq} of ${caseId} is out of order`)
      const { seq, at, body } = event
      const hashed: HashedEvent = {
        caseId,
        seq,
        at,
        actor: JSON.stringify(event.actor),
        type: body.type,
        body: seal(key, place(caseId, seq), JSON.stringify(body)),
      }
      const hash = linkHash(previous, hashed)
      const row = {
        case_id: caseId,
        seq,
        at,
        actor: hashed.actor,
        type: hashed.type,
        body: hashed.body,
        prev_hash: previous,
        hash,
      }
      previous = hash
      return row
    })
    return { rows, head: previous }
  }

  async function load(db: Db, caseId: string, key: Key): Promise<CaseEvent[]> {
    const rows = await selectEvents.all(db, { caseId })
    return rows.map(({ seq, at, actor, body }) => ({
      seq,
      at,
      actor: JSON.parse(actor) as Actor,
      body: unsealJson<EventBody>(key, place(caseId, seq), body),
    }))
  }

  async function loadErased(db: Db, caseId: string): Promise<ErasedEvent[]> {
    const rows = await selectEvents.all(db, { caseId })
    return rows.map(({ seq, at, actor, type }) => ({
      seq,
      at,
      actor: JSON.parse(actor) as Actor,
      type: type as EventType,
    }))
  }

  /** Checks one case's chain from its first event to the head kept with the case. */
  async function verifyCase(db: Db, found: { id: string; version: number; head: Uint8Array }): Promise<Verdict> {
    let previous = noHash
    let expected = 1
    const broken = (seq: number): Verdict => ({ ok: false, caseId: found.id, seq })
    for (;;) {
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where('case_id', '=', found.id)
        .where('seq', '>=', expected)
        .orderBy('seq')
        .limit(checkedAtOnce)
        .execute()
      for (const row of rows) {
        const hash = linkHash(previous, { ...row, caseId: row.case_id })
        if (row.seq !== expected || !hash.equals(row.hash) || Buffer.compare(previous, row.prev_hash) !== 0)
          return broken(expected)
        previous = hash
        expected += 1
      }
      if (rows.length < checkedAtOnce) break
    }
    if (expected !== found.version + 1 || Buffer.compare(previous, found.head) !== 0) return broken(expected)
    return { ok: true, events: found.version }
  }

  async function verify(db: Db, caseId?: string): Promise<Verdict> {
    let events = 0
    let after = 0
    for (;;) {
      let query = db.selectFrom('cases').select(['pk', 'id', 'version', 'head']).where('pk', '>', after)
      if (caseId !== undefined) query = query.where('id', '=', caseId)
      const cases = await query.orderBy('pk').limit(casesAtOnce).execute()
      for (const found of cases) {
        let verdict = await verifyCase(db, found)
        // it may have grown between the two readings: only what a transaction sees is broken is broken
        if (!verdict.ok) verdict = await db.transaction().execute(tx => verifyAgain(tx, found.id))
        if (!verdict.ok) return verdict
        events += verdict.events
        after = found.pk
      }
      if (cases.length < casesAtOnce) return { ok: true, events }
      // a long check leaves turns their turn
      await new Promise(resolve => setImmediate(resolve))
    }
  }

  async function verifyAgain(tx: Db, caseId: string): Promise<Verdict> {
    const found = await tx
      .selectFrom('cases')
      .select(['id', 'version', 'head'])
      .where('id', '=', caseId)
      .executeTakeFirst()
    return found === undefined ? { ok: true, events: 0 } : verifyCase(tx, found)
  }

  return { insert: insertEvents, link, load, loadErased, verify }
}
export type EventLog = ReturnType<typeof createEventLog>
