// Pushes held open for their one passive reply: an answer that is ready in time goes back with the push itself and counts for
// nothing in the window. A repetition of the push gets the same reply. Knows no HTTP and no text.
import type { PassiveReply } from './reply.ts'

export interface Slots {
  /**
   * Waits for the reply to this push, at most so long, ms. Undefined: there is none by then.
   * `tries`: how often the push has come, this time included
   */
  wait(conversationId: string, key: string, patience: (tries: number) => number): Promise<Answered>
  /** somebody waits for a reply in this conversation */
  isOpen(conversationId: string): boolean
  /** false: nobody waits any more, nothing was said */
  fill(conversationId: string, reply: PassiveReply): boolean
  /** the same, to this push and no other */
  fillOf(key: string, reply: PassiveReply): boolean
  /** nothing will be said to this push */
  end(key: string): void
}

export interface Answered {
  reply?: PassiveReply
  /** nothing will be said, now or later */
  over?: true
  tries: number
}

interface Slot {
  conversationId: string
  key: string
  tries: number
  waiting: Set<() => void>
  reply?: PassiveReply
  over?: true
  at: number
}

/** WeChat tries three times within about 15 s */
const keptMs = 60_000

/** @param now epoch ms */
export function createSlots(now: () => number): Slots {
  const byKey = new Map<string, Slot>()
  /** the newest push of each conversation that may still be answered */
  const newest = new Map<string, Slot>()

  function forgetOld(): void {
    for (const [key, slot] of byKey) {
      if (now() - slot.at <= keptMs && now() >= slot.at) return
      byKey.delete(key)
      if (newest.get(slot.conversationId) === slot) newest.delete(slot.conversationId)
    }
  }

  function settle(slot: Slot): void {
    for (const tell of [...slot.waiting]) tell()
  }

  function give(slot: Slot | undefined, reply: PassiveReply): boolean {
    if (!slot || slot.waiting.size === 0 || slot.reply) return false
    slot.reply = reply
    settle(slot)
    return true
  }

  return {
    wait(conversationId, key, patience) {
      forgetOld()
      const slot: Slot = byKey.get(key) ?? { conversationId, key, tries: 0, waiting: new Set(), at: now() }
      if (!byKey.has(key)) {
        byKey.set(key, slot)
        newest.set(conversationId, slot)
      }
      slot.tries += 1
      const { tries } = slot
      const answered = (): Answered => ({
        ...(slot.reply ? { reply: slot.reply } : {}),
        ...(slot.over ? { over: true } : {}),
        tries,
      })
      if (slot.reply || slot.over) return Promise.resolve(answered())
      return new Promise(resolve => {
        const tell = () => {
          clearTimeout(timer)
          slot.waiting.delete(tell)
          resolve(answered())
        }
        const timer = setTimeout(tell, patience(tries))
        slot.waiting.add(tell)
      })
    },
    isOpen: conversationId => (newest.get(conversationId)?.waiting.size ?? 0) > 0,
    fill: (conversationId, reply) => give(newest.get(conversationId), reply),
    fillOf: (key, reply) => give(byKey.get(key), reply),
    end(key) {
      const slot = byKey.get(key)
      if (!slot || slot.reply) return
      slot.over = true
      settle(slot)
    },
  }
}
