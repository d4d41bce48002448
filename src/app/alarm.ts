// Whether words tell of danger, found out beside the turn and at once: by the reader in the house, for a channel that must decide before.
import type { Rules } from '../case/commands.ts'
import type { Clock, Understanding } from './ports.ts'
import { readContextOf } from './reading.ts'

/** danger is told in few words, and every message is looked at */
const longest = 500

/** A reader that fails has found none. */
export function createAlarm(reader: Understanding, rules: Rules, clock: Clock) {
  return async (text: string): Promise<boolean> => {
    if (text.trim() === '') return false
    try {
      const { danger } = await reader.read(text.slice(0, longest), readContextOf(rules, clock.now(), {}))
      return danger.now
    } catch {
      return false
    }
  }
}
