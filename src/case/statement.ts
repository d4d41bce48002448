// A reading becomes a statement of the case: what was read, bound to the message it was read from.
import type { Removed, Statement } from './caseParts.ts'
import type { Fact } from './facts.ts'
import type { Reading } from './reading.ts'
import type { Slot } from './vocabulary.ts'

/** As it is written, whatever is read out of it. */
const endsAsking = /[?？]["”』」)）\s]*$/u

/** Longest text kept of one message, UTF-16 units. */
const longestText = 20_000

export function statementFrom(
  reading: Pick<Reading, 'facts' | 'signals' | 'category' | 'claimType' | 'emotion' | 'danger' | 'insults'> &
    Partial<Pick<Reading, 'intents'>>,
  message: {
    messageId: string
    text: string /** the words are about the matter, not a bare answer */
    narrative: boolean
    declined?: Slot[]
    removed?: Removed[]
  },
): Statement {
  const { messageId } = message
  const { customerType } = reading.emotion
  const { now, kind, over } = reading.danger
  return {
    messageId,
    text: message.text.slice(0, longestText),
    narrative: message.narrative,
    ...(reading.insults?.length ? { insults: reading.insults.map(each => each.evidence) } : {}),
    facts: reading.facts.map((fact): Fact => ({ ...fact, messageId })),
    signals: reading.signals.map(({ signal, strength, evidence }) => ({ signal, strength, evidence, messageId })),
    ...(reading.category ? { category: reading.category } : {}),
    claimType: reading.claimType,
    emotion: { level: reading.emotion.level, ...(customerType ? { customerType } : {}) },
    danger: { now, ...(kind ? { kind } : {}), ...(over && over !== 'out' && !now ? { over: true as const } : {}) },
    ...(message.declined?.length ? { declined: message.declined } : {}),
    ...(message.removed?.length ? { removed: message.removed } : {}),
    ...(reading.intents?.includes('ask') || endsAsking.test(message.text) ? { asks: true as const } : {}),
  }
}
