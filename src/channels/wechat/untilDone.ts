// Tries what must be done until it is: only the store or the end of the process can keep it waiting.
import { wechat } from './followers.ts'

/** What comes behind it must not wait for ever; the push stays, and is tried again by the next process. */
export class GivenUp extends Error {}

const firstRetryMs = 500
const longestRetryMs = 30_000

/** ms before each try after the first */
export function* waits(): Generator<number, never> {
  for (let wait = firstRetryMs; ; wait = Math.min(wait * 2, longestRetryMs)) yield wait
}

export interface UntilDoneParts {
  stopping: AbortSignal
  pause(ms: number): Promise<void>
  log: { error(details: object, message: string): void }
}

export function createUntilDone({ stopping, pause, log }: UntilDoneParts) {
  return async (task: () => Promise<void>): Promise<void> => {
    for (const wait of waits())
      try {
        if (stopping.aborted) return
        return await task()
      } catch (err) {
        if (stopping.aborted) return
        if (err instanceof GivenUp) return log.error({ channel: wechat }, 'a push is left to the next start')
        log.error({ channel: wechat, err }, 'a push could not be handled: tried again')
        await pause(wait)
      }
  }
}
