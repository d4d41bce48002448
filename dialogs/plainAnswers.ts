// Answers to short questions asked of every desk, in a line or two; then back to what was open. Nothing is registered for them.
import { nameIn, type StaffMember } from '../src/case/policy/directory.ts'
import { ask, askAgain } from './ask.ts'
import { askedBeside } from './askedBeside.ts'
import { isKnown } from './engine.ts'
import { wantsErased } from './erasing.ts'
import { goOn } from './intake.ts'
import { matterName, openMatters } from './matters.ts'
import { verdictIn } from './outcomeVerdict.ts'
import { nameAskedFor, type PlainQuestion, plainQuestionOf } from './plainQuestions.ts'
import { label, phrase, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { record } from './statement.ts'
import { tellStatus } from './status.ts'
import { caseOf, caseStore, type Heard, inIntake, openCaseOf, personNamed, storeName } from './talk.ts'
import { answerTopics } from './topics.ts'
import { wayBack } from './wayBack.ts'
import { clockAndDay } from './when.ts'
import { whomToRing } from './whomToRing.ts'

/** "满意！请问保修多久": the answer first, and whoever has the case tells the rest. */
const answersToo = (talk: Heard): boolean => {
  if (talk.state.open !== 'satisfaction') return false
  const beside = askedBeside(talk)
  return beside !== undefined && verdictIn(talk, beside) !== 'asks'
}

export const asksPlainly = (talk: Heard): boolean => {
  if (answersToo(talk)) return false
  const asked = plainQuestionOf(talk)
  return asked !== undefined && (asked !== 'goOn' || talk.state.open !== undefined || openCaseOf(talk) !== undefined)
}

/** Those whose answer puts the open question itself, or ends the matter of the question. */
const alone: Partial<Record<PlainQuestion, (talk: Heard) => void>> = {
  erase: talk => {
    // it answers no question that happens to be open
    talk.reading = { ...talk.reading, facts: [] }
    wantsErased(talk)
  },
  goAhead: talk =>
    openCaseOf(talk) ? speak(talk, 'talk.goAhead', {}) : speak(talk, 'talk.goAhead', {}, { asks: 'story' }),
  goOn: resume,
  huh: putAnew,
  notFound: tellNotFound,
}

const answers: Partial<Record<PlainQuestion, (talk: Heard) => void>> = {
  time: tellClock,
  date: tellClock,
  number: tellNumber,
  bot: talk => speak(talk, 'about.bot', {}),
  self: talk => speak(talk, 'about.self', { store: storeName(talk) }),
  genuine: talk => speak(talk, 'about.genuine', { store: storeName(talk), phone: whomToRing(talk) }),
  skill: talk => speak(talk, 'about.trust', {}),
  reliable: talk => speak(talk, 'about.trust', {}),
  useful: talk => answerTopics(talk, ['howItWorks']),
  effect: talk => speak(talk, 'digress.effect', {}),
  authority: talk => speak(talk, 'digress.authority', {}),
  boss: talk => speak(talk, 'talk.askLine', { store: storeName(talk), phone: whomToRing(talk) }),
  drive: tellDriving,
  whoIs: tellWho,
  who: talk => tellHandling(talk, 'howItWorks'),
  when: talk => tellHandling(talk, 'howLong'),
  bother: talk => answerTopics(talk, ['myData']),
  warranty: talk => answerTopics(talk, ['warranty']),
  normal: talk => speak(talk, 'digress.normal', { phone: whomToRing(talk) }),
  whatIf: talk => speak(talk, 'digress.whatIf', {}),
  howTo: talk => speak(talk, 'talk.askLine', { store: storeName(talk), phone: whomToRing(talk) }),
}

export function answerPlainly(talk: Heard) {
  const asked = plainQuestionOf(talk)
  if (!asked) return
  talk.state.unclear = 0
  const whole = alone[asked]
  if (whole) return whole(talk)
  answers[asked]?.(talk)
  // a status that puts a question of its own needs no second one
  if (!talk.says.some(say => say.asks !== undefined)) wayBack(talk)
}

/** As it is at the store, wherever they write from. */
function tellClock(talk: Heard) {
  const { clock, date } = clockAndDay(talk.now, caseStore(talk).timeZone, talk.state.language)
  if (plainQuestionOf(talk) === 'date') speak(talk, 'about.date', { date })
  else speak(talk, 'about.time', { store: storeName(talk), clock })
}

/** Of every matter that is open; the one talked about comes first. */
function tellNumber(talk: Heard) {
  const current = caseOf(talk)
  if (!current) return speak(talk, 'about.noNumber', {})
  const others = openMatters(talk).filter(each => each.id !== current.id)
  if (others.length === 0) return speak(talk, 'about.number', { caseId: current.id })
  const lines = [current, ...others].map(each =>
    label(talk.state.language, 'line.one', { label: each.id, value: matterName(each, talk) }),
  )
  speak(talk, 'about.numbers', { lines: lines.join('\n') })
}

/** Once a person has the case it is told as it stands; before that, how a matter goes here. */
function tellHandling(talk: Heard, topic: 'howItWorks' | 'howLong') {
  const complaint = caseOf(talk)
  if (complaint && !inIntake(complaint)) return tellStatus(talk)
  answerTopics(talk, [topic])
}

/** Nobody can judge a car from here: what is wrong with it is reason enough to have it looked at first. */
function tellDriving(talk: Heard) {
  const phone = whomToRing(talk)
  // a rattle is no reason to leave a car standing
  const doubtful = caseOf(talk)?.signals.some(
    each => each.signal.startsWith('safety.') || each.signal === 'fault.product',
  )
  if (doubtful) speak(talk, 'digress.drive', { phone })
  else speak(talk, 'talk.askLine', { store: storeName(talk), phone })
}

function tellWho(talk: Heard) {
  const person = nameAskedFor(talk.text) ?? ''
  const { stores, staff } = talk.rules.directory
  const [member, namesake] = staff.filter(each => isCalled(each, person))
  const phone = whomToRing(talk)
  if (!member || namesake) return speak(talk, 'digress.whoIsNot', { person, phone })
  const at = stores.find(each => each.id === member.store)
  const store = at ? nameIn(at, talk.state.language) : ''
  speak(talk, 'digress.whoIs', {
    store,
    person: personNamed(talk, { role: member.role, name: member.name, staffId: member.id }),
  })
}

/** By the name in full, or by what the store calls them in Latin letters: "zhou". */
const isCalled = (member: StaffMember, person: string): boolean =>
  member.name === person ||
  member.id.toLowerCase() === person.toLowerCase() ||
  nameIn(member, 'en').toLowerCase().split(/\s+/).includes(person.toLowerCase())

function tellNotFound(talk: Heard) {
  if (talk.state.lookUp === undefined) return putAnew(talk)
  talk.keepsOpen = true
  speak(talk, 'lookup.none', {})
}

/** Not followed: what is open once more in other words. */
function putAnew(talk: Heard) {
  const { open } = talk.state
  if (!open && caseOf(talk)) return tellStatus(talk)
  const lead = open ? phrase(talk, 'repair.repeat', {}) : undefined
  if (open && (open !== 'story' || openCaseOf(talk))) return void askAgain(talk, { lead })
  ask(talk, 'story', { key: 'greeting.ask', lead, onRequest: true })
}

function resume(talk: Heard) {
  const complaint = openCaseOf(talk)
  if (talk.state.open && wayBack(talk)) return
  if (complaint && inIntake(complaint)) return goOn(talk)
  if (complaint) return tellStatus(talk)
  ask(talk, 'story', { key: 'talk.tell', onRequest: true })
}

/** Digits that are no mainland number, where something else was asked: "91234567". */
const digits = /^\+?[\d\s()-]{7,18}$/
const numeric = ['customer.phone', 'vehicle.mileageKm', 'vehicle.vin', 'vehicle.plate', 'background.visit'] as const
export const givesStrayNumber = (talk: Heard): boolean => {
  const { reading, state, text } = talk
  const { open } = state
  if (!openCaseOf(talk) || open === undefined || reading.facts.length > 0 || !digits.test(text.trim())) return false
  return !numeric.some(each => each === open) && open !== 'confirm' && (text.match(/\d/g)?.length ?? 0) >= 7
}

/** However often it was asked before, not once more than this. */
const mostAsked = 3

/** Kept in their words, so that a person can ring; asked once how to reach them. */
export function keepStrayNumber(talk: Heard) {
  const { state } = talk
  const complaint = openCaseOf(talk)
  record(talk, true)
  const settled = !complaint || isKnown(complaint, 'customer.phone') || complaint.declined.includes('customer.phone')
  if (settled || (state.said['repair.number'] ?? 0) > 0 || askedTimes(state, 'customer.phone') >= mostAsked)
    return goOn(talk, phrase(talk, 'ack.matter', {}))
  const lead = phrase(talk, 'repair.number', { what: talk.text.trim() })
  ask(talk, 'customer.phone', { lead })
}
