// What the customer wants, every kind in one message, with the words and by when. Asked for a demand, any real answer is one.
import type { Demand, ReadFact } from '../case/facts.ts'
import { type DemandKind, demandKind } from '../case/vocabulary.ts'
import { wantsEdit } from './asides.ts'
import { isOnlyWhen } from './contact.ts'
import { putRight } from './countPutRight.ts'
import { findDates } from './dates.ts'
import { fold } from './fold.ts'
import { isGivenUp } from './givenUp.ts'
import { clauseAround, type Message, trimmed, whole } from './message.ts'
import { isOnlyYear } from './modelYear.ts'
import { asksWhetherBy, neededBy } from './neededBy.ts'
import { isOrdered, isPartOfCar } from './partOfCar.ts'
import { isPriced } from './priced.ts'
import type { Hit, Match } from './rules.ts'
import { isDisclaimed, scopeOf } from './scope.ts'
import { sumsWished } from './sumWished.ts'

/** "Is it normal for pads to go at 15k?" asks about cars at large. */
const inGeneral =
  /^\W*(?:is|isn't) (?:it|that) (?:normal|usual|common|typical) (?:for|that|to)(?!.*\b(?:my|mine|our|i|we|this)\b)[^.;!?]{3,100}\W*$/

type FoundDemand = Demand & Hit

/** `told`: names and numbers, which are no part of a wish that stands behind them in one clause. */
export function findDemands(message: Message, evasive: boolean, told: readonly ReadFact[] = []): FoundDemand[] {
  const asked = message.context.asked === 'demand'
  if (wantsEdit(message)) return []
  const found: FoundDemand[] = []
  for (const kind of demandKind.options) {
    const said = message.found.of(`demands/${kind}`)
    const counts = (candidate: Match) =>
      !isSpokenOf(message, kind, candidate) &&
      (asked || (isWanted(message, kind, candidate) && !isDisclaimed(message, candidate)))
    const ofPart = (each: Hit) => kind === 'replacement' && isPartOfCar(message, each)
    const match =
      said.find(each => counts(each) && !ofPart(each)) ??
      said.find(each => ofPart(each) && isOrdered(message, each) && counts(each))
    if (match === undefined) continue
    if (kind === 'explanation' && inGeneral.test(message.folded)) continue
    if (asked && scopeOf(message, match) === 'negated') continue
    if (isGivenUp(message, kind, match) || onlyAsks(message, kind, match)) continue
    if (kind === 'partsReplacement' && isPriced(message.folded, match.end)) return []
    const at = alongside(message, kind, behind(message, told, clauseAround(message, match, 120), match))
    const by = neededBy(message, asked, at)
    const onlyPart = kind === 'replacement' && (isPartOnly(message.folded, match) || ofPart(match))
    if (onlyPart && found.some(demand => demand.kind === 'partsReplacement')) continue
    found.push({
      kind: onlyPart ? 'partsReplacement' : kind,
      text: message.text.slice(at.start, at.end),
      ...(by === undefined ? {} : { neededBy: by }),
      ...at,
    })
  }
  found.push(...sumsWished(message, asked, found))
  const implied =
    asked || found.some(demand => remedies.has(demand.kind))
      ? undefined
      : (askedRepair(message) ?? impliedRepair(message))
  if (implied !== undefined) found.push(implied)
  const kinds = new Set(found.map(demand => demand.kind))
  // "give me a replacement" is no part swap, "书面说明" inside "免费处理并说明" stays both
  const kept = found.filter(
    demand =>
      !(
        demand.kind === 'partsReplacement' &&
        (kinds.has('replacement') || kinds.has('substituteCar')) &&
        overlapsOther(demand, found)
      ),
  )
  if (kept.length > 0 || !asked || evasive) return kept.sort((a, b) => a.start - b.start)
  const all = trimmed(message, whole(message))
  const ordersRepair = orderInEnglish.test(message.folded.slice(all.start, all.end))
  if (all.end - all.start < 2 || answersOther(message, all)) return []
  if (!ordersRepair && !looksLikeWish(message, all)) return []
  const at = { start: all.start, end: Math.min(all.end, all.start + 1000) }
  const by = neededBy(message, asked, at)
  const kind: DemandKind = ordersRepair ? 'repair' : 'other'
  return [{ kind, text: message.text.slice(at.start, at.end), ...(by === undefined ? {} : { neededBy: by }), ...at }]
}

const workDone =
  'fixed|repaired|repainted|resprayed|painted|redone|mended|cleaned|polished|sorted|adjusted|realigned|resealed'
/** "repaint the door", "fixed properly": asked what they wish, it is that, and nothing that was done. */
const orderInEnglish = new RegExp(
  `^(?:(?:just|please|simply|to|for you to|to have|to get|get|have|i want|it|the (?:car|thing|door|part)|my car|this|everything|all|both|properly) )*(?:(?:fix|repair|repaint|respray|paint|redo|mend|clean|polish|sort out|sort|adjust|realign|reseal|make good|put right|tighten|check|inspect) (?:the|my|it|this|that|them|these|those|both|all|everything|whatever)\\b(?!.*\\b(?:already|yesterday|last|myself|ago)\\b)[^?!.;]{0,60}|(?:${workDone})(?: up| out)?(?: (?:properly|correctly|right|for good|for free|this time|once and for all|again|completely|please|by (?:a|an|the|your) [a-z ]{3,24}|free of charge|under warranty))*)[.! ]*$`,
)

/** "京C12345 希望修好": from the last name or number before the wish on. */
const afterGap = ({ folded }: Message, from: number): number =>
  from + (/^[\s,.;:]*/.exec(folded.slice(from))?.[0].length ?? 0)
function behind(message: Message, told: readonly ReadFact[], at: Hit, wish: Hit): Hit {
  const ends = told.map(({ span }) => span[1]).filter(end => end <= wish.start)
  const start = afterGap(message, Math.max(at.start, ...ends))
  const filler = filling.exec(message.folded.slice(start, wish.start))?.[0].length ?? 0
  return { start: start + filler, end: at.end }
}
/** "膜重贴 漆重喷": what is ordered next in as few words is of the same wish. */
function alongside({ folded, found, clauses }: Message, kind: DemandKind, at: Hit): Hit {
  let { end } = at
  if (at.end - at.start > fewWords) return at
  for (const next of found.of(`demands/${kind}`)) {
    const [from, to] = clauses.spans[next.clause] ?? [0, 0]
    const start = Math.max(from, end)
    const written = folded.slice(start, to).trim()
    if (next.start < end || written.length > fewWords || /\p{L}/u.test(folded.slice(end, start))) continue
    end = start + folded.slice(start, to).trimEnd().length
  }
  return { start: at.start, end }
}
const fewWords = 8

/** "没有其他了就要你们免费修好": that there is nothing else is no part of what there is. */
const filling =
  /^(?:(?:我)?没(?:有)?(?:什么)?(?:其他|其它|别)的?(?:要求|诉求|想法)?了?|就这些了?|就这样了?|that'?s (?:all|it)|nothing (?:else|more))[ ,.;:]*/

/** "4S店拒绝维修": who was refused a repair wants it; told as a story, with no other wish in it. */
function impliedRepair(message: Message): FoundDemand | undefined {
  const match = message.found.of('demands/impliedRepair').find(candidate => scopeOf(message, candidate) === 'meant')
  if (match === undefined || message.text.trim().length < shortestStory) return undefined
  const at = clauseAround(message, match, 120)
  return { kind: 'repair', text: message.text.slice(at.start, at.end), ...at }
}
const shortestStory = 14
/** "周三之前能修好吗": whoever asks for a time wants it done by then. */
function askedRepair(message: Message): FoundDemand | undefined {
  const at = asksWhetherBy(message)
  const by = at && neededBy(message, false, at)
  return at && by !== undefined
    ? { kind: 'repair', text: message.text.slice(at.start, at.end), neededBy: by, ...at }
    : undefined
}
const remedies: ReadonlySet<DemandKind> = new Set([
  'repair',
  'partsReplacement',
  'replacement',
  'refund',
  'compensation',
  'discount',
])

const newOne = /^(?:a new one|a brand new one|another one|exchange it)$/
/** What has, holds or is on the car, not the car. */
const besideCar =
  /\b(?:car|vehicle|truck|suv|van)'s\b|\b(?:of|in|on|for|from|inside|under|to|at|off) (?:my|the|your|our|this) (?:car|vehicle|truck|suv|van)\b/g
/** "The cup holder broke, I want a new one": of a car only where the car itself is spoken of. */
const isPartOnly = (folded: string, { start, end }: Hit): boolean =>
  newOne.test(folded.slice(start, end)) &&
  !/\b(?:car|vehicle|truck|suv|sedan|van|lemon)\b/.test(folded.replace(besideCar, ' '))

/** "When is the refund coming", "退款何时到账": asked of one that is known of. */
const asksOfRefund =
  /\b(?:when|where|how long|what about|any news)\b[^.!]{0,24}\b(?:the|my|that|our) refund\b|\b(?:has|did|is|was|will) (?:the|my|that|our) refund\b|退(?:款|费|的?钱)[^,.;!]{0,6}(?:什么时候|何时|几时|啥时候|多久|哪天|到账了?[吗没]|到了[吗没]|进度|进展)|(?:什么时候|何时|几时|啥时候|多久|哪天)[^,.;!]{0,4}(?:收到|拿到|到账)[^,.;!]{0,4}退款/

/** "有代步车吗" asks what there is, and whoever asks does not yet want it. */
const asksForAny =
  /^(?:请问)?(?:你们|店里|那)?有(?:没有)?(?!办法|可能)[^,.;!?]{1,12}[吗么?]?$|^(?:do you|have you got|is there|are there|do they)\b/
/** "代步车是什么车", "代步车可以借吗": asked of the one there is. */
const asksOfLoanCar =
  /(?:代步车|备用车|替代车)[^,.;!?]{0,6}(?:什么|啥|哪|多大|几座|怎么|多久|多少|谁|几天)|^(?:请问|那|这个?|你们的?|那个)*(?:代步车|备用车|替代车)(?:也|还|就|都)*(?:可以|能|可不可以|能不能|能否|要|是|算|收)[^,.;!?给我]{0,8}[吗么呢]?$|\b(?:what|which) (?:kind of |sort of |type of |make of )?(?:loan car|loaner|courtesy car|substitute car)|\b(?:what|which|who|how (?:long|much|big)|is|are|does|do|will|would|can|could|may)\b(?! (?:you|i|we) (?:get|have|give|lend|provide|offer|please))[^,.;!?]{0,24}\b(?:the|that|this|your) (?:loan car|loaner|courtesy car|substitute car|temporary car)/
/** "浦东店给我做的空调维修": what was done, and no wish. */
const doneForThem =
  /(?:给|帮|替)(?:我|我们|咱)(?:们)?(?:家)?(?:的?车)?(?:做|修|换|弄|装|喷|搞|打|安排|进行)(?:过|了)?的(?:那次|这次|那个|这个)?[^,.;!?]{0,6}(?:维修|保养|修理|检修|检查|喷漆|钣金|贴膜)$/

/** What stands at this place is asked about or was done already. */
function isSpokenOf({ clauses, folded }: Message, kind: DemandKind, { start, end, clause }: Hit & { clause: number }) {
  const [from, to] = clauses.spans[clause] ?? [start, end]
  if (kind === 'substituteCar') return asksOfLoanCar.test(folded.slice(from, to))
  const said = folded.slice(from, end)
  return kind === 'repair' && doneForThem.test(said) && !/要求|希望|必须|请|重新|重做/.test(folded.slice(from, to))
}

function onlyAsks(message: Message, kind: DemandKind, match: Hit & { clause: number }): boolean {
  if (kind === 'refund')
    return asksOfRefund.test(message.folded.slice(...(message.clauses.spans[match.clause] ?? [0, 0])))
  if (kind !== 'substituteCar' && kind !== 'discount' && kind !== 'other') return false
  const [from, to] = message.clauses.spans[match.clause] ?? [match.start, match.end]
  const clause = message.folded.slice(from, to)
  return asksForAny.test(clause) && (/[吗么]$/.test(clause) || /^(?:请问)?(?:你们|店里|那)?有没有|[a-z]/.test(clause))
}

/** "我去接孩子", "back in 5", "nothing really": said where a wish was asked for, and of the talk. */
export const goesAway = ({ found }: Message): boolean => found.of('demands/leaving').length > 0

/** Said to wish, ask for or order something, with something left besides the words that do: "期望" alone is none. */
function looksLikeWish(message: Message, all: Hit): boolean {
  const said = [
    ...message.found.of('demands/wishing').filter(match => scopeOf(message, match) !== 'negated'),
    ...message.found.of('demands/wishingVerb').filter(match => orders(message, match)),
  ]
  if (said.length === 0) return false
  if (message.found.of('demands/notWishing').length > 0 || goesAway(message)) return false
  const letters = message.folded.slice(all.start, all.end)
  if (endsAsking.test(letters)) return false
  const rest = said.reduce((left, match) => left.replace(message.folded.slice(match.start, match.end), ''), letters)
  return /\p{L}/u.test(rest) || said.some(match => match.end - match.start >= 2 && !onlyMarks.test(letters))
}
/** The clause begins with the verb, and nothing is told to be done. */
const orders = ({ folded, clauses }: Message, { start, end, clause }: Hit & { clause: number }): boolean =>
  /^(?:[我那就先再都也全请您你们快直接统马上立刻]|必须)*$/.test(folded.slice(clauses.spans[clause]?.[0] ?? 0, start)) &&
  !/^[了过到]|^(?:的时候|时)/.test(folded.slice(end))
const endsAsking =
  /^(?!.*(?:能不能|能否|可不可以|可以))[^,.;]{0,20}[吗呢]$|^(?:what|which|who|where|when|how)\b(?!.*\b(?:fix|refund|replace|pay|sort)\b)[^.!]*$/
const onlyMarks = /^(?:我?的?(?:期望|希望|要求|诉求|需求)|请|麻烦|i want|i need|please|need|want)[是: ]*$/

/** A question back, with no remedy in it: "你们几点下班", "who are you". */
const asksBack =
  /^(?:那|请问|你们?|老板|店里|这|现在)*(?:大概|一般|要|得|需要|是)*(?:几点|多少钱?|多久|谁|哪[里儿个家]|电话)[^,.;]{0,10}$|^(?:who|why|where|when|how (?:much|long))\b(?!.*\b(?:fix|refund|replace|repair|pay|don't)\b)[^,.;]{0,40}$/
/** Digits, a car's name, a store, "不开了": they answer some other question, or none. */
function answersOther(message: Message, all: Hit): boolean {
  const said = message.folded.slice(all.start, all.end)
  if (isOnlyWhen(said, true) || isOnlyYear(said) || putRight(said, false) !== undefined) return true
  if (asksBack.test(said)) return true
  if (
    !/^(?:今|明|后天|today|tomorrow|tonight)/.test(said) &&
    findDates(message).some(date => date.end - date.start >= said.length - 1)
  )
    return true
  if (!/\p{L}{2}/u.test(said.replace(/[a-z]?[0-9][a-z0-9]*/g, ' ')) || /^不.{0,3}$/.test(said)) return true
  const { stores } = message.context
  if (stores.some(({ names }) => names.some(name => said.includes(fold(name)) && said.length - name.length <= 4)))
    return true
  let rest = said
  for (const hit of message.found.words('vehicleWord').slice(0, 8)) {
    if (hit.end <= all.end) rest = rest.replace(message.folded.slice(hit.start, hit.end), '')
  }
  return rest !== said && !/\p{L}{2}/u.test(rest)
}

const overlapsOther = (demand: FoundDemand, all: readonly FoundDemand[]): boolean =>
  all.some(
    other =>
      other !== demand && other.kind !== 'partsReplacement' && other.start < demand.end && other.end > demand.start,
  )

/** Unasked, a word like "repair" is a demand only when it is wanted; a refund or an apology nearly always is. */
function isWanted(
  message: Message,
  kind: DemandKind,
  match: Hit & { clause: number; parts: Hit[]; rule: string },
): boolean {
  if (scopeOf(message, match) !== 'meant') return false
  const bare = message.folded.slice(match.start, match.end) === '换车'
  if (
    (kind === 'replacement' && !bare) ||
    kind === 'refund' ||
    kind === 'substituteCar' ||
    kind === 'apology' ||
    kind === 'compensation'
  )
    return true
  // a rule of several elements has the wish in it
  if (match.parts.length > 1) return true
  const short = message.context.asked !== undefined && /^[ -~]+$/.test(message.text) ? 32 : 12
  if (message.text.trim().length <= short) return true
  if (endsWith(message, match)) return true
  const sentence = message.clauses.sentenceOf[match.start]
  return message.found
    .of('demands/must')
    .some(must => message.clauses.sentenceOf[must.start] === sentence && must.start <= match.end)
}

/** "…起泡了 重贴", "…异响,换一副好的", "膜重贴 漆重喷 前台道歉": the last words, or as few behind them, and nothing told to be done. */
const endsWith = ({ clauses, folded }: Message, { start, end, clause }: Hit & { clause: number }): boolean => {
  const [from, to] = clauses.spans[clause] ?? [0, 0]
  const isFew = ([at, until]: readonly [number, number]) =>
    until - at <= fewWords || !/\p{L}/u.test(folded.slice(at, until))
  const around = folded.slice(from, start) + folded.slice(end, to)
  return (
    /^(?:重|免费|换(?:一?[副个套条块组只台根片支张把对]|新))/.test(folded.slice(start, end)) &&
    (clause > 0 || clauses.spans.length > 1) &&
    (clause === clauses.spans.length - 1 || clauses.spans.slice(clause).every(isFew)) &&
    around.length <= 2 &&
    !/[了过不没在]/.test(around)
  )
}
