// A promise let go with a reason: it was read out of a text wrongly, or it no longer holds.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { byStaff } from './acting.ts'
import { concerned } from './concerned.ts'
import { refuse } from './draft.ts'
import { guardStaffText } from './guard.ts'
import { followPromises, unkept } from './promises.ts'

type LetGo = Extract<Command, { type: 'letGoPromise' }>

/** Whoever was told of it hears why, unless nothing was promised to them. */
export const letGoPromise = ({ id, reason, misread }: LetGo, state: CaseState, context: DecideContext): Decision =>
  byStaff(state, context, concerned, draft => {
    if (state.withdrawn) return refuse('case-withdrawn', 'The customer has withdrawn this case; reopen it first.')
    const promise = unkept(state).find(each => each.id === id)
    if (!promise) return refuse('nothing-to-do', 'No promise of that id waits to be kept.')
    const { text, from, said } = promise
    // what somebody promised on purpose was no misreading
    const isMisread = misread === true && said === true
    const refused = isMisread ? undefined : guardStaffText(reason, state, context)
    if (refused) return refused
    const to = from !== undefined && state.guests?.[from] ? { to: from } : {}
    draft.add({ type: 'promise.letGo', id, text, reason, ...(isMisread ? { misread: true } : {}), ...to })
    followPromises(draft, 'letGo')
  })
