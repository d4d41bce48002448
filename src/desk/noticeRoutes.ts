// The desk API about notices: what the one who asks was told of cases and has not noted yet. Everybody sees their own only.
import { z } from 'zod'
import type { Route } from '../http/route.ts'
import { requireStaff } from './access.ts'
import { withoutBlanks } from './caseQuery.ts'
import type { DeskRoute } from './deskRoute.ts'
import type { DeskDeps } from './ports.ts'
import { noticeList } from './schemas.ts'

const noticeQuery = z.preprocess(
  withoutBlanks,
  z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(500).exactOptional().describe('`nextCursor` of the page before'),
  }),
)
/** Strict: a name misspelt must not mean all of them. */
const notedBody = z.strictObject({
  ids: z.array(z.number().int().min(1)).max(200).exactOptional().describe('absent: all of them'),
})

export function noticeRoutes(app: DeskDeps['app'], desk: DeskRoute): Route[] {
  return [
    desk({
      method: 'get',
      path: '/api/desk/notices',
      summary: 'What the caller was told of open cases and has not noted yet: danger first, then the newest.',
      headers: { 'X-Staff-Id': 'with the bearer token: the member of the roster whose notices they are' },
      query: noticeQuery,
      reply: { status: 200, schema: noticeList },
      handle: async ({ query }, caller) => ({
        status: 200,
        json: await app.notices({ ...query, staffId: requireStaff(caller).id }),
        headers: { 'cache-control': 'no-store' },
      }),
    }),
    desk({
      method: 'post',
      path: '/api/desk/notices/noted',
      summary: "Takes notices off the caller's list; another person's stay where they are.",
      body: notedBody,
      reply: { status: 200, schema: z.object({ noted: z.number().int() }) },
      handle: async ({ body }, caller) => ({
        status: 200,
        json: { noted: await app.noted(requireStaff(caller).id, body.ids ?? 'all') },
      }),
    }),
  ]
}
