// What a case is made of beside its facts: who has it, where its customer writes, what a message told, what was put to them and promised.
import type { DangerKind } from './dangerKinds.ts'
import type { Fact, FactSlot } from './facts.ts'
import type { Category, ClaimType, DemandKind, EmotionLevel, Role, Signal, Slot } from './vocabulary.ts'

export interface ChannelRef {
  /** `webchat`, `wechat`, `teams`, … or `none` for a case staff typed in */
  id: string
  conversationId: string
  userId: string
}

/** A signal heard in one message, with what the message said. */
export interface HeardSignal {
  signal: Signal
  strength: 'hard' | 'strong' | 'weak'
  evidence: string
  messageId: string
  /** heard in a case that goes on in this one */
  from?: string
}

export interface Person {
  role: Role
  staffId?: string
  name?: string
}

export interface Routing {
  /** without a staff id while nobody of the role is available: the case waits in the role's queue */
  owner: Person
  /** stands in for an owner who is not there, until they are back; the owner stays responsible */
  deputy?: Person
  assistants: Person[]
  informed: Person[]
  rule: string
}

/** The customer's words about the matter, in the order they were told. */
export interface Narrated {
  messageId: string
  text: string
  insults?: readonly string[]
  /** told by the customer of a case that goes on in this one */
  from?: string
  /** news: staff had the matter by then */
  later?: true
}

/** What one message added to the case. */
export interface Statement {
  messageId: string
  /** the customer's words; kept as narrative when they are about the matter */
  text: string
  narrative: boolean
  /** clauses of the text that are insults and nothing else: never said back */
  insults?: string[]
  facts: Fact[]
  signals: HeardSignal[]
  category?: Category
  claimType: ClaimType
  emotion: { level: EmotionLevel; customerType?: string }
  /** `over`: the customer says that it is past */
  danger: { now: boolean; kind?: DangerKind; over?: true }
  /** asked for and refused, or not known: never asked again, listed as missing */
  declined?: Slot[]
  /** thanks or a farewell and nothing else: no answer to it is waited for */
  takesLeave?: true
  /** a question to us */
  asks?: true
  /** told before and no longer meant: goes before the message's own facts are added */
  removed?: Removed[]
}

/** What the customer takes back. */
export interface Removed {
  slot: FactSlot
  /** of several demands this one; all of them when not given */
  kind?: DemandKind
}

/** Why a customer wants to hear from a person: nothing more is known, or they want something else than they agreed on. */
export type ContactAbout = 'person' | 'otherwise'

/** How the customer found the handling of their matter. */
export const handlings = ['good', 'fair', 'poor'] as const

export type Handling = (typeof handlings)[number]

/** What a survey made of it: so many of so many points. */
export interface Score {
  given: number
  outOf: number
}

/** One way of settling the matter, as staff put it to the customer. */
export interface SolutionOption {
  id: string
  text: string
  /** what is granted, when it is something granted */
  remedy?: DemandKind
  /** in yuan, or the store's own currency */
  amount?: number
}

/** What was put to the customer, and what they made of it. */
export interface Solution {
  at: number
  by: string
  options: readonly SolutionOption[]
  /** no offer but a no, with its reason as the one option */
  refused?: true
  /** `agreed` only of an offer, `noted` only of a refusal */
  answer: 'open' | 'agreed' | 'declined' | 'noted' | 'lapsed'
  optionId?: string
  /** who of staff wrote the yes down, where the customer did not give it here themselves; staff id */
  recordedBy?: string
  /** the customer says that they never gave it */
  denied?: true
  /** taken in place of what was agreed on before */
  instead?: true
  reason?: string
  /** a refusal declined with nobody left to look at it anew; unknown of those from before it was kept */
  last?: boolean
  /** asked back, or a condition named: staff have not been in touch since */
  questionedAt?: number
}

/** Why what an option says holds no longer: the customer took another one, took none, or was put something else. */
export const optionLapses = ['notChosen', 'declined', 'replaced'] as const
export type OptionLapse = (typeof optionLapses)[number]

/** A time told to the customer. */
export interface PromiseMade {
  id: string
  text: string
  madeAt: number
  dueAt: number
  /** kept, or let go */
  keptAt?: number
  letGo?: true
  /** why, where it went with the option that said it */
  lapsed?: OptionLapse
  /** its words without the time they name */
  what?: string
  /** read out of a text of staff */
  said?: true
  /** only in these options of the proposal that was made then */
  options?: readonly string[]
  /** made in a case that goes on in this one, or to its customer */
  from?: string
}

/** A customer whose case goes on in that of another one. */
export interface Guest {
  /** they were told when somebody would be in touch, and nobody has been */
  awaitsContact?: true
  /** case time, epoch ms */
  contactedAt?: number
  /** no conversation carries anything to them */
  silent?: true
}

export interface SkippedStep {
  step: string
  reason: string
}
