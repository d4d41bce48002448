// The events that can happen to a case, as they are kept, and who may be behind each. Pure; decide.ts says which may happen.
import type {
  ChannelRef,
  ContactAbout,
  Handling,
  HeardSignal,
  OptionLapse,
  Person,
  Routing,
  Score,
  SkippedStep,
  SolutionOption,
  Statement,
} from './caseParts.ts'
import type { ClockEvent } from './clock.ts'
import type { Fact } from './facts.ts'
import type { DropReason, GivenAbout, HandlingEvent } from './handling.ts'
import type { Attachment } from './handoff.ts'
import type { WaitsFor } from './policy/waitingWords.ts'
import type { Enrichment } from './reading.ts'
import type { Language, Role, SeverityLevel, Slot, Source } from './vocabulary.ts'

export type Actor =
  /** `of`: whoever told a case that goes on in this one, where that is another customer */
  | { kind: 'customer'; of?: string }
  | { kind: 'bot' }
  | { kind: 'system' }
  | { kind: 'staff'; staffId: string; via?: 'session' | 'system' }

export type HandOffCause = 'confirmed' | 'human' | 'danger' | 'idle' | 'staff' | 'stopped'

/** Why nobody talks to the customer in the bot's place any more, where nobody decided it. */
export const handBackReasons = ['silent', 'unused', 'involved'] as const
export type HandBackReason = (typeof handBackReasons)[number]

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
  /** `waitsFor`: what its words say they still wait for, and so are no answer to staff */
  | { type: 'statement.recorded'; statement: Statement; waitsFor?: WaitsFor }
  /** `to`: what the customer of that case told, which goes on in this one */
  | { type: 'facts.corrected'; facts: Fact[]; reason: string; to?: string }
  | { type: 'language.changed'; language: Language }
  | { type: 'severity.assessed'; level: SeverityLevel; reasons: HeardSignal[] }
  | { type: 'severity.overridden'; level: SeverityLevel; reason: string; assessed: SeverityLevel }
  /**
   * `contact`: the customer's from now on, where the complaint turns out to be about who was it; `from`: who had it until the rules gave
   * it to somebody else
   */
  | { type: 'case.assigned'; routing: Routing; contact?: Person; from?: Person }
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
  /** `holding`: says that there is nothing to say; so in `staff.said` */
  | { type: 'update.sent'; text: string; to?: string; holding?: true }
  /** what the customer may choose between; a later proposal replaces it. `approvals`: used up by it, ids */
  | { type: 'solution.proposed'; options: SolutionOption[]; approvals?: readonly string[] }
  /** what was demanded is not granted, and why; the customer may take it or appeal as with a proposal */
  | { type: 'demand.refused'; reason: string }
  | { type: 'solution.agreed'; optionId: string }
  /** `last`: whether anybody was left to look anew at what was refused; unknown of refusals from before it was kept */
  /** `agreedToo`: what was agreed on before it stands no more; `denied`: staff wrote down a yes that the customer says they never gave */
  | { type: 'solution.declined'; reason?: string; last?: boolean; agreedToo?: true; denied?: true }
  /** the customer takes a refusal as it is; events from before it existed say that its one option was agreed */
  | { type: 'refusal.noted' }
  /** the case came to its end before the customer had answered */
  | { type: 'solution.lapsed'; reason: DropReason }
  /** asked back instead of answered: somebody explains */
  | { type: 'solution.questioned'; text: string }
  /** the customer waits to hear from a person again */
  | { type: 'contact.asked'; about: ContactAbout; text?: string; waitsFor?: WaitsFor }
  | { type: 'work.started'; skipped?: SkippedStep[] }
  /** a time told to the customer; `dueAt` case time, epoch ms; `said`: in a text of staff that tells them so itself; `to` as above */
  /** `options`: of a proposal, in which alone it is said */
  | {
      type: 'promise.made'
      id: string
      text: string
      dueAt: number
      said?: true
      /** what is promised, in its words without the time */
      what?: string
      options?: readonly string[]
      to?: string
    }
  | { type: 'promise.kept'; id: string }
  /**
   * waited for no longer: told to the customer with the reason, `misread` from a text, told anew as another one, or `lapsed` with the
   * option that said it
   */
  | {
      type: 'promise.letGo'
      id: string
      text: string
      reason?: string
      misread?: true
      /** their text says so itself: `reason` are its words */
      said?: true
      replacedBy?: string
      lapsed?: OptionLapse
      to?: string
    }
  /** the result looked at together with the customer */
  | { type: 'jointCheck.recorded'; ok: boolean; note?: string }
  /** the customer no longer pursues it; nothing is deleted */
  | { type: 'case.withdrawn'; reason?: string }
  /** the customer goes on in another conversation: news go there */
  | { type: 'channel.moved'; channel: ChannelRef }
  /** a member of staff talks to the customer themselves; the bot is silent until handed back */
  | { type: 'conversation.takenOver' }
  /**
   * by itself: `silent`, the colleague `from` left the customer waiting, `late` after the time told for hearing from somebody had passed;
   * `unused`, neither of the two wrote any more; `involved`, the complaint turned out to be about them
   */
  | { type: 'conversation.handedBack'; reason?: HandBackReason; from?: string; late?: true }
  | { type: 'staff.said'; text: string; holding?: true }
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
  | {
      type: 'case.reopened'
      reason: string
      cameBack?: true
      /** what its owner hears; absent in older ones, where it is told by how the case stood */
      because?: GivenAbout
      atLeast?: Role
      sameOwner?: true
      dangerLasts?: true
    }
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
  'clock.breached',
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
