// The one answer that may go back with a push, as WeChat reads it; encrypted where pushes come encrypted. Pure.
import { type AesKey, encrypt, signatureOf } from './crypto.ts'
import { type Element, writeXml } from './writeXml.ts'

export type PassiveReply =
  /** at most 2,048 bytes: see textSplit.ts */
  | { kind: 'text'; text: string }
  | { kind: 'image'; mediaId: string }
  /** one article, more are not shown in answer to a message */
  | { kind: 'news'; title: string; description: string; url: string; pictureUrl: string }
  /** hands the talk to people in WeChat's own desk; `account`: to one of them */
  | { kind: 'transfer'; account?: string }

/** Nothing to say, and no need to send the push again. Never encrypted. */
export const acknowledged = 'success'

function contentOf(reply: PassiveReply): readonly Element[] {
  switch (reply.kind) {
    case 'text':
      return [
        ['MsgType', 'text'],
        ['Content', reply.text],
      ]
    case 'image':
      return [
        ['MsgType', 'image'],
        ['Image', [['MediaId', reply.mediaId]]],
      ]
    case 'news': {
      const article: Element[] = [
        ['Title', reply.title],
        ['Description', reply.description],
        ['PicUrl', reply.pictureUrl],
        ['Url', reply.url],
      ]
      return [
        ['MsgType', 'news'],
        ['ArticleCount', 1],
        ['Articles', [['item', article]]],
      ]
    }
    case 'transfer':
      return [
        ['MsgType', 'transfer_customer_service'],
        ...(reply.account ? ([['TransInfo', [['KfAccount', reply.account]]]] as const) : []),
      ]
  }
}

/** @param at epoch ms. `account` and `user` as in the push: here they change places */
export function replyXml(
  { account, user }: { account: string; user: string },
  reply: PassiveReply,
  at: number,
): string {
  return writeXml([
    ['ToUserName', user],
    ['FromUserName', account],
    ['CreateTime', Math.floor(at / 1000)],
    ...contentOf(reply),
  ])
}

export interface Seal {
  token: string
  appId: string
  /** the one the push came with */
  key: AesKey
  /** 16 bytes */
  random: Uint8Array
  nonce: string
  /** epoch ms */
  at: number
}

export function sealedReply(xml: string, { token, appId, key, random, nonce, at }: Seal): string {
  const ciphertext = encrypt(xml, key, appId, random)
  const timestamp = Math.floor(at / 1000)
  return writeXml([
    ['Encrypt', ciphertext],
    ['MsgSignature', signatureOf(token, String(timestamp), nonce, ciphertext)],
    ['TimeStamp', timestamp],
    ['Nonce', nonce],
  ])
}
