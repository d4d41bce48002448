// Conversations in use, with their last messages, so that asking for news costs no database. Knows no sockets, no HTTP.
import type { Ledger } from '../../app/ledgerPort.ts'
import type { StoredMessage } from '../../app/messages.ts'
import type { Bus, Clock, Inbound, TurnResult } from '../../app/ports.ts'
import { minuteMs } from '../../case/policy/durations.ts'
import { webchat } from '../abilities.ts'
import { append, following, forget, lastSeq, type Tail } from './tail.ts'

export interface Live extends Tail {
  readonly id: string
  readonly userId: string
  /** something was committed that is not in `entries` yet */
  stale: boolean
  checkedAt: number
  usedAt: number
  /** turns of ours that are running, and the news heard meanwhile */
  turns: number
  newsMeanwhile: number
  /** files sent by the customer so far; undefined: not counted yet */
  files?: number
  reading?: Promise<void>
}

export interface LiveConversations {
  /** null: unknown or ended */
  find(id: string): Promise<Live | null>
  /** messages after a seq, oldest first, at most `page` */
  after(live: Live, seq: number): Promise<StoredMessage[]>
  /** runs a turn and takes its messages over without asking the ledger again */
  turn(inbound: Inbound, run: () => Promise<TurnResult>): Promise<TurnResult>
  countFiles(live: Live): Promise<number>
  close(): void
}

export const page = 200
const mostLive = 2_000
/** without use this long its messages are forgotten, later the whole conversation: the ledger has both */
const quietMs = minuteMs
const idleMs = 10 * minuteMs
/** after this long without news the ledger is asked all the same: another instance may have written */
const trustMs = 2_000

export function createLiveConversations(parts: {
  ledger: Pick<Ledger, 'loadConversation' | 'messages'>
  bus: Bus
  clock: Clock
  /** something new may be there for the conversation's clients; `gone` when it may have been erased */
  changed: (id: string, gone: boolean) => void
  /** how many are kept, when not the usual number */
  most?: number
}): LiveConversations {
  const { ledger, clock, most = mostLive } = parts
  // the longest unused first
  const all = new Map<string, Live>()
  const refOf = (id: string) => ({ channel: webchat, conversationId: id })

  /** With a turn running in each of them one more is kept instead. */
  function dropOne(): void {
    for (const [id, live] of all)
      if (live.turns === 0) {
        all.delete(id)
        return
      }
  }
  function used(live: Live): void {
    live.usedAt = clock.now()
    // a conversation that was dropped meanwhile must not come back
    if (all.delete(live.id)) all.set(live.id, live)
  }

  function remember(id: string, userId: string): Live {
    const now = clock.now()
    const live: Live = {
      id,
      userId,
      entries: [],
      base: 0,
      stale: true,
      checkedAt: 0,
      usedAt: now,
      turns: 0,
      newsMeanwhile: 0,
    }
    if (all.size >= most) dropOne()
    all.set(id, live)
    return live
  }

  async function read(live: Live): Promise<void> {
    do {
      live.stale = false
      const found = await ledger.messages(refOf(live.id), lastSeq(live), page)
      append(live, found)
      if (found.length === page) live.stale = true
    } while (live.stale)
    live.checkedAt = clock.now()
  }
  async function refresh(live: Live): Promise<void> {
    // News may come in while a reading is already on its way out, hence the loop.
    while (live.stale || clock.now() - live.checkedAt >= trustMs) {
      live.reading ??= read(live).finally(() => delete live.reading)
      await live.reading.catch(error => {
        live.stale = true
        throw error
      })
    }
  }

  function takeOver(live: Live, inbound: Inbound, result: TurnResult & { ok: true }): void {
    const messages = live.stale || live.reading ? undefined : following(live, inbound, result)
    if (!messages) {
      live.stale = true
      return
    }
    append(live, messages)
    live.checkedAt = clock.now()
    live.newsMeanwhile--
  }

  const sweeper = setInterval(() => {
    const now = clock.now()
    for (const [id, live] of all) {
      if (live.turns > 0) continue
      if (live.usedAt < now - idleMs) all.delete(id)
      else if (live.usedAt < now - quietMs && !live.reading) forget(live)
    }
  }, quietMs / 2)
  sweeper.unref()

  const unsubscribe = parts.bus.subscribe(news => {
    if (news.type === 'messages' && news.channel === webchat) {
      const live = all.get(news.conversationId)
      if (live && live.turns > 0) live.newsMeanwhile++
      else {
        if (live) live.stale = true
        parts.changed(news.conversationId, false)
      }
    } else if (news.type === 'case.changed' && news.events.includes('personalData.erased')) {
      const ids = [...all.keys()]
      all.clear()
      for (const id of ids) parts.changed(id, true)
    }
  })

  return {
    async find(id) {
      let live = all.get(id)
      if (live) {
        used(live)
        return live
      }
      const stored = await ledger.loadConversation(refOf(id))
      live = all.get(id)
      return live ?? (stored ? remember(id, stored.userId) : null)
    },
    async after(live, seq) {
      await refresh(live)
      if (seq >= live.base) return live.entries.slice(seq - live.base)
      return ledger.messages(refOf(live.id), seq, page)
    },
    async turn(inbound, run) {
      const id = inbound.conversationId
      let live = all.get(id)
      if (!live && inbound.kind === 'opened') {
        live = remember(id, inbound.userId)
        live.stale = false
      }
      if (live) live.turns++
      try {
        const result = await run()
        if (live && result.ok) takeOver(live, inbound, result)
        else if (!result.ok && inbound.kind === 'opened') all.delete(id)
        return result
      } catch (error) {
        if (inbound.kind === 'opened') all.delete(id)
        throw error
      } finally {
        if (live && --live.turns === 0) {
          if (live.newsMeanwhile > 0) live.stale = true
          live.newsMeanwhile = 0
        }
        parts.changed(id, false)
      }
    },
    async countFiles(live) {
      if (live.files !== undefined) return live.files
      let count = 0
      for (let seq = 0; ; ) {
        const found = await ledger.messages(refOf(live.id), seq, page)
        for (const message of found) if (message.from === 'customer') count += message.attachments.length
        seq = found.at(-1)?.seq ?? seq
        if (found.length < page) break
      }
      live.files ??= count
      return live.files
    },
    close() {
      clearInterval(sweeper)
      unsubscribe()
    },
  }
}
