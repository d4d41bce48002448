// A stand-in for WeChat's platform on loopback: its API with the real limits and codes, and users who write to the account.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type Remaining, remaining } from './allowance.ts'
import { createApi, filePath, type LoggedCall } from './api.ts'
import { createDelivery, type Delivered, type SentPush } from './delivery.ts'
import { createFaults, type EndpointName, type Failure } from './faults.ts'
import { createMedia } from './media.ts'
import { type DoubleOptions, usualAbilities, usualPatience } from './options.ts'
import { createPeople, type OnSeen } from './people.ts'
import type { Platform } from './platform.ts'
import { ownSealing } from './sealing.ts'
import type { Seen } from './shown.ts'
import { createTokens, type RevokedAs } from './tokens.ts'
import { createUser, type User } from './user.ts'
import type { Element } from './xml.ts'

export interface WeChatDouble {
  /** the API's base, instead of https://api.weixin.qq.com */
  url: string
  playAgainst(serverUrl: string): void
  /** GET with an echo, as when the address is saved in the platform's settings */
  checkAddress(): Promise<boolean>
  user(openId: string): User
  /** everything this user has seen, in order */
  inbox(openId: string): readonly Seen[]
  /** What is there already counts; `index`: its place in the inbox. Rejects after `ms`, saying what was seen instead. */
  waitFor(openId: string, fits: (seen: Seen, index: number) => boolean, ms: number): Promise<Seen>
  onSeen(listener: OnSeen): void
  /** what may still be sent to this user */
  remaining(openId: string): Remaining
  /** every call of the API so far */
  calls: readonly LoggedCall[]
  /** the next `times` calls (1) fail so; orders for one endpoint queue up */
  fail(endpoint: EndpointName, failure: Failure, times?: number): void
  /** forgets failures that are still due */
  mend(endpoint?: EndpointName): void
  /** the current token is refused from now on (40001) */
  revokeToken(as?: RevokedAs): void
  /** as after three days */
  expireMedia(mediaId: string): void
  /** the same bytes under the same signature, and no act of the user: no window opens, nothing is shown */
  resend(push: SentPush): Promise<Delivered>
  /** any fields in the name of a user, to see what the account makes of them; no act either */
  push(openId: string, content: readonly Element[]): Promise<Delivered>
  /** signed and encrypted now, for whoever sends it */
  seal(openId: string, xml: string): SentPush
  /** until the reports on notices have been delivered */
  idle(): Promise<void>
  close(): Promise<void>
}

/** A number that never comes again, even from a double started later. */
function createNumbers(now: () => number): () => bigint {
  let last = 0n
  return () => {
    const next = BigInt(Math.floor(now())) * 1_000_000n
    last = next > last ? next : last + 1n
    return last
  }
}

export async function createWeChatDouble(options: DoubleOptions): Promise<WeChatDouble> {
  const { appId, secret, account, token, encodingAesKey, now } = options
  const people = createPeople(now)
  const media = createMedia(now)
  const tokens = createTokens(now)
  const faults = createFaults()
  const calls: LoggedCall[] = []
  const numbers = createNumbers(now)
  const reports = new Set<Promise<unknown>>()
  let serverUrl = options.serverUrl
  let url = ''
  let notices = 200_163_836

  const delivery = createDelivery({
    appId,
    account,
    token,
    ...(encodingAesKey === undefined ? {} : { encodingAesKey }),
    sealing: options.sealing ?? ownSealing(appId),
    isKnownMedium: (kind, mediaId) => media.find(mediaId)?.kind === kind,
    pushClock: options.pushClock ?? now,
    patience: { ...usualPatience, ...options.patience },
    serverUrl() {
      if (serverUrl === undefined) throw new Error('no server to play against: say playAgainst(url)')
      return serverUrl
    },
  })

  const platform: Platform = {
    appId,
    secret,
    account,
    now,
    people,
    tokens,
    media,
    abilities: { ...usualAbilities, ...options.abilities },
    fileUrl: mediaId => `${url}${filePath}${mediaId}`,
    nextNumber: () => ++notices,
    report(openId, content) {
      if (serverUrl === undefined) return
      // after the answer to the call it reports on, as on the real platform
      const report = new Promise(soon => setImmediate(soon)).then(() => delivery.push(openId, content))
      reports.add(report)
      void report.finally(() => reports.delete(report))
    },
  }

  const server = createApi(platform, faults, calls).listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function idle(): Promise<void> {
    while (reports.size > 0) await Promise.all(reports)
  }

  return {
    url,
    calls,
    idle,
    playAgainst(address) {
      serverUrl = address
    },
    user: openId => createUser(openId, platform, delivery, numbers),
    inbox: openId => people.known(openId)?.inbox ?? [],
    remaining: openId => remaining(people.known(openId)?.allowance ?? {}, now()),
    waitFor: people.waitFor,
    onSeen: people.onSeen,
    fail: faults.fail,
    mend: faults.mend,
    revokeToken: (as = 40001) => tokens.revoke(as),
    expireMedia: media.expire,
    checkAddress: delivery.checkAddress,
    resend: delivery.resend,
    push: delivery.push,
    seal: delivery.seal,
    async close() {
      delivery.stop()
      await idle()
      server.close()
      server.closeAllConnections()
    },
  }
}
