// Temporary media of the account and of its users: three days, known by an id, of a few kinds and sizes only.

import { randomBytes } from 'node:crypto'
import { dayMs } from './durations.ts'

const threeDays = 3 * dayMs
const kib = 1024
const startsWith = (bytes: Buffer, ...starts: (string | number[])[]): boolean =>
  starts.some(start => {
    const wanted = Buffer.from(start as string)
    return bytes.subarray(0, wanted.length).equals(wanted)
  })

/** What a file is, by its first bytes: the name it is sent under proves nothing. */
function contentTypeOf(bytes: Buffer): string | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'image/png'
  if (startsWith(bytes, 'GIF8')) return 'image/gif'
  if (startsWith(bytes, '#!AMR')) return 'audio/amr'
  if (startsWith(bytes, 'ID3', [0xff, 0xfb], [0xff, 0xf3], [0xff, 0xf2])) return 'audio/mp3'
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return 'video/mp4'
  return undefined
}

const sizes = (most: number, sizeCode: number, contentTypes: readonly string[]) => ({ most, sizeCode, contentTypes })
const images = ['image/jpeg', 'image/png', 'image/gif']
/** https://developers.weixin.qq.com/doc/service/en/api/material/temporary/api_uploadtempmedia.html; of two figures for images the smaller */
const kindTable = {
  image: sizes(2 * kib * kib, 40009, images),
  voice: sizes(2 * kib * kib, 40010, ['audio/amr', 'audio/mp3']),
  video: sizes(10 * kib * kib, 40011, ['video/mp4']),
  thumb: sizes(64 * kib, 40012, ['image/jpeg']),
} as const
export type UploadKind = keyof typeof kindTable

export const isUploadKind = (word: string | null): word is UploadKind => word !== null && Object.hasOwn(kindTable, word)

export interface Medium {
  kind: UploadKind
  bytes: Buffer
  contentType: string
  /** epoch ms */
  until: number
}

export interface Media {
  /** as the account uploads it, within its limits */
  upload(kind: UploadKind, bytes: Buffer): { ok: true; mediaId: string } | { ok: false; code: number }
  /** as a user sends it: whatever a phone takes */
  keep(kind: UploadKind, bytes: Buffer, contentType: string): string
  /** undefined: unknown, or expired */
  find(mediaId: string | null | undefined): Medium | undefined
  /** the id is unknown from now on, as after three days */
  expire(mediaId: string): void
}

export function createMedia(now: () => number): Media {
  const kept = new Map<string, Medium>()
  function keep(kind: UploadKind, bytes: Buffer, contentType: string): string {
    const mediaId = randomBytes(48).toString('base64url')
    kept.set(mediaId, { kind, bytes, contentType, until: now() + threeDays })
    return mediaId
  }
  return {
    keep,
    upload(kind, bytes) {
      const { most, sizeCode, contentTypes } = kindTable[kind]
      if (bytes.length === 0) return { ok: false, code: 44001 }
      if (bytes.length > most) return { ok: false, code: sizeCode }
      const contentType = contentTypeOf(bytes)
      if (contentType === undefined || !contentTypes.includes(contentType)) return { ok: false, code: 40005 }
      return { ok: true, mediaId: keep(kind, bytes, contentType) }
    },
    find(mediaId) {
      const medium = mediaId ? kept.get(mediaId) : undefined
      return medium && now() < medium.until ? medium : undefined
    },
    expire: mediaId => void kept.delete(mediaId),
  }
}
