// What a follower's profile is once something was said to them. Pure.
import type { StoredMessage } from '../../app/messages.ts'
import { answersOf, type Outgoing } from './outgoing.ts'
import { offered, type Profile, spent } from './profile.ts'

/** of how many texts the parts that have gone out are remembered */
const mostBegun = 5

/** What the profile is after one message has arrived. */
export function afterwards(profile: Profile, said: Outgoing, messages: readonly StoredMessage[]): Profile {
  const { begun = [], unsure, ...rest } = spent(profile)
  const { choices, inText } = answersOf(messages.at(-1) ?? {})
  const isLast = said.carried === messages.length && said.parts === 0
  const last = messages.at(-1)
  const language = last?.language ?? profile.language
  const next = said.parts > 0 ? messages[said.carried] : undefined
  // something may go before what was begun or tried before
  const isOver = (of: { messageId: string }) =>
    of.messageId === next?.id || messages.slice(0, said.carried).some(each => each.id === of.messageId)
  const nowBegun = next ? [{ messageId: next.id, parts: said.parts }] : []
  const left = [...begun.filter(each => !isOver(each)), ...nowBegun].slice(-mostBegun)
  return {
    ...(isLast ? offered(rest, choices, inText > 0 ? inText : undefined) : rest),
    ...(left.length > 0 ? { begun: left } : {}),
    ...(unsure && !isOver(unsure) ? { unsure } : {}),
    ...(language ? { language } : {}),
  }
}
