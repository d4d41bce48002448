// A kept file as an HTTP answer that can do no harm: fixed type, no sniffing, sandboxed, private; parts of films on demand.
import type { FileMeta } from '../../app/ledgerShapes.ts'
import type { Reply } from '../../http/route.ts'

export function sendFile(meta: FileMeta, content: Uint8Array, range: string | undefined): Reply {
  const headers = {
    'content-type': meta.contentType,
    'content-disposition': `inline; filename="file"; filename*=UTF-8''${encodeURIComponent(meta.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, max-age=3600',
    'accept-ranges': 'bytes',
  }
  // Safari plays a film only when it can ask for parts of it.
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined || to === undefined || (!from && !to)) return { status: 200, content, headers }
  const size = content.length
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  if (start > end || start >= size) return { status: 416, content: '', headers: { 'content-range': `bytes */${size}` } }
  return {
    status: 206,
    content: content.subarray(start, end + 1),
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${size}` },
  }
}
