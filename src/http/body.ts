// Reads a request's body with a limit that holds also when no length was announced.
import type { IncomingMessage } from 'node:http'
import { Problem } from './problem.ts'

const tooLarge = (maxBytes: number) =>
  new Problem(413, 'too-large', `The body may have at most ${maxBytes} bytes.`, { maxBytes }, { connection: 'close' })

export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.reject(tooLarge(maxBytes))
  if (request.destroyed) return Promise.reject(new Problem(400, 'aborted', 'The request ended before its body did.'))
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size > maxBytes) {
        request.removeAllListeners('data')
        request.resume()
        reject(tooLarge(maxBytes))
        return
      }
      parts.push(part)
    })
    request.on('end', () => resolve(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)))
    request.on('aborted', () => reject(new Problem(400, 'aborted', 'The request ended before its body did.')))
    request.on('error', reject)
  })
}

export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem(400, 'bad-json', 'The body is not valid JSON in UTF-8.')
  }
}
