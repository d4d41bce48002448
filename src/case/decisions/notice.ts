// Something of a case that staff are to hear: what about, since when, by whom.
import type { Person } from '../caseParts.ts'
import type { ClockName } from '../clockNames.ts'
import type { ToldAbout } from '../handling.ts'
import type { Told } from '../policy/pack/escalation.ts'
import type { Role } from '../vocabulary.ts'

export interface Notice {
  about: ToldAbout
  /** since when, case time, epoch ms */
  at: number
  /** people by name, or as the pack says them; of several roles whoever is there, the first role first */
  to: readonly (Person | Told | readonly Role[])[]
  /** a staff id: not them, when it is for a role of theirs */
  besides?: string
  /** true: whatever the hour; false: on duty, even where the case itself knows no hours; not given: as the case does */
  urgent?: boolean
  clocks?: ClockName[]
  rules?: string[]
  tasks?: string[]
  approvals?: string[]
  held?: true
}
