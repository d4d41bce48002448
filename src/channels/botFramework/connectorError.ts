// Turns what a channel's connector did into a DeliveryError: permanent or not, and no body, token or address in its text.
import { DeliveryError } from '../../app/channelPorts.ts'
import { hourMs } from '../../case/policy/durations.ts'

const permanentStatuses = new Set([400, 404, 405, 410, 413])
/** our token or our rights: renewed or given back, it is taken; until then its cases know that nobody hears it */
const refusedToUs = new Set([401, 403])
const longestWaitMs = hourMs

/** Seconds or an HTTP date. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), longestWaitMs) : undefined
}

/** For an answer that is no 2xx. */
export function refusalOf(status: number, header: string | undefined, now: number): DeliveryError {
  // a redirect is not followed: it would take our token to a host nobody checked
  const permanent = permanentStatuses.has(status) || (status >= 300 && status < 400)
  const unheard = refusedToUs.has(status) ? { unheard: {} } : {}
  return new DeliveryError(`connector answered ${status}`, permanent, retryAfter(header, now), unheard)
}

/** For no answer at all. Only node's own codes are told: other texts may hold addresses or secrets. */
export function notReached(thrown: unknown): DeliveryError {
  const { code } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as { code?: unknown }
  const reason = typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : 'no connection or no token'
  return new DeliveryError(`connector not reached (${reason})`, false)
}
