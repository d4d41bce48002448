// The car stands, nobody has fetched it yet, and no danger is told of: whoever waits hears first under which number rescue is reached.
// Says nothing itself; a danger is danger.ts.
import type { Heard } from './talk.ts'
import { anotherTow, towPast, waitsForTow } from './words/towing.ts'

const longest = 120

/** Waits to be fetched at this moment. */
export const awaitsTow = ({ text, reading }: Heard): boolean =>
  !reading.danger.now &&
  text.length <= longest &&
  waitsForTow.test(text) &&
  ![towPast, anotherTow].some(each => each.test(text))
