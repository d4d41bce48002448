// Cases that go on in another one: which case a conversation is about by now, and as whom its customer sees that case.
import type { CaseState } from '../case/case.ts'
import { isAnothers, isSameCustomer } from '../case/customers.ts'
import type { CaseStore } from './caseStore.ts'
import type { ConversationRef } from './messages.ts'
import { isHeardIn } from './whoSpeaks.ts'

export interface GoingOn {
  /** the case that goes on */
  state: CaseState
  /** the one that this conversation's customer told, where that is another customer than the one of `state` */
  told?: CaseState
}

/** Loops are impossible by the rules of merging; should there be one all the same, it is not followed for ever. */
const mostSteps = 8

export function createGoingOn(cases: CaseStore) {
  /** The cases merged into this one whose customers are others, each customer once: of several, the one merged last. */
  async function listenersOf(state: CaseState): Promise<CaseState[]> {
    const merged = await Promise.all(state.absorbed.map(id => cases.fresh(id)))
    const others: CaseState[] = []
    for (const each of merged.toReversed()) {
      if (each?.merged?.into !== state.id || each.channel.id === 'none') continue
      if ([state, ...others].some(known => isSameCustomer(known.channel, each.channel))) continue
      others.push(each)
    }
    return others
  }

  /** Undefined: there is none (any more). */
  async function goingOn(caseId: string, ref: ConversationRef): Promise<GoingOn | undefined> {
    let state = await cases.fresh(caseId)
    let told: CaseState | undefined
    for (let step = 0; state?.merged && step < mostSteps; step++) {
      told ??= state
      state = await cases.fresh(state.merged.into)
    }
    if (!state) return undefined
    if (!told && !isHeardIn(ref, state)) told = (await listenersOf(state)).find(each => isHeardIn(ref, each))
    return told && isAnothers(told, state) ? { state, told } : { state }
  }

  return { listenersOf, goingOn }
}
export type GoingOnCases = ReturnType<typeof createGoingOn>
