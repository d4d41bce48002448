// The account's followers as this channel works on them: one change at a time for each. Knows neither API nor push.
import type { AcquaintanceBook } from '../../app/channelPorts.ts'
import type { TurnQueue } from '../../app/ports.ts'
import { freshProfile, type Profile } from './profile.ts'

export const wechat = 'wechat'

export interface Follower {
  conversationId: string
  /** null: has left */
  openId: string | null
  profile: Profile
}

export interface Followers {
  /** @param at epoch ms, of what they did */
  meet(openId: string, account: string, at: number): Promise<Follower>
  /** who is known by their OpenID already */
  known(openId: string): Promise<Follower | null>
  find(conversationId: string): Promise<Follower | null>
  /** the profile as it is now, changed; null: nobody of that name */
  change(conversationId: string, next: (profile: Profile) => Profile): Promise<Profile | null>
  /** their OpenID is forgotten */
  part(conversationId: string): Promise<void>
}

export function createFollowers(
  book: AcquaintanceBook<unknown>,
  queue: TurnQueue,
  onFailure: (err: unknown) => void,
): Followers {
  // what is in there was written below
  const kept = book as AcquaintanceBook<Profile>
  const followerOf = (found: NonNullable<Awaited<ReturnType<typeof kept.find>>>): Follower => ({
    conversationId: found.conversationId,
    openId: found.userId,
    profile: found.profile,
  })
  const refOf = (conversationId: string) => ({ channel: wechat, conversationId })

  return {
    meet: async (openId, account, at) => followerOf(await kept.meet(wechat, openId, () => freshProfile(account, at))),
    async known(openId) {
      const found = await kept.known(wechat, openId)
      return found && followerOf(found)
    },
    async find(conversationId) {
      const found = await kept.find(refOf(conversationId))
      return found && followerOf(found)
    },
    change: (conversationId, next) =>
      queue.run(conversationId, async () => {
        const found = await kept.find(refOf(conversationId))
        if (!found) return null
        const profile = next(found.profile)
        // seen by whoever asks from now on, written with others in a moment: nobody waits for the disk
        if (profile !== found.profile) kept.keep(refOf(conversationId), profile).catch(onFailure)
        return profile
      }),
    part: conversationId => queue.run(conversationId, () => kept.part(refOf(conversationId))),
  }
}
