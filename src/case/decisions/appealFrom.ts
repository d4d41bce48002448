// From which level an appeal climbs: whoever said the no may stand above whoever has the case. Pure.
import type { CaseState } from '../case.ts'
import type { Rules } from '../commands.ts'
import { type StaffMember, staffOf } from '../policy/directory.ts'
import { ascentOf } from '../policy/escalation.ts'
import { levelOf } from '../policy/levels.ts'
import type { Ascent } from '../policy/pack/escalation.ts'

/** Who said the no, or wrote down a yes that was never given; staff id. */
export const saidBy = (solution: CaseState['solution']): string | undefined =>
  solution?.denied ? solution.recordedBy : solution?.refused ? solution.by : undefined

/** The same, where they stand above whoever has the case. */
export function refuserAbove({ solution, routing }: CaseState, { pack, directory }: Rules): StaffMember | undefined {
  const id = saidBy(solution)
  const by = id === undefined ? undefined : staffOf(directory, id)
  const said = by && levelOf(pack, by.role)
  const has = routing && levelOf(pack, routing.owner.role)
  return said !== undefined && said > (has ?? 0) ? by : undefined
}

/** As the pack climbs for a declined solution; counted from whoever said the no, so that it goes to nobody below them. */
export function ascentOfAppeal(state: CaseState, rules: Rules): Pick<Ascent, 'climb' | 'to'> {
  const { pack } = rules
  const usual = ascentOf(pack, 'declined')
  const by = refuserAbove(state, rules)
  const owner = state.routing?.owner
  if (!by || !owner || usual.climb === 0) return usual
  const said = levelOf(pack, by.role) ?? 0
  const isAbove = usual.to !== undefined && (levelOf(pack, usual.to) ?? 0) > said
  return {
    climb: (usual.climb ?? 1) + said - (levelOf(pack, owner.role) ?? 0),
    ...(isAbove && usual.to ? { to: usual.to } : {}),
  }
}
