// WeChat's API as far as it is used here: one call each, token and short waits included. Throws WeChatRefusal or WeChatSilence;
// no address, token or words of a customer are in them. Knows no follower and no window.
import { z } from 'zod'
import { createAccessToken, tokenRequest } from './accessToken.ts'
import { TooLarge, WeChatRefusal, WeChatSilence } from './apiErrors.ts'
import type { Reach } from './reach.ts'

export interface WeChatClient {
  sendText(to: string, text: string, signal: AbortSignal): Promise<void>
  /** @param items id and words of what can be tapped below the text */
  sendMenu(
    to: string,
    head: string,
    items: readonly { id: string; content: string }[],
    signal: AbortSignal,
  ): Promise<void>
  /** best effort: never throws */
  typing(to: string): Promise<void>
  /** throws WeChatSilence while WeChat does not answer; nothing is said to anybody */
  knock(signal: AbortSignal): Promise<void>
  /** @returns WeChat's number for it, which its report names */
  sendTemplate(to: string, notice: NoticeCall, signal: AbortSignal): Promise<string | undefined>
  sendSubscription(to: string, notice: NoticeCall, signal: AbortSignal): Promise<string | undefined>
  /** Throws WeChatRefusal 40007 for what has expired, TooLarge. `signal`: how long it may take */
  download(mediaId: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array>
}
export interface NoticeCall {
  templateId: string
  data: Readonly<Record<string, { value: string }>>
  /** the same for every attempt: WeChat sends it once */
  key?: string
}

export interface ClientParts {
  appId: string
  secret: string
  /** https://api.weixin.qq.com, or a stand-in */
  base: string
  now: () => number
  /** one request, ms */
  deadlineMs: number
  /** one that says something to somebody, ms: given up while WeChat still works on it, it would be said twice */
  sayDeadlineMs: number
  /** in [0, 1) */
  random: () => number
  reach: Reach
}

/** how often "busy" is answered by trying again at once, and after how long */
const busyTries = 3
const busyMs = 200

const outcome = z.looseObject({ errcode: z.number().default(0), errmsg: z.string().catch('') })
const noticeOutcome = z.looseObject({ msgid: z.union([z.string(), z.number()]).optional() })

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Only node's own codes are told: other texts may hold addresses or secrets. */
function reasonOf(thrown: unknown): { reason: string; mayHaveArrived: boolean } {
  const { name, cause } = (thrown ?? {}) as { name?: string; cause?: { code?: unknown } }
  if (name === 'TimeoutError' || name === 'AbortError') return { reason: 'no answer in time', mayHaveArrived: true }
  const code = cause?.code
  const known = typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : 'no connection'
  const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']
  return { reason: known, mayHaveArrived: !neverLeft.includes(known) }
}

export function createClient({
  appId,
  secret,
  base,
  now,
  deadlineMs,
  sayDeadlineMs,
  random,
  reach,
}: ClientParts): WeChatClient {
  const within = (signal: AbortSignal | undefined, ms: number): AbortSignal =>
    signal ? AbortSignal.any([signal, AbortSignal.timeout(ms)]) : AbortSignal.timeout(ms)

  async function request<T>(url: URL, init: RequestInit, read: (response: Response) => Promise<T>): Promise<T> {
    try {
      // a redirect would carry the token to a host nobody checked
      const response = await fetch(url, { ...init, redirect: 'error' })
      if (response.ok) return await read(response)
      await response.body?.cancel()
      throw new WeChatSilence(`HTTP ${response.status}`, false)
    } catch (thrown) {
      if (thrown instanceof WeChatSilence || thrown instanceof WeChatRefusal || thrown instanceof TooLarge) throw thrown
      const { reason, mayHaveArrived } = reasonOf(thrown)
      throw new WeChatSilence(reason, mayHaveArrived)
    }
  }

  async function jsonOf(response: Response): Promise<unknown> {
    const text = await response.text()
    try {
      return JSON.parse(text)
    } catch {
      throw new WeChatSilence('the answer is no JSON', true)
    }
  }

  async function post(
    path: string,
    body: object,
    signal?: AbortSignal,
    { query = {}, ms = deadlineMs }: { query?: Record<string, string>; ms?: number } = {},
  ) {
    const url = new URL(path, base)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    // as it is, in UTF-8: what is escaped is shown escaped
    const init = { method: 'POST', headers, body: JSON.stringify(body), signal: within(signal, ms) }
    try {
      const answer = await request(url, init, jsonOf)
      reach.answered()
      return answer
    } catch (thrown) {
      // called off by ourselves, it says nothing about WeChat
      if (thrown instanceof WeChatSilence && !signal?.aborted) reach.silent(thrown.reason)
      throw thrown
    }
  }

  const token = createAccessToken({ appId, secret, now, post })

  /** nothing has been sent yet: silence here is no doubt about a message */
  const beforehand = <T>(call: Promise<T>): Promise<T> =>
    call.catch((thrown: unknown) => {
      throw thrown instanceof WeChatSilence ? new WeChatSilence(thrown.reason, false) : thrown
    })

  /** With a token; once more with a new one when it is not taken, a few times when WeChat is busy. */
  async function authorised<T>(call: (accessToken: string) => Promise<T>): Promise<T> {
    let renewed = false
    for (let tries = 1; ; tries++) {
      const accessToken = await beforehand(token.get())
      try {
        return await call(accessToken)
      } catch (thrown) {
        if (!(thrown instanceof WeChatRefusal)) throw thrown
        if (thrown.remedy === 'token' && !renewed) {
          renewed = true
          token.drop(accessToken)
        } else if (thrown.code === -1 && tries < busyTries) await pause(busyMs * 2 ** (tries - 1) * (0.5 + random()))
        else throw thrown
      }
    }
  }

  const posted = (path: string, body: object, signal?: AbortSignal, ms = deadlineMs) =>
    authorised(async accessToken => {
      const answer = await post(path, body, signal, { query: { access_token: accessToken }, ms })
      const { data } = outcome.safeParse(answer)
      if (!data) throw new WeChatSilence('the answer is not understood', true)
      if (data.errcode !== 0) throw new WeChatRefusal(data.errcode, data.errmsg)
      return data
    })

  async function notice(path: string, to: string, call: NoticeCall, signal: AbortSignal, key: object) {
    const body = { touser: to, template_id: call.templateId, data: call.data, ...key }
    const { msgid } = noticeOutcome.parse(await posted(path, body, signal, sayDeadlineMs))
    return msgid === undefined ? undefined : String(msgid)
  }

  async function bytesOf(response: Response, maxBytes: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of response.body ?? []) {
      size += part.byteLength
      if (size > maxBytes) throw new TooLarge()
      parts.push(part)
    }
    return Buffer.concat(parts)
  }

  const say = (to: string, what: object, signal: AbortSignal) =>
    posted('/cgi-bin/message/custom/send', { touser: to, ...what }, signal, sayDeadlineMs)

  return {
    async sendText(to, text, signal) {
      await say(to, { msgtype: 'text', text: { content: text } }, signal)
    },
    async sendMenu(to, head, items, signal) {
      const msgmenu = { head_content: head, list: items, tail_content: '' }
      await say(to, { msgtype: 'msgmenu', msgmenu }, signal)
    },
    async typing(to) {
      await posted('/cgi-bin/message/custom/typing', { touser: to, command: 'Typing' }).catch(() => undefined)
    },
    async knock(signal) {
      // asked for without force, it is given as often as one likes, and stays the same
      await beforehand(post('/cgi-bin/stable_token', tokenRequest(appId, secret), signal))
    },
    sendTemplate: (to, call, signal) =>
      notice('/cgi-bin/message/template/send', to, call, signal, call.key ? { client_msg_id: call.key } : {}),
    sendSubscription: (to, call, signal) => notice('/cgi-bin/message/subscribe/bizsend', to, call, signal, {}),
    download: (mediaId, maxBytes, signal) =>
      authorised(async accessToken => {
        const url = new URL('/cgi-bin/media/get', base)
        url.searchParams.set('access_token', accessToken)
        url.searchParams.set('media_id', mediaId)
        // a film takes longer than any other call: the caller says how long
        const init = { signal }
        const got = await request(url, init, async response => {
          const isJson = /json|text\/plain/.test(response.headers.get('content-type') ?? '')
          return isJson ? { json: await jsonOf(response) } : { bytes: await bytesOf(response, maxBytes) }
        })
        if ('bytes' in got) return got.bytes
        const { data } = outcome.extend({ video_url: z.url().optional() }).safeParse(got.json)
        if (data?.video_url) return request(new URL(data.video_url), init, response => bytesOf(response, maxBytes))
        throw new WeChatRefusal(data?.errcode ?? -1, data?.errmsg ?? '')
      }),
  }
}
