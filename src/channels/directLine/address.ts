// The addresses a client is given: where the stream is, where a file is. Knows the public address or believes the Host it was asked by.
import type { IncomingHttpHeaders } from 'node:http'
import { Problem } from '../../http/problem.ts'
import type { Tokens } from './tokens.ts'

export const root = '/v3/directline'
/** seconds a file's address stays good; a reload gives new ones */
const ticketLifetime = 24 * 3600

const hostName = /^[A-Za-z0-9.[\]:_-]{1,255}$/

/** `https://host` without a slash at the end. */
export function originOf(headers: IncomingHttpHeaders, publicUrl: string | undefined): string {
  if (publicUrl) return new URL(publicUrl).origin
  const host = headers.host ?? 'localhost'
  if (!hostName.test(host)) throw new Problem(400, 'bad-host', 'The Host header could not be read.')
  // Behind a proxy that ends TLS only the browser's own word tells; nobody but this client gets the answer.
  return headers.origin === `https://${host}` ? `https://${host}` : `http://${host}`
}

export const streamUrl = (origin: string, id: string, watermark: number, token: string): string =>
  `${origin.replace(/^http/, 'ws')}${root}/conversations/${id}/stream?watermark=${watermark}&t=${token}`

/** A ticket opens one file for a day: an image address can carry no header, and should not carry the whole conversation's token. */
export interface Tickets {
  write(conversationId: string, fileId: string): string
  read(ticket: string, conversationId: string, fileId: string): boolean
}

export function createTickets(tokens: Tokens, now: () => number): Tickets {
  const seconds = () => Math.floor(now() / 1000)
  return {
    write(conversationId, fileId) {
      const until = seconds() + ticketLifetime
      return `${until}.${tokens.seal('file', `${conversationId}/${fileId}/${until}`)}`
    },
    read(ticket, conversationId, fileId) {
      const [until, seal, more] = ticket.split('.')
      if (!until || !seal || more !== undefined || !(Number(until) > seconds())) return false
      return tokens.sealed('file', `${conversationId}/${fileId}/${until}`, seal)
    },
  }
}

/** '' and what clients write for "none" count as 0; anything else must be a number we gave. */
export function watermarkOf(text: string | null | undefined): number {
  if (!text || text === '-' || text === 'null' || text === 'undefined') return 0
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new Problem(422, 'not-valid', 'watermark: not one of ours', {
    issues: [{ path: 'watermark', message: 'not one of ours' }],
  })
}
