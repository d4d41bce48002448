// DATA_KEY: taken from the configuration, or made on first start. Whoever loses it loses all personal data in DATA_DIR.
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Key, keyBytes, keyOf, newKey } from './cipher.ts'

const dataKeyFile = 'data.key'

/** 32 bytes as base64, base64url or hex. Throws for anything else, without repeating it. */
export function parseDataKey(text: string): Key {
  const trimmed = text.trim()
  const bytes = /^[0-9a-fA-F]{64}$/.test(trimmed)
    ? Buffer.from(trimmed, 'hex')
    : /^[\w+/-]{43}=?$/.test(trimmed)
      ? Buffer.from(trimmed, 'base64')
      : undefined
  if (bytes?.length !== keyBytes) throw new Error('DATA_KEY must be 32 bytes, as base64 or hex')
  return keyOf(bytes)
}

function readKeyFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Of two processes starting together one makes the key, and both use it. */
function makeKeyFile(file: string, temporary: string): string {
  const text = `${newKey().bytes.toString('base64')}\n`
  const handle = openSync(temporary, 'wx', 0o600)
  writeFileSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  try {
    linkSync(temporary, file)
    return text
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(file, 'utf8')
    throw error
  } finally {
    rmSync(temporary)
  }
}

/** `fresh`: nothing is stored yet, so a new key harms nobody. */
export function findDataKey(dataDir: string, given: string | undefined, fresh: boolean, temporaryName: string): Key {
  if (given !== undefined) return parseDataKey(given)
  const file = join(dataDir, dataKeyFile)
  const kept = readKeyFile(file)
  if (kept !== undefined) return parseDataKey(kept)
  if (!fresh) throw new Error(`DATA_DIR has data, but its ${dataKeyFile} is missing: put it back or set DATA_KEY`)
  return parseDataKey(makeKeyFile(file, join(dataDir, temporaryName)))
}
