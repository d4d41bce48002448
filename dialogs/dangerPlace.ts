// Where somebody in danger is: told in several steps, put right, joined; asked for more when rescue would search for long.
import type { ReadFact } from '../src/case/facts.ts'
import { opened } from './ask.ts'
import { label, speak } from './speak.ts'
import type { Recorded } from './statement.ts'
import { factsOf, type Heard, type Talk } from './talk.ts'

/** Rescue finds it without asking: "on the motorway" alone is a thousand kilometres long. */
export const isExact = (place: string): boolean =>
  /\d/.test(place) || (/\p{Script=Han}/u.test(place) ? place.length >= 14 : place.split(/\s+/).length >= 6)

/** The place is known, but wide: which part of it? */
export function askPlaceMore(talk: Talk, place: string, lead?: string) {
  speak(talk, 'ask.locationMore', { place }, { asks: 'location', lead })
  opened(talk, 'location', false)
}

/** A road, a garage or an estate: large enough to be searched for long. */
const isWide = (place: string): boolean =>
  !isExact(place) &&
  /高速|公路|国道|國道|高架|路上|隧道|车库|車庫|停车场|停車場|小区|社區|\b(?:highway|motorway|freeway|expressway|interstate|tunnel|road|garage|car park|parking)\b/i.test(
    place,
  )

/** The place in two steps: asked once more when the first answer names only the road. */
export function asksPlaceMore(talk: Heard, { answered, declined }: Recorded): boolean {
  const { state } = talk
  const place = factsOf(talk)('location')
  if (state.closing !== 'danger' || state.open !== 'location' || !answered || declined || !place) return false
  if (state.said['ask.locationMore'] || !isWide(place)) return false
  askPlaceMore(talk, place)
  return true
}

const spot =
  /[层層楼樓]|出口|入口|旁边|旁邊|附近|方向|公里|对面|對面|\b(?:near|exit|floor|level|next to|towards?|opposite|between|behind)\b/i

/** A road without a name adds nothing to what is said of it. */
const nameless =
  /^(?:我?们?在|在)?(?:高速|公路|国道|國道|路)(?:公路)?(?:上|边|邊)?$|^(?:on|at|in)? ?(?:the|a) (?:highway|motorway|freeway|expressway|interstate|road)$/i

/** A road with its number, a floor, a kilometre: told without being asked. */
const named =
  /\b(?:road|street|avenue|lane|highway|motorway|expressway|basement|floor|exit|service area|(?:petrol|gas|shell|charging)? ?station|[gsa]\d{1,4}|km ?\d+)\b|[gs]\d{1,4}|[路街]\d*[号號]?|高速|国道|國道|服务区|服務區|地库|车库|車庫/i
const corrects =
  /^(?:no|sorry|actually|correction|wait|i mean|update)\b[,:：\s]*|\b(?:moved|we are now|we're now|not .{1,30} but)\b|更正|不对|不對|说错|說錯|纠正|糾正|(?:挪|移|换|換|开|開|推)(?:到|去)了?/i
const lead =
  /^(?:(?:no|sorry|actually|correction|wait|i mean|update|更正|不对|不對|说错了|說錯了)[,:：，\s]+)*(?:(?:we|i)(?:'ve| have)? moved to|(?:i'?m|i am|we'?re|we are)(?: now)?(?: at| on| in)?)?\s*/i

/** What says more on the place goes with what is known of it: "the garage, level 2"; what corrects it takes its stead. */
export function joinPlace(talk: Heard) {
  const { state, reading, text } = talk
  if (state.closing !== 'danger' && state.danger === undefined) return
  const before = factsOf(talk)('location')
  const told = reading.facts.some(fact => fact.slot === 'location')
  const unread =
    !told &&
    ['unclear', 'correct', 'no'].includes(reading.intent) &&
    text.length <= 80 &&
    !/[?？]|^(?:why|what|who|how|when|where)\b/i.test(text) &&
    reading.signals.every(each => each.strength !== 'hard') &&
    !reading.facts.some(fact => fact.slot === 'customer.phone') &&
    (spot.test(text) || named.test(text))
  const words = text.trim().replace(lead, '') || text.trim()
  const more: ReadFact[] = unread ? [{ slot: 'location', value: words, evidence: text, span: [0, text.length] }] : []
  if (!told && !unread) return
  const join = (place: string): string => {
    if (!before || nameless.test(before.trim()) || place.includes(before)) return place
    if (corrects.test(text)) return place === text.trim() ? words : place
    if (isExact(before) && !unread) return place
    return before.includes(place) ? before : label(state.language, 'line.list', { a: before, b: place })
  }
  // "km 34" says where, not how far it has run
  const facts = [...reading.facts, ...more].filter(fact => fact.slot !== 'vehicle.mileageKm')
  talk.reading = {
    ...reading,
    facts: facts.map((fact): ReadFact => (fact.slot === 'location' ? { ...fact, value: join(fact.value) } : fact)),
  }
}
