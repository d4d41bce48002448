// A message that puts right what was told before: the words it corrects are found in what was told, replaced, and read anew, so that
// whatever follows from them (a name, a sum, a day, a part of the car) follows from the right ones. Knows no case and no severity.
import type { ReadContext, ToldBefore } from '../app/ports.ts'
import type { ReadFact } from '../case/facts.ts'
import type { Correction, Reading } from '../case/reading.ts'
import type { Slot } from '../case/vocabulary.ts'
import { correctionsIn, type Correction as Shape } from './correctionShapes.ts'
import { fold } from './fold.ts'
import { type Place, placeInNumber, placeNamed, placeOfOther, placesAlike, withoutDoubles } from './wrongPlace.ts'

type Read = (text: string, context: ReadContext) => Reading

/** Nothing longer is a correction and no more; nothing older is what one corrects. */
const longest = 60
const mostTold = 12
/** Places tried: each is read twice. */
const mostTries = 10
/** Kept around the words, so that they are found again where they stand. */
const around = 6

/** @param readOnce reads words as if nothing had been told before */
export function withCorrection(text: string, context: ReadContext, reading: Reading, readOnce: Read): Reading {
  const told = (context.told ?? []).slice(-mostTold).toReversed()
  if (told.length === 0 || text.length > longest) return reading
  const shapes = correctionsIn(fold(text))
  const answers = context.asked !== undefined && context.asked !== 'confirm'
  const ways = shapes.filter(({ how }) => how !== 'bare' || !answers)
  let tries = 0
  for (const way of [undefined, ...ways])
    for (const before of told)
      for (const place of placesFor(text, before, way, whole => readOnce(whole, { ...context, told: [] }).facts)) {
        if (++tries > mostTries) return reading
        const correction = reread(text, before, place, { way, context, readOnce })
        if (correction && !contradicts(correction, reading)) return { ...reading, correction }
      }
  return reading
}

/** A plate told as a whole is that one, and no mixture of it and the one before. */
const contradicts = (correction: Correction, { facts }: Reading): boolean =>
  correction.facts.some(
    each =>
      each.slot === 'vehicle.plate' &&
      facts.some(told => told.slot === 'vehicle.plate' && told.value !== each.value && told.value.length >= 6),
  )

/** @param way undefined: only a place in a number, which needs no word of a mistake */
function placesFor(
  text: string,
  before: ToldBefore,
  way: Shape | undefined,
  read: (words: string) => ReadFact[],
): Place[] {
  const [said, told] = [fold(text), fold(before.text)]
  if (!way) return [placeInNumber(said, told, {})].filter(each => each !== undefined)
  const { wrong, right, how } = way
  if (how === 'only') return wrong ? [placeOfOther(told, wrong, right)].filter(each => each !== undefined) : []
  const inNumber = placeInNumber(said, told, way)
  const named = wrong ? placeNamed(told, wrong, right) : undefined
  const exact = [inNumber, named && withoutDoubles(named, told, said.slice(...right))]
  const alike = exact.some(each => each !== undefined)
    ? []
    : placesAlike(said, told, right, before.asked === 'vehicle.mileageKm')
  const found = [...exact, ...alike].filter(each => each !== undefined)
  return found.length > 0 || !ownsUp.test(said) ? found : wholeFault(text.slice(...right), before.text, read, right)
}

const ownsUp = /[说打写讲输记搞弄]错|口误|\b(?:my (?:mistake|bad)|typo|i meant)\b/
/** "说错了 是时冷时热": another fault altogether, where only one was told. */
function wholeFault(
  said: string,
  told: string,
  read: (words: string) => ReadFact[],
  right: readonly [number, number],
): Place[] {
  if (!/\p{Script=Han}{3}|[a-z]+ [a-z]+/iu.test(said)) return []
  if (read(said).some(each => each.slot !== 'symptom')) return []
  const [symptom, another] = read(told).filter(each => each.slot === 'symptom')
  const at = symptom && !another ? told.indexOf(symptom.value.description) : -1
  return symptom && at >= 0 ? [{ start: at, end: at + symptom.value.description.length, right }] : []
}

interface Way {
  way: Shape | undefined
  context: ReadContext
  readOnce: Read
}

function reread(
  text: string,
  before: ToldBefore,
  place: Place,
  { way, context, readOnce }: Way,
): Correction | undefined {
  const { start, end } = place
  const old = before.text
  const right = asWritten(text.slice(...place.right).trim(), old.slice(start, end))
  const anew = old.slice(0, start) + right + old.slice(end)
  if (anew === old) return undefined
  const { told: _, asked: __, ...rest } = context
  const asAsked = { ...rest, ...(before.asked ? { asked: before.asked } : {}) }
  const [was, is] = [readOnce(old, asAsked).facts, readOnce(anew, asAsked).facts]
  const evidence = { evidence: text, span: [0, text.length] as [number, number] }
  const said = way ? text.slice(...way.right).trim() : right
  const fresh = is.filter(each => !was.some(other => sameFact(each, other)))
  const gone = was.filter(each => !is.some(other => other.slot === each.slot && sameThing(each, other)))
  // words that make a name or a number none are no better ones
  if (gone.some(each => mustStay.has(each.slot) && !fresh.some(other => other.slot === each.slot))) return undefined
  const lost = gone.find(each => each.slot === 'symptom')
  const retold = fresh.some(each => each.slot === 'symptom')
  const wholeSymptom = lost?.slot === 'symptom' && old.slice(start, end).includes(lost.value.description.trim())
  // "不是刹车 是态度" is of another matter, and no other word for this one
  if (lost && !retold && !wholeSymptom) return undefined
  const facts = [
    ...fresh,
    ...(lost && !retold ? described(lost, right) : []),
    ...personIn(said, way, context.asked, is),
  ]
  const told = facts.map((each): ReadFact => ({ ...each, ...evidence }))
  const named = way?.wrong !== undefined && fold(old.slice(start, end)).includes(way.wrong)
  if (told.length === 0 && gone.length === 0 && !named) return undefined
  if (way?.how === 'bare' && told.every(each => each.slot === 'demand')) return undefined
  const [from, to] = [Math.max(0, start - around), Math.min(old.length, end + around)]
  const [head, tail] = [old.slice(from, start), old.slice(end, to)]
  return {
    was: old.slice(from, to),
    is: head + right + tail,
    wrong: old.slice(start, end),
    right: said,
    facts: told,
    gone,
  }
}

const mustStay: ReadonlySet<ReadFact['slot']> = new Set([
  'customer.name',
  'customer.phone',
  'vehicle.plate',
  'vehicle.vin',
  'vehicle.model',
  'vehicle.mileageKm',
  'vehicle.purchasedOn',
  'background.store',
])

/** A number is put in as the one before was written. */
const asWritten = (right: string, old: string): string =>
  /^[\d\s-]+$/.test(right) && /^\d+$/.test(old) ? right.replace(/[\s-]/g, '') : right

const described = (lost: ReadFact, right: string): ReadFact[] =>
  lost.slot === 'symptom' ? [{ ...lost, value: { ...lost.value, description: right } }] : []

/** Somebody no roster knows, named where one of the staff was asked for or instead of another. */
function personIn(
  said: string,
  way: Shape | undefined,
  asked: Slot | undefined,
  read: readonly ReadFact[],
): ReadFact[] {
  const wanted = way?.how === 'only' || (asked === 'background.staff' && way?.how === 'said')
  if (!wanted || !/^\p{Script=Han}{2,4}$/u.test(said) || read.some(each => each.slot === 'background.staff')) return []
  return [
    { slot: 'background.staff', value: { name: said, complainedAbout: true }, evidence: said, span: [0, said.length] },
  ]
}

const sameFact = (one: ReadFact, other: ReadFact): boolean =>
  one.slot === other.slot && JSON.stringify(one.value) === JSON.stringify(other.value)
/** Told otherwise, and still of the same part, the same kind or the same person. */
function sameThing(one: ReadFact, other: ReadFact): boolean {
  if (one.slot === 'symptom' && other.slot === 'symptom') return one.value.component === other.value.component
  if (one.slot === 'demand' && other.slot === 'demand') return one.value.kind === other.value.kind
  if (one.slot === 'background.staff' && other.slot === 'background.staff') return one.value.name === other.value.name
  return true
}
