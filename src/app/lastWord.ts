// What a customer hears once their case is erased: their address is kept in memory until then, and the words nowhere with the case.
import type { CaseState } from '../case/case.ts'
import { isAnothers } from '../case/customers.ts'
import type { Actor } from '../case/events.ts'
import { ownOf } from '../case/views/seenBy.ts'
import type { CaseTime } from './caseTime.ts'
import type { ConversationStore } from './conversations.ts'
import type { Dialogue } from './dialoguePort.ts'
import type { Conversation, Message, StoredMessage } from './messages.ts'
import type { Clock, Ids } from './ports.ts'
import { saidAs } from './saidAs.ts'

export interface LastWordParts {
  conversations: ConversationStore
  dialogue: Pick<Dialogue, 'announce'>
  clock: Clock
  ids: Ids
  time: CaseTime
  /** Keeps in memory what it takes to reach them; then one attempt, which rejects when the channel does not take it. */
  toSayAtOnce(conversation: Conversation): Promise<(message: StoredMessage) => Promise<void>>
  isPush: (channel: string) => boolean
  onFailure: (err: unknown, what: string) => void
}

/**
 * Of a case that is over nobody waits to hear, nor of one that goes on in another of their own, unless they asked for it to be erased.
 * @param goesOn the case it goes on in
 */
function isAwaited(complaint: CaseState, goesOn: CaseState | undefined): boolean {
  const { status, merged, tasks } = complaint
  if (tasks.some(each => each.kind === 'eraseData')) return true
  if (merged) return merged.before !== 'closed' && goesOn !== undefined && isAnothers(complaint, goesOn)
  return status !== 'closed'
}

export function createLastWord(parts: LastWordParts, rules: Parameters<Dialogue['announce']>[0]['rules']) {
  const { conversations, dialogue, clock, ids, time } = parts

  /** @param erased the case as it was; `goesOn`: the one it went on in. Undefined: there is nobody to say it to. */
  async function wordFor(erased: CaseState, actor: Actor, reason: string, goesOn?: CaseState) {
    // what their customer wished for, here or where it went on, and nobody else
    const before = { ...erased, tasks: [...ownOf(erased.tasks), ...ownOf(goesOn?.tasks ?? [], erased.id)] }
    const { id: channel, conversationId } = before.channel
    if (channel === 'none' || !isAwaited(before, goesOn)) return undefined
    const conversation = await conversations.load({ channel, conversationId })
    if (!conversation) return undefined
    // a talk under way with a colleague ends with it
    const { live: _, ...state } = before
    const at = clock.now()
    const event = { seq: before.version + 1, at, actor, body: { type: 'personalData.erased', reason } } as const
    const told = { events: [event], state, rules, conversationState: conversation.state }
    const [say] = dialogue.announce({ ...told, now: time.caseTimeOf(before, at) })?.says ?? []
    if (!say) return undefined
    return { conversation, message: saidAs(say, { id: ids.id('m'), at, language: before.language, caseId: undefined }) }
  }

  return {
    wordFor,
    /**
     * Asked for before the erasure, which forgets the address; used after it, for nobody is told of what did not come about. It holds
     * nothing up: who cannot be told is erased all the same. Undefined: the channel asks for what is new.
     */
    async carrierTo(conversation: Conversation): Promise<((message: Message) => Promise<boolean>) | undefined> {
      if (!parts.isPush(conversation.channel)) return undefined
      const failed = (err: unknown) => parts.onFailure(err, 'last word')
      const say = await parts.toSayAtOnce(conversation).catch(failed)
      if (!say) return async () => false
      return message =>
        say({ ...message, seq: 0 }).then(
          () => true,
          err => {
            failed(err)
            return false
          },
        )
    },
  }
}
