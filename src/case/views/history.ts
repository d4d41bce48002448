// What happened to a case, row by row, for the customer who reads it: the whole of it, or only what concerns them. Pure.

import type { CaseState } from '../case.ts'
import type { CaseEvent, EventType } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { ToldThere } from '../handling.ts'
import type { Directory } from '../policy/directory.ts'
import type { HistoryRow } from './happenings.ts'
import { historyTable, type Moment, type Teller, type Told } from './historyTable.ts'

/** Whose page it is: of what happened to the case each customer reads what concerns them. */
export type Reader = (event: CaseEvent) => 'whole' | 'bare' | 'nothing'

export function historyOf(events: readonly CaseEvent[], directory: Directory, reader: Reader): HistoryRow[] {
  const rows: HistoryRow[] = []
  let before: CaseState | undefined
  for (const event of events) {
    const after = evolve(before, event)
    const tell = historyTable[event.body.type] as Teller<EventType> | null
    const how = reader(event)
    if (event.body.type === 'case.unmerged' && how === 'whole')
      rows.push(...toldThere(event.body.told ?? [], { event, before, after, directory }))
    const said = how === 'nothing' ? undefined : tell?.(event.body, { event, before, after, directory })
    if (said) rows.push({ ...(how === 'whole' ? said : withoutWords(said)), at: event.at })
    if (said?.happening === 'badlyTreated') takeBackSatisfied(rows)
    before = after
  }
  return rows
}

/** What they were told in the case theirs went on in: on their page still, now that it is a case of its own again. */
function toldThere(told: readonly ToldThere[], moment: Moment): HistoryRow[] {
  return told.flatMap(each => {
    const tell = historyTable[each.body.type] as Teller<EventType>
    const row = tell(each.body, { ...moment, event: { ...moment.event, ...each } })
    return row ? [{ ...row, at: each.at }] : []
  })
}

/** Only what was done was found in order. */
function takeBackSatisfied(rows: HistoryRow[]) {
  const yes = rows.findLast(({ happening }) => happening === 'satisfied' || happening === 'reopened')
  if (yes?.happening === 'satisfied') yes.happening = 'solved'
}

const withoutWords = ({ text: _, options: __, by: ___, ...said }: Told): Told => said

const toWhom = ({ actor, body }: CaseEvent): string | undefined =>
  'to' in body && typeof body.to === 'string' ? body.to : actor.kind === 'customer' ? actor.of : undefined

const isMissed = ({ body }: CaseEvent, { promises }: CaseState): boolean =>
  body.type === 'clock.breached' && promises.some(each => each.dueAt === body.dueAt)

/** Its own customer reads nothing that another one said or was told. */
export const ownReader =
  (seen: CaseState): Reader =>
  event =>
    toWhom(event) === undefined && (event.body.type !== 'clock.breached' || isMissed(event, seen)) ? 'whole' : 'nothing'

/** What a case comes to for everybody whose matter it is. */
const sharedSteps: ReadonlySet<EventType> = new Set([
  'case.assigned',
  'case.handedOff',
  'case.accepted',
  'case.escalated',
  'work.started',
  'case.resolved',
  'case.closed',
  'case.reopened',
])

export const guestReader =
  (caseId: string, seen: CaseState): Reader =>
  event => {
    const to = toWhom(event)
    if (to !== undefined) return to === caseId ? 'whole' : 'nothing'
    if (event.body.type === 'clock.breached') return isMissed(event, seen) ? 'whole' : 'nothing'
    return sharedSteps.has(event.body.type) ? 'bare' : 'nothing'
  }
