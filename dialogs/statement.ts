// From a message to what it adds to the case: is it about the matter, does it answer the open question, does it say anything new.
// Knows no wording and says nothing.
import type { CaseState } from '../src/case/case.ts'
import type { Removed, Statement } from '../src/case/caseParts.ts'
import type { Fact, FactSlot, ReadFact } from '../src/case/facts.ts'
import type { Directory } from '../src/case/policy/directory.ts'
import { statementFrom } from '../src/case/statement.ts'
import { type Category, type Signal, type Slot, slots } from '../src/case/vocabulary.ts'
import { isBareYes, namesNew, opensAnother } from './bareReply.ts'
import { changedFacts, remember } from './earlier.ts'
import { isKnown } from './engine.ts'
import { hasNone } from './haveNone.ts'
import { withLimit } from './limitOfWish.ts'
import { lineSpokenOf } from './lineNames.ts'
import { withoutOtherCar } from './otherCar.ts'
import { isDateInPassing } from './passingDate.ts'
import { isChoice } from './speak.ts'
import type { Heard } from './talk.ts'
import { isAsked } from './words/asked.ts'
import { onlyAnnounces } from './words/complaining.ts'
import { asksWhatNow, namesColleague } from './words/protest.ts'

/** Facts that tell of the matter; a name, a phone or a plate does not. */
export const matterFacts: ReadonlySet<FactSlot> = new Set([
  'symptom',
  'symptom.since',
  'symptom.frequency',
  'symptom.conditions',
  'symptom.warningLamps',
  'demand',
  'background.repairs',
  'background.losses',
])
/** Said of how the matter is handled, not of the matter: "还没解决" alone tells no story, nor asks it for more than it did. */
const aboutHandling: ReadonlySet<Signal> = new Set(['escalation.requested', 'contact.repeated', 'demand.remedy'])
const tellsOfMatter = ({ signal, strength }: Heard['reading']['signals'][number]): boolean =>
  !aboutHandling.has(signal) || (signal === 'demand.remedy' && strength !== 'weak')
const openEnded: ReadonlySet<Slot> = new Set(['story', 'symptom.description', 'demand'])

/** Something a person could read something out of: letters or digits, not only emoji or punctuation. */
export const hasWords = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2
/** Words that differ; a key held down is no sentence. */
export const isSentence = (text: string): boolean => {
  const head = text.slice(0, 2000)
  return new Set(head.match(/\p{Script=Han}/gu)).size >= 4 || new Set(head.toLowerCase().match(/[a-z]{2,}/g)).size >= 3
}

/** Lines of a programme or a page, not of a talk. */
export const isCode = (text: string): boolean =>
  !/\p{Script=Han}/u.test(text) &&
  /<\/?[a-z][^>]*>|\b(?:select|insert|update|delete|drop|alter)\b[^.!?]*\b(?:from|into|table|set|where)\b|[{}].*[;=]|\$\{|\{\{|=>|--\s*$/i.test(
    text.slice(0, 2000),
  )

/** The message voices dissatisfaction or a fault: a case begins here. */
export function voicesProblem({ reading, text }: Heard): boolean {
  if (isChoice(text, 'choice.complain')) return false
  const { intents, intent, signals, facts, category } = reading
  if (intents.includes('complain')) {
    const tells = signals.length > 0 || category !== undefined || facts.some(fact => matterFacts.has(fact.slot))
    if (tells || (isSentence(text) && !isCode(text))) return true
  }
  const grave = signals.some(each => each.strength === 'hard')
  if (['book', 'praise', 'spam'].includes(intent)) return grave
  if (signals.some(each => each.signal !== 'escalation.requested')) return true
  return facts.some(fact => fact.slot === 'symptom' || (fact.slot === 'demand' && intent !== 'ask'))
}

/** Something that can hurt people failed: the car is better left where it is. */
export const isUnsafe = ({ reading }: Heard): boolean =>
  reading.signals.some(each => each.signal.startsWith('safety.') && each.strength === 'hard')

const outside: ReadonlySet<Signal> = new Set(['exposure.media', 'legal.threat', 'legal.regulator', 'group.complaint'])
export const goesOutside = (signal: Signal): boolean => outside.has(signal)
/** Goes public or to an authority with the matter at hand: said of how it is handled, and no trouble of its own. */
export const threatens = ({ reading: { components, facts, signals } }: Heard): boolean =>
  signals.some(each => each.strength === 'hard' && outside.has(each.signal)) &&
  !signals.some(({ signal }) => signal.startsWith('safety.') || signal.startsWith('accident.')) &&
  components.length === 0 &&
  !facts.some(({ slot }) => slot === 'symptom')

/** The words belong into the narrative: a story, a symptom, a demand; not a bare answer. */
export function isMatter(talk: Heard): boolean {
  const { reading, text, state } = talk
  if (!hasWords(text) || isBareYes(text)) return false
  if (reading.danger.now) return true
  if (reading.signals.some(tellsOfMatter)) return true
  if (reading.facts.some(fact => matterFacts.has(fact.slot))) return true
  // "I want to complain" says that there is a matter, not which
  if (reading.intents.includes('complain'))
    return reading.category !== undefined || ((text.match(/\p{L}/gu)?.length ?? 0) >= 8 && !onlyAnnounces(text))
  if (reading.aside || reading.facts.some(fact => fillsLine(fact, text))) return false
  return state.open !== undefined && openEnded.has(state.open) && reading.intent === 'unclear' && isSentence(text)
}

/** Nothing but a fact that has a line of its own. */
const fillsLine = ({ slot, span: [from, to] }: ReadFact, text: string): boolean =>
  (slot.startsWith('customer.') || slot.startsWith('vehicle.') || slot === 'background.store') &&
  to - from >= text.trim().length - 2

/** A complaint of another kind, or about another part of the car, than the case holds so far. */
export function bringsAnother(talk: Heard): boolean {
  const { reading, text } = talk
  const complaint = talk.cases.current()
  if (!complaint || !reading.intents.includes('complain') || !hasWords(text)) return false
  if (onlyPutsRight(talk) || isAboutHandler(talk, complaint) || onlyScolds(talk) || asksWhatNow(text)) return false
  const parts = new Set(reading.components.map(each => each.component))
  const known = (complaint.facts.symptom ?? []).flatMap(fact => (fact.slot === 'symptom' ? [fact.value.component] : []))
  // "also" and "by the way" of the same part tell more of the same matter
  if (!namesNew(text) && known.some(part => part !== 'other' && parts.has(part))) return false
  if (opensAnother(text)) return true
  // "still nobody has called" is about how this one goes
  if (reading.signals.some(each => each.signal === 'contact.repeated' || each.signal === 'wait.long')) return false
  if (parts.size > 0 && known.length > 0) return !known.some(part => parts.has(part))
  const kinds = complaint.categories.map(kindOf)
  return reading.category !== undefined && kinds.length > 0 && !kinds.includes(kindOf(reading.category))
}
/** How a colleague who has this case behaves, or that another is wanted, is about this case. */
const isAboutHandler = ({ reading, text }: Heard, { routing }: CaseState): boolean => {
  if (reading.components.length > 0) return false
  const people = routing ? [routing.owner, ...routing.assistants] : []
  const named = reading.facts.some(
    fact => fact.slot === 'background.staff' && people.some(each => each.name === fact.value.name),
  )
  return named || /换(?:个|一个|位)?人|換(?:個|一個|位)?人|\b(?:someone|somebody) else\b/i.test(text)
}

/** "你们就是店大欺客": of us, in a few words, and nothing that happened. */
const onlyScolds = ({ reading: { components, facts, signals }, text }: Heard): boolean =>
  text.length <= 40 &&
  !opensAnother(text) &&
  components.length === 0 &&
  facts.length === 0 &&
  signals.some(({ signal }) => signal === 'emotion.angry') &&
  signals.every(({ signal }) => signal === 'attitude.poor' || signal === 'emotion.angry') &&
  !namesColleague.test(text)

/** "One more thing, the mileage is 20,000": of who it is and of the car, and of nothing that happened. */
const onlyPutsRight = ({ reading: { facts, components, signals } }: Heard): boolean =>
  facts.length > 0 &&
  facts.every(({ slot }) => slot.startsWith('customer.') || slot.startsWith('vehicle.')) &&
  components.length === 0 &&
  signals.every(({ strength }) => strength === 'weak')

/** A fault, its repair and its warranty are one matter told from different sides. */
const kindOf = (category: Category): Category =>
  category === 'repairQuality' || category === 'warranty' ? 'productQuality' : category

/** A plain yes; "no" beside it wins. */
export const saysYes = ({ reading: { intents } }: Heard): boolean =>
  intents.includes('yes') && !intents.includes('no') && !intents.includes('greeting') && !intents.includes('refuse')
export const saysNo = ({ reading: { intents } }: Heard): boolean => intents.includes('no')

/** Somebody superior is asked for: while telling what happened that is passed on with the story, not instead of it. */
export const wantsSuperior = ({ reading }: Heard): boolean =>
  reading.signals.some(each => each.signal === 'escalation.requested')

const declining = ['refuse', 'dontKnow', 'skip'] as const

export const declines = ({ reading }: Heard): boolean =>
  declining.some(each => reading.intent === each) ||
  (reading.facts.length === 0 &&
    !reading.intents.includes('complain') &&
    declining.some(each => reading.intents.includes(each)))

/** Questions whose answer is no fact of the case: not answering them leaves nothing missing. */
export const aboutTheTalk: ReadonlySet<Slot> = new Set(['consent', 'confirm', 'proposal', 'satisfaction', 'case'])

/** The open question, when the message leaves it unanswered on purpose. "No" and "nothing" to a question for a fact count too. */
function declinedSlot(talk: Heard): Slot | undefined {
  const { open } = talk.state
  if (open === undefined || aboutTheTalk.has(open) || answersIn(talk.reading.facts, open) || isMatterFor(talk, open))
    return undefined
  const none = hasNone(talk.text, open)
  if (none) return none
  const no = talk.reading.intent === 'no' && talk.reading.facts.length === 0
  if (!declines(talk) && !no) return undefined
  // "先不说名字" while the number is asked for
  const line = declines(talk) && talk.text.length <= 20 ? lineSpokenOf(talk.text) : undefined
  return slots.find(each => each === line && each !== 'vehicle.model') ?? open
}
const isMatterFor = (talk: Heard, open: Slot): boolean => open === 'story' && isMatter(talk)

/** The question has its answer among these. */
export const answersIn = (facts: readonly ReadFact[], slot: Slot): boolean =>
  facts.some(fact => {
    if (slot === 'symptom.description') return fact.slot === 'symptom'
    if (slot === 'vehicle.model')
      return fact.slot === 'vehicle.model' || fact.slot === 'vehicle.plate' || fact.slot === 'vehicle.vin'
    if (slot === 'background.visit') return fact.slot === 'background.visit' || fact.slot === 'background.occurredOn'
    return fact.slot === slot
  })

/** The facts of a message with those a store's own list lets us add: a colleague named tells the store. */
export function factsIn(talk: Heard): Fact[] {
  const { messageId } = talk.turn
  const facts = talk.reading.facts.map((fact): Fact => stillBlamed({ ...fact, messageId }, talk))
  const store = deducedStore(facts, talk.rules.directory)
  const known =
    talk.cases.current()?.facts['background.store'] ??
    talk.state.pending.facts.find(fact => fact.slot === 'background.store')
  return store && !known && !facts.some(fact => fact.slot === 'background.store') ? [...facts, store] : facts
}

/** "别让何涛再联系我": named without a word of blame, somebody complained about stays so. */
function stillBlamed(fact: Fact, { cases }: Heard): Fact {
  if (fact.slot !== 'background.staff' || fact.value.complainedAbout) return fact
  const blamed = cases
    .current()
    ?.facts['background.staff']?.some(
      each => each.slot === fact.slot && each.value.name === fact.value.name && each.value.complainedAbout,
    )
  return blamed ? { ...fact, value: { ...fact.value, complainedAbout: true } } : fact
}

function deducedStore(facts: readonly Fact[], { stores, staff }: Directory): Fact | undefined {
  if (stores.length < 2) return undefined
  for (const fact of facts) {
    if (fact.slot !== 'background.staff') continue
    const namesakes = staff.filter(member => member.name === fact.value.name)
    const [member] = namesakes
    if (member && namesakes.length === 1) return { ...fact, slot: 'background.store', value: member.store }
  }
  return undefined
}

export function statementOf(talk: Heard, more: { narrative: boolean; declined?: Slot[] }): Statement {
  const { turn, reading, text } = talk
  const { removes, outdated } = talk
  const removed = removes || outdated ? { removed: [...(removes ?? []), ...(outdated ?? [])] } : {}
  // what is told from now on stands
  delete talk.outdated
  const statement = statementFrom(reading, { messageId: turn.messageId, text, ...more, ...removed })
  return { ...statement, facts: factsIn(talk) }
}

/** Facts that the case does not hold yet, or holds otherwise. */
const newFacts = (facts: readonly Fact[], complaint: CaseState): Fact[] =>
  facts.filter(
    fact => !(complaint.facts[fact.slot] ?? []).some(each => JSON.stringify(each.value) === JSON.stringify(fact.value)),
  )

/** When another matter happened says nothing of the one at hand. */
const isDateOfAnother = ({ slot }: Fact, talk: Heard): boolean =>
  slot === 'background.occurredOn' &&
  talk.cases.current()?.facts[slot] !== undefined &&
  opensAnother(talk.text) &&
  bringsAnother(talk)

/** What is taken out of the notes is not asked for again. */
function notToldIn(declined: Slot | undefined, removed: readonly Removed[]): { declined?: Slot[] } {
  const gone = removed.flatMap(each => slots.filter(slot => slot === each.slot && slot !== 'demand'))
  const all = [...(declined ? [declined] : []), ...gone]
  return all.length > 0 ? { declined: all } : {}
}

export interface Recorded {
  fresh: Fact[]
  changed: Fact[]
  narrative: boolean
  /** taken back, of what the case held */
  removed: readonly Removed[]
  declined: Slot | undefined
  /** the open question has its answer */
  answered: boolean
}

/** Puts what a message says into the open case; nothing is recorded when it says nothing. */
export function record(talk: Heard, narrative = isMatter(talk)): Recorded {
  const before = talk.cases.current()
  const { open } = talk.state
  const declined = declinedSlot(talk)
  const facts = withoutOtherCar(talk, factsIn(talk))
    .filter(each => !isDateOfAnother(each, talk) && !isDateInPassing(each, talk))
    .filter(each => !(before?.handedOff && isAsked(each, talk.text)))
    .map(each => withLimit(each, talk))
  const fresh = before ? newFacts(facts, before) : facts
  // a line that is put right is open because it was told before
  const changed = before ? changedFacts(fresh, before, talk.state.editing ? undefined : open) : []
  const { removes: removed = [] } = talk
  if (before) remember(talk, fresh, before)
  if (fresh.some(({ slot }) => slot === 'customer.contactPreference')) talk.state.wishedAt = talk.now
  const tells = fresh.length > 0 || talk.reading.signals.length > 0 || talk.reading.danger.over || narrative
  if (tells || declined || removed.length > 0)
    talk.cases.apply({
      type: 'recordStatement',
      statement: { ...statementOf(talk, { narrative, ...notToldIn(declined, removed) }), facts },
    })
  delete talk.removes
  const after = talk.cases.current()
  const answered =
    open !== undefined && (answersIn(talk.reading.facts, open) || (after !== undefined && isKnown(after, open)))
  return { fresh, changed, narrative, removed, declined, answered }
}
