// Tokens over HTTP: generated for anybody (rate-limited), refreshed for whoever holds one. User ids are made here, never believed.
import { z } from 'zod'
import type { Ids } from '../../app/ports.ts'
import { parseJson } from '../../http/body.ts'
import { peerOf } from '../../http/peer.ts'
import { plainIssues, plainWords } from '../../http/plainWords.ts'
import { notValid } from '../../http/problem.ts'
import { type Call, type Route, route } from '../../http/route.ts'
import { createAllowance } from '../allowance.ts'
import { root } from './address.ts'
import { type Door, tokenOf } from './door.ts'
import type { PageCookie } from './pageCookie.ts'
import type { Streams } from './streams.ts'
import { type Claims, type Tokens, tokenLifetime } from './tokens.ts'

/** new tokens a minute from one address; a machine talking to itself is a test, a load run or a proxy on the same host */
export interface TokenLimits {
  perMinute: number
  perMinuteLoopback: number
}
export const defaultTokenLimits: TokenLimits = { perMinute: 60, perMinuteLoopback: 6_000 }
/** seconds after its end in which a token is still renewed for the browser whose cookie names the same user */
const grace = 7 * 86_400

const generateBody = z
  .object({
    user: z.object({ id: z.string().max(256).nullish(), name: z.string().max(256).nullish() }).nullish(),
    trustedOrigins: z.array(z.string().max(256)).max(20).nullish(),
  })
  .nullish()
export const tokenReply = z.object({ conversationId: z.string(), token: z.string(), expires_in: z.number() })

/** An empty body counts as none. */
export function optionalBody<S extends z.ZodType>(schema: S, bytes: Uint8Array): z.infer<S> | undefined {
  if (bytes.length === 0) return undefined
  const result = schema.safeParse(parseJson(bytes), { error: plainWords })
  if (result.success) return result.data
  throw notValid(plainIssues(result.error.issues))
}

export function tokenRoutes(parts: {
  tokens: Tokens
  door: Door
  cookie: PageCookie
  streams: Streams
  ids: Ids
  publicUrl: string | undefined
  limits: TokenLimits
  now: () => number
}): Route[] {
  const { tokens, cookie, ids } = parts
  const allowanceOf = (perMinute: number) =>
    createAllowance(perMinute, 'too-many-tokens', 'Too many new conversations from this address.')
  const far = allowanceOf(parts.limits.perMinute)
  const near = allowanceOf(parts.limits.perMinuteLoopback)
  const made = (prefix: string) => {
    const id = ids.id(prefix)
    return id.startsWith(`${prefix}_`) ? id : `${prefix}_${id}`
  }

  async function earlierUser(call: Call): Promise<string | undefined> {
    const held = tokenOf(call.headers)
    const verdict = held ? await tokens.verify(held) : undefined
    return verdict?.ok ? verdict.claims.user : cookie.read(call.headers.cookie)
  }

  async function answer(grant: Omit<Claims, 'exp'>, headers: Record<string, string>) {
    const token = await tokens.mint(grant)
    return {
      status: 200,
      json: { conversationId: grant.conv, token, expires_in: tokenLifetime },
      headers: { 'cache-control': 'no-store', ...headers },
    }
  }

  const generate = route({
    method: 'post',
    path: `${root}/tokens/generate`,
    summary: 'A token for one new conversation; no authorization needed',
    raw: true,
    maxBytes: 16 * 1024,
    reply: { status: 200, schema: tokenReply },
    async handle(call) {
      await tokens.ready()
      const body = optionalBody(generateBody, call.bytes)
      await (call.loopback ? near : far)(peerOf(call, parts.publicUrl !== undefined))
      const user = (await earlierUser(call)) ?? made('dl')
      const origins = body?.trustedOrigins?.length ? { origins: body.trustedOrigins } : {}
      // Only a page of ours keeps the cookie; other clients have their token.
      const page = call.headers['sec-fetch-site'] === 'same-origin'
      return answer({ user, conv: made('c'), ...origins }, page ? { 'set-cookie': cookie.write(user) } : {})
    },
  })

  const refresh = route({
    method: 'post',
    path: `${root}/tokens/refresh`,
    summary: 'The same token with a new end',
    reply: { status: 200, schema: tokenReply },
    async handle(call) {
      const held = tokenOf(call.headers)
      const verdict = held ? await tokens.verify(held) : undefined
      const late = verdict && !verdict.ok && verdict.code === 'token-expired' ? verdict.claims : undefined
      const ours = late && late.exp + grace > parts.now() / 1000 && cookie.read(call.headers.cookie) === late.user
      const { user, conv, origins } = ours ? late : await parts.door.claims(call.headers)
      const reply = await answer({ user, conv, ...(origins ? { origins } : {}) }, {})
      parts.streams.extend({ user, conv, exp: Math.floor(parts.now() / 1000) + tokenLifetime })
      return reply
    },
  })
  return [generate, refresh]
}
