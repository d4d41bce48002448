// What every use case that speaks with a customer is made of. Put together once, in src/compose.ts.
import type { Rules } from '../case/commands.ts'
import type { CaseTime } from './caseTime.ts'
import type { CommitParts } from './commit.ts'
import type { Dialogue } from './dialoguePort.ts'
import type { Ledger } from './ledgerPort.ts'
import type { Clock, Ids, TurnQueue } from './ports.ts'

export interface UseCaseParts extends CommitParts {
  ledger: Ledger
  dialogue: Dialogue
  turns: TurnQueue
  clock: Clock
  ids: Ids
  rules: Rules
  time: CaseTime
  /** channels whose messages must be carried out to the customer */
  isPush: (channel: string) => boolean
  /** something that could not be done; no personal data in it */
  onFailure: (err: unknown, what: string) => void
}
