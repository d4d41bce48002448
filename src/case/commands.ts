// What can be asked of a case, and the answers it may refuse with. Names as in the desk API.

import type { CaseState } from './case.ts'
import type {
  ChannelRef,
  ContactAbout,
  Guest,
  Handling,
  PromiseMade,
  Score,
  SkippedStep,
  SolutionOption,
  Statement,
} from './caseParts.ts'
import type { ClockState } from './clock.ts'
import type { ClockName, WaitingKind } from './clockNames.ts'
import type { Actor, EventBody, HandOffCause } from './events.ts'
import type { Written } from './evolveWrote.ts'
import type { Fact } from './facts.ts'
import type { AbsorbedMatter, Improvement, LinkKind, Meanwhile } from './handling.ts'
import type { Attachment } from './handoff.ts'
import type { Directory, Store } from './policy/directory.ts'
import type { Pack } from './policy/pack.ts'
import type { Load } from './policy/people.ts'
import type { Figures } from './policy/threeGuarantees/figures.ts'
import type { Wording } from './policy/wordingRules.ts'
import type { Enrichment } from './reading.ts'
import type { DemandKind, Language, Role, SeverityLevel, Source, UnreachableWhy } from './vocabulary.ts'

export type Command =
  | {
      type: 'register'
      caseId: string
      source: Source
      language: Language
      channel: ChannelRef
      storeId?: string
      /** the closed case whose trouble is back */
      follows?: string
      statement: Statement
    }
  | { type: 'recordStatement'; statement: Statement }
  | { type: 'changeLanguage'; language: Language }
  | { type: 'addAttachment'; attachment: Attachment }
  | { type: 'consentToAttachments'; given: boolean }
  | { type: 'handOff'; cause: HandOffCause }
  | { type: 'accept' }
  | {
      type: 'recordContact'
      outcome: 'reached' | 'noAnswer' | 'wrongNumber'
      by: 'phone' | 'chat' | 'visit' | 'other'
      /** of who is in danger: they are safe, or rescue is on its way; `note` says who was reached and what is arranged */
      safe?: boolean
      note?: string
      /** the case that goes on in this one whose customer it was, where that is another one than this one's */
      to?: string
    }
  /** `to` as above: only they hear it; `keeps`: the promises, by id, it is the answer to, whatever its words */
  | { type: 'sendUpdate'; text: string; to?: string; keeps?: string[] }
  | { type: 'addNote'; text: string }
  | { type: 'proposeSolution'; options: SolutionOption[] }
  /** what is demanded is not granted; the customer reads the reason, and how to appeal */
  | { type: 'refuse'; reason: string }
  | { type: 'agreeSolution'; optionId: string }
  /** `agreedToo`: what was agreed on before is turned down along with what is put to them now */
  /** `denied`: they never gave the yes that staff wrote down for them */
  | { type: 'declineSolution'; reason?: string; agreedToo?: true; denied?: true }
  /** the customer takes a refusal as it is; nothing is agreed on by it */
  | { type: 'noteRefusal' }
  | { type: 'questionSolution'; text: string }
  /** a person is wanted once more, or what was agreed on is wanted otherwise: somebody gets in touch by the pack's contact time */
  | { type: 'askForContact'; about: ContactAbout; text?: string }
  /** the customer wants erased what is kept of them: the pack says who sees to it, and by when */
  | { type: 'askForErasure' }
  /** the customer thinks better of it before it was done */
  | { type: 'takeBackErasure' }
  /** what a customer said of the proposal to somebody, not in a conversation the bot reads */
  | { type: 'recordAnswer'; agreed: boolean; optionId?: string; reason?: string }
  /** with nothing agreed where the pack wants it: `skipped` says why */
  | { type: 'startWork'; skipped?: SkippedStep[] }
  /** the clocks whose rows allow it stand still until `resume`, or until the customer is heard from when it is them we wait for */
  | { type: 'pause'; waitingFor: WaitingKind; reason: string }
  | { type: 'resume' }
  /** `dueAt` case time, epoch ms; the customer is told both reason and time: a promise, named for good by `id` */
  | { type: 'extendClock'; id: string; name: ClockName; dueAt: number; reason: string }
  /** `dueAt` case time, epoch ms; `id` names it for good */
  | { type: 'promise'; id: string; text: string; dueAt: number; to?: string }
  /** the customer is told the reason, unless `misread`: read out of a text that promised nothing */
  | { type: 'letGoPromise'; id: string; reason: string; misread?: true }
  | { type: 'recordJointCheck'; ok: boolean; note?: string }
  | { type: 'withdraw'; reason?: string }
  | { type: 'reopen'; reason: string }
  | { type: 'takeOver' }
  | { type: 'say'; text: string }
  | { type: 'handBack' }
  | { type: 'moveChannel'; channel: ChannelRef }
  | { type: 'commentHandling'; handling: Handling; text?: string }
  /** `to`: whose, this case's own customer's or another one's here; absent: theirs who alone told it, else its own customer's */
  | { type: 'correctFacts'; facts: Fact[]; reason: string; to?: string }
  | { type: 'overrideSeverity'; level: SeverityLevel; reason: string }
  | { type: 'resolve'; summary: string; skipped: SkippedStep[] }
  /** `score`: what a survey made of it; one the pack calls low is a no, whatever was said */
  | { type: 'recordFollowUp'; satisfied: boolean; text?: string; score?: Score }
  /** the customer cannot judge yet: asked anew a follow-up's time from now */
  /** @param days until it is asked anew, the rule book's own time when not given */
  | { type: 'postponeFollowUp'; days?: number }
  | { type: 'signOff'; skipped?: SkippedStep[] }
  | { type: 'close'; skipped: SkippedStep[] }
  /** clocks and follow-up: whatever is due at `now` happens, each thing once */
  | { type: 'fireDue' }
  /** a message to the customer was given up: told twice of the same one it changes nothing */
  | { type: 'recordUndeliverable'; messageId?: string; why?: UnreachableWhy }
  /** something has arrived after that */
  | { type: 'recordArrival' }
  /** a case without an owner goes to somebody of its role who is available now; nothing happens while there is none */
  | { type: 'offer' }
  /** what a slower reader made of the story up to that message */
  | { type: 'enrich'; enrichment: Enrichment; upTo: string }
  /** staff made a link to the customer's page, or called all of them back */
  | { type: 'recordProgressLink'; act: 'made' | 'revoked' }
  | { type: 'erasePersonalData'; reason: string }
  | { type: 'diagnose'; cause: string; liable: string; justified: boolean }
  | { type: 'reassign'; staffId: string; reason: string }
  /** one level up, or to the role named */
  | { type: 'escalate'; reason?: string; to?: Role }
  | { type: 'referToManufacturer'; reason: string }
  /** the three measures once it is resolved, parts of an 8D report as they are known; what was recorded before stays */
  | ({ type: 'recordImprovement' } & Improvement)
  /** `id` names it for good */
  | { type: 'requestApproval'; id: string; remedy: DemandKind; amount?: number; note?: string }
  | { type: 'answerApproval'; id: string; given: boolean; reason?: string }
  | { type: 'finishTask'; taskId: string; note?: string }
  /** `id` names it for good; `dueAt` case time, epoch ms */
  | { type: 'openTask'; id: string; text: string; staffId: string; dueAt: number }
  | { type: 'reassignTask'; taskId: string; staffId: string }
  | { type: 'link'; caseId: string; kind: LinkKind }
  | { type: 'unlink'; caseId: string }
  | { type: 'merge'; into: string; reason?: string }
  /** what was done for its customer meanwhile comes along, in this case's time */
  | ({ type: 'unmerge'; reason?: string; again?: Again } & Meanwhile)
  /** the other side of a merge, in the same commit; the times it owes the customer come along, in this case's time */
  | {
      type: 'absorb'
      caseId: string
      clocks?: readonly ClockState[]
      promises?: readonly PromiseMade[]
      matter?: AbsorbedMatter
      /** that case was with staff already */
      handedOff?: boolean
      channel?: ChannelRef
      /** its customer is another one */
      guest?: Guest
      /** written in it and not answered, in this case's time */
      wrote?: readonly Written[]
    }
  | { type: 'release'; caseId: string }

/** Where it had gone on it is settled, and for its own customer it is not: still there, or there again. */
export type Again = 'unsolved' | 'cameBack'

export const refusalCodes = [
  'unknown-case',
  'already-registered',
  'stale-version',
  'case-already-closed',
  'already-accepted',
  'not-accepted',
  'not-resolved',
  'already-resolved',
  'not-signed-off',
  'already-signed-off',
  'follow-up-not-answered',
  'conflict-of-interest',
  'beyond-authority',
  'actor-required',
  'case-withdrawn',
  'unknown-option',
  'no-open-proposal',
  'time-has-passed',
  'not-reachable',
  'not-taken-over',
  'taken-over-by-another',
  'nothing-to-do',
  'idempotency-key-reused',
  'personal-data-erased',
  'promise-without-decision',
  'not-for-customers',
  'unknown-person',
  'no-level-above',
  'step-missing',
  'improvement-missing',
  'unknown-approval',
  'unknown-task',
  'already-answered',
  'same-case',
  'case-merged',
  'has-merged-cases',
  'danger-now',
  'safety-answer-missing',
  'not-pausable',
  'not-paused',
  'not-extendable',
  'too-far-ahead',
  'date-ahead',
  'unknown-step',
  'promise-open',
  'promise-time-differs',
  'of-another-store',
  'severity-stands',
  'role-not-staffed',
  'no-sum-for-remedy',
  'already-asked',
  'own-handling',
  'appeal-stands',
  'agreement-denied',
  'agreement-stands',
  'already-agreed',
  'answer-awaited',
  'of-another-line',
  'not-erased-yet',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export interface Refusal {
  ok: false
  code: RefusalCode
  /** for people: what stands in the way and who can help; English, no personal data */
  detail: string
  /** machine-readable extras, e.g. the roles that may */
  extra?: Record<string, unknown>
}
/** `state`: what the case is after them, when working them out has shown it already. */
export type Decision = { ok: true; events: EventBody[]; state?: CaseState } | Refusal

/** All of a store that a clock depends on. */
export type StoreHours = Pick<Store, 'id' | 'hours' | 'timeZone' | 'region' | 'holidays'>

/** Policy as data, fixed for the life of the process. */
export interface Rules {
  pack: Pack
  directory: Directory
  /** the stores before each of the last edits of their hours or holidays, the latest first: what ran under those stays run */
  formerStores?: readonly (readonly StoreHours[])[]
  /** the law's figures for the staff's screening */
  threeGuarantees: Figures
  /** what is not said to customers */
  wording: Wording
}

export interface DecideContext {
  /** case time, epoch ms */
  now: number
  actor: Actor
  rules: Rules
  /** open cases each member of staff has, the case itself among its owner's; absent: everybody has room */
  load?: Load
}
