// Carries stored messages to Bot Framework channels: one attempt each, within a deadline. Who is due and when to try
// again is the outbox's.
import { DeliveryError, NotSetUp, type PushChannel } from '../../app/channelPorts.ts'
import type { Clock } from '../../app/ports.ts'
import type { StillAsks } from '../../app/stillAsks.ts'
import type { CachedAuthentication } from './authentication.ts'
import { notReached, refusalOf } from './connectorError.ts'
import { createHandoffSender, type HandoffParts, type Post } from './handoff.ts'
import { type Posted, postJson } from './post.ts'
import { type Address, referenceOf, render } from './render.ts'
import { mayServe } from './serviceHosts.ts'

export interface PushParts extends Omit<HandoffParts, 'post'> {
  stillAsks: StillAsks
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
  /** service URLs that did not take our token the last time: the next attempt brings a new one */
  const untaken = new Set<string>()
  async function attempt(activity: object, to: Address, signal: AbortSignal): Promise<Posted> {
    const headers = authentication.withCredentials
      ? { authorization: `Bearer ${await authentication.token(to.serviceUrl, untaken.delete(to.serviceUrl))}` }
      : ({} as Record<string, string>)
    const posted = await postJson(activitiesOf(to), JSON.stringify(activity), headers, signal)
    if (posted.status === 401) untaken.add(to.serviceUrl)
    return posted
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

/** what is said later than that was tried before, or has waited behind something that was, ms */
const triedBeforeMs = 5_000

/**
 * At least once: a connector that takes a message and whose answer is lost is given it again, and the customer sees it twice. That cannot
 * be avoided: the protocol knows no key by which a repetition would be refused, no list of what a conversation holds, and an activity can
 * only be updated by the id that was in the lost answer. What can be avoided is that a question is put again to somebody who has gone on
 * since. A repetition has the `clientActivityID` of the first.
 */
export function createPush(parts: PushParts): PushChannel {
  const post = createPost(parts)
  const sendHandoff = createHandoffSender({ ...parts, post })
  return {
    id: 'botFramework',
    async send(conversation, [message]) {
      const to = referenceOf(conversation.reference)
      if (!to) throw new DeliveryError('no address to send to', true)
      const isLate = parts.clock.now() - message.at > triedBeforeMs
      if (isLate && !(await parts.stillAsks(conversation, message))) return
      if (message.event === 'handoff' && message.caseId !== undefined) await sendHandoff(message, message.caseId, to)
      await post(render(message, to), to)
    },
  }
}
