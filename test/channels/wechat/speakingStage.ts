// A channel that speaks to one follower through a client that does as the test says, with a clock the test moves.
import type { AcquaintanceBook } from '../../../src/app/channelPorts.ts'
import type { Conversation, StoredMessage } from '../../../src/app/messages.ts'
import { WeChatRefusal } from '../../../src/channels/wechat/apiErrors.ts'
import type { WeChatClient } from '../../../src/channels/wechat/client.ts'
import { createFollowers } from '../../../src/channels/wechat/followers.ts'
import { freshProfile, type Profile } from '../../../src/channels/wechat/profile.ts'
import { createSlots } from '../../../src/channels/wechat/slots.ts'
import { createSpeaking, type SpeakingParts } from '../../../src/channels/wechat/speaking.ts'
import { createTurnQueue } from '../../../src/coordination/inProcess.ts'

export const minute = 60_000
export const hour = 60 * minute
/** half past ten at night in China */
export const now = Date.UTC(2026, 10, 30, 14, 30)
export const conversation = { channel: 'wechat', conversationId: 'w1' } as Conversation
const never = new AbortController().signal

let count = 0
export const says = (text: string, change: Partial<StoredMessage> = {}): StoredMessage => ({
  id: `m${++count}`,
  seq: count,
  from: 'bot',
  at: now,
  text,
  attachments: [],
  language: 'zh-CN',
  ...change,
})

/** @param outcomes of the calls that say something, one each; then they arrive */
export function open(
  outcomes: (Error | undefined)[] = [],
  change: Partial<Profile> = {},
  parts: Partial<SpeakingParts> = {},
) {
  const at = { now }
  let profile: Profile = {
    ...freshProfile('gh_1', now),
    message: { messages: 5, until: now + 48 * hour },
    ...change,
  }
  const follower = () => ({ channel: 'wechat', conversationId: 'w1', userId: 'o1', profile })
  const book: AcquaintanceBook<unknown> = {
    meet: async () => follower(),
    known: async () => follower(),
    find: async () => follower(),
    async keep(_, next) {
      profile = next as Profile
    },
    part: async () => {},
  }
  const said: string[] = []
  const tried: string[] = []
  const knocks: string[] = []
  const logged: string[] = []
  async function call(text: string): Promise<void> {
    tried.push(text)
    const outcome = outcomes.shift()
    if (outcome) throw outcome
    said.push(text)
  }
  const client: WeChatClient = {
    sendText: (_, text) => call(text),
    sendMenu: (_, head, items) => call([head, ...items.map(({ content }) => content)].join('\n')),
    typing: async () => {},
    async knock() {
      knocks.push('knock')
    },
    sendTemplate: async () => undefined,
    sendSubscription: async () => undefined,
    download: async () => new Uint8Array(),
  }
  const slots = createSlots(() => at.now)
  const speaking = createSpeaking({
    followers: createFollowers(book, createTurnQueue(), () => {}),
    client,
    slots,
    notify: async () => ({ noticed: false }),
    now: () => at.now,
    timeZone: 'Asia/Shanghai',
    site: 'http://test',
    log: { info: (_, message) => void logged.push(message), error: (_, message) => void logged.push(message) },
    passiveOnly: false,
    transfer: false,
    ...parts,
  })
  const send = (...messages: StoredMessage[]) =>
    speaking.send(conversation, messages as [StoredMessage, ...StoredMessage[]], never).then(
      () => undefined,
      (error: unknown) => error as Error,
    )
  return { at, client, slots, speaking, send, said, tried, knocks, logged, profile: () => profile }
}
export const refusal = (code: number) => new WeChatRefusal(code, 'no rid: a-1')
