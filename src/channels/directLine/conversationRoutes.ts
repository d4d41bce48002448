// Starting, resuming and reading a conversation, and saying something in it. Acknowledges only what is durably kept.
import { z } from 'zod'
import type { Clock, Converse, Ids, Inbound } from '../../app/ports.ts'
import { type Call, type Reply, type Route, route } from '../../http/route.ts'
import { webchat } from '../abilities.ts'
import type { MessageAllowance } from '../allowance.ts'
import { activitySet, postedActivity } from './activities.ts'
import { originOf, root, streamUrl, type Tickets, watermarkOf } from './address.ts'
import type { Door } from './door.ts'
import { arrivalOf, inboundOf, notKept } from './inbound.ts'
import type { LiveConversations } from './liveConversations.ts'
import { optionalBody, tokenReply } from './tokenRoutes.ts'
import { type Claims, type Tokens, tokenLifetime } from './tokens.ts'

const idParams = z.object({ id: z.string().min(1).max(200) })
const watermarkQuery = z.object({ watermark: z.string().optional() })
const startBody = z
  .object({
    locale: z.string().max(35).nullish(),
    conversationStartProperties: z
      .object({ locale: z.string().max(35).nullish() })
      .nullish()
      .catch(undefined),
  })
  .nullish()
const conversationReply = tokenReply.extend({ streamUrl: z.string() })
const noStore = { 'cache-control': 'no-store' }

export function conversationRoutes(parts: {
  tokens: Tokens
  tickets: Tickets
  door: Door
  conversations: LiveConversations
  converse: Converse
  clock: Clock
  ids: Ids
  publicUrl: string | undefined
  mayStillSay: MessageAllowance
}): Route[] {
  const { tokens, tickets, door, conversations, converse, clock, ids } = parts

  async function entrance(
    call: Call,
    { user, conv, origins }: Claims,
    status: number,
    watermark: number,
  ): Promise<Reply> {
    const token = await tokens.mint({ user, conv, ...(origins ? { origins } : {}) })
    const url = streamUrl(originOf(call.headers, parts.publicUrl), conv, watermark, token)
    return {
      status,
      json: { conversationId: conv, token, expires_in: tokenLifetime, streamUrl: url },
      headers: noStore,
    }
  }

  const start = route({
    method: 'post',
    path: `${root}/conversations`,
    summary: 'Starts the conversation of the token, or resumes it',
    raw: true,
    reply: { status: 201, schema: conversationReply },
    async handle(call) {
      const claims = await door.claims(call.headers)
      const body = optionalBody(startBody, call.bytes)
      if (await conversations.find(claims.conv)) {
        await door.enter(claims.conv, call.headers)
        return entrance(call, claims, 200, 0)
      }
      const locale =
        body?.conversationStartProperties?.locale ??
        body?.locale ??
        call.url.searchParams.get('locale') ??
        call.headers['accept-language']?.split(/[,;]/)[0]
      const inbound: Inbound = {
        channel: webchat,
        conversationId: claims.conv,
        userId: claims.user,
        inboundId: 'opened',
        kind: 'opened',
        text: '',
        attachments: [],
        ...(locale && locale !== '*' ? { locale: locale.slice(0, 35) } : {}),
        at: clock.now(),
      }
      const result = await conversations.turn(inbound, () => converse(inbound))
      if (!result.ok) throw notKept(result.code)
      return entrance(call, claims, 201, 0)
    },
  })

  const reconnect = route({
    method: 'get',
    path: `${root}/conversations/:id`,
    summary: 'A new stream address, to resume after a watermark',
    params: idParams,
    query: watermarkQuery,
    reply: { status: 200, schema: conversationReply },
    async handle(call) {
      const { claims } = await door.enter(call.params.id, call.headers)
      return entrance(call, claims, 200, watermarkOf(call.query.watermark))
    },
  })

  const read = route({
    method: 'get',
    path: `${root}/conversations/:id/activities`,
    summary: 'The messages after a watermark',
    params: idParams,
    query: watermarkQuery,
    reply: { status: 200, schema: z.object({ activities: z.array(z.unknown()), watermark: z.string() }) },
    async handle(call) {
      const { live } = await door.enter(call.params.id, call.headers)
      const seq = watermarkOf(call.query.watermark)
      const entries = await conversations.after(live, seq)
      const addressOf = (fileId: string) =>
        `${originOf(call.headers, parts.publicUrl)}${root}/conversations/${live.id}/files/${fileId}?t=${tickets.write(live.id, fileId)}`
      return {
        status: 200,
        content: activitySet(entries, live, seq, addressOf),
        headers: { 'content-type': 'application/json; charset=utf-8', ...noStore },
      }
    },
  })

  const post = route({
    method: 'post',
    path: `${root}/conversations/:id/activities`,
    summary:
      'Says something; answered once it is kept for good. The same clientActivityID again gives the same id and no second effect',
    params: idParams,
    body: postedActivity,
    reply: { status: 200, schema: z.object({ id: z.string() }) },
    async handle(call) {
      const { claims } = await door.enter(call.params.id, call.headers)
      // Typing and the like change nothing here; the client only wants an id.
      const said = inboundOf(call.body, claims, () => ids.id('in'), clock.now())
      const inbound = call.body.type === 'message' ? said : arrivalOf(call.body, said)
      if (!inbound) return { status: 200, json: { id: call.body.id || ids.id('e') } }
      await parts.mayStillSay(claims.conv, inbound.text.length)
      const result = await conversations.turn(inbound, () => converse(inbound))
      if (!result.ok) throw notKept(result.code)
      return { status: 200, json: { id: result.messageId } }
    },
  })
  return [start, reconnect, read, post]
}
