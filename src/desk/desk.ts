// Puts the staff desk together: its API, its sign-in and its page, as routes to be mounted.
import { staffOf } from '../case/policy/directory.ts'
import type { Route } from '../http/route.ts'
import { caseRoutes } from './caseRoutes.ts'
import { pageRoutes } from './console/pageRoutes.ts'
import { deskRoute } from './deskRoute.ts'
import { createEventStream } from './eventStream.ts'
import { noticeRoutes } from './noticeRoutes.ts'
import type { DeskDeps } from './ports.ts'
import { progressLinkRoutes } from './progressLinkRoutes.ts'
import { makeLink } from './session.ts'
import { signInRoutes } from './signIn.ts'
import { systemRoutes } from './systemRoutes.ts'
import { taskRoutes } from './taskRoutes.ts'

export interface Desk {
  routes: Route[]
  /** ends the event streams */
  close(): void
  /** A sign-in link, good once and for ten minutes. Throws when nobody on the roster has that id. */
  link(staffId: string): Promise<string>
}

export function createDesk(deps: DeskDeps): Desk {
  const desk = deskRoute(deps)
  const events = createEventStream(deps)
  return {
    routes: [
      ...caseRoutes(deps, desk),
      ...taskRoutes(deps, desk),
      ...noticeRoutes(deps.app, desk),
      ...progressLinkRoutes(deps.app, desk),
      ...systemRoutes(deps, desk, events),
      ...signInRoutes(deps),
      ...pageRoutes(),
    ],
    close: () => events.close(),
    link: async staffId => {
      if (!staffOf(deps.app.directory, staffId)) throw new Error(`nobody on the roster has the id "${staffId}"`)
      return makeLink(staffId, deps)
    },
  }
}
