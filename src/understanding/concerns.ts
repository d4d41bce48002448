// Known concerns a message raises (fuel use, the price of parts …), so that the conversation can explain while still recording.
// Never beside a hard signal: who tells of failing brakes is not lectured on brake fluid. What is explained, it must not know.
import type { Reading, ReadSignal } from '../case/reading.ts'
import { concerns } from '../case/vocabulary.ts'
import { clauseAround, type Message } from './message.ts'

/** Fewer characters name no fault. */
const shortest = 6

export function readConcerns(message: Message, signals: readonly ReadSignal[]): NonNullable<Reading['concerns']> {
  if (signals.some(signal => signal.strength === 'hard')) return []
  return concerns.flatMap(concern => {
    const match = message.found.of(`concerns/${concern}`)[0]
    if (match === undefined) return []
    // "查不到?" may be said of anything that was looked for
    if (concern === 'repeatedRepair' && message.folded.trim().length < shortest) return []
    const { start, end } = clauseAround(message, match)
    return [{ concern, evidence: message.text.slice(start, end), span: [start, end] as [number, number] }]
  })
}
