// Work the rules open beside a case: what, by whom, by when.
import { z } from 'zod'
import { taskKind } from '../../taskKinds.ts'
import { role } from '../../vocabulary.ts'
import { caseWhen } from './conditions.ts'
import { checkLength, lengthFields } from './lengths.ts'

/** When duties are looked for. */
export const dutyMoments = [
  'registered',
  'contacted',
  'diagnosed',
  'resolved',
  'beyondAbility',
  'recurring',
  'erasureAsked',
] as const
export const dutyMoment = z.enum(dutyMoments)
export type DutyMoment = z.infer<typeof dutyMoment>

export const dutySchema = z.strictObject({
  id: z.string().min(1),
  after: z
    .array(dutyMoment)
    .min(1)
    .default(['registered'])
    .describe(
      'what has just happened, any of these. registered: also whenever more becomes known of an open case; beyondAbility: the store cannot settle it itself; recurring: the same problem came back; erasureAsked: the customer wants erased what is kept of them',
    ),
  when: caseWhen.default({}),
  task: taskKind.exclude(['other']),
  owner: role.describe('who does it; nobody there of that role: the next level up'),
  due: z
    .strictObject(lengthFields)
    .superRefine(checkLength)
    .optional()
    .describe('absent: at once, within an hour of opening hours'),
})
