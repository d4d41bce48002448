// The error codes the double knows, with the platform's own words. HTTP says 200 whatever happens: the code is all there is.
import { randomBytes } from 'node:crypto'

/** https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html */
const errorTable: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40005: 'invalid file type',
  40007: 'invalid media_id',
  40008: 'invalid message type',
  40009: 'invalid image size',
  40010: 'invalid voice size',
  40011: 'invalid video size',
  40012: 'invalid thumb size',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40037: 'invalid template_id',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  40164: 'invalid ip, not in whitelist',
  40200: 'invalid msgmenu',
  41001: 'access_token missing',
  41005: 'media data missing',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43004: 'require subscribe',
  43101: 'user refuse to accept the msg',
  44001: 'empty media data',
  44003: 'empty news data',
  44004: 'empty content',
  45002: 'content size out of limit',
  45008: 'article size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45015: 'response out of time limit or subscription is canceled',
  45047: 'out of response count limit',
  45072: 'invalid command',
  45080: 'no interaction in the last 30 seconds',
  45081: 'already typing',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
}

export interface ErrorAnswer {
  errcode: number
  errmsg: string
}

/** @param at epoch ms; it opens the `rid` by which WeChat finds a call again */
export function errorAnswer(errcode: number, at: number): ErrorAnswer {
  const rid = [Math.floor(at / 1000).toString(16), ...[1, 2].map(() => randomBytes(4).toString('hex'))].join('-')
  return { errcode, errmsg: `${errorTable[errcode] ?? 'unknown error'} rid: ${rid}` }
}

export const done: ErrorAnswer = { errcode: 0, errmsg: 'ok' }
