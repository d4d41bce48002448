// What a case needs before it may close. Knows no event: the caller says what is there already.
import { type EightDStep, eightDSteps } from '../taskKinds.ts'
import type { SeverityLevel } from '../vocabulary.ts'
import type { closingSteps } from './pack/ending.ts'
import type { Pack } from './pack.ts'

export type ClosingRequirement =
  /** may be skipped with a reason that is kept */
  | { kind: 'step'; step: (typeof closingSteps)[number] }
  | { kind: 'signOff'; by: 'responsible' }
  /** root cause, corrective and preventive measure */
  | { kind: 'improvement' }
  | { kind: 'eightD'; steps: readonly EightDStep[] }
  /** a lasting measure against a problem that keeps coming back */
  | { kind: 'longTermMeasure' }

export interface ClosingFacts {
  severity: SeverityLevel
  /** the same problem came back */
  recurring: boolean
  /** the customer took it back: nothing was agreed and nobody is asked how it went */
  withdrawn?: boolean
}

/** In the order in which they come; signing off is the last. */
export function closingRequirements(pack: Pack, facts: ClosingFacts): ClosingRequirement[] {
  const { requireSteps, improvement, eightD, longTermMeasure, signOff } = pack.closing
  const signed: ClosingRequirement = { kind: 'signOff', by: signOff }
  if (facts.withdrawn) return [signed]
  const improved = improvement.includes(facts.severity)
  return [
    ...requireSteps.map((step): ClosingRequirement => ({ kind: 'step', step })),
    ...(improved ? [eightD ? { kind: 'eightD' as const, steps: eightDSteps } : { kind: 'improvement' as const }] : []),
    ...(longTermMeasure && facts.recurring ? [{ kind: 'longTermMeasure' as const }] : []),
    signed,
  ]
}
