// Stored messages ↔ Bot Framework activities, as Web Chat and other Direct Line clients read them. Pure.
import { z } from 'zod'
import type { StoredMessage } from '../../app/messages.ts'
import type { Attachment } from '../../case/handoff.ts'
import type { Language } from '../../case/vocabulary.ts'
import { abilitiesTable } from '../abilities.ts'
import { adaptiveCard } from '../adaptiveCard.ts'
import { huiyinData } from '../huiyinData.ts'
import type { Live } from './liveConversations.ts'

export const mostCharacters = 20_000

/** What a client may post. Anything more is ignored, attachments by address above all: they are never fetched. */
export const postedActivity = z.object({
  type: z.string().min(1).max(60),
  id: z.string().max(256).nullish(),
  name: z.string().max(200).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().max(35).nullish(),
  entities: z.array(z.unknown()).max(50).nullish().catch(undefined),
  channelData: z
    .looseObject({ clientActivityID: z.string().max(256).nullish() })
    .nullish()
    .catch(undefined),
})

export interface WireActivity {
  type: string
  id: string
  timestamp: string
  channelId: 'directline'
  conversation: { id: string }
  from: { id: string; name?: string; role: 'user' | 'bot' }
  locale?: string
  text?: string
  textFormat?: 'plain'
  value?: unknown
  attachments?: { contentType: string; contentUrl?: string; name?: string; thumbnailUrl?: string; content?: object }[]
  suggestedActions?: { actions: { type: 'imBack'; title: string; value: string }[] }
  channelData: Record<string, unknown>
}

const names: Record<'bot' | 'staff', Record<Language, string>> = {
  bot: { 'zh-CN': 'Huiyin 回音', 'zh-TW': 'Huiyin 回音', en: 'Huiyin 回音' },
  staff: { 'zh-CN': '门店同事', 'zh-TW': '門市同事', en: 'Our team' },
}

/** @param addressOf where a file's content can be had. No `replyToId`: Web Chat holds back what answers something it does not know. */
function activityOf(message: StoredMessage, live: Live, addressOf: (fileId: string) => string): WireActivity {
  const { from, choices, card, language } = message
  const can = abilitiesTable.webchat
  const attachments = [
    ...message.attachments.map(each => wireAttachment(each, addressOf(each.id))),
    // its answers are offered below the message, as everywhere here
    ...(card && can.cards ? [adaptiveCard(card, message.text, { submit: 'words', actions: false })] : []),
  ]
  return {
    type: 'message',
    id: message.id,
    timestamp: new Date(message.at).toISOString(),
    channelId: 'directline',
    conversation: { id: live.id },
    from:
      from === 'customer'
        ? { id: live.userId, role: 'user' }
        : { id: 'huiyin', name: names[from][language ?? 'zh-CN'], role: 'bot' },
    ...(language ? { locale: language } : {}),
    ...(message.text || from !== 'customer' ? { text: message.text, textFormat: 'plain' as const } : {}),
    ...(message.value === undefined ? {} : { value: message.value }),
    ...(attachments.length ? { attachments } : {}),
    ...(choices?.length
      ? {
          suggestedActions: {
            actions: choices
              .slice(0, can.choices)
              .map(({ title, value }) => ({ type: 'imBack' as const, title, value })),
          },
        }
      : {}),
    channelData:
      from === 'customer'
        ? message.clientId
          ? { clientActivityID: message.clientId }
          : {}
        : { huiyin: huiyinData(message) },
  }
}

/** Web Chat shows the customer's own pictures, films and sounds only when they have a thumbnail; HEIC few browsers can show. */
const wireAttachment = ({ name, contentType }: Attachment, contentUrl: string) => ({
  contentType,
  contentUrl,
  name,
  ...(/^image\/hei[cf]$/.test(contentType) ? {} : { thumbnailUrl: contentUrl }),
})

/** An ActivitySet as JSON, made for each asking: a few microseconds a message, while kept texts cost more memory than all else. */
export function activitySet(
  messages: readonly StoredMessage[],
  live: Live,
  seq: number,
  addressOf: (fileId: string) => string,
): string {
  const activities = messages.map(message => activityOf(message, live, addressOf))
  return JSON.stringify({ activities, watermark: String(messages.at(-1)?.seq ?? seq) })
}
