// The platform's HTTP side on loopback: finds the endpoint, checks the token, lets ordered trouble happen, keeps a log.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { customSend, customTyping } from './endpoints/customerService.ts'
import type { Call, Endpoint, Outcome } from './endpoints/endpoint.ts'
import { mediaGet, mediaUpload } from './endpoints/media.ts'
import { createTemplateSend, subscribeSend } from './endpoints/notices.ts'
import { stableToken } from './endpoints/token.ts'
import { done, errorAnswer } from './errors.ts'
import type { EndpointName, Failure, Faults } from './faults.ts'
import { readJson } from './json.ts'
import type { Platform } from './platform.ts'

export interface LoggedCall {
  endpoint: EndpointName
  /** epoch ms, on the double's clock */
  at: number
  /** of a JSON body that can be read */
  body?: Record<string, unknown>
  /** what was answered, or would have been; undefined: nothing was done */
  errcode?: number
  failure?: Failure
}

/** A little more than the largest film. */
const mostBytes = 12 * 1024 * 1024
export const filePath = '/file/'

interface Raw {
  status: number
  headers: Record<string, string>
  body: Buffer | string
}

const json = (value: object): Raw => ({
  status: 200,
  headers: { 'content-type': 'application/json; encoding=utf-8' },
  body: JSON.stringify(value),
})
const page = (status: number): Raw => ({ status, headers: { 'content-type': 'text/html' }, body: '<html></html>' })

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > mostBytes) throw new Error('too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export function createApi(platform: Platform, faults: Faults, calls: LoggedCall[]): Server {
  const { now, tokens, media } = platform
  const endpoints: Readonly<Record<EndpointName, Endpoint>> = {
    stable_token: stableToken,
    'custom/send': customSend,
    'custom/typing': customTyping,
    'template/send': createTemplateSend(),
    'subscribe/bizsend': subscribeSend,
    'media/upload': mediaUpload,
    'media/get': mediaGet,
  }
  const pathOf = (name: string) => `/cgi-bin/${/^(stable_token|media\/)/.test(name) ? '' : 'message/'}${name}`
  const byPath = new Map(Object.entries(endpoints).map(([name, each]) => [pathOf(name), [name, each] as const]))

  async function outcomeOf(endpoint: Endpoint, method: string | undefined, call: Call): Promise<Outcome> {
    if (method !== endpoint.method) return { code: endpoint.method === 'GET' ? 43001 : 43002 }
    const fault = endpoint.needsToken ? tokens.faultOf(call.query.get('access_token')) : undefined
    return fault === undefined ? endpoint.handle(call, platform) : { code: fault }
  }

  function rawOf(outcome: Outcome): Raw {
    if ('json' in outcome) return json(outcome.json)
    if ('code' in outcome) return json(outcome.code === 0 ? done : errorAnswer(outcome.code, now()))
    const { bytes, contentType, name } = outcome.file
    const headers = { 'content-type': contentType, 'content-disposition': `attachment; filename="${name}"` }
    return { status: 200, headers, body: bytes }
  }

  /** `undefined`: never. */
  type Reply = (raw: Raw | 'drop' | undefined) => void

  /** What goes wrong before anything is done. */
  function failBefore(failure: Failure, reply: Reply): boolean {
    if (typeof failure === 'object' && 'errcode' in failure) reply(json(errorAnswer(failure.errcode, now())))
    else if (failure === 'http500') reply(page(500))
    else if (failure === 'notJson') reply(page(200))
    else if (failure === 'drop') reply('drop')
    else if (failure === 'hang') reply(undefined)
    else return false
    return true
  }

  async function serve(name: EndpointName, endpoint: Endpoint, method: string | undefined, call: Call, reply: Reply) {
    const failure = faults.next(name)
    const body = readJson(call.body)
    const logged: LoggedCall = { endpoint: name, at: now(), ...(body ? { body } : {}), ...(failure ? { failure } : {}) }
    calls.push(logged)
    if (failure && failBefore(failure, reply)) return
    const outcome = await outcomeOf(endpoint, method, call)
    logged.errcode = 'code' in outcome ? outcome.code : 0
    if (failure === 'doneThenHang') return reply(undefined)
    if (failure === 'doneThenDrop') return reply('drop')
    const raw = rawOf(outcome)
    if (typeof failure === 'object' && 'afterMs' in failure) setTimeout(() => reply(raw), failure.afterMs).unref()
    else reply(raw)
  }

  function serveFile(mediaId: string): Raw {
    const medium = media.find(mediaId)
    if (!medium) return page(404)
    return { status: 200, headers: { 'content-type': medium.contentType }, body: medium.bytes }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://double')
    const reply: Reply = raw => {
      if (raw === 'drop') request.socket.destroy()
      else if (raw) {
        // not in one: where restify is loaded too, `writeHead` returns nothing
        response.writeHead(raw.status, raw.headers)
        response.end(raw.body)
      }
    }
    const call: Call = {
      query: url.searchParams,
      body: await bodyOf(request),
      contentType: request.headers['content-type'] ?? '',
    }
    const found = byPath.get(url.pathname)
    if (found) return serve(found[0] as EndpointName, found[1], request.method, call, reply)
    if (url.pathname.startsWith(filePath)) return reply(serveFile(url.pathname.slice(filePath.length)))
    reply(json(errorAnswer(40066, now())))
  }

  return createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy())
  })
}
