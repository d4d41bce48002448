// Calls that are refused at the door, in the log: the first of each kind at once, and those of the next minute in one line with
// their number. Anybody can call: they must not fill the log.
import { minuteMs } from '../../case/policy/durations.ts'

export interface RefusedCalls {
  /** @param detail holds nothing of what was sent */
  refused(code: string, detail?: string): void
  /** what is counted and not yet told */
  stop(): void
}

export function createRefusedCalls(warn: (details: object, message: string) => void): RefusedCalls {
  const counted = new Map<string, { times: number; timer: NodeJS.Timeout }>()

  function tell(code: string): void {
    const run = counted.get(code)
    if (!run) return
    clearTimeout(run.timer)
    counted.delete(code)
    if (run.times > 0) warn({ code, times: run.times }, 'calls of /wechat were refused within a minute')
  }

  return {
    refused(code, detail) {
      const run = counted.get(code)
      if (run) {
        run.times += 1
        return
      }
      warn({ code, ...(detail ? { detail } : {}) }, 'a call of /wechat is refused')
      counted.set(code, { times: 0, timer: setTimeout(tell, minuteMs, code).unref() })
    },
    stop() {
      for (const code of [...counted.keys()]) tell(code)
    },
  }
}
