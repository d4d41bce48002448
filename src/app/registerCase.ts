// A complaint taken by phone, on site or from the manufacturer: registered and handed over in one step, for a person has
// taken it down already.

import type { Statement } from '../case/caseParts.ts'
import type { Refusal, Rules } from '../case/commands.ts'
import { refuse } from '../case/decisions/draft.ts'
import type { Actor } from '../case/events.ts'
import { staffOf, storeOf } from '../case/policy/directory.ts'
import { statementFrom } from '../case/statement.ts'
import type { Language, Source } from '../case/vocabulary.ts'
import { openDesk } from './caseDesk.ts'
import type { CaseNumbers } from './caseNumbers.ts'
import type { CaseTime } from './caseTime.ts'
import { type CommitParts, createCommit } from './commit.ts'
import type { Ledger } from './ledgerPort.ts'
import type { Clock, Ids, Understanding } from './ports.ts'
import { printOf } from './print.ts'
import { readContextOf } from './reading.ts'
import { byStaff, factByStaff, type ToldFact } from './toldFact.ts'
import { nobodyHasRoom } from './workload.ts'

export interface PhonedCase {
  source: Source
  /** the customer's words, as noted */
  story: string
  language?: Language
  storeId?: string
  facts: readonly ToldFact[]
}

export interface RegisterParts extends CommitParts {
  ledger: Pick<Ledger, 'commit' | 'idempotent'>
  numbers: CaseNumbers
  understanding: Understanding
  clock: Clock
  ids: Ids
  rules: Rules
  time: CaseTime
}

/**
 * @param idempotencyKey a repetition with the same key by the same actor makes no second case, the first one's id comes back; another
 * complaint under that key is refused, for it would be lost
 */
export type RegisterCase = (
  input: PhonedCase,
  actor: Actor,
  idempotencyKey?: string,
) => Promise<{ caseId: string } | Refusal>

/** Others may take the room it counted on; the last try gives it to nobody. */
const mostTries = 8

const scopeOf = (actor: Actor) => `${actor.kind === 'staff' ? actor.staffId : actor.kind}|register`

export function createRegisterCase(parts: RegisterParts): RegisterCase {
  const { ledger, numbers, understanding, clock, ids, rules, time } = parts
  const { directory } = rules
  const commit = createCommit(parts)

  async function statementOf(input: PhonedCase, at: number): Promise<{ statement: Statement; language: Language }> {
    const facts = input.facts.map(factByStaff)
    const reading = await understanding.read(input.story, readContextOf(rules, at, { language: input.language, facts }))
    const told = new Set(input.facts.map(fact => fact.slot))
    const read = statementFrom(
      { ...reading, facts: reading.facts.filter(fact => !told.has(fact.slot)) },
      { messageId: byStaff, text: input.story, narrative: true },
    )
    const statement: Statement = { ...read, facts: [...read.facts, ...facts] }
    return { statement, language: input.language ?? reading.language ?? 'zh-CN' }
  }

  async function before(actor: Actor, key: string | undefined, print: string) {
    if (key === undefined) return null
    // `print` is missing where the key was kept before prints were
    const first = (await ledger.idempotent(scopeOf(actor), key)) as { caseId: string; print?: string } | null
    if (!first || first.print === undefined || first.print === print) return first && { caseId: first.caseId }
    return refuse('idempotency-key-reused', 'This Idempotency-Key came with another complaint before; use a new one.', {
      caseId: first.caseId,
    })
  }

  const storeFor = (input: PhonedCase, actor: Actor): string => {
    const own = actor.kind === 'staff' ? staffOf(directory, actor.staffId)?.store : undefined
    return input.storeId ?? own ?? storeOf(directory, undefined).id
  }

  return async (input, actor, idempotencyKey) => {
    const print = printOf(input)
    const first = await before(actor, idempotencyKey, print)
    if (first) return first
    const now = clock.now()
    const { statement, language } = await statementOf(input, now)
    const caseId = await numbers.reserve(now)
    const typedAs = ids.id('typed')
    const once = idempotencyKey
      ? { idempotency: { scope: scopeOf(actor), key: idempotencyKey, result: { caseId, print } } }
      : {}
    for (let attempt = 1; attempt <= mostTries; attempt++) {
      const load = attempt < mostTries ? await parts.workload.load() : nobodyHasRoom
      const desk = openDesk({
        rules,
        time,
        now,
        load,
        current: undefined,
        newCase: () => ({
          caseId,
          source: input.source,
          language,
          channel: { id: 'none', conversationId: typedAs, userId: '' },
          storeId: storeFor(input, actor),
        }),
        actor,
      })
      desk.register(statement)
      desk.applyAs(actor, { type: 'handOff', cause: 'staff' })
      const cases = desk.changes()
      const result = await commit({ at: now, cases, ...once }, desk, null)
      if (result.ok) return { caseId }
      const replayed = result.why === 'replayed' && (await before(actor, idempotencyKey, print))
      if (replayed) {
        numbers.giveBack(caseId)
        return replayed
      }
      // whoever was to have it has no room any more: decided anew
      if (result.why === 'conflict' && cases.some(each => each.room)) continue
      break
    }
    // The number is not given back: if it is taken, the next one would meet the same conflict for ever.
    throw new Error('a new case met a conflict')
  }
}
