// GET and POST /wechat, the server address of an Official Account: door → kept → acknowledged, and only then heard. What the
// account says goes through the outbox to speaking.ts. Puts the channel's parts together.
import { randomBytes } from 'node:crypto'
import type { ChannelBooks, PushChannel, SpeakingWindow, Standing } from '../../app/channelPorts.ts'
import type { Ledger } from '../../app/ledgerPort.ts'
import type { ConversationRef } from '../../app/messages.ts'
import type { Clock, Converse, Ids, TurnQueue } from '../../app/ports.ts'
import { type Call, type Reply, type Route, route } from '../../http/route.ts'
import { createCalm } from './calm.ts'
import { createClient } from './client.ts'
import type { AesKey } from './crypto.ts'
import { type Admitted, admit } from './door.ts'
import { createFollowers, type Follower, wechat } from './followers.ts'
import { createHearing, type HearingParts } from './hearing.ts'
import { createMediaStore } from './media.ts'
import { createNotifier, type NoticeRules } from './notice.ts'
import { createOwnDesk } from './ownDesk.ts'
import { remainingOf } from './profile.ts'
import { type Push, pushOf } from './push.ts'
import { createReach } from './reach.ts'
import { type Meaning, readingOf } from './reading.ts'
import { mostBytes } from './readXml.ts'
import { createRecap } from './recap.ts'
import { createRefusedCalls } from './refusedCalls.ts'
import { rememberedFollower } from './remembered.ts'
import { acknowledged, type PassiveReply, replyXml, sealedReply } from './reply.ts'
import { createSlots } from './slots.ts'
import { createSpeaking, type SpeakingParts } from './speaking.ts'
import { keptBack } from './window.ts'
import { wordsTable } from './words.ts'

export interface WeChatSettings extends Omit<NoticeRules, 'timeZone'> {
  appId: string
  secret: string
  token: string
  /** the current key first, then the one before; none: plain mode */
  keys: readonly AesKey[]
  /** https://api.weixin.qq.com, or a stand-in */
  base: string
  /**
   * `push`: acknowledge at once, answer by customer service. `quick`: what is ready within seconds goes back with the push.
   * `passive`: for accounts without customer service, replies to pushes are all there is
   */
  reply: 'push' | 'quick' | 'passive'
  /** a handoff hands the talk over to people in WeChat's own desk */
  transfer: boolean
}

export interface WeChatParts {
  settings: WeChatSettings
  ledger: Pick<Ledger, 'saveFile' | 'inbound'> & ChannelBooks
  converse: Converse
  queue: TurnQueue
  clock: Clock
  ids: Ids
  /** in [0, 1) */
  random: () => number
  /** where customers reach our own pages, without a slash at its end */
  site: string
  /** of the store, for times told */
  timeZone: string
  standing: Standing
  release: HearingParts['release']
  onLeft: HearingParts['onLeft']
  onUnheard: HearingParts['onUnheard']
  /** words that tell of danger: their push is held open, so that the answer can go back with it whatever the API refuses */
  alarms(text: string): Promise<boolean>
  log: HearingParts['log']
  /** one request to WeChat, ms */
  deadlineMs?: number
  /** one by which something is said, ms */
  sayDeadlineMs?: number
}

export interface WeChat {
  routes: Route[]
  channel: PushChannel
  /** null: not known here, or has left */
  windowOf(ref: ConversationRef): Promise<SpeakingWindow | null>
  start(): Promise<void>
  stop(): Promise<void>
}

/** A turn comes of it, though nothing was written: where replies are all there is, it is answered like a message. */
const isPassiveTurn = ({ kind }: Meaning): boolean =>
  kind === 'arrived' || kind === 'menuClicked' || kind === 'unreadable' || kind === 'shared'

/** WeChat hangs up after five seconds */
const quickMs = 3_500
const passiveMs = 4_500
/** by then it has hung up, and tries again */
const hungUpMs = 6_000
/** WeChat tries three times in all */
const lastTry = 3

const words = (text: string): Reply => ({
  status: 200,
  content: text,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
})
const xml = (text: string): Reply => ({
  status: 200,
  content: text,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
})
/** Nothing is said: the line is cut, so that the push comes again. */
const noAnswer: Reply = { status: 0, stream: request => void request.socket.destroy() }

export function createWeChat(parts: WeChatParts): WeChat {
  const { settings, clock, ledger, log, timeZone } = parts
  const now = () => clock.now()
  const followers = createFollowers(ledger.acquaintances, parts.queue, err =>
    log.error({ channel: wechat, err }, 'a follower’s profile could not be written'),
  )
  const slots = createSlots(now)
  const calm = createCalm()
  const client = createClient({
    ...settings,
    now,
    random: parts.random,
    deadlineMs: parts.deadlineMs ?? 10_000,
    sayDeadlineMs: parts.sayDeadlineMs ?? 25_000,
    reach: createReach(now, log),
  })
  const warn = (details: object, message: string) => log.warn({ channel: wechat, ...details }, message)
  const refusedCalls = createRefusedCalls(warn)
  const speakingParts = {
    followers,
    client,
    slots,
    notify: createNotifier({ ...settings, timeZone }, client, { now, log: warn }),
    now,
    timeZone,
    site: parts.site,
    log,
    passiveOnly: settings.reply === 'passive',
    transfer: settings.transfer,
  } satisfies SpeakingParts
  const speaking = createSpeaking(speakingParts)
  /** What an erasure leaves of nobody is no news to come back for: no notice is sent of it, and no credit of theirs spent. */
  async function remembering({ conversationId }: { conversationId: string }): Promise<Pick<PushChannel, 'send'>> {
    const known = rememberedFollower(await followers.find(conversationId))
    const passiveOnly = speaking.isPassiveOnly()
    return createSpeaking({ ...speakingParts, followers: known, passiveOnly, notify: async () => ({ noticed: false }) })
  }
  const hearing = createHearing({
    ...parts,
    pushes: ledger.pushes,
    followers,
    client,
    slots,
    calm,
    fetchMedia: createMediaStore({ ...parts, client }),
    ...(settings.subscription ? { subscription: settings.subscription.id } : {}),
    ...(settings.transfer ? { ownDesk: createOwnDesk(followers, clock) } : {}),
  })

  function written(push: Push, key: AesKey | undefined, reply: PassiveReply): Reply {
    const plain = replyXml(push, reply, now())
    if (!key) return xml(plain)
    const nonce = randomBytes(8).toString('hex')
    return xml(sealedReply(plain, { ...settings, key, random: randomBytes(16), nonce, at: now() }))
  }

  /** Held open as long as an answer may still come in time. */
  async function answered(
    push: Push,
    key: AesKey | undefined,
    { conversationId, profile }: Follower,
    alarming: boolean,
  ): Promise<Reply> {
    const isPassive = speaking.isPassiveOnly()
    const patience = (tries: number) => (!isPassive ? quickMs : tries < lastTry ? hungUpMs : passiveMs)
    const { reply, over, tries } = await slots.wait(conversationId, push.dedupKey, patience, alarming)
    if (reply) return written(push, key, reply)
    if (!isPassive || over) return words(acknowledged)
    if (tries < lastTry) return noAnswer
    return written(push, key, { kind: 'text', text: wordsTable[profile.language ?? 'zh-CN'].stillWorking })
  }

  /** Told in danger, in its words or after others that were, perhaps not answered yet. */
  const isAlarming = async ({ conversationId, profile }: Follower, text: string): Promise<boolean> =>
    profile.inDanger === true || slots.isAlarmed(conversationId) || parts.alarms(text)

  /** Kept when this resolves; the reply may take longer. */
  async function take({
    fields,
    key,
  }: Extract<Admitted, { kind: 'push' }>): Promise<{ reply: Reply | Promise<Reply> }> {
    const done = { reply: words(acknowledged) }
    const push = pushOf(fields)
    if (!push) {
      warn({}, 'a push without sender, time or type')
      return done
    }
    const { meaning, grant } = readingOf(push)
    if (meaning.kind === 'ignored' && !grant) return done
    // only who does something is met: whoever has left must not be made somebody new by what WeChat reports later
    const isDeed = grant !== undefined || meaning.kind === 'said' || meaning.kind === 'arrived'
    const follower = await (isDeed ? followers.meet(push.user, push.account, push.at) : followers.known(push.user))
    if (!follower) return done
    const { conversationId } = follower
    // the OpenID stays with the acquaintance: what is kept here outlives it by an hour at most, sealed
    const taken = await ledger.pushes.take({
      channel: wechat,
      conversationId,
      key: push.dedupKey,
      body: push,
      at: now(),
    })
    const alarming = taken !== null && meaning.kind === 'said' && (await isAlarming(follower, meaning.text))
    const waits =
      (meaning.kind === 'said' || isPassiveTurn(meaning)) &&
      (settings.reply !== 'push' ||
        settings.transfer ||
        speaking.isPassiveOnly() ||
        // a repetition waits where the first one did, and is not read again
        slots.knows(push.dedupKey) ||
        alarming)
    // taken hold of before the push is heard, or its answer might be ready first
    const reply = waits ? answered(push, key, follower, alarming) : undefined
    if (taken) hearing.hear(taken, alarming)
    return reply ? { reply } : done
  }

  async function handle(method: 'GET' | 'POST', { url, bytes }: Call): Promise<Reply> {
    const admitted = admit({ method, query: url.searchParams, body: bytes }, settings, now())
    if (!admitted.ok) {
      refusedCalls.refused(admitted.code, admitted.detail)
      return { ...words(admitted.code), status: admitted.code === 'too-large' ? 413 : 403 }
    }
    if (admitted.kind === 'check') return words(admitted.echo)
    const isKept = calm.arrive()
    const { reply } = await take(admitted).finally(isKept)
    return reply
  }

  return {
    routes: [
      route({
        method: 'get',
        path: '/wechat',
        summary: 'WeChat checks the server address: the echo, when the signature is right.',
        reply: { status: 200, contentType: 'text/plain' },
        handle: call => handle('GET', call),
      }),
      route({
        method: 'post',
        path: '/wechat',
        summary: 'Pushes of a WeChat Official Account, plain or encrypted.',
        raw: true,
        maxBytes: mostBytes,
        // refused by its length, before anything of it is read
        guard: ({ headers }) => {
          if (Number(headers['content-length'] ?? 0) > mostBytes) refusedCalls.refused('too-large')
        },
        reply: { status: 200, contentType: 'text/xml' },
        handle: call => handle('POST', call),
      }),
    ],
    channel: {
      ...createRecap(speaking, { standing: parts.standing, now, timeZone, onLeftOut: slots.said }),
      remembering,
    },
    async windowOf({ channel, conversationId }) {
      const follower = channel === wechat ? await followers.find(conversationId) : null
      if (!follower || follower.openId === null || follower.profile.left) return null
      const { messages, until = follower.profile.message?.until ?? now() } = remainingOf(follower.profile, now())
      // the window is for calls of the API, and none is taken
      return speaking.isPassiveOnly()
        ? { remaining: 0, until, repliesOnly: true }
        : { remaining: messages, kept: keptBack, until }
    },
    start: hearing.start,
    async stop() {
      refusedCalls.stop()
      await hearing.stop()
    },
  }
}
