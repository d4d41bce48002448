// What a double is told about the account it plays, and how patient it is.
import type { Sealing } from './sealing.ts'

/** What the account may do; verified service accounts may do all. */
export interface Abilities {
  /** false: 48001 on customer-service messages and typing, as of unverified and personal accounts */
  customerService: boolean
  /** ids of the templates it has; false: 48001 */
  templates: readonly string[] | false
  /** ids of the subscription templates it has; false: 48001 */
  subscriptions: readonly string[] | false
}

/** How a push is sent again: WeChat waits 5 s, and tries three times in total. */
export interface Patience {
  answerMs: number
  tries: number
}

export interface DoubleOptions {
  appId: string
  secret: string
  /** the official account's own id, `gh_…` */
  account: string
  /** the token set beside the server address: it signs */
  token: string
  /** none: plain mode */
  encodingAesKey?: string
  /** epoch ms: of windows, tokens, media */
  now: () => number
  /** epoch ms that pushes carry; `now` unless told. A server takes no push whose time is far from its own */
  pushClock?: () => number
  /** where pushes go, e.g. `http://127.0.0.1:3978/wechat`; may be told later by `playAgainst` */
  serverUrl?: string
  /** on loopback; any free one unless told */
  port?: number
  /** Huiyin's own functions unless told */
  sealing?: Sealing
  abilities?: Partial<Abilities>
  patience?: Partial<Patience>
}

/** A verified service account without templates. */
export const usualAbilities: Abilities = { customerService: true, templates: [], subscriptions: [] }
export const usualPatience: Patience = { answerMs: 5_000, tries: 3 }
