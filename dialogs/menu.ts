// The answers last put up to be tapped, and which of them a bare number stands for, wherever the channel leaves numbers as they are typed.
// Knows no case.
import type { Say } from '../src/app/dialoguePort.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { isChoice } from './speak.ts'
import type { State } from './state.ts'

/** A number answers these by itself, or names one of the lines in the text. */
const numeric: ReadonlySet<Slot> = new Set([
  'customer.phone',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.vin',
  'vehicle.purchasedOn',
  'vehicle.mileageKm',
  'background.occurredOn',
  'background.visit',
  'background.repairs',
  'symptom.frequency',
  'proposal',
  'satisfaction',
])

/** By itself: 1, 1., (1), ①, １. */
const bareNumber = /^[([]?\s*(\d{1,2})\s*[)\]]?\s*[.。、,!]?$/u

/** What is on offer once this was said; a question put without answers to tap takes away those before it. */
export function rememberMenu(state: State, says: readonly Say[]) {
  const asking = says.findLast(say => say.asks !== undefined)
  if (!asking?.asks) return
  const { asks, choices = [] } = asking
  if (choices.length > 1 && !numeric.has(asks)) state.menu = { asks, values: choices.map(each => each.value) }
  else delete state.menu
}

const isSummarys = ({ asks, values: [first = ''] }: NonNullable<State['menu']>): boolean =>
  asks === 'confirm' && isChoice(first, 'choice.yes')

/** The answer a typed number stands for, while its question is open; the summary's stay known after it was answered. */
export function meantBy({ open, menu }: Pick<State, 'open' | 'menu'>, text: string): string | undefined {
  if (!menu || !(open === menu.asks || (open === undefined && isSummarys(menu)))) return undefined
  const n = bareNumber.exec(text.normalize('NFKC').trim())?.[1]
  return n === undefined ? undefined : menu.values[Number(n) - 1]
}
