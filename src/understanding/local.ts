// The reader that always works: one message in, its facts, signals, demands, intent and feeling out, by lexicons and patterns alone.
// Pure but for loading the lexicons once; knows no case, no policy, no channel.
import type { ReadContext, Understanding } from '../app/ports.ts'
import type { ReadFact } from '../case/facts.ts'
import type { Reading, ReadSignal } from '../case/reading.ts'
import { readAnswers } from './answers.ts'
import { insultsIn, isAside, wantsEdit } from './asides.ts'
import { withCarried } from './carried.ts'
import { withCarsApart } from './carsApart.ts'
import { categoryOf, claimTypeOf } from './category.ts'
import { readComponents } from './components.ts'
import { readConcerns } from './concerns.ts'
import { withCorrection } from './corrected.ts'
import { dangerAcross, isPieceOfAlarm, readDanger, withDanger } from './danger.ts'
import { findDemands, goesAway } from './demands.ts'
import { readEmotion, withAnger } from './emotion.ts'
import { findGivenUp } from './givenUp.ts'
import { happened } from './happened.ts'
import { readIntents } from './intent.ts'
import { readLanguage } from './language.ts'
import { loadLexicon } from './lexicon.ts'
import { fact, prepare } from './message.ts'
import { readMileage } from './mileage.ts'
import { readNames } from './nameBesideStore.ts'
import { withoutNeverMind } from './neverMind.ts'
import { readDates } from './occasions.ts'
import { readPhone } from './phone.ts'
import { readPlate } from './plate.ts'
import { readRepairs } from './repairs.ts'
import { lastWord } from './selfCorrection.ts'
import { addDerived, findGroundedFears, findSignals } from './signals.ts'
import { readStaff } from './staff.ts'
import { readStore, readVisit } from './stores.ts'
import { isToBeOver, readSymptoms } from './symptoms.ts'
import { readTopics } from './topics.ts'
import { readUsage } from './usage.ts'
import { readVehicle } from './vehicle.ts'
import { readVin } from './vin.ts'

/** Answers at once: no promise to wait for. */
interface LocalUnderstanding extends Understanding {
  read(text: string, context: ReadContext): Reading
}

export function createLocalUnderstanding(): LocalUnderstanding {
  loadLexicon()
  return {
    read: (text, context) => withCarsApart(text, context, readWhole(text, context), readWhole),
  }
}

const readWhole = (text: string, context: ReadContext): Reading =>
  withCorrection(text, context, withoutNeverMind(text, lastWord(text, context, read)), read)

function read(text: string, context: ReadContext): Reading {
  const message = prepare(text, context)
  const emotion = readEmotion(message)
  const felt = withAnger(withCarried(findSignals(message), message), emotion, message)
  const danger = inPieces(message, readDanger(message, felt))
  const signals = withDanger(felt, danger, message)
  const components = readComponents(message, signals)
  const aside = isAside(message)
  const away = context.asked === 'demand' && goesAway(message) && components.length + signals.length === 0
  const evasive = aside || wantsEdit(message) || isEvasive(message)
  // "退回去": the question before, and no money
  const goesBack = text.trim().length <= 6 && message.found.of('intents/goBack').length > 0
  const givenUp = findGivenUp(message)
  const numbers = [...readVin(message), ...readPhone(message), ...readPlate(message)]
  const stores = readStore(message)
  const names = readNames(message, stores)
  const scolds = emotion.level !== 'calm' || felt.some(({ strength }) => strength !== 'weak')
  const demands = aside || goesBack ? [] : findDemands(message, evasive, [...numbers, ...names])
  const vehicle = readVehicle(message, evasive, [...numbers, ...names], demands, components)
  const mileage = readMileage(message).filter(reading => vehicle.isOfOther?.(reading) !== true)
  const symptoms = readSymptoms(message, components)
  const plates = numbers.filter(({ slot }) => slot.startsWith('vehicle.'))
  const ofCar = [...vehicle.facts, ...mileage, ...symptoms, ...plates].map(({ span: [start, end] }) => ({ start, end }))
  const all: ReadFact[] = [
    ...names,
    ...numbers,
    ...vehicle.facts,
    ...readDates(message),
    ...mileage,
    ...stores,
    ...readVisit(message),
    ...readStaff(message, evasive || demands.length > 0),
    ...readRepairs(message, evasive),
    ...readUsage(message),
    ...symptoms,
    ...readAnswers(message, evasive, danger.now, [...names, ...numbers], [...ofCar, ...components], scolds),
    ...demands.map(({ start, end, ...value }) => fact(message, 'demand', value, { start, end })),
  ].filter(known => !overlapsNumber(known, numbers))
  // money that is asked for no longer is no loss
  const paid = givenUp.some(each => each.kind === 'compensation')
  const told = happened(message, signals, components.length)
  const kept = all.filter(
    known =>
      !(paid && known.slot === 'background.losses') &&
      (known.slot !== 'background.occurredOn' || told) &&
      !isWishOnly(message, known, demands),
  )
  const facts = withoutGuesses(withoutRoads(kept, message), message, emotion.level, signals)
  const grounded = [...signals, ...findGroundedFears(message, signals, components)]
  const heard = addDerived(grounded, facts, demands, components, message)
  const intents = readIntents(message, facts, heard, components.length > 0, claimTypeOf(demands) === 'claim')
  const concerns = readConcerns(message, heard)
  const topics = readTopics(message)
  const insults = insultsIn(message)
  const language = readLanguage(message, facts)
  const category = categoryOf(message, components, heard)
  return {
    ...(language === undefined ? {} : { language }),
    facts,
    signals: heard,
    components: components.map(part => ({
      component: part.component,
      evidence: text.slice(part.start, part.end),
      span: [part.start, part.end],
    })),
    demands: demands.map(({ start, end, ...demand }) => ({
      ...demand,
      evidence: text.slice(start, end),
      span: [start, end],
    })),
    ...(givenUp.length === 0
      ? {}
      : {
          givenUp: givenUp.map(({ kind, start, end }) => ({
            kind,
            evidence: text.slice(start, end),
            span: [start, end],
          })),
        }),
    ...(category === undefined ? {} : { category }),
    claimType: claimTypeOf(demands),
    emotion,
    intent: intents[0],
    intents,
    danger,
    ...(concerns.length === 0 ? {} : { concerns }),
    ...(topics.length === 0 ? {} : { topics }),
    ...(insults.length === 0 ? {} : { insults }),
    ...(aside || (away && demands.length === 0) ? { aside: true } : {}),
    reader: 'local',
  }
}

/** With what was written just before, as one: "on the motorway", "it just died". */
function inPieces(message: ReturnType<typeof prepare>, danger: Reading['danger']): Reading['danger'] {
  const { justBefore } = message.context
  if (justBefore === undefined || !isPieceOfAlarm(message, danger)) return danger
  const together = prepare(`${justBefore}, ${message.text}`, message.context)
  const signals = withAnger(findSignals(together), readEmotion(together), together)
  return dangerAcross({ message: together, signals }, message, danger)
}

/** "对的" alone says nothing about a model or a repair. */
const courtesies = ['yes', 'no', 'thanks', 'greeting', 'goodbye']

/** Refuses, doesn't know, skips, asks for a person, or has nothing to add: no words of it may become a free-text fact. */
function isEvasive(message: ReturnType<typeof prepare>): boolean {
  const length = message.text.trim().length
  if (length > 40) return false
  return [
    'refuse',
    'dontKnow',
    'skip',
    'human',
    'nothing',
    'cancel',
    'correct',
    'why',
    'repeat',
    'goBack',
    'startOver',
    'changeLanguage',
    'status',
    ...courtesies,
  ].some(intent => {
    const matches = message.found.of(`intents/${intent}`)
    if (matches.length === 0) return false
    // "没有" inside a longer answer is no refusal
    return (
      (intent !== 'nothing' && !courtesies.includes(intent)) ||
      matches.reduce((sum, match) => sum + match.end - match.start, 0) >= length - 1
    )
  })
}

/** Taken for an answer because nothing better was known: a wish of no kind, a car no list has. */
const isGuess = (known: ReadFact, facts: readonly ReadFact[]): boolean =>
  known.slot === 'demand'
    ? known.value.kind === 'other'
    : known.slot === 'vehicle.model' && !facts.some(each => each.slot === 'vehicle.brand')

/** "Let me think, about 30,000 km": what comes after is the whole answer. */
const thinks = /^\s*(?:(?:让|容)?我(?:再|先)?想(?:一)?[想下]|let me (?:think|see))[\s,.:…-]+/

/** What another fact tells in full is no guess besides: "3万公里" is no car. Nor is what complains or scolds. */
function withoutGuesses(
  facts: readonly ReadFact[],
  { folded }: ReturnType<typeof prepare>,
  mood: Reading['emotion']['level'],
  signals: readonly ReadSignal[],
): ReadFact[] {
  const { length } = folded.replace(thinks, '').trim()
  const scolds = mood === 'angry' || mood === 'furious' || signals.some(({ strength }) => strength !== 'weak')
  return facts.filter(known => {
    if (!isGuess(known, facts)) return true
    if (known.slot === 'vehicle.model' && scolds) return false
    return !facts.some(
      each => each.slot !== known.slot && each.slot !== 'demand' && each.span[1] - each.span[0] >= length - 2,
    )
  })
}

/** "希望换一颗新的压缩机", where a wish was asked for: the part is wished for, and no fault told of it. */
const isWishOnly = (
  { context, found, folded }: ReturnType<typeof prepare>,
  { slot, span }: ReadFact,
  demands: readonly { start: number; end: number }[],
): boolean =>
  slot === 'symptom' &&
  context.asked === 'demand' &&
  found.words('fault').every(({ start }) => isToBeOver(folded, start)) &&
  demands.some(({ start, end }) => start <= span[0] && end >= span[1])

/** Said of oneself or of a car, whatever it looks like. */
const introduced = /name|叫|姓|i'm |this is|大通|maxus/
/** "Biyun Lu 1880" is where they are, and "the G50" what they are on: neither a person nor a car. */
function withoutRoads(facts: readonly ReadFact[], { folded }: ReturnType<typeof prepare>): readonly ReadFact[] {
  const roads = facts.filter(each => each.slot === 'location' || each.slot === 'background.place')
  if (roads.length === 0 || introduced.test(folded)) return facts
  /** "km 40" of the place they wait at */
  const isAt = ({ span: [from, to] }: ReadFact) =>
    roads.some(({ slot, span }) => slot === 'location' && span[0] <= from && to <= span[1])
  const isIn = ({ span: [from, to] }: ReadFact) => roads.some(({ span }) => span[0] <= from && to <= span[1])
  const road = (known: ReadFact) => known.slot === 'vehicle.model' && /^[gs]\d{1,3}$/i.test(known.value) && isIn(known)
  const carIsRoad = facts.some(road)
  return facts.filter(
    known =>
      !(known.slot === 'customer.name' && isIn(known)) &&
      !(known.slot === 'vehicle.mileageKm' && isAt(known)) &&
      !(carIsRoad && /^vehicle\.(?:brand|model)$/.test(known.slot)),
  )
}

/** A mileage or date read out of a phone number or plate is none. */
const overlapsNumber = (known: ReadFact, numbers: readonly ReadFact[]): boolean =>
  ['vehicle.mileageKm', 'vehicle.purchasedOn', 'background.occurredOn', 'vehicle.year', 'background.visit'].includes(
    known.slot,
  ) && numbers.some(number => number !== known && number.span[0] < known.span[1] && number.span[1] > known.span[0])
