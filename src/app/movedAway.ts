// A case that goes on in another conversation: the one it went away from is told so, in its language and through its own outbox.
import type { CaseState } from '../case/case.ts'
import type { ChannelRef } from '../case/caseParts.ts'
import { noCases } from './caseDesk.ts'
import { type CommitParts, createCommit } from './commit.ts'
import type { Dialogue } from './dialoguePort.ts'
import type { Batch } from './ledgerShapes.ts'
import type { Clock, Ids } from './ports.ts'
import { saidAs } from './saidAs.ts'

export interface MovedAwayParts extends CommitParts {
  dialogue: Pick<Dialogue, 'expecting' | 'movedAway'>
  clock: Clock
  ids: Ids
  isPush: (channel: string) => boolean
  onFailure: (err: unknown, what: string) => void
}

/** Something else may be written there at the same time. */
const mostTries = 8

export function createMovedAway(parts: MovedAwayParts) {
  const { conversations, dialogue, clock, ids } = parts
  const commit = createCommit(parts)

  async function tell(left: ChannelRef, caseId: string): Promise<boolean> {
    const ref = { channel: left.id, conversationId: left.conversationId }
    const before = await conversations.load(ref)
    if (!before) return true
    const { state } = before
    const language = dialogue.expecting(state).language ?? 'zh-CN'
    const say = dialogue.movedAway({ state, language, now: clock.now() })
    const message = { ...saidAs(say, { id: ids.id('m'), at: clock.now(), language, caseId }), caseKey: caseId }
    const batch: Batch = {
      at: clock.now(),
      cases: [],
      conversation: {
        ...ref,
        expectedVersion: before.version,
        userId: before.userId,
        state,
        messages: [message],
        deliveries: parts.isPush(ref.channel) ? [{ messageId: message.id }] : [],
      },
    }
    return (await commit(batch, noCases, before)).ok
  }

  /** Never fails the turn that moved the case. `before`: how each case of the turn was before it. */
  return async function tellMovedAway(cases: Batch['cases'], before: ReadonlyMap<string, CaseState>): Promise<void> {
    for (const { caseId, events } of cases) {
      const { channel: from, undelivered } = before.get(caseId) ?? {}
      // nobody reads what is said to an account they do not follow
      if (
        !from ||
        from.id === 'none' ||
        undelivered?.why === 'left' ||
        !events.some(event => event.body.type === 'channel.moved')
      )
        continue
      try {
        for (let attempt = 0; attempt < mostTries && !(await tell(from, caseId)); attempt++);
      } catch (err) {
        parts.onFailure(err, 'moved away')
      }
    }
  }
}
