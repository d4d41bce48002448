// What WeChat's error codes ask of us: a table. HTTP says 200 whatever happens, the code is all there is. Pure.
// https://developers.weixin.qq.com/doc/store/API/basics/commErrCode.html

export type Remedy =
  /** the token is taken anew, then once more */
  | 'token'
  /** a little later, a few times */
  | 'busy'
  /** 48 hours are over, or they do not follow any more */
  | 'closed'
  | 'used-up'
  /** nobody there */
  | 'gone'
  /** the account may not do this at all */
  | 'not-permitted'
  | 'day-quota'
  | 'minute-quota'
  | 'media-expired'
  | 'too-long'
  | 'not-subscribed'
  | 'no-menu'
  /** somebody has to set something right: address list, ban, secret */
  | 'operator'
  /** what we sent is wrong: sent again it stays so */
  | 'refused'

const remedyTable: Readonly<Record<number, Remedy>> = {
  [-1]: 'busy',
  40001: 'token',
  40014: 'token',
  42001: 'token',
  40003: 'gone',
  43004: 'gone',
  40007: 'media-expired',
  40013: 'operator',
  40125: 'operator',
  40164: 'operator',
  45035: 'operator',
  61004: 'operator',
  48004: 'operator',
  50002: 'operator',
  40037: 'operator',
  45002: 'too-long',
  45009: 'day-quota',
  45011: 'minute-quota',
  45015: 'closed',
  45047: 'used-up',
  48001: 'not-permitted',
  43101: 'not-subscribed',
  43107: 'not-permitted',
  40200: 'no-menu',
  40008: 'refused',
  44004: 'refused',
  47001: 'refused',
  47003: 'operator',
}

/** What is not known may be mended on the other side: it is tried again. */
export const remedyOf = (code: number): Remedy => remedyTable[code] ?? 'busy'

/** A code, and WeChat's number of the call, by which its support finds it: nothing of what was sent. */
export class WeChatRefusal extends Error {
  readonly code: number
  readonly remedy: Remedy
  constructor(code: number, words: string) {
    const rid = /rid:\s*([\w-]{1,64})/.exec(words)?.[1]
    super(`WeChat answered ${code}${rid ? ` (rid ${rid})` : ''}`)
    this.code = code
    this.remedy = remedyOf(code)
  }
}

/** No answer. `mayHaveArrived`: the request had gone out whole. */
export class WeChatSilence extends Error {
  readonly reason: string
  readonly mayHaveArrived: boolean
  constructor(reason: string, mayHaveArrived: boolean) {
    super(`WeChat not reached (${reason})`)
    this.reason = reason
    this.mayHaveArrived = mayHaveArrived
  }
}

/** A file beyond what is kept. */
export class TooLarge extends Error {}
