// What the dialogue says, as a message of the conversation.
import type { Language } from '../case/vocabulary.ts'
import type { Say } from './dialoguePort.ts'
import type { Message } from './messages.ts'

export const saidAs = (
  say: Say,
  parts: { id: string; at: number; language: Language; caseId: string | undefined },
): Message => ({
  id: parts.id,
  from: say.from ?? 'bot',
  at: parts.at,
  text: say.text,
  attachments: [],
  textKey: say.textKey,
  language: parts.language,
  ...(say.choices ? { choices: say.choices } : {}),
  ...(say.card ? { card: say.card } : {}),
  ...(say.asks ? { asks: say.asks } : {}),
  ...(say.event ? { event: say.event } : {}),
  ...(say.urgent ? { urgent: true } : {}),
  ...(parts.caseId ? { caseId: parts.caseId } : {}),
})
