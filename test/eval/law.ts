// The three-guarantees screening at the edges of the law: the project's own rows (test/case), each right or wrong as a whole.
import { loadRules } from '../../src/app/loadPolicy.ts'
import { screenOf } from '../../src/case/policy/threeGuarantees/screen.ts'
import { car } from '../case/policy/threeGuarantees/cars.ts'
import { edges } from '../case/policy/threeGuarantees/edges.ts'
import type { Data } from './data.ts'
import type { Figure, Half } from './figure.ts'
import { share } from './statistics.ts'

export function measureLaw(_: Data, half: Half): Figure[] {
  // nothing was tuned: there are no halves
  if (half !== 'all') return []
  const { threeGuarantees } = loadRules({ pack: 'lamborghini-4s' })
  const judged = edges.map(([said, on, mileageKm, defect, repairs, rights]) => {
    const read = screenOf({ ...car, on, mileageKm, defects: [defect], repairs }, threeGuarantees).clauses.map(c => c.id)
    return { id: said, text: said, expected: rights.join(), read: read.join() }
  })
  const misses = judged.filter(each => each.expected !== each.read)
  const figure = share(judged.length - misses.length, judged.length)
  return [{ figure: 'threeGuarantees.edges', language: 'all', half, ...figure, atLeast: 1, misses }]
}
