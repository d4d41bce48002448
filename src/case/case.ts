// A complaint: the events that can happen to it and the state they add up to. Pure; decide.ts says which may happen.
import type { ClockEvent, ClockState } from './clock.ts'
import type { HeardSince } from './evolveHeard.ts'
import type { InTouch } from './evolveTouch.ts'
import type {
  Attachment,
  Category,
  ClaimType,
  ClockName,
  DangerKind,
  DemandKind,
  EmotionLevel,
  Enrichment,
  Fact,
  FactSlot,
  Language,
  Role,
  SeverityLevel,
  Signal,
  Slot,
  Source,
  UnreachableWhy,
} from './facts.ts'
import type {
  AbsorbedMatter,
  Approval,
  CaseLink,
  Diagnosis,
  DropReason,
  EscalationTrigger,
  HandlingEvent,
  Improvement,
  Task,
  ToldThere,
} from './handling.ts'

export type Actor =
  /** `of`: whoever told a case that goes on in this one, where that is another customer */
  | { kind: 'customer'; of?: string }
  | { kind: 'bot' }
  | { kind: 'system' }
  | { kind: 'staff'; staffId: string; via?: 'session' | 'system' }

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

export type HandOffCause = 'confirmed' | 'human' | 'danger' | 'idle' | 'staff' | 'stopped'

export type EventBody =
  | {
      type: 'case.registered'
      caseId: string
      source: Source
      language: Language
      channel: ChannelRef
      storeId?: string
      /** the closed case whose trouble is back */
      follows?: string
    }
  | { type: 'statement.recorded'; statement: Statement }
  /** `to`: what the customer of that case told, which goes on in this one */
  | { type: 'facts.corrected'; facts: Fact[]; reason: string; to?: string }
  | { type: 'language.changed'; language: Language }
  | { type: 'severity.assessed'; level: SeverityLevel; reasons: HeardSignal[] }
  | { type: 'severity.overridden'; level: SeverityLevel; reason: string; assessed: SeverityLevel }
  /** `contact`: the customer's from now on, where the complaint turns out to be about who was it */
  | { type: 'case.assigned'; routing: Routing; contact?: Person }
  /** `upTo`: the last message of the story it was made from */
  | { type: 'case.enriched'; enrichment: Enrichment; upTo: string }
  | { type: 'attachment.added'; attachment: Attachment }
  | { type: 'attachment.consented'; given: boolean }
  | { type: 'case.handedOff'; cause: HandOffCause; missing: Slot[] }
  | { type: 'case.accepted' }
  | {
      type: 'customer.contacted'
      outcome: 'reached' | 'noAnswer' | 'wrongNumber'
      by: 'phone' | 'chat' | 'visit' | 'other'
      /** they had been in danger: safe now, or rescue is on its way */
      safe?: true
      note?: string
      /** whoever told this case, that goes on here, and nobody else */
      to?: string
    }
  /** `to` as above */
  | { type: 'update.sent'; text: string; to?: string }
  /** what the customer may choose between; a later proposal replaces it. `approvals`: used up by it, ids */
  | { type: 'solution.proposed'; options: SolutionOption[]; approvals?: readonly string[] }
  /** what was demanded is not granted, and why; the customer may take it or appeal as with a proposal */
  | { type: 'demand.refused'; reason: string }
  | { type: 'solution.agreed'; optionId: string }
  /** `last`: whether anybody was left to look anew at what was refused; unknown of refusals from before it was kept */
  | { type: 'solution.declined'; reason?: string; last?: boolean }
  /** the customer takes a refusal as it is; events from before it existed say that its one option was agreed */
  | { type: 'refusal.noted' }
  /** the case came to its end before the customer had answered */
  | { type: 'solution.lapsed'; reason: DropReason }
  /** asked back instead of answered: somebody explains */
  | { type: 'solution.questioned'; text: string }
  /** the customer waits to hear from a person again */
  | { type: 'contact.asked'; about: ContactAbout; text?: string }
  | { type: 'work.started' }
  /** a time told to the customer; `dueAt` case time, epoch ms; `to` as above */
  /** `said`: in a text of staff that tells the customer so itself */
  | { type: 'promise.made'; id: string; text: string; dueAt: number; said?: true; to?: string }
  | { type: 'promise.kept'; id: string }
  /** the result looked at together with the customer */
  | { type: 'jointCheck.recorded'; ok: boolean; note?: string }
  /** the customer no longer pursues it; nothing is deleted */
  | { type: 'case.withdrawn'; reason?: string }
  /** the customer goes on in another conversation: news go there */
  | { type: 'channel.moved'; channel: ChannelRef }
  /** a member of staff talks to the customer themselves; the bot is silent until handed back */
  | { type: 'conversation.takenOver' }
  | { type: 'conversation.handedBack' }
  | { type: 'staff.said'; text: string }
  | { type: 'note.added'; text: string }
  | { type: 'case.resolved'; summary: string; skipped: SkippedStep[] }
  | { type: 'followUp.scheduled'; askAt: number; phoneTaskAt: number; endsAt: number }
  | { type: 'followUp.asked' }
  | { type: 'followUp.phoneTaskOpened' }
  /** `alone`: told by who handled the case, for their store has nobody else */
  | { type: 'followUp.answered'; satisfied: boolean; text?: string; score?: Score; alone?: true }
  /** how they were treated, asked after the outcome */
  | { type: 'followUp.commented'; handling: Handling; text?: string }
  | { type: 'case.signedOff'; skipped?: SkippedStep[] }
  /** `alone`: without the customer's answer by who handled the case, for nobody else of their store may */
  | { type: 'case.closed'; skipped: SkippedStep[]; alone?: true }
  /**
   * `cameBack`: it had been settled, and the trouble is there again; `atLeast`: nobody below this role has it again; `sameOwner`: let go
   * and taken up again, it stays with whoever had it; `dangerLasts`: told since it was settled, and nobody has reached them
   */
  | { type: 'case.reopened'; reason: string; cameBack?: true; atLeast?: Role; sameOwner?: true; dangerLasts?: true }
  | ClockEvent
  /** a link to the customer's page; what opens it is nowhere in the trail */
  | { type: 'progressLink.made' }
  | { type: 'progressLink.revoked' }
  | { type: 'personalData.erased'; reason: string }
  | HandlingEvent

export type EventType = EventBody['type']

/** What follows from the rules is the system's doing, whatever the customer said to set it off. */
const rulesDoing: ReadonlySet<EventType> = new Set([
  'severity.assessed',
  'case.assigned',
  'clock.started',
  'clock.changed',
  'clock.resumed',
  'clock.stopped',
  'followUp.scheduled',
  'case.reopened',
  'customer.contacted',
  'conversation.handedBack',
  'task.opened',
  'task.reassigned',
  'task.dropped',
  'approval.lapsed',
  'solution.lapsed',
  'case.escalated',
  'escalation.deferred',
])
/** Whoever set it off. */
const neverAPersons: ReadonlySet<EventType> = new Set(['staff.told', 'notice.deferred'])
export const actorFor = (type: EventType, actor: Actor): Actor =>
  neverAPersons.has(type) || (actor.kind !== 'staff' && rulesDoing.has(type)) ? { kind: 'system' } : actor

/** An event as kept: what, when (case time, epoch ms), by whom. */
export interface CaseEvent {
  /** 1 for the first of the case */
  seq: number
  at: number
  actor: Actor
  body: EventBody
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

/** A time told to the customer. */
export interface PromiseMade {
  id: string
  text: string
  madeAt: number
  dueAt: number
  keptAt?: number
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

export type CaseStatus =
  | 'registered'
  | 'assigned'
  | 'accepted'
  | 'contacted'
  | 'diagnosed'
  | 'proposed'
  | 'declined'
  | 'agreed'
  | 'noted'
  | 'inProgress'
  | 'resolved'
  | 'followUp'
  | 'awaitingSignOff'
  | 'withdrawn'
  | 'merged'
  | 'closed'
  | 'erased'

/** What absorbing may change, as it was before. */
export interface Aside {
  severity: CaseState['severity']
  routing?: Routing
  accepted?: { at: number; staffId: string }
  /** how often it had climbed */
  escalations: number
  /** its clocks, by name */
  clocks: readonly ClockName[]
  /** ids */
  tasks: readonly string[]
  heard: HeardSince
  /** that case's conversation became this one's */
  moved?: { by: string; from: ChannelRef; to: ChannelRef }
}

/** `since`: case time, epoch ms, when it was told last; `over`: it was told, and then that it is past. */
export interface Danger {
  now: boolean
  kind?: DangerKind
  since?: number
  over?: true
}

/** A case as the events made it. Read only outside `evolve`. */
export interface CaseState {
  readonly id: string
  /** number of events = version for optimistic concurrency */
  readonly version: number
  readonly status: CaseStatus
  /** 1 for the first run; each reopening adds one */
  readonly cycle: number
  readonly registeredAt: number
  readonly updatedAt: number
  readonly language: Language
  readonly source: Source
  readonly channel: ChannelRef
  /** where its customer wrote before they went on elsewhere */
  readonly leftChannels?: readonly ChannelRef[]
  readonly storeId?: string
  /** the closed case whose trouble is back */
  readonly follows?: string
  /** it was settled once, and the trouble came back */
  readonly cameBack?: true
  readonly facts: Readonly<Partial<Record<FactSlot, readonly Fact[]>>>
  /** `from`: written by the customer of a case that goes on in this one */
  readonly narrative: readonly { messageId: string; text: string; insults?: readonly string[]; from?: string }[]
  readonly signals: readonly HeardSignal[]
  readonly categories: readonly Category[]
  readonly claimType: ClaimType
  readonly emotions: readonly EmotionLevel[]
  readonly customerType?: string
  /** of all customers of it together */
  readonly danger: Danger & {
    /** told by the customer of a case that goes on in this one */
    from?: string
    /** the rescue line heard of it then, case time, epoch ms */
    told?: number
    /** by case id, each customer's own, once one whose case goes on here has told of any */
    each?: Readonly<Record<string, Danger>>
  }
  readonly declined: readonly Slot[]
  readonly severity: {
    level: SeverityLevel
    reasons: readonly HeardSignal[]
    overridden?: { by: string; reason: string; assessed: SeverityLevel }
  }
  readonly routing?: Routing
  readonly clocks: Readonly<Partial<Record<ClockName, ClockState>>>
  readonly attachments: readonly Attachment[]
  readonly enrichment?: Enrichment & { upTo: string }
  readonly handedOff?: { at: number; cause: HandOffCause }
  /** the customer's latest words about the matter since then; case time, epoch ms */
  readonly feedbackAt?: number
  readonly accepted?: { at: number; staffId: string }
  readonly contactedAt?: number
  /** how far a talk with the customer has come that nobody recorded as a contact: of this cycle */
  readonly inTouch?: InTouch
  /** who of the two wrote last and waits for the other's word, while a colleague has the conversation or after staff wrote */
  readonly talk?: 'staff' | 'customer'
  /** who took the case first: the customer's contact to the end, whoever does the work (首次接触负责制) */
  readonly contact?: Person
  /** the last one of this cycle; earlier ones stay in the trail */
  readonly diagnosis?: Diagnosis & { at: number; by: string }
  /** a person or the ladder gave it to its owner: the rules may raise it, not take it back down */
  readonly placed?: true
  /** when somebody above is on duty again and the case climbs */
  readonly climbsAt?: number
  /** asked for while nobody above was on duty; a clock that ended needs none of it */
  readonly climbWanted?: { trigger: EscalationTrigger; reason?: string }
  /** whom the case was given to and who heard of it: of this cycle, a staff id */
  readonly ownerTold?: string
  /** who stands in and heard that they do, a staff id */
  readonly deputyTold?: string
  /** who has heard of the case, whatever about: of this cycle, staff ids */
  readonly heardOf?: readonly string[]
  /** rules of the pack that do not wait, and what became of each: of this cycle */
  readonly atOnce?: Readonly<Record<string, 'told' | 'held'>>
  /** what stood still for the customer goes on since then, case time, epoch ms, and its owner has not heard of it */
  readonly goesOnSince?: number
  /** when the next of those who are to be told is there again */
  readonly tellsAt?: number
  /** how often the customer said that it did not help */
  readonly dissatisfied?: number
  /** nobody below this role has it in this cycle */
  readonly atLeast?: Role
  /** of this cycle */
  readonly escalations: readonly {
    at: number
    level: number
    trigger: EscalationTrigger
    clocks?: readonly ClockName[]
    from?: Person
    to: Person
    /** nearer roles passed over: whoever of them was there had no room */
    full?: readonly Role[]
    /** as whoever called for it wrote it */
    reason?: string
    /** they heard of it */
    told?: true
  }[]
  /** the manufacturer's help asked for */
  readonly referral?: { at: number; to: Person; reason: string }
  readonly improvement?: Improvement & { at: number; by: string }
  readonly approvals: readonly Approval[]
  readonly tasks: readonly Task[]
  readonly links: readonly CaseLink[]
  /** cases it was linked with and is not any more: nobody but a person links them again */
  readonly unlinked?: readonly string[]
  /** what is sent to the customer does not arrive; `called`: a person has told them since */
  readonly undelivered?: { since: number; messageIds: readonly string[]; why?: UnreachableWhy; called?: true }
  /** cases that go on in this one */
  readonly absorbed: readonly string[]
  /** by case id, those of them whose customers are others, and what they were told here */
  readonly guests?: Readonly<Record<string, Guest & { told?: readonly ToldThere[] }>>
  /** by case id, what of theirs decides about this one */
  readonly absorbedMatters?: Readonly<Record<string, AbsorbedMatter>>
  /** how it stood before the first of them came; gone again with the last */
  readonly alone?: Aside
  /** the case it goes on in, and what it was before */
  readonly merged?: { into: string; at: number; before: CaseStatus }
  /** the last proposal of this cycle */
  readonly solution?: {
    at: number
    by: string
    options: readonly SolutionOption[]
    /** no offer but a no, with its reason as the one option */
    refused?: true
    /** `agreed` only of an offer, `noted` only of a refusal */
    answer: 'open' | 'agreed' | 'declined' | 'noted' | 'lapsed'
    optionId?: string
    reason?: string
    /** a refusal declined with nobody left to look at it anew; unknown of those from before it was kept */
    last?: boolean
    /** asked back, or a condition named: staff have not been in touch since */
    questionedAt?: number
  }
  /** as the customer of a case merged into it sees it: what is proposed waits for the word of another one. Never kept */
  readonly putToAnother?: true
  readonly workStartedAt?: number
  readonly promises: readonly PromiseMade[]
  readonly resolution?: { at: number; summary: string; by: string }
  readonly jointCheck?: { at: number; ok: boolean; note?: string }
  readonly withdrawn?: { at: number; reason?: string }
  /** who talks to the customer in the bot's place */
  readonly live?: { staffId: string; since: number }
  readonly followUp?: {
    askAt: number
    phoneTaskAt: number
    endsAt: number
    askedAt?: number
    phoneTask?: boolean
    answered?: { satisfied: boolean; text?: string; score?: Score }
    handling?: { handling: Handling; text?: string }
  }
  readonly signedOffBy?: string
  readonly closedAt?: number
  readonly erased: boolean
  /** raised by every event that changes what the handoff says */
  readonly revision: number
}
