// What may come in as a file, for every channel: kind told by its bytes, size held, where-it-was-taken removed. Stores nothing.
import { fileTypeFromBuffer } from 'file-type'
import { cleanIsoMedia } from './uploads/isoMedia.ts'
import { cleanJpeg } from './uploads/jpeg.ts'
import { cleanPng } from './uploads/png.ts'
import { cleanWebp } from './uploads/webp.ts'

export type UploadKind = 'image' | 'video' | 'voice'
export type UploadRefusal = {
  ok: false
  code: 'type-not-allowed' | 'too-large' | 'too-many-files'
  detail: string
}
export interface CleanUpload {
  ok: true
  content: Uint8Array
  kind: UploadKind
  contentType: string
  /** the sender's name for it, made harmless, with the extension its bytes deserve */
  name: string
}

const mebibyte = 1024 * 1024
/** bytes */
export const uploadLimits: Record<UploadKind, number> = {
  image: 15 * mebibyte,
  video: 100 * mebibyte,
  voice: 20 * mebibyte,
}
/** in one conversation, and so in one case */
export const maxFiles = 10

type Clean = (bytes: Uint8Array) => Uint8Array
type Allowed = { kind: UploadKind; as?: string; clean?: Clean }
const video: Allowed = { kind: 'video', clean: cleanIsoMedia }
// By sniffed type. Absent: SVG, HTML, PDF, archives and all else. `clean` removes places; sound formats without one carry none.
const allowedTable: Record<string, Allowed> = {
  'image/jpeg': { kind: 'image', clean: cleanJpeg },
  'image/png': { kind: 'image', clean: cleanPng },
  'image/apng': { kind: 'image', as: 'image/png', clean: cleanPng },
  'image/webp': { kind: 'image', clean: cleanWebp },
  'image/gif': { kind: 'image' },
  'image/heic': { kind: 'image', clean: cleanIsoMedia },
  'image/heif': { kind: 'image', clean: cleanIsoMedia },
  'image/heic-sequence': { kind: 'image', as: 'image/heic', clean: cleanIsoMedia },
  'image/heif-sequence': { kind: 'image', as: 'image/heif', clean: cleanIsoMedia },
  'video/mp4': video,
  'video/x-m4v': { ...video, as: 'video/mp4' },
  'video/quicktime': video,
  'video/3gpp': video,
  'video/3gpp2': video,
  'video/webm': { kind: 'video' },
  'audio/amr': { kind: 'voice' },
  'audio/mpeg': { kind: 'voice' },
  'audio/aac': { kind: 'voice' },
  'audio/x-m4a': { kind: 'voice', as: 'audio/mp4', clean: cleanIsoMedia },
  'audio/mp4': { kind: 'voice', clean: cleanIsoMedia },
  'audio/wav': { kind: 'voice' },
  'audio/ogg': { kind: 'voice' },
  'audio/opus': { kind: 'voice', as: 'audio/ogg' },
}

/** Judges and cleans one file. The declared type is never believed; only the name is taken over, made harmless. */
export async function cleanUpload(bytes: Uint8Array, declaredName: string): Promise<CleanUpload | UploadRefusal> {
  const refuse = (code: UploadRefusal['code'], detail: string): UploadRefusal => ({ ok: false, code, detail })
  if (bytes.length > uploadLimits.video) return refuse('too-large', 'A file may have at most 100 MB.')
  const found = await fileTypeFromBuffer(bytes)
  const sniffed = found?.mime.split(';')[0] ?? ''
  const allowed = allowedTable[sniffed]
  if (!found || !allowed)
    return refuse(
      'type-not-allowed',
      'Photos (JPEG, PNG, WebP, HEIC, GIF), videos (MP4, MOV, WebM) and voice can be sent.',
    )
  const limit = uploadLimits[allowed.kind]
  if (bytes.length > limit) return refuse('too-large', `This kind of file may have at most ${limit / mebibyte} MB.`)
  return {
    ok: true,
    content: allowed.clean ? allowed.clean(bytes) : bytes,
    kind: allowed.kind,
    contentType: allowed.as ?? sniffed,
    name: safeName(declaredName, found.ext),
  }
}

/** A name without paths, controls or direction tricks; at most 80 characters; its extension says what the bytes are. */
export function safeName(declared: string, extension: string): string {
  const stem = (declared.split(/[\\/]/).pop() ?? '')
    .replace(/\.[^.]{0,10}$/, '')
    .replace(/[\p{C}"<>|:*?]/gu, '')
    .trim()
    .slice(0, 80)
  return `${stem || 'file'}.${extension}`
}
