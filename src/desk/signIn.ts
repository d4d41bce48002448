// Signing in and out of the desk. A link is spent by a POST only, so that a preview of the link does not use it up.
import { z } from 'zod'
import { staffOf } from '../case/policy/directory.ts'
import { Problem } from '../http/problem.ts'
import { type Route, route } from '../http/route.ts'
import type { DeskDeps } from './ports.ts'
import { beginSession, checkOrigin, endSession, sessionToken, spendLink } from './session.ts'

const linkSpent = () =>
  new Problem(401, 'link-not-valid', 'This link has been used or is older than ten minutes. Ask for a new one.')

export function signInRoutes(deps: DeskDeps): Route[] {
  return [
    route({
      method: 'post',
      path: '/desk/in',
      summary: 'Begins a staff session with the token of a one-time link.',
      body: z.object({ token: z.string().min(1).max(200) }),
      reply: { status: 204 },
      guard: ({ headers }) => checkOrigin(headers, deps.publicUrl),
      handle: async ({ body }) => {
        const staffId = await spendLink(body.token, deps)
        if (!staffId || !staffOf(deps.app.directory, staffId)) throw linkSpent()
        return {
          status: 204,
          headers: { 'set-cookie': await beginSession(staffId, deps), 'cache-control': 'no-store' },
        }
      },
    }),
    route({
      method: 'post',
      path: '/desk/out',
      summary: 'Ends the staff session.',
      reply: { status: 204 },
      guard: ({ headers }) => checkOrigin(headers, deps.publicUrl),
      handle: async ({ headers }) => ({
        status: 204,
        headers: {
          'set-cookie': await endSession(sessionToken(headers.cookie, deps.publicUrl), deps),
          'cache-control': 'no-store',
        },
      }),
    }),
  ]
}
