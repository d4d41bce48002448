// The restify server: mounts routes, validates at the door, turns every failure into problem+json.
import type { IncomingMessage, ServerResponse } from 'node:http'
import restify from 'restify'
import type { z } from 'zod'
import { parseJson, readBody } from './body.ts'
import { plainIssues, plainWords } from './plainWords.ts'
import { notValid, Problem, problemBody } from './problem.ts'
import type { Call, Reply, Route } from './route.ts'

export interface HttpLog {
  /** an unforeseen failure; `where` is the route's pattern, never the address with its tokens */
  error(details: { where: string; err: unknown }, message: string): void
}

const defaultMaxBytes = 256 * 1024
const commonHeaders = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
const loopbackAddress = /^(127\.|::1$|::ffff:127\.)/
const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

export const isLoopback = (request: IncomingMessage): boolean =>
  loopbackAddress.test(request.socket.remoteAddress ?? '') && !forwardingHeaders.some(name => name in request.headers)

function send(response: ServerResponse, reply: Reply): void {
  if (response.headersSent || response.destroyed) return
  const body = reply.json !== undefined ? JSON.stringify(reply.json) : (reply.content ?? '')
  response.writeHead(reply.status, {
    ...commonHeaders,
    ...(reply.json !== undefined ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    ...(reply.status === 204 || reply.status === 304 ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...reply.headers,
  })
  response.end(body)
}

export function sendProblem(response: ServerResponse, problem: Problem): void {
  send(response, {
    status: problem.status,
    content: JSON.stringify(problemBody(problem)),
    headers: { ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8' },
  })
}

function valid<S extends z.ZodType>(schema: S | undefined, value: unknown): z.infer<S> {
  if (!schema) return value as z.infer<S>
  const result = schema.safeParse(value, { error: plainWords })
  if (result.success) return result.data
  throw notValid(plainIssues(result.error.issues))
}

async function callOf(definition: Route, request: restify.Request): Promise<Call> {
  const target = request.url ?? '/'
  const url = new URL(target.startsWith('/') ? `http://local${target}` : target)
  const ip = request.socket.remoteAddress ?? ''
  const head = { headers: request.headers, url, ip, loopback: isLoopback(request) }
  const guarded = await definition.guard?.(head)
  const wanted = definition.body || definition.raw
  const bytes = wanted ? await readBody(request, definition.maxBytes ?? defaultMaxBytes) : new Uint8Array()
  return {
    params: valid(definition.params, request.params),
    query: valid(definition.query, Object.fromEntries(url.searchParams)),
    body: definition.body ? valid(definition.body, parseJson(bytes)) : undefined,
    ...head,
    bytes,
    guarded,
  }
}

async function answer(
  definition: Route,
  request: restify.Request,
  response: restify.Response,
  log: HttpLog,
): Promise<void> {
  try {
    const reply = await definition.handle(await callOf(definition, request))
    if (reply.stream) await reply.stream(request, response)
    else send(response, reply)
  } catch (err) {
    if (!(err instanceof Problem))
      log.error({ where: `${definition.method} ${definition.path}`, err }, 'request failed')
    // A stream that breaks in its middle: a closed line tells the client so, an open one would tell nothing for ever.
    if (response.headersSent) response.destroy()
    sendProblem(
      response,
      err instanceof Problem ? err : new Problem(500, 'internal', 'We could not do this. It has been noted.'),
    )
  }
}

/** restify builds a URL of Host and target without a net below it: what does not parse would end the process. */
function parses({ url = '', headers }: IncomingMessage): boolean {
  const base = `http://${headers.host || 'localhost'}`
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base)
}

const isWebSocket = ({ headers }: IncomingMessage): boolean => headers.upgrade?.toLowerCase() === 'websocket'

/** A server that knows these routes; not yet listening. */
export function createHttpServer(routes: readonly Route[], log: HttpLog): restify.Server {
  const server = restify.createServer({ name: 'huiyin', ignoreTrailingSlash: true })
  // the whole request: a 100 MB video over a phone's line; the headers must be there much sooner
  server.server.requestTimeout = 600_000
  server.server.headersTimeout = 20_000
  server.server.keepAliveTimeout = 65_000
  // Some clients offer h2c with an ordinary request: it is answered as one. Node before 24.9 does not ask and drops them.
  Object.assign(server.server, { shouldUpgradeCallback: isWebSocket })
  // An upgraded socket is nobody's until a channel takes it: a line that breaks there would end the process.
  server.server.on('upgrade', (_, socket) => socket.on('error', () => socket.destroy()))
  server.pre((request: restify.Request, response: restify.Response, next: restify.Next) => {
    if (parses(request)) return next()
    sendProblem(response, new Problem(400, 'bad-request', 'The request could not be read.'))
    return next(false)
  })
  for (const definition of routes)
    server[definition.method](definition.path, async (request: restify.Request, response: restify.Response) => {
      await answer(definition, request, response, log)
    })
  /** Answers by restify's own means, or restify would answer once more (and throw). */
  const refuse =
    (problem: Problem) =>
    (_: unknown, response: restify.Response, __: unknown, done: () => void): void => {
      const headers = { ...commonHeaders, 'content-type': 'application/problem+json; charset=utf-8' }
      if (!response.headersSent) response.sendRaw(problem.status, JSON.stringify(problemBody(problem)), headers)
      done()
    }
  server.on('NotFound', refuse(new Problem(404, 'not-found', 'There is nothing at this address.')))
  server.on(
    'MethodNotAllowed',
    refuse(new Problem(405, 'method-not-allowed', 'This address does not take that method.')),
  )
  server.on('restifyError', refuse(new Problem(400, 'bad-request', 'The request could not be read.')))
  return server
}
