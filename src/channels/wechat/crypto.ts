// WeChat's signatures and its encryption, strictly: what a broken or foreign ciphertext is, is told by a code. Pure.
import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** An EncodingAESKey as it is used: AES-256-CBC, with the vector fixed by the protocol. */
export interface AesKey {
  key: Buffer
  iv: Buffer
}

/** PKCS#7 over blocks of 32 bytes, not of AES's own 16: the cipher's own padding cannot be used. */
const block = 32
const randomBytes = 16
const head = randomBytes + 4

/** undefined: not the 43 characters of an EncodingAESKey. The last one's two spare bits may be anything. */
export function aesKeyOf(encodingAesKey: string): AesKey | undefined {
  if (!/^[A-Za-z0-9+/]{43}$/.test(encodingAesKey)) return undefined
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  return { key, iv: key.subarray(0, 16) }
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Of token, timestamp and nonce (`signature`), or of these and the ciphertext (`msg_signature`), in any order. */
export const signatureOf = (...parts: readonly string[]): string =>
  createHash('sha1').update(parts.toSorted(byBytes).join('')).digest('hex')

export function isSignedAs(given: string, ...parts: readonly string[]): boolean {
  const right = Buffer.from(signatureOf(...parts))
  const shown = Buffer.from(given)
  return right.length === shown.length && timingSafeEqual(right, shown)
}

type Unreadable = 'not-base64' | 'wrong-length' | 'wrong-padding' | 'wrong-message-length' | 'wrong-app-id' | 'not-utf8'
export type Decrypted = { ok: true; text: string; key: AesKey } | { ok: false; code: Unreadable }

/** undefined: not padded as it must be. Signatures are checked before anything is decrypted, so nobody learns from the answer. */
function contentLength(plain: Buffer): number | undefined {
  const pad = plain.at(-1) ?? 0
  if (pad < 1 || pad > block || plain.subarray(-pad).some(byte => byte !== pad)) return undefined
  return plain.length - pad
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decryptWith(key: AesKey, cipher: Buffer, appId: string): Decrypted {
  const decipher = createDecipheriv('aes-256-cbc', key.key, key.iv).setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(cipher), decipher.final()])
  const length = contentLength(plain)
  if (length === undefined) return { ok: false, code: 'wrong-padding' }
  if (length < head) return { ok: false, code: 'wrong-message-length' }
  const end = head + plain.readUInt32BE(randomBytes)
  if (end > length) return { ok: false, code: 'wrong-message-length' }
  if (!plain.subarray(end, length).equals(Buffer.from(appId))) return { ok: false, code: 'wrong-app-id' }
  try {
    return { ok: true, text: utf8.decode(plain.subarray(head, end)), key }
  } catch {
    return { ok: false, code: 'not-utf8' }
  }
}

/**
 * @param keys the current key first, then those it replaced: pushes sent before a change are still read
 * @returns with the key that fits, in which the answer must be encrypted; else what is wrong by the key that came furthest
 */
export function decrypt(encrypted: string, keys: readonly AesKey[], appId: string): Decrypted {
  const cipher = Buffer.from(encrypted, 'base64')
  if (cipher.length === 0 || cipher.toString('base64') !== encrypted) return { ok: false, code: 'not-base64' }
  if (cipher.length % block !== 0) return { ok: false, code: 'wrong-length' }
  let failed: Decrypted = { ok: false, code: 'wrong-padding' }
  for (const key of keys) {
    const read = decryptWith(key, cipher, appId)
    if (read.ok) return read
    if (failed.code === 'wrong-padding') failed = read
  }
  return failed
}

/** @param random 16 bytes nobody can foresee: they are all that makes two equal answers look different */
export function encrypt(text: string, key: AesKey, appId: string, random: Uint8Array): string {
  if (random.length !== randomBytes) throw new Error(`encrypt takes ${randomBytes} random bytes, not ${random.length}`)
  const message = Buffer.from(text)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(message.length)
  const content = Buffer.concat([random, size, message, Buffer.from(appId)])
  const pad = block - (content.length % block)
  const cipher = createCipheriv('aes-256-cbc', key.key, key.iv).setAutoPadding(false)
  return Buffer.concat([cipher.update(content), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString(
    'base64',
  )
}
