// A promise let go with a reason: it was read out of a text wrongly, it no longer holds, or staff moved it to another time.
import type { CaseState } from '../case.ts'
import type { Command, DecideContext, Decision } from '../commands.ts'
import { byStaff } from './acting.ts'
import { concerned } from './concerned.ts'
import { type Draft, refuse } from './draft.ts'
import { guardStaffText } from './guard.ts'
import { followPromises, isToldTwice, unkept } from './promises.ts'

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

/**
 * "改到下午三点": what was promised before is told anew, where there is but one it can be.
 * @param theirs whether a promise is one to the customer who reads it
 */
export function replaceMoved(
  draft: Draft,
  { id, text }: { id: string; text: string },
  theirs: (from: string | undefined) => boolean,
): void {
  const { state, context } = draft
  if (!context.rules.wording.keeping.moved.test(text)) return
  const [before, ...more] = unkept(state).filter(each => each.id !== id && theirs(each.from))
  // one that was missed is owned up to
  if (!before || more.some(each => !isToldTwice(before, each)) || before.dueAt <= context.now) return
  for (const each of [before, ...more]) {
    const to = each.from !== undefined && state.guests?.[each.from] ? { to: each.from } : {}
    draft.add({ type: 'promise.letGo', id: each.id, text: each.text, replacedBy: id, ...to })
  }
}
