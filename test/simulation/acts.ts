// What somebody of the simulated world may do: a row with the moment it fits and the command it makes.

import type { Command } from '../../src/case/commands.ts'
import type { Actor } from '../../src/case/events.ts'
import type { Life, Sight } from './life.ts'

export interface Act {
  name: string
  /** how likely, among what fits the moment */
  weight: number
  /** whether people in their right mind would do it now; who errs does it anyway */
  fits(life: Life, sight: Sight): boolean
  command(life: Life, sight: Sight): Command
  /** of the staff; absent: whoever has the case */
  by?(life: Life, sight: Sight): string | undefined
}

export const customer: Actor = { kind: 'customer' }
export const bot: Actor = { kind: 'bot' }
export const system: Actor = { kind: 'system' }
export const staff = (staffId: string): Actor => ({ kind: 'staff', staffId })

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
