// By which calendar a text's times are read: now, in the zone and the hours of the customer's store.
import type { CaseState } from '../case.ts'
import type { DecideContext } from '../commands.ts'
import { storeIdOf } from '../matter.ts'
import type { NamingMoment } from '../policy/businessHours.ts'
import { storeOf } from '../policy/directory.ts'

/** Days and hours as the customer's store counts them. */
export function namingMomentOf(state: CaseState, { now, rules }: Pick<DecideContext, 'now' | 'rules'>): NamingMoment {
  const opening = storeOf(rules.directory, storeIdOf(state))
  return { now, timeZone: opening.timeZone, opening }
}
