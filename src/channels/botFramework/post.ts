// One POST of JSON to a connector, plain node:http. The SDK's client would do it for four times the processor time, follow
// redirects and, with its retries taken out, offer nothing more. Knows no activities and no retries.
import http, { type RequestOptions } from 'node:http'
import https from 'node:https'

export interface Posted {
  status: number
  retryAfter: string | undefined
}

/** Settles with the status line: what a connector says besides is thrown away. Rejects with node's error (`code`). */
export function postJson(
  url: URL,
  body: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Posted> {
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    },
    signal,
  }
  const once = (fresh: boolean) =>
    new Promise<Posted>((resolve, reject) => {
      const request = (url.protocol === 'https:' ? https : http).request(url, options, response => {
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] })
        response.on('error', () => {})
        response.resume()
      })
      request.once('error', (error: NodeJS.ErrnoException) => {
        // the connector closed an idle connection as we took it up again: nothing was read from it
        if (fresh && request.reusedSocket && error.code === 'ECONNRESET') resolve(once(false))
        else reject(error)
      })
      request.end(body)
    })
  return once(true)
}
