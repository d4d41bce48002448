// What the account answered to a push, read as WeChat reads it: anything it does not know, and the user is told it is out of service.
import { type Fields, readXml } from '../channels/wechat/readXml.ts'
import { mostTextBytes } from './customerMessage.ts'
import type { Sealing } from './sealing.ts'
import type { MediaKind, Shown } from './shown.ts'

export type Answer =
  | { kind: 'success' }
  | { kind: 'reply'; what: Shown }
  /** `why`: what WeChat would not tell anybody */
  | { kind: 'broken'; why: string }
  /** no answer, however often it was sent */
  | { kind: 'none' }

export interface Reader {
  appId: string
  account: string
  token: string
  encodingAesKey?: string
  sealing: Sealing
  isKnownMedium(kind: MediaKind, mediaId: string): boolean
}

const broken = (why: string): Answer => ({ kind: 'broken', why })
const wordsOf = (value: Fields[string]): string => (typeof value === 'string' ? value : '')
const insideOf = (value: Fields[string]): Fields => (typeof value === 'object' && !Array.isArray(value) ? value : {})

function textOf(fields: Fields): Shown | string {
  const text = wordsOf(fields.Content)
  if (text === '') return 'no Content'
  return Buffer.byteLength(text) > mostTextBytes ? `Content over ${mostTextBytes} bytes` : { kind: 'text', text }
}

function mediumOf(kind: MediaKind, inside: Fields, { isKnownMedium }: Reader): Shown | string {
  const mediaId = wordsOf(inside.MediaId)
  return isKnownMedium(kind, mediaId) ? { kind, mediaId } : `no such ${kind}`
}

function newsOf(fields: Fields): Shown | string {
  const { item } = insideOf(fields.Articles)
  if (fields.ArticleCount !== '1' || item === undefined || Array.isArray(item)) return 'not one article'
  const { Title, Description, PicUrl, Url } = insideOf(item)
  const [title, description, url, pictureUrl] = [Title, Description, Url, PicUrl].map(wordsOf) as [
    string,
    string,
    string,
    string,
  ]
  return title === '' ? 'an article without a title' : { kind: 'news', title, description, url, pictureUrl }
}

/** @returns what is seen, or what is wrong */
function shownOf(fields: Fields, reader: Reader): Shown | string {
  switch (fields.MsgType) {
    case 'text':
      return textOf(fields)
    case 'image':
      return mediumOf('image', insideOf(fields.Image), reader)
    case 'voice':
      return mediumOf('voice', insideOf(fields.Voice), reader)
    case 'video':
      return mediumOf('video', insideOf(fields.Video), reader)
    case 'news':
      return newsOf(fields)
    case 'transfer_customer_service': {
      const account = wordsOf(insideOf(fields.TransInfo).KfAccount)
      return { kind: 'transfer', ...(account === '' ? {} : { account }) }
    }
    default:
      return 'an unknown MsgType'
  }
}

/** @returns the XML inside, or what is wrong */
function opened(fields: Fields, { token, encodingAesKey, sealing, appId }: Reader): { xml: string } | string {
  if (encodingAesKey === undefined) return 'encrypted, in plain mode'
  const [ciphertext, signature, timestamp, nonce] = [
    fields.Encrypt,
    fields.MsgSignature,
    fields.TimeStamp,
    fields.Nonce,
  ].map(wordsOf) as [string, string, string, string]
  if (!/^\d{10}$/.test(timestamp) || nonce === '') return 'no TimeStamp or Nonce'
  if (signature !== sealing.getSignature(token, timestamp, nonce, ciphertext)) return 'a wrong MsgSignature'
  try {
    const { message, id } = sealing.decrypt(encodingAesKey, ciphertext)
    return id === appId ? { xml: message } : 'another app id'
  } catch {
    return 'a ciphertext that does not open'
  }
}

export function readAnswer(status: number, body: string, openId: string, reader: Reader): Answer {
  if (status !== 200) return broken(`HTTP ${status}`)
  if (body === '' || body === 'success') return { kind: 'success' }
  let read = readXml(body)
  if (!read.ok) return broken(`not XML: ${read.code}`)
  if (read.fields.Encrypt !== undefined) {
    const inside = opened(read.fields, reader)
    if (typeof inside === 'string') return broken(inside)
    read = readXml(inside.xml)
    if (!read.ok) return broken(`not XML inside: ${read.code}`)
  } else if (reader.encodingAesKey !== undefined) return broken('not encrypted, in safe mode')
  const { fields } = read
  if (fields.ToUserName !== openId || fields.FromUserName !== reader.account) return broken('not from us to them')
  if (!/^\d{10}$/.test(wordsOf(fields.CreateTime))) return broken('CreateTime is not in seconds')
  const what = shownOf(fields, reader)
  return typeof what === 'string' ? broken(what) : { kind: 'reply', what }
}
