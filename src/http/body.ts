// Reads a request's body with a limit that holds also when no length was announced, and, where told, with a least speed.
import type { IncomingMessage } from 'node:http'
import { Problem } from './problem.ts'

/** A body that has been on its way longer than this must have come at that speed on average. */
export interface Pace {
  afterMs: number
  bytesPerSecond: number
}
export interface BodyWatch {
  pace?: Pace
  /** told of every part as it comes; what it returns ends the reading */
  arrived?: (bytes: number) => Problem | undefined
}

const hangUp = { connection: 'close' }
const tooLarge = (maxBytes: number) =>
  new Problem(413, 'too-large', `The body may have at most ${maxBytes} bytes.`, { maxBytes }, hangUp)
const tooSlow = () => new Problem(408, 'too-slow', 'The body came too slowly.', {}, hangUp)

export function readBody(request: IncomingMessage, maxBytes: number, watch: BodyWatch = {}): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.reject(tooLarge(maxBytes))
  if (request.destroyed) return Promise.reject(new Problem(400, 'aborted', 'The request ended before its body did.'))
  const { pace, arrived } = watch
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    const since = performance.now()
    const timer = pace && setInterval(() => isSlow(pace) && stop(tooSlow()), pace.afterMs / 6)
    const isSlow = ({ afterMs, bytesPerSecond }: Pace): boolean => {
      const ms = performance.now() - since
      return ms >= afterMs && size / ms < bytesPerSecond / 1_000
    }
    /** What still comes is read and thrown away until the answer is out. */
    const stop = (problem: Problem | Error) => {
      clearInterval(timer)
      request.removeAllListeners('data')
      request.resume()
      reject(problem)
    }
    request.on('data', (part: Buffer) => {
      size += part.length
      const refused = size > maxBytes ? tooLarge(maxBytes) : arrived?.(part.length)
      if (refused) return stop(refused)
      parts.push(part)
    })
    request.on('end', () => {
      clearInterval(timer)
      resolve(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts))
    })
    request.on('aborted', () => stop(new Problem(400, 'aborted', 'The request ended before its body did.')))
    request.on('error', stop)
  })
}

/** Lets a refused body come in for a moment, unread: a line closed on somebody still sending eats the answer. */
export function lingering(request: IncomingMessage, ms = 1_000): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve()
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(), ms)
    for (const event of ['end', 'close'])
      request.once(event, () => {
        clearTimeout(timer)
        resolve()
      })
    request.resume()
  })
}

export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem(400, 'bad-json', 'The body is not valid JSON in UTF-8.')
  }
}
