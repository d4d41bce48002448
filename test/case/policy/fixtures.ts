// The default pack with the demo store's people, and short ways to write what was heard. For the policy tests.
import { loadRules } from '../../../src/app/loadPolicy.ts'
import type { HeardSignal } from '../../../src/case/caseParts.ts'
import type { Rules } from '../../../src/case/commands.ts'
import type { StaffMember } from '../../../src/case/policy/directory.ts'
import { staffSchema } from '../../../src/case/policy/directory.ts'
import type { Role, Signal } from '../../../src/case/vocabulary.ts'

export const rules: Rules = loadRules({ pack: 'lamborghini-4s' })
export const { pack, directory } = rules

export const heard = (
  signal: Signal,
  strength: HeardSignal['strength'] = 'hard',
  evidence: string = signal,
): HeardSignal => ({
  signal,
  strength,
  evidence,
  messageId: 'm1',
})

export const person = (name: string, role: Role, more: Partial<StaffMember> = {}): StaffMember =>
  staffSchema.parse({ id: `${role}-${name}`, name, role, store: 'binjiang', ...more })

/** The same rules with other people. */
export const withStaff = (...staff: StaffMember[]): Rules => ({ ...rules, directory: { ...directory, staff } })

export const about = (name: string, role?: string) => ({ name, complainedAbout: true, ...(role ? { role } : {}) })
