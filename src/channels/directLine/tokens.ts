// Direct Line tokens: a user and one conversation, signed, 30 minutes. Knows neither conversations nor HTTP.
import { createHmac, timingSafeEqual, type webcrypto } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import type { Ledger } from '../../app/ledgerPort.ts'
import type { Clock } from '../../app/ports.ts'

/** seconds */
export const tokenLifetime = 30 * 60
const mostRemembered = 10_000

export interface Claims {
  user: string
  conv: string
  /** epoch seconds */
  exp: number
  /** web pages that may use it; absent: any */
  origins?: string[]
}
export type Verdict =
  | { ok: true; claims: Claims }
  | { ok: false; code: 'token-invalid' }
  | { ok: false; code: 'token-expired'; claims: Claims }

export interface Tokens {
  mint(grant: Omit<Claims, 'exp'>): Promise<string>
  verify(token: string): Promise<Verdict>
  /** resolves when the key is at hand; `verify` and `mint` wait for it themselves */
  ready(): Promise<void>
  /** keyed digest of a text, for cookies and file tickets; `purpose` keeps their kinds apart. Throws before `ready` */
  seal(purpose: string, text: string): string
  sealed(purpose: string, text: string, seal: string): boolean
}

export function createTokens({ ledger, clock }: { ledger: Pick<Ledger, 'ownSecret'>; clock: Clock }): Tokens {
  let key: Promise<webcrypto.CryptoKey> | undefined
  let raw: Uint8Array | undefined
  const verified = new Map<string, Claims>()
  const seconds = () => Math.floor(clock.now() / 1000)

  async function makeKey(): Promise<webcrypto.CryptoKey> {
    raw = Uint8Array.from(await ledger.ownSecret('directLine', 32))
    return crypto.subtle.importKey('raw', Uint8Array.from(raw), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
      'verify',
    ])
  }
  function getKey(): Promise<webcrypto.CryptoKey> {
    key ??= makeKey().catch(error => {
      key = undefined
      throw error
    })
    return key
  }

  function remember(token: string, claims: Claims): void {
    if (verified.size >= mostRemembered) verified.delete(verified.keys().next().value as string)
    verified.set(token, claims)
  }
  const judge = (claims: Claims): Verdict =>
    claims.exp > seconds() ? { ok: true, claims } : { ok: false, code: 'token-expired', claims }

  function seal(purpose: string, text: string): string {
    if (!raw) throw new Error('the key of Direct Line is not loaded yet')
    return createHmac('sha256', raw).update(`${purpose}\n${text}`).digest('base64url').slice(0, 32)
  }

  return {
    seal,
    ready: async () => void (await getKey()),
    sealed(purpose, text, given) {
      const right = Buffer.from(seal(purpose, text))
      const shown = Buffer.from(given)
      return right.length === shown.length && timingSafeEqual(right, shown)
    },
    async mint(grant) {
      const exp = seconds() + tokenLifetime
      const token = await new SignJWT({ ...grant })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuedAt(seconds())
        .setExpirationTime(exp)
        .sign(await getKey())
      remember(token, { ...grant, exp })
      return token
    },
    async verify(token) {
      const known = verified.get(token)
      if (known) return judge(known)
      if (token.length > 4_000) return { ok: false, code: 'token-invalid' }
      try {
        // Expiry is judged below, by our own clock; what jose promises here is the signature.
        const { payload } = await jwtVerify(token, await getKey(), { algorithms: ['HS256'], currentDate: new Date(0) })
        const { user, conv, exp, origins } = payload
        if (typeof user !== 'string' || typeof conv !== 'string' || typeof exp !== 'number')
          return { ok: false, code: 'token-invalid' }
        const claims: Claims = { user, conv, exp, ...(Array.isArray(origins) ? { origins: origins.map(String) } : {}) }
        remember(token, claims)
        return judge(claims)
      } catch (error) {
        if (error instanceof errors.JOSEError) return { ok: false, code: 'token-invalid' }
        throw error
      }
    },
  }
}
