// "昨天，哦不，前天", "it was Monday, no wait, Tuesday": within one message the last word counts. Knows no patterns of facts.
import type { ReadContext } from '../app/ports.ts'
import { manyValuedFacts, type ReadFact } from '../case/facts.ts'
import type { Reading } from '../case/reading.ts'
import type { Slot } from '../case/vocabulary.ts'

/** Somebody who corrects themselves does so in a short message; a story is no place to look for it. */
const longest = 200
const takenBack =
  /[,，。、;；\s]*(?:(?:哦|噢|喔|啊|呃|额)[,，]?\s*不(?:对|對)?|不不不?|(?<=[,，。;；\s])不(?:对|對)(?=[,，、\s是应應])|(?:刚才|剛才)?(?:说|說|打|写|寫)(?:错|錯)了|\bno,? wait\b|\bsorry,? (?:no|i mean)\b|\bi mean\b|\bno, sorry\b|\bmake that\b|\bscratch that\b)[,，:：、\s]*(?:(?:应该|應該)?是)?\s*/giu

const isSlot = (slot: ReadFact['slot']): Slot | undefined => (slot === 'symptom' ? undefined : (slot as Slot))

/** @param readOnce reads a message as if nothing in it were taken back */
export function lastWord(
  text: string,
  context: ReadContext,
  readOnce: (text: string, context: ReadContext) => Reading,
): Reading {
  const reading = readOnce(text, context)
  if (text.length > longest) return reading
  const marker = [...text.matchAll(takenBack)].at(-1)
  if (!marker || marker.index === 0) return reading
  const from = marker.index + marker[0].length
  const before = reading.facts.filter(each => each.span[1] <= marker.index && !manyValuedFacts.has(each.slot))
  const last = before.toSorted((one, other) => one.span[1] - other.span[1]).at(-1)
  const asked = last && isSlot(last.slot)
  if (!asked || from >= text.length) return reading
  const anew = readOnce(text.slice(from), { ...context, asked }).facts.flatMap((each): ReadFact[] =>
    before.some(({ slot }) => slot === each.slot)
      ? [{ ...each, span: [each.span[0] + from, each.span[1] + from] }]
      : [],
  )
  if (anew.length === 0) return reading
  const kept = reading.facts.filter(each => !anew.some(({ slot }) => slot === each.slot))
  return { ...reading, facts: [...kept, ...anew] }
}
