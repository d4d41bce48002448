// Bot Framework's `handoff.initiate`: the structured handoff as value, the transcript attached. Pure.
import type { Activity } from 'botframework-schema'
import type { Message } from '../../app/messages.ts'
import { huiyinData } from '../huiyinData.ts'
import { type Address, addressed } from './render.ts'

const speakerTable: Record<Message['from'], { id: string; role: string }> = {
  customer: { id: 'customer', role: 'user' },
  bot: { id: 'bot', role: 'bot' },
  staff: { id: 'staff', role: 'user' },
}

/** Bot Framework's Transcript: activities, oldest first. */
const transcriptOf = (messages: readonly Message[]) => ({
  activities: messages.map(message => ({
    type: 'message',
    id: message.id,
    timestamp: new Date(message.at).toISOString(),
    from: speakerTable[message.from],
    text: message.text,
    attachments: message.attachments.map(({ name, contentType }) => ({ name, contentType })),
    channelData: message.from === 'customer' ? {} : { huiyin: huiyinData(message) },
  })),
})

/** `message` is the customer's notice of the handoff; the event goes out just before it. */
export function handoffEvent(
  message: Message,
  handoff: unknown,
  transcript: readonly Message[],
  to: Address,
): Partial<Activity> {
  return {
    ...addressed(to),
    type: 'event',
    name: 'handoff.initiate',
    value: handoff,
    ...(message.language ? { locale: message.language } : {}),
    attachments: [{ contentType: 'application/json', name: 'Transcript', content: transcriptOf(transcript) }],
    channelData: {
      clientActivityID: `${message.id}.handoff`,
      huiyin: { ...(message.caseId ? { caseId: message.caseId } : {}) },
    },
  }
}
