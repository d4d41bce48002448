// Times that staff tell the customer in a text of their own: each becomes a promise with a clock, as if it had been made as one; and the
// time a promise names in its words is the one it is recorded with.
import type { CaseState } from '../case.ts'
import type { PromiseMade } from '../caseParts.ts'
import type { DecideContext, Refusal } from '../commands.ts'
import { dayMs } from '../policy/durations.ts'
import { isSameTime, timesNamed } from '../policy/namedTime.ts'
import { promisesCall } from '../policy/promisedCall.ts'
import { fitsOne } from '../policy/timeVocabulary.ts'
import { withoutTime } from '../policy/withoutTime.ts'
import type { Finding, Promised } from '../policy/wording.ts'
import { foldWording } from '../policy/wordingReadings.ts'
import { type Draft, refuse } from './draft.ts'
import { namingMomentOf } from './namingMoment.ts'
import { followPromises, isOfOption, keepPromise, unkept, wordsOf } from './promises.ts'
import {
  calledOffIn,
  callOff,
  isMoved,
  promisesMeant,
  putOffIn,
  replace,
  type Told,
  timeMovedTo,
  toldIn,
} from './rearranged.ts'

type Moment = Pick<DecideContext, 'now' | 'rules'>

const timed = ['contact', 'time']

export interface SaidTime extends Promised {
  /** what tells it in the text */
  finding: Finding
  /** what was promised before and is told another time by it */
  before?: readonly PromiseMade[]
}

/** What the text promises by when, as far as that can be told; `due` epoch ms. Further ahead than anybody keeps in sight is none. */
export function timesSaidIn(text: string, state: CaseState, context: Moment, to?: string): SaidTime[] {
  return timesSaid(toldIn(text, state, context, to))
}

function timesSaid(told: Told): SaidTime[] {
  const { context } = told
  const until = context.now + context.rules.pack.promises.atMostDays * dayMs
  return told.findings
    .flatMap(finding => {
      if (!finding.about || !timed.includes(finding.about)) return []
      const said = isMoved(finding, told)
        ? movedTo(finding, told)
        : finding.promised && { ...finding.promised, finding, ...replacing(putOffIn(finding, told)) }
      return said && said.due <= until ? [said] : []
    })
    .filter(isToldElse)
}

const replacing = (before: readonly PromiseMade[]): Pick<SaidTime, 'before'> => (before.length > 0 ? { before } : {})

/** Not the same move found by two rules. */
const isToldElse = (said: SaidTime, at: number, all: readonly SaidTime[]): boolean =>
  !all.some(
    (each, place) =>
      each.due === said.due && said.finding.rearranges && (place < at || (place > at && !each.finding.rearranges)),
  )

/** Told another time, and which promise that is. With none it can be, the words have to say of what they tell a time. */
function movedTo(finding: Finding, told: Told): SaidTime | undefined {
  const { text } = told
  const before = promisesMeant(finding.span, told, true)
  const time = timeMovedTo(finding.span, told, before)
  if (before.length === 0 && finding.rearranges === 'moved' && finding.onlyPromised) return undefined
  if (time?.due === undefined) return undefined
  const words = finding.promised?.text ?? text.slice(finding.span[0], Math.max(finding.span[1], time.to)).trim()
  const { earliest, latest, due } = time
  return { text: words, earliest, latest, due, finding, ...replacing(before) }
}

/**
 * Those that become promises when the text is sent: not while one is recorded already that is still to be kept at that time, whatever
 * the customer chooses, and of a text full of times the first few.
 * @param to the case that goes on in this one whose customer reads it
 */
export const timesToRecord = (text: string, state: CaseState, context: Moment, to?: string): SaidTime[] =>
  state.withdrawn ? [] : newTimes(toldIn(text, state, context, to))

function newTimes(told: Told): SaidTime[] {
  const { state, context, theirs } = told
  if (state.withdrawn) return []
  const known = unkept(state)
    .filter(each => theirs(each.from) && each.dueAt > context.now && !isOfOption(each))
    .map(each => each.dueAt)
  const news: SaidTime[] = []
  for (const said of timesSaid(told)) {
    if (known.some(dueAt => isSameTime(dueAt, said))) continue
    known.push(said.due)
    news.push(said)
  }
  return news.slice(0, context.rules.pack.promises.atMostInText)
}

export interface ShownFinding extends Omit<Finding, 'promised' | 'rearranges' | 'onlyPromised'> {
  /** by when what is promised here is recorded as a promise, once the text is sent; epoch ms */
  recordedDue?: number
}

/** What whoever writes the text is shown: each time that will be recorded, and no other. */
export function shownBefore(findings: readonly Finding[], recorded: readonly SaidTime[]): ShownFinding[] {
  const isOf = ({ due, finding }: SaidTime, { promised, rule, span }: Finding) =>
    promised?.due === due || (finding.rule === rule && finding.span[0] === span[0])
  const isShown = (said: SaidTime) => findings.some(each => isOf(said, each))
  // what another promise backs is recorded all the same: to the one who reads it, it is new
  const backed = recorded.filter(each => !isShown(each)).map(({ finding }) => ({ ...finding, refused: false }))
  return [...findings, ...backed]
    .sort((one, other) => one.span[0] - other.span[0])
    .map(finding => {
      const { promised: _, rearranges: __, onlyPromised: ___, ...each } = finding
      const said = each.refused ? undefined : recorded.find(one => isOf(one, finding))
      return { ...each, ...(said ? { recordedDue: said.due } : {}) }
    })
}

/**
 * Told beside the proposal, a time of its options holds whichever of them is taken: as told now, unless that is later than in the option
 * or less than the call it promises.
 */
function holdAnyway(draft: Draft, id: string, said: SaidTime): void {
  const { keeping } = draft.context.rules.wording
  const isTold = (promise: PromiseMade) =>
    promise.dueAt >= said.due &&
    isSameTime(promise.dueAt, said) &&
    (promisesCall(said.text, keeping) || !promisesCall(wordsOf(promise), keeping))
  for (const { id: before, text } of unkept(draft.state).filter(each => isOfOption(each) && isTold(each)))
    draft.add({ type: 'promise.letGo', id: before, text, replacedBy: id })
}

/** What is promised without its time: of one that is only told another time, what was promised before. */
function whatIn(said: SaidTime, state: CaseState, context: Moment): string | undefined {
  const [before] = said.before ?? []
  if (said.finding.rearranges) return before && (before.what ?? before.text)
  return whatOf(said.text, said.due, state, context) ?? before?.what
}

/** The words of a promise without the time by which it is due, where they name it. */
export function whatOf(text: string, dueAt: number, state: CaseState, context: Moment): string | undefined {
  const { fold, times } = context.rules.wording
  const folded = foldWording(text, fold)
  const named = timesNamed(folded, namingMomentOf(state, context), times)
  const time = named.find(each => isSameTime(dueAt, each)) ?? named.findLast(each => each.dayless)
  return time && withoutTime(text, folded, time, times)
}

/** @param more what else is kept of each */
export function recordTimes(
  draft: Draft,
  text: string,
  to?: string,
  more: (said: SaidTime) => Pick<PromiseMade, 'options'> = () => ({}),
): void {
  const { state, context } = draft
  const told = toldIn(text, state, context, to)
  const news = newTimes(told)
  const off = calledOffIn(told).map(each => ({
    ...each,
    promises: promisesMeant(each.span, told, false),
  }))
  let last: string | undefined
  for (const said of news) {
    const { text: words, due, before = [] } = said
    const id = `${draft.state.id}/${draft.state.version + 1}`
    const beyond = more(said)
    const what = whatIn(said, state, context)
    const kept = { ...(what ? { what } : {}), ...beyond, ...(to ? { to } : {}) }
    draft.add({ type: 'promise.made', id, text: words, dueAt: due, said: true, ...kept })
    // what an option moves stands as it is until the option is taken
    if (beyond.options) continue
    if (to === undefined) holdAnyway(draft, id, said)
    replace(draft, before, id)
    last = id
  }
  const moves = off.flatMap(({ promises }) => promises)
  for (const { promises, words } of off) {
    const open = promises.filter(each => draft.state.promises.some(({ id, keptAt }) => id === each.id && !keptAt))
    if (last === undefined) callOff(draft, open, words)
    else replace(draft, open, last)
  }
  if (news.length > 0) followPromises(draft)
  else if (moves.length > 0) followPromises(draft, 'letGo')
}

/** Without what it promises, moves or calls off itself: `抱歉，明天上午十点前，技师会给您打电话` is no news but an apology. */
function newsIn({ text, findings }: Told): string {
  const own = findings.filter(each => each.about === 'contact' || each.rearranges)
  return own.reduceRight((left, { span: [from, to] }) => {
    const start = Math.max(...[...text.slice(0, from).matchAll(clauseMark)].map(({ index }) => index + 1), 0)
    const end = text.slice(to).search(clauseMark)
    const before = text.slice(start, from)
    // "our technician": who does it
    const isWho = before.length <= (/\p{Script=Han}/u.test(before) ? 6 : 24)
    return left.slice(0, isWho ? start : from) + (end < 0 ? '' : left.slice(to + end))
  }, text)
}
const clauseMark = /[,，.。!！?？;；:：\n](?![0-9])/g

/** News reached the customer in writing: it keeps what it can be the answer to, and its own times are promises. `keeps`: as staff say. */
export function tellNews(draft: Draft, text: string, to?: string, keeps: readonly string[] = []): void {
  const { state, context } = draft
  const told = toldIn(text, state, context, to)
  const moved = timesSaid(told).flatMap(each => each.before ?? [])
  const off = calledOffIn(told).flatMap(each => promisesMeant(each.span, told, false))
  keepPromise(draft, { written: text, news: newsIn(told), keeps }, to, [...moved, ...off])
  recordTimes(draft, text, to)
}

/** The words of a promise may leave its time open; what they name and `dueAt` are one. */
export function namesAnotherTime(
  text: string,
  dueAt: number,
  state: CaseState,
  context: DecideContext,
): Refusal | undefined {
  const { fold, times } = context.rules.wording
  const folded = foldWording(text, fold)
  // the customer's own, or when something else is: not when the promise is kept
  const named = timesNamed(folded, namingMomentOf(state, context), times).filter(
    ({ from, to }) =>
      !fitsOne(times.ofOthers.before, folded.slice(0, from)) && !fitsOne(times.ofOthers.after, folded.slice(to)),
  )
  if (named.length === 0 || named.some(({ earliest, latest }) => dueAt >= earliest && dueAt <= latest)) return undefined
  return refuse('promise-time-differs', 'The words name another time than the one that is recorded.', {
    named: named.map(({ due, earliest }) => new Date(due ?? earliest).toISOString()),
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
