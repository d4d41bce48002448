// Fetches one file a customer attached, from the channel's own hosts only, up to a size and a time. Knows neither storage
// nor types: what the bytes are is looked at by uploads.
import { mayFetch } from './serviceHosts.ts'

export interface AttachmentSource {
  url: string
  serviceUrl: string
  channelId: string
}
export interface FetchLimits {
  withCredentials: boolean
  maxBytes: number
  deadlineMs: number
  /** our token for the channel; asked for only where the table says it may go */
  token: (serviceUrl: string) => Promise<string>
}

/** Why there is no file; the text holds no address (file links carry access in them). */
export class AttachmentRefused extends Error {}

async function withinLimit(response: Response, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = new AttachmentRefused('too large')
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel()
    throw tooLarge
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    // leaving the loop cancels the body
    if (size > maxBytes) throw tooLarge
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Throws AttachmentRefused. */
export async function fetchAttachment(source: AttachmentSource, limits: FetchLimits): Promise<Uint8Array> {
  const allowed = mayFetch(source.url, source, limits.withCredentials)
  if (!allowed) throw new AttachmentRefused('address not allowed')
  const signal = AbortSignal.timeout(limits.deadlineMs)
  const late = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new AttachmentRefused('too slow')), { once: true }),
  )
  late.catch(() => {})
  const fetched = async () => {
    const headers: Record<string, string> = allowed.token
      ? { authorization: `Bearer ${await limits.token(source.serviceUrl)}` }
      : {}
    // a redirect would lead past the table
    const response = await fetch(source.url, { headers, redirect: 'error', signal })
    if (response.ok) return withinLimit(response, limits.maxBytes)
    await response.body?.cancel()
    throw new AttachmentRefused(`answered ${response.status}`)
  }
  try {
    return await Promise.race([fetched(), late])
  } catch (thrown) {
    throw thrown instanceof AttachmentRefused ? thrown : new AttachmentRefused('not reached')
  }
}
