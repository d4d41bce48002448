// The conditions every table of a pack shares, and the facts of a case they are about (holds.ts tests them).
import { z } from 'zod'
import type { HeardSignal } from '../../caseParts.ts'
import {
  type Category,
  category,
  type DemandKind,
  demandKind,
  type SeverityLevel,
  type Signal,
  type Source,
  severityLevel,
  signal,
  source,
} from '../../vocabulary.ts'

/** All conditions named must hold; lists mean any of these. */
export const caseConditions = {
  danger: z.boolean().optional().describe('true: only while somebody is in danger; false: only otherwise'),
  severity: z.array(severityLevel).min(1).optional().describe('any of these severities'),
  category: z.array(category).min(1).optional().describe('what the matter is about: any of these'),
  source: z.array(source).min(1).optional().describe('where the case came from: any of these'),
  anySignal: z
    .array(signal)
    .min(1)
    .optional()
    .describe('at least one of these was heard clearly; a mere echo (hearsay, a hypothetical) does not count'),
}
export const caseWhen = z.strictObject({
  ...caseConditions,
  anyDemand: z.array(demandKind).min(1).optional().describe('the customer asks for any of these'),
})
export type CaseWhen = z.infer<typeof caseWhen>

export interface CaseFacts {
  danger: boolean
  severity: SeverityLevel
  category?: Category
  source?: Source
  /** with the strength heard, so that a mere echo moves nothing; a bare name counts as clearly heard */
  signals?: readonly (Signal | Pick<HeardSignal, 'signal' | 'strength'>)[]
  demands?: readonly DemandKind[]
}
