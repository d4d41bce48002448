// Who may do what: reads the token of a request and holds it against the conversation asked for.

import { Problem } from '../../http/problem.ts'
import type { Call } from '../../http/route.ts'
import type { Live, LiveConversations } from './liveConversations.ts'
import type { Claims, Tokens } from './tokens.ts'

export const tokenOf = (headers: Call['headers']): string | undefined =>
  /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]

const refusals = {
  'token-invalid': 'This token is not one of ours.',
  'token-expired': 'This token has expired.',
}

export interface Door {
  /** 401 without a token, 403 for an expired or foreign one */
  claims(headers: Call['headers'], token?: string): Promise<Claims>
  /** the conversation, when the token is for it: else 403; 404 when there is none */
  enter(id: string, headers: Call['headers'], token?: string): Promise<{ claims: Claims; live: Live }>
}

export function createDoor(tokens: Tokens, conversations: LiveConversations): Door {
  async function claims(headers: Call['headers'], token = tokenOf(headers)): Promise<Claims> {
    if (!token)
      throw new Problem(401, 'token-required', 'Send a Direct Line token.', {}, { 'www-authenticate': 'Bearer' })
    const verdict = await tokens.verify(token)
    if (!verdict.ok) throw new Problem(403, verdict.code, refusals[verdict.code])
    const { origins } = verdict.claims
    if (origins && headers.origin && !origins.includes(headers.origin))
      throw new Problem(403, 'origin-not-trusted', 'This token is not for that web page.')
    return verdict.claims
  }
  return {
    claims,
    async enter(id, headers, token) {
      const held = await claims(headers, token)
      if (held.conv !== id)
        throw new Problem(403, 'token-other-conversation', 'This token belongs to another conversation.')
      const live = await conversations.find(id)
      if (!live) throw unknownConversation()
      if (live.userId !== held.user) throw new Problem(403, 'token-other-user', 'This token belongs to another user.')
      return { claims: held, live }
    },
  }
}

export const unknownConversation = (): Problem =>
  new Problem(404, 'unknown-conversation', 'There is no such conversation, or it has ended.')
