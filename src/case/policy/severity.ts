// How grave a case is: signals heard, weighed by the pack. Knows no text, no language.
import type { HeardSignal } from '../caseParts.ts'
import type { SeverityLevel, Signal } from '../vocabulary.ts'
import type { Pack } from './pack.ts'

type Strength = HeardSignal['strength']
const strengths: readonly Strength[] = ['weak', 'strong', 'hard']
const rank = (strength: Strength): number => strengths.indexOf(strength)

/** The weaker of what was heard and what the pack lets the signal weigh. */
export function strengthOf(heard: Pick<HeardSignal, 'signal' | 'strength'>, pack: Pack): Strength {
  const weight = pack.severity.signals[heard.signal]
  return rank(heard.strength) < rank(weight) ? heard.strength : weight
}

/** Level and its reasons, the strongest first; a signal heard several times counts once, at its strongest, with those words. */
export function severityOf(
  signals: readonly HeardSignal[],
  pack: Pack,
): { level: SeverityLevel; reasons: HeardSignal[] } {
  const strongest = new Map<Signal, HeardSignal>()
  for (const heard of signals) {
    const strength = strengthOf(heard, pack)
    const known = strongest.get(heard.signal)
    if (!known || rank(strength) > rank(known.strength)) strongest.set(heard.signal, { ...heard, strength })
  }
  const reasons = [...strongest.values()].sort((one, other) => rank(other.strength) - rank(one.strength))
  return { level: levelOf(reasons, pack), reasons }
}

function levelOf(reasons: readonly HeardSignal[], pack: Pack): SeverityLevel {
  const strength = reasons[0]?.strength
  if (strength === 'hard') return 'major'
  if (strength === 'strong' || reasons.length >= pack.severity.weakForComplaint) return 'complaint'
  return 'grumble'
}
