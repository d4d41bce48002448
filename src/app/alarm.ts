// Whether words tell of danger, found out beside the turn and at once: by the reader in the house, for a channel that must decide before.
import type { Rules } from '../case/commands.ts'
import type { Clock, Understanding } from './ports.ts'
import { readContextOf } from './reading.ts'

interface AlarmParts {
  reader: Understanding
  rules: Rules
  clock: Clock
  /** hears that reading failed, and nothing of what was read */
  log: { error(details: object, message: string): void }
}

/** Looks at the whole of it: a long story may end with the fire. A reader that fails has found none, and that is told to the log. */
export function createAlarm({ reader, rules, clock, log }: AlarmParts) {
  return async (text: string): Promise<boolean> => {
    if (text.trim() === '') return false
    try {
      const { danger } = await reader.read(text, readContextOf(rules, clock.now(), {}))
      return danger.now
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error
      log.error({ kind, length: text.length }, 'a message could not be looked through for danger')
      return false
    }
  }
}
