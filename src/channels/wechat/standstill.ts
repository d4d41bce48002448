// Whether customer service may be called at all: what WeChat refuses to the whole account is asked for by one call a while, not
// by every conversation. Until a call is taken again the pushes of customers are answered with their replies.
import { dayMs, minuteMs } from '../../case/policy/durations.ts'
import type { Remedy, WeChatRefusal } from './apiErrors.ts'

type Cause = Extract<Remedy, 'day-quota' | 'minute-quota' | 'operator'>

export interface Halt {
  cause: Cause
  /** with WeChat's own code */
  reason: string
  /** ms until the next call is worth it */
  waitMs: number
}

export interface Standstill {
  /** undefined: the last call was taken, or WeChat's own time for it is over */
  halted(): Halt | undefined
  /** true, and then false for everybody else for a while: this call is to find out */
  mayCall(): boolean
  /** @returns false: it concerns one call only */
  refused(refusal: WeChatRefusal): boolean
  taken(): void
}

/** WeChat's day ends at midnight in China */
const chinaOffsetMs = 8 * 60 * minuteMs
const untilMidnight = (now: number): number => dayMs - ((now + chinaOffsetMs) % dayMs)

interface Rules {
  /** ms between two calls that find out */
  everyMs: number
  /** ms after which it is over by itself */
  lastsMs(now: number): number
  /** one line so often, ms */
  quietMs: number
  words: string
}
const rulesTable: Readonly<Record<Cause, Rules>> = {
  'day-quota': {
    // a quota that was raised or reset is found out
    everyMs: 10 * minuteMs,
    lastsMs: untilMidnight,
    quietMs: 60 * minuteMs,
    words: 'the day’s quota of the API is used up: only the pushes of customers are answered, with their replies',
  },
  'minute-quota': {
    everyMs: minuteMs,
    lastsMs: () => minuteMs,
    quietMs: 5 * minuteMs,
    words: 'too many calls of the API in a minute: what is to be said waits for the next one',
  },
  operator: {
    everyMs: 5 * minuteMs,
    lastsMs: () => Number.POSITIVE_INFINITY,
    quietMs: 5 * minuteMs,
    words: 'see the README on what to set right',
  },
}

const isCause = (remedy: Remedy): remedy is Cause => Object.hasOwn(rulesTable, remedy)

/** @param now epoch ms */
export function createStandstill(
  now: () => number,
  log: { info(details: object, message: string): void; error(details: object, message: string): void },
): Standstill {
  let halt: { cause: Cause; reason: string; nextAt: number; until: number } | undefined
  /** so that one cause makes one line a while, not one for each call */
  const toldAt = new Map<number, number>()

  function current() {
    if (halt && now() >= halt.until) halt = undefined
    return halt
  }

  return {
    halted() {
      const found = current()
      return found && { cause: found.cause, reason: found.reason, waitMs: Math.max(0, found.nextAt - now()) }
    },
    mayCall() {
      const found = current()
      if (!found) return true
      if (now() < found.nextAt) return false
      found.nextAt = now() + rulesTable[found.cause].everyMs
      return true
    },
    refused({ remedy, code, message }) {
      if (!isCause(remedy)) return false
      const { everyMs, lastsMs, quietMs, words } = rulesTable[remedy]
      const until = now() + lastsMs(now())
      halt = { cause: remedy, reason: message, nextAt: Math.min(now() + everyMs, until), until }
      if (now() - (toldAt.get(code) ?? Number.NEGATIVE_INFINITY) >= quietMs) {
        toldAt.set(code, now())
        log.error({ channel: 'wechat', code }, `${message}: ${words}`)
      }
      return true
    },
    taken() {
      if (!halt) return
      halt = undefined
      log.info({ channel: 'wechat' }, 'the API takes calls again')
    },
  }
}
