// What the parts of a double share: the account, its people, tokens and media, and the way to send a push.
import type { Media } from './media.ts'
import type { Abilities } from './options.ts'
import type { People } from './people.ts'
import type { Tokens } from './tokens.ts'
import type { Element } from './xml.ts'

export interface Platform {
  appId: string
  secret: string
  account: string
  abilities: Abilities
  /** epoch ms */
  now: () => number
  people: People
  tokens: Tokens
  media: Media
  /** where its media can be seen without a token, e.g. the `PicUrl` of an image */
  fileUrl(mediaId: string): string
  /** tells the account something nobody waits for: what became of a notice */
  report(openId: string, content: readonly Element[]): void
  /** a number nobody else has */
  nextNumber(): number
}
