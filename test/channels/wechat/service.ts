// The whole way through WeChat in this process: door, hearing, turns on a real ledger, outbox, speaking, against the platform's
// double. Every wait of ours passes on a clock the test moves; only the wires between the two are real.
import type { AddressInfo } from 'node:net'
import { setImmediate as look } from 'node:timers/promises'
import { vi } from 'vitest'
import { createAlarm } from '../../../src/app/alarm.ts'
import { createDeliveryRunner, type DeliveryRunner } from '../../../src/app/delivery.ts'
import { createDeliveryNews } from '../../../src/app/deliveryNews.ts'
import { createStanding } from '../../../src/app/standing.ts'
import { aesKeyOf } from '../../../src/channels/wechat/crypto.ts'
import { createWeChat, type WeChat } from '../../../src/channels/wechat/wechat.ts'
import { createTurnQueue } from '../../../src/coordination/inProcess.ts'
import { createHttpServer } from '../../../src/http/server.ts'
import { createLocalUnderstanding } from '../../../src/understanding/local.ts'
import { createWeChatDouble } from '../../../src/wechatDouble/createWeChatDouble.ts'
import { openStage } from '../../app/stage.ts'
import { account, wordsOf } from '../../support/wechat.ts'

/** real ms in which WeChat must have answered one request */
const deadlineMs = 800

const notices = {
  template: { id: 'TEMPLATE_of_progress_0001', fields: { case: 'character_string1', about: 'thing2' } },
}

/**
 * @param sayDeadlineMs the same for a message to a customer
 * @param notified the account has a template by which customers hear that there is something to hear
 */
export async function openService({ sayDeadlineMs = deadlineMs, notified = false } = {}) {
  const nextRealMs = (ms: number, set = globalThis.setTimeout) => new Promise<void>(done => void set(done, ms))
  const realTimeout = globalThis.setTimeout
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let runner: DeliveryRunner
  const stage = await openStage({
    onDeliveries: (...given) => runner.offer(...given),
    undelivered: ref => runner.undelivered(ref),
  })
  const { at, clock, ledger, books, ids, handle, cases } = stage
  const logged: string[] = []
  const log = (level: string) => (details: object, message: string) => {
    const { err, ...rest } = details as { err?: Error }
    logged.push([level, message, JSON.stringify(rest), err?.message].filter(Boolean).join(' '))
  }
  const news = createDeliveryNews({ cases, handle })
  const double = await createWeChatDouble({
    ...account,
    now: clock.now,
    pushClock: clock.now,
    ...(notified ? { abilities: { templates: [notices.template.id] } } : {}),
  })

  function begin(): WeChat {
    const wechat = createWeChat({
      settings: {
        ...account,
        keys: [aesKeyOf(account.encodingAesKey) ?? { key: Buffer.alloc(0), iv: Buffer.alloc(0) }],
        base: double.url,
        reply: 'push',
        transfer: false,
        ...(notified ? notices : {}),
      },
      ledger: { ...ledger, ...books },
      converse: stage.converse,
      queue: createTurnQueue(),
      clock,
      ids,
      random: () => 0.5,
      site: 'http://test',
      timeZone: 'Asia/Shanghai',
      standing: createStanding(stage),
      release: ref => runner.release(ref),
      onLeft: async () => {},
      onUnheard: (caseId, messageId) => news.givenUp(caseId, messageId),
      alarms: createAlarm({
        reader: createLocalUnderstanding(),
        rules: stage.rules,
        clock,
        log: { error: log('error') },
      }),
      log: { info: log('info'), warn: log('warn'), error: log('error') },
      deadlineMs,
      sayDeadlineMs,
    })
    runner = createDeliveryRunner({
      ledger,
      clock,
      random: () => 0.5,
      sendDeadlineMs: 30_000,
      channelOf: () => wechat.channel,
      onFailure: (err, what) => log('error')({ err }, what),
      onAttempt: () => {},
      onNotSetUp: () => {},
      news,
    })
    runner.start()
    return wechat
  }

  let wechat = begin()
  // the doors stay where they are when the process behind them changes
  const routes = wechat.routes.map((route, index) => ({
    ...route,
    handle: (call: Parameters<typeof route.handle>[0]) => {
      const now = wechat.routes[index]
      if (!now) throw new Error('no such route')
      return now.handle(call)
    },
  }))
  const server = createHttpServer(routes, { error: log('error') })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  double.playAgainst(`http://127.0.0.1:${(server.address() as AddressInfo).port}/wechat`)

  /** Ours and the double's time; in steps, so that what is due in between happens in between. */
  async function pass(ms: number, step = 1_000): Promise<void> {
    for (let left = ms; left > 0; left -= step) {
      const now = Math.min(step, left)
      at.now += now
      await vi.advanceTimersByTimeAsync(now)
      for (let times = 0; times < 5; times++) await look()
      await nextRealMs(1, realTimeout)
    }
  }

  return {
    stage,
    double,
    logged,
    pass,
    /** A while, until what was under way has found its end; the wires are real, so a little real time too. */
    async settle(): Promise<void> {
      for (let times = 0; times < 15; times++) {
        await pass(40, 20)
        await nextRealMs(4, realTimeout)
      }
    },
    /** real time, for what hangs on the wires to be given up */
    wires: () => nextRealMs(deadlineMs + 200, realTimeout),
    seen: (openId: string) => double.inbox(openId).map(({ what }) => wordsOf(what)),
    async restart(): Promise<void> {
      const stopping = Promise.all([runner.stop(), wechat.stop()])
      await pass(100, 20)
      await stopping
      wechat = begin()
      await wechat.start()
    },
    async close(): Promise<void> {
      const stopping = Promise.all([runner.stop(), wechat.stop()])
      await pass(5_000)
      await stopping
      vi.useRealTimers()
      server.server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
      await double.close()
      await stage.close()
    },
  }
}
export type Service = Awaited<ReturnType<typeof openService>>
