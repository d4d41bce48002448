// Reads single facts out of a case's state, typed by their slot.
import type { CaseState } from '../case.ts'
import type { Demand, Fact, FactSlot, Symptom } from '../facts.ts'
import type { Slot } from '../vocabulary.ts'

type ValueOf<S extends FactSlot> = Extract<Fact, { slot: S }>['value']

type Told<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
/** Without what is unknown, so that it stands nowhere as a blank. */
export const told = <const T extends object>(fields: T): Told<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Told<T>

/** The value as last told; undefined when unknown. */
export const known = <S extends FactSlot>(state: CaseState, slot: S): ValueOf<S> | undefined =>
  state.facts[slot]?.at(-1)?.value as ValueOf<S> | undefined

const all = <S extends FactSlot>(state: CaseState, slot: S): ValueOf<S>[] =>
  (state.facts[slot] ?? []).map(fact => fact.value as ValueOf<S>)

/** Where that customer said they are, never where another of the case is: help would go there. `from`: as in the fact. */
export const placeOf = ({ facts }: CaseState, from?: string): string | undefined => {
  const place = facts.location?.findLast(each => each.from === from)?.value
  return place === undefined ? undefined : String(place)
}

/** Somebody is told of whom it can be known who that is. */
export const tellsWho = (state: CaseState): boolean => all(state, 'background.staff').some(each => !each.unnamed)

export const demandsOf = (state: CaseState): Demand[] => all(state, 'demand')

/** The symptoms, each completed by what was told about the fault in general. */
export function symptomsOf(state: CaseState): Symptom[] {
  const since = known(state, 'symptom.since')
  const frequency = known(state, 'symptom.frequency')
  const conditions = known(state, 'symptom.conditions')
  const drivable = known(state, 'symptom.drivable')
  const lamps = known(state, 'symptom.warningLamps') ?? []
  return all(state, 'symptom').map((symptom, index) => ({
    ...(since ? { since } : {}),
    ...(frequency ? { frequency } : {}),
    ...(conditions ? { conditions } : {}),
    ...(drivable === undefined ? {} : { drivable }),
    ...symptom,
    warningLamps: index === 0 ? [...new Set([...symptom.warningLamps, ...lamps])] : symptom.warningLamps,
  }))
}

/** Categories in which the car itself matters for handling. */
const aboutTheCar = new Set(['productQuality', 'repairQuality', 'parts', 'warranty', 'other'])

/** What somebody who takes the case over would have to ask for (domain.md section 10). */
export function missingOf(state: CaseState, category: string, severalStores: boolean): Slot[] {
  const car = aboutTheCar.has(category)
  const wanted: [Slot, boolean][] = [
    ['story', state.narrative.length === 0],
    ['customer.name', known(state, 'customer.name') === undefined],
    ['customer.phone', known(state, 'customer.phone') === undefined],
    ['vehicle.model', known(state, 'vehicle.model') === undefined],
    ['vehicle.plate', known(state, 'vehicle.plate') === undefined && known(state, 'vehicle.vin') === undefined],
    [
      'vehicle.purchasedOn',
      (category === 'productQuality' || category === 'warranty') && known(state, 'vehicle.purchasedOn') === undefined,
    ],
    ['vehicle.mileageKm', car && known(state, 'vehicle.mileageKm') === undefined],
    [
      'background.store',
      severalStores && state.storeId === undefined && known(state, 'background.store') === undefined,
    ],
    ['background.staff', category === 'serviceAttitude' && !tellsWho(state)],
    ['symptom.description', category === 'productQuality' && all(state, 'symptom').length === 0],
    [
      'symptom.drivable',
      state.severity.level === 'major' &&
        category === 'productQuality' &&
        symptomsOf(state).every(each => each.drivable === undefined),
    ],
    ['demand', demandsOf(state).length === 0],
    ['location', state.danger.now && placeOf(state, state.danger.from) === undefined],
  ]
  const open = wanted.filter(([, missing]) => missing).map(([slot]) => slot)
  const answered = new Set(wanted.filter(([, missing]) => !missing).map(([slot]) => slot))
  // what was asked for and not answered stays an open point, whatever the category
  return [...new Set([...open, ...state.declined.filter(slot => !answered.has(slot))])]
}
