// What every part of the dialogue works with during one turn, and how people and times of its case are named. Decides nothing.
import type { CaseDesk, Say, Turn } from '../src/app/dialoguePort.ts'
import type { CaseState } from '../src/case/case.ts'
import type { Person, Removed } from '../src/case/caseParts.ts'
import type { ClockName } from '../src/case/clockNames.ts'
import type { Rules } from '../src/case/commands.ts'
import type { Fact, FactSlot } from '../src/case/facts.ts'
import { storeIdOf } from '../src/case/matter.ts'
import { nameIn, type Store, staffOf, storeOf } from '../src/case/policy/directory.ts'
import type { Correction, Reading } from '../src/case/reading.ts'
import { rescuersOf } from '../src/case/views/rescueLine.ts'
import { aimTold, isAim } from '../src/case/views/toCome.ts'
import type { Language, Slot } from '../src/case/vocabulary.ts'
import type { CallTime } from './callTime.ts'
import { written } from './nameWords.ts'
import { callTold } from './sameCall.ts'
import { label } from './speak.ts'
import type { State } from './state.ts'
import { byWhen, hoursLine, placeLine } from './when.ts'
import { wishedTime } from './wish.ts'

export interface Talk {
  state: State
  says: Say[]
  rules: Rules
  /** case time, epoch ms */
  now: number
  cases: CaseDesk
  /** uploads to be deleted with this turn */
  drops: string[]
  /** how the customer's message is kept, where not as its text alone */
  heardAs?: string
  /** the case the customer's message was about, where not the one the turn ends with */
  heardFor?: string
  /** the open question waits, though this turn did not put it again */
  keepsOpen?: boolean
  customerName(): string | undefined
  alerted(): string
}
/** A turn with a customer's message. */
export interface Heard extends Talk {
  turn: Turn
  reading: Reading
  text: string
  /** what the message takes back of what was told before */
  removes?: Removed[]
  /** told before, and not true of what the message tells: it goes with the next statement, and may be asked for anew */
  outdated?: Removed[]
  /** what it puts right of what was told before */
  mends?: Correction
  /** when to ring, where it tells nothing else */
  callTime?: CallTime
  /** the message before told nothing: an entry of the channel's menu was tapped */
  afterTap?: true
  /** they have just been told of a yes that staff wrote down for them */
  afterYes?: true
  /** the open question, which has not reached them yet */
  unseen?: Slot
  /** written on, before the last answer can have been read */
  quick: boolean
}

export function createTalk(parts: Omit<Talk, 'says' | 'drops' | 'customerName' | 'alerted'>): Talk {
  const talk: Talk = {
    ...parts,
    says: [],
    drops: [],
    customerName: () => addressOf(factsOf(talk), talk.state.language),
    alerted: () => alertedOf(talk),
  }
  return talk
}

/** The case the conversation is about, unless it was erased. */
export function caseOf(talk: Talk): CaseState | undefined {
  const current = talk.cases.current()
  return current?.erased ? undefined : current
}
/** Staff have it: handed over, or accepted while questions were still asked. */
export const isWithStaff = (complaint: CaseState | undefined): boolean =>
  complaint?.handedOff !== undefined || complaint?.accepted !== undefined

/** Questions are still being asked: nobody has been told that the case is theirs. */
export const inIntake = (complaint: CaseState): boolean =>
  !isWithStaff(complaint) &&
  !complaint.resolution &&
  !complaint.withdrawn &&
  !complaint.erased &&
  complaint.status !== 'closed'

/** The same while something can still be added to it. */
export const openCaseOf = (talk: Talk): CaseState | undefined => {
  const current = caseOf(talk)
  return current?.status === 'closed' ? undefined : current
}

type FactOf<S extends FactSlot> = Extract<Fact, { slot: S }>
export type FactView = <S extends FactSlot>(slot: S) => FactOf<S>['value'] | undefined

/** The last value told of a fact, from the case or from before there was one. */
export function factsOf(talk: Talk): FactView {
  const complaint = openCaseOf(talk)
  const pending = talk.state.pending.facts
  return slot => {
    const known = (complaint?.facts[slot] ?? pending.filter(fact => fact.slot === slot)).at(-1)
    return known?.value as never
  }
}

const titleFirst = /^(mr|mrs|ms|miss|mx|dr|prof)\b\.?/i
const hasTitle = /(先生|女士|小姐|太太|阿姨|叔叔|师傅|師傅|老师|老師|总|總|经理|經理|哥|姐|董)$/

const twoPartSurname = /^(欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|慕容|令狐|皇甫|尉迟|尉遲|司徒|公孙|公孫)/
const surnameOf = (name: string): string => (name.length > 4 ? name : name.slice(0, twoPartSurname.test(name) ? 2 : 1))

/** How a customer is addressed: as they said it, with a form of address when they gave one, else by name. */
function addressOf(facts: FactView, language: Language): string | undefined {
  const told = facts('customer.name')
  const name = told && written(told)
  const salutation = facts('customer.salutation')?.trim()
  if (!name) return undefined
  if (hasTitle.test(name) || titleFirst.test(name)) return name
  if (/^\p{Script=Han}$/u.test(name) && !salutation) return undefined
  if (/\p{Script=Han}/u.test(name))
    return salutation && !titleFirst.test(salutation) ? `${surnameOf(name)}${salutation}` : name
  if (salutation && titleFirst.test(salutation)) return `${salutation} ${name.split(/\s+/).at(-1)}`
  return language === 'en' ? name.split(/\s+/)[0] : name
}

export function personName(person: Person | undefined, language: Language): string {
  if (!person) return label(language, 'role.customerCareAgent')
  const role = label(language, `role.${person.role}`)
  return person.name ? label(language, 'who.named', { role, person: person.name }) : role
}

/** The same, with the name the roster gives for the customer's language. */
export function personNamed(talk: Talk, person: Person | undefined): string {
  const member = person?.staffId === undefined ? undefined : staffOf(talk.rules.directory, person.staffId)
  const { language } = talk.state
  return personName(person && member ? { ...person, name: nameIn(member, language) } : person, language)
}

/** Who looks after the case now: whoever stands in while the one who has it is away. */
export function ownerOf(talk: Talk): string {
  const routing = caseOf(talk)?.routing
  return personNamed(talk, routing?.deputy ?? routing?.owner)
}

/** Who hears of a danger, besides whoever looks after it: nobody says that the rescue line does while it is nobody of the roster. */
function alertedOf(talk: Talk): string {
  const complaint = caseOf(talk)
  const alone = complaint === undefined || rescuersOf(complaint).length === 0
  return label(talk.state.language, alone ? 'alerted.owner' : 'alerted.both', { who: ownerOf(talk) })
}

/** One of the staff; whoever looks after the case when it is nobody of the roster. */
export function colleagueNamed(talk: Talk, staffId: string | undefined): string {
  const member = staffId === undefined ? undefined : staffOf(talk.rules.directory, staffId)
  return member ? personNamed(talk, { role: member.role, name: member.name, staffId: member.id }) : ownerOf(talk)
}

export const caseStore = (talk: Talk): Store => {
  const complaint = caseOf(talk)
  return storeOf(talk.rules.directory, (complaint && storeIdOf(complaint)) ?? factsOf(talk)('background.store'))
}

/** The customer's store, called as in their language. */
export const storeName = (talk: Talk): string => nameIn(caseStore(talk), talk.state.language)

/** By when a clock of the case ends, as an adverbial. */
export function dueOf(talk: Talk, clock: ClockName): string {
  const complaint = caseOf(talk)
  const running = complaint?.clocks[clock]
  const aim = complaint && isAim(clock) ? aimTold(complaint, clock, talk.now, caseStore(talk)) : undefined
  const dueAt = aim ?? (running?.state === 'running' ? running.dueAt : undefined)
  const heard = complaint && { complaint, rules: talk.rules, now: talk.now, wishedAt: talk.state.wishedAt }
  const call = clock === 'firstContact' && dueAt !== undefined && dueAt > talk.now && heard && callTold(heard)
  if (call) return byWhen(call, talk.now, caseStore(talk).timeZone, talk.state.language)
  // whoever named a time is not told another, unless it cannot wait
  const wish =
    clock === 'firstContact' && dueAt !== undefined && dueAt > talk.now && running?.calendar === 'business'
      ? wishedTime(factsOf(talk)('customer.contactPreference'), caseStore(talk), talk.now)
      : undefined
  if (wish !== undefined) return label(talk.state.language, 'time.wished', { time: wish })
  return byWhen(dueAt, talk.now, caseStore(talk).timeZone, talk.state.language)
}

/** Only the customer's own store when it is known. */
function storesFor(talk: Talk): readonly Store[] {
  const own = factsOf(talk)('background.store') ?? caseOf(talk)?.storeId
  const { stores } = talk.rules.directory
  const shown = stores.filter(store => store.id === own)
  return shown.length ? shown : stores.slice(0, 3)
}
export const storeNames = (talk: Talk): string =>
  talk.rules.directory.stores
    .map(store => nameIn(store, talk.state.language))
    .join(talk.state.language === 'en' ? ', ' : '、')
/** Where the stores are, when they are open, and whom to ring: a line each. */
export const allPlacesOf = (talk: Talk): string =>
  storesFor(talk)
    .map(store => placeLine(store, talk.state.language))
    .join('\n')
/** The same once; whoever has it above is told whom to ring. */
export function placesOf(talk: Talk): string {
  const { said, language } = talk.state
  if (!['talk.ask', 'talk.book', 'aside.place'].some(key => (said[key] ?? 0) > 0)) return allPlacesOf(talk)
  return label(language, 'line.one', { label: storeName(talk), value: caseStore(talk).phone })
}
/** When the stores are open, in one line. */
export const hoursOf = (talk: Talk): string =>
  storesFor(talk)
    .map(store => hoursLine(store, talk.state.language))
    .reduce((a, b) => label(talk.state.language, 'line.sentence', { a, b }))
/** Whom to ring: each store's own number, in one line. */
export const phonesOf = (talk: Talk): string => {
  const { language } = talk.state
  const stores = storesFor(talk)
  if (stores.length === 1 && stores[0]) return stores[0].phone
  return stores
    .map(store => label(language, 'line.one', { label: nameIn(store, language), value: store.phone }))
    .reduce((a, b) => label(language, 'line.sentence', { a, b }))
}
