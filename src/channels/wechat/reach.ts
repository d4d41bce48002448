// Whether WeChat answers at all: an outage is told once when it begins and once when it is over, however often is tried in between.
import { minuteMs } from '../../case/policy/durations.ts'

export interface Reach {
  /** a call was answered, with whatever code */
  answered(): void
  /** @param reason of ours, without address or token */
  silent(reason: string): void
}

/** ms: silence that comes and goes is told so often at most */
const quietMs = 5 * minuteMs

/** @param now epoch ms */
export function createReach(
  now: () => number,
  log: { info(details: object, message: string): void; error(details: object, message: string): void },
): Reach {
  let since: number | undefined
  let told = false
  let toldAt = Number.NEGATIVE_INFINITY
  return {
    answered() {
      if (told && since !== undefined)
        log.info({ channel: 'wechat', seconds: Math.round((now() - since) / 1_000) }, 'WeChat answers again')
      since = undefined
      told = false
    },
    silent(reason) {
      since ??= now()
      if (told || Math.abs(now() - toldAt) < quietMs) return
      told = true
      toldAt = now()
      log.error({ channel: 'wechat', reason }, 'WeChat does not answer: what is to be said waits, and is tried again')
    },
  }
}
