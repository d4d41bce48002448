// The platform's signatures and encryption, as whoever plays WeChat lends them: its own, or an independent package's.
import { randomBytes } from 'node:crypto'
import { aesKeyOf, decrypt, encrypt, signatureOf } from '../channels/wechat/crypto.ts'

/** The names and orders are those of `@wecom/crypto`, so that the package itself can be handed over. */
export interface Sealing {
  /** `encrypt` empty: the signature of a plain push, over three values */
  getSignature(token: string, timestamp: string, nonce: string, encrypt: string): string
  encrypt(encodingAESKey: string, message: string, id: string): string
  /** Throws on what cannot be read. `id`: the app id inside. */
  decrypt(encodingAESKey: string, encrypt: string): { message: string; id: string }
}

function keyOf(encodingAesKey: string) {
  const key = aesKeyOf(encodingAesKey)
  if (!key) throw new Error('an EncodingAESKey has 43 letters and digits')
  return key
}

/** By Huiyin's own functions: what the simulator uses, where only the talk matters. */
export const ownSealing = (appId: string): Sealing => ({
  getSignature: (...parts) => signatureOf(...parts),
  encrypt: (encodingAesKey, message, id) => encrypt(message, keyOf(encodingAesKey), id, randomBytes(16)),
  decrypt(encodingAesKey, ciphertext) {
    const opened = decrypt(ciphertext, [keyOf(encodingAesKey)], appId)
    if (!opened.ok) throw new Error(opened.code)
    return { message: opened.text, id: appId }
  },
})
