// Access tokens as stable_token gives them: the same for everybody who asks while it is good, renewed early, forced rarely.
import { randomBytes } from 'node:crypto'
import { dayMs, minuteMs } from './durations.ts'

const life = 120 * minuteMs
/** the platform hands out the next one this long before the end; both are good meanwhile */
const early = 5 * minuteMs
const mostForced = 20
const betweenForced = 30_000

/** The number of the day in Beijing, where quotas begin anew at midnight. */
const dayOf = (at: number): number => Math.floor((at + 8 * 60 * minuteMs) / dayMs)

export type RevokedAs = 40001 | 40014 | 42001
export type Given = { ok: true; token: string; expiresIn: number } | { ok: false; code: number }

export interface Tokens {
  give(isForced: boolean): Given
  /** what is wrong with the token of a call; undefined: nothing */
  faultOf(token: string | null): number | undefined
  /** the current one is refused from now on, with that code */
  revoke(as: RevokedAs): void
}

export function createTokens(now: () => number): Tokens {
  const issued = new Map<string, { until: number; refusedAs?: RevokedAs }>()
  const forcedAt: number[] = []
  let current: string | undefined

  function revoke(as: RevokedAs): void {
    const token = current === undefined ? undefined : issued.get(current)
    if (token) token.refusedAs = as
    current = undefined
  }

  function faultOfForce(): number | undefined {
    const last = forcedAt.at(-1)
    if (last !== undefined && now() - last < betweenForced) return 45011
    return forcedAt.filter(at => dayOf(at) === dayOf(now())).length >= mostForced ? 45009 : undefined
  }

  return {
    revoke,
    give(isForced) {
      if (isForced) {
        const code = faultOfForce()
        if (code !== undefined) return { ok: false, code }
        forcedAt.push(now())
        revoke(40001)
      }
      const kept = current === undefined ? undefined : issued.get(current)
      if (current !== undefined && kept && kept.until - now() > early)
        return { ok: true, token: current, expiresIn: Math.floor((kept.until - now()) / 1000) }
      // as long as real ones become: they do not fit where 128 characters were thought to be enough
      current = `90_${randomBytes(112).toString('base64url')}`
      issued.set(current, { until: now() + life })
      return { ok: true, token: current, expiresIn: life / 1000 }
    },
    faultOf(token) {
      if (!token) return 41001
      const known = issued.get(token)
      if (!known) return /^\d+_[\w-]{100,500}$/.test(token) ? 40001 : 40014
      return known.refusedAs ?? (now() >= known.until ? 42001 : undefined)
    },
  }
}
