// The desk API about tasks across cases: what is still to be done, by whom, by when.
import { z } from 'zod'
import type { TaskFilter } from '../app/ledgerShapes.ts'
import { staffOf } from '../case/policy/directory.ts'
import { notValid } from '../http/problem.ts'
import type { Route } from '../http/route.ts'
import { type Caller, readerHeader, readerOf, requireStaff } from './access.ts'
import { flag, withoutBlanks } from './caseQuery.ts'
import type { DeskRoute } from './deskRoute.ts'
import type { DeskDeps } from './ports.ts'
import { taskList } from './schemas.ts'

const taskQuery = z.preprocess(
  withoutBlanks,
  z.object({
    owner: z
      .string()
      .max(100)
      .exactOptional()
      .describe('staff id, `me` for oneself; what nobody of their role has by name is theirs too'),
    overdue: flag.exactOptional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(500).exactOptional().describe('`nextCursor` of the page before'),
  }),
)

function filterOf({ owner, ...given }: z.infer<typeof taskQuery>, caller: Caller, { app }: Pick<DeskDeps, 'app'>) {
  const query = { ...given, ...readerOf(caller) }
  if (owner === undefined) return query satisfies TaskFilter
  const member = owner === 'me' ? requireStaff(caller) : staffOf(app.directory, owner)
  if (!member) throw notValid([{ path: 'owner', message: 'nobody of the roster has this id' }])
  return { ...query, owner: { staffId: member.id, role: member.role } } satisfies TaskFilter
}

export function taskRoutes(deps: Pick<DeskDeps, 'app'>, desk: DeskRoute): Route[] {
  return [
    desk({
      method: 'get',
      path: '/api/desk/tasks',
      summary: 'Tasks still to be done beside cases, open and over, those due first.',
      query: taskQuery,
      headers: readerHeader,
      reply: { status: 200, schema: taskList },
      handle: async ({ query }, caller) => ({
        status: 200,
        json: await deps.app.tasks(filterOf(query, caller, deps)),
        headers: { 'cache-control': 'no-store' },
      }),
    }),
  ]
}
