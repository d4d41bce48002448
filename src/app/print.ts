// A short print of an order, to tell a repetition from another order under the same key: too short to read anything back from it.
import { createHash } from 'node:crypto'

const byName = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

export const printOf = (order: unknown): string =>
  createHash('sha256').update(JSON.stringify(order, byName)).digest('hex').slice(0, 8)
