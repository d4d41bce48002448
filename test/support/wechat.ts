// A customer in WeChat: the platform's double beside the real server, its pushes sealed by an independent package.
import { setTimeout as sleep } from 'node:timers/promises'
import * as wecom from '@wecom/crypto'
import { createWeChatDouble, type WeChatDouble } from '../../src/wechatDouble/createWeChatDouble.ts'
import type { DoubleOptions } from '../../src/wechatDouble/options.ts'
import type { Seen } from '../../src/wechatDouble/shown.ts'
import { startServer, type TestServer } from './server.ts'

export const account = {
  appId: 'wx77f941c869071d99',
  secret: '0123456789abcdef0123456789abcdef',
  account: 'gh_4c1b86d0aa07',
  token: 'huiyinToken',
  encodingAesKey: 'P7PIjIGpA7axbjbffRoWYq7G0BsIaEpqdawIir4KqCt',
}
export const template = 'TEMPLATE_of_progress_0001'
export const subscription = 'SUBSCRIPTION_of_progress_01'

export interface WeChatStage {
  server: TestServer
  double: WeChatDouble
  /** the platform's clock goes on; the server's does not: it learns of closed windows by being refused */
  skip(ms: number): void
  close(): Promise<void>
}

export async function openWeChat(
  env: Record<string, string> = {},
  options: Partial<DoubleOptions> = {},
): Promise<WeChatStage> {
  let skipped = 0
  const double = await createWeChatDouble({
    ...account,
    sealing: wecom,
    now: () => Date.now() + skipped,
    pushClock: () => Date.now(),
    ...options,
  })
  const server = await startServer({
    WECHAT_APP_ID: account.appId,
    WECHAT_APP_SECRET: account.secret,
    WECHAT_TOKEN: account.token,
    WECHAT_ENCODING_AES_KEY: account.encodingAesKey,
    WECHAT_API_BASE: double.url,
    LOG_LEVEL: 'info',
    ...env,
  })
  double.playAgainst(`${server.base}/wechat`)
  return {
    server,
    double,
    skip(ms) {
      skipped += ms
    },
    async close() {
      await server.close()
      await double.close()
    },
  }
}

/** Everything in words that this user has seen, one string for each message. */
export const wordsSeen = (double: WeChatDouble, openId: string): string[] =>
  double.inbox(openId).map(({ what }) => wordsOf(what))

export function wordsOf(what: Seen['what']): string {
  if (what.kind === 'text') return what.text
  if (what.kind === 'menu') return [what.head, ...what.items.map(each => each.content), what.tail].join('\n')
  return JSON.stringify(what)
}

/** Waits until nothing new has been seen for a moment. */
export async function settled(double: WeChatDouble, openId: string, quietMs = 400): Promise<void> {
  for (let before = -1, quiet = 0; quiet < quietMs; quiet += 50) {
    const now = double.inbox(openId).length
    if (now !== before) quiet = 0
    before = now
    await sleep(50)
  }
}
