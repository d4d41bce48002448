// Says to a follower what the outbox holds for them: within WeChat's window, in as few messages as possible, or not yet. The
// order of what is tried is that of the refusals: reply to an open push, customer service, notice, wait until they write.
import { DeliveryError, Held, type PushChannel } from '../../app/channelPorts.ts'
import type { StoredMessage } from '../../app/ports.ts'
import { withHost } from '../siteLinks.ts'
import { WeChatRefusal, WeChatSilence } from './apiErrors.ts'
import type { WeChatClient } from './client.ts'
import { type Follower, type Followers, wechat } from './followers.ts'
import type { Noticed } from './notice.ts'
import { answersOf, type Outgoing, outgoingOf } from './outgoing.ts'
import { closed, itemId, nextMenu, offered, type Profile, remainingOf, spent, usedUp } from './profile.ts'
import type { Slots } from './slots.ts'
import { momentWords, wordsTable } from './words.ts'

export interface SpeakingParts {
  followers: Followers
  client: WeChatClient
  slots: Slots
  notify(follower: Follower, messages: readonly StoredMessage[], signal: AbortSignal): Promise<Noticed>
  now: () => number
  timeZone: string
  /** where customers reach our own pages */
  site: string
  log: { warn(details: object, message: string): void; error(details: object, message: string): void }
  /** the account has no customer-service API: replies to pushes are all there is */
  passiveOnly: boolean
  /** a handoff is answered by handing the talk over: its words go another way */
  transfer: boolean
}

/** what comes later than that after it was said tells when, ms */
const lateAfterMs = 10 * 60_000
/** of the window's five: progress alone must leave so many for the result and for what goes wrong */
const keptBack = 2
/** how often something is said again of which nobody knows whether it arrived */
const mostUnsure = 2
/** messages of one conversation that are looked at together */
const mostTogether = 20
const operatorPatienceMs = 5 * 60_000
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** WeChat's day ends at midnight in China */
const chinaOffsetMs = 8 * 60 * minuteMs
/** bytes, when WeChat finds a text too long that should not be */
const shorter = 1_000

const untilMidnight = (now: number): number => dayMs - ((now + chinaOffsetMs) % dayMs)

export function createSpeaking(parts: SpeakingParts): PushChannel & { isPassiveOnly(): boolean } {
  const { followers, client, slots, now, log } = parts
  let passiveOnly = parts.passiveOnly
  let menus = true
  let most: number | undefined
  /** so that one cause makes one line a while, not one for each message */
  const toldAt = new Map<string, number>()

  function tellOperator(code: string, message: string): void {
    if (now() - (toldAt.get(code) ?? Number.NEGATIVE_INFINITY) < operatorPatienceMs) return
    toldAt.set(code, now())
    log.error({ channel: wechat, code }, message)
  }

  function plan(messages: readonly StoredMessage[], profile: Profile): Outgoing[] {
    const [first] = messages
    const saidAt = ({ at, language = profile.language ?? 'zh-CN' }: StoredMessage) =>
      now() - at > lateAfterMs ? wordsTable[language].said(momentWords(at, language, parts.timeZone)) : undefined
    const sentParts = profile.partial?.messageId === first?.id ? profile.partial?.parts : undefined
    const said = messages.map(each => ({ ...each, text: withHost(each.text, parts.site) }))
    return outgoingOf(said, {
      saidAt,
      cardWords: wordsTable[messages.at(-1)?.language ?? profile.language ?? 'zh-CN'],
      menus: menus && !passiveOnly,
      ...(most === undefined ? {} : { most }),
      ...(sentParts === undefined ? {} : { sentParts }),
    })
  }

  /** What the profile is after one message has arrived. */
  function afterwards(profile: Profile, said: Outgoing, messages: readonly StoredMessage[]): Profile {
    const { partial: _, unsure: __, ...rest } = spent(profile)
    const isLast = said.carried === messages.length && said.parts === 0
    const last = messages.at(-1)
    const language = last?.language ?? profile.language
    const next = messages[said.carried]
    return {
      ...(isLast ? offered(rest, answersOf(last ?? {}).choices) : rest),
      ...(language ? { language } : {}),
      ...(said.parts > 0 && next ? { partial: { messageId: next.id, parts: said.parts } } : {}),
    }
  }

  async function hold(
    follower: Follower,
    messages: readonly StoredMessage[],
    carried: number,
    reason: string,
    signal: AbortSignal,
  ): Promise<never> {
    const waiting = messages.slice(carried)
    const { noticed, change } = await parts.notify(follower, waiting, signal)
    if (change) await followers.change(follower.conversationId, change)
    throw new Held(reason, { carried, noticed })
  }

  /** One message into an open push; false: it does not fit, or nobody waits. */
  async function replied(
    { conversationId }: Follower,
    messages: readonly StoredMessage[],
    out: readonly Outgoing[],
  ): Promise<number | undefined> {
    const [first, ...more] = out
    if (!first || !slots.isOpen(conversationId) || (more.length > 0 && !passiveOnly)) return undefined
    if (parts.transfer && messages.some(each => each.event === 'handoff')) return undefined
    const lines = first.menu?.map(each => each.content) ?? []
    const text = [first.text, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n')
    if (!slots.fill(conversationId, { kind: 'text', text })) return undefined
    // a reply is no call of the API: it costs nothing of the window
    await followers.change(conversationId, kept => {
      const { message, click } = kept
      const after = afterwards(kept, first, messages)
      return { ...after, ...(message ? { message } : {}), ...(click ? { click } : {}) }
    })
    return first.carried
  }

  const tellSlots = (conversationId: string, messages: readonly StoredMessage[]): void =>
    slots.said(
      conversationId,
      messages.map(each => each.id),
    )

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
    switch (refusal.remedy) {
      case 'closed':
      case 'used-up': {
        const change = refusal.remedy === 'closed' ? closed : usedUp
        await followers.change(conversationId, change)
        return hold(follower, messages, carried, refusal.message, signal)
      }
      case 'gone':
        await followers.change(conversationId, kept => ({ ...kept, left: true }))
        throw new DeliveryError(refusal.message, true, undefined, told)
      case 'not-permitted':
        passiveOnly = true
        tellOperator('48001', 'this account may not send customer-service messages: only replies to pushes are left')
        return hold(follower, messages, carried, refusal.message, signal)
      case 'no-menu':
        if (!menus) throw new DeliveryError(refusal.message, true, undefined, told)
        menus = false
        return
      case 'too-long':
        if (most !== undefined) throw new DeliveryError(refusal.message, true, undefined, told)
        most = shorter
        return
      case 'day-quota':
        tellOperator('45009', 'the day’s quota of the API is used up')
        throw new DeliveryError(refusal.message, false, untilMidnight(now()), told)
      case 'minute-quota':
        throw new DeliveryError(refusal.message, false, minuteMs, told)
      case 'operator':
        tellOperator(String(refusal.code), `${refusal.message}: see the README on what to set right`)
        throw new DeliveryError(refusal.message, false, operatorPatienceMs, told)
      case 'refused':
        throw new DeliveryError(refusal.message, true, undefined, told)
      case 'token':
      case 'busy':
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
    signal: AbortSignal,
  ): Promise<never> {
    const messageId = messages[carried]?.id
    if (!silence.mayHaveArrived || messageId === undefined)
      throw new DeliveryError(silence.message, false, undefined, { carried })
    const before = follower.profile.unsure
    const times = (before?.messageId === messageId ? before.times : 0) + 1
    await followers.change(follower.conversationId, kept => ({ ...kept, unsure: { messageId, times } }))
    if (times >= mostUnsure) return hold(follower, messages, carried, silence.message, signal)
    throw new DeliveryError(silence.message, false, undefined, { carried })
  }

  async function say(to: string, said: Outgoing, profile: Profile, signal: AbortSignal): Promise<void> {
    if (!said.menu) return client.sendText(to, said.text, signal)
    const menu = nextMenu(profile)
    const items = said.menu.map(({ place, content }) => ({ id: itemId(menu, place), content }))
    return client.sendMenu(to, said.text, items, signal)
  }

  return {
    id: wechat,
    together: mostTogether,
    isPassiveOnly: () => passiveOnly,
    async send({ conversationId }, messages, signal) {
      let carried = 0
      for (;;) {
        const follower = await followers.find(conversationId)
        if (!follower || follower.openId === null || follower.profile.left)
          throw new DeliveryError('the customer does not follow the account any more', true, undefined, { carried })
        const { openId, profile } = follower
        const rest = messages.slice(carried)
        const out = plan(rest, profile)
        const [next] = out
        if (!next) return

        const inReply = await replied(follower, rest, out)
        if (inReply !== undefined) {
          tellSlots(conversationId, rest.slice(0, inReply))
          carried += inReply
          if (carried >= messages.length) return
          continue
        }
        if (passiveOnly) return hold(follower, messages, carried, 'only replies to pushes are possible', signal)
        const { messages: left, until } = remainingOf(profile, now())
        // what was begun is said to its end: half a text is worse than no message in reserve
        const isBegun = profile.partial !== undefined && profile.partial.messageId === rest[0]?.id
        const floor = !isBegun && rest.every(each => each.event === 'update') ? keptBack : 0
        if (until === undefined) return hold(follower, messages, carried, 'the window is closed', signal)
        if (left <= floor) return hold(follower, messages, carried, 'the window is used up', signal)
        try {
          // it may have arrived before: it is not said again into a silence that would leave the same doubt
          if (profile.unsure?.messageId === messages[carried]?.id) await client.knock(signal)
          await say(openId, next, profile, signal)
        } catch (thrown) {
          if (thrown instanceof WeChatRefusal) {
            await refused(thrown, follower, messages, carried, signal)
            continue
          }
          if (thrown instanceof WeChatSilence) return unheardOf(thrown, follower, messages, carried, signal)
          throw thrown
        }
        await followers.change(conversationId, kept => afterwards(kept, next, rest))
        tellSlots(conversationId, rest.slice(0, next.carried))
        carried += next.carried
        if (carried >= messages.length) return
      }
    },
  }
}
