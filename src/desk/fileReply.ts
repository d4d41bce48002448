// How a customer's file goes out to staff: never as something a browser would run, pictures and sound in place, the rest as a download.
import type { FileMeta } from '../app/ledgerShapes.ts'
import { Problem } from '../http/problem.ts'
import type { Reply } from '../http/route.ts'

const shownInPlace = /^(image\/(jpeg|png|gif|webp|avif|heic|heif)|video\/[\w.+-]+|audio\/[\w.+-]+)$/i
const wellFormed = /^[\w.+-]+\/[\w.+-]+$/

function disposition(meta: FileMeta, inPlace: boolean): string {
  const name = encodeURIComponent(meta.name).replace(
    /['()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${inPlace ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`
}

/** First and last byte of a simple range; null: send all. */
function rangeOf(header: string | undefined, size: number): [number, number] | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const first = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1])
  const last = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  if (first > last)
    throw new Problem(416, 'bad-range', 'The file is shorter.', {}, { 'content-range': `bytes */${size}` })
  return [first, last]
}

export function fileReply(
  { meta, content }: { meta: FileMeta; content: Uint8Array },
  rangeHeader: string | undefined,
): Reply {
  const inPlace = shownInPlace.test(meta.contentType)
  const headers = {
    'content-type': wellFormed.test(meta.contentType) ? meta.contentType : 'application/octet-stream',
    'content-disposition': disposition(meta, inPlace),
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
  }
  const range = rangeOf(rangeHeader, content.byteLength)
  if (!range) return { status: 200, content, headers }
  const [first, last] = range
  return {
    status: 206,
    content: content.subarray(first, last + 1),
    headers: { ...headers, 'content-range': `bytes ${first}-${last}/${content.byteLength}` },
  }
}
