// The intake: once a case is registered and its customer soothed, one question at a time until there is a summary.
// Knows no wording and no severity rules.
import type { CaseState } from '../src/case/case.ts'
import type { Statement } from '../src/case/caseParts.ts'
import type { Fact } from '../src/case/facts.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { ask, askConsent, consentComesBack, consentDue } from './ask.ts'
import { listensOn, tellsOn } from './burst.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { isFurious, isKnown, nextQuestion } from './engine.ts'
import { handOver } from './handOff.ts'
import { hasNone } from './haveNone.ts'
import { asksToDrive, tellWhetherToDrive } from './mayDrive.ts'
import { putAgain } from './misunderstood.ts'
import { questions } from './questions.ts'
import { registerCase } from './register.ts'
import { heed, soothe } from './soothe.ts'
import { label, phrase, speak } from './speak.ts'
import { askedTimes, beginMatter } from './state.ts'
import { hasWords, isMatter, type Recorded, record, threatens, wantsSuperior } from './statement.ts'
import { awaitsTow } from './stranded.ts'
import { acknowledgeCorrection, readSummary } from './summary.ts'
import { caseStore, type Heard, openCaseOf, ownerOf, placesOf, storeNames, type Talk } from './talk.ts'
import { asksOwner, tellsMore } from './tellsMore.ts'
import { mentionNumber, refersToEarlier } from './toldBefore.ts'
import { answerBeside } from './topics.ts'
import { urgesOn } from './urging.ts'
import { isFedUp } from './words/fedUp.ts'
import { thatIsAll } from './words/leaving.ts'
import { tellsHow } from './words/ownedUp.ts'

/** Another matter of a customer we know: a case of its own, and only what is not known yet is asked. */
export function beginMatterOf(talk: Heard, known: readonly Fact[], lead: string, told?: Statement) {
  beginMatter(talk.state)
  talk.state.pending.facts = [...known]
  const complaint = registerCase(talk, true, told)
  soothe(talk, complaint, lead)
  if (!told) answerBeside(talk)
  goOn(talk)
}

const looked =
  /住院|出院|医院|醫院|医生|醫生|缝|縫|治疗|治療|救护|救護|\b(?:hospital|doctor|treated|surgery|stitches|ambulance|injured nobody)\b/i
/** Hurt, and neither long ago nor looked after: do they need somebody? */
const isHurtNow = ({ reading, text }: Heard): boolean =>
  reading.signals.some(({ signal, strength }) => signal === 'accident.injury' && strength === 'hard') &&
  !reading.facts.some(({ slot }) => slot === 'background.occurredOn') &&
  text.length <= 80 &&
  !looked.test(text)

export function beginIntake(talk: Heard) {
  const before = refersToEarlier(talk)
  const complaint = registerCase(talk)
  soothe(talk, complaint)
  if (awaitsTow(talk)) speak(talk, 'ack.stranded', fetchedBy(talk))
  if (isHurtNow(talk)) speak(talk, 'danger.doctor', { ambulance: numbersFor(talk, talk.text).ambulance })
  answerBeside(talk)
  tellWhetherToDrive(talk)
  if (before) mentionNumber(talk)
  goOn(talk, wantsSuperior(talk) ? phrase(talk, 'ack.superior', { who: ownerOf(talk) }) : kindLead(talk))
}

const kinds = ['suspicious', 'knowledgeable', 'picky', 'hesitant'] as const
/** A word for this kind of customer, once. */
function kindLead({ state, reading, ...talk }: Heard): string | undefined {
  const kind = kinds.find(each => each === reading.emotion.customerType)
  if (!kind || state.said[`type.${kind}`]) return undefined
  return phrase({ state, ...talk }, `type.${kind}`, {})
}

/** It stalls: another person, way or time is offered, once, instead of the next question. */
function offerOther(talk: Talk) {
  const { state } = talk
  state.offered = true
  const choices = (['choice.human', 'choice.callMe', 'choice.later'] as const).map(key => label(state.language, key))
  const lead = phrase(talk, 'offer.other', {})
  const at = talk.says.length
  goOn(talk, lead)
  const question = talk.says.slice(at).findLast(say => say.asks !== undefined && say.asks !== 'confirm')
  if (question) question.choices = choices.map(title => ({ title, value: title }))
}

/** A question is put so often at most, however often the talk comes by. */
const mostTimes = 3

/** A question that was put aside for a photo or a step back. */
function takesUpParked(talk: Talk, complaint: CaseState, lead: string | undefined): boolean {
  const { state } = talk
  const { parked } = state
  delete state.parked
  if (!parked || parked === 'confirm' || isKnown(complaint, parked) || complaint.declined.includes(parked)) return false
  if (askedTimes(state, parked) >= mostTimes) return false
  ask(talk, parked, { lead })
  return true
}

/** For somebody who will not answer more, or wants to be called. */
const essential = questions.filter(({ slot }) => slot === 'customer.phone' || slot === 'demand')

const questionsFor = ({ state }: Talk, complaint: CaseState) =>
  isFurious(complaint) ? essential.filter(({ beyond }) => !beyond) : state.hurried ? essential : questions

/** The next thing the intake needs: consent for a photo, a question, or the summary. */
export function goOn(talk: Talk, lead?: string) {
  const { state, rules } = talk
  const complaint = openCaseOf(talk)
  if (!complaint) return
  if (consentDue(talk)) {
    state.consent = 'asked'
    return ask(talk, 'consent', { lead })
  }
  if (takesUpParked(talk, complaint, lead)) return
  const next = nextQuestion(questionsFor(talk, complaint), complaint, state.asked, rules)
  if (next) return ask(talk, next.slot, { lead })
  if (consentComesBack(talk)) return askConsent(talk, lead)
  readSummary(talk, { updated: state.summaries > 0, lead })
}

/** What nobody can do without, however little more they want to tell. */
const needed: readonly Slot[] = ['story', 'customer.name', 'customer.phone', 'vehicle.model', 'demand', 'consent']

/** A customer's message during the intake. */
export function answerIntake(talk: Heard) {
  const { state, reading } = talk
  const { open } = state
  if (thatIsAll.test(talk.text.trim()) && reading.facts.length === 0 && open && !needed.includes(open)) {
    state.hurried = true
    record(talk, false)
    return goOn(talk, phrase(talk, 'ack.declined', {}))
  }
  // a store nobody knows, named twice, is kept in the customer's words
  const strayStore = namesNoStore(talk)
  const asks = asksOwner(talk) && !isBesideThemselves(talk)
  const putsRight = reading.intent === 'correct' && reading.facts.length === 0 && tellsHow(talk.text)
  const recorded = record(
    talk,
    isMatter(talk) ||
      tellsOn(talk) ||
      tellsMore(talk) ||
      asks ||
      putsRight ||
      asksToDrive(talk) ||
      (strayStore && askedTimes(state, 'background.store') >= 2),
  )
  const superior = wantsSuperior(talk)
  const refused =
    recorded.declined !== undefined && !['dontKnow', 'no'].includes(reading.intent) && !hasNone(talk.text, open)
  state.declinedInRow = refused ? state.declinedInRow + 1 : 0
  if (superior || state.declinedInRow >= 3) state.hurried = true
  const stalls = state.declinedInRow === 2 && !state.offered
  if (reading.intent === 'correct' && recorded.fresh.length === 0 && !putsRight && open) {
    speak(talk, 'repair.correctHow', {}, { asks: open })
    return
  }
  if (consentDue(talk) && open && !recorded.answered && !recorded.declined) state.parked = open
  // whoever goes elsewhere with it has answered enough
  if (threatens(talk) && isFedUp(talk.text) && !consentDue(talk))
    return handOver(talk, 'stopped', 'handOff.stopped', heed(talk)?.text)
  if (recorded.declined && breaksOff(talk)) return handOver(talk, 'stopped', 'handOff.stopped')
  if (stalls) return offerOther(talk)
  if (!consentDue(talk) && listensOn(talk, recorded, () => heed(talk))) return
  const lead = strayStore && !recorded.declined ? storesLead(talk) : acknowledge(talk, recorded, superior)
  if (!consentDue(talk) && !superior && putAgain(talk, recorded, lead)) return
  goOn(talk, lead)
}

/** Somebody furious who will not answer, and nothing else is to be asked: a person, and no summary to check. */
function breaksOff(talk: Talk): boolean {
  const complaint = openCaseOf(talk)
  if (!complaint || !isFurious(complaint) || consentDue(talk)) return false
  return nextQuestion(questionsFor(talk, complaint), complaint, talk.state.asked, talk.rules) === undefined
}

/** An answer to which store it was that names none of ours: "Hongqiao". */
function namesNoStore(talk: Heard): boolean {
  const { open } = talk.state
  const { facts, intent } = talk.reading
  return open === 'background.store' && facts.length === 0 && intent === 'unclear' && hasWords(talk.text)
}
/** Said once; the second time we take the words as they are. */
const storesLead = (talk: Talk): string =>
  askedTimes(talk.state, 'background.store') >= 2
    ? phrase(talk, 'ack.matter', {})
    : phrase(talk, 'repair.whichStore', { stores: storeNames(talk) })

/** Wished to be fetched: the rescue line comes at any hour. */
const wantsTow = (fresh: readonly Fact[]): boolean =>
  fresh.some(fact => fact.slot === 'demand' && /拖|吊|救援|\btow|recovery|flatbed/i.test(fact.value.text))

/** Who is waiting for it hears the number once. */
const fetchedBy = (talk: Talk) => ({ rescue: caseStore(talk).rescueLine, who: ownerOf(talk) })
const saidNumber = ({ state: { said } }: Talk): boolean => said['ack.stranded'] !== undefined

/** "Is your boss dead?" wants no answer. */
const isBesideThemselves = (talk: Talk): boolean => {
  const complaint = openCaseOf(talk)
  return complaint !== undefined && isFurious(complaint)
}

/** A few words on what was just said, never a repetition of it. */
function acknowledge(talk: Heard, recorded: Recorded, superior: boolean): string | undefined {
  const { state, reading } = talk
  if (urgesOn(talk)) return heed(talk)?.text ?? phrase(talk, 'soothe.again', {})
  if (asksToDrive(talk)) {
    tellWhetherToDrive(talk)
    return undefined
  }
  if (reading.intent === 'book') {
    speak(talk, 'talk.book', { places: placesOf(talk) })
    return phrase(talk, 'digress.back', {})
  }
  if (awaitsTow(talk) && !saidNumber(talk)) return phrase(talk, 'ack.stranded', fetchedBy(talk))
  if (wantsTow(recorded.fresh) && !saidNumber(talk))
    return phrase(talk, 'ack.tow', { rescue: caseStore(talk).rescueLine })
  if (asksOwner(talk) && recorded.fresh.length === 0 && !isBesideThemselves(talk)) {
    answerBeside(talk)
    return phrase(talk, 'ack.question', { who: ownerOf(talk) })
  }
  if (recorded.narrative) answerBeside(talk)
  if (superior) return phrase(talk, 'ack.superior', { who: ownerOf(talk) })
  const heeded = heed(talk)
  if (heeded) return heeded.text
  if (recorded.changed.length > 0) return acknowledgeCorrection(talk, recorded.changed) ?? phrase(talk, 'ack.plain', {})
  if (recorded.declined) return phrase(talk, 'ack.declined', {})
  if (recorded.fresh.some(fact => fact.slot === 'customer.name') && talk.customerName())
    return phrase(talk, 'ack.name', {})
  const kind = kindLead(talk)
  if (kind) return kind
  if (recorded.narrative && !recorded.answered) return phrase(talk, 'ack.matter', {})
  return recorded.fresh.length > 0 && state.trail.length % 2 === 0 ? phrase(talk, 'ack.plain', {}) : undefined
}
