// A bare Direct Line client: says exactly what a test wants said, returns status and body.
import type { WireActivity } from '../../../src/channels/directLine/activities.ts'

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test looks at
  body: any
  headers: Headers
}
const root = '/v3/directline'

export async function call(
  base: string,
  method: string,
  path: string,
  options: {
    token?: string
    json?: unknown
    raw?: NonNullable<RequestInit['body']>
    headers?: Record<string, string>
  } = {},
): Promise<Answer> {
  const { token, json, raw, headers } = options
  const response = await fetch(`${base}${path.startsWith('/v3') ? '' : root}${path}`, {
    method,
    headers: {
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(raw !== undefined ? { body: raw } : json === undefined ? {} : { body: JSON.stringify(json) }),
  })
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text, headers: response.headers }
}

export const claimsOf = (token: string): { user: string; conv: string; exp: number } =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

export interface Talk {
  id: string
  token: string
  streamUrl: string
  user: string
  path(tail: string): string
  say(text: string, more?: object): Promise<Answer>
  read(watermark?: string): Promise<{ activities: WireActivity[]; watermark: string }>
  send(files: { name: string; type: string; bytes: Uint8Array }[], activity?: object): Promise<Answer>
}

export async function open(base: string): Promise<Talk> {
  const generated = await call(base, 'POST', '/tokens/generate', { json: {} })
  const started = await call(base, 'POST', '/conversations', { token: generated.body.token, json: {} })
  if (started.status !== 201) throw new Error(`not started: ${started.status} ${JSON.stringify(started.body)}`)
  const { conversationId: id, token, streamUrl } = started.body
  const path = (tail: string) => `/conversations/${id}${tail}`
  return {
    id,
    token,
    streamUrl,
    user: claimsOf(token).user,
    path,
    say: (text, more = {}) =>
      call(base, 'POST', path('/activities'), { token, json: { type: 'message', from: { id: 'me' }, text, ...more } }),
    read: async (watermark = '') =>
      (await call(base, 'GET', path(`/activities?watermark=${watermark}`), { token })).body,
    send(files, activity = { type: 'message', from: { id: 'me' } }) {
      const form = new FormData()
      form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }))
      for (const { name, type, bytes } of files) form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
      return call(base, 'POST', path('/upload?userId=me'), { token, raw: form })
    },
  }
}
