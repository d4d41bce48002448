// The load's HTTP: kept-alive connections, patient with "too many requests", strict with everything else.
import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

interface Answer {
  status: number
  body: string
  retryAfterMs: number
}
function call(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
  localAddress?: string,
): Promise<Answer> {
  const payload = body === undefined ? '' : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const options = {
      method,
      agent: localAddress ? new Agent() : agent,
      ...(localAddress ? { localAddress } : {}),
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload), ...headers },
    }
    const sent = request(url, options, response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString('utf8'),
          retryAfterMs: Number(response.headers['retry-after'] ?? 1) * 1_000,
        }),
      )
    })
    sent.once('error', reject)
    sent.end(payload)
  })
}

export const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Calls again while the server says "too many"; throws for any other refusal. */
export async function must(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
  from?: string,
): Promise<string> {
  for (let tries = 0; ; tries++) {
    const answer = await call(method, url, body, headers, from)
    if (answer.status < 300) return answer.body
    if (answer.status !== 429 || tries > 20)
      throw new Error(`${method} ${new URL(url).pathname}: ${answer.status} ${answer.body}`)
    await pause(answer.retryAfterMs)
  }
}

/** Idle connections of a server that is about to stop. */
export const hangUp = () => agent.destroy()
