// Somebody may be in danger, or threatens themselves or others: advice first, a person at once, then only where and which phone.
// Never a form. Knows no wording.
import type { DangerKind } from '../src/case/facts.ts'
import { emergencyNumbersOf } from '../src/case/policy/emergency.ts'
import { ask, askAgain } from './ask.ts'
import { askPlaceMore, isExact } from './dangerPlace.ts'
import { isKnown } from './engine.ts'
import { goOnAfter, handOver } from './handOff.ts'
import { registerCase } from './intake.ts'
import { reopen } from './reopen.ts'
import { phrase, speak } from './speak.ts'
import { askedTimes, type State } from './state.ts'
import { isMatter, record } from './statement.ts'
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

/** Puts the message into a case, new or there already; true when that one was thought solved and starts again. */
function keep(talk: Heard): boolean {
  if (openCaseOf(talk)) return reopen(talk, true)
  registerCase(talk, true)
  return false
}

const onTracks =
  /\b(?:railway|railroad|level crossing|train tracks?|on the tracks)\b|铁轨|铁道|铁路|道口|平交道|鐵軌|鐵道|鐵路/i

/** In full once for a kind; a train leaves no time for hazard lights. */
function adviceFor({ state, text }: Heard, kind: DangerKind) {
  if ((kind === 'stalledInTraffic' || kind === 'other') && onTracks.test(text)) return 'danger.tracks'
  if (state.advised?.includes(kind) || (kind === 'other' && state.danger !== undefined)) return 'danger.again'
  return `danger.${kind}` as const
}

export function runDanger(talk: Heard) {
  const { state, reading } = talk
  const back = keep(talk)
  const kind = kindOf(talk)
  const before = state.danger
  speak(talk, adviceFor(talk, kind), numbersFor(talk), { event: 'danger' })
  // a mere cry does not change what is burning
  state.danger = kind === 'other' && before ? before : kind
  state.advised = [...new Set([...(state.advised ?? []), kind])]
  state.closing = 'danger'
  const told = openCaseOf(talk)?.handedOff !== undefined
  if (!told) handOver(talk, 'danger', 'handOff.danger')
  delete state.open
  state.tail = ['location', 'customer.phone']
  // whoever cannot stop is told nothing of staying where it is safe
  const inside = kind === 'noBrakes' || kind === 'lockedIn'
  const lead = told && !inside ? phrase(talk, 'danger.more', {}) : undefined
  const place = factsOf(talk)('location')
  if (back && !reading.facts.some(fact => fact.slot === 'location')) {
    // where they were the last time does not help
    state.tail = ['customer.phone']
    return ask(talk, 'location', { lead })
  }
  const isPlaced = !place || isExact(place) || askedTimes(state, 'location') > 0
  if (told && inside && place && isPlaced && !lacksPhone(talk)) return void delete state.closing
  if (isPlaced) return goOnAfter(talk, lead)
  state.tail = ['customer.phone']
  askPlaceMore(talk, place, lead)
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
  /(?:已经|已經|都|现在|現在|我们|我們|人|我)?(?:在家了|到家了?|回家了|回到家|平安了|平安到|安全了|(?:安全的?地方|安全地带|安全地帶)了?|脱险|脫險|没事了|沒事了)|(?:没有?|沒有?)(?:什么|什麼)?危险(?:了|$)|(?:没有?|沒有?)(?:什麼)?危險(?:了|$)|(?:不用|不需要|不必|取消)(?:再)?(?:来|來|叫|派)?(?:救援|拖车|拖車|道路救援)|\b(?:i'?m|i am|we'?re|we are|everybody is|everyone is|everyone'?s) (?:all )?(?:safe|home|at home|ok|okay|fine)\b|\b(?:got|back) home\b|\bno longer in danger\b|\bout of danger\b|\b(?:don't|do not|no longer) need (?:a |the )?(?:tow|rescue|help)\b|\bfalse alarm\b/i
/** Out, or in the hands of those who help: nobody waits for advice then. */
const inGoodHands =
  /\b(?:we|i|she|he|they|everyone|everybody|kids?|all)(?:'?s|'?re|'?m| is| are| am| got)? (?:all |both |safely )?out\b(?! of (?:fuel|gas|petrol|battery|control|power|juice|water))|\b(?:fire ?(?:truck|engine|brigade|department)|fire ?fighters|ambulance|paramedics|police|tow(?: ?truck)?|rescue)(?:'?s| is| are| has| have| just)*(?: now)? (?:here|arrived|come|there|left|gone|took)\b|\bat (?:the |a )?hospital\b|\b(?:it'?s|it is|fire'?s|fire is|flames are) (?:now )?out\b|\bput (?:it|the fire) out\b|\bthank god\b|(?:都|已经|已經|人|孩子|宝宝|寶寶|她|他)(?:都|已经|已經)?(?:救)?出来了|(?:都|已经|已經|人|孩子|寶寶|她|他)(?:都|已經)?(?:救)?出來了|火(?:已经|已經)?(?:灭|滅)了|(?:扑灭|撲滅)了|(?:消防(?:车|車|员|員)?|救护车|救護車|交警|警察|拖车|拖車|救援)(?:的人|车|車)?(?:已经|已經|刚|剛|都)?(?:来了|來了|到了|到場了|到场了|走了)|(?:在|到了?)(?:医院|醫院)了?/i
const notSafe =
  /不安全|没安全|沒安全|还没|還沒|没到|沒到|没来|沒來|还在|還在|但是?|可是|又|\bnot (?:safe|home|ok|out|here)\b|\b(?:but|still|spreading|again|inside|trapped|isn't|hasn't|haven't|can't|cannot|when|until|if)\b|[?？吗嗎]$/i

/** "I'm ok now" once more, or "the firefighters have left": the relief was told already. */
const wasStoodDown = ({ advised, said, open }: State): boolean =>
  (advised?.length ?? 0) > 0 && said['rescue.over'] !== undefined && (open === undefined || open === 'customer.phone')

/** The danger is over, as the customer says; a fire named with those who put it out is no new one. */
export const standsDown = ({ state, reading, text }: Heard): boolean =>
  (state.danger !== undefined || wasStoodDown(state)) &&
  text.length <= 120 &&
  !notSafe.test(text) &&
  ((!reading.danger.now && safeNow.test(text)) ||
    ((!reading.danger.now || reading.danger.kind === state.danger) && inGoodHands.test(text)))

export function runStandDown(talk: Heard) {
  const { state, reading } = talk
  // where they were taken is not where the car burns
  talk.reading = { ...reading, facts: reading.facts.filter(fact => fact.slot !== 'location') }
  record(talk, true)
  if (state.danger === undefined) return speak(talk, 'after.noted', { who: ownerOf(talk) })
  delete state.danger
  delete state.closing
  delete state.open
  state.tail = []
  speak(talk, 'rescue.over', { who: ownerOf(talk) })
  if (lacksPhone(talk)) ask(talk, 'customer.phone')
}
