// Files from and to the customer: judged and cleaned before they are kept, shown only to the conversation they belong to.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Ledger } from '../../app/ledgerPort.ts'
import type { Clock, Converse, Ids } from '../../app/ports.ts'
import type { Attachment } from '../../case/handoff.ts'
import { lingering, parseJson, readBody } from '../../http/body.ts'
import { peerOf } from '../../http/peer.ts'
import { plainIssues, plainWords } from '../../http/plainWords.ts'
import { notValid, Problem } from '../../http/problem.ts'
import { type Route, route } from '../../http/route.ts'
import { webchat } from '../abilities.ts'
import type { MessageAllowance } from '../allowance.ts'
import { type CleanUpload, cleanUpload, maxFiles, type UploadRefusal, uploadLimits } from '../uploads.ts'
import { postedActivity } from './activities.ts'
import { root, type Tickets } from './address.ts'
import { type Door, tokenOf, unknownConversation } from './door.ts'
import { sendFile } from './fileReply.ts'
import { inboundOf, notKept } from './inbound.ts'
import type { Live, LiveConversations } from './liveConversations.ts'
import { readUpload, type UploadBody } from './multipart.ts'
import type { Claims } from './tokens.ts'
import type { UploadRoom } from './uploadRoom.ts'

const maxBytes = uploadLimits.video + 4 * 1024 * 1024
const statusOf: Record<UploadRefusal['code'], number> = {
  'type-not-allowed': 415,
  'too-large': 413,
  'too-many-files': 409,
}

const replyHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

const refused = ({ code, detail }: Omit<UploadRefusal, 'ok'>) => new Problem(statusOf[code], code, detail)

export function uploadRoutes(parts: {
  door: Door
  tickets: Tickets
  conversations: LiveConversations
  ledger: Pick<Ledger, 'saveFile' | 'loadFile' | 'deleteFiles'>
  converse: Converse
  clock: Clock
  ids: Ids
  publicUrl: string | undefined
  mayStillSay: MessageAllowance
  room: UploadRoom
}): Route[] {
  const { door, tickets, conversations, ledger, converse, clock, ids, mayStillSay, room } = parts

  async function judge(files: UploadBody['files']): Promise<CleanUpload[]> {
    const clean: CleanUpload[] = []
    for (const file of files) {
      const result = await cleanUpload(file.bytes, file.name)
      if (!result.ok) throw refused(result)
      clean.push(result)
    }
    return clean
  }

  async function keep(uploads: CleanUpload[], conversationId: string): Promise<Attachment[]> {
    const kept: Attachment[] = []
    try {
      for (const { content, name, contentType } of uploads) {
        const attachment: Attachment = { id: ids.id('f'), name, contentType, size: content.length, consent: 'pending' }
        await ledger.saveFile({ ...attachment, caseId: null, channel: webchat, conversationId }, content)
        kept.push(attachment)
      }
      return kept
    } catch (error) {
      await ledger.deleteFiles(kept.map(each => each.id)).catch(() => undefined)
      throw error
    }
  }

  async function take(body: UploadBody, claims: Claims, live: Live): Promise<string> {
    const sent = body.activity ? parseJson(body.activity) : { type: 'message' }
    const parsed = postedActivity.safeParse(sent, { error: plainWords })
    if (!parsed.success) throw notValid(plainIssues(parsed.error.issues, ['activity']))
    const inbound = inboundOf(parsed.data, claims, () => ids.id('in'), clock.now())
    if (inbound.text) await mayStillSay(live.id, inbound.text.length)
    const uploads = await judge(body.files)
    await conversations.countFiles(live)
    const before = live.files ?? 0
    if (before + uploads.length > maxFiles)
      throw refused({ code: 'too-many-files', detail: `At most ${maxFiles} files can be sent.` })
    // Counted before anything is awaited, so that uploads side by side do not slip past the limit.
    live.files = before + uploads.length
    let counts = false
    let kept: Attachment[] = []
    try {
      kept = await keep(uploads, live.id)
      const sent = { ...inbound, attachments: kept }
      const result = await conversations.turn(sent, () => converse(sent))
      if (!result.ok) throw notKept(result.code)
      counts = !result.replayed
      return result.messageId
    } finally {
      if (!counts) {
        live.files -= uploads.length
        if (kept.length) await ledger.deleteFiles(kept.map(each => each.id)).catch(() => undefined)
      }
    }
  }

  const upload = route({
    method: 'post',
    path: `${root}/conversations/:id/upload`,
    summary: 'Sends files, as multipart with parts `activity` and `file`, or one file as the body',
    params: z.object({ id: z.string() }),
    reply: { status: 200, schema: z.object({ id: z.string() }) },
    // The body is read here and not at the door: up to 100 MB are for those with a token only.
    handle: call => ({
      status: 200,
      async stream(request: IncomingMessage, response: ServerResponse) {
        try {
          const { claims, live } = await door.enter(call.params.id, call.headers)
          await mayStillSay(live.id, 0)
          const { watch, leave } = room.enter(peerOf(call, parts.publicUrl !== undefined), call.loopback)
          try {
            const body = await readBody(request, maxBytes, watch)
            // it may have taken minutes: the conversation may have been erased meanwhile
            const now = await conversations.find(live.id)
            if (!now) throw unknownConversation()
            const id = await take(await readUpload(call.headers, body), claims, now)
            // restify's writeHead returns nothing to chain on
            response.writeHead(200, replyHeaders)
            response.end(JSON.stringify({ id }))
          } finally {
            leave()
          }
        } catch (error) {
          await lingering(request)
          // What has not come by now is not waited for.
          if (!request.complete) response.setHeader('connection', 'close')
          throw error
        }
      },
    }),
  })

  const file = route({
    method: 'get',
    path: `${root}/conversations/:id/files/:fileId`,
    summary: 'A file of the conversation, for its own people',
    params: z.object({ id: z.string(), fileId: z.string() }),
    query: z.object({ t: z.string().optional() }),
    async handle(call) {
      const { id, fileId } = call.params
      const shown = tokenOf(call.headers) ?? call.query.t
      if (!(shown && tickets.read(shown, id, fileId))) await door.enter(id, call.headers, shown)
      const found = await ledger.loadFile(fileId)
      if (!found || found.meta.channel !== webchat || found.meta.conversationId !== id) throw unknownConversation()
      return sendFile(found.meta, found.content, call.headers.range)
    },
  })
  return [upload, file]
}
