// A time to be rung up, told in whatever shape while a call from us may come: "改到六点以后吧", "I'm in a meeting until 5, call after that".
// What names none changes nothing. Says nothing.
import type { NamingMoment } from '../src/case/policy/businessHours.ts'
import { timeWordsIn } from '../src/case/policy/timeWords.ts'
import { wishedTimes } from '../src/case/policy/wishWords.ts'
import { foldWording } from '../src/case/policy/wordingReadings.ts'
import type { Wording } from '../src/case/policy/wordingRules.ts'
import { nationalWorkDays } from '../src/case/policy/workingDays.ts'
import { localParts } from '../src/case/policy/zone.ts'
import {
  around,
  asksForCall,
  busy,
  clauseEnd,
  engaged,
  isYes,
  notBefore,
  ofPast,
  ofTheCar,
  ownPlan,
  refusesCall,
  untilThen,
} from './words/callTime.ts'

export interface CallTime {
  /** the time in their words, with the day it is of where an earlier wish told it */
  value: string
  /** a call is asked for in so many words */
  asks: boolean
  /** they cannot talk now */
  busy: boolean
  /** nothing else is said but a yes */
  agrees: boolean
}
interface Known {
  wording: Pick<Wording, 'fold' | 'times'>
  moment: NamingMoment
  /** the wish so far */
  former: string | undefined
  /** the time held back to for it, epoch ms */
  formerFrom?: number | undefined
}

/** Longer, it tells more than when to ring. */
const longest = 120

/** Undefined: no time to be rung is named, or more than that is said. */
export function callTimeIn(text: string, { wording, moment, former, formerFrom }: Known): CallTime | undefined {
  if (text.length > longest) return undefined
  const folded = foldWording(text, wording.fold)
  if (ofPast.test(folded)) return undefined
  const times = wishedTimes(text, moment, wording)
  if (times.length === 0) return undefined
  const named: string[] = []
  let rest = ''
  let isBusy = false
  let asks = false
  let ended: string | undefined
  let meanwhile: string | undefined
  const clauses = clausesOf(folded).map(([start, end]) => {
    const clause = folded.slice(start, end)
    const own = times.filter(each => each.from >= start && each.to <= end)
    const calls = asksForCall.test(clause) && !refusesCall.test(clause)
    const hour = own.length > 0 && fromThen.test(clause.trim()) && !engaged.test(clause)
    return { start, end, clause, own, calls, wished: calls || hour }
  })
  // the call has its own hour: the hour of what they do till then is none
  const told = clauses.some(({ wished, own }) => wished && own.length > 0)
  for (const { start, end, clause, own, calls, wished } of clauses) {
    asks ||= calls
    if (told && !wished && keepsThem(clause, own.length > 0)) {
      meanwhile ??= own.length > 0 ? text.slice(start, end) : undefined
      continue
    }
    const [first] = own
    const last = own.at(-1)
    if (first && last) {
      if (notBefore.test(clause)) {
        isBusy = true
        ended = text.slice(first.from, last.to)
        asks = true
        continue
      }
      const until = untilThen.exec(clause)
      if (until && !(calls && !busy.test(clause))) {
        isBusy ||= busy.test(clause)
        ended = text.slice(first.from, last.to)
        continue
      }
      if (busy.test(clause) && !calls) {
        isBusy = true
        continue
      }
      const words = text.slice(start, end)
      const span = spanOf(folded, first.from, last.to, start, end)
      const time = text.slice(...span)
      named.push(named.length > 0 && /^\d/.test(time) && !/\p{Script=Han}/u.test(text) ? `at ${time}` : time)
      rest += ` ${words.slice(0, span[0] - start)} ${words.slice(span[1] - start)}`
      continue
    }
    if (busy.test(clause)) isBusy = true
    else rest += ` ${text.slice(start, end)}`
  }
  const english = !/\p{Script=Han}/u.test(text)
  if (named.length === 0 && ended !== undefined && (asks || laterThan.test(folded)))
    named.push(english ? `after ${ended}` : `${ended}${/[點後開會時們]/.test(text) ? '以後' : '以后'}`)
  if (named.length === 0) return undefined
  const plain = foldWording(rest, wording.fold)
  const left = plain.replace(around, '').replace(/[^\p{L}\p{N}]/gu, '')
  if (left !== '') return undefined
  const value = named.join(english ? ' ' : '').trim()
  const day =
    dayOf(value, { wording, moment, former: meanwhile }) ?? dayOf(value, { wording, moment, former, formerFrom })
  return {
    value: day ? (english ? `${day} ${value}` : `${day}${value}`) : value,
    asks,
    busy: isBusy,
    agrees: isYes.test(folded),
  }
}

const keepsThem = (clause: string, hasTime: boolean): boolean =>
  !ofTheCar.test(clause) && (engaged.test(clause) || (hasTime && ownPlan.test(clause)))

/** "after 5pm please", "五点以后吧": nothing else is said in its clause. */
const fromThen =
  /^(?:please |only |just |best |better |any ?time )*(?:after|from) [\d:. apm]+(?:please|thanks|only|is (?:fine|best|better)|would be (?:fine|best|better)|works?|onwards?|\s)*$|^(?:请|最好|麻烦|要|就)*[^,，。]{1,8}(?:以后|之后|后)(?:吧|哦|可以|方便|都行|就行|都可以)*$/

const laterThan = /以?后|之后|再|\b(?:after|then|later)\b/

function clausesOf(folded: string): [number, number][] {
  const spans: [number, number][] = []
  let from = 0
  for (const found of folded.matchAll(clauseEnd)) {
    spans.push([from, found.index])
    from = found.index + found[0].length
  }
  return [...spans, [from, folded.length]].filter((each): each is [number, number] => (each[1] ?? 0) > (each[0] ?? 0))
}

/** With what is said around it of whether it begins or ends then. */
function spanOf(folded: string, from: number, to: number, start: number, end: number): [number, number] {
  const before =
    /(?:(?:\b(?:any ?time|not before|not until|only|after|from|before|around|about|at|between|by|past|on|in the)|大概|大约|最早)\s*)+$/.exec(
      folded.slice(start, from),
    )
  const after =
    /^\s*(?:之间|以后|之后|后|左右|以前|之前|前|起|半|\bor (?:later|after)\b|\bonwards?\b|\band later\b|\band \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?\b)+/.exec(
      folded.slice(to, end),
    )
  return [from - (before?.[0].length ?? 0), to + (after?.[0].length ?? 0)]
}

/** The day of the wish so far, where only the hour of it changes; one that names a part of the day with it is of that hour. */
function dayOf(value: string, { wording, moment, former, formerFrom }: Known): string | undefined {
  if (former === undefined) return undefined
  const told = { ...localParts(moment.now, moment.timeZone), works: nationalWorkDays(undefined, '') }
  const wordsOf = (text: string) => timeWordsIn(foldWording(text, wording.fold), told, wording.times)
  if (wordsOf(value).some(each => each.days !== undefined || each.minutes !== undefined)) return undefined
  const day = wordsOf(former).find(each => each.days !== undefined && each.part === undefined)
  // told yesterday, "tomorrow" is another day
  const held = formerFrom === undefined ? day?.days?.[0] : localParts(formerFrom, moment.timeZone).dayNumber
  return day?.days && held === day.days[0] && held > told.dayNumber ? former.slice(day.from, day.to) : undefined
}
