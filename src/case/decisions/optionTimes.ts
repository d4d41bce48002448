// Times that the options of a proposal tell: each binds as long as an option that says it may be taken, and holds once it is. With another
// one taken, none, or something else put to the customer, nobody waits for it.
import type { CaseState } from '../case.ts'
import type { OptionLapse, PromiseMade, Solution, SolutionOption } from '../caseParts.ts'
import { isSameTime } from '../policy/namedTime.ts'
import type { Draft } from './draft.ts'
import { followPromises, isOfOption, unkept } from './promises.ts'
import { replace } from './rearranged.ts'
import { recordTimes, timesSaidIn } from './saidTimes.ts'

export function recordOptionTimes(draft: Draft, options: readonly SolutionOption[]): void {
  const { state, context } = draft
  recordTimes(draft, options.map(each => each.text).join('\n'), undefined, ({ due }) => {
    const saying = options.filter(each => timesSaidIn(each.text, state, context).some(said => isSameTime(due, said)))
    return { options: (saying.length > 0 ? saying : options).map(each => each.id) }
  })
}

/** Said by the proposal that stands now; in an earlier one the same names meant other options. */
const isOfThis = ({ madeAt }: PromiseMade, { solution }: CaseState): boolean => madeAt === solution?.at

function lapse(draft: Draft, lapsed: OptionLapse, which: (promise: PromiseMade) => boolean): void {
  const gone = unkept(draft.state).filter(each => isOfOption(each) && which(each))
  for (const { id, text } of gone) draft.add({ type: 'promise.letGo', id, text, lapsed })
  if (gone.length > 0) followPromises(draft, 'letGo')
}

/** Something else is put to them. What they agreed on binds until they agree on another. */
export function lapseUnanswered(draft: Draft): void {
  if (draft.state.solution?.answer !== 'agreed') lapse(draft, 'replaced', each => isOfThis(each, draft.state))
}

/** Put to them next to what they agreed on, and taken back: what they agreed on binds on. */
export const lapseInstead = (draft: Draft): void => lapse(draft, 'replaced', each => isOfThis(each, draft.state))

/** @param before as it was when they said no @param agreedToo nothing they agreed on before binds on */
export const lapseDeclined = (draft: Draft, before: CaseState, agreedToo = false): void =>
  lapse(draft, 'declined', each => agreedToo || isOfThis(each, before))

/** Never agreed on, it binds nobody. */
export const lapseDenied = (draft: Draft, { at }: Pick<Solution, 'at'>): void =>
  lapse(draft, 'declined', each => each.madeAt === at)

/** "改到周六": an option moves what was promised beside it only once it is taken. */
function moveAsChosen(draft: Draft, isChosen: (promise: PromiseMade) => boolean): void {
  const { state, context } = draft
  const beside = { ...state, promises: state.promises.filter(each => !isOfThis(each, state)) }
  const chosen = unkept(state).filter(each => isOfOption(each) && isChosen(each))
  for (const { id, text } of chosen)
    replace(
      draft,
      timesSaidIn(text, beside, context).flatMap(said => said.before ?? []),
      id,
    )
  if (chosen.length > 0) followPromises(draft)
}

/** Taken after all, what lapsed with a no, and nothing else that was let go, holds again where its time lies ahead. */
export function keepChosen(draft: Draft, optionId: string): void {
  const { state, context } = draft
  const isChosen = (each: PromiseMade) => isOfThis(each, state) && each.options?.includes(optionId) === true
  lapse(draft, 'notChosen', each => isOfThis(each, state) && !isChosen(each))
  lapse(draft, 'replaced', each => !isOfThis(each, state))
  moveAsChosen(draft, isChosen)
  const held = unkept(draft.state).map(each => each.dueAt)
  const again = state.promises.filter(
    each => each.lapsed === 'declined' && isChosen(each) && each.dueAt > context.now && !held.includes(each.dueAt),
  )
  for (const { text, what, dueAt, options } of again) {
    const id = `${state.id}/${draft.state.version + 1}`
    const kept = { ...(what ? { what } : {}), ...(options ? { options } : {}) }
    draft.add({ type: 'promise.made', id, text, dueAt, said: true, ...kept })
  }
  if (again.length > 0) followPromises(draft)
}
