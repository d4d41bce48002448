// The desk API as functions. Knows addresses and headers, nothing of what is shown.

import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { CommandBody } from '../../commandBody.ts'
import type { CaseList, DeadLetter, Me, NoticeList, StaffRow, TaskList, WordingReply } from '../../schemas.ts'

/** What a refusal tells beside its code. */
interface Told {
  issues?: { path: string; message: string }[]
  roles?: string[]
  mayAct?: string | string[]
  mayApprove?: string[]
  missing?: string[]
  awaitsContact?: string[]
  remedy?: string
  amount?: number
  into?: string
  caseId?: string
  findings?: WordingReply['findings']
}

export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly issues: { path: string; message: string }[]
  /** who may do it instead */
  readonly roles: string[]
  /** who may approve what was refused, and what that is */
  readonly mayApprove: string[]
  readonly remedy: string | undefined
  readonly amount: number | undefined
  /** steps, or parts of a report, that are not there yet */
  readonly missing: string[]
  /** the cases whose customers nobody has been in touch with, where there are several */
  readonly awaitsContact: string[]
  /** the case in which this one goes on */
  readonly into: string | undefined
  /** the other case, where that is what stands in the way */
  readonly otherCase: string | undefined
  /** what in a text was refused */
  readonly findings: WordingReply['findings']
  constructor(status: number, code: string, detail: string, told: Told = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.issues = told.issues ?? []
    this.mayApprove = told.mayApprove ?? []
    this.roles = [told.roles ?? told.mayAct ?? told.mayApprove ?? []].flat()
    this.remedy = told.remedy
    this.amount = told.amount
    this.missing = told.missing ?? []
    this.awaitsContact = told.awaitsContact ?? []
    this.into = told.into
    this.otherCase = told.caseId
    this.findings = told.findings ?? []
  }
}

interface Sent {
  method?: 'GET' | 'POST' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
}

async function call<T>(path: string, { method = 'GET', body, headers = {} }: Sent = {}): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refused(0, 'network', 'no connection')
  })
  if (response.status === 204) return undefined as T
  const json = await response.json().catch(() => ({}))
  if (response.ok) return json as T
  throw new Refused(response.status, json.code ?? 'unknown', json.detail ?? '', json)
}

export interface Filter {
  /** `none`: cases nobody has yet; `approvals`: those with something the person signed in may approve */
  scope: 'me' | 'all' | 'none' | 'approvals'
  status: 'open' | 'closed' | 'any'
  severity: string
  overdue: boolean
  q: string
}

const openStatuses =
  'registered,assigned,accepted,contacted,diagnosed,proposed,declined,agreed,noted,inProgress,resolved,followUp,awaitingSignOff,withdrawn'
const statusOf = { open: openStatuses, closed: 'closed,merged,erased', any: '' }

export function listCases(filter: Filter, limit: number, cursor?: string): Promise<CaseList> {
  const query = new URLSearchParams({
    order: filter.status === 'open' ? 'due' : 'updated',
    limit: String(limit),
    status: statusOf[filter.status],
    severity: filter.severity,
    owner: filter.scope === 'me' || filter.scope === 'none' ? filter.scope : '',
    ...(filter.scope === 'approvals' ? { awaits: 'me' } : {}),
    overdue: filter.overdue ? 'true' : '',
    q: filter.q,
    cursor: cursor ?? '',
  })
  return call(`/api/desk/cases?${query}`)
}

/** as many as one answer holds */
const mostAtOnce = 200

/** So many from the first on, however many answers that takes. */
export async function firstCases(filter: Filter, count: number): Promise<CaseList> {
  const items: CaseRowShown[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listCases(filter, Math.min(mostAtOnce, count - items.length), cursor)
    items.push(...page.items)
    if (page.nextCursor === null || items.length >= count) return { items, nextCursor: page.nextCursor }
    cursor = page.nextCursor
  }
}

/** The case whose clock ends first; undefined when none runs. Whoever may be in danger comes first for everybody, whose case it is or not. */
export async function dueNext(scope: Filter['scope']): Promise<CaseRowShown | undefined> {
  const first = async (of: Filter['scope']): Promise<CaseRowShown | undefined> =>
    (await listCases({ scope: of, status: 'open', severity: '', overdue: false, q: '' }, 1)).items[0]
  const [anybodys, mine] = await Promise.all([first('all'), scope === 'all' ? undefined : first(scope)])
  const next = anybodys?.danger || scope === 'all' ? anybodys : mine
  return next?.nextDueAt ? next : undefined
}

export const loadTasks = (scope: 'me' | 'all', limit: number): Promise<TaskList> =>
  call(`/api/desk/tasks?limit=${limit}${scope === 'me' ? '&owner=me' : ''}`)

export const loadNotices = (limit: number): Promise<NoticeList> => call(`/api/desk/notices?limit=${limit}`)
export const noteNotices = (ids: readonly number[]): Promise<void> =>
  call('/api/desk/notices/noted', { method: 'POST', body: { ids } })

const casePath = (id: string): string => `/api/desk/cases/${encodeURIComponent(id)}`
export const loadMe = (): Promise<Me> => call('/api/desk/me')
/** Whom this case may be given to. */
export const loadStaff = async (id: string): Promise<StaffRow[]> =>
  (await call<{ items: StaffRow[] }>(`/api/desk/staff?case=${encodeURIComponent(id)}`)).items
export const loadCase = (id: string): Promise<CaseDetail> => call(casePath(id))
/** @param to the case that goes on in this one, whose customer is to read it */
export const checkWording = (id: string, text: string, to?: string): Promise<WordingReply> =>
  call(`${casePath(id)}/wording`, { method: 'POST', body: { text, ...(to ? { to } : {}) } })
export const filePath = (id: string, fileId: string): string => `${casePath(id)}/files/${encodeURIComponent(fileId)}`
export const enter = (token: string): Promise<void> => call('/desk/in', { method: 'POST', body: { token } })
export const leave = (): Promise<void> => call('/desk/out', { method: 'POST' })

export const loadDeadLetters = (limit: number): Promise<{ items: DeadLetter[] }> =>
  call(`/api/desk/dead-letters?limit=${limit}`)
export const requeueDeadLetter = (id: number): Promise<void> =>
  call(`/api/desk/dead-letters/${id}/requeue`, { method: 'POST', body: {} })
export const requeueChannel = (channel: string): Promise<void> =>
  call('/api/desk/dead-letters/requeue', { method: 'POST', body: { channel } })

/** A complaint taken by phone, as typed: the server's schema has the last word. */
export const registerCase = (complaint: Record<string, unknown>, key: string): Promise<{ caseId: string }> =>
  call('/api/desk/cases', { method: 'POST', body: complaint, headers: { 'idempotency-key': key } })

const linkPath = (id: string): string => `${casePath(id)}/progress-link`
export const makeProgressLink = (id: string): Promise<{ url: string }> =>
  call(linkPath(id), { method: 'POST', body: {} })
export const revokeProgressLinks = (id: string): Promise<void> => call(linkPath(id), { method: 'DELETE' })

/** A command as typed: the server's schema has the last word. */
export type Draft = { type: CommandBody['type'] } & Record<string, unknown>

export const giveCommand = (
  id: string,
  version: number | undefined,
  draft: Draft,
  key: string,
): Promise<{ case: CaseRowShown; version: number; unheard?: true }> =>
  call(`${casePath(id)}/commands`, {
    method: 'POST',
    body: draft,
    headers: { ...(version === undefined ? {} : { 'if-match': String(version) }), 'idempotency-key': key },
  })

/** Works on plain http too, where crypto.randomUUID does not exist. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
