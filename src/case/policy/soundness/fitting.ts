// Conditions of a pack that no case can meet, because what they ask for at once rules itself out.
import { clockNames } from '../../clockNames.ts'
import type { Signal } from '../../vocabulary.ts'
import type { CaseWhen } from '../pack/conditions.ts'
import type { Pack } from '../pack.ts'
import type { Problem } from './problem.ts'

type When = { readonly [K in keyof CaseWhen]?: CaseWhen[K] | undefined }

/** Why no case fits; undefined: some may. */
export function misfitOf({ danger, severity, anySignal }: When, { severity: weighed }: Pack): string | undefined {
  if (!severity) return undefined
  if (danger && !severity.includes('major')) return 'no case fits: somebody in danger is always a major case'
  // a condition asks for the signal heard clearly
  const staysGrumble = (signal: Signal) => weighed.signals[signal] === 'weak' && weighed.weakForComplaint > 1
  return severity.every(level => level === 'grumble') && anySignal && !anySignal.some(staysGrumble)
    ? 'no case fits: any of these signals makes more than a grumble'
    : undefined
}

export function fittingProblems(pack: Pack): Problem[] {
  const at = (when: When, path: Problem['path']): Problem[] => {
    const reason = misfitOf(when, pack)
    return reason ? [{ path, reason }] : []
  }
  return [
    ...pack.routing.flatMap(({ when }, index) => at(when, ['routing', index, 'when'])),
    ...clockNames.flatMap(name => (pack.clocks[name] ?? []).flatMap((row, index) => at(row, ['clocks', name, index]))),
    ...pack.duties.flatMap(({ when }, index) => at(when, ['duties', index, 'when'])),
    ...pack.escalation.atOnce.flatMap(({ when }, index) => at(when, ['escalation', 'atOnce', index, 'when'])),
  ]
}
