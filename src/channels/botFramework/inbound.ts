// From a checked activity to the Inbound every channel shares: who, where, which words. Pure; fetches and stores nothing.
import { TurnContext } from 'botbuilder'
import type { Activity } from 'botframework-schema'
import type { Inbound } from '../../app/ports.ts'
import { saidByValue } from '../adaptiveCard.ts'
import { placeOf } from '../place.ts'
import type { InboundActivity, MessageActivity, UpdateActivity } from './activity.ts'

/** Names our own channels go by. A caller must not reach a web chat conversation by claiming to be that channel. */
const ownChannels = new Set(['directline', 'directLine', 'webchat', 'webChat', 'wechat', 'phone', 'desk'])
const prefix = 'botFramework:'

export const channelOf = (channelId: string): string =>
  ownChannels.has(channelId) || channelId.startsWith(prefix) ? `${prefix}${channelId}` : channelId

/** Without the "@bot" that Teams and others put into a message of a group. */
function wordsOf(activity: MessageActivity): string {
  const text = activity.text ?? ''
  const bot = activity.recipient?.id
  const mentions = (activity.entities ?? []).filter(
    entity => entity.type.toLowerCase() === 'mention' && entity.mentioned?.id === bot && entity.text,
  )
  if (!text || !bot || mentions.length === 0) return text
  const copy = { text, recipient: { id: bot }, entities: mentions } as unknown as Activity
  // the SDK takes one occurrence out at a time
  for (const _ of mentions) TurnContext.removeRecipientMention(copy)
  return copy.text.replaceAll('&nbsp;', ' ').trim()
}

const whereFrom = (activity: MessageActivity | UpdateActivity, at: number) => ({
  channel: channelOf(activity.channelId),
  conversationId: activity.conversation.id,
  attachments: [],
  reference: TurnContext.getConversationReference(activity as unknown as Activity),
  at,
  ...(activity.locale ? { locale: activity.locale } : {}),
})

/** Those who came, the bot itself left out. */
const arrived = (activity: UpdateActivity) =>
  (activity.membersAdded ?? []).filter(member => member.id !== activity.recipient?.id && member.role !== 'bot')

/** null: nothing to answer. `at` is epoch ms. Attachments are added by the caller. */
export function inboundOf(posted: InboundActivity, at: number): Inbound | null {
  if (posted.kind === 'message') {
    const { activity } = posted
    // our own words coming back would start an endless talk
    if (activity.from.id === activity.recipient?.id || activity.from.role === 'bot') return null
    const place = placeOf(activity.entities)
    const value = activity.value === undefined || activity.value === null ? {} : { value: activity.value }
    return {
      ...whereFrom(activity, at),
      kind: 'message',
      inboundId: activity.id,
      userId: activity.from.id,
      text: wordsOf(activity) || saidByValue(activity.value),
      ...(place ? { place } : {}),
      ...value,
    }
  }
  if (posted.kind === 'conversationUpdate') {
    const [first] = arrived(posted.activity)
    if (!first) return null
    const inbound = whereFrom(posted.activity, at)
    return {
      ...inbound,
      // `from` may be the channel here; it is the customer who is to be reached again
      reference: { ...inbound.reference, user: first },
      kind: 'opened',
      inboundId: posted.activity.id ?? `opened:${first.id}`,
      userId: first.id,
      text: '',
    }
  }
  return null
}
