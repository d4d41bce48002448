// Wishes said to be held no longer: "不要退款了", "退款算了,修好就行", "forget the refund". Only what is said; whether such a wish was
// ever held, it must not know.
import { type DemandKind, demandKind } from '../case/vocabulary.ts'
import { clauseAround, type Message } from './message.ts'
import type { Hit } from './rules.ts'

const rhetorical = /难道|岂|凭什么|为什么|是不是|[吗嘛?]/
/** Words after which nothing was given up are looked for in the whole of a short clause. */
const around = 16

function isAsked({ folded }: Message, { start, end }: Hit): boolean {
  return rhetorical.test(folded.slice(Math.max(0, start - around), end + 2))
}

/** What is no longer wished, each kind once. */
export function findGivenUp(message: Message): (Hit & { kind: DemandKind })[] {
  return demandKind.options.flatMap(kind => {
    const match = message.found.of(`givenUp/${kind}`).find(each => !isAsked(message, each))
    return match ? [{ kind, ...clauseAround(message, match, 120) }] : []
  })
}

/** "不要退款了,修好就行": a wish no longer held; "要不要退款" and "难道不要赔吗" ask or insist. */
export function isGivenUp(message: Message, kind: DemandKind, { start, end }: Hit): boolean {
  const { folded } = message
  const before = folded.slice(Math.max(0, start - 3), start)
  const denied =
    /(?<!要)(?:不要|不用|甭|别)$/.test(before) || (/(?<!要)不$/.test(before) && folded.startsWith('要', start))
  if (denied) return !rhetorical.test(folded.slice(Math.max(0, start - 10), end + 2).trim())
  return message.found
    .of(`givenUp/${kind}`)
    .some(each => each.start <= end && each.end >= start && !isAsked(message, each))
}
