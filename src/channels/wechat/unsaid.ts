// What was not said to a follower: refused, put off or of uncertain fate, and what becomes of it then. Says nothing itself.
import { DeliveryError, Held } from '../../app/channelPorts.ts'
import type { StoredMessage } from '../../app/messages.ts'
import { minuteMs } from '../../case/policy/durations.ts'
import type { WeChatRefusal, WeChatSilence } from './apiErrors.ts'
import { type Follower, type Followers, wechat } from './followers.ts'
import type { Noticed } from './notice.ts'
import type { Outgoing } from './outgoing.ts'
import { closed, usedUp } from './profile.ts'
import type { Standstill } from './standstill.ts'

export interface UnsaidParts {
  followers: Pick<Followers, 'change'>
  notify(follower: Follower, messages: readonly StoredMessage[], signal: AbortSignal): Promise<Noticed>
  now: () => number
  log: { error(details: object, message: string): void }
}

/** What WeChat has shown the account may do; kept while the process runs. */
export interface Account {
  /** no customer-service API: replies to pushes are all there is */
  passiveOnly: boolean
  menus: boolean
  /** bytes of one text, where fewer than usual are taken */
  most?: number
}

/** what comes later than that after it was said tells when, ms */
export const lateAfterMs = 10 * minuteMs
/** how often something is said again of which nobody knows whether it arrived */
const mostUnsure = 2
/** bytes, when WeChat finds a text too long that should not be */
const shorter = 1_000

/** What is said together: what is urgent alone, before all else. */
export function firstOf(messages: readonly StoredMessage[]): readonly StoredMessage[] {
  const rest = messages.findIndex(each => !each.urgent)
  return rest > 0 ? messages.slice(0, rest) : messages
}

/** What one message to WeChat is about, the whole of it or a part. */
export const idsIn = ({ carried, parts }: Outgoing, messages: readonly StoredMessage[]): string[] =>
  messages.slice(0, carried + (parts > 0 ? 1 : 0)).map(each => each.id)

export function createUnsaid({ followers, notify, now, log }: UnsaidParts, account: Account, standstill: Standstill) {
  /** What to do in danger has just been said: of news from before nobody is told meanwhile, it waits for the next push. */
  function isAfterDanger({ profile }: Follower, messages: readonly StoredMessage[], carried: number): boolean {
    const next = messages[carried]
    if (!next || next.urgent) return false
    if (carried > 0 && messages[carried - 1]?.urgent) return true
    return profile.inDanger === true && next.at < profile.actedAt && now() - profile.actedAt < lateAfterMs
  }

  async function hold(
    follower: Follower,
    messages: readonly StoredMessage[],
    carried: number,
    reason: string,
    signal: AbortSignal,
  ): Promise<never> {
    const waiting = messages.slice(carried)
    if (isAfterDanger(follower, messages, carried)) throw new Held(reason, { carried, noticed: true })
    const { noticed, change } = await notify(follower, firstOf(waiting), signal)
    if (change) await followers.change(follower.conversationId, change)
    throw new Held(reason, { carried, noticed })
  }

  /** The whole account may say nothing now: it is tried again, or said to the next push. */
  async function putOff(
    follower: Follower,
    messages: readonly StoredMessage[],
    carried: number,
    signal: AbortSignal,
  ): Promise<never> {
    const { cause, reason, waitMs } = standstill.halted() ?? { reason: 'tried again', waitMs: 0 }
    const told = { carried }
    const alarmed = messages.slice(carried).some(each => each.event === 'danger')
    // over in a moment: nobody has to be told, unless a moment is too long
    if (cause === 'minute-quota' && alarmed)
      throw new DeliveryError(reason, false, waitMs, { carried, unheard: { why: 'quota' } })
    if (cause === undefined || cause === 'minute-quota') throw new DeliveryError(reason, false, waitMs, told)
    if (cause === 'operator') throw new DeliveryError(reason, false, waitMs, { carried, unheard: {} })
    // a notice has a quota of its own
    const waiting = messages.slice(carried)
    const { noticed, change } = isAfterDanger(follower, messages, carried)
      ? { noticed: true, change: undefined }
      : await notify(follower, firstOf(waiting), signal)
    if (change) await followers.change(follower.conversationId, change)
    // that something was said is not what to do in danger: somebody rings at once
    throw new DeliveryError(reason, false, waitMs, noticed && !alarmed ? told : { carried, unheard: { why: 'quota' } })
  }

  /** What a refusal means for the rest; throws unless it may be tried again at once. */
  async function refused(
    refusal: WeChatRefusal,
    follower: Follower,
    messages: readonly StoredMessage[],
    carried: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { conversationId } = follower
    const told = { carried }
    if (standstill.refused(refusal)) return
    switch (refusal.remedy) {
      case 'closed':
      case 'used-up': {
        const change = refusal.remedy === 'closed' ? closed : usedUp
        await followers.change(conversationId, change)
        return hold(follower, messages, carried, refusal.message, signal)
      }
      case 'gone':
        await followers.change(conversationId, kept => ({ ...kept, left: true }))
        throw new DeliveryError(refusal.message, true, undefined, { carried, unheard: { why: 'left' } })
      case 'not-permitted':
        if (!account.passiveOnly)
          log.error(
            { channel: wechat, code: refusal.code },
            `${refusal.message}: this account may not send customer-service messages, only replies to pushes are left`,
          )
        account.passiveOnly = true
        return hold(follower, messages, carried, refusal.message, signal)
      case 'no-menu':
        if (!account.menus) throw new DeliveryError(refusal.message, true, undefined, told)
        account.menus = false
        return
      case 'too-long':
        if (account.most !== undefined) throw new DeliveryError(refusal.message, true, undefined, told)
        account.most = shorter
        return
      case 'refused':
        throw new DeliveryError(refusal.message, true, undefined, told)
      case 'token':
      case 'busy':
      case 'day-quota':
      case 'minute-quota':
      case 'operator':
      case 'media-expired':
      case 'not-subscribed':
        throw new DeliveryError(refusal.message, false, undefined, told)
    }
  }

  /** It may have arrived or not: said once more, and then only when they write again. */
  async function unheardOf(
    silence: WeChatSilence,
    follower: Follower,
    messages: readonly StoredMessage[],
    carried: number,
    tried: Outgoing,
    signal: AbortSignal,
  ): Promise<never> {
    const within = idsIn(tried, messages.slice(carried))
    const before = within.find(id => id === follower.profile.unsure?.messageId)
    const messageId = before ?? within[0]
    if (!silence.mayHaveArrived || messageId === undefined)
      throw new DeliveryError(silence.message, false, undefined, { carried })
    const times = (before === undefined ? 0 : (follower.profile.unsure?.times ?? 0)) + 1
    await followers.change(follower.conversationId, kept => ({ ...kept, unsure: { messageId, times } }))
    if (times >= mostUnsure) return hold(follower, messages, carried, silence.message, signal)
    throw new DeliveryError(silence.message, false, undefined, { carried })
  }

  return { hold, putOff, refused, unheardOf }
}
