// Times told to the customer. The clock `update` runs to the next of them; news keeps it and turns to the one after. One that was
// missed stays the next until news reaches the customer, whatever is promised later.
import type { CaseState } from '../case.ts'
import type { PromiseMade } from '../caseParts.ts'
import type { ClockState, TimedClock } from '../clock.ts'
import type { DecideContext, Refusal, Rules } from '../commands.ts'
import { clockUntil } from '../policy/clockTime.ts'
import { promisesCall } from '../policy/promisedCall.ts'
import { isKeptBy, isKeptInTouch, newsOf } from '../policy/promisedDeed.ts'
import { answers, withoutPending } from '../policy/promisedMatter.ts'
import { type Draft, refuse } from './draft.ts'
import { endClocks, meetClocks } from './stopClocks.ts'

/** Times told to the customer that nobody has kept, the one due first first. */
export const unkept = ({ promises }: CaseState): PromiseMade[] =>
  promises.filter(each => each.keptAt === undefined).sort((one, other) => one.dueAt - other.dueAt)

/** Said by options of a proposal alone; what came along from another case was said of no option here. */
export const isOfOption = ({ options, from }: PromiseMade): boolean => options !== undefined && from === undefined

/** Those still ahead that were told to its own customer, whatever they choose; the one due first first. @param now case time, epoch ms */
export const toldAhead = (state: CaseState, now: number): PromiseMade[] =>
  unkept(state).filter(each => each.dueAt > now && each.from === undefined && !isOfOption(each))

/** One time, told of an option and otherwise too, or in what was agreed on and again in what is put to them now. */
export const isToldTwice = (one: PromiseMade, other: PromiseMade): boolean =>
  one.dueAt === other.dueAt && (isOfOption(one) || isOfOption(other))

/** Not kept yet, the one due first. */
export const nextPromise = (state: CaseState): PromiseMade | undefined => unkept(state)[0]

/** The update clock follows the next promise; without one, or once the case is withdrawn or closed, it stops: nothing let go is met. */
export function followPromises(draft: Draft, after?: 'letGo'): void {
  const { state, context } = draft
  const promised = nextPromise(state)
  const next = state.withdrawn || state.status === 'closed' ? undefined : promised
  const running = state.clocks.update
  if (!next) {
    const end = promised || after ? endClocks : meetClocks
    end(draft, ['update'])
    return
  }
  if (running && running.endedAt === undefined && (running.dueAt === next.dueAt || hasStoodFor(running, next))) return
  draft.add({ type: 'clock.started', clock: clockFor(next, context.rules) })
}

const clockFor = ({ dueAt, madeAt }: PromiseMade, { pack }: Rules): TimedClock =>
  clockUntil(dueAt, { name: 'update', startedAt: madeAt, warnShare: pack.warnAt })

/** It ran out for this promise, and for a later one since. */
const hasStoodFor = ({ state, dueAt }: ClockState, promise: PromiseMade): boolean =>
  state === 'breached' && promise.dueAt <= dueAt

/** While the clock is overdue for one, the promise whose time comes after that. */
export function nextToMiss(state: CaseState): PromiseMade | undefined {
  const { update } = state.clocks
  if (update?.state !== 'breached' || update.endedAt !== undefined) return undefined
  return unkept(state).find(each => each.dueAt > update.dueAt)
}

/** Each promise that is missed is a breach of its own, at its own time, also when an earlier one is not made up for yet. */
export function missPromises(draft: Draft): void {
  const { now, rules } = draft.context
  for (let next = nextToMiss(draft.state); next && next.dueAt <= now; next = nextToMiss(draft.state))
    draft.add(
      { type: 'clock.started', clock: clockFor(next, rules) },
      { type: 'clock.breached', name: 'update', dueAt: next.dueAt },
    )
}

const missed = (draft: Draft): PromiseMade[] => unkept(draft.state).filter(each => each.dueAt <= draft.context.now)

function keep(draft: Draft, promises: readonly PromiseMade[]): void {
  for (const { id } of promises) draft.add({ type: 'promise.kept', id })
}

/** The other customer it was made to. */
const guestTold = ({ from }: PromiseMade, { guests }: CaseState): string | undefined =>
  from !== undefined && guests?.[from] ? from : undefined

/**
 * How the customer heard from us: in touch with them, by a call or otherwise, and what staff noted of it; or in writing in their
 * conversation, and then what they read: `news` what of it is no promise of its own, where nothing is decided by it.
 */
type Heard = { spoken: 'call' | 'otherwise'; note: string } | Written
/** `keeps`: the promises, by id, that whoever wrote it says this is the answer to. */
interface Written {
  written: string
  news?: string
  keeps?: readonly string[]
}

/** All its words: those of one that was told another time leave what it is to what was promised first. */
export const wordsOf = ({ text, what }: PromiseMade): string => (what ? `${text}\n${what}` : text)

/** Those whoever writes may say they keep: of whoever reads it, and no call. */
export const keptByWord = (state: CaseState, { wording }: Rules, to?: string): PromiseMade[] =>
  unkept(state).filter(each => guestTold(each, state) === to && !promisesCall(wordsOf(each), wording.keeping))

/** `ids` are said to be kept by what is written to this customer, and one of them cannot be. */
export function notTheirs(
  ids: readonly string[] = [],
  to: string | undefined,
  state: CaseState,
  { rules }: DecideContext,
): Refusal | undefined {
  const theirs = new Set(keptByWord(state, rules, to).map(({ id }) => id))
  if (ids.every(id => theirs.has(id))) return undefined
  return refuse('nothing-to-do', 'No promise of that id to this customer waits to be kept by words.')
}

/** What was promised last stands for what: of one only told another time, what was promised first. */
const whatOf = ({ text, what }: PromiseMade): string => what ?? text

function isKeptInWriting(promise: PromiseMade, heard: Written, { wording }: Rules): boolean {
  const { written, keeps } = heard
  const { keeping } = wording
  const text = wordsOf(promise)
  if (promisesCall(text, keeping)) return false
  if (keeps?.includes(promise.id)) return true
  const news = heard.news === undefined ? undefined : withoutPending(text, heard.news, wording)
  const told = news === undefined ? written : newsOf(text, news, keeping).join('\n')
  return isKeptBy(text, written, keeping, news) && answers(whatOf(promise), told, wording, news === undefined)
}

function isKept(promise: PromiseMade, heard: Heard, rules: Rules): boolean {
  if ('written' in heard) return isKeptInWriting(promise, heard, rules)
  const { keeping } = rules.wording
  const text = wordsOf(promise)
  return promisesCall(text, keeping) ? heard.spoken === 'call' : isKeptInTouch(text, heard.note, keeping)
}

/**
 * News reached the customer: all that was missed is made up for; where nothing was, what was promised next is kept. A call that was
 * promised is kept by a call alone, what was to be done only by word that it is done, and what is written reaches nobody who has no
 * conversation with us.
 * @param to the case that goes on here whose customer heard it, where that is another one: of several each has promises of their own
 * @param but those it tells another time, or calls off
 */
export function keepPromise(draft: Draft, heard: Heard, to?: string, but: readonly PromiseMade[] = []): void {
  const { state, context } = draft
  if ('written' in heard && to === undefined && state.channel.id === 'none') return
  const fits = (each: PromiseMade) => !but.some(({ id }) => id === each.id) && isKept(each, heard, context.rules)
  const theirs = (each: PromiseMade) => guestTold(each, state) === to
  const late = missed(draft).filter(theirs)
  const fitting = unkept(state).filter(each => theirs(each) && fits(each))
  const [next] = fitting
  const isSaid = ({ id }: PromiseMade) => 'written' in heard && heard.keeps?.includes(id) === true
  if (late.length > 0) {
    const made = late.filter(fits)
    // a missed one that was put off since is made up for with the time it was put off to
    const putOff = unkept(state).filter(
      each =>
        each.dueAt > context.now &&
        theirs(each) &&
        fits(each) &&
        context.rules.wording.keeping.moved.test(each.text) &&
        made.some(before => before.dueAt <= each.madeAt),
    )
    keep(draft, [...new Set([...made, ...putOff, ...fitting.filter(isSaid)])])
  } else if (next) {
    keep(
      draft,
      fitting.filter(each => each === next || isToldTwice(next, each) || isSaid(each)),
    )
  }
  followPromises(draft)
}
