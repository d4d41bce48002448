// What staff tell the customer of a promise made before: it is moved to another time, or called off. Which promise is meant, and which time.
import type { CaseState } from '../case.ts'
import type { PromiseMade } from '../caseParts.ts'
import type { DecideContext } from '../commands.ts'
import { isSameTime, type NamedTime, timesNamed } from '../policy/namedTime.ts'
import { promisesCall } from '../policy/promisedCall.ts'
import { awaitsNews } from '../policy/promisedDeed.ts'
import { type Shift, shiftedFrom, shiftsIn } from '../policy/shifts.ts'
import { fitsOne } from '../policy/timeVocabulary.ts'
import { checkWording, type Finding, nothingDecided } from '../policy/wording.ts'
import { foldWording } from '../policy/wordingReadings.ts'
import { dayNumberAt, fromLocal } from '../policy/zone.ts'
import type { Draft } from './draft.ts'
import { namingMomentOf } from './namingMoment.ts'
import { isOfOption, isToldTwice, unkept, wordsOf } from './promises.ts'

type Moment = Pick<DecideContext, 'now' | 'rules'>

/** A text, whom it goes to, and what was read in it, once for all that is asked of it. */
export interface Told {
  text: string
  state: CaseState
  context: Moment
  /** whether a promise is one to the customer who reads it */
  theirs: (from: string | undefined) => boolean
  findings: readonly Finding[]
  times: readonly NamedTime[]
  /** by how much something is told to be later or sooner */
  shifts: readonly Shift[]
}
type Span = readonly [from: number, to: number]

const sentenceEnd = /[.!?;。！？；\n](?![0-9])/g

/** The sentence around it, as it stands in the text. */
function sentenceOf(text: string, [from, to]: Span): Span {
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index)
  return [(ends.findLast(end => end < from) ?? -1) + 1, ends.find(end => end >= to) ?? text.length]
}

const namedIn = (text: string, state: CaseState, context: Moment, now = context.now): NamedTime[] => {
  const { fold, times } = context.rules.wording
  return timesNamed(foldWording(text, fold), { ...namingMomentOf(state, context), now }, times)
}

/** @param to the case that goes on in this one whose customer reads it */
export const toldIn = (text: string, state: CaseState, context: Moment, to?: string): Told => ({
  text,
  state,
  context,
  theirs: isFor(to, state),
  findings: checkWording(text, {
    rules: context.rules.wording,
    decided: nothingDecided,
    moment: namingMomentOf(state, context),
    waits: unkept(state).length > 0,
  }),
  times: namedIn(text, state, context),
  shifts: shiftsIn(foldWording(text, context.rules.wording.fold), context.rules.wording.times),
})

const isFor =
  (to: string | undefined, { guests }: CaseState) =>
  (from: string | undefined) =>
    (from !== undefined && guests?.[from] ? from : undefined) === to

const touches =
  ([from, to]: Span) =>
  (each: { from: number; to: number }): boolean =>
    each.from < to && each.to > from
const shiftIn = (span: Span, { shifts }: Told): Shift | undefined => shifts.find(touches(span))

/** The last one within the span, else the first after it in the clause. */
const timeToldIn = (times: readonly NamedTime[], [from, to]: Span, text: string): NamedTime | undefined => {
  const clause = text.slice(to).search(/[,，.!?;。！？；\n](?![0-9])/)
  const end = clause < 0 ? text.length : to + clause
  return times.findLast(touches([from, to])) ?? times.find(each => each.from >= to && each.from < end)
}

/** Whether the words around it tell what was promised before another time. */
export function isMoved(finding: Finding, told: Told): boolean {
  const { text, context, findings } = told
  const { moved, instead } = context.rules.wording.keeping
  if (finding.rearranges === 'moved') return true
  const shift = shiftIn(finding.span, told)
  if (shift && findings.some(each => each.rearranges === 'moved' && touches(each.span)(shift))) return true
  const [from] = sentenceOf(text, finding.span)
  return moved.test(finding.promised?.text ?? finding.evidence) || instead.test(text.slice(from, finding.span[0]))
}

/**
 * The one promise that can be meant by what is said within `span`: several where one is told twice, none where it may be one of several
 * or where one was missed, which is owned up to. `isTimeToldNow`: the last time within it is the new one.
 */
export function promisesMeant(span: Span, told: Told, isTimeToldNow: boolean): PromiseMade[] {
  const { text, state, context, theirs } = told
  const { keeping, fold, times } = context.rules.wording
  const [from, to] = sentenceOf(text, span)
  const words = text.slice(from, to)
  const all = unkept(state).filter(each => theirs(each.from))
  const fitting = (named: readonly NamedTime[]) => all.filter(each => named.some(time => isSameTime(each.dueAt, time)))
  const within = told.times.filter(each => each.from >= from && each.to <= to)
  const shift = isTimeToldNow ? shiftIn(span, told) : undefined
  const newTime = isTimeToldNow && !shift ? timeToldIn(within, span, text) : undefined
  const named = within.filter(each => each !== newTime && !(shift && touches([shift.from, shift.to])(each)))
  const byTime = fitting(named)
  // 明天的电话: told to be of that time, and of none other
  const isOf = ({ to: end }: NamedTime) => fitsOne(times.ofOthers.after, foldWording(text.slice(end), fold))
  if (byTime.length === 0 && named.some(each => !each.dayless && isOf(each))) return []
  const some = byTime.length > 0 ? byTime : all
  const calls = some.filter(each => promisesCall(wordsOf(each), keeping))
  const others = some.filter(each => !calls.includes(each))
  const saysCall = keeping.aCall.test(words)
  const meant = saysCall ? calls : keeping.news.test(words) && others.length > 0 ? others : some
  const [first, ...more] = meant
  if (!first || more.some(each => !isToldTwice(first, each)) || first.dueAt <= context.now) return []
  return meant
}

/**
 * The time something is moved to: so much after or before the one it was promised for; an hour without its day is one of the day it was
 * promised for, or the next one before or after that.
 */
export function timeMovedTo(span: Span, told: Told, [before]: readonly PromiseMade[]): NamedTime | undefined {
  const { state, context, text } = told
  const shift = shiftIn(span, told)
  if (shift)
    return before && shiftedFrom(before.dueAt, shift, namingMomentOf(state, context), context.rules.wording.times)
  const plain = timeToldIn(told.times, span, text)
  if (!before || (plain && !plain.dayless)) return plain
  const { sooner, later } = context.rules.wording.keeping
  const [from, to] = sentenceOf(text, span)
  const words = text.slice(from, to)
  if (sooner.test(words)) return plain
  const { timeZone } = namingMomentOf(state, context)
  const day = fromLocal(dayNumberAt(before.dueAt, timeZone), 0, timeZone)
  const seenAt = Math.max(later.test(words) ? before.dueAt : day, context.now)
  const again = timeToldIn(namedIn(text, state, context, seenAt), span, text)
  return again?.dayless ? again : plain
}

/** What is waited for is not there yet, and a later time is told for it: the one promise of news before that time. */
export function putOffIn({ span, promised }: Finding, { text, context, state, theirs }: Told): PromiseMade[] {
  const { keeping } = context.rules.wording
  if (!promised) return []
  const [from, to] = sentenceOf(text, span)
  const [earlier] = sentenceOf(text, [Math.max(from - 1, 0), from])
  if (!keeping.pending.test(text.slice(earlier, to))) return []
  const [first, ...more] = unkept(state).filter(
    each => theirs(each.from) && each.dueAt > context.now && awaitsNews(wordsOf(each), keeping),
  )
  const isOne = first && first.dueAt < promised.due && !isOfOption(first) && more.length === 0
  return isOne ? [first] : []
}

const guestOf = ({ from }: PromiseMade, { guests }: CaseState): { to?: string } =>
  from !== undefined && guests?.[from] ? { to: from } : {}

/** What was promised before is told anew. */
export function replace(draft: Draft, gone: readonly PromiseMade[], by: string): void {
  const open = gone.filter(each => each.id !== by && unkept(draft.state).some(({ id }) => id === each.id))
  for (const each of open)
    draft.add({
      type: 'promise.letGo',
      id: each.id,
      text: each.text,
      replacedBy: by,
      ...guestOf(each, draft.state),
    })
}

/** Called off in a text of theirs, which is the reason on record; with a new time told beside it, it is told anew. */
export function callOff(draft: Draft, gone: readonly PromiseMade[], reason: string): void {
  for (const each of gone)
    draft.add({
      type: 'promise.letGo',
      id: each.id,
      text: each.text,
      reason,
      said: true,
      ...guestOf(each, draft.state),
    })
}

/** Where in the text each taken back stands, and its sentence. */
export function calledOffIn({ findings, text }: Told): { span: Span; words: string }[] {
  return findings.flatMap(({ rearranges, span }) =>
    rearranges === 'calledOff' ? [{ span, words: text.slice(...sentenceOf(text, span)).trim() }] : [],
  )
}
