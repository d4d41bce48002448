// Conversations as last committed, the recent ones kept; versions are checked by every commit (see caseStore.ts).
import type { Ledger } from './ledgerPort.ts'
import type { Conversation, ConversationRef } from './messages.ts'

export const keyOf = (ref: ConversationRef) => `${ref.channel}|${ref.conversationId}`

export interface ConversationStore {
  load(ref: ConversationRef): Promise<Conversation | null>
  remember(conversation: Conversation): void
  forget(ref: ConversationRef): void
}

export function createConversationStore(ledger: Pick<Ledger, 'loadConversation'>, most = 500): ConversationStore {
  const recent = new Map<string, Conversation>()
  return {
    load: async ref => recent.get(keyOf(ref)) ?? ledger.loadConversation(ref),
    remember(conversation) {
      const key = keyOf(conversation)
      recent.delete(key)
      recent.set(key, conversation)
      if (recent.size > most) recent.delete(recent.keys().next().value as string)
    },
    forget: ref => recent.delete(keyOf(ref)),
  }
}
