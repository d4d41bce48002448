// How a case climbs: what a warning and a breach do, on which events it goes higher, and what goes to the top at once.
import { z } from 'zod'
import { clockName } from '../../clockNames.ts'
import { role } from '../../vocabulary.ts'
import { caseWhen } from './conditions.ts'

/** `owner` whoever has the case now; `above` the level above the one that has it now; or a role by name. */
const told = z.union([z.enum(['owner', 'above']), role])
export type Told = z.infer<typeof told>

/** So many levels up, or to a role by name; from there and above, one level up. */
const ascent = z
  .strictObject({
    climb: z.number().int().min(0).optional().describe('so many levels up'),
    to: role.optional().describe('to this role; from it or from above, one level up'),
    tell: z.array(told).default([]),
  })
  .refine(each => (each.climb === undefined) !== (each.to === undefined), 'write one of climb and to')
export type Ascent = z.infer<typeof ascent>

export const escalationSchema = z
  .strictObject({
    warn: z.strictObject({ tell: z.array(told).min(1) }).prefault({ tell: ['owner', 'above'] }),
    breach: ascent.prefault({ climb: 1, tell: ['owner', 'above'] }).describe('a clock ended'),
    onlyTold: z
      .array(clockName)
      .default(['record', 'plan'])
      .describe(
        'clocks whose end takes the case nowhere: whom `breach` names is told of it. What is left to do once the customer is served never climbs',
      ),
    beyond: z
      .array(role)
      .default([])
      .describe(
        'who hears of a missed time, each time, where nobody of the house stands above whoever has the case: the first of them who is there',
      ),
    onRequest: ascent.prefault({ climb: 1 }).describe('the customer asks for somebody higher'),
    onDecline: ascent.prefault({ climb: 1 }).describe('the customer declines what was proposed'),
    onAbsent: ascent.prefault({ climb: 1 }).describe('who handles it is away and has no deputy'),
    onAuthority: ascent.prefault({ climb: 1 }).describe('what would settle it is beyond the authority of who has it'),
    outside: z
      .array(role)
      .default(['manufacturerSupervisor'])
      .describe(
        'who assists, and grants what only the level above could, where the complaint is about everybody above; without them the next level below decides',
      ),
    onDissatisfiedAgain: z
      .array(role)
      .default([])
      .describe(
        'a customer not satisfied for the first time goes to followUp.notSatisfiedOwner; the second time to the first of these, then the next',
      ),
    atOnce: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          when: caseWhen,
          to: role.describe('who has or hears of it at once, whatever the hour'),
          how: z.enum(['owns', 'told']).describe('owns: handles it; told: hears of it'),
        }),
      )
      .default([])
      .describe('what does not wait for a clock'),
  })
  .prefault({})
