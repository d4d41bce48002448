// AES-256-GCM for everything personal, and the hash of the event chain. Knows no table and no key's origin.
import { createCipheriv, createDecipheriv, createSecretKey, hash, type KeyObject, randomFillSync } from 'node:crypto'

export type Key = KeyObject
export const keyBytes = 32

const nonceBytes = 12
const tagBytes = 16
const pool = Buffer.alloc(4_096)
let drawn = pool.length

/** So many random bytes; drawn by the hundred, one system call each would cost as much as the encryption. Nothing of them stays. */
export function randomBytes(count: number): Buffer {
  if (drawn + count > pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  const bytes = Buffer.from(pool.subarray(drawn, drawn + count))
  pool.fill(0, drawn, drawn + count)
  drawn += count
  return bytes
}

export function newKey(): { key: Key; bytes: Buffer } {
  const bytes = randomBytes(keyBytes)
  return { key: createSecretKey(bytes), bytes }
}
export function keyOf(bytes: Uint8Array): Key {
  return createSecretKey(bytes)
}

/** nonce, tag, ciphertext. `place` says where it belongs: opened anywhere else it fails. */
export function seal(key: Key, place: string, plain: string | Uint8Array): Buffer {
  const iv = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(place))
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  cipher.final()
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** What was stored is not what was sealed: one row is damaged, the database answers all the same. */
export class Unreadable extends Error {}

/** Throws Unreadable when the key, the place or a single bit is wrong. */
export function unseal(key: Key, place: string, sealed: Uint8Array): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(place))
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
    const plain = decipher.update(sealed.subarray(nonceBytes + tagBytes))
    decipher.final()
    return plain
  } catch (cause) {
    // the place is of ids only
    throw new Unreadable(`${place} can't be unsealed`, { cause })
  }
}

export function sealJson(key: Key, place: string, value: unknown): Buffer {
  return seal(key, place, JSON.stringify(value))
}
/** The caller names the type: what is sealed can only have been written by this process's own code. */
export function unsealJson<T>(key: Key, place: string, sealed: Uint8Array): T {
  return JSON.parse(unseal(key, place, sealed).toString('utf8')) as T
}

export const noHash: Uint8Array = new Uint8Array(32)

export interface HashedEvent {
  caseId: string
  seq: number
  at: number
  actor: string
  type: string
  body: Uint8Array
}
/** One link of the chain. Runs over the ciphertext, so it still verifies when the key is destroyed. */
export function linkHash(previous: Uint8Array, event: HashedEvent): Buffer {
  const head = JSON.stringify([event.caseId, event.seq, event.at, event.actor, event.type])
  return hash('sha256', Buffer.concat([previous, Buffer.from(`${head}\n`), event.body]), 'buffer')
}
