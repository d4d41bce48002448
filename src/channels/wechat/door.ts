// Which calls come from WeChat: the signature, the age, the encryption. Hands on the push as fields, or says why not. Pure.
import { minuteMs } from '../../case/policy/durations.ts'
import { type AesKey, decrypt, isSignedAs } from './crypto.ts'
import { type Fields, mostBytes, readXml } from './readXml.ts'

export interface DoorRules {
  /** the token set beside the server address */
  token: string
  appId: string
  /**
   * the current key first, then the one before. None: plain mode. In safe and in compatible mode pushes come encrypted,
   * and what stands beside the ciphertext is not looked at: anybody could have written it
   */
  keys: readonly AesKey[]
}

export interface Knock {
  method: string
  query: URLSearchParams
  body: Uint8Array
}

type Refusal =
  | 'method-refused'
  /** signature, timestamp or nonce is missing, or stands there twice */
  | 'query-incomplete'
  | 'signature-wrong'
  | 'stale'
  | 'too-large'
  | 'not-xml'
  /** a plain body where a key is set: nobody but WeChat should be able to speak */
  | 'not-encrypted'
  /** an encrypted body, and no key is set */
  | 'no-key'
  /** signed as by WeChat, yet no key of ours opens it for our app id */
  | 'not-decrypted'
  | 'not-ours'

export type Admitted =
  /** the server address is being checked: answer these words as text/plain */
  | { ok: true; kind: 'check'; echo: string }
  /** `key`: what the answer is to be encrypted with; none in plain mode */
  | { ok: true; kind: 'push'; fields: Fields; key?: AesKey }
  /** `detail`: for the log, holds nothing of what was sent */
  | { ok: false; code: Refusal; detail?: string }

/**
 * ms, either way. A push is signed when it is sent, and tried again within 15 s; the rest is for clocks that differ. Within
 * it a replay is known by its dedup key, so keys must be kept for longer than twice this.
 */
export const mostAgeMs = 5 * minuteMs

type Refused = Extract<Admitted, { ok: false }>
const refused = (code: Refusal, detail?: string): Refused => ({ ok: false, code, ...(detail ? { detail } : {}) })

/** undefined: absent, empty, or there twice. */
function single(query: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = query.getAll(name)
  return value && more.length === 0 ? value : undefined
}

function isFresh(timestamp: string, now: number): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - now) <= mostAgeMs
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
function fieldsOf(body: Uint8Array): { ok: true; fields: Fields } | Refused {
  let text: string
  try {
    text = utf8.decode(body)
  } catch {
    return refused('not-xml', 'not-utf8')
  }
  const read = readXml(text)
  return read.ok ? read : refused('not-xml', read.code)
}

/** Looks for what is wrong with the signature of that name; undefined: nothing. */
type FaultOf = (name: 'signature' | 'msg_signature', ...ciphertext: string[]) => Refused | undefined

function checkAddress(query: URLSearchParams, faultOf: FaultOf): Admitted {
  const echo = single(query, 'echostr')
  // the signature does not cover it, so nothing a browser could take for a page is repeated
  if (!echo || !/^[\w.~+/=-]{1,256}$/.test(echo)) return refused('query-incomplete', 'echostr')
  return faultOf('signature') ?? { ok: true, kind: 'check', echo }
}

function admitPlain(body: Uint8Array, faultOf: FaultOf): Admitted {
  const fault = faultOf('signature')
  if (fault) return fault
  const read = fieldsOf(body)
  if (!read.ok) return read
  return read.fields.Encrypt === undefined ? { ok: true, kind: 'push', fields: read.fields } : refused('no-key')
}

function admitEncrypted(body: Uint8Array, { keys, appId }: DoorRules, faultOf: FaultOf): Admitted {
  const outer = fieldsOf(body)
  if (!outer.ok) return outer
  const { Encrypt: ciphertext } = outer.fields
  if (typeof ciphertext !== 'string') return refused('not-encrypted')
  // `signature` says nothing about the body: only msg_signature counts here
  const fault = faultOf('msg_signature', ciphertext)
  if (fault) return fault
  const opened = decrypt(ciphertext, keys, appId)
  if (!opened.ok) return refused(opened.code === 'wrong-app-id' ? 'not-ours' : 'not-decrypted', opened.code)
  const inner = readXml(opened.text)
  return inner.ok ? { ok: true, kind: 'push', fields: inner.fields, key: opened.key } : refused('not-xml', inner.code)
}

/** @param now epoch ms */
export function admit({ method, query, body }: Knock, rules: DoorRules, now: number): Admitted {
  if (method !== 'GET' && method !== 'POST') return refused('method-refused')
  const timestamp = single(query, 'timestamp')
  const nonce = single(query, 'nonce')
  if (timestamp === undefined || nonce === undefined) return refused('query-incomplete')
  if (!isFresh(timestamp, now)) return refused('stale')

  const faultOf: FaultOf = (name, ...ciphertext) => {
    const given = single(query, name)
    if (given === undefined) return refused('query-incomplete', name)
    const isSigned = isSignedAs(given, rules.token, timestamp, nonce, ...ciphertext)
    return isSigned ? undefined : refused('signature-wrong', name)
  }
  if (method === 'GET') return checkAddress(query, faultOf)
  if (body.length > mostBytes) return refused('too-large')
  return rules.keys.length > 0 ? admitEncrypted(body, rules, faultOf) : admitPlain(body, faultOf)
}
