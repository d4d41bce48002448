// The query of the case list as sent → the ledger's filter. Blank parameters count as absent.
import { z } from 'zod'
import { caseStatus } from '../app/caseShapes.ts'
import type { CaseFilter } from '../app/ledgerShapes.ts'
import type { StaffMember } from '../case/policy/directory.ts'
import { role, severityLevel } from '../case/vocabulary.ts'

const listOf = <T extends string>(one: z.ZodType<T, T>) =>
  z
    .string()
    .transform((text): unknown[] => text.split(',').map(part => part.trim()))
    .pipe(z.array(one as z.ZodType<T, unknown>).max(20))

export const withoutBlanks = (query: unknown): unknown =>
  Object.fromEntries(Object.entries(query as Record<string, string>).filter(([, value]) => value.trim() !== ''))

export const flag = z.enum(['true', 'false', '1', '0']).transform(text => text === 'true' || text === '1')

export const caseQuery = z.preprocess(
  withoutBlanks,
  z.object({
    status: listOf(caseStatus).exactOptional().describe('one or several, with commas'),
    severity: listOf(severityLevel).exactOptional().describe('one or several, with commas'),
    role: role.exactOptional().describe("the owner's role"),
    owner: z
      .string()
      .max(100)
      .exactOptional()
      .describe('staff id, of who has it or stands in; `me` for oneself, `none` for nobody yet'),
    overdue: flag.exactOptional(),
    awaits: z
      .literal('me')
      .exactOptional()
      .describe("cases with an approval the caller's role may give, and nobody has answered"),
    q: z.string().trim().max(200).exactOptional().describe('words to find, every one; Chinese from two characters'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(500).exactOptional().describe('`nextCursor` of the page before'),
    order: z
      .enum(['due', 'updated'])
      .exactOptional()
      .describe('what falls due first, or newest change first (default)'),
  }),
)

/** @param me who asks; throws when nobody of the roster does */
export const caseFilter = (
  { awaits, ...query }: z.infer<typeof caseQuery>,
  me: () => Pick<StaffMember, 'id' | 'role'>,
): CaseFilter => ({
  ...query,
  ...(awaits ? { awaits: me().role } : {}),
  ...(query.owner === 'me' ? { owner: me().id } : query.owner === 'none' ? { owner: null } : {}),
})
