// Whether what the customer tells may be what the case waits for: then its clocks go on.
import type { Statement } from '../caseParts.ts'
import { timesNamed } from '../policy/namedTime.ts'
import { foldWording } from '../policy/wordingReadings.ts'
import type { Draft } from './draft.ts'
import { namingMomentOf } from './namingMoment.ts'

/** A word of thanks is none, nor a question, unless it puts a time or a choice to us: "周六上午十点过来可以吗？". */
export function tellsSomething(
  { text, narrative, facts, declined = [], removed = [] }: Statement,
  { state, context }: Draft,
): boolean {
  if (facts.length + declined.length + removed.length > 0) return true
  const asks = /[?？]\s*$/u.test(text)
  if (!asks) return narrative
  const { wording } = context.rules
  return (
    wording.keeping.offers.test(text) ||
    timesNamed(foldWording(text, wording.fold), namingMomentOf(state, context), wording.times).length > 0
  )
}
