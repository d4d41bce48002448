// `channelData.huiyin`, what the bot attaches to its messages: the same on every channel. Pure.
import type { Message } from '../app/messages.ts'

/** Of what the bot or staff said; a customer's own message carries none. */
export const huiyinData = ({ textKey, asks, caseId, event }: Message): Record<string, unknown> => ({
  textKey: textKey ?? 'live.staff',
  ...(asks === undefined ? {} : { asks }),
  ...(caseId === undefined ? {} : { caseId }),
  ...(event === undefined ? {} : { event }),
})
