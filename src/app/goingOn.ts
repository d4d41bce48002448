// Cases that go on in another one: which case a conversation is about by now, and as whom its customer sees that case.
import type { CaseState, ChannelRef } from '../case/case.ts'
import { isOfPerson } from '../case/matter.ts'
import type { CaseStore } from './caseStore.ts'
import type { ConversationRef } from './ports.ts'
import { isHeardIn } from './whoSpeaks.ts'

export interface GoingOn {
  /** the case that goes on */
  state: CaseState
  /** the one that this conversation's customer told, where that is another customer than the one of `state` */
  told?: CaseState
}

/** One conversation, or one user of one channel: told in one place they know it. */
export const isSameCustomer = (one: ChannelRef, other: ChannelRef): boolean =>
  one.id === other.id &&
  one.id !== 'none' &&
  (one.conversationId === other.conversationId || (one.userId !== '' && one.userId === other.userId))

/**
 * The case that goes on, as the customer of one that was merged into it may see it: as themselves, in their language. What makes up the
 * other customer stays with them, and a colleague who talks to that one does not talk here.
 */
export function asToldBy({ facts, language, channel }: CaseState, goesOn: CaseState): CaseState {
  const { live: _, ...rest } = goesOn
  const theirs = (mine: boolean) => (entry: [string, unknown]) => isOfPerson(entry[0]) === mine
  return {
    ...rest,
    language,
    channel,
    facts: Object.fromEntries([
      ...Object.entries(goesOn.facts).filter(theirs(false)),
      ...Object.entries(facts).filter(theirs(true)),
    ]),
  }
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
    return told && !isSameCustomer(told.channel, state.channel) ? { state, told } : { state }
  }

  return { listenersOf, goingOn }
}
export type GoingOnCases = ReturnType<typeof createGoingOn>
