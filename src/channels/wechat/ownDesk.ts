// WeChat's own desk: which customers its people have, and what is handed over to them. The platform forwards what is written for half an
// hour, and pushes it here again from then on: it reaches them only if each push is answered by handing it over.
import type { Clock, TurnResult } from '../../app/ports.ts'
import { dayMs } from '../../case/policy/durations.ts'
import type { Followers } from './followers.ts'
import type { Push } from './push.ts'
import { readingOf } from './reading.ts'

export interface OwnDesk {
  /** its people talk to the customer: nothing of the bot's is said */
  has(conversationId: string): Promise<boolean>
  /** @param at epoch ms */
  changed(conversationId: string, present: boolean, at: number): Promise<void>
  /** the push is answered by handing it over. `attended`: they had the customer when it was heard */
  takes(push: Push, result: TurnResult, attended: boolean): boolean
}

/** the end of a session may be told while nobody listens here: a customer must not be left without an answer for good */
const longestSessionMs = dayMs

export function createOwnDesk(followers: Pick<Followers, 'find' | 'change'>, clock: Clock): OwnDesk {
  return {
    async has(conversationId) {
      const since = (await followers.find(conversationId))?.profile.agentSince
      return since !== undefined && clock.now() - since < longestSessionMs
    },
    async changed(conversationId, present, at) {
      await followers.change(conversationId, ({ agentSince: _, ...profile }) => ({
        ...profile,
        ...(present ? { agentSince: at } : {}),
      }))
    },
    takes(push, result, attended) {
      // events are nothing their people could read
      const { kind } = readingOf(push).meaning
      // what to do in danger goes with the push itself
      if (result.ok && result.answers.some(each => each.event === 'danger')) return false
      if (attended) return kind === 'said' || kind === 'unreadable'
      return result.ok && result.answers.some(each => each.event === 'handoff')
    },
  }
}
