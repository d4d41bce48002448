// Carries the outbox out to push channels: in order per conversation, the urgent first, again with backoff, given up into the dead letters.
// What was just committed is handed over in memory; the ledger is asked only for what was left behind.
import { minuteMs } from '../case/policy/durations.ts'
import { DeliveryError, Held, NotSetUp } from './channelPorts.ts'
import { keyOf } from './conversations.ts'
import { mostPatienceMs, sendWithin } from './deliveryAttempt.ts'
import { createBeside } from './deliveryBeside.ts'
import {
  type Batch,
  createLineReader,
  hurry,
  isUrgent,
  type Line,
  newLine,
  reread,
  sinceOf,
  takeIn,
} from './deliveryLine.ts'
import { createDeliveryMarks } from './deliveryMarks.ts'
import { createDeliveryTelling, type DeliveryParts } from './deliveryTelling.ts'
import { createUndelivered } from './deliveryUnseen.ts'
import type { Delivery, Undelivered } from './ledgerShapes.ts'
import { createLeftBehind } from './leftBehind.ts'
import type { Conversation, ConversationRef } from './messages.ts'

export interface DeliveryRunner {
  /** messages just committed for this conversation, oldest first */
  offer(conversation: Conversation, deliveries: readonly Omit<Delivery, 'conversation' | 'attempts'>[]): void
  /** what is still to be said about an erased case is not said */
  forget(caseId: string): void
  /** its customer was heard of: what is held for them may be tried again */
  release(ref: ConversationRef): Promise<void>
  /** what of a conversation has not reached its customer, the oldest first */
  undelivered(ref: ConversationRef): Promise<Undelivered[]>
  /** something was put back into the outbox: look now */
  wake(): void
  start(): void
  stop(): Promise<void>
}

/** conversations of one channel that are spoken to at the same time: its slow ones must not take all of the process */
const atOnce = 128
const afterFailureMs = 1_000
/** a process that was suspended, or whose clock was set, looks again after so long at the latest */
const longestSleepMs = minuteMs
const stopPatienceMs = 2_000

/** As the channel said them. */
const inOrder = (batch: Batch, order: readonly string[] | undefined): readonly Delivery[] =>
  order ? batch.toSorted((one, other) => order.indexOf(one.message.id) - order.indexOf(other.message.id)) : batch

export function createDeliveryRunner(parts: DeliveryParts): DeliveryRunner {
  const { ledger, clock } = parts
  const lines = new Map<string, Line>()
  const busy = new Map<string, number>()
  const leftBehind = createLeftBehind()
  const marks = createDeliveryMarks(ledger, parts.onFailure)
  /** conversations with messages that wait for their customer: what is new there goes behind them */
  const held = new Set<string>()
  /** those whose channel asked for patience: what is new there waits too, until then or until their customer is heard of */
  const patient = new Set<string>()
  /** those whose channel is not set up here: nothing is tried, and what is new is told to its case all the same */
  const absent = new Set<string>()
  const underWay = new Set<Promise<void>>()
  let stopped = false
  const cutOff = new AbortController()
  /** what an earlier process left is known */
  let backlogKnown = false
  let timer: NodeJS.Timeout | undefined

  function track(task: Promise<void>): void {
    underWay.add(task)
    void task.finally(() => underWay.delete(task))
  }

  const isStopped = () => stopped
  const { arrived, hold, unheard, awaitChannel, fail } = createDeliveryTelling(parts, marks, track)
  const beside = createBeside(parts, marks, arrived, cutOff.signal)
  const nextOf = createLineReader(parts, beside.settled)

  /** 'wait': the rest of the conversation waits until then, epoch ms; 'held': for its customer. What is not done goes back into the line. */
  async function deliver(line: Line, batch: Batch): Promise<'next' | 'held' | { wait: number }> {
    const [first, ...more] = batch
    const { saidBeside } = line.underWay ?? {}
    const isNew = ({ id }: Delivery) => !saidBeside?.has(id)
    const conversation = more.at(-1)?.conversation ?? first.conversation
    const channel = parts.channelOf(conversation.channel)
    try {
      if (!channel) throw new NotSetUp()
      const messages = [first.message, ...more.map(each => each.message)] as const
      await sendWithin(parts.sendDeadlineMs, channel, { conversation, messages }, cutOff.signal)
    } catch (err) {
      // an attempt called off says nothing about the channel
      if (cutOff.signal.aborted) return 'next'
      if (err instanceof NotSetUp) {
        await awaitChannel(conversation.channel, [...batch, ...line.deliveries])
        absent.add(keyOf(line.ref))
        return { wait: clock.now() + mostPatienceMs }
      }
      // what is being said beside it is not told of as failed
      await beside.settled(keyOf(line.ref))
      const told = err instanceof DeliveryError || err instanceof Held ? err : undefined
      const tried = inOrder(batch, told?.order)
      tried
        .slice(0, told?.carried ?? 0)
        .filter(isNew)
        .forEach(arrived)
      const [next, ...rest] = tried.slice(told?.carried ?? 0).filter(isNew)
      if (!next) return 'next'
      if (err instanceof Held) {
        await hold([next, ...rest, ...line.deliveries.splice(0)], err)
        return 'held'
      }
      // with what is urgent meanwhile, the ledger tells in which order
      if (!isUrgent(line)) line.deliveries.unshift(...rest)
      const asked = err instanceof DeliveryError ? err : undefined
      if (asked?.unheard && !asked.permanent) await unheard([next, ...rest], asked.unheard)
      const outcome = await fail(next, err)
      if (outcome === 'next') return outcome
      if (asked?.retryAfterMs === undefined) return isUrgent(line) ? { wait: clock.now() } : outcome
      patient.add(keyOf(line.ref))
      // heard of meanwhile: what the channel may do for them now, it may not have been able to before
      return line.released || isUrgent(line) ? { wait: clock.now() } : outcome
    }
    batch.filter(isNew).forEach(arrived)
    return 'next'
  }

  /** Until its customer is heard of, unless they were just now, or something was said. */
  async function holdBack(line: Line): Promise<void> {
    held.add(keyOf(line.ref))
    // said meanwhile: it is looked at together with these, and held as they are
    const isNew = line.deliveries.length > 0 || sinceOf(line) === 'added' || isUrgent(line)
    line.more = false
    line.deliveries.length = 0
    if (!line.released && !isNew) return
    held.delete(keyOf(line.ref))
    if (line.released) await ledger.releaseDeliveries(line.ref)
    leftBehind.put(line.ref, clock.now())
  }

  async function carry(line: Line): Promise<void> {
    try {
      for (let next = await nextOf(line, isStopped); next && !stopped; next = await nextOf(line, isStopped)) {
        const outcome = await deliver(line, next)
        delete line.underWay
        if (outcome === 'next') continue
        if (outcome === 'held') await holdBack(line)
        else leftBehind.put(line.ref, outcome.wait)
        return
      }
    } catch (err) {
      // the store failed: what is left is found again in the ledger
      parts.onFailure(err, 'outbox')
      leftBehind.put(line.ref, clock.now() + afterFailureMs)
    }
  }

  function begin(ref: ConversationRef, deliveries: Delivery[]): void {
    const line = newLine(ref, deliveries)
    patient.delete(keyOf(ref))
    lines.set(keyOf(ref), line)
    busy.set(ref.channel, (busy.get(ref.channel) ?? 0) + 1)
    track(
      carry(line).then(() => {
        lines.delete(keyOf(ref))
        // taken in after its last message had gone
        if ((line.deliveries.length > 0 || line.more) && (isUrgent(line) || !leftBehind.has(ref)))
          leftBehind.put(ref, clock.now())
        busy.set(ref.channel, (busy.get(ref.channel) ?? 1) - 1)
        goOn()
      }),
    )
  }

  const hasRoom = (channel: string) => (busy.get(channel) ?? 0) < atOnce

  /** Begins with whoever may go and has waited longest, as far as there is room. */
  function goOn(): void {
    if (stopped) return
    clearTimeout(timer)
    const now = clock.now()
    for (const channel of leftBehind.channels(now))
      while (hasRoom(channel)) {
        const ref = leftBehind.take(channel)
        if (!ref) break
        const line = lines.get(keyOf(ref))
        if (line) line.more = true
        else begin(ref, [])
      }
    const next = leftBehind.next()
    if (next !== undefined) timer = setTimeout(goOn, Math.max(0, Math.min(next - now, longestSleepMs)))
  }

  /** Before all that waits there, however long that was to be put off. */
  function hurryTo(ref: ConversationRef, line: Line | undefined): void {
    if (line) hurry(line)
    else {
      held.delete(keyOf(ref))
      leftBehind.put(ref, clock.now())
      goOn()
    }
  }

  /** An attempt may hang, here or in all the others there is room for: what of it can be said beside them is. */
  async function sayBeside(ref: ConversationRef, isAll: boolean): Promise<void> {
    const lineNow = () => lines.get(keyOf(ref))
    const before = lineNow()
    if (before) hurry(before)
    const isSaid = await beside.say(ref, lineNow)
    const line = lineNow()
    if (!isSaid || !isAll) hurryTo(ref, line)
    else if (line) delete line.urgent
  }

  async function findBacklog(): Promise<void> {
    for (const { dueAt, held: isHeld, ...ref } of await ledger.waitingConversations()) {
      if (isHeld) {
        held.add(keyOf(ref))
        continue
      }
      const line = lines.get(keyOf(ref))
      if (line) reread(line)
      else {
        leftBehind.put(ref, dueAt)
        // nobody knows any more why it was put off
        patient.add(keyOf(ref))
      }
    }
    backlogKnown = true
    goOn()
  }

  function look(): void {
    if (stopped) return
    track(
      findBacklog().catch(err => {
        parts.onFailure(err, 'outbox')
        if (!stopped) setTimeout(look, afterFailureMs)
      }),
    )
  }

  return {
    offer(conversation, deliveries) {
      const line = lines.get(keyOf(conversation))
      const ready = deliveries.map(each => ({ ...each, conversation, attempts: 0 }))
      const ref = { channel: conversation.channel, conversationId: conversation.conversationId }
      const urgent = deliveries.some(each => each.message.urgent)
      if (urgent && !stopped && parts.channelOf(ref.channel)?.beside)
        return track(
          sayBeside(
            ref,
            deliveries.every(each => each.message.urgent),
          ),
        )
      const waits = held.delete(keyOf(conversation)) || leftBehind.has(ref)
      if ((line || waits) && (absent.delete(keyOf(ref)) || urgent)) hurryTo(ref, line)
      else if (line) takeIn(line, ready)
      else if (backlogKnown && !waits && hasRoom(ref.channel) && !stopped) begin(ref, ready)
      else if (!leftBehind.has(ref)) {
        leftBehind.put(ref, clock.now())
        goOn()
      }
    },
    forget(caseId) {
      for (const line of lines.values())
        if (line.more || line.deliveries.some(each => each.message.caseId === caseId)) reread(line)
    },
    async release(ref) {
      const line = lines.get(keyOf(ref))
      if (line) line.released = true
      const waits = [held.delete(keyOf(ref)), patient.delete(keyOf(ref))].includes(true)
      if (!waits && backlogKnown) return
      await ledger.releaseDeliveries(ref)
      leftBehind.put(ref, clock.now())
      goOn()
    },
    undelivered: createUndelivered(parts, marks, conversation => lines.get(conversation)),
    wake: look,
    start: look,
    async stop() {
      stopped = true
      clearTimeout(timer)
      // what is under way may still be told whether it arrived: called off, it would be sent again
      const patience = setTimeout(() => cutOff.abort(), stopPatienceMs)
      while (underWay.size > 0) await Promise.allSettled([...underWay])
      clearTimeout(patience)
      await marks.stop()
    },
  }
}
