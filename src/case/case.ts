// A complaint: the state its events (events.ts) add up to. Pure; decide.ts says which may happen.
import type {
  ChannelRef,
  Guest,
  Handling,
  HeardSignal,
  Narrated,
  Person,
  PromiseMade,
  Routing,
  Score,
  Solution,
} from './caseParts.ts'
import type { ClockState } from './clock.ts'
import type { ClockName } from './clockNames.ts'
import type { DangerKind } from './dangerKinds.ts'
import type { HandOffCause } from './events.ts'
import type { HeardSince } from './evolveHeard.ts'
import type { InTouch } from './evolveTouch.ts'
import type { Written } from './evolveWrote.ts'
import type { Fact, FactSlot } from './facts.ts'
import type {
  AbsorbedMatter,
  Approval,
  BackBecause,
  CaseLink,
  Diagnosis,
  EscalationTrigger,
  Improvement,
  Task,
  ToldThere,
} from './handling.ts'
import type { Attachment } from './handoff.ts'
import type { Enrichment } from './reading.ts'
import type {
  Category,
  ClaimType,
  EmotionLevel,
  Language,
  Role,
  SeverityLevel,
  Slot,
  Source,
  UnreachableWhy,
} from './vocabulary.ts'

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

/** `since`: case time, epoch ms, when it was told last; `began`: when it was told first, of the one that lasts or was last; `over`: it was told, and then that it is past. */
export interface Danger {
  now: boolean
  kind?: DangerKind
  since?: number
  began?: number
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
  /** why its last cycle began; undefined in the first */
  readonly backBecause?: BackBecause
  readonly facts: Readonly<Partial<Record<FactSlot, readonly Fact[]>>>
  /** `from`: written by the customer of a case that goes on in this one */
  readonly narrative: readonly Narrated[]
  /** a crash, or a fault that may cost a life, last told of then, case time, epoch ms */
  readonly graveAt?: number
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
    overridden?: {
      by: string
      reason: string
      assessed: SeverityLevel
      /** what whoever judged it knew of then */
      knew: { signals: readonly HeardSignal[]; danger: boolean }
    }
  }
  readonly routing?: Routing
  readonly clocks: Readonly<Partial<Record<ClockName, ClockState>>>
  readonly attachments: readonly Attachment[]
  readonly enrichment?: Enrichment & { upTo: string }
  readonly handedOff?: { at: number; cause: HandOffCause }
  /** the customer's latest words about the matter since then; case time, epoch ms */
  readonly feedbackAt?: number
  /** to staff since then, and nobody has answered it; oldest first */
  readonly wrote?: readonly Written[]
  readonly accepted?: { at: number; staffId: string }
  readonly contactedAt?: number
  /** how far a talk with the customer has come that nobody recorded as a contact: of this cycle */
  readonly inTouch?: InTouch
  /** who of the two wrote last and waits for the other's word, while a colleague has the conversation or after staff wrote */
  readonly talk?: 'staff' | 'customer'
  /** asked to be rung up and was not yet */
  readonly wantsCall?: true
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
  /** the customer answered what was put to them, and whoever has the case has not heard of it; case time, epoch ms */
  readonly decidedAt?: number
  /** the customer withdrew it, and whoever has the case has not heard of it; case time, epoch ms */
  readonly letGoAt?: number
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
  /** the last proposal of this cycle; with one declined or lapsed while another is agreed on, that one again */
  readonly solution?: Solution
  /** agreed on before `solution` was put to them: it stands until they take that */
  readonly agreed?: Solution
  /** agreed on in a cycle before this one, when the case was opened anew, and not since: what was to be done then may still be owed */
  readonly agreedBefore?: Solution
  /** as the customer of a case merged into it sees it: what is proposed waits for the word of another one. Never kept */
  readonly putToAnother?: true
  /** the same of what another one has agreed to */
  readonly takenByAnother?: true
  readonly workStartedAt?: number
  /** the work began on what nobody had agreed to, and why was said; until something is put to them again */
  readonly begunUnagreed?: true
  readonly promises: readonly PromiseMade[]
  readonly resolution?: { at: number; summary: string; by: string }
  readonly jointCheck?: { at: number; ok: boolean; note?: string }
  readonly withdrawn?: { at: number; reason?: string }
  /** who talks to the customer in the bot's place */
  readonly live?: {
    staffId: string
    since: number
    /** the last word of either of the two, case time, epoch ms */
    wordAt?: number
  }
  /** when whoever talked to them last began to, once they do no more; case time, epoch ms */
  readonly talkedSince?: number
  /** who had taken the conversation over last and left the customer waiting, a staff id */
  readonly leftBy?: string
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
  /** signed off without a lasting measure, and why was said */
  readonly measureExcused?: true
  readonly closedAt?: number
  readonly erased: boolean
  /** raised by every event that changes what the handoff says */
  readonly revision: number
}
