// Who may speak to the customer now. While a member of staff does, nothing of the bot's is stored or delivered but what to do in danger. Pure.
import type { CaseState } from '../case/case.ts'
import type { Say } from './dialoguePort.ts'
import type { ConversationRef } from './messages.ts'

/** What of it may be said, with the cases it concerns as they stand once it is committed. */
export const sayable = (says: readonly Say[], ...cases: readonly (CaseState | undefined)[]): Say[] =>
  cases.some(each => each?.live) ? says.filter(say => say.from === 'staff' || isAlarm(say, says)) : [...says]

/** What to do in danger is said whoever else talks to them. */
export const alarmIn = (says: readonly Say[]): Say[] => says.filter(say => isAlarm(say, says))

const isAlarm = (say: Say, says: readonly Say[]): boolean =>
  say.urgent === true && says.some(each => each.event === 'danger')

/** What is said of the case is heard in that conversation. */
export const isHeardIn = ({ channel, conversationId }: ConversationRef, state: CaseState): boolean =>
  state.channel.id === channel && state.channel.conversationId === conversationId

/** Whether these events hand the conversation from one to the other: an answer under way has to be thought over. */
export const changesSpeaker = (events: readonly { body: { type: string } }[]): boolean =>
  events.some(({ body }) => body.type === 'conversation.takenOver' || body.type === 'conversation.handedBack')
