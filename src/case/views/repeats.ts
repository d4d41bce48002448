// Which settled cases told of the same problem before: the same car, the same component, within the pack's time. Never a name or a phone.
import type { CaseState } from '../case.ts'
import { dayMs } from '../policy/durations.ts'
import type { Pack } from '../policy/pack.ts'
import type { Component } from '../vocabulary.ts'
import { type Mark, marksOf } from './duplicates.ts'
import { symptomsOf } from './known.ts'

/** What tells its car from every other. */
export const carOf = (state: CaseState): Mark[] => marksOf(state).filter(each => each.kind !== 'phone')

const componentsOf = (state: CaseState): Component[] =>
  symptomsOf(state).flatMap(({ component }) => (component === 'other' ? [] : [component]))

const isSettled = ({ resolution, withdrawn, status }: CaseState): boolean =>
  resolution !== undefined || withdrawn !== undefined || status === 'closed'

/** A case still open that tells of the same is a duplicate, which people join; a pack that knows no "again" asks nothing. */
export function repeatsOf(state: CaseState, others: readonly CaseState[], { severity: { again } }: Pack): string[] {
  if (!again || state.merged || state.erased || isSettled(state)) return []
  const joined = new Set([
    state.id,
    ...state.absorbed,
    ...state.links.map(each => each.caseId),
    ...(state.unlinked ?? []),
  ])
  const components = componentsOf(state)
  const car = carOf(state)
  const isSameCar = (other: CaseState) =>
    carOf(other).some(mark => car.some(each => each.kind === mark.kind && each.value === mark.value))
  const isWithin = ({ registeredAt }: CaseState) =>
    registeredAt < state.registeredAt && state.registeredAt - registeredAt <= again.withinDays * dayMs
  return others
    .filter(each => !joined.has(each.id) && !each.merged && !each.erased && isSettled(each) && isWithin(each))
    .filter(each => isSameCar(each) && componentsOf(each).some(part => components.includes(part)))
    .map(each => each.id)
}
