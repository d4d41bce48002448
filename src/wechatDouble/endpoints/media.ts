// POST /cgi-bin/media/upload and GET /cgi-bin/media/get
import { isUploadKind } from '../media.ts'
import type { Call, Endpoint } from './endpoint.ts'

/** The bytes in the field `media`; undefined: no such file in the form, or no form. */
async function uploaded({ body, contentType }: Call): Promise<Buffer | undefined> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
    const file = form.get('media')
    return file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}

export const mediaUpload: Endpoint = {
  method: 'POST',
  needsToken: true,
  async handle(call, { media, now }) {
    const kind = call.query.get('type')
    if (!isUploadKind(kind)) return { code: 40004 }
    const bytes = await uploaded(call)
    if (!bytes) return { code: 41005 }
    const taken = media.upload(kind, bytes)
    if (!taken.ok) return { code: taken.code }
    const id = kind === 'thumb' ? { thumb_media_id: taken.mediaId } : { media_id: taken.mediaId }
    return { json: { type: kind, ...id, created_at: Math.floor(now() / 1000) } }
  },
}

/** A film is not sent here: its address is, and there it needs no token. */
export const mediaGet: Endpoint = {
  method: 'GET',
  needsToken: true,
  handle({ query }, { media, fileUrl }) {
    const mediaId = query.get('media_id')
    const medium = media.find(mediaId)
    if (mediaId === null || !medium) return { code: 40007 }
    if (medium.kind === 'video') return { json: { video_url: fileUrl(mediaId) } }
    const name = `${mediaId}.${medium.contentType.split('/')[1] ?? 'bin'}`
    return { file: { bytes: medium.bytes, contentType: medium.contentType, name } }
  },
}
