// Somebody may be in danger, or threatens themselves or others: advice first, a person at once, then only where and which phone.
// Never a form. Knows no wording.
import type { DangerKind, ReadFact } from '../src/case/facts.ts'
import { emergencyNumbersOf } from '../src/case/policy/emergency.ts'
import { ask, askAgain, opened } from './ask.ts'
import { isKnown } from './engine.ts'
import { goOnAfter, handOver } from './handOff.ts'
import { registerCase } from './intake.ts'
import { reopen } from './reopen.ts'
import { label, phrase, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { isMatter, type Recorded, record } from './statement.ts'
import { caseStore, dueOf, factsOf, type Heard, openCaseOf, ownerOf, type Talk } from './talk.ts'

const numbersFor = (talk: Talk) => {
  const { police, fire, ambulance, motorway } = emergencyNumbersOf(caseStore(talk))
  return { police, fire, ambulance, motorway }
}
const kindOf = (talk: Heard): DangerKind => talk.reading.danger.kind ?? 'other'

/** The danger is new, or of another kind than the one advised on. */
export const isDanger = (talk: Heard): boolean =>
  talk.reading.danger.now &&
  (talk.state.danger === undefined ||
    openCaseOf(talk)?.resolution !== undefined ||
    (talk.reading.danger.kind !== undefined && talk.state.danger !== kindOf(talk)))

/** Rescue finds it without asking: "on the motorway" alone is a thousand kilometres long. */
const isExact = (place: string): boolean =>
  /\d/.test(place) || (/\p{Script=Han}/u.test(place) ? place.length >= 14 : place.split(/\s+/).length >= 6)

/** Puts the message into a case, new or there already; true when that one was thought solved and starts again. */
function keep(talk: Heard): boolean {
  if (openCaseOf(talk)) return reopen(talk, true)
  registerCase(talk, true)
  return false
}

export function runDanger(talk: Heard) {
  const { state, reading } = talk
  const back = keep(talk)
  const kind = kindOf(talk)
  speak(talk, `danger.${kind}`, numbersFor(talk), { event: 'danger' })
  state.danger = kind
  state.closing = 'danger'
  const told = openCaseOf(talk)?.handedOff !== undefined
  if (!told) handOver(talk, 'danger', 'handOff.danger')
  delete state.open
  state.tail = ['location', 'customer.phone']
  const lead = told ? phrase(talk, 'danger.more', {}) : undefined
  const place = factsOf(talk)('location')
  if (back && !reading.facts.some(fact => fact.slot === 'location')) {
    // where they were the last time does not help
    state.tail = ['customer.phone']
    return ask(talk, 'location', { lead })
  }
  if (!place || isExact(place) || askedTimes(state, 'location') > 0) return goOnAfter(talk, lead)
  state.tail = ['customer.phone']
  askPlaceMore(talk, place, lead)
}

function askPlaceMore(talk: Talk, place: string, lead?: string) {
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

/** What says more on the place goes with what is known of it: "the garage, level 2". */
export function joinPlace(talk: Heard) {
  const { state, reading, text } = talk
  const before = factsOf(talk)('location')
  if (state.closing !== 'danger' || !before || isExact(before) || nameless.test(before.trim())) return
  const join = (more: string) =>
    more.includes(before) ? more : label(state.language, 'line.list', { a: before, b: more })
  const told = reading.facts.some(fact => fact.slot === 'location')
  const unread = !told && reading.intent === 'unclear' && text.length <= 80 && spot.test(text)
  const more: ReadFact[] = unread
    ? [{ slot: 'location', value: text.trim(), evidence: text, span: [0, text.length] }]
    : []
  const facts = [...reading.facts, ...more].map(
    (fact): ReadFact => (fact.slot === 'location' ? { ...fact, value: join(fact.value) } : fact),
  )
  talk.reading = { ...reading, facts }
}

/** In danger, and nobody of the rescue has been in touch yet. */
export const isUnderRescue = (talk: Talk): boolean =>
  talk.state.danger !== undefined && openCaseOf(talk)?.clocks.firstContact?.state === 'running'

const whenRescued =
  /(?:什么时候|什麼時候|啥时候|何时|何時|几点|幾點|多久|多长时间|多長時間|到哪|怎么还|怎麼還|还没|還沒).{0,10}(?:来|來|到(?!底)|救援|拖车|拖車)|^(?:还要?|還要?|大概|要)?(?:多久|多长时间|多長時間|几点|幾點|到哪了?)[呢啊]?[?？]?$|(?:救援|拖车|拖車|人).{0,6}(?:呢|到哪|在哪)|\b(?:when|how long|how soon|where)\b.{0,30}\b(?:here|come|coming|arrive|arrives|rescue|tow|help|they|wait|somebody|someone)\b/i

/** Safe by now, and the rescue still on its way. */
const isExpected = (talk: Talk): boolean =>
  isUnderRescue(talk) ||
  (openCaseOf(talk)?.handedOff?.cause === 'danger' && openCaseOf(talk)?.clocks.firstContact?.state === 'running')

/** "When will they be here?" while waiting for the rescue. */
export const awaitsRescue = (talk: Heard): boolean =>
  isExpected(talk) && !talk.reading.danger.now && talk.text.length <= 60 && whenRescued.test(talk.text)

export function runAwaitsRescue(talk: Heard) {
  const { answered, declined } = record(talk, false)
  speak(talk, 'rescue.coming', { who: ownerOf(talk), rescue: caseStore(talk).rescueLine })
  if (talk.state.closing !== 'danger') return
  if (!answered && !declined) return void askAgain(talk)
  delete talk.state.open
  goOnAfter(talk)
}

const isThreatSignal = (signal: string): boolean => signal === 'threat.selfHarm' || signal === 'threat.violence'

export const isThreat = (talk: Heard): boolean =>
  (!talk.state.threat || openCaseOf(talk)?.resolution !== undefined) &&
  talk.reading.signals.some(each => isThreatSignal(each.signal) && each.strength !== 'weak')

export function runThreat(talk: Heard) {
  const { state, reading } = talk
  keep(talk)
  const self = reading.signals.some(each => each.signal === 'threat.selfHarm')
  if (self) speak(talk, 'care.selfHarm', numbersFor(talk), { event: 'danger' })
  else speak(talk, 'care.violence', {})
  state.threat = true
  state.closing = 'human'
  if (openCaseOf(talk)?.handedOff) {
    state.tail = []
    delete state.closing
    return
  }
  handOver(talk, 'human', 'handOff.threat')
  delete state.open
  state.tail = []
  delete state.closing
  if (lacksPhone(talk)) ask(talk, 'customer.phone', { key: 'ask.phoneCare' })
}

function lacksPhone(talk: Talk): boolean {
  const complaint = openCaseOf(talk)
  if (!complaint || isKnown(complaint, 'customer.phone') || complaint.declined.includes('customer.phone')) return false
  return askedTimes(talk.state, 'customer.phone') < 2
}

/** Somebody who threatened is not led through a form, whatever they say next; what has its own answer keeps it. */
export const staysWith = (talk: Heard): boolean => {
  const { reading, state } = talk
  if (!state.threat || reading.danger.now || openCaseOf(talk)?.resolution !== undefined) return false
  if (openCaseOf(talk) === undefined) return false
  return !['human', 'status', 'book', 'ask', 'changeLanguage', 'praise'].includes(reading.intent)
}

export function runCare(talk: Heard) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  const self = complaint?.signals.some(each => each.signal === 'threat.selfHarm') === true
  const { fresh } = record(talk, isMatter(talk) || (self && talk.reading.facts.length === 0))
  delete state.open
  const lead = fresh.length > 0 ? phrase(talk, 'ack.plain', {}) : undefined
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  if (self) speak(talk, 'care.stay', { ...values, ...numbersFor(talk) }, { lead })
  else speak(talk, 'care.calm', values, { lead })
}

const safeNow =
  /(?:已经|已經|都|现在|現在|我们|我們|人|我)?(?:在家了|到家了?|回家了|回到家|平安了|平安到|安全了|(?:安全的?地方|安全地带|安全地帶)了?|脱险|脫險|没事了|沒事了)|(?:没有?|沒有?)(?:什么|什麼)?危险(?:了|$)|(?:没有?|沒有?)(?:什麼)?危險(?:了|$)|(?:不用|不需要|不必|取消)(?:再)?(?:来|來|叫|派)?(?:救援|拖车|拖車|道路救援)|\b(?:i'm|i am|we're|we are|everybody is|everyone is) (?:all )?(?:safe|home|at home|ok|okay|fine)\b|\b(?:got|back) home\b|\bno longer in danger\b|\bout of danger\b|\b(?:don't|do not|no longer) need (?:a |the )?(?:tow|rescue|help)\b|\bfalse alarm\b/i
const notSafe = /不安全|没安全|沒安全|还没|還沒|没到|沒到|\bnot (?:safe|home|ok)\b|[?？吗嗎]$/i

/** The danger is over, as the customer says. */
export const standsDown = ({ state, reading, text }: Heard): boolean =>
  state.danger !== undefined && !reading.danger.now && text.length <= 120 && safeNow.test(text) && !notSafe.test(text)

export function runStandDown(talk: Heard) {
  const { state } = talk
  record(talk, true)
  delete state.danger
  delete state.closing
  delete state.open
  state.tail = []
  speak(talk, 'rescue.over', { who: ownerOf(talk) })
  if (lacksPhone(talk)) ask(talk, 'customer.phone')
}
