// A member of staff talks to the customer themselves. While they do, the bot is silent; handing back lets it speak again.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { actingStaff, byStaff } from './acting.ts'
import { concerned } from './concerned.ts'
import { refuse } from './draft.ts'
import { guardStaffText } from './guard.ts'
import { recordTimes } from './saidTimes.ts'
import { holdingIn } from './talkedInWriting.ts'

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export const takeOver = (state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, concerned, (draft, member) => {
    if (state.channel.id === 'none') return refuse('not-reachable', 'This customer has no conversation to take over.')
    if (state.live?.staffId === member.id) return refuse('nothing-to-do', 'You have taken this conversation over.')
    // a colleague may relieve another: the customer is never left between two
    draft.add({ type: 'conversation.takenOver' })
  })

export const say = (command: Of<'say'>, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, (draft, member) => {
    if (!state.live) return refuse('not-taken-over', 'Take the conversation over before speaking in it.')
    if (state.live.staffId !== member.id)
      return refuse('taken-over-by-another', 'A colleague is talking to this customer.', {
        staffId: state.live.staffId,
      })
    const refused = guardStaffText(command.text, state, context)
    if (refused) return refused
    draft.add({ type: 'staff.said', text: command.text, ...holdingIn(command.text, context) })
    recordTimes(draft, command.text)
  })

export const handBack = (state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, actingStaff, draft => {
    if (!state.live) return refuse('not-taken-over', 'Nobody has taken this conversation over.')
    draft.add({ type: 'conversation.handedBack' })
  })
