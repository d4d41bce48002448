// WeChat gives five seconds; its pushes are acknowledged before they are handled: how long that takes when 200 come in a second,
// and that every one of them is answered afterwards.
import { createWeChatDouble } from '../../src/wechatDouble/createWeChatDouble.ts'
import { pause } from './call.ts'
import { startChild } from './child.ts'
import { type Goal, timed } from './goal.ts'
import { percentile } from './load.ts'

const account = {
  appId: 'wx0123456789abcdef',
  secret: 'simulated-secret-of-no-account-0',
  account: 'gh_0123456789ab',
  token: 'huiyinSimulated',
  encodingAesKey: 'HuiyinSimulatedAccountKeyOpensNothingAtAll0',
}
const line = '你好，我要投诉，我的车空调不制冷，在你们店修了两次都没修好'
const longestMs = 120_000

export async function measurePushes(
  { perSecond, seconds, args }: { perSecond: number; seconds: number; args: readonly string[] },
  say: (line: string) => void,
): Promise<Goal[]> {
  const double = await createWeChatDouble({ ...account, now: () => Date.now() })
  const server = await startChild(args, {
    WECHAT_APP_ID: account.appId,
    WECHAT_APP_SECRET: account.secret,
    WECHAT_TOKEN: account.token,
    WECHAT_ENCODING_AES_KEY: account.encodingAesKey,
    WECHAT_API_BASE: double.url,
  })
  try {
    double.playAgainst(`${server.url}/wechat`)
    const openIdOf = (nth: number) => `oHuiyinBench${String(nth).padStart(16, '0')}`
    /** As many as that, from people of their own, evenly over the time. */
    const push = async (count: number, first: number) => {
      const from = performance.now()
      const acknowledged: Promise<{ ms: number; tries: number }>[] = []
      while (acknowledged.length < count) {
        const due = Math.min(count, Math.floor(((performance.now() - from) / 1_000) * perSecond) + 1)
        while (acknowledged.length < due)
          acknowledged.push(double.user(openIdOf(first + acknowledged.length)).says(line))
        await pause(2)
      }
      return Promise.all(acknowledged)
    }
    // as the other parts do: what is compiled and connected once is not what is measured
    await push(2 * perSecond, 900_000)
    await pause(3_000)

    const count = perSecond * seconds
    const from = performance.now()
    const done = await push(count, 0)
    const sentMs = performance.now() - from
    const times = done.map(({ ms }) => ms).sort((a, b) => a - b)
    const again = done.filter(({ tries }) => tries > 1).length

    const isAnswered = (nth: number) => double.inbox(openIdOf(nth)).some(({ by }) => by === 'customerService')
    let unanswered = count
    const drained = await timed(async () => {
      const until = performance.now() + longestMs
      while (unanswered > 0 && performance.now() < until) {
        unanswered = Array.from({ length: count }, (_, nth) => nth).filter(nth => !isAnswered(nth)).length
        if (unanswered > 0) await pause(100)
      }
    })
    say(
      `${count} pushes in ${(sentMs / 1_000).toFixed(1)} s: acknowledged p50 ${percentile(times, 0.5).toFixed(1)} ms, ` +
        `p99 ${percentile(times, 0.99).toFixed(1)} ms, ${again} pushed again; all answered ${(drained / 1_000).toFixed(1)} s later`,
    )
    return [
      { name: `p99 of an acknowledgement at ${perSecond} pushes/s, ms`, value: percentile(times, 0.99), limit: 100 },
      { name: 'pushes never answered', value: unanswered, limit: 0 },
    ]
  } finally {
    await server.stop()
    await double.close()
  }
}
