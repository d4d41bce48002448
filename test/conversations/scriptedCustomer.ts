// A written customer who opens with a message and answers whatever is asked, by its slot, until the case is handed over. Counts what
// they were asked. The grammar is that of scenario files: id, opening, facts, otherwise, says, attach, startLanguage.
import { z } from 'zod'
import type { CaseState } from '../../src/case/case.ts'
import type { Rules } from '../../src/case/commands.ts'
import { startPlay } from './play.ts'

export const scriptedCustomer = z.looseObject({
  id: z.string(),
  language: z.string().optional(),
  startLanguage: z.string().optional(),
  opening: z.string(),
  attach: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  otherwise: z.string().default('不知道'),
  says: z.array(z.object({ after: z.string(), say: z.string() })).default([]),
  leavesAfter: z.number().optional(),
})
export type ScriptedCustomer = z.infer<typeof scriptedCustomer>

export interface Asked {
  /** slots in the order asked; consent and the summary are no questions */
  questions: string[]
  complaint: CaseState | undefined
}

const mostTurns = 40
const uncounted: ReadonlySet<string> = new Set(['consent', 'confirm'])

export function askAll(customer: ScriptedCustomer, rules: Rules): Asked {
  const locale = customer.startLanguage ?? customer.language ?? 'zh-CN'
  const play = startPlay({ rules, conversationId: customer.id, locale })
  const questions: string[] = []
  const seen = new Set<string>()
  const pending = [...customer.says]
  play.open(locale)
  let says = play.customer(customer.opening, customer.attach ? { attach: [customer.attach] } : {})
  for (let turn = 0; turn < mostTurns; turn++) {
    const ask = says.findLast(say => say.asks !== undefined)?.asks
    const handed = play.current()?.handedOff !== undefined
    if (!ask || (handed && (ask === 'evidence' || ask === 'satisfaction'))) break
    if (!uncounted.has(ask)) questions.push(ask)
    if (customer.leavesAfter !== undefined && turn >= customer.leavesAfter) break
    seen.add(ask)
    const unasked = pending.findIndex(
      ({ after }) => after === 'any' || (seen.has(after) && ask !== after) || ask === 'confirm',
    )
    const [aside] = unasked < 0 ? [] : pending.splice(unasked, 1)
    const english = play.current()?.language === 'en'
    const plain =
      ask === 'consent' ? (english ? 'I agree' : '同意') : ask === 'confirm' ? (english ? 'yes' : '对的') : undefined
    // put again after something else was said, it is the same question
    if (aside && !uncounted.has(ask)) questions.pop()
    says = play.customer(aside?.say ?? String(customer.facts[ask] ?? plain ?? customer.otherwise))
  }
  return { questions, complaint: play.current() }
}

export function median(counts: readonly number[]): number {
  const sorted = counts.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return sorted.length % 2 ? (sorted[Math.floor(middle)] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
