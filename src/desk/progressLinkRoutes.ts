// Links to a customer's progress page in the hands of staff: one to hand out, all called back.
import { z } from 'zod'
import type { Actor } from '../case/events.ts'
import { Problem } from '../http/problem.ts'
import type { Route } from '../http/route.ts'
import { actorOf, type Caller, requireAuthority, requireStaff, requireUninvolved } from './access.ts'
import type { DeskRoute } from './deskRoute.ts'
import type { DeskApp } from './ports.ts'
import { progressLink } from './schemas.ts'

const path = '/api/desk/cases/:id/progress-link'
const params = z.object({ id: z.string().min(1).max(80) })
const noStore = { 'cache-control': 'no-store' }

export function progressLinkRoutes(app: DeskApp, desk: DeskRoute): Route[] {
  async function admitted(caseId: string, caller: Caller): Promise<Actor> {
    requireAuthority('progressLink', requireStaff(caller))
    await requireUninvolved(caseId, caller, app)
    return actorOf(caller)
  }
  return [
    desk({
      method: 'post',
      path,
      summary: "Makes a link to the customer's progress page, to be handed to the customer. It is shown this once.",
      params,
      reply: { status: 201, schema: progressLink },
      handle: async ({ params: { id } }, caller) => {
        const link = await app.progressLink(id, await admitted(id, caller))
        if (!link) throw new Problem(404, 'unknown-case', 'There is no such case, or its personal data is erased.')
        return { status: 201, json: link, headers: noStore }
      },
    }),
    desk({
      method: 'del',
      path,
      summary: "Calls back every link to the customer's progress page.",
      params,
      reply: { status: 204 },
      handle: async ({ params: { id } }, caller) => {
        await app.revokeProgressLinks(id, await admitted(id, caller))
        return { status: 204, headers: noStore }
      },
    }),
  ]
}
