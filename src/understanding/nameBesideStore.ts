// The customer's name in a message that answers with a store first: "Pudong. 138…, Tom Baker". The store itself is nobody's name.
import type { ReadFact } from '../case/facts.ts'
import { type Message, prepare } from './message.ts'
import { readName } from './names.ts'

const separators = /^(?:店|区|那边|这边)?[\s,.;，。；、]+/
const longest = 80

/** @param stores what was read of the store */
export function readNames(message: Message, stores: readonly ReadFact[]): ReadFact[] {
  const [store] = stores
  const names = readName(message)
  if (store === undefined) return names
  const [from, to] = store.span
  const others = names.filter(({ span }) => span[1] <= from || span[0] >= to)
  const gap = separators.exec(message.folded.slice(to))?.[0].length
  if (others.length > 0 || from > 2 || gap === undefined || message.text.length > longest) return others
  const start = to + gap
  const { asked: _, ...context } = message.context
  // what follows answers the question for a number or a name as well as any
  const rest = prepare(message.text.slice(start), { ...context, asked: 'customer.phone' })
  return readName(rest).map(each => ({ ...each, span: [each.span[0] + start, each.span[1] + start] }))
}
