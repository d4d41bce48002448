// What staff are about to tell a customer, held against the rules of wording and what this case has decided.
import { optionAgreed } from '../agreed.ts'
import type { CaseState } from '../case.ts'
import type { SolutionOption } from '../caseParts.ts'
import type { DecideContext, Refusal } from '../commands.ts'
import { checkWording, type Decided, type Finding } from '../policy/wording.ts'
import { seenByOwn } from '../views/seenBy.ts'
import { notTheirs } from './addressee.ts'
import { refuse } from './draft.ts'
import { namingMomentOf } from './namingMoment.ts'
import { unkept } from './promises.ts'

type Moment = Pick<DecideContext, 'now' | 'rules'>

/** Clocks are our own duties, not decisions: only what was recorded as said to the customer backs a text. */
export function decidedOf(state: CaseState, now: number): Decided {
  const { solution, promises } = state
  // a refusal grants nothing, nor does what was never taken
  const none =
    solution === undefined || solution.answer === 'declined' || solution.answer === 'lapsed' || solution.refused
  // Once the customer has chosen, the other options are offered no longer; what they chose stands whatever else is put to them.
  const offered = none || solution.answer === 'agreed' ? [] : solution.options
  const standing = [...offered, ...[optionAgreed(state) ?? []].flat()]
  // Any news keeps a promise; the day it names stands until it has passed, unless it was let go
  const ahead = promises.filter(each => each.dueAt >= now && !each.letGo)
  // a promise backs its day; what is granted needs an option put by who may grant it
  return { ...grantedBy(standing), promisedUntil: ahead.map(each => each.dueAt) }
}

export const grantedBy = (options: readonly SolutionOption[]): Omit<Decided, 'promisedUntil'> => ({
  texts: options.map(each => each.text),
  remedies: options.flatMap(each => each.remedy ?? []),
  amounts: options.flatMap(({ amount, remedy, text }) =>
    amount === undefined ? [] : [{ sum: amount, text, ...(remedy ? { remedy } : {}) }],
  ),
})

/**
 * @param also decided by the very command the text comes with
 * @param reader the case as whoever is to read the text sees it: their language, their numbers, their name
 */
export function wordingOf(
  text: string,
  state: CaseState,
  { now, rules }: Moment,
  also: Partial<Decided> = {},
  reader: CaseState = seenByOwn(state),
): Finding[] {
  const known = decidedOf(state, now)
  const decided: Decided = {
    texts: [...known.texts, ...(also.texts ?? [])],
    remedies: [...known.remedies, ...(also.remedies ?? [])],
    amounts: [...known.amounts, ...(also.amounts ?? [])],
    promisedUntil: [...known.promisedUntil, ...(also.promisedUntil ?? [])],
  }
  const said = checkWording(text, {
    rules: rules.wording,
    decided,
    moment: namingMomentOf(state, { now, rules }),
    waits: unkept(state).length > 0,
  })
  return [...said, ...notTheirs(text, reader, rules)]
}

/** Refuses what promises more than is decided and what no customer is to read; everything else is for the writer to weigh. */
export function guardStaffText(
  text: string,
  state: CaseState,
  context: Moment,
  also: Partial<Decided> = {},
): Refusal | undefined {
  const findings = wordingOf(text, state, context, also).flatMap(
    ({ promised: _, rearranges: __, onlyPromised: ___, ...each }) => (each.refused ? each : []),
  )
  if (findings.length === 0) return undefined
  if (findings.some(each => each.kind === 'promise'))
    return refuse('promise-without-decision', 'The text promises something that no recorded decision backs.', {
      findings,
    })
  return refuse('not-for-customers', 'The text says something that no customer is to read.', { findings })
}
