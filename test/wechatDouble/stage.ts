// A double and an account of a few lines to play against: records what the door lets in, answers what a test wants.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as wecom from '@wecom/crypto'
import { onTestFinished } from 'vitest'
import { aesKeyOf } from '../../src/channels/wechat/crypto.ts'
import { type Admitted, admit, type DoorRules } from '../../src/channels/wechat/door.ts'
import { type Push, pushOf } from '../../src/channels/wechat/push.ts'
import { createWeChatDouble, type WeChatDouble } from '../../src/wechatDouble/createWeChatDouble.ts'
import type { DoubleOptions } from '../../src/wechatDouble/options.ts'

export const settings = {
  appId: 'wx77f941c869071d99',
  secret: '0123456789abcdef0123456789abcdef',
  account: 'gh_4c1b86d0aa07',
  token: 'huiyinToken',
}
export const encodingAesKey = 'P7PIjIGpA7axbjbffRoWYq7G0BsIaEpqdawIir4KqCt'
export const openId = 'oHuiyin01Customer0000000000'

type AccountAnswer = { status?: number; body: string } | 'never' | 'drop'
export interface Account {
  url: string
  admitted: Admitted[]
  pushes: Push[]
  bodies: string[]
  /** what it answers; `success` unless told */
  answer: (admitted: Admitted, push: Push | undefined) => AccountAnswer | Promise<AccountAnswer>
}

export interface Stage {
  double: WeChatDouble
  account: Account
  /** epoch ms */
  at(): number
  skip(ms: number): void
  /** a JSON call of the API with a good token */
  call(path: string, body: unknown): Promise<Record<string, unknown>>
  token(): Promise<string>
  send(content: object, to?: string): Promise<number>
}

async function openAccount(rules: DoorRules, now: () => number): Promise<Account> {
  const account: Account = { url: '', admitted: [], pushes: [], bodies: [], answer: () => ({ body: 'success' }) }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
    const body = Buffer.concat(parts)
    const query = new URL(request.url ?? '', 'http://account').searchParams
    const admitted = admit({ method: request.method ?? '', query, body }, rules, now())
    const push = admitted.ok && admitted.kind === 'push' ? pushOf(admitted.fields) : undefined
    account.admitted.push(admitted)
    account.bodies.push(body.toString())
    if (push) account.pushes.push(push)
    if (admitted.ok && admitted.kind === 'check') return response.end(admitted.echo)
    const answer = await account.answer(admitted, push)
    if (answer === 'drop') request.socket.destroy()
    else if (answer !== 'never') response.writeHead(answer.status ?? 200).end(answer.body)
  }).listen(0, '127.0.0.1')
  await new Promise(listening => server.once('listening', listening))
  account.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat`
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return account
}

/** In safe mode, its signatures and ciphertexts made by an independent package. */
export const sealed: Partial<DoubleOptions> = { encodingAesKey, sealing: wecom }

export async function openStage(options: Partial<DoubleOptions> = {}): Promise<Stage> {
  let at = Date.UTC(2026, 10, 30, 2, 15)
  const now = () => at
  const key = options.encodingAesKey === undefined ? undefined : aesKeyOf(options.encodingAesKey)
  const account = await openAccount({ ...settings, keys: key ? [key] : [] }, now)
  const double = await createWeChatDouble({ ...settings, now, serverUrl: account.url, ...options })
  onTestFinished(() => double.close())

  const post = async (path: string, body: string | Buffer) => {
    const reply = await fetch(`${double.url}/cgi-bin/${path}`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(body)),
    })
    return (await reply.json()) as Record<string, unknown>
  }
  async function token(): Promise<string> {
    const asked = { grant_type: 'client_credential', appid: settings.appId, secret: settings.secret }
    return String((await post('stable_token', JSON.stringify(asked))).access_token)
  }
  const call = async (path: string, body: unknown) =>
    post(`${path}?access_token=${await token()}`, body instanceof Buffer ? body : JSON.stringify(body))
  return {
    double,
    account,
    at: now,
    skip(ms) {
      at += ms
    },
    token,
    call,
    async send(content, to = openId) {
      return Number((await call('message/custom/send', { touser: to, ...content })).errcode)
    },
  }
}

export const says = (content: string) => ({ msgtype: 'text', text: { content } })
export const minute = 60_000
export const hour = 60 * minute
