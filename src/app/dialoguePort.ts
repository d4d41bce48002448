// The bot's side of a conversation, as the use cases need it: one turn in, what is said out.

import type { CaseState } from '../case/case.ts'
import type { Statement } from '../case/caseParts.ts'
import type { Command, Refusal, Rules } from '../case/commands.ts'
import type { CaseEvent } from '../case/events.ts'
import type { Fact } from '../case/facts.ts'
import type { Reading } from '../case/reading.ts'
import type { Language, Slot } from '../case/vocabulary.ts'
import type { LookUpResult } from './lookUp.ts'
import type { Card, Choice, HuiyinEvent } from './messages.ts'
import type { Inbound } from './ports.ts'
import type { Unseen } from './unseen.ts'

/** What the bot says: a keyed text, rendered in the customer's language. */
export interface Say {
  text: string
  /** `staff`: the words of a member of staff, who may be talking in the bot's place; absent: the bot's */
  from?: 'staff'
  textKey: string
  asks?: Slot
  event?: HuiyinEvent
  choices?: Choice[]
  card?: Card
  /** the case it is about, where not the one the turn ends with */
  caseId?: string
  /** somebody is in danger: it waits behind nothing */
  urgent?: true
}

/** A case as the dialogue may work on it inside one turn: decisions are pure and collected, committed together at the end. */
export interface CaseDesk {
  /** the case this conversation is about, as it stands after the commands given so far */
  current(): CaseState | undefined
  /** a refusal changes nothing and is told back */
  apply(command: Command): { ok: true } | Refusal
  /** registers a new case and makes it the current one; `follows`: the closed case whose trouble is back */
  register(statement: Statement, follows?: string): CaseState
  /** the customer's further cases as far as the conversation knows of them */
  others(): readonly CaseState[]
  /** makes one of them the current one; false when it is none of theirs */
  turnTo(caseId: string): boolean
  /** the address of the current case's progress page, good from this turn's commit on; undefined where there are none */
  link(): string | undefined
}

export interface Turn {
  inbound: Inbound
  /** id of the stored inbound message */
  messageId: string
  /** a colleague talks to the customer in this conversation, about this case or another: nothing of the bot's would be heard */
  live: boolean
  /** the open question has not reached the customer: nothing they write answers it */
  unseen?: Unseen
  /** a case whose progress link came with the message: whoever holds it is its customer; or its number, written where it was told */
  claimed?: string
  /**
   * a case number named that is none of theirs, and what its digits opened; `too-fast`: too many asked for in a short time;
   * `beside`: the digits stood in a whole phone number with other words around it, which may be a message of its own
   */
  lookedUp?: { caseId: string; result: LookUpResult | 'digits-wanted' | 'too-fast'; beside?: true }
  reading: Reading
  /** as the dialogue left it; null in a new conversation. Its owner checks the version */
  state: unknown
  cases: CaseDesk
  rules: Rules
}

export interface TurnOutcome {
  state: unknown
  says: Say[]
  language: Language
  /** an intake is going on and the customer may fall silent */
  awaiting: boolean
  /** uploads the customer refuses to have kept */
  dropFiles?: readonly string[]
  /** how the message is kept, where that is not its text alone: a shared position in words, or left out */
  heardAs?: string
  /** the case the message was about, where not the one the turn ends with */
  heardFor?: string
}

/** The bot's side of a conversation: pure, in `dialogs/`. */
export interface Dialogue {
  /**
   * What the reader should know about the conversation's open question; `facts`: told while there is no case yet.
   * @param inbound the message to be read: the page it comes from, when it was written, and what
   */
  expecting(
    state: unknown,
    inbound?: Pick<Inbound, 'locale' | 'at'> & Partial<Pick<Inbound, 'text'>>,
  ): {
    asked?: Slot
    /** help is on its way */
    rescue?: boolean
    /** what was written in the moments before `at` */
    justBefore?: string
    language?: Language
    caseId?: string
    facts?: readonly Fact[]
    /** further cases of the customer */
    others?: readonly string[]
    /** a case number whose four digits are awaited */
    lookUp?: string
    /** words put right since they were told */
    mended?: readonly { was: string; is: string; by: string }[]
    /** the answer a typed number stands for: read in its place */
    meant?: string
  }
  respond(turn: Turn): TurnOutcome
  /** tells the customer what staff or a clock did; null when that is no news for a customer */
  announce(news: {
    events: CaseEvent[]
    state: CaseState
    rules: Rules
    conversationState: unknown
    now: number
    /** the case is another customer's, and that of whoever hears it goes on in it: they are told that, and nobody else's words */
    aside?: boolean
    /** the case that this conversation's matter went under before */
    insteadOf?: string
  }): { state: unknown; says: Say[] } | null
  /** for the conversation a case went away from; says nothing of the matter itself */
  movedAway(turn: { state: unknown; language: Language; now: number }): Say
  /** the customer fell silent during intake */
  idle(turn: { state: unknown; cases: CaseDesk; rules: Rules; now: number }): TurnOutcome
  /** a fresh state that knows only which case the conversation is about, which more there are, and what was asked of it last */
  resume(turn: { caseId: string; others: readonly string[]; open?: Slot; language: Language; now: number }): {
    state: unknown
  }
  /** said when a turn failed: nothing of the message is lost, a person looks at that case */
  apology(turn: { state: unknown; caseId: string; language: Language; now: number }): { state: unknown; says: Say[] }
}
