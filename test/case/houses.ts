// The five rule books with a roster that has somebody for every role they name.
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { StaffMember } from '../../src/case/policy/directory.ts'
import type { Role } from '../../src/case/vocabulary.ts'
import { store } from './play.ts'

export const houseNames = [
  'lamborghini-4s',
  'three-tier',
  'dealer-care-center',
  'hyundai-service',
  'quality-8d',
] as const
export type HouseName = (typeof houseNames)[number]

const further: readonly (readonly [Role, string, string])[] = [
  ['serviceDirector', 'director', '沈雁'],
  ['customerCareManager', 'careManager', '钱进'],
]

function houseOf(pack: HouseName) {
  const rules = loadRules({ pack })
  const like = rules.directory.staff.find(each => each.role === 'serviceManager') as StaffMember
  const more = further.map(([role, id, name]): StaffMember => ({ ...like, role, id, name, names: {}, store: store.id }))
  return { ...rules, directory: { ...rules.directory, staff: [...rules.directory.staff, ...more] } }
}
export const houses = Object.fromEntries(houseNames.map(name => [name, houseOf(name)])) as Record<
  HouseName,
  ReturnType<typeof houseOf>
>
