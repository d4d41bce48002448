// Who may grant what: the remedies of each role and how much of them.
import { z } from 'zod'
import { demandKind, role } from '../../vocabulary.ts'

/** One role's own authority; everybody above on its ladder has it too. */
export const authorityRow = z
  .strictObject({
    role,
    remedies: z.array(demandKind).min(1).describe('what this role may grant, and everybody above it'),
    upTo: z
      .partialRecord(demandKind, z.number().min(0))
      .default({})
      .describe("the most of a remedy, in the store's currency; a remedy not named here has no limit"),
  })
  .superRefine(({ remedies, upTo }, issues) => {
    for (const kind of Object.keys(upTo) as (keyof typeof upTo)[])
      if (!remedies.includes(kind))
        issues.addIssue({ code: 'custom', path: ['upTo', kind], message: `${kind} is not among the remedies` })
  })
