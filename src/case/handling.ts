// What staff find out, hand on and learn from a case: the shapes of diagnosis, hand-over, approval, links and improvement.

import type { ChannelRef, Guest, HeardSignal, Person, PromiseMade, Statement } from './caseParts.ts'
import type { ClockName } from './clockNames.ts'
import type { DangerKind } from './dangerKinds.ts'
import type { Actor, EventBody } from './events.ts'
import type { Written } from './evolveWrote.ts'
import type { Fact } from './facts.ts'
import type { Attachment } from './handoff.ts'
import type { EightDStep, TaskKind } from './taskKinds.ts'
import type { Category, DemandKind, Role, SeverityLevel, UnreachableWhy } from './vocabulary.ts'

/** Who answers for the cause, as staff found it (domain.md section 3, principle 4); others may be named in words. */
export const liableParties = ['store', 'manufacturer', 'partsSupplier', 'customer', 'thirdParty', 'nobody'] as const

export interface Diagnosis {
  cause: string
  /** one of liableParties, or in words; never said to the customer by the bot */
  liable: string
  /** the complaint is right, as staff see it */
  justified: boolean
}

export type EightD = Partial<Record<EightDStep, string>>

/** What is learnt from a case (domain.md section 4, step 6). The parts of an 8D report come one by one; the measures at once, in the end. */
export interface Improvement {
  rootCause?: string
  /** what mends this one */
  corrective?: string
  /** what keeps it from coming back */
  preventive?: string
  eightD?: EightD
}

/** Why a case climbs to the next level. */
export const escalationTriggers = [
  'breach',
  'request',
  'authority',
  'declined',
  'dissatisfied',
  'staff',
  'atOnce',
  'absent',
] as const
export type EscalationTrigger = (typeof escalationTriggers)[number]

/** Why a case that was over is worked on again: they are back with it, took back that they let it go, or what was done solved nothing. */
export const backBecauses = ['cameBack', 'changedMind', 'unsolved'] as const
export type BackBecause = (typeof backBecauses)[number]

/** What somebody hears to whom a case is given. */
export const givenAbouts = ['assigned', ...backBecauses] as const
export type GivenAbout = (typeof givenAbouts)[number]

/** What of a case staff hear of by themselves, without looking. */
export const toldAbouts = [
  ...givenAbouts,
  'standingIn',
  'assisting',
  'informed',
  'danger',
  'warned',
  'breached',
  'escalated',
  'atOnce',
  'goesOn',
  'decided',
  'withdrawn',
  'wrote',
  'task',
  'overdueTask',
  'lateBeside',
  'approval',
  'approvalAnswered',
] as const
export type ToldAbout = (typeof toldAbouts)[number]

/** A remedy somebody wants to grant who may not, and what the one who may said. */
export interface Approval {
  id: string
  remedy: DemandKind
  /** in yuan, or the store's own currency; absent: the remedy costs no sum */
  amount?: number
  askedBy: string
  /** roles that may grant it */
  mayApprove: readonly Role[]
  /** who would grant it, were the complaint not about all of them */
  insteadOf?: readonly Role[]
  note?: string
  /** case time, epoch ms; absent in cases of before it was kept */
  askedAt?: number
  answer?: { given: boolean; by: string; at: number; reason?: string }
  /** nobody has to answer it any more; case time, epoch ms */
  lapsed?: { at: number; reason: DropReason }
  /** when it backed a proposal: the next one needs its own. Case time, epoch ms; proposals of before it was kept used up none */
  usedAt?: number
  /** who may grant it heard that it is asked for, or who asked the answer */
  told?: 'asked' | 'answered'
}

/** `duplicate`: the same matter told twice, and not merged yet. */
export const linkKinds = ['related', 'sameCar', 'duplicate', 'repeat'] as const
export type LinkKind = (typeof linkKinds)[number]
export interface CaseLink {
  caseId: string
  kind: LinkKind
}

/** What of a case decides who has the one it goes on in. Kept apart there, so that parting takes away exactly this. */
export interface AbsorbedMatter {
  /** the staff it names, as facts */
  staff: Fact[]
  signals: HeardSignal[]
  category: Category
  severity: SeverityLevel
  /** told of there and dealt with: nobody still in danger is merged */
  danger?: DangerKind | 'past'
}

/** Work of its own beside the case, with an owner and a time (domain.md section 6). */
export interface Task {
  id: string
  kind: TaskKind
  /** of one opened by hand: what is to be done */
  text?: string
  /** the case that goes on here whose customer wished for it; their own customer did, of one without */
  from?: string
  owner: Person
  openedAt: number
  /** case time, epoch ms */
  dueAt: number
  provisional?: boolean
  overdue?: boolean
  /** its owner knows that it is theirs */
  heard?: true
  /** its owner heard that its time has passed */
  told?: true
  /** whoever has the case, and the level above them, heard that */
  toldBeside?: true
  done?: { at: number; by: string; note?: string }
  dropped?: { at: number; reason: DropReason }
}

/** Why a task is no longer to be done, or something no longer to be answered. `answered`: the customer said by themselves what was to be asked; `parted`: for another customer, whose case is by itself again; `takenBack`: the customer wished for it and does no more. */
export const dropReasons = [
  'withdrawn',
  'answered',
  'postponed',
  'reopened',
  'resolved',
  'closed',
  'merged',
  'erased',
  'parted',
  'takenBack',
] as const
export type DropReason = (typeof dropReasons)[number]

/** What was done for the customer of a case while it went on in another one. Times are case time, epoch ms. */
export interface Meanwhile {
  /** what they told, as they told it */
  heard?: readonly { at: number; statement: Statement }[]
  /** what staff put right of what they told there. `after`: how much of `heard` came before it */
  corrected?: readonly { after: number; facts: readonly Fact[] }[]
  attachments?: readonly Attachment[]
  /** their wish there to be erased, still to be seen to */
  tasks?: readonly Task[]
  /** it was with staff there */
  handedOff?: true
  promises?: readonly PromiseMade[]
  kept?: readonly { id: string; at: number }[]
  /** how they were told of that on their page, oldest first */
  told?: readonly ToldThere[]
  contactedAt?: number
  /** of what they wrote, here and there, what nobody had answered there */
  wrote?: readonly Written[]
  /** and wants to hear from a person since */
  awaitsContact?: true
}

/** A call, news or a promise, of a case that went on in another one: when, by whom, what. */
export interface ToldThere {
  at: number
  actor: Actor
  body: Extract<EventBody, { type: 'customer.contacted' | 'update.sent' | 'promise.made' }>
}

export type HandlingEvent =
  | ({ type: 'case.diagnosed' } & Diagnosis)
  /** given to somebody else by a person; whom the rules choose comes as `case.assigned` */
  | { type: 'case.reassigned'; from?: Person; to: Person; reason: string }
  /** `level` the level of handling it reaches, 1 for the lowest */
  | {
      type: 'case.escalated'
      trigger: EscalationTrigger
      /** the clocks whose end made it climb */
      clocks?: ClockName[]
      from?: Person
      to: Person
      level: number
      /** nearer roles passed over: whoever of them was there had no room */
      full?: Role[]
      reason?: string
    }
  /** nobody above is on duty: it climbs then; case time, epoch ms. `trigger` absent: a clock that ended */
  | { type: 'escalation.deferred'; until: number; trigger?: EscalationTrigger; reason?: string }
  /** each thing once, to people on duty; what is for safety, or for the top at once, whatever the hour */
  | {
      type: 'staff.told'
      about: ToldAbout
      to: Person[]
      clocks?: ClockName[]
      /** of the pack, that make somebody hear of it at once */
      rules?: string[]
      tasks?: string[]
      approvals?: string[]
      /** it is theirs once the customer in danger has been reached */
      held?: true
    }
  /** nobody of those to be told was there when their time came: they are told then; case time, epoch ms */
  | { type: 'notice.deferred'; until: number }
  | { type: 'case.referred'; to: Person; reason: string }
  | ({ type: 'improvement.recorded' } & Improvement)
  | {
      type: 'approval.requested'
      id: string
      remedy: DemandKind
      amount?: number
      mayApprove: readonly Role[]
      /** the complaint is about all who hold these */
      insteadOf?: readonly Role[]
      note?: string
    }
  | { type: 'approval.answered'; id: string; given: boolean; reason?: string }
  /** nobody had answered, and nobody has to any more */
  | { type: 'approval.lapsed'; id: string; reason: DropReason }
  | {
      type: 'task.opened'
      id: string
      kind: TaskKind
      text?: string
      from?: string
      owner: Person
      dueAt: number
      provisional?: boolean
    }
  | { type: 'task.reassigned'; id: string; to: Person }
  | { type: 'task.done'; id: string; note?: string }
  | { type: 'task.dropped'; id: string; reason: DropReason }
  /** its time has passed */
  | { type: 'task.overdue'; id: string }
  | { type: 'case.linked'; link: CaseLink }
  | { type: 'case.unlinked'; caseId: string }
  /** it goes on in that other case; nothing is deleted */
  | { type: 'case.merged'; into: string; reason?: string }
  /** what became of it while it went on in the other: what its customer told and was promised, and when they were reached; case time, epoch ms */
  /** `dissatisfied`: its customer said that what was done there did not help */
  | ({ type: 'case.unmerged'; reason?: string; dissatisfied?: true } & Meanwhile)
  /** what is said to the customer does not arrive; `messageId`: unless nothing waits, or it cannot be read any more */
  | { type: 'message.undeliverable'; messageId?: string; why?: UnreachableWhy }
  /** after that: what is sent to them arrives again */
  | { type: 'channel.restored' }
  /** the other side of a merge, kept by the case that goes on; times told there and not kept yet bind here */
  | {
      type: 'case.absorbed'
      caseId: string
      promises?: PromiseMade[]
      matter?: AbsorbedMatter
      /** its conversation is the newer one of the same customer: news go there */
      channel?: ChannelRef
      /** its customer is another one */
      guest?: Guest
      /** written in it and not answered; in what words is kept there */
      wrote?: readonly Written[]
    }
  /** `words`: what its customer told here went with it; absent in events of before it did */
  | { type: 'case.released'; caseId: string; words?: true }
