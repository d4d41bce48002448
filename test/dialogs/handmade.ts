// Readings written by hand, for dialogue tests that must not depend on the reader.
import type { ReadFact } from '../../src/case/facts.ts'
import type { Intent, Reading, ReadSignal } from '../../src/case/reading.ts'
import type { Signal } from '../../src/case/vocabulary.ts'

export function reads(parts: Partial<Omit<Reading, 'intent'>> = {}): Reading {
  const intents = parts.intents?.length ? parts.intents : (['unclear'] as Intent[])
  return {
    facts: [],
    signals: [],
    components: [],
    demands: [],
    claimType: 'grievance',
    emotion: { level: 'calm' },
    danger: { now: false },
    reader: 'hand',
    ...parts,
    intents,
    intent: intents[0] as Intent,
  }
}

export const fact = <S extends ReadFact['slot']>(slot: S, value: Extract<ReadFact, { slot: S }>['value']): ReadFact =>
  ({ slot, value, evidence: String(value), span: [0, 1] }) as ReadFact

export const signal = (name: Signal, strength: ReadSignal['strength'] = 'strong'): ReadSignal => ({
  signal: name,
  strength,
  evidence: 'words',
  span: [0, 5],
})

export const symptom = fact('symptom', { component: 'climate', description: '不制冷', warningLamps: [] })
export const wish = fact('demand', { kind: 'repair', text: '修好' })
