// The desk API about cases: list, look, command, register, fetch a file. Thin: the use cases decide.
import { z } from 'zod'
import { caseDetail } from '../app/caseShapes.ts'
import { iso } from '../app/shown.ts'
import type { Refusal } from '../case/commands.ts'
import { notValid, Problem } from '../http/problem.ts'
import type { Route } from '../http/route.ts'
import {
  actorOf,
  readerHeader,
  readerOf,
  requireAuthority,
  requireStaff,
  requireUninvolved,
  withinRole,
} from './access.ts'
import { caseFilter, caseQuery } from './caseQuery.ts'
import { commandBody, staffText } from './commandBody.ts'
import type { DeskRoute } from './deskRoute.ts'
import { fileReply } from './fileReply.ts'
import type { DeskDeps } from './ports.ts'
import { newCase, registerBody } from './registration.ts'
import { caseList, commandReply, registerReply, wordingReply } from './schemas.ts'
import { staffCommand } from './staffCommand.ts'

const caseId = z.string().min(1).max(80)
const noStore = { 'cache-control': 'no-store' }
const etag = (version: number) => ({ ...noStore, etag: `"${version}"` })
const unknownCase = () => new Problem(404, 'unknown-case', 'There is no such case.')

const idempotency = {
  'Idempotency-Key': 'the same key again gives the same answer and no second effect; with another body it is refused',
}

const refusalStatus: Partial<Record<Refusal['code'], number>> = { 'unknown-case': 404, 'actor-required': 403 }
const refused = ({ code, detail, extra }: Refusal) => new Problem(refusalStatus[code] ?? 409, code, detail, extra)

/** What is decided says upon which version. */
function expectedVersion(header: string | undefined, optional: boolean): { expectedVersion?: number } {
  if (header === undefined) {
    if (optional) return {}
    throw new Problem(428, 'version-required', 'Send If-Match with the version of the case you have seen.')
  }
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1]
  if (version === undefined) throw notValid([{ path: 'If-Match', message: 'must be the version, a whole number' }])
  return { expectedVersion: Number(version) }
}

function idempotencyKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header
  throw notValid([{ path: 'Idempotency-Key', message: 'must be 1 to 200 visible ASCII characters' }])
}

/** A chat cannot wait until nobody else writes, and a note fits any case. */
const versionOptional: ReadonlySet<string> = new Set(['addNote', 'say'])

export function caseRoutes({ app, now }: Pick<DeskDeps, 'app' | 'now'>, desk: DeskRoute): Route[] {
  return [
    desk({
      method: 'get',
      path: '/api/desk/cases',
      summary: 'Lists cases.',
      query: caseQuery,
      headers: readerHeader,
      reply: { status: 200, schema: caseList },
      handle: async ({ query }, caller) => {
        const filter = caseFilter(query, () => requireStaff(caller))
        const list = await app.list({ ...filter, ...readerOf(caller) })
        return { status: 200, json: list, headers: noStore }
      },
    }),
    desk({
      method: 'get',
      path: '/api/desk/cases/:id',
      summary: 'One case: row, structured handoff, agreement, handling, timeline and transcript.',
      params: z.object({ id: caseId }),
      headers: readerHeader,
      reply: { status: 200, schema: caseDetail },
      handle: async ({ params }, caller) => {
        await requireUninvolved(params.id, caller, app)
        const { staff } = caller
        const detail = await app.detail(params.id, staff?.id)
        if (!detail) throw unknownCase()
        const actions = staff ? detail.actions.map(each => withinRole(each, staff)) : []
        return { status: 200, json: { ...detail, actions }, headers: etag(detail.version) }
      },
    }),
    desk({
      method: 'post',
      path: '/api/desk/cases/:id/commands',
      summary: 'Does something with a case, in the name of a member of staff.',
      params: z.object({ id: caseId }),
      headers: {
        'If-Match': 'version of the case this was decided upon; required except for addNote and say',
        ...idempotency,
      },
      body: commandBody,
      reply: { status: 200, schema: commandReply },
      handle: async ({ params, body, headers }, caller) => {
        const staff = requireStaff(caller)
        requireAuthority(body.type, staff)
        const key = idempotencyKey(headers['idempotency-key'])
        const result = await app.command({
          caseId: params.id,
          command: staffCommand(body, app.directory, now()),
          actor: actorOf(caller),
          ...expectedVersion(headers['if-match'], versionOptional.has(body.type)),
          ...(key ? { idempotencyKey: key } : {}),
        })
        if (!result.ok) throw refused(result)
        const { ok: _, ...json } = result
        return { status: 200, json, headers: etag(result.version) }
      },
    }),
    desk({
      method: 'post',
      path: '/api/desk/cases/:id/wording',
      summary: "Checks a text before it goes to the case's customer: what is better said otherwise. Nothing is stored.",
      params: z.object({ id: caseId }),
      body: z.strictObject({
        text: staffText,
        to: caseId.exactOptional().describe('the case that goes on in this one, whose customer is to read it'),
      }),
      reply: { status: 200, schema: wordingReply },
      handle: async ({ params, body }, caller) => {
        await requireUninvolved(params.id, caller, app)
        const read = await app.wording(params.id, body.text, body.to)
        if (!read) throw unknownCase()
        if (!read.ok) throw refused(read)
        const { language } = read
        const findings = read.findings.map(({ recordedDue, ...each }) => ({
          ...each,
          ...(recordedDue === undefined ? {} : { dueAt: iso(recordedDue) }),
        }))
        return { status: 200, json: { findings, language }, headers: noStore }
      },
    }),
    desk({
      method: 'post',
      path: '/api/desk/cases',
      summary: 'Registers a complaint taken by phone, on site or from the manufacturer.',
      headers: idempotency,
      body: registerBody,
      reply: { status: 201, schema: registerReply },
      handle: async ({ body, headers }, caller) => {
        const actor = actorOf(caller)
        const kindOf = async (text: string) => (await app.understand({ text })).demands[0]?.kind ?? 'other'
        const key = idempotencyKey(headers['idempotency-key'])
        const made = await app.register(await newCase(body, app.directory, kindOf, now()), actor, key)
        if ('ok' in made) throw refused(made)
        const location = `/api/desk/cases/${encodeURIComponent(made.caseId)}`
        return { status: 201, json: made, headers: { ...etag(made.version), location } }
      },
    }),
    desk({
      method: 'get',
      path: '/api/desk/cases/:id/files/:fileId',
      summary: "A photo, video or sound of the case's customer. Understands Range.",
      params: z.object({ id: caseId, fileId: z.string().min(1).max(200) }),
      headers: readerHeader,
      reply: { status: 200, contentType: '*/*' },
      handle: async ({ params, headers }, caller) => {
        await requireUninvolved(params.id, caller, app)
        const file = await app.file(params.id, params.fileId)
        if (!file) throw new Problem(404, 'unknown-file', 'The case has no such file.')
        return fileReply(file, headers.range)
      },
    }),
  ]
}
