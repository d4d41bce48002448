// Says to a follower what the outbox holds for them: within WeChat's window, in as few messages as possible, or not yet. The
// order of what is tried is that of the refusals: reply to an open push, customer service, notice, wait until they write.
import { DeliveryError, Held, type PushChannel } from '../../app/channelPorts.ts'
import type { StoredMessage } from '../../app/messages.ts'
import { withHost } from '../siteLinks.ts'
import { WeChatRefusal, WeChatSilence } from './apiErrors.ts'
import type { WeChatClient } from './client.ts'
import { type Follower, type Followers, wechat } from './followers.ts'
import type { Noticed } from './notice.ts'
import { type Outgoing, outgoingOf } from './outgoing.ts'
import { itemId, nextMenu, type Profile, remainingOf } from './profile.ts'
import { afterwards } from './said.ts'
import type { Slots } from './slots.ts'
import { createStandstill } from './standstill.ts'
import { type Account, createUnsaid, firstOf, idsIn, lateAfterMs } from './unsaid.ts'
import { keptBack } from './window.ts'
import { momentWords, wordsTable } from './words.ts'

export interface SpeakingParts {
  followers: Pick<Followers, 'find' | 'change'>
  client: WeChatClient
  slots: Slots
  notify(follower: Follower, messages: readonly StoredMessage[], signal: AbortSignal): Promise<Noticed>
  now: () => number
  timeZone: string
  /** where customers reach our own pages */
  site: string
  log: { info(details: object, message: string): void; error(details: object, message: string): void }
  /** the account has no customer-service API: replies to pushes are all there is */
  passiveOnly: boolean
  /** a handoff is answered by handing the talk over: its words go another way */
  transfer: boolean
}

/** messages of one conversation that are looked at together: all that weeks of silence leave, so that the open question is the last of them */
const mostTogether = 200
/** WeChat takes up to half a minute for one message: begun later than this, another might be cut off, and nobody would know of it, ms */
const anotherWithinMs = 4_000

export function createSpeaking(parts: SpeakingParts): PushChannel & { isPassiveOnly(): boolean } {
  const { followers, client, slots, now, log } = parts
  const account: Account = { passiveOnly: parts.passiveOnly, menus: true }
  const standstill = createStandstill(now, log)
  const { hold, putOff, refused, unheardOf } = createUnsaid(parts, account, standstill)
  const isPassive = () => account.passiveOnly || standstill.halted() !== undefined

  function plan(messages: readonly StoredMessage[], profile: Profile): Outgoing[] {
    const saidAt = ({ at, language = profile.language ?? 'zh-CN' }: StoredMessage) =>
      now() - at > lateAfterMs ? wordsTable[language].said(momentWords(at, language, parts.timeZone)) : undefined
    const said = messages.map(each => ({ ...each, text: withHost(each.text, parts.site) }))
    return outgoingOf(said, {
      saidAt,
      cardWords: wordsTable[messages.at(-1)?.language ?? profile.language ?? 'zh-CN'],
      menus: account.menus && !isPassive(),
      ...(account.most === undefined ? {} : { most: account.most }),
      ...(profile.begun ? { begun: profile.begun } : {}),
    })
  }

  /** One message into an open push; false: it does not fit, or nobody waits. */
  async function replied(
    { conversationId }: Follower,
    messages: readonly StoredMessage[],
    out: readonly Outgoing[],
  ): Promise<number | undefined> {
    const [first, ...more] = out
    // what to do in danger goes with the push as far as it fits, whatever becomes of the rest
    const urgent = messages[0]?.urgent === true
    const mayGoAlone = more.length === 0 || isPassive() || urgent
    if (!first || !slots.isOpen(conversationId, urgent) || !mayGoAlone) return undefined
    if (parts.transfer && messages.some(each => each.event === 'handoff' && !each.urgent)) return undefined
    const lines = first.menu?.map(each => each.content) ?? []
    const text = [first.text, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n')
    if (!slots.fill(conversationId, { kind: 'text', text }, urgent)) return undefined
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

  async function say(to: string, said: Outgoing, profile: Profile, signal: AbortSignal): Promise<void> {
    if (!said.menu) return client.sendText(to, said.text, signal)
    const menu = nextMenu(profile)
    const items = said.menu.map(({ place, content }) => ({ id: itemId(menu, place), content }))
    return client.sendMenu(to, said.text, items, signal)
  }

  return {
    id: wechat,
    together: mostTogether,
    isPassiveOnly: isPassive,
    // a reply to an open push needs no call, so it waits for none
    async beside({ conversationId }, messages) {
      let carried = 0
      while (carried < messages.length) {
        const follower = await followers.find(conversationId)
        const rest = messages.slice(carried)
        const inReply = follower && (await replied(follower, rest, plan(rest, follower.profile)))
        if (inReply == null) throw new Held('no push is open', { carried, noticed: true })
        tellSlots(conversationId, rest.slice(0, inReply))
        carried += inReply
      }
    },
    async send({ conversationId }, messages, signal) {
      let carried = 0
      const begunAt = now()
      let hasSaid = false
      for (;;) {
        const follower = await followers.find(conversationId)
        if (!follower || follower.openId === null || follower.profile.left)
          throw new DeliveryError('the customer does not follow the account any more', true, undefined, {
            carried,
            unheard: { why: 'left' },
          })
        const { openId, profile } = follower
        const rest = firstOf(messages.slice(carried))
        const out = plan(rest, profile)
        const [next] = out
        if (!next) return

        // when it is time to find out whether customer service is taken again, the open push stays for the case that it is not; what
        // to do in danger does not wait for that
        const findsOut = !account.passiveOnly && !rest[0]?.urgent && standstill.halted()?.waitMs === 0
        const inReply = findsOut ? undefined : await replied(follower, rest, out)
        if (inReply !== undefined) {
          tellSlots(conversationId, rest.slice(0, inReply))
          carried += inReply
          if (carried >= messages.length) return
          continue
        }
        if (account.passiveOnly) return hold(follower, messages, carried, 'only replies to pushes are possible', signal)
        const { messages: left, until } = remainingOf(profile, now())
        // what was begun is said to its end: half a text is worse than no message in reserve
        const isBegun = profile.begun?.some(each => each.messageId === rest[0]?.id) === true
        const floor = !isBegun && rest.every(each => each.event === 'update') ? keptBack : 0
        if (until === undefined) return hold(follower, messages, carried, 'the window is closed', signal)
        if (left <= floor) return hold(follower, messages, carried, 'the window is used up', signal)
        if (hasSaid && now() - begunAt > anotherWithinMs)
          throw new DeliveryError('WeChat is slow: the rest is said anew', false, undefined, { carried })
        if (!standstill.mayCall()) {
          // somebody else finds out at this moment
          if (findsOut) continue
          return putOff(follower, messages, carried, signal)
        }
        try {
          // it may have arrived before: it is not said again into a silence that would leave the same doubt
          if (profile.unsure && idsIn(next, rest).includes(profile.unsure.messageId)) await client.knock(signal)
          await say(openId, next, profile, signal)
          standstill.taken()
          hasSaid = true
        } catch (thrown) {
          if (thrown instanceof WeChatRefusal) {
            await refused(thrown, follower, messages, carried, signal)
            continue
          }
          if (thrown instanceof WeChatSilence) return unheardOf(thrown, follower, messages, carried, next, signal)
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
