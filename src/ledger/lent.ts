// What a case takes over from another one that goes on in it: sealed within its events under the key of the case it came from, so that
// it is lost together with that one.
import type { CaseEvent } from '../case/case.ts'
import type { HandlingEvent } from '../case/handling.ts'
import type { CaseTable } from './caseRow.ts'
import { sealJson, unsealJson } from './cipher.ts'
import type { KeyRing } from './keys.ts'
import type { Db } from './schema.ts'

type Absorbed = Extract<HandlingEvent, { type: 'case.absorbed' }>
/** As kept; events of before have neither, and everything in plain. */
type Kept = Absorbed & {
  /** base64 */
  lent?: string
  lentKey?: string
}

const place = (caseId: string, seq: number) => `lent ${caseId} ${seq}`

export function createLent(ring: KeyRing, table: CaseTable) {
  /** The events as they are to be kept; undefined: the other case is erased. */
  async function lend(tx: Db, caseId: string, events: readonly CaseEvent[]): Promise<CaseEvent[] | undefined> {
    const kept: CaseEvent[] = []
    for (const event of events) {
      const { body: absorbed } = event
      if (absorbed.type !== 'case.absorbed' || (!absorbed.matter && !absorbed.promises)) {
        kept.push(event)
        continue
      }
      const record = await table.find.first(tx, { caseId: absorbed.caseId })
      if (record?.key == null) return undefined
      const { matter, promises, ...plain } = absorbed
      const { id, key } = await ring.find(tx, record.key)
      const lent = sealJson(key, place(caseId, event.seq), { matter, promises }).toString('base64')
      const body: Kept = { ...plain, lent, lentKey: id }
      kept.push({ ...event, body })
    }
    return kept
  }

  /** The events as they were, without what is lost. */
  async function fetchBack(db: Db, caseId: string, events: CaseEvent[]): Promise<CaseEvent[]> {
    for (const [index, event] of events.entries()) {
      if (event.body.type !== 'case.absorbed') continue
      const { lent, lentKey, ...plain }: Kept = event.body
      if (lent === undefined || lentKey === undefined) continue
      const held = await ring.seek(db, lentKey)
      const words = held
        ? unsealJson<Pick<Absorbed, 'matter' | 'promises'>>(
            held.key,
            place(caseId, event.seq),
            Buffer.from(lent, 'base64'),
          )
        : {}
      events[index] = { ...event, body: { ...plain, ...words } }
    }
    return events
  }

  return { lend, fetchBack }
}
export type Lent = ReturnType<typeof createLent>
