// What a follower's profile is once something was said to them. Pure.
import type { StoredMessage } from '../../app/messages.ts'
import { answersOf, type Outgoing } from './outgoing.ts'
import { offered, type Profile, spent } from './profile.ts'

/** What the profile is after one message has arrived. */
export function afterwards(profile: Profile, said: Outgoing, messages: readonly StoredMessage[]): Profile {
  const { partial, unsure, ...rest } = spent(profile)
  const isLast = said.carried === messages.length && said.parts === 0
  const last = messages.at(-1)
  const language = last?.language ?? profile.language
  const next = messages[said.carried]
  // begun or tried before, and what was said now goes before it
  const isLeft = (of: { messageId: string } | undefined) =>
    messages.slice(said.carried + (said.parts > 0 ? 1 : 0)).some(each => each.id === of?.messageId)
  return {
    ...(partial && isLeft(partial) ? { partial } : {}),
    ...(unsure && isLeft(unsure) ? { unsure } : {}),
    ...(isLast ? offered(rest, answersOf(last ?? {}).choices) : rest),
    ...(language ? { language } : {}),
    ...(said.parts > 0 && next ? { partial: { messageId: next.id, parts: said.parts } } : {}),
  }
}
