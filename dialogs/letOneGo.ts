// One of several matters is let go: that one, or asked which. Nothing is withdrawn here.
import type { CaseState } from '../src/case/case.ts'
import { askWhichCase, turnTo } from './cases.ts'
import { namedMatter, openMatters } from './matters.ts'
import type { Heard } from './talk.ts'
import { askWithdraw } from './withdraw.ts'
import { isConditional } from './words/leaving.ts'

const one =
  /(?:第?([一二三123])|前面那?|上面那?|之前那?|上一|头一|頭一|那|另外?那?一?)(?:个|個|件|单|單|桩|樁)(?:事|事情|投诉|投訴|案子)?[^,，。]{0,3}(?:撤|取消|不用(?:了|管|跟)|关|關|结|結)|\b(?:withdraw|cancel|drop|close) (?:the )?(?:(first|second|third)|other|old|new|that) (?:one|case|complaint)\b/i
const ordinals: Readonly<Record<string, number>> = {
  一: 0,
  二: 1,
  三: 2,
  1: 0,
  2: 1,
  3: 2,
  first: 0,
  second: 1,
  third: 2,
}
const longest = 40

export const letsOneGo = (talk: Heard): boolean =>
  talk.text.length <= longest &&
  one.test(talk.text) &&
  !isConditional(talk.text) &&
  talk.state.confirming === undefined &&
  openMatters(talk).length > 1

export function runLetOneGo(talk: Heard) {
  const found = meant(talk)
  // what is said of it is no answer to a question about another
  talk.reading = { ...talk.reading, facts: [], signals: [] }
  if (!found) return askWhichCase(talk)
  turnTo(talk, found.id)
  askWithdraw(talk)
}

/** Counted as they were told, the first one first. */
function meant(talk: Heard): CaseState | undefined {
  const match = one.exec(talk.text)
  const at = ordinals[(match?.[1] ?? match?.[2] ?? '').toLowerCase()]
  return at === undefined ? namedMatter(talk) : openMatters(talk).reverse()[at]
}
