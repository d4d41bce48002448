// A file that takes its time: waited for briefly by the words behind it, and for hours by nobody but itself.
import type { Clock } from '../../app/ports.ts'
import { hourMs, minuteMs } from '../../case/policy/durations.ts'
import type { WeChatClient } from './client.ts'
import type { Followers } from './followers.ts'
import type { Fetched } from './media.ts'
import type { Media } from './reading.ts'

export interface FileWaitParts {
  fetchMedia(media: Media, conversationId: string, stopping: AbortSignal): Promise<Fetched>
  followers: Pick<Followers, 'find'>
  client: Pick<WeChatClient, 'typing'>
  clock: Clock
  pause(ms: number): Promise<void>
  stopping: AbortSignal
}

export interface FileWait {
  /** undefined: it is not there yet, and whoever stands behind it goes first. `hurry`: aborts when they cannot wait */
  soon(hurry: AbortSignal): Promise<Fetched | undefined>
  /** rejects when the store fails: then it is fetched once more when asked again */
  atLast(): Promise<Fetched>
}

/** ms that words may stand behind a file */
const inLineMs = 8_000
/** ms, the same for words of danger: their push is not held open for long */
const hastyMs = 1_000
/** ms; WeChat keeps it for three days, and nobody stands behind it any more */
const patienceMs = 6 * hourMs
const firstRetryMs = 500
const longestRetryMs = minuteMs

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/** @returns begins to fetch, once */
export function createFileWait(parts: FileWaitParts): (media: Media, conversationId: string) => FileWait {
  const { followers, clock, pause, stopping } = parts

  async function fetched(media: Media, conversationId: string): Promise<Fetched> {
    const since = clock.now()
    for (let wait = firstRetryMs; ; wait = Math.min(wait * 2, longestRetryMs)) {
      const follower = await followers.find(conversationId)
      if (!follower) return { kind: 'lost', why: 'erased' }
      // they see that something happens while the file comes
      if (follower.openId && wait === firstRetryMs) void parts.client.typing(follower.openId)
      const got = await parts.fetchMedia(media, conversationId, stopping)
      const tooLong = Math.abs(clock.now() - since) > patienceMs
      if (got.kind !== 'later' || tooLong || stopping.aborted) return got
      await pause(wait)
    }
  }

  return (media, conversationId) => {
    let under: Promise<Fetched> | undefined
    const atLast = (): Promise<Fetched> => {
      under ??= fetched(media, conversationId).catch(err => {
        under = undefined
        throw err
      })
      return under
    }
    return {
      atLast,
      soon: hurry =>
        Promise.race([
          atLast(),
          pause(inLineMs).then(() => undefined),
          pause(hastyMs)
            .then(() => aborted(hurry))
            .then(() => undefined),
        ]),
    }
  }
}

/** Aborted while words of danger wait in a conversation: whatever they stand behind there makes way. */
export interface Haste {
  /** of whoever waits, and of whoever is waited for, until they end */
  begin(conversationId: string): AbortController
  end(conversationId: string): void
}

export function createHaste(): Haste {
  const entries = new Map<string, { users: number; hurry: AbortController }>()
  return {
    begin(conversationId) {
      const entry = entries.get(conversationId) ?? { users: 0, hurry: new AbortController() }
      entries.set(conversationId, entry)
      entry.users += 1
      return entry.hurry
    },
    end(conversationId) {
      const entry = entries.get(conversationId)
      if (!entry) return
      entry.users -= 1
      if (entry.users === 0) entries.delete(conversationId)
    },
  }
}
