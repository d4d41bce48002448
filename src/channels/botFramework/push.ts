// Carries stored messages to Bot Framework channels: one attempt each, within a deadline. Who is due and when to try
// again is the outbox's.
import { DeliveryError, NotSetUp, type PushChannel } from '../../app/channelPorts.ts'
import type { Clock } from '../../app/ports.ts'
import type { CachedAuthentication } from './authentication.ts'
import { notReached, refusalOf } from './connectorError.ts'
import { createHandoffSender, type HandoffParts, type Post } from './handoff.ts'
import { type Posted, postJson } from './post.ts'
import { type Address, referenceOf, render } from './render.ts'
import { mayServe } from './serviceHosts.ts'

export interface PushParts extends Omit<HandoffParts, 'post'> {
  authentication: CachedAuthentication
  clock: Clock
  /** ms, for one attempt, our token included */
  deadlineMs: number
  /** aborts when the process stops */
  stopping: AbortSignal
}

const activitiesOf = ({ serviceUrl, conversation }: Address): URL =>
  new URL(`${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`)

export function createPost({ authentication, clock, deadlineMs, stopping }: PushParts): Post {
  async function attempt(activity: object, to: Address, signal: AbortSignal): Promise<Posted> {
    const headers = authentication.withCredentials
      ? { authorization: `Bearer ${await authentication.token(to.serviceUrl)}` }
      : ({} as Record<string, string>)
    return postJson(activitiesOf(to), JSON.stringify(activity), headers, signal)
  }
  return async (activity, to) => {
    // asked again here: a stored address may come from before an app id was set, or from when there was one
    if (!mayServe(to.serviceUrl, authentication.withCredentials))
      throw mayServe(to.serviceUrl, true) ? new NotSetUp() : new DeliveryError('address not allowed', true)
    const abort = new AbortController()
    const ended = Promise.withResolvers<never>()
    const end = (reason: string) => {
      ended.reject(new DeliveryError(reason, false))
      abort.abort()
    }
    const onStop = () => end('stopped before the connector answered')
    const timer = setTimeout(end, deadlineMs, `connector did not answer within ${deadlineMs} ms`)
    stopping.addEventListener('abort', onStop)
    try {
      // a race, not the signal alone: fetching our token can hang before there is a request to abort
      const { status, retryAfter } = await Promise.race([attempt(activity, to, abort.signal), ended.promise])
      if (status < 200 || status > 299) throw refusalOf(status, retryAfter, clock.now())
    } catch (thrown) {
      throw thrown instanceof DeliveryError ? thrown : notReached(thrown)
    } finally {
      clearTimeout(timer)
      stopping.removeEventListener('abort', onStop)
    }
  }
}

export function createPush(parts: PushParts): PushChannel {
  const post = createPost(parts)
  const sendHandoff = createHandoffSender({ ...parts, post })
  return {
    id: 'botFramework',
    async send(conversation, [message]) {
      const to = referenceOf(conversation.reference)
      if (!to) throw new DeliveryError('no address to send to', true)
      if (message.event === 'handoff' && message.caseId !== undefined) await sendHandoff(message, message.caseId, to)
      await post(render(message, to), to)
    },
  }
}
