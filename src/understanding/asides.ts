// Messages and clauses that answer no question, whatever was asked: bare insults, "go on", resignation, haste. The words are in asides.*.yaml.
import type { Message } from './message.ts'
import type { Hit } from './rules.ts'

const kinds = ['insult', 'goOn', 'resigned', 'hold'] as const
/** characters */
const longest = 60

/** Nothing in the message could be the answer to a question that takes any words. */
export const isAside = (message: Message): boolean => kinds.some(kind => fillsWith(message, kind))
const fillsWith = (message: Message, list: string): boolean =>
  message.folded.trim().length <= longest && isNothingBut(message, list, { start: 0, end: message.folded.length })

/** "要修改": something is to be put right, and not yet what. */
export const wantsEdit = (message: Message): boolean => fillsWith(message, 'edits')
/** "白色的", "SUV": a car's looks or kind, and no name. */
export const namesNoCar = (message: Message): boolean => fillsWith(message, 'looks')

/** Clauses that hold an insult and nothing else, as the customer wrote them. */
export function insultsIn(message: Message): { evidence: string; span: [number, number] }[] {
  if (message.found.words('insult').length === 0) return []
  return message.clauses.spans.flatMap(([start, end]) =>
    isNothingBut(message, 'insult', { start, end })
      ? [{ evidence: message.text.slice(start, end), span: [start, end] as [number, number] }]
      : [],
  )
}

/** A word of that kind is there, and without such words and those around them nothing is left. */
function isNothingBut(message: Message, list: string, { start, end }: Hit): boolean {
  const within = (hit: Hit): boolean => hit.start >= start && hit.end <= end
  const said = message.found.words(list).filter(within)
  if (said.length === 0) return false
  const letters = message.folded.slice(start, end).split('')
  for (const hit of [...said, ...message.found.words('around').filter(within)])
    letters.fill(' ', hit.start - start, hit.end - start)
  return !/[\p{L}\p{N}]/u.test(letters.join(''))
}
