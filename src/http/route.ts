// One HTTP route as data: path, schemas, handler. Mounted on restify by server.ts, described by openapi.ts.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { z } from 'zod'

export interface Reply {
  status: number
  /** sent as JSON */
  json?: unknown
  /** sent as it is; give a content-type header with it */
  content?: string | Uint8Array
  headers?: Record<string, string | string[]>
  /** takes over the response (event streams, the Bot Framework adapter) */
  stream?: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
}

export interface Call<P = unknown, Q = unknown, B = unknown> {
  params: P
  query: Q
  body: B
  headers: IncomingMessage['headers']
  url: URL
  /** the peer's address; a forwarding header is never believed */
  ip: string
  /** from this machine itself, with no forwarding header */
  loopback: boolean
  /** raw bytes, only when `raw` is set on the route */
  bytes: Uint8Array
  /** what the route's `guard` found out, e.g. who is calling */
  guarded?: unknown
}

/** A call of which only the head has been looked at. */
export type CallHead = Pick<Call, 'headers' | 'url' | 'ip' | 'loopback'>

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'del'
  /** restify syntax: /api/desk/cases/:id */
  path: string
  /** one sentence for the OpenAPI document */
  summary: string
  params?: P
  query?: Q
  /** JSON body; a route without one ignores what is sent */
  body?: B
  /** hand the bytes over unparsed instead (uploads) */
  raw?: boolean
  /** bytes; 256 KiB unless told */
  maxBytes?: number
  /** schema of the 2xx answer, for the OpenAPI document */
  reply?: { status: number; schema?: z.ZodType; contentType?: string }
  /** left out of the OpenAPI document */
  hidden?: boolean
  /** admits the caller before anything else of the request is read; throws a Problem otherwise */
  guard?: (head: CallHead) => unknown
  /** names of the ways to be admitted, for the OpenAPI document */
  security?: readonly ('bearer' | 'session')[]
  /** request headers it looks at, name → meaning, for the OpenAPI document */
  headers?: Readonly<Record<string, string>>
  handle: (call: Call<z.infer<P>, z.infer<Q>, z.infer<B>>) => Reply | Promise<Reply>
}

/** Keeps the types of the schemas for the handler. */
export const route = <
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
>(
  definition: Route<P, Q, B>,
): Route => definition as unknown as Route
