// Hears what was pushed: one push at a time of each follower, in the order taken, each until it is done. What was taken and not
// handled by an earlier process comes first. Knows no HTTP: the push has been acknowledged.
import type { PushBook, TakenPush } from '../../app/channelPorts.ts'
import type { Ledger } from '../../app/ledgerPort.ts'
import type { ConversationRef } from '../../app/messages.ts'
import type { Clock, Converse, Inbound, TurnQueue } from '../../app/ports.ts'
import type { Calm } from './calm.ts'
import type { WeChatClient } from './client.ts'
import { createFileWait, createHaste } from './fileWait.ts'
import { type Followers, wechat } from './followers.ts'
import { wordsMeant } from './meant.ts'
import type { Fetched } from './media.ts'
import { tappedEntry } from './menuKeys.ts'
import { createNoticeNews } from './noticeNews.ts'
import type { OwnDesk } from './ownDesk.ts'
import { createPause } from './pause.ts'
import { answered, granted, type Profile } from './profile.ts'
import type { Push } from './push.ts'
import { type Meaning, type Media, readingOf } from './reading.ts'
import type { Slots } from './slots.ts'
import { createUntilDone, GivenUp, waits } from './untilDone.ts'

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
  /** the account's template for subscription notifications */
  subscription?: string
  /** absent: handoffs are not handed over to it */
  ownDesk?: OwnDesk
  log: {
    info(details: object, message: string): void
    warn(details: object, message: string): void
    error(details: object, message: string): void
  }
}

export interface Hearing {
  /** returns at once; the push is kept until it is handled. `alarming`: told in danger, it waits behind no file */
  hear(taken: TakenPush, alarming?: boolean): void
  start(): Promise<void>
  stop(): Promise<void>
}

/** about a quarter of an hour */
const mostTurns = 40
/** nothing was said: the next message greets */
const mostOpenings = 5

interface Later {
  file(): Promise<Fetched>
  media: Media
  /** heard already, without it */
  words: string
}

export function createHearing(parts: HearingParts): Hearing {
  const { followers, clock, log } = parts
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()

  const pause = createPause(stopping.signal)
  const untilDone = createUntilDone({ stopping: stopping.signal, pause, log })
  const notices = createNoticeNews(parts)
  const haste = createHaste()
  const awaitFile = createFileWait({ ...parts, pause, stopping: stopping.signal })
  const inLine = (conversationId: string, task: () => Promise<void>) => parts.queue.run(`push ${conversationId}`, task)

  /** @param push whose reply it may be */
  async function converse(inbound: Inbound, push: Push): Promise<void> {
    const most = inbound.kind === 'opened' ? mostOpenings : mostTurns
    let tries = 0
    for (const wait of waits()) {
      tries += 1
      const attended = (await parts.ownDesk?.has(inbound.conversationId)) === true
      const given = attended ? { ...inbound, attended } : inbound
      const result = await parts.calm.turn(() => parts.converse(given))
      if (stopping.signal.aborted && !result.ok) throw new Error('stopped')
      if (result.ok) {
        await followers.change(inbound.conversationId, kept => answered(kept, result.answers, result.live))
        if (parts.ownDesk?.takes(push, result, attended)) parts.slots.fillOf(push.dedupKey, { kind: 'transfer' })
        else parts.slots.owe(push.dedupKey, [...(result.waiting ?? []), ...result.answers.map(each => each.id)])
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

  /** @returns what still comes: a file that is not there yet, though it was said that something was sent */
  async function said(
    push: Push,
    meaning: Extract<Meaning, { kind: 'said' }>,
    conversationId: string,
    profile: Profile,
    looks: boolean,
  ): Promise<Later | undefined> {
    const inbound = inboundOf(push, conversationId)
    // a number typed to see what is new answers nothing that was offered before
    const mayLook = looks && meaning.menuChoice === undefined && meaning.media === undefined && !meaning.place
    inbound.text = mayLook ? meaning.text : wordsMeant(meaning, profile)
    if (mayLook) inbound.looks = true
    if (meaning.place) inbound.place = meaning.place
    const { media } = meaning
    // handled before the process ended: its file is stored already
    if (!media || (await parts.ledger.inbound(inbound, inbound.inboundId))) {
      await converse(inbound, push)
      return
    }
    const told = {
      ...inbound,
      inboundId: `${push.dedupKey} late`,
      ...(inbound.text === '' ? { unheard: 'late' as const } : {}),
    }
    // by an earlier process, which waited long enough
    const wasTold = (await parts.ledger.inbound(inbound, told.inboundId)) !== null
    const file = awaitFile(media, conversationId)
    const inTime = async () => {
      const { signal } = haste.begin(conversationId)
      return file.soon(signal).finally(() => haste.end(conversationId))
    }
    const fetched = wasTold ? undefined : await inTime()
    if (stopping.signal.aborted) throw new Error('stopped')
    if (fetched) return void (await converse({ ...inbound, ...heardOf(fetched, media, inbound.text) }, push))
    if (!wasTold) await converse(told, push)
    return { file: file.atLast, media, words: inbound.text }
  }

  function heardOf(fetched: Fetched, { kind }: Media, words: string): Pick<Inbound, 'attachments' | 'unheard'> {
    if (fetched.kind === 'stored') return { attachments: [fetched.attachment] }
    log.warn({ channel: wechat, kind, why: fetched.why }, 'a file of a customer’s could not be had')
    // with WeChat's own transcript the words are there all the same
    return { attachments: [], ...(words === '' ? { unheard: kind === 'voice' ? 'voice' : 'file' } : {}) }
  }

  /** @param looks they have been told to write anything to see what waits */
  async function act(push: Push, conversationId: string, profile: Profile, looks: boolean): Promise<Later | undefined> {
    const { meaning } = readingOf(push)
    const ref = { channel: wechat, conversationId }
    switch (meaning.kind) {
      case 'said':
        return said(push, meaning, conversationId, profile, looks)
      case 'shared': {
        const shows = { kind: 'article', words: meaning.words } as const
        await converse({ ...inboundOf(push, conversationId), shows }, push)
        return
      }
      case 'unreadable':
        await converse({ ...inboundOf(push, conversationId), unheard: 'kind' }, push)
        return
      case 'arrived': {
        const follows = push.what.kind === 'followed' ? { follows: true as const } : {}
        await converse({ ...inboundOf(push, conversationId), kind: 'opened', ...follows }, push)
        return
      }
      case 'menuClicked': {
        const entry = tappedEntry(meaning.key, profile.language ?? 'zh-CN')
        if (entry) return void (await converse({ ...inboundOf(push, conversationId), ...entry }, push))
        // the account's own word, which no customer writes
        const key = /^[\w.:-]{1,64}$/.test(meaning.key) ? meaning.key : 'unreadable'
        log.warn({ channel: wechat, key }, 'an entry of the account’s menu has a key unknown here')
        // whoever taps it sees what can be done here
        await converse({ ...inboundOf(push, conversationId), kind: 'opened', taps: true }, push)
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
        log.info({ channel: wechat, present: meaning.present }, 'people of WeChat’s own desk')
        await parts.ownDesk?.changed(conversationId, meaning.present, push.at)
        // what the bot would have said into their silence is not said
        if (parts.ownDesk && meaning.present)
          await converse({ ...inboundOf(push, conversationId), kind: 'opened' }, push)
        return
      case 'delivery':
        // what waits is announced in the other way
        if (await notices.reported(meaning, conversationId)) await parts.release(ref)
        return
      case 'subscription':
        await notices.allowed(meaning, conversationId)
        return
      case 'ignored':
        return
    }
  }

  async function handle(taken: TakenPush): Promise<void> {
    // written by the door
    const push = taken.body as Push
    const { conversationId } = taken
    let looks = false
    const profile = await followers.change(conversationId, kept => {
      looks = kept.notice !== undefined
      return granted(kept, push)
    })
    // erased or parted since: nothing is left that it could be about
    if (profile) {
      const { grant, meaning } = readingOf(push)
      const later = await act(push, conversationId, profile, looks)
      // after the turn: what has waited goes out together with its answer; a notice granted lets the customer know of it
      if (grant || meaning.kind === 'subscription') await parts.release({ channel: wechat, conversationId })
      if (later) return track(untilDone(() => fileCame(taken, push, later)))
    }
    await parts.pushes.handled(taken.id)
  }

  /** Beside the line as long as it is waited for, and heard in line. Until then the push is kept. */
  async function fileCame(taken: TakenPush, push: Push, { file, media, words }: Later): Promise<void> {
    const { conversationId } = taken
    const fetched = await file()
    await inLine(conversationId, async () => {
      if (stopping.signal.aborted) return
      const heard = heardOf(fetched, media, words)
      // nobody any more, or nothing to tell: what was said beside it is known
      const isNews = heard.attachments.length > 0 || heard.unheard !== undefined
      if (isNews && (await followers.find(conversationId)))
        await converse({ ...inboundOf(push, conversationId), ...heard }, push)
      await parts.pushes.handled(taken.id)
    })
  }

  function track(task: Promise<void>): void {
    underWay.add(task)
    void task.finally(() => underWay.delete(task))
  }

  function hear(taken: TakenPush, alarming = false): void {
    const { conversationId } = taken
    if (alarming) haste.begin(conversationId).abort()
    const heard = inLine(conversationId, () => untilDone(() => handle(taken)))
    track(alarming ? heard.finally(() => haste.end(conversationId)) : heard)
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
