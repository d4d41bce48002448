// What has happened lies behind us: a date still to come is no date of the trouble and none of the purchase, by the day of the store.
import type { Statement } from '../caseParts.ts'
import type { DecideContext, Refusal } from '../commands.ts'
import type { Fact } from '../facts.ts'
import { storeOf } from '../policy/directory.ts'
import { hasNotBegun, pastDates } from '../policy/looseDates.ts'
import { refuse } from './draft.ts'

const liesAhead =
  (storeId: string | undefined, { now, rules }: DecideContext) =>
  ({ slot, value }: Fact): boolean =>
    pastDates.has(slot) && hasNotBegun(String(value), now, storeOf(rules.directory, storeId).timeZone)

/** Staff are told. */
export const datedAhead = (
  facts: readonly Fact[],
  storeId: string | undefined,
  context: DecideContext,
): Refusal | undefined => {
  const ahead = facts.find(liesAhead(storeId, context))
  return ahead && refuse('date-ahead', 'What happened cannot lie in the future; check the date.', { slot: ahead.slot })
}

/** A customer who names such a day means something else by it: it stays in their words. */
export function happened(statement: Statement, storeId: string | undefined, context: DecideContext): Statement {
  const ahead = liesAhead(storeId, context)
  return statement.facts.some(ahead) ? { ...statement, facts: statement.facts.filter(each => !ahead(each)) } : statement
}
