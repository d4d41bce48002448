// Cases that nobody has yet are offered again, the oldest first: when somebody has room again, and every so often for a shift may have begun.
import { takerFor } from '../../src/case/decisions/offering.ts'
import { minuteMs, system } from './acts.ts'
import { isOver, type Life } from './life.ts'
import type { TurnParts } from './turns.ts'

export interface Offers {
  /** something happened to it: it may wait for somebody, or have made room */
  lookAgain(life: Life): void
}

const lookEveryMs = 15 * minuteMs

export function createOffers({ clerk, sightOf, moment, later }: TurnParts): Offers {
  const waiting = new Set<Life>()
  let planned: number | undefined

  const waits = ({ state }: Life) => !isOver(state) && state.routing?.owner.staffId === undefined

  function offerAll(): void {
    const oldestFirst = [...waiting].sort((one, other) => one.state.registeredAt - other.state.registeredAt)
    for (const life of oldestFirst) {
      const { now, rules } = sightOf(life)
      if (takerFor(life.state, { now, rules, load: clerk.load })) clerk.give({ type: 'offer' }, system, life)
    }
  }
  function plan(at: number): void {
    if (planned !== undefined && planned <= at) return
    planned = at
    later(at, () => {
      if (planned !== at) return
      planned = undefined
      offerAll()
      if (waiting.size > 0) plan(moment() + lookEveryMs)
    })
  }

  return {
    lookAgain(life) {
      if (waits(life)) waiting.add(life)
      else waiting.delete(life)
      // whatever happened may have made room
      if (waiting.size > 0) plan(moment() + minuteMs)
    },
  }
}
