// A route of the desk: like any other, but its handler is told who is calling, and nobody unknown gets as far.
import type { z } from 'zod'
import type { Call, Reply, Route } from '../http/route.ts'
import { admit, type Caller } from './access.ts'
import type { DeskDeps } from './ports.ts'

type Definition<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Omit<
  Route<P, Q, B>,
  'handle' | 'guard' | 'security'
> & {
  handle: (call: Call<z.infer<P>, z.infer<Q>, z.infer<B>>, caller: Caller) => Reply | Promise<Reply>
}

const staffHeader = { 'X-Staff-Id': 'with the bearer token: the member of the roster who acts' }

/** Makes desk routes: `get` reads, anything else counts as a change (a session's request must come from our own page). */
export const deskRoute =
  (deps: DeskDeps) =>
  <P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType>(
    definition: Definition<P, Q, B>,
  ): Route => {
    const changes = definition.method !== 'get'
    const made: Route<P, Q, B> = {
      ...definition,
      headers: { ...(changes ? staffHeader : {}), ...definition.headers },
      security: ['bearer', 'session'],
      guard: head => admit(head, changes, deps),
      handle: call => definition.handle(call, call.guarded as Caller),
    }
    return made as unknown as Route
  }
export type DeskRoute = ReturnType<typeof deskRoute>
