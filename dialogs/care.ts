// Somebody threatens themselves or others: caring words and a person, never a form. Taken back, or turned to the car, the talk goes on;
// the person stays informed. Knows no wording.
import { ask } from './ask.ts'
import { lacksPhone } from './danger.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { isKnown } from './engine.ts'
import { handOver } from './handOff.ts'
import { keep } from './keep.ts'
import { runPerson } from './person.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { isMatter, record, wantsSuperior } from './statement.ts'
import { dueOf, type Heard, openCaseOf, ownerOf } from './talk.ts'

const isThreatSignal = (signal: string): boolean => signal === 'threat.selfHarm' || signal === 'threat.violence'

export const isThreat = (talk: Heard): boolean =>
  (!talk.state.threat || openCaseOf(talk)?.resolution !== undefined) &&
  talk.reading.signals.some(each => isThreatSignal(each.signal) && each.strength !== 'weak')

/** Said in anger rather than meant: heard softly, with the number, and a person is informed. Once. */
export const isDespairing = (talk: Heard): boolean =>
  !talk.state.threat &&
  !talk.reading.danger.now &&
  talk.state.said['care.soft'] === undefined &&
  openCaseOf(talk)?.resolution === undefined &&
  talk.reading.signals.some(each => each.signal === 'threat.selfHarm' && each.strength === 'weak')

export function runSoftly(talk: Heard) {
  const { state } = talk
  keep(talk)
  speak(talk, 'care.soft', numbersFor(talk, talk.text))
  if (openCaseOf(talk)?.handedOff) {
    // the same words may have answered what was asked, or refused it
    const { open } = state
    const complaint = openCaseOf(talk)
    talk.keepsOpen = !complaint || !open || !(complaint.declined.includes(open) || isKnown(complaint, open))
    return
  }
  handOver(talk, 'human', 'handOff.threat')
  delete state.open
  state.tail = []
  delete state.closing
  if (lacksPhone(talk)) ask(talk, 'customer.phone', { key: 'ask.phoneCare' })
}

/** "我就在你们店楼顶": where somebody must look for them, and now. */
const spot =
  /楼顶|樓頂|天台|屋顶|屋頂|顶楼|頂樓|阳台|陽台|窗台|窗边|窗邊|桥上|橋上|桥边|橋邊|江边|江邊|河边|河邊|湖边|湖邊|海边|海邊|铁轨|鐵軌|悬崖|懸崖|(?:我|人)(?:就|已经|已經|现在|現在|正)?(?:在|站在|坐在)(?:你们|你們|贵店|貴店)|\b(?:on|at|from) (?:the|your|a) (?:roof|rooftop|bridge|ledge|balcony|tracks|edge|cliff|river)\b|\bi(?:'m| am) (?:at|on|in|outside|standing) (?:at |on |outside )?your (?:roof|shop|store|showroom|building|dealership)\b/i
const notThere = /不在|没在|沒在|离开|離開|下来了|下來了|\bnot (?:on|at)\b|\bleft\b/i
const isOnSpot = ({ text }: Heard): boolean => text.length <= 80 && spot.test(text) && !notThere.test(text)

/** With the place kept, and told to the person as what cannot wait. */
function atOnce({ reading, text }: Heard): Heard['reading'] {
  const place = { slot: 'location', value: text.trim(), evidence: text, span: [0, text.length] } as const
  const rest = reading.facts.filter(each => each.slot !== 'location')
  const danger = { ...reading.danger, now: true, kind: 'other', evidence: text } as const
  return { ...reading, facts: [...rest, { ...place, span: [0, text.length] }], danger }
}

export function runThreat(talk: Heard) {
  const self = talk.reading.signals.some(each => each.signal === 'threat.selfHarm')
  if (self && isOnSpot(talk)) talk.reading = atOnce(talk)
  const { state } = talk
  keep(talk)
  if (self) speak(talk, 'care.selfHarm', numbersFor(talk, talk.text), { event: 'danger' })
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

const turnsToCar =
  /(?:说说?|說說?|谈谈?|談談?|聊聊?|讲讲?|講講?|回到|先?看看?|解决|解決|处理|處理).{0,5}(?:车|車|问题|問題|正事|投诉|投訴|事情)|\b(?:talk|back|speak|deal|discuss|about)\b.{0,16}\b(?:car|problem|issue|complaint|matter)\b/i
const turnsBack = ({ text, reading }: Heard): boolean =>
  text.length <= 60 && reading.signals.length === 0 && reading.danger.over === undefined && turnsToCar.test(text)

/** Somebody who threatened is not led through a form, whatever they say next; what has its own answer keeps it. */
export const staysWith = (talk: Heard): boolean => {
  const { reading, state } = talk
  const threatened = openCaseOf(talk)?.signals.some(each => isThreatSignal(each.signal)) === true
  // taken back since: what follows from it still has its answer here
  const follows = threatened && !reading.danger.now && (wantsSuperior(talk) || turnsBack(talk))
  if (follows && openCaseOf(talk)?.resolution === undefined) return true
  if (!state.threat || reading.danger.now || openCaseOf(talk)?.resolution !== undefined) return false
  if (openCaseOf(talk) === undefined) return false
  if (reading.intents.includes('human') || isChoice(talk.text, 'choice.human')) return false
  return !['human', 'status', 'book', 'ask', 'changeLanguage', 'praise'].includes(reading.intent)
}

/** "Only joking", or well again. */
const takesBack = ({ reading: { danger, signals } }: Heard): boolean =>
  danger.over === 'safe' && !signals.some(each => isThreatSignal(each.signal))

/** The word is theirs, with no form; who was informed stays so. */
function goOnCalmly(talk: Heard, key: 'care.takenBack' | 'care.relief' | 'care.listen') {
  const { state } = talk
  record(talk, true)
  state.threat = false
  delete state.open
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  speak(talk, key, { ...values, ...numbersFor(talk, talk.text) })
}

export function runCare(talk: Heard) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  const self = complaint?.signals.some(each => each.signal === 'threat.selfHarm') === true
  if (wantsSuperior(talk)) return runPerson(talk)
  if (takesBack(talk)) return goOnCalmly(talk, self ? 'care.relief' : 'care.takenBack')
  if (turnsBack(talk)) return goOnCalmly(talk, 'care.listen')
  if (self && isOnSpot(talk)) {
    talk.reading = atOnce(talk)
    record(talk, true)
    delete state.open
    return speak(talk, 'care.onSpot', { ...numbersFor(talk, talk.text), who: ownerOf(talk) }, { event: 'danger' })
  }
  const { fresh } = record(talk, isMatter(talk) || (self && talk.reading.facts.length === 0))
  delete state.open
  const lead = fresh.length > 0 ? phrase(talk, 'ack.plain', {}) : undefined
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  if (self) speak(talk, 'care.stay', { ...values, ...numbersFor(talk, talk.text) }, { lead })
  else speak(talk, 'care.calm', values, { lead })
}
