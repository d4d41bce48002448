// A case as one row of the queue: what to know before opening it.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { ClockState } from '../clock.ts'
import type { ClockName, WaitingKind } from '../clockNames.ts'
import { categoryOf, storeIdOf } from '../matter.ts'
import type { Category, Role, SeverityLevel, Source } from '../vocabulary.ts'
import { isUnreached } from './endangered.ts'
import { demandsOf, known } from './known.ts'
import { seenByOwn } from './seenBy.ts'
import { openTasksOf } from './tasks.ts'

const longestSummary = 90

const clipped = (text: string, most: number) => {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}

/**
 * The customer's words that weigh most: those of the strongest reason, else what came first. What staff were given stays in front: news
 * that weighs more than it stands behind.
 */
function matterOf(state: CaseState): string {
  const weighty = state.severity.reasons[0]?.messageId
  const [first] = state.narrative
  const told = state.narrative.find(each => each.messageId === weighty) ?? first
  if (!first || !told || told === first) return told?.text ?? ''
  if (told.later && !first.later) return `${clipped(givenIn(state), longestBeforeNews)} · ${told.text}`
  // "twice already" says nothing without what it is about
  return told.text.length < tooShort ? `${first.text} · ${told.text}` : told.text
}
/** Before the hand-off; "I want to complain" says less than what follows. */
function givenIn({ narrative }: CaseState): string {
  const given = narrative.filter(each => !each.later)
  return (given.find(each => each.text.length >= tooShort) ?? given[0])?.text ?? ''
}
/** characters, so that there is room for both */
const longestBeforeNews = 50
const tooShort = 12

/** The matter in one line, in the customer's own words: car, what happened, what they hope for. */
export function oneLine(shared: CaseState): string {
  const state = seenByOwn(shared)
  const car = known(state, 'vehicle.model')
  const matter = matterOf(state)
  const wish = demandsOf(state)
    .map(each => each.text)
    .find(text => !matter.includes(text))
  return [
    car && !matter.includes(car) ? car : undefined,
    clipped(matter, longestSummary),
    wish ? clipped(wish, 40) : undefined,
  ]
    .filter(part => part)
    .join(' · ')
}

/** Clocks that still want something done: running, or breached and not met since. One that goes on in another case rests. */
export const openClocks = (state: CaseState): ClockState[] =>
  state.status === 'closed' || state.merged
    ? []
    : Object.values(state.clocks).filter(clock => clock.endedAt === undefined)

export interface RowView {
  id: string
  status: CaseState['status']
  severity: SeverityLevel
  /** somebody may be in danger and nobody has reached them yet */
  danger: boolean
  category: Category
  /** personal data, as are `phone` and `customerName` */
  summary: string
  ownerRole: Role
  ownerId: string | null
  ownerName: string | null
  /** stands in while the owner is not there */
  deputy: Person | null
  storeId: string | null
  source: Source
  overdue: boolean
  /** case time, epoch ms, of the next clock that ends; null when none runs */
  nextDueAt: number | null
  nextDueClock: ClockName | null
  /** work still to be done beside it, of a case that is over too */
  tasksOpen: number
  /** case time, epoch ms, by which the first of it is to be done */
  taskDueAt: number | null
  /** case time; null while the intake goes on */
  handedOffAt: number | null
  phone: string | null
  customerName: string | null
  /** id of the member of staff who talks to the customer in the bot's place */
  live: string | null
  /** what was said to the customer did not reach them, and nobody has called them since */
  undelivered: boolean
  /** what it waits for with a clock that stands still */
  waitingFor?: WaitingKind
  /** the customer wrote to staff and nobody has answered; `at`: since when, case time, epoch ms; `asks`: a question is among it */
  wrote?: { at: number; asks?: true }
  /** what its status says of something put to the customer is a refusal, and no offer */
  refused?: true
  /** roles an approval waits for that nobody has answered */
  approvalBy?: readonly Role[]
  registeredAt: number
  updatedAt: number
  version: number
  erased: boolean
}

function wroteIn({ wrote = [], status, merged, erased }: CaseState): Pick<RowView, 'wrote'> {
  const [first] = wrote
  if (!first || merged || erased || status === 'closed') return {}
  return { wrote: { at: first.at, ...(wrote.some(each => each.asks) ? { asks: true as const } : {}) } }
}

const isRefusal = ({ status, solution }: CaseState): boolean =>
  (status === 'proposed' || status === 'declined') && solution?.refused === true

export function rowOf(state: CaseState): RowView {
  const clocks = openClocks(state)
  // one that stands still ends at no time that could be told
  const [next] = clocks.filter(each => each.state !== 'paused').sort((one, other) => one.dueAt - other.dueAt)
  const tasks = openTasksOf(state)
  const owner = state.routing?.owner
  const waitingFor = clocks.find(each => each.state === 'paused')?.waitingFor
  const approvalBy =
    state.resolution || state.withdrawn
      ? []
      : state.approvals.flatMap(each => (each.answer || each.lapsed ? [] : each.mayApprove))
  return {
    ...(waitingFor ? { waitingFor } : {}),
    ...wroteIn(state),
    ...(isRefusal(state) ? { refused: true as const } : {}),
    ...(approvalBy.length > 0 ? { approvalBy: [...new Set(approvalBy)] } : {}),
    id: state.id,
    status: state.status,
    severity: state.severity.level,
    danger: isUnreached(state),
    category: categoryOf(state),
    summary: oneLine(state),
    ownerRole: owner?.role ?? 'customerCareAgent',
    ownerId: owner?.staffId ?? null,
    ownerName: owner?.name ?? null,
    deputy: state.routing?.deputy ?? null,
    storeId: storeIdOf(state) ?? null,
    source: state.source,
    overdue: clocks.some(clock => clock.state === 'breached'),
    nextDueAt: next?.dueAt ?? null,
    nextDueClock: next?.name ?? null,
    tasksOpen: tasks.length,
    taskDueAt: tasks[0]?.dueAt ?? null,
    handedOffAt: state.handedOff?.at ?? null,
    phone: known(state, 'customer.phone') ?? null,
    customerName: known(state, 'customer.name') ?? null,
    live: state.live?.staffId ?? null,
    undelivered: state.undelivered !== undefined && state.undelivered.called === undefined,
    registeredAt: state.registeredAt,
    updatedAt: state.updatedAt,
    version: state.version,
    erased: state.erased,
  }
}

/** of each message, so that a flood of words stays cheap to index; what came first says most */
const searchedOfMessage = 1_000

/** Every word staff may look a case up by: number and facts first, then the customer's words. */
export function searchTextOf(shared: CaseState): string {
  // what others wrote here goes with their own cases: no word of it may be left here
  const state = seenByOwn(shared)
  const facts = Object.values(state.facts).flatMap(list =>
    (list ?? []).map(fact => (typeof fact.value === 'object' ? fact.evidence : String(fact.value))),
  )
  return [state.id, ...facts, ...state.narrative.map(each => each.text.slice(0, searchedOfMessage))].join('\n')
}
