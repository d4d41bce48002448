// Pushes on their way to the account: signed, encrypted, sent, sent again when nobody answers.
import { randomInt } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { type Answer, type Reader, readAnswer } from './answer.ts'
import type { Patience } from './options.ts'
import { pushXml } from './pushXml.ts'
import { type Element, xmlOf } from './xml.ts'

/** As it went over the wire, to be sent again as it is. */
export interface SentPush {
  openId: string
  /** before it was encrypted */
  xml: string
  url: string
  body: string
}

export interface Delivered {
  push: SentPush
  /** undefined: no answer */
  status?: number
  answer: Answer
  /** of the last try, until the whole answer was there */
  ms: number
  tries: number
}

export interface DeliveryOptions extends Reader {
  /** epoch ms */
  pushClock: () => number
  serverUrl: () => string
  patience: Patience
}

export interface Delivery {
  /** signed and encrypted at this moment, not sent */
  seal(openId: string, xml: string): SentPush
  push(openId: string, content: readonly Element[]): Promise<Delivered>
  /** the same bytes under the same signature */
  resend(push: SentPush): Promise<Delivered>
  /** as when the server address is saved in the platform's settings: true if the words come back */
  checkAddress(): Promise<boolean>
  /** nobody waits any longer, and nothing is tried again */
  stop(): void
}

interface Received {
  status: number
  body: string
}

export function createDelivery(options: DeliveryOptions): Delivery {
  const { account, token, encodingAesKey, sealing, pushClock, serverUrl, patience, appId } = options

  const ending = new AbortController()

  function address(query: Record<string, string>, ciphertext?: string): string {
    const timestamp = String(Math.floor(pushClock() / 1000))
    const nonce = String(randomInt(100_000_000, 1_000_000_000))
    const url = new URL(serverUrl())
    const sealed =
      ciphertext === undefined
        ? {}
        : { encrypt_type: 'aes', msg_signature: sealing.getSignature(token, timestamp, nonce, ciphertext) }
    const signature = sealing.getSignature(token, timestamp, nonce, '')
    for (const [name, value] of Object.entries({ signature, timestamp, nonce, ...query, ...sealed }))
      url.searchParams.set(name, value)
    return url.href
  }

  function seal(openId: string, xml: string): SentPush {
    if (encodingAesKey === undefined) return { openId, xml, url: address({ openid: openId }), body: xml }
    const ciphertext = sealing.encrypt(encodingAesKey, xml, appId)
    const body = xmlOf([
      ['ToUserName', account],
      ['Encrypt', ciphertext],
    ])
    return { openId, xml, url: address({ openid: openId }, ciphertext), body }
  }

  async function post({ url, body }: SentPush): Promise<Received | undefined> {
    const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(patience.answerMs)])
    try {
      const headers = { 'content-type': 'text/xml' }
      const reply = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' })
      return { status: reply.status, body: await reply.text() }
    } catch {
      return undefined
    }
  }

  async function resend(push: SentPush): Promise<Delivered> {
    const started = performance.now()
    const received = await post(push)
    const ms = performance.now() - started
    if (!received) return { push, answer: { kind: 'none' }, ms, tries: 1 }
    const answer = readAnswer(received.status, received.body, push.openId, options)
    return { push, status: received.status, answer, ms, tries: 1 }
  }

  return {
    seal,
    resend,
    stop: () => ending.abort(),
    async push(openId, content) {
      const xml = pushXml({ account, openId, at: pushClock() }, content)
      for (let tries = 1; ; tries++) {
        const delivered = await resend(seal(openId, xml))
        if (delivered.answer.kind !== 'none' || tries >= patience.tries) return { ...delivered, tries }
      }
    },
    async checkAddress() {
      const echostr = String(randomInt(1, 2 ** 47))
      const reply = await fetch(address({ echostr }), { redirect: 'manual' })
      return reply.status === 200 && (await reply.text()) === echostr
    },
  }
}
