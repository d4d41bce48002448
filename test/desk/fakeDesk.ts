// A desk over real HTTP with use cases that live in memory: enough to test the desk's own behaviour and to look at its page.
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { CaseDetail, CaseRowShown } from '../../src/app/caseShapes.ts'
import type { CommandInput } from '../../src/app/handleCommand.ts'
import type { FileMeta } from '../../src/app/ledgerShapes.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { News } from '../../src/app/ports.ts'
import type { PhonedCase } from '../../src/app/registerCase.ts'
import type { Refusal, RefusalCode } from '../../src/case/commands.ts'
import type { Actor } from '../../src/case/events.ts'
import { checkWording, nothingDecided } from '../../src/case/policy/wording.ts'
import { rolesTable } from '../../src/desk/access.ts'
import { createDesk } from '../../src/desk/desk.ts'
import type { DeskApp, DeskDeps } from '../../src/desk/ports.ts'
import type { NoticeRow } from '../../src/desk/schemas.ts'
import { openapiRoute } from '../../src/http/openapi.ts'
import type { Route } from '../../src/http/route.ts'
import { createHttpServer } from '../../src/http/server.ts'
import { deadLettersAt, detailAt, directory, rowsAt, tasksAt } from './sample.ts'

const { wording: wordingRules } = loadRules({ pack: 'lamborghini-4s' })

export const apiToken = 'test-token-of-the-desk-api'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const refuse = (code: RefusalCode, detail: string): Refusal => ({ ok: false, code, detail })

export interface FakeOptions {
  apiToken?: string | null
  publicUrl?: string
  heartbeatMs?: number
  now?: () => number
  port?: number
  photo?: Uint8Array
}

function createApp(now: () => number, publish: (news: News) => void, photo: Uint8Array) {
  const rows = new Map<string, CaseRowShown>(rowsAt(now()).map(row => [row.id, row]))
  const commands: CommandInput[] = []
  const registered: (PhonedCase & { actor: Actor; idempotencyKey: string | undefined })[] = []
  const letters = deadLettersAt(now())
  /** what somebody was told, by staff id; a test fills it */
  const notices = new Map<string, NoticeRow[]>()
  const files: Record<string, FileMeta> = Object.fromEntries(
    [
      ['f1', 'image/png', '仪表.png'],
      ['f2', 'text/html', 'x.html'],
      ['f3', 'video/mp4', 'clip.mp4'],
    ].map(([id, contentType, name]) => [
      id,
      {
        id,
        contentType,
        name,
        size: photo.length,
        consent: 'given',
        caseId: null,
        channel: 'webchat',
        conversationId: 'c1',
      } as FileMeta,
    ]),
  )
  /** whom a complaint is about */
  const involved = new Map([['HY-20261122-0006', ['zhangwei']]])
  const isShown = (caseId: string, reader?: string) => reader === undefined || !involved.get(caseId)?.includes(reader)
  const links = new Map<string, number>()
  /** what may be done with a case, where a test says so */
  const actions = new Map<string, CaseDetail['actions']>()
  const nextStatus: Partial<Record<string, CaseRowShown['status']>> = {
    accept: 'accepted',
    recordContact: 'contacted',
    resolve: 'followUp',
    recordFollowUp: 'awaitingSignOff',
    close: 'closed',
    withdraw: 'withdrawn',
    proposeSolution: 'proposed',
  }
  const app: DeskApp = {
    directory,
    async list(filter) {
      const items = [...rows.values()].filter(
        row =>
          isShown(row.id, filter.reader) &&
          (!filter.status || filter.status.includes(row.status)) &&
          (!filter.severity || filter.severity.includes(row.severity)) &&
          (filter.owner === undefined || (row.owner.staffId ?? null) === filter.owner) &&
          (!filter.role || row.owner.role === filter.role) &&
          (!filter.awaits || row.approvalBy?.includes(filter.awaits)) &&
          (filter.overdue === undefined || row.overdue === filter.overdue) &&
          (!filter.q || `${row.summary}${row.customerName}${row.phone}${row.id}`.includes(filter.q)),
      )
      const due = (row: CaseRowShown) => (row.nextDueAt ? Date.parse(row.nextDueAt) : Number.POSITIVE_INFINITY)
      items.sort((a, b) => (filter.order === 'due' ? due(a) - due(b) : b.updatedAt.localeCompare(a.updatedAt)))
      const from = Number(filter.cursor ?? 0)
      const page = items.slice(from, from + filter.limit)
      return { items: page, nextCursor: from + page.length < items.length ? String(from + page.length) : null }
    },
    async tasks({ owner, overdue, reader, limit }) {
      const items = tasksAt([...rows.values()], now()).filter(
        each =>
          isShown(each.caseId, reader) &&
          (!owner || each.owner.staffId === owner.staffId || (!each.owner.staffId && each.owner.role === owner.role)) &&
          (overdue === undefined || each.overdue === overdue),
      )
      return { items: items.slice(0, limit), nextCursor: null }
    },
    notices: async ({ staffId, limit }) => ({
      items: (notices.get(staffId) ?? []).slice(0, limit),
      nextCursor: (notices.get(staffId) ?? []).length > limit ? 'more' : null,
    }),
    async noted(staffId, which) {
      const before = notices.get(staffId) ?? []
      const left = which === 'all' ? [] : before.filter(each => !which.includes(each.id))
      notices.set(staffId, left)
      if (left.length < before.length) publish({ type: 'notices.noted', staffId })
      return before.length - left.length
    },
    async detail(caseId) {
      const row = rows.get(caseId)
      return row ? { ...detailAt(row, now()), actions: actions.get(caseId) ?? [] } : null
    },
    involvedIn: async caseId => involved.get(caseId) ?? [],
    async command(input) {
      commands.push(input)
      const row = rows.get(input.caseId)
      const { command } = input
      if (!row) return refuse('unknown-case', 'There is no such case.')
      if (input.expectedVersion !== undefined && input.expectedVersion !== row.version)
        return { ...refuse('stale-version', 'The case has changed.'), extra: { version: row.version } }
      if (row.status === 'closed') return refuse('case-already-closed', 'The case is closed.')
      const words = command.type === 'sendUpdate' ? command.text : ''
      const findings = checkWording(words, { rules: wordingRules, decided: nothingDecided }).filter(one => one.refused)
      if (findings.length > 0)
        return { ...refuse('promise-without-decision', 'It promises what is not decided.'), extra: { findings } }
      if (command.type === 'proposeSolution' && command.options.some(each => (each.amount ?? 0) > 5_000))
        return {
          ...refuse('beyond-authority', 'This needs the approval of: generalManager.'),
          extra: { remedy: 'compensation', amount: 8_000, mayApprove: ['generalManager'] },
        }
      const version = row.version + 1
      const changed = { ...row, version, updatedAt: new Date(now()).toISOString() }
      if (command.type === 'takeOver' && input.actor.kind === 'staff') changed.live = input.actor.staffId
      if (command.type === 'handBack') changed.live = null
      const reached = command.type === 'recordContact' && command.outcome !== 'reached'
      if (!reached) changed.status = nextStatus[command.type] ?? row.status
      if (command.type === 'recordContact' && command.outcome === 'reached')
        Object.assign(changed, {
          overdue: false,
          nextDueClock: 'resolve',
          nextDueAt: new Date(now() + 35 * 3_600_000).toISOString(),
        })
      rows.set(row.id, changed)
      publish({ type: 'case.changed', caseId: row.id, version, events: ['note.added'] })
      return { ok: true, case: changed, version }
    },
    async staff(caseId) {
      const row = caseId === undefined ? undefined : rows.get(caseId)
      if (caseId !== undefined && !row) return null
      const members = row
        ? directory.staff.filter(each => each.id !== row.owner.staffId && rolesTable.accept.includes(each.role))
        : directory.staff
      return members.map(({ id, name, role, store, capacity }) => {
        const openCases = [...rows.values()].filter(each => each.owner.staffId === id).length
        return {
          id,
          name,
          role,
          store,
          onDuty: id !== 'zhangwei',
          away: id === 'zhangwei',
          openCases,
          capacity,
          full: id === 'zhangwei',
          deputy: null,
        }
      })
    },
    wording: async (caseId, text) =>
      rows.has(caseId)
        ? {
            ok: true,
            language: 'zh-CN',
            findings: checkWording(text, { rules: wordingRules, decided: nothingDecided }),
          }
        : null,
    async register(input, actor, idempotencyKey) {
      registered.push({ ...input, actor, idempotencyKey })
      const row = {
        ...(rowsAt(now())[3] as CaseRowShown),
        id: 'HY-20261122-0099',
        summary: input.story,
        source: input.source,
        version: 3,
      }
      rows.set(row.id, row)
      return { caseId: row.id, case: row, version: 3 }
    },
    async understand({ text }) {
      return {
        facts: [],
        signals: [],
        components: [],
        demands: text.includes('退') ? [{ kind: 'refund', text, evidence: text, span: [0, text.length] }] : [],
        claimType: 'grievance',
        emotion: { level: 'calm' },
        intent: 'complain',
        intents: ['complain'],
        danger: { now: false },
        reader: 'fake',
        severity: 'grumble',
      }
    },
    deadLetters: async limit => letters.slice(0, limit),
    async progressLink(id) {
      if (!rows.has(id)) return null
      links.set(id, (links.get(id) ?? 0) + 1)
      return { url: `https://desk.test/track/${id}-${links.get(id)}` }
    },
    async revokeProgressLinks(id) {
      const count = links.get(id) ?? 0
      links.delete(id)
      return count
    },
    async requeue(which) {
      const chosen = letters.filter(each => ('id' in which ? each.id === which.id : each.channel === which.channel))
      for (const each of chosen) letters.splice(letters.indexOf(each), 1)
      return Number('id' in which ? which.id === 4 : which.channel === 'wechat')
    },
    file: async (caseId, fileId) => {
      const meta = files[fileId]
      return rows.has(caseId) && meta ? { meta, content: photo } : null
    },
  }
  return { app, rows, commands, registered, letters, notices, actions, involved }
}

function createSecrets() {
  const kept = new Map<string, { subject: string; expiresAt: number }>()
  return {
    kept,
    async saveSecret(kind: string, hash: string, subject: string, expiresAt: number) {
      kept.set(`${kind} ${hash}`, { subject, expiresAt })
    },
    async findSecret(kind: string, hash: string, now: number, consume: boolean) {
      const found = kept.get(`${kind} ${hash}`)
      if (consume) kept.delete(`${kind} ${hash}`)
      return found && found.expiresAt > now ? found.subject : null
    },
    async dropSecret(kind: string, hash: string) {
      kept.delete(`${kind} ${hash}`)
    },
    casesOfCustomer: async (ref: { conversationId: string }) =>
      ({ c1: ['HY-20261122-0007'], 'about-zhangwei': ['HY-20261122-0006'] })[ref.conversationId] ?? [],
  }
}

export async function startFakeDesk(options: FakeOptions = {}) {
  const now = options.now ?? Date.now
  const handlers = new Set<(news: News) => void>()
  const publish = (news: News) => {
    for (const handler of handlers) handler(news)
  }
  const memory = createApp(now, publish, options.photo ?? png)
  const secrets = createSecrets()
  const token = options.apiToken === undefined ? apiToken : options.apiToken
  const deps: DeskDeps = {
    app: memory.app,
    ledger: secrets,
    bus: {
      subscribe: handler => {
        handlers.add(handler)
        return () => handlers.delete(handler)
      },
    },
    now,
    clockSpeed: 1,
    secret: bytes => randomBytes(bytes).toString('base64url'),
    publicUrl: options.publicUrl ?? 'http://127.0.0.1:3978',
    ...(token ? { apiToken: token } : {}),
    ...(options.heartbeatMs ? { heartbeatMs: options.heartbeatMs } : {}),
  }
  const desk = createDesk(deps)
  const routes: Route[] = [...desk.routes, openapiRoute(() => routes, { title: 'Huiyin', version: '0.1.0' })]
  const failures: unknown[] = []
  const server = createHttpServer(routes, { error: details => failures.push(details.err) })
  await new Promise<void>(done => server.listen(options.port ?? 0, '127.0.0.1', () => done()))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const signIn = async (staffId: string): Promise<string> => {
    const token = (await desk.link(staffId)).split('#')[1]
    const response = await fetch(`${base}/desk/in`, {
      method: 'POST',
      headers: { origin: base, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  const stop = async () => {
    desk.close()
    server.server.closeAllConnections()
    await new Promise<void>(done => server.close(() => done()))
  }
  return {
    ...memory,
    base,
    close: () => desk.close(),
    link: desk.link,
    routes,
    publish,
    signIn,
    stop,
    secrets,
    failures,
  }
}
export type FakeDesk = Awaited<ReturnType<typeof startFakeDesk>>
