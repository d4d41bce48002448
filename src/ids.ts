// Ids nobody can guess: 128 random bits, URL-safe. The only source of chance in the house.
import { randomBytes } from 'node:crypto'
import type { Ids } from './app/ports.ts'

export const secret = (bytes: number): string => randomBytes(bytes).toString('base64url')

const idBytes = 16
/** The operating system is asked once for many ids: asking costs the same for 16 bytes as for thousands. */
const pool = { bytes: Buffer.alloc(0), used: 0 }

function idText(): string {
  if (pool.used >= pool.bytes.length) {
    pool.bytes = randomBytes(256 * idBytes)
    pool.used = 0
  }
  pool.used += idBytes
  return pool.bytes.toString('base64url', pool.used - idBytes, pool.used)
}

export const randomIds: Ids = { id: prefix => `${prefix}_${idText()}` }
