// The same house with little room: everybody works half days and has room for two cases, so that work waits and colleagues stand in.
import type { Rules } from '../../src/case/commands.ts'
import type { StaffMember } from '../../src/case/policy/directory.ts'

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const each = (span: string) => Object.fromEntries(week.map(day => [day, [span]]))
const halves: readonly StaffMember['shifts'][] = [each('08:30-13:00'), each('11:30-17:30')]

export const withHalfDays = (rules: Rules): Rules => ({
  ...rules,
  directory: {
    ...rules.directory,
    staff: rules.directory.staff.map((member, index) => {
      const shifts = halves[index % 2]
      return { ...member, capacity: Math.min(member.capacity, 2), ...(shifts ? { shifts } : {}) }
    }),
  },
})
