// Two cars of one household in a message, "我的A6和老婆的Q3": the one with the trouble, or neither when nothing tells which. A reading of
// the one is no reading of the other. Knows no lexicon of names.
import type { ReadFact } from '../case/facts.ts'
import type { Mention } from './carMentions.ts'
import type { Message } from './message.ts'
import type { Hit } from './rules.ts'

/** Whose the other car is. */
export const kin = '老婆|老公|太太|先生|媳妇|爱人|儿子|女儿|爸爸?|妈妈?|家里|我家|我爸|我妈'
/** What stands between two cars that are both told of as one's own. */
const joint = new RegExp(
  `^ ?(?:一?[辆台部])?[, ]?(?:和|跟|与|还有|以及|加上|,|&|and|plus)[ ,]?(?:还有|另外?|我|${kin}|名下|一|[辆台部]|那|这|的|是|开|有|买|also|an?|the|my|our|her|his|wife|husband|partner|son|daughter|mum|mom|dad|'s|has|have|had|drives?|owns?|got|i|we|second|other|[ ,])*$`,
)
const compares = /比|像|一样|换成|置换|还是买|\b(?:than|like|versus|vs|compared|instead|traded?|swap\w*)\b/
const troubleLists = ['leaks', 'fails', 'smoke'] as const
const troubleRules = ['signals/fault', 'signals/safety', 'signals/repair'] as const

const nameOf = ({ car }: Mention): string => `${car.brand} ${car.series}`

/** `mentions`: not somebody else's; `likeliest` of them the owner's own. `parts`: where parts are called ill. `unclear`: two cars, and nothing tells which is meant; undefined when the message does not tell of two. */
export function carInTrouble(
  message: Message,
  mentions: readonly Mention[],
  likeliest: Mention,
  parts: readonly Hit[],
): Mention | 'unclear' | undefined {
  const named = mentions.filter(each => each.series !== undefined)
  if (new Set(named.map(nameOf)).size < 2 || compares.test(message.folded.slice(0, 2000))) return undefined
  const pair = named.find((each, i) => {
    const next = named[i + 1]
    return next && nameOf(next) !== nameOf(each) && joint.test(message.folded.slice(each.end, next.start))
  })
  const joined = pair !== undefined
  if (!joined && !keptApart(message, named)) return undefined
  const said = saidAgain(message, named)
  const troubled = [...parts, ...troubles(message)].flatMap(hit => carsOf(message, said, hit))
  const cars = new Set(troubled.map(nameOf))
  if (cars.size === 1) return troubled[0]
  const ofPair =
    joined && [pair, named[named.indexOf(pair) + 1]].some(each => each && nameOf(each) === nameOf(likeliest))
  return cars.size === 0 && ofPair && message.text.length <= shortTalk ? 'unclear' : undefined
}
/** Characters; whoever tells a long story begins with the car it is about. */
const shortTalk = 160

/** The cars named, with each later place where one is called by its series alone, too bare to be a car by itself: "Q3漏油". */
function saidAgain(message: Message, named: readonly Mention[]): Mention[] {
  const again = message.found.words('vehicleWord').flatMap((hit): Mention[] => {
    if (named.some(each => each.start < hit.end && each.end > hit.start)) return []
    const word = message.folded.slice(hit.start, hit.end)
    const known = named.find(({ series }) => series && message.folded.slice(series.start, series.end) === word)
    return known ? [{ ...known, start: hit.start, end: hit.end, series: hit }] : []
  })
  return [...named, ...again].sort((one, other) => one.start - other.start)
}

/** Whose trouble it is: the car of its clause; of several the last one before it, unless they are named in one breath. */
function carsOf(message: Message, said: readonly Mention[], hit: Hit): Mention[] {
  const clause = message.clauses.clauseOf[hit.start]
  const there = said.filter(({ start }) => message.clauses.clauseOf[start] === clause)
  if (new Set(there.map(nameOf)).size <= 1) return there.slice(0, 1)
  const at = there.findLastIndex(each => each.start < hit.start)
  const [before, car] = [there[at - 1], there[at]]
  if (car === undefined) return []
  return before && joint.test(message.folded.slice(before.end, car.start)) ? [] : [car]
}

/** "我的A6跑了5万公里,老婆的Q3变速箱坏了": each with its own owner before it. */
const keptApart = (message: Message, named: readonly Mention[]): boolean =>
  named.some(({ start }) =>
    new RegExp(
      `(?:${kin})(?:的|开的|那[辆台部])$|\\b(?:wife|husband|partner|son|daughter|mum|mom|dad|mother|father)(?:'s| has an?| drives an?| drives the) $`,
    ).test(message.folded.slice(Math.max(0, start - 24), start)),
  )

const troubles = (message: Message): readonly Hit[] => [
  ...troubleLists.flatMap(list => message.found.words(list)),
  ...troubleRules.flatMap(prefix => message.found.names(prefix).flatMap(name => message.found.of(name))),
]

/** A mileage told of the other car: the one named last before it, in its own sentence. */
export function ofOtherCar(message: Message, reading: ReadFact, own: Mention, mentions: readonly Mention[]): boolean {
  const [start] = reading.span
  const sentence = message.clauses.sentenceOf[start]
  const last = mentions
    .filter(
      each => each.series !== undefined && each.start < start && message.clauses.sentenceOf[each.start] === sentence,
    )
    .at(-1)
  return last !== undefined && nameOf(last) !== nameOf(own)
}
