// What a follower's profile is once something was said to them. Pure.
import type { StoredMessage } from '../../app/messages.ts'
import { answersOf, type Outgoing } from './outgoing.ts'
import { offered, type Profile, spent } from './profile.ts'

/** What the profile is after one message has arrived. */
export function afterwards(profile: Profile, said: Outgoing, messages: readonly StoredMessage[]): Profile {
  const { partial: _, unsure: __, ...rest } = spent(profile)
  const isLast = said.carried === messages.length && said.parts === 0
  const last = messages.at(-1)
  const language = last?.language ?? profile.language
  const next = messages[said.carried]
  return {
    ...(isLast ? offered(rest, answersOf(last ?? {}).choices) : rest),
    ...(language ? { language } : {}),
    ...(said.parts > 0 && next ? { partial: { messageId: next.id, parts: said.parts } } : {}),
  }
}
