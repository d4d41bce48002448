// Hears what was pushed: one push at a time of each follower, in the order taken, each until it is done. What was taken and not
// handled by an earlier process comes first. Knows no HTTP: the push has been acknowledged.
import type { PushBook, TakenPush } from '../../app/channelPorts.ts'
import type { Clock, ConversationRef, Converse, Inbound, Ledger, TurnQueue, TurnResult } from '../../app/ports.ts'
import type { Calm } from './calm.ts'
import type { WeChatClient } from './client.ts'
import { type Followers, wechat } from './followers.ts'
import type { Fetched } from './media.ts'
import { wordsOfKey } from './menuKeys.ts'
import { numberTyped } from './numbered.ts'
import { granted, type Profile, tapped } from './profile.ts'
import type { Push } from './push.ts'
import { type Meaning, type Media, readingOf } from './reading.ts'
import type { Slots } from './slots.ts'

export interface HearingParts {
  pushes: PushBook
  followers: Followers
  client: Pick<WeChatClient, 'typing'>
  fetchMedia(media: Media, conversationId: string, stopping: AbortSignal): Promise<Fetched>
  ledger: Pick<Ledger, 'inbound'>
  converse: Converse
  slots: Slots
  queue: TurnQueue
  clock: Clock
  calm: Pick<Calm, 'turn'>
  /** the customer was heard of: what waits for them may go out */
  release(ref: ConversationRef): Promise<void>
  /** they cannot be reached here any more */
  onLeft(ref: ConversationRef): Promise<void>
  /** a notice in the place of these messages was not received after all */
  onUnheard(caseId: string, messageId: string): Promise<void>
  /** the answers of a turn hand the talk over to people in WeChat's own desk */
  transfer?: (result: TurnResult) => boolean
  log: {
    info(details: object, message: string): void
    warn(details: object, message: string): void
    error(details: object, message: string): void
  }
}

export interface Hearing {
  /** returns at once; the push is kept until it is handled */
  hear(taken: TakenPush): void
  start(): Promise<void>
  stop(): Promise<void>
}

/** What comes behind it must not wait for ever; the push stays, and is tried again by the next process. */
class GivenUp extends Error {}

/** about a quarter of an hour */
const mostTurns = 40
/** nothing was said: the next message greets */
const mostOpenings = 5
const firstRetryMs = 500
const longestRetryMs = 30_000
/** how long a file is waited for while WeChat does not answer, ms: then the words beside it count more */
const mediaPatienceMs = 15 * 60_000

export function createHearing(parts: HearingParts): Hearing {
  const { followers, clock, log } = parts
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()

  const pause = (ms: number) =>
    new Promise<void>(resolve => {
      if (stopping.signal.aborted) return resolve()
      const end = () => {
        clearTimeout(timer)
        stopping.signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      stopping.signal.addEventListener('abort', end)
    })

  /** What was said, after what was offered: a tap or a typed number stands for the answer it names. */
  function wordsOf(said: Extract<Meaning, { kind: 'said' }>, profile: Profile): string {
    if (said.menuChoice !== undefined) return tapped(profile, said.menuChoice) ?? said.text.replace(/^\d{1,2}\. /, '')
    const [menu] = profile.menus
    if (!menu || !profile.menuOpen) return said.text
    const index = numberTyped(said.text, menu.choices.length)
    return index === undefined ? said.text : (menu.choices[index]?.value ?? said.text)
  }

  async function fileOf(media: Media, conversationId: string): Promise<Fetched> {
    const since = clock.now()
    const follower = await followers.find(conversationId)
    // they see that something happens while the file comes
    if (follower?.openId) void parts.client.typing(follower.openId)
    for (let wait = firstRetryMs; ; wait = Math.min(wait * 2, longestRetryMs)) {
      const fetched = await parts.fetchMedia(media, conversationId, stopping.signal)
      const tooLong = Math.abs(clock.now() - since) > mediaPatienceMs
      if (fetched.kind !== 'later' || tooLong || stopping.signal.aborted) return fetched
      await pause(wait)
    }
  }

  async function converse(inbound: Inbound): Promise<void> {
    const most = inbound.kind === 'opened' ? mostOpenings : mostTurns
    for (let wait = firstRetryMs, tries = 1; ; wait = Math.min(wait * 2, longestRetryMs), tries++) {
      const result = await parts.calm.turn(() => parts.converse(inbound))
      if (stopping.signal.aborted && !result.ok) throw new Error('stopped')
      if (result.ok) {
        if (parts.transfer?.(result)) parts.slots.fillOf(inbound.inboundId, { kind: 'transfer' })
        else if (result.answers.length === 0) parts.slots.end(inbound.inboundId)
        return
      }
      if (tries >= most) throw new GivenUp()
      log.error({ channel: wechat, code: result.code }, 'turn failed: tried again')
      await pause(wait)
    }
  }

  const inboundOf = (push: Push, conversationId: string): Inbound => ({
    channel: wechat,
    conversationId,
    // theirs is kept by the acquaintance alone
    userId: conversationId,
    inboundId: push.dedupKey,
    kind: 'message',
    text: '',
    attachments: [],
    at: clock.now(),
  })

  async function said(
    push: Push,
    meaning: Extract<Meaning, { kind: 'said' }>,
    conversationId: string,
    profile: Profile,
  ): Promise<void> {
    const inbound = inboundOf(push, conversationId)
    inbound.text = wordsOf(meaning, profile)
    if (meaning.place) inbound.place = meaning.place
    const { media } = meaning
    // handled before the process ended: its file is stored already
    if (media && !(await parts.ledger.inbound(inbound, inbound.inboundId))) {
      const fetched = await fileOf(media, conversationId)
      if (fetched.kind === 'stored') inbound.attachments = [fetched.attachment]
      else log.warn({ channel: wechat, kind: media.kind, why: fetched.why }, 'a file of a customer’s could not be had')
      // with WeChat's own transcript the words are there all the same
      if (fetched.kind !== 'stored' && inbound.text === '') inbound.unheard = 'file'
    }
    await converse(inbound)
  }

  async function act(push: Push, conversationId: string, profile: Profile): Promise<void> {
    const { meaning } = readingOf(push)
    const ref = { channel: wechat, conversationId }
    switch (meaning.kind) {
      case 'said':
        return said(push, meaning, conversationId, profile)
      case 'unreadable':
        return converse({ ...inboundOf(push, conversationId), unheard: 'kind' })
      case 'arrived':
        return converse({ ...inboundOf(push, conversationId), kind: 'opened' })
      case 'menuClicked': {
        const words = wordsOfKey(meaning.key, profile.language ?? 'zh-CN')
        if (words !== undefined) return converse({ ...inboundOf(push, conversationId), text: words })
        log.info({ channel: wechat }, 'an entry of the account’s menu has a key unknown here')
        return
      }
      case 'left':
        await followers.change(conversationId, kept => ({ ...kept, left: true }))
        await followers.part(conversationId)
        await parts.onLeft(ref)
        // it can't be said any more, and is known for lost
        await parts.release(ref)
        return
      case 'agent':
        // while they answer, the customer's messages go to them and not here
        log.info({ channel: wechat, present: meaning.present }, 'people of WeChat’s own desk')
        return
      case 'delivery':
        return reported(meaning, conversationId)
      case 'subscription':
        await followers.change(conversationId, kept => {
          const credits = { ...kept.credits }
          for (const { templateId, granted: given } of meaning.credits)
            credits[templateId] = given ? (credits[templateId] ?? 0) + 1 : 0
          return { ...kept, credits }
        })
        return
      case 'ignored':
        return
    }
  }

  /** A notice that was not received: the case is told that its news has not been heard. */
  async function reported({ reports }: Extract<Meaning, { kind: 'delivery' }>, conversationId: string): Promise<void> {
    const failed = reports.filter(each => each.outcome !== 'received')
    if (failed.length === 0) return
    let unheard: NonNullable<Profile['notice']>['about'] = []
    await followers.change(conversationId, kept => {
      const { notice, ...rest } = kept
      const isOurs = failed.some(each => each.via === notice?.via && each.messageId === notice?.messageId)
      if (!notice || !isOurs) return kept
      unheard = notice.about
      const refused = failed.some(each => each.via === 'template' && each.outcome === 'refused')
      return { ...rest, ...(refused ? { noTemplates: true as const } : {}) }
    })
    log.warn({ channel: wechat, outcome: failed[0]?.outcome }, 'a notice was not received')
    for (const { caseId, messageId } of unheard) await parts.onUnheard(caseId, messageId)
  }

  async function handle(taken: TakenPush): Promise<void> {
    // written by the door
    const push = taken.body as Push
    const { conversationId } = taken
    const profile = await followers.change(conversationId, kept => granted(kept, push))
    // erased or parted since: nothing is left that it could be about
    if (profile) {
      const { grant, meaning } = readingOf(push)
      await act(push, conversationId, profile)
      // after the turn: what has waited goes out together with its answer; a notice granted lets the customer know of it
      if (grant || meaning.kind === 'subscription') await parts.release({ channel: wechat, conversationId })
    }
    await parts.pushes.handled(taken.id)
  }

  /** Until it is done: only the store or the end of the process can keep it waiting. */
  async function untilDone(taken: TakenPush): Promise<void> {
    for (let wait = firstRetryMs; !stopping.signal.aborted; wait = Math.min(wait * 2, longestRetryMs))
      try {
        return await handle(taken)
      } catch (err) {
        if (stopping.signal.aborted) return
        if (err instanceof GivenUp) return log.error({ channel: wechat }, 'a push is left to the next start')
        log.error({ channel: wechat, err }, 'a push could not be handled: tried again')
        await pause(wait)
      }
  }

  function hear(taken: TakenPush): void {
    const task = parts.queue.run(`push ${taken.conversationId}`, () => untilDone(taken))
    underWay.add(task)
    void task.finally(() => underWay.delete(task))
  }

  return {
    hear,
    async start() {
      for (const taken of await parts.pushes.waiting(wechat)) hear(taken)
    },
    async stop() {
      stopping.abort()
      await Promise.allSettled([...underWay])
    },
  }
}
