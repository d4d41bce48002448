// What staff tell is a fact as it stands: it needs no evidence in a message of the customer.
import type { Fact, FactSlot } from '../case/facts.ts'

/** A fact told by staff, its value already checked against its slot. */
export interface ToldFact {
  slot: FactSlot
  value: unknown
}

/** Stands where otherwise the id of the customer's message does. */
export const byStaff = 'staff'

const wordsIn = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value)
        .filter(part => typeof part !== 'boolean')
        .map(wordsIn)
        .join(' ')
    : String(value)

/** No words of the customer stand behind it: those of the value itself are kept, so that the case is found by them. */
export const factByStaff = ({ slot, value }: ToldFact): Fact =>
  ({ slot, value, evidence: wordsIn(value), span: [0, 0], messageId: byStaff }) as Fact
