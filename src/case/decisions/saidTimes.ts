// Times that staff tell the customer in a text of their own: each becomes a promise with a clock, as if it had been made as one; and the
// time a promise names in its words is the one it is recorded with.
import type { CaseState } from '../case.ts'
import type { DecideContext, Refusal } from '../commands.ts'
import { storeIdOf } from '../matter.ts'
import { storeOf } from '../policy/directory.ts'
import { dayMs } from '../policy/durations.ts'
import { isSameTime, type NamedTime, type NamingMoment, timesNamed } from '../policy/namedTime.ts'
import { checkWording, nothingDecided } from '../policy/wording.ts'
import { foldWording } from '../policy/wordingReadings.ts'
import { type Draft, refuse } from './draft.ts'
import { followPromises, unkept } from './promises.ts'

type Moment = Pick<DecideContext, 'now' | 'rules'>

/** Days and hours as the customer's store counts them. */
export function namingMomentOf(state: CaseState, { now, rules }: Moment): NamingMoment {
  const opening = storeOf(rules.directory, storeIdOf(state))
  return { now, timeZone: opening.timeZone, opening }
}

const timed = ['contact', 'time']

export interface SaidTime extends Pick<NamedTime, 'earliest' | 'latest' | 'due'> {
  /** what is promised, in the words of the text */
  text: string
}

/** What the text promises by when, as far as that can be told; `due` epoch ms. Further ahead than anybody keeps in sight is none. */
export function timesSaidIn(text: string, state: CaseState, context: Moment): SaidTime[] {
  const { wording, pack } = context.rules
  const findings = checkWording(text, {
    rules: wording,
    decided: nothingDecided,
    moment: namingMomentOf(state, context),
  })
  const until = context.now + pack.promises.atMostDays * dayMs
  return findings.flatMap(({ about, promised }) =>
    promised && about && timed.includes(about) && promised.due <= until ? [promised] : [],
  )
}

const isFor =
  (to: string | undefined, { guests }: CaseState) =>
  (from: string | undefined) =>
    (from !== undefined && guests?.[from] ? from : undefined) === to

/** Not while one is recorded already that is still to be kept at that time. */
export function recordTimes(draft: Draft, text: string, to?: string): void {
  const { context } = draft
  if (draft.state.withdrawn) return
  const before = draft.state.promises.length
  for (const said of timesSaidIn(text, draft.state, context)) {
    const { state } = draft
    const theirs = isFor(to, state)
    const isKnown = unkept(state).some(
      ({ dueAt, from }) => theirs(from) && dueAt > context.now && isSameTime(dueAt, said),
    )
    if (isKnown) continue
    const id = `${state.id}/${state.version + 1}`
    draft.add({ type: 'promise.made', id, text: said.text, dueAt: said.due, said: true, ...(to ? { to } : {}) })
  }
  if (draft.state.promises.length > before) followPromises(draft)
}

/** What stands before or after a time that is not when the promise is kept: the customer's own, or one of something else. */
const theirOwn = /(?:你|\byour )$/
const ofSomething = /^(?:的|'s\b)/

/** The words of a promise may leave its time open; what they name and `dueAt` are one. */
export function namesAnotherTime(
  text: string,
  dueAt: number,
  state: CaseState,
  context: DecideContext,
): Refusal | undefined {
  const folded = foldWording(text, context.rules.wording.fold)
  const named = timesNamed(folded, namingMomentOf(state, context)).filter(
    ({ from, to }) => !theirOwn.test(folded.slice(0, from)) && !ofSomething.test(folded.slice(to)),
  )
  if (named.length === 0 || named.some(({ earliest, latest }) => dueAt >= earliest && dueAt <= latest)) return undefined
  return refuse('promise-time-differs', 'The words name another time than the one that is recorded.', {
    named: named.map(({ due }) => new Date(due).toISOString()),
    dueAt: new Date(dueAt).toISOString(),
  })
}

/** As above, of a text that names times for other reasons too: only what it promises by then counts. */
export function promisesAnotherTime(
  text: string,
  dueAt: number,
  state: CaseState,
  context: DecideContext,
): Refusal | undefined {
  const said = timesSaidIn(text, state, context)
  return said.every(({ earliest, latest }) => dueAt >= earliest && dueAt <= latest)
    ? undefined
    : namesAnotherTime(said.map(each => each.text).join('\n'), dueAt, state, context)
}
