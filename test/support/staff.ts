// Staff at the desk API, by system token and in the name of a roster member.
import type { Handling } from '../../src/app/handlingShapes.ts'
import type { Handoff } from '../../src/case/handoff.ts'
import { deskToken } from './server.ts'

export interface DeskCase {
  case: {
    id: string
    status: string
    severity: string
    summary: string
    overdue: boolean
    nextDueAt: string | null
    owner: { role: string; name?: string; staffId?: string }
    version: number
    erased: boolean
  }
  handoff: Handoff
  handling: Handling
  timeline: { type: string; at: string; actor: { kind: string; staffId?: string }; text?: string; reason?: string }[]
  transcript: { id: string; at: string; from: string; text: string; textKey?: string; asks?: string }[]
  version: number
}

export interface Staff {
  headers: Record<string, string>
  get(path: string): Promise<{ status: number; body: Record<string, unknown> }>
  post(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Record<string, unknown> }>
  cases(query?: string): Promise<DeskCase['case'][]>
  open(caseId: string): Promise<DeskCase>
  /** gives a command on the version just read; throws when refused */
  order(caseId: string, command: { type: string } & Record<string, unknown>, tries?: number): Promise<DeskCase['case']>
}

export function staffAt(base: string, staffId: string): Staff {
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const reply = await fetch(base + path, {
      method,
      headers: {
        authorization: `Bearer ${deskToken}`,
        'x-staff-id': staffId,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await reply.text()
    return { status: reply.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} }
  }
  const staff: Staff = {
    headers: { authorization: `Bearer ${deskToken}`, 'x-staff-id': staffId },
    get: path => call('GET', path),
    post: (path, body, headers) => call('POST', path, body, headers),
    async cases(query = '') {
      const { body } = await call('GET', `/api/desk/cases${query}`)
      return body.items as DeskCase['case'][]
    },
    async open(caseId) {
      const { status, body } = await call('GET', `/api/desk/cases/${caseId}`)
      if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
      return body as unknown as DeskCase
    },
    // read again where a clock was quicker, as whoever sits at the desk does
    async order(caseId, command, tries = 5) {
      const { version } = await staff.open(caseId)
      const { status, body } = await call('POST', `/api/desk/cases/${caseId}/commands`, command, {
        'if-match': String(version),
      })
      if (body.code === 'stale-version' && tries > 1) return staff.order(caseId, command, tries - 1)
      if (status !== 200) throw new Error(`${command.type}: ${status} ${JSON.stringify(body)}`)
      return body.case as DeskCase['case']
    },
  }
  return staff
}
