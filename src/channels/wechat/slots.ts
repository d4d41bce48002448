// Pushes held open for their one passive reply: an answer that is ready in time goes back with the push itself and counts for
// nothing in the window. A repetition of the push gets the same reply. What is said goes to the push that has waited longest: of two
// that came together each gets its own answer. Knows no HTTP and no text.
import { minuteMs } from '../../case/policy/durations.ts'
import type { PassiveReply } from './reply.ts'

export interface Slots {
  /**
   * Waits for the reply to this push, at most so long, ms. Undefined: there is none by then.
   * `tries`: how often the push has come, this time included
   * @param alarming told in danger: before its turn is done only what is urgent is said to it
   */
  wait(conversationId: string, key: string, patience: (tries: number) => number, alarming?: boolean): Promise<Answered>
  /** this push came before, and its reply was waited for */
  knows(key: string): boolean
  /** somebody waits for a reply in this conversation; `urgent`: as that which is to be said */
  isOpen(conversationId: string, urgent?: boolean): boolean
  /** somebody in danger waits for a reply in it */
  isAlarmed(conversationId: string): boolean
  /** false: nobody waits any more, nothing was said */
  fill(conversationId: string, reply: PassiveReply, urgent?: boolean): boolean
  /** the same, to this push and no other */
  fillOf(key: string, reply: PassiveReply): boolean
  /** the turn of this push is done, and these messages are its answer: once all are said, on whichever push, it waits no more */
  owe(key: string, messageIds: readonly string[]): void
  /** these have gone out, by a reply or otherwise */
  said(conversationId: string, messageIds: readonly string[]): void
}

export interface Answered {
  reply?: PassiveReply
  /** nothing will be said, now or later */
  over?: true
  tries: number
}

interface Slot {
  conversationId: string
  alarming: boolean
  tries: number
  waiting: Set<() => void>
  reply?: PassiveReply
  over?: true
  /** of its answer, what is not said yet; absent: its turn is not done */
  owed?: readonly string[]
  /** what was said since it came: its answer may be quicker than the end of its turn */
  heard: Set<string>
  at: number
}

/** WeChat tries three times within about 15 s */
const keptMs = minuteMs

/** @param now epoch ms */
export function createSlots(now: () => number): Slots {
  const byKey = new Map<string, Slot>()
  /** the oldest first */
  const byConversation = new Map<string, Slot[]>()

  function forgetOld(): void {
    for (const [key, slot] of byKey) {
      if (now() - slot.at <= keptMs && now() >= slot.at) return
      byKey.delete(key)
      const left = slotsOf(slot.conversationId).filter(each => each !== slot)
      if (left.length > 0) byConversation.set(slot.conversationId, left)
      else byConversation.delete(slot.conversationId)
    }
  }
  const slotsOf = (conversationId: string): readonly Slot[] => byConversation.get(conversationId) ?? []
  const isWaiting = (slot: Slot): boolean => slot.waiting.size > 0 && !slot.reply && !slot.over
  /** what waited before must not take the place of what to do in danger */
  const isKeptFor = (slot: Slot, urgent: boolean): boolean => urgent || !slot.alarming || slot.owed !== undefined
  const waitingIn = (conversationId: string, urgent: boolean): Slot | undefined =>
    slotsOf(conversationId).find(slot => isWaiting(slot) && isKeptFor(slot, urgent))

  function created(conversationId: string, key: string, alarming: boolean): Slot {
    const slot: Slot = { conversationId, alarming, tries: 0, waiting: new Set(), heard: new Set(), at: now() }
    byKey.set(key, slot)
    byConversation.set(conversationId, [...slotsOf(conversationId), slot])
    return slot
  }

  function settle(slot: Slot): void {
    for (const tell of [...slot.waiting]) tell()
  }

  function give(slot: Slot | undefined, reply: PassiveReply): boolean {
    if (!slot || !isWaiting(slot)) return false
    slot.reply = reply
    settle(slot)
    return true
  }

  function endIfSaid(slot: Slot): void {
    if (slot.reply || !slot.owed?.every(id => slot.heard.has(id))) return
    slot.over = true
    settle(slot)
  }

  return {
    wait(conversationId, key, patience, alarming = false) {
      forgetOld()
      const slot = byKey.get(key) ?? created(conversationId, key, alarming)
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
    knows: key => byKey.has(key),
    isOpen: (conversationId, urgent = false) => waitingIn(conversationId, urgent) !== undefined,
    isAlarmed: conversationId => slotsOf(conversationId).some(slot => slot.alarming && isWaiting(slot)),
    fill: (conversationId, reply, urgent = false) => give(waitingIn(conversationId, urgent), reply),
    fillOf: (key, reply) => give(byKey.get(key), reply),
    owe(key, messageIds) {
      const slot = byKey.get(key)
      if (!slot) return
      slot.owed = messageIds
      endIfSaid(slot)
    },
    said(conversationId, messageIds) {
      for (const slot of slotsOf(conversationId)) {
        for (const id of messageIds) slot.heard.add(id)
        endIfSaid(slot)
      }
    },
  }
}
