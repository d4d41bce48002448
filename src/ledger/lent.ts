// What a case holds of another one that goes on in it: taken over from that one, or written and told meanwhile by and to its customer.
// Sealed within its events under the key of the case it came from, so that it is lost together with that one.
import type { CaseEvent, EventBody } from '../case/events.ts'
import type { CaseTable } from './caseRow.ts'
import { sealJson, unsealJson } from './cipher.ts'
import type { KeyRing } from './keys.ts'
import type { Db } from './schema.ts'

/** As kept; events of before have neither, and everything in plain. */
type Kept = EventBody & {
  /** base64 */
  lent?: string
  lentKey?: string
}

const place = (caseId: string, seq: number) => `lent ${caseId} ${seq}`

/** The case whose customer it is about; undefined: this one's own. */
function lenderOf({ actor, body }: CaseEvent): string | undefined {
  if (body.type === 'case.absorbed') return body.matter || body.promises ? body.caseId : undefined
  if ('to' in body && typeof body.to === 'string') return body.to
  return actor.kind === 'customer' ? actor.of : undefined
}

/** What is lent of it. */
const lentOf = (body: EventBody): object =>
  body.type === 'case.absorbed' ? { matter: body.matter, promises: body.promises } : body

/** What stays readable without that: that it happened, and what decided about this case as an event of its own follows. */
function bare(body: EventBody): EventBody {
  switch (body.type) {
    case 'case.absorbed': {
      const { matter: _, promises: __, ...plain } = body
      return plain
    }
    case 'statement.recorded': {
      const { messageId, claimType, danger } = body.statement
      const { now, over } = danger
      return {
        type: body.type,
        statement: {
          messageId,
          text: '',
          narrative: false,
          facts: [],
          signals: [],
          claimType,
          emotion: { level: 'calm' },
          danger: { now, ...(over ? { over } : {}) },
        },
      }
    }
    case 'facts.corrected':
      return { type: body.type, facts: [], reason: '' }
    // a file without a number is none
    case 'attachment.added':
      return { type: body.type, attachment: { ...body.attachment, id: '', name: '' } }
    default: {
      const {
        note: _,
        reason: __,
        what: ___,
        ...plain
      } = body as EventBody & {
        note?: string
        reason?: string
        what?: string
      }
      return ('text' in plain ? { ...plain, text: '' } : plain) as EventBody
    }
  }
}

export function createLent(ring: KeyRing, table: CaseTable) {
  /** The events as they are to be kept; undefined: the other case is erased. */
  async function lend(tx: Db, caseId: string, events: readonly CaseEvent[]): Promise<CaseEvent[] | undefined> {
    const kept: CaseEvent[] = []
    for (const event of events) {
      const lender = lenderOf(event)
      if (lender === undefined) {
        kept.push(event)
        continue
      }
      const record = await table.find.first(tx, { caseId: lender })
      if (record?.key == null) return undefined
      const { id, key } = await ring.find(tx, record.key)
      const lent = sealJson(key, place(caseId, event.seq), lentOf(event.body)).toString('base64')
      const body: Kept = { ...bare(event.body), lent, lentKey: id }
      kept.push({ ...event, body })
    }
    return kept
  }

  /** The events as they were, without what is lost. */
  async function fetchBack(db: Db, caseId: string, events: CaseEvent[]): Promise<CaseEvent[]> {
    for (const [index, event] of events.entries()) {
      const { lent, lentKey, ...plain }: Kept = event.body
      if (lent === undefined || lentKey === undefined) continue
      const held = await ring.seek(db, lentKey)
      const words = held
        ? unsealJson<Partial<EventBody>>(held.key, place(caseId, event.seq), Buffer.from(lent, 'base64'))
        : {}
      events[index] = { ...event, body: { ...plain, ...words } as EventBody }
    }
    return events
  }

  return { lend, fetchBack }
}
export type Lent = ReturnType<typeof createLent>
