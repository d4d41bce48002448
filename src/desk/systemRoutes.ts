// The desk API beside the cases: who am I, try a sentence, live news, deliveries that were given up.
import { z } from 'zod'
import { language } from '../case/vocabulary.ts'
import { Problem } from '../http/problem.ts'
import type { Route } from '../http/route.ts'
import { admit, type Caller, mayOf, requireAuthority, requireStaff, requireUninvolved } from './access.ts'
import type { DeskRoute } from './deskRoute.ts'
import type { EventStream } from './eventStream.ts'
import type { DeskDeps } from './ports.ts'
import { deadLetterList, type Me, me, staffRoster, understandReply } from './schemas.ts'

const noStore = { 'cache-control': 'no-store' }
/** No message was written outside of these; and far beyond them a Date holds nothing. */
const earliest = Date.parse('1900-01-01')
const latest = Date.parse('3000-01-01')
const instant = z
  .union([z.iso.datetime({ offset: true }), z.iso.date(), z.number().int()])
  .transform(at => (typeof at === 'number' ? at : Date.parse(at)))
  .refine(at => at >= earliest && at < latest, 'a time between the years 1900 and 2999')

const understandBody = z.object({
  text: z.string().min(1).max(20_000),
  language: language.exactOptional(),
  at: instant.exactOptional().describe('when it was written; ISO 8601 or epoch ms'),
})

function meOf(caller: Caller, deps: DeskDeps): Me {
  const { staff, stores } = deps.app.directory
  const who = caller.staff
  return {
    staff: who && { id: who.id, name: who.name, role: who.role, store: who.store, languages: who.languages },
    via: caller.via,
    may: who ? mayOf(who) : [],
    now: new Date(deps.now()).toISOString(),
    clockSpeed: deps.clockSpeed,
    staffList: staff.map(({ id, name, names, role, store }) => ({
      id,
      name,
      ...(names ? { names } : {}),
      role,
      store,
    })),
    stores: stores.map(({ id, name, names, timeZone }) => ({ id, name, ...(names ? { names } : {}), timeZone })),
  }
}

/** Tried again by a colleague meanwhile, or erased with its case. */
const noDeadLetter = () => new Problem(404, 'unknown-dead-letter', 'There is no such dead letter.')

export function systemRoutes(deps: DeskDeps, desk: DeskRoute, events: EventStream): Route[] {
  const { app } = deps
  return [
    desk({
      method: 'get',
      path: '/api/desk/me',
      summary: 'Who is calling, what they may do, and the names behind staff and store ids.',
      reply: { status: 200, schema: me },
      handle: (_, caller) => ({ status: 200, json: meOf(caller, deps), headers: noStore }),
    }),
    desk({
      method: 'get',
      path: '/api/desk/staff',
      summary: 'The roster: who is on duty and how many cases they have; with a case, only whom it may be given to.',
      query: z.object({ case: z.string().min(1).max(80).exactOptional().describe('case id') }),
      reply: { status: 200, schema: staffRoster },
      handle: async ({ query }, caller) => {
        requireStaff(caller)
        if (query.case !== undefined) await requireUninvolved(query.case, caller, app)
        const items = await app.staff(query.case)
        if (!items) throw new Problem(404, 'unknown-case', 'There is no such case.')
        return { status: 200, json: { items }, headers: noStore }
      },
    }),
    desk({
      method: 'post',
      path: '/api/desk/understand',
      summary:
        'Reads a sentence as the bot would. Nothing is stored; the text goes to Azure Language when that is set up.',
      body: understandBody,
      reply: { status: 200, schema: understandReply },
      handle: async ({ body }) => ({ status: 200, json: await app.understand(body), headers: noStore }),
    }),
    desk({
      method: 'get',
      path: '/api/desk/events',
      summary:
        'Live news: case.changed, message.arrived, clock.warned, clock.breached; notice and notices.noted, to those alone whose they are. Ids only.',
      reply: { status: 200, contentType: 'text/event-stream' },
      handle: (head, caller) =>
        events.open(
          () =>
            admit(head, false, deps).then(
              () => true,
              () => false,
            ),
          caller.staff?.id,
        ),
    }),
    desk({
      method: 'get',
      path: '/api/desk/dead-letters',
      summary: 'Messages to customers that could not be delivered, newest first. No text.',
      query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
      reply: { status: 200, schema: deadLetterList },
      handle: async ({ query }) => ({
        status: 200,
        json: { items: await app.deadLetters(query.limit) },
        headers: noStore,
      }),
    }),
    desk({
      method: 'post',
      path: '/api/desk/dead-letters/:id/requeue',
      summary: 'Tries to deliver one of them again.',
      params: z.object({ id: z.coerce.number().int().min(1) }),
      reply: { status: 200, schema: z.object({ requeued: z.literal(true) }) },
      handle: async ({ params }, caller) => {
        requireAuthority('requeue', requireStaff(caller))
        if ((await app.requeue({ id: params.id })) === 0) throw noDeadLetter()
        return { status: 200, json: { requeued: true } }
      },
    }),
    desk({
      method: 'post',
      path: '/api/desk/dead-letters/requeue',
      summary:
        'Tries to deliver all of one channel again, each in its place among what its conversation still waits for.',
      body: z.object({ channel: z.string().min(1).max(80) }),
      reply: { status: 200, schema: z.object({ requeued: z.number().int() }) },
      handle: async ({ body }, caller) => {
        requireAuthority('requeue', requireStaff(caller))
        const requeued = await app.requeue({ channel: body.channel })
        if (requeued === 0) throw noDeadLetter()
        return { status: 200, json: { requeued } }
      },
    }),
  ]
}
