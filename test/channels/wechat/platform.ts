// The platform's side of a call: addresses signed and bodies encrypted as WeChat does. Nothing here is judged.
import { type AesKey, encrypt, signatureOf } from '../../../src/channels/wechat/crypto.ts'
import type { DoorRules, Knock } from '../../../src/channels/wechat/door.ts'
import { keyOf } from './facts.ts'

export const now = Date.UTC(2026, 10, 30, 2, 15)
export const key = keyOf('P7PIjIGpA7axbjbffRoWYq7G0BsIaEpqdawIir4KqCt')
export const formerKey = keyOf('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG')
export const plainRules: DoorRules = { token: 'huiyinToken', appId: 'wx77f941c869071d99', keys: [] }
export const sealedRules: DoorRules = { ...plainRules, keys: [key, formerKey] }

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export function plainPush(xml: string, { token, at = now }: { token: string; at?: number } = plainRules): Knock {
  const timestamp = String(Math.floor(at / 1000))
  const nonce = '236161902'
  const query = new URLSearchParams({ signature: signatureOf(token, timestamp, nonce), timestamp, nonce, openid: 'o1' })
  return { method: 'POST', query, body: bytes(xml) }
}

interface Sealing {
  with?: AesKey
  appId?: string
  at?: number
  /** plain fields beside the ciphertext, as in compatible mode */
  beside?: string
}
export function sealedPush(xml: string, how: Sealing = {}): Knock {
  const ciphertext = encrypt(xml, how.with ?? key, how.appId ?? sealedRules.appId, bytes('aaaabbbbccccdddd'))
  const call = plainPush(
    `<xml><ToUserName><![CDATA[gh_1]]></ToUserName>${how.beside ?? ''}<Encrypt><![CDATA[${ciphertext}]]></Encrypt></xml>`,
    { token: sealedRules.token, ...(how.at === undefined ? {} : { at: how.at }) },
  )
  const { timestamp = '', nonce = '' } = Object.fromEntries(call.query)
  call.query.set('encrypt_type', 'aes')
  call.query.set('msg_signature', signatureOf(sealedRules.token, timestamp, nonce, ciphertext))
  return call
}
