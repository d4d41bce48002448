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

/** Of these, what a number of one or two digits may answer. */
const counted: ReadonlySet<Slot> = new Set(
  [...numeric].filter(each => !['customer.phone', 'vehicle.plate', 'vehicle.vin'].includes(each)),
)

/** Whether a photo may be kept, as long as they have not said: its menu is the last on the screen. */
const isConsents = ({ menu, consent }: Pick<State, 'menu' | 'consent'>): boolean =>
  menu?.asks === 'consent' && consent === 'asked'

/** By itself: 1, 1., (1), ①, １. */
const bareNumber = /^[([]?\s*(\d{1,2})\s*[)\]]?\s*[.。、,!]?$/u

/**
 * What is on offer once this was said; a question put without answers to tap takes away those before it. A summary that was confirmed
 * may be confirmed once more straight after, in the same number, and is told how it stands; there is nothing left to change.
 */
export function rememberMenu(state: State, says: readonly Say[]) {
  const asking = says.findLast(say => say.asks !== undefined)
  if (asking?.asks) {
    const { asks, choices = [] } = asking
    if (choices.length > 1 && !numeric.has(asks)) state.menu = { asks, values: choices.map(each => each.value) }
    else if (!isConsents(state) || counted.has(asks)) delete state.menu
    return
  }
  const { menu, open } = state
  if (!menu || says.length === 0 || open === menu.asks || !isSummarys(menu)) return
  const toldAgain = says.some(say => say.event === 'handoff' || say.textKey.startsWith('status.'))
  if (toldAgain) state.menu = { ...menu, values: menu.values.slice(0, 1) }
  else delete state.menu
}

/** News may have numbers of their own, and answers to tap that stand above them are no longer the last. */
export function menuAfterNews(state: State, says: readonly Say[]) {
  if (says.length > 0) delete state.menu
  rememberMenu(state, says)
}

const isSummarys = ({ asks, values: [first = ''] }: NonNullable<State['menu']>): boolean =>
  asks === 'confirm' && isChoice(first, 'choice.yes')

/** The answer a typed number stands for, while its question is open; the yes to a summary also straight after it was given. */
export function meantBy(state: Pick<State, 'open' | 'menu' | 'consent'>, text: string): string | undefined {
  const { open, menu } = state
  if (!menu) return undefined
  const isLast = open === menu.asks || (open === undefined && isSummarys(menu))
  if (!isLast && !(isConsents(state) && (open === undefined || !counted.has(open)))) return undefined
  const n = bareNumber.exec(text.normalize('NFKC').trim())?.[1]
  return n === undefined ? undefined : menu.values[Number(n) - 1]
}
