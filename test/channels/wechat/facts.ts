// The protocol's vectors and a push of every kind seen in the wild, as the tests take them.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type AesKey, aesKeyOf } from '../../../src/channels/wechat/crypto.ts'

const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const words = z.string().default('')

const vector = z.object({
  id: z.string(),
  kind: z.enum(['encrypt', 'decrypt', 'verify-url-plain', 'verify-url-encrypted', 'signature4']),
  token: z.string(),
  encodingAesKey: words,
  appId: words,
  timestamp: words,
  nonce: words,
  signature: z.string().optional(),
  msg_signature: z.string().optional(),
  random: words,
  encrypt: words,
  ciphertext: words,
  body: words,
  echostr: words,
  plaintext: words,
  expectFields: z.record(z.string(), z.string()).optional(),
})
export type Vector = z.infer<typeof vector>
const broken = z.object({ id: z.string(), encrypt: words, body: words, encodingAesKey: words })

export const { vectors, broken: brokenOnes } = z
  .object({ vectors: z.array(vector), broken: z.array(broken) })
  .parse(json('vectors.json'))

export function vectorOf(start: string): Vector {
  const found = vectors.find(each => each.id.startsWith(start))
  if (!found) throw new Error(`no vector ${start}`)
  return found
}

export function keyOf(encodingAesKey: string): AesKey {
  const key = aesKeyOf(encodingAesKey)
  if (!key) throw new Error(`not an EncodingAESKey: ${encodingAesKey}`)
  return key
}

/** What one push looks like, what a strict reader finds in it, and which kind that makes it. */
export const pushes = z
  .array(z.object({ shows: z.string(), kind: z.string(), xml: z.string(), fields: z.record(z.string(), z.unknown()) }))
  .parse(json('pushes.json'))
