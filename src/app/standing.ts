// How things stand for a customer now, for what was said to them a while ago and has not reached them yet.
import type { CaseStore } from './caseStore.ts'
import type { Standing } from './channelPorts.ts'
import type { ConversationStore } from './conversations.ts'
import type { Dialogue } from './dialoguePort.ts'

export interface StandingParts {
  cases: Pick<CaseStore, 'fresh'>
  conversations: Pick<ConversationStore, 'load'>
  dialogue: Pick<Dialogue, 'expecting'>
}

export const createStanding = ({ cases, conversations, dialogue }: StandingParts): Standing => ({
  asked: async ref => dialogue.expecting((await conversations.load(ref))?.state ?? null).asked,
  contactedAt: async caseId => (await cases.fresh(caseId))?.contactedAt,
})
