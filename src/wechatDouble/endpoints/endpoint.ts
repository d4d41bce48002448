// The shape of one endpoint of the platform's API, and what several of them need.
import { readJson } from '../json.ts'
import type { Person } from '../people.ts'
import type { Platform } from '../platform.ts'

export interface Call {
  query: URLSearchParams
  body: Buffer
  contentType: string
}

export type Outcome =
  /** 0: done, and nothing to say */
  { code: number } | { json: object } | { file: { bytes: Buffer; contentType: string; name: string } }

export interface Endpoint {
  method: 'GET' | 'POST'
  needsToken: boolean
  handle(call: Call, platform: Platform): Outcome | Promise<Outcome>
}

interface Addressed {
  body: Record<string, unknown>
  person: Person
}

/** For what is sent to somebody: the body, and who that is; or the code. */
export function addressed({ body: bytes }: Call, { people }: Platform): Addressed | { code: number } {
  const body = readJson(bytes)
  if (!body) return { code: 47001 }
  const person = typeof body.touser === 'string' ? people.known(body.touser) : undefined
  return person ? { body, person } : { code: 40003 }
}
