// Links to a customer's progress page: made, looked up, called back. The token stands in the link alone; its hash is kept.
import { createHash } from 'node:crypto'
import { dayMs } from '../case/policy/durations.ts'
import type { Ledger } from './ledgerPort.ts'
import type { NewSecret } from './ledgerShapes.ts'
import type { Clock } from './ports.ts'

const kind = 'track'
/** 192 random bits */
const tokenBytes = 24

interface Link {
  url: string
  token: string
}
export interface ProgressLinks {
  /** Makes a link without storing it: good once `secret` is committed (Batch.secrets), together with what tells of it. */
  make(caseId: string): Link & { secret: NewSecret }
  /** a link that is good at once */
  mint(caseId: string): Promise<Link>
  /** null: unknown, too old or called back */
  caseOf(token: string): Promise<string | null>
  /** all links of the case; how many there were */
  revoke(caseId: string): Promise<number>
}

interface LinkParts {
  ledger: Pick<Ledger, 'saveSecret' | 'findSecret' | 'dropSecretsOf'>
  clock: Clock
  /** an unguessable token of that many random bytes, URL-safe */
  secret: (bytes: number) => string
  /** where customers reach the pages */
  publicUrl: string
  linkDays: number
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export function createProgressLinks({ ledger, clock, secret, publicUrl, linkDays }: LinkParts): ProgressLinks {
  function make(caseId: string): Link & { secret: NewSecret } {
    const token = secret(tokenBytes)
    return {
      token,
      url: `${publicUrl.replace(/\/$/, '')}/track/${token}`,
      secret: { kind, hash: hashOf(token), subject: caseId, expiresAt: clock.now() + linkDays * dayMs },
    }
  }
  return {
    make,
    async mint(caseId) {
      const { token, url, secret: made } = make(caseId)
      await ledger.saveSecret(made.kind, made.hash, made.subject, made.expiresAt)
      return { token, url }
    },
    caseOf: token => ledger.findSecret(kind, hashOf(token), clock.now(), false),
    revoke: caseId => ledger.dropSecretsOf(kind, caseId),
  }
}
