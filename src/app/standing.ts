// How things stand for a customer now, for what was said to them a while ago and has not reached them yet.
import { seenByGuest } from '../case/views/seenBy.ts'
import type { CaseStore } from './caseStore.ts'
import type { Standing } from './channelPorts.ts'
import type { ConversationStore } from './conversations.ts'
import type { Dialogue } from './dialoguePort.ts'
import { createGoingOn } from './goingOn.ts'

export interface StandingParts {
  cases: CaseStore
  conversations: Pick<ConversationStore, 'load'>
  dialogue: Pick<Dialogue, 'expecting'>
}

export function createStanding({ cases, conversations, dialogue }: StandingParts): Standing {
  const { goingOn } = createGoingOn(cases)
  return {
    asked: async ref => dialogue.expecting((await conversations.load(ref))?.state ?? null).asked,
    async caseOf(ref, caseId) {
      const going = await goingOn(caseId, ref)
      if (!going) return { goesOnIn: caseId }
      const { state, told } = going
      // before theirs went on in it, and since
      const times = told ? [told.contactedAt, seenByGuest(told, state).contactedAt] : [state.contactedAt]
      const known = times.filter(at => at !== undefined)
      return { goesOnIn: state.id, ...(known.length > 0 ? { contactedAt: Math.max(...known) } : {}) }
    },
  }
}
