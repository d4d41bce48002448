// One follower as they were, in memory alone: to say one last thing to somebody of whom nothing is kept any more.
import type { Follower, Followers } from './followers.ts'

type Remembered = Pick<Followers, 'find' | 'change'>

export function rememberedFollower(follower: Follower | null): Remembered {
  let known = follower
  return {
    find: async () => known,
    async change(_, next) {
      if (known) known = { ...known, profile: next(known.profile) }
      return known?.profile ?? null
    },
  }
}
