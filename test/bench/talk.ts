// The customers' side: one conversation over the Bot Framework connector or over Direct Line; says a line, waits for the whole answer.
import { Agent, request } from 'node:http'
import { type ConnectorDouble, openConnector } from '../channels/botFramework/connectorDouble.ts'

/** `quiet`: nobody knows yet how many messages the answer has; wait until no more come. */
export type Awaited = number | 'quiet'
export interface Talk {
  /** what the bot answered; fewer than `answers` when no more came in time */
  say(text: string, answers: Awaited): Promise<string[]>
}
/** One bot that can be talked to, under a name. */
export interface Line {
  open(id: string): Promise<Talk>
}

const quietMs = 400
const patienceMs = 5_000
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

interface Answer {
  status: number
  body: string
  retryAfterMs: number
}
function call(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
  localAddress?: string,
): Promise<Answer> {
  const payload = body === undefined ? '' : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const options = {
      method,
      agent: localAddress ? new Agent() : agent,
      ...(localAddress ? { localAddress } : {}),
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload), ...headers },
    }
    const sent = request(url, options, response => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString('utf8'),
          retryAfterMs: Number(response.headers['retry-after'] ?? 1) * 1_000,
        }),
      )
    })
    sent.once('error', reject)
    sent.end(payload)
  })
}

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Calls again while the server says "too many"; throws for any other refusal. */
async function must(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
  from?: string,
): Promise<string> {
  for (let tries = 0; ; tries++) {
    const answer = await call(method, url, body, headers, from)
    if (answer.status < 300) return answer.body
    if (answer.status !== 429 || tries > 20)
      throw new Error(`${method} ${new URL(url).pathname}: ${answer.status} ${answer.body}`)
    await pause(answer.retryAfterMs)
  }
}

/** Over POST /api/messages; answers arrive at a connector shared by all lines. */
export async function openSwitchboard(): Promise<{ line(url: string): Line; close(): Promise<void> }> {
  const connector: ConnectorDouble = await openConnector()
  const mailboxes = new Map<string, (text: string) => void>()
  connector.onActivity = ({ conversationId, activity }) => {
    connector.received.length = 0
    if (activity.type === 'message') mailboxes.get(conversationId)?.(activity.text ?? '')
  }
  const line = (url: string): Line => ({
    async open(id) {
      let turn = 0
      let heard: string[] = []
      let wake = () => {}
      mailboxes.set(id, text => {
        heard.push(text)
        wake()
      })
      const until = async (answers: Awaited) => {
        const start = performance.now()
        while (answers === 'quiet' || heard.length < answers) {
          const before = heard.length
          const ms = answers === 'quiet' ? quietMs : patienceMs
          let timer: NodeJS.Timeout | undefined
          await new Promise<void>(resolve => {
            wake = resolve
            timer = setTimeout(resolve, ms)
          })
          clearTimeout(timer)
          if (heard.length > before) continue
          if (answers === 'quiet' && (heard.length > 0 || performance.now() - start > patienceMs)) return
          if (answers !== 'quiet')
            throw new Error(`conversation ${id}, line ${turn}: ${heard.length} answers of ${answers}`)
        }
      }
      return {
        async say(text, answers) {
          heard = []
          turn++
          const posted = must('POST', `${url}/api/messages`, {
            type: 'message',
            id: `${id}-${turn}`,
            channelId: 'test',
            serviceUrl: connector.serviceUrl,
            conversation: { id },
            from: { id: `user-${id}`, name: '王先生' },
            recipient: { id: 'bot', name: 'bot' },
            locale: 'zh-CN',
            timestamp: new Date().toISOString(),
            text,
          })
          await Promise.all([posted, until(answers)])
          return heard
        },
      }
    },
  })
  return { line, close: () => connector.close() }
}

interface DirectLineSet {
  activities: { type: string; text?: string; from: { id: string } }[]
  watermark: string
}

/** Every conversation begins from an address of its own where the system allows: 16 customers are not one. */
const addressOf = (count: number): string | undefined =>
  process.platform === 'linux' ? `127.1.${Math.floor(count / 250) % 250}.${1 + (count % 250)}` : undefined

/** Over the server's own Direct Line: post, then read until the answer is there. */
export function directLine(url: string): Line {
  const base = `${url}/v3/directline`
  let count = 0
  return {
    async open() {
      const from = addressOf(count++)
      const { token, conversationId } = JSON.parse(await must('POST', `${base}/tokens/generate`, {}, {}, from)) as {
        token: string
        conversationId: string
      }
      const headers = { authorization: `Bearer ${token}` }
      const begun = JSON.parse(await must('POST', `${base}/conversations`, {}, headers)) as {
        conversationId?: string
        token?: string
      }
      const place = `${base}/conversations/${begun.conversationId ?? conversationId}/activities`
      let watermark = ''
      let turn = 0
      const read = async () => {
        const set = JSON.parse(
          await must('GET', `${place}${watermark ? `?watermark=${watermark}` : ''}`, undefined, headers),
        ) as DirectLineSet
        watermark = set.watermark || watermark
        return set.activities.filter(
          each => each.type === 'message' && each.from.id !== 'customer' && !each.from.id.startsWith('dl_'),
        )
      }
      return {
        async say(text, answers) {
          turn++
          const start = performance.now()
          const body = {
            type: 'message',
            from: { id: 'customer' },
            locale: 'zh-CN',
            text,
            channelData: { clientActivityID: `t${turn}` },
          }
          await must('POST', place, body, headers)
          const heard: string[] = []
          for (;;) {
            const got = await read()
            heard.push(...got.map(each => each.text ?? ''))
            if (answers === 'quiet' ? got.length === 0 && heard.length > 0 : heard.length >= answers) return heard
            if (performance.now() - start > patienceMs) return heard
            if (got.length === 0) await pause(answers === 'quiet' ? quietMs : 5)
          }
        },
      }
    },
  }
}

/** Idle connections of a server that is about to stop. */
export const hangUp = () => agent.destroy()
