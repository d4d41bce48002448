// Where somebody in danger is: told in several steps, put right, joined; asked for more when rescue would search for long.
import type { ReadFact } from '../src/case/facts.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { contrasts } from './amend.ts'
import { type AskMore, ask, opened } from './ask.ts'
import { label, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import type { Recorded } from './statement.ts'
import { factsOf, type Heard, type Talk } from './talk.ts'
import { kindOnly, roadNumber, roadSpot } from './words/roadPlaces.ts'

/** Rescue finds it without asking: "on the motorway" alone is a thousand kilometres long. */
export const isExact = (place: string): boolean =>
  // what a road is called says nothing of where on it
  /\d/.test(place.replace(roadNumber, '')) ||
  (roadSpot.test(place) && place.search(roadNumber) >= 0) ||
  (/\p{Script=Han}/u.test(place) ? place.length >= 14 : place.split(/\s+/).length >= 6)

const lastTold = (place: string): string => place.split(/、|, /).at(-1)?.trim() ?? place
const isKindOnly = (place: string): boolean => kindOnly.test(lastTold(place))

/** The place is known, but wide: which part of it? */
export function askPlaceMore(talk: Talk, place: string, lead?: string) {
  // a garage has no direction, and who named one is not asked for it
  const heading = isRoad.test(place) && !direction.test(place) ? label(talk.state.language, 'line.heading') : undefined
  speak(talk, 'ask.locationMore', { place, heading }, { asks: 'location', lead })
  opened(talk, 'location', false)
}

/** The open question once more: of a place that is known and wide, which part of it. */
export function askOpenAgain(talk: Talk, slot: Slot, more: AskMore = {}) {
  const place = slot === 'location' && talk.state.closing === 'danger' ? factsOf(talk)('location') : undefined
  if (place) askPlaceMore(talk, place, more.lead)
  else ask(talk, slot, more)
}

const isRoad =
  /高速|公路|国道|國道|高架|隧道|[环環][线線路]|\b(?:highway|motorway|freeway|expressway|interstate|tunnel|[gsam]\d{1,4})\b/i
/** "往杭州方向", "南下", "eastbound" */
const direction =
  /(?:往|向|去|朝)[^\s,，、0-9]{1,8}?(?:方向|去|走|开|開)|(?<=^|[\s,，、速路道线線环環])[一-龥]{1,6}方向|南下|北上|[东西南北東](?:行|向)|往[东西南北東](?![一-龥])|\b(?:north|south|east|west)(?:bound)?\b|\btowards? [a-z]+/iu

/** A road, a garage or an estate: large enough to be searched for long. */
const isWide = (place: string): boolean =>
  isKindOnly(place) ||
  (!isExact(place) &&
    /高速|公路|国道|國道|高架|路上|隧道|车库|車庫|停车场|停車場|小区|社區|\b(?:highway|motorway|freeway|expressway|interstate|tunnel|road|garage|car park|parking|[gsam]\d{1,4})\b/i.test(
      place,
    ))

const mostTimes = 3
/** The place in two steps: asked once more when the first answer names only the road. */
export function asksPlaceMore(talk: Heard, { answered, declined }: Recorded): boolean {
  const { state } = talk
  const place = factsOf(talk)('location')
  if (state.closing !== 'danger' || state.open !== 'location' || !answered || declined || !place) return false
  if (!isWide(place)) return false
  // a service area and no name: asked even of those who were asked about the road
  if (state.said['ask.locationMore'] && !(isKindOnly(place) && askedTimes(state, 'location') < mostTimes)) return false
  askPlaceMore(talk, place)
  return true
}

/** A road without a name adds nothing to what is said of it. */
const nameless =
  /^(?:我?们?在|在)?(?:高速|公路|国道|國道|路)(?:公路)?(?:上|边|邊)?$|^(?:on|at|in)? ?(?:the|a) (?:highway|motorway|freeway|expressway|interstate|road)$/i

const mark = /(?<![a-z\d])k ?\d+(?:\+\d+)?|\d+(?:\.\d+)? ?(?:公里|km\b|k\b)/iu
/** Nothing but a kilometre. */
const isMark = (place: string): boolean => place.replace(mark, '').replace(/[\s处處的在]/gu, '') === ''

/** "exit 4 not 3", "不是沪昆 是沪渝": the part of what was known that is exchanged. */
function exchanged(before: string, text: string): string | undefined {
  for (const shape of contrasts) {
    const { wrong = '', right = '' } = shape.exec(text.trim())?.groups ?? {}
    const [from, to] = [wrong.trim().replace(/[的了]$/u, ''), right.trim().replace(/[的了啊呀]$/u, '')]
    if (from === '' || to === '' || !before.toLowerCase().includes(from.toLowerCase())) continue
    const at = before.toLowerCase().lastIndexOf(from.toLowerCase())
    const digits = /^\d+$/.test(from) ? /(\d+)\D*$/.exec(to)?.[1] : undefined
    return before.slice(0, at) + (digits ?? to) + before.slice(at + from.length)
  }
  return undefined
}

/** Said beside a direction that is put right, and no part of it. */
const beside =
  /[说說打写寫讲講搞弄][错錯]了?|不好意思|抱歉|更正|[是在我们們了啦喔哦啊的才应該该應]|\b(?:sorry|oops|no|wait|i|meant|mean|it's|its|actually|heading|going|make that|correction|we're|we are|am|that's)\b/giu
/** Nothing but a direction. */
function directionOnly(text: string): string | undefined {
  const found = direction.exec(text)?.[0]
  if (found === undefined) return undefined
  return /\p{L}|\d/u.test(text.replace(found, ' ').replace(beside, ' ')) ? undefined : found
}

/** What is known of the place, put right. `told`: the place read out of the message, if any. undefined: it says nothing of the place. */
export function correctedPlace(before: string | undefined, told: string | undefined, text: string): string | undefined {
  const swapped = before ? exchanged(before, told ?? text) : undefined
  if (swapped) return swapped
  const heading = before ? directionOnly(told ?? text) : undefined
  if (before && heading) return direction.test(before) ? before.replace(direction, heading) : `${before} ${heading}`
  if (!told || !before) return told
  if (!isMark(told)) return told
  return mark.test(before) ? before.replace(mark, told) : `${before} ${told}`
}

/** "不在那儿了": what was told of the place is no longer true. */
const elsewhereNow =
  /不在(?:那|原来|原來|刚才|剛才|之前)|(?:离开|離開)(?:了|那)|(?:换|換)(?:了)?(?:个|個)?(?:地方|位置)|(?:定位|位置|地址)(?:是|已经|已經|也|都)?(?:变|變|错|錯|旧|舊|不对|不對|不准|不準|过时|過時)|\b(?:not there (?:any ?more|now)|no longer there|(?:have|'ve) moved|moved (?:to|on|away)|left there|(?:pin|location|position|gps) (?:is|was) (?:wrong|old|off|outdated))\b/i
export const saysElsewhere = (text: string): boolean => elsewhereNow.test(text)

/** What says more on the place goes with what is known of it: "the garage, level 2"; what corrects it takes its stead. */
export function joinPlace(talk: Heard) {
  const { state, reading } = talk
  if (state.closing !== 'danger' && state.danger === undefined) return
  const before = factsOf(talk)('location')
  if (!reading.facts.some(fact => fact.slot === 'location')) return
  const join = (place: string): string => {
    if (!before || nameless.test(before.trim()) || place.includes(before)) return place
    if (reading.danger.tells?.includes('wrong') || saysElsewhere(talk.text)) return place
    const wide = lastTold(before)
    if (kindOnly.test(wide) && before !== wide && !isKindOnly(place))
      return label(state.language, 'line.list', { a: before.slice(0, -wide.length).replace(/[、,\s]+$/, ''), b: place })
    if (kindOnly.test(wide) && !isKindOnly(place) && before === wide) return place
    return before.includes(place) ? before : label(state.language, 'line.list', { a: before, b: place })
  }
  // "km 34" says where, not how far it has run
  const facts = reading.facts.filter(fact => fact.slot !== 'vehicle.mileageKm')
  talk.reading = {
    ...reading,
    facts: facts.map((fact): ReadFact => (fact.slot === 'location' ? { ...fact, value: join(fact.value) } : fact)),
  }
}
