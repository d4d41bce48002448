// The category of a complaint by its strongest words, and whether money is claimed. Decides no severity.
import type { Category, Demand, ReadSignal } from '../case/facts.ts'
import type { Message } from './message.ts'

const weights: Readonly<Record<Exclude<Category, 'productQuality' | 'other'>, number>> = {
  sales: 1.2,
  price: 1.3,
  parts: 1.3,
  serviceAttitude: 1.1,
  warranty: 1,
  repairQuality: 1.2,
  userOperation: 1,
}

export function categoryOf(message: Message, faulty: number, signals: readonly ReadSignal[]): Category | undefined {
  const has = (name: string): boolean => signals.some(signal => signal.signal === name)
  const scores = new Map<Category, number>()
  for (const [category, weight] of Object.entries(weights) as [
    Exclude<Category, 'productQuality' | 'other'>,
    number,
  ][]) {
    const matches = message.found.of(`categories/${category}`).length
    if (matches > 0) scores.set(category, weight * Math.min(matches, 3))
  }
  if (has('attitude.poor')) scores.set('serviceAttitude', (scores.get('serviceAttitude') ?? 0) + 0.6)
  // damage by our hands weighs more than a repair that did not hold: that one may be the product's fault
  const ourHands = message.found.of('categories/repairQuality').length > 0
  if (has('fault.ourWork')) scores.set('repairQuality', (scores.get('repairQuality') ?? 0) + (ourHands ? 4.5 : 0.8))
  if (has('loss.money') && faulty === 0) scores.set('price', (scores.get('price') ?? 0) + 0.5)
  const physical = signals.some(signal => signal.signal.startsWith('safety.') || signal.signal === 'fault.product')
  if (faulty > 0) scores.set('productQuality', 2 + Math.min(faulty, 3) * 0.5 + (physical ? 1.2 : 0))
  else if (physical) scores.set('productQuality', 2.2)
  let best: Category | undefined
  let top = 0
  for (const [category, score] of scores) {
    if (score > top) {
      best = category
      top = score
    }
  }
  return best
}

const moneyKinds: ReadonlySet<string> = new Set(['compensation', 'refund', 'replacement'])
export function claimTypeOf(demands: readonly Demand[]): 'grievance' | 'claim' {
  return demands.some(demand => moneyKinds.has(demand.kind)) ? 'claim' : 'grievance'
}
