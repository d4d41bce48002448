// Staff sign-in: one-time links, the session cookie, and the check that a change comes from our own page.
// Only hashes are stored; the tokens themselves exist in the link and in the cookie alone.
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { hourMs, minuteMs } from '../case/policy/durations.ts'
import { Problem } from '../http/problem.ts'
import type { DeskDeps } from './ports.ts'

const linkMs = 10 * minuteMs
const sessionMs = 12 * hourMs
const linkKind = 'desk-link'
const sessionKind = 'desk-session'
const tokenBytes = 32

type Deps = Pick<DeskDeps, 'ledger' | 'now' | 'secret' | 'publicUrl'>

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:')
const cookieName = (publicUrl: string): string => (isSecure(publicUrl) ? '__Host-huiyin_desk' : 'huiyin_desk')

/** A link that signs this member of staff in once, within ten minutes. The token stands in the fragment, which no server or proxy logs. */
export async function makeLink(staffId: string, deps: Deps): Promise<string> {
  const token = deps.secret(tokenBytes)
  await deps.ledger.saveSecret(linkKind, hashOf(token), staffId, deps.now() + linkMs)
  return `${deps.publicUrl.replace(/\/$/, '')}/desk/in#${token}`
}

/** Spends a link. Null when it is unknown, used or too old. */
export const spendLink = (token: string, deps: Deps): Promise<string | null> =>
  deps.ledger.findSecret(linkKind, hashOf(token), deps.now(), true)

const cookie = (value: string, maxAgeSeconds: number, publicUrl: string): string =>
  [
    `${cookieName(publicUrl)}=${value}`,
    'Path=/',
    `Max-Age=${maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure(publicUrl) ? ['Secure'] : []),
  ].join('; ')

/** Begins a session and returns its Set-Cookie line. */
export async function beginSession(staffId: string, deps: Deps): Promise<string> {
  const token = deps.secret(tokenBytes)
  await deps.ledger.saveSecret(sessionKind, hashOf(token), staffId, deps.now() + sessionMs)
  return cookie(token, sessionMs / 1_000, deps.publicUrl)
}

/** Ends the session and returns the Set-Cookie line that forgets it. */
export async function endSession(token: string | undefined, deps: Deps): Promise<string> {
  if (token) await deps.ledger.dropSecret(sessionKind, hashOf(token))
  return cookie('', 0, deps.publicUrl)
}

export const subjectOfSession = (token: string, deps: Deps): Promise<string | null> =>
  deps.ledger.findSecret(sessionKind, hashOf(token), deps.now(), false)

export function sessionToken(cookies: string | undefined, publicUrl: string): string | undefined {
  const name = `${cookieName(publicUrl)}=`
  return cookies
    ?.split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(name))
    ?.slice(name.length)
}

/** A browser always says where a change comes from; whoever says nothing gets nothing. */
export function checkOrigin(headers: IncomingHttpHeaders, publicUrl: string): void {
  const site = headers['sec-fetch-site']
  const { origin } = headers
  const own = origin !== undefined && isOwn(origin, headers.host, publicUrl)
  const allowed = origin === undefined ? site === 'same-origin' : own && (site === undefined || site === 'same-origin')
  if (!allowed) throw new Problem(403, 'foreign-origin', 'A change must come from the desk page itself.')
}

function isOwn(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  return new URL(origin).host === host || origin === new URL(publicUrl).origin
}
