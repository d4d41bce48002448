// What the conversations of a case hear of what was decided, as part of the same commit: its own, and those of the cases that go on in it.

import type { CaseState } from '../case/case.ts'
import type { Rules } from '../case/commands.ts'
import { isAnothers } from '../case/customers.ts'
import type { CaseEvent, EventType } from '../case/events.ts'
import { seenByGuest, seenByOwn } from '../case/views/seenBy.ts'
import type { CaseStore } from './caseStore.ts'
import type { CaseTime } from './caseTime.ts'
import type { ConversationStore } from './conversations.ts'
import { keyOf } from './conversations.ts'
import type { Dialogue } from './dialoguePort.ts'
import type { GoingOnCases } from './goingOn.ts'
import type { ConversationChange } from './ledgerShapes.ts'
import type { Conversation, ConversationRef } from './messages.ts'
import type { Clock, Ids } from './ports.ts'
import { saidAs } from './saidAs.ts'
import { changesSpeaker, isHeardIn, sayable } from './whoSpeaks.ts'

export interface AnnouncingParts {
  cases: CaseStore
  conversations: ConversationStore
  dialogue: Pick<Dialogue, 'announce' | 'expecting'>
  goingOn: GoingOnCases
  clock: Clock
  ids: Ids
  rules: Rules
  time: CaseTime
  isPush: (channel: string) => boolean
}

export interface News {
  /** after the events */
  state: CaseState
  events: readonly CaseEvent[]
  /** the case that this conversation's matter went under before */
  insteadOf?: string
  /** where a customer did it, who has had an answer */
  answeredIn?: ConversationRef
  /** the case is another customer's */
  aside?: boolean
}

/** A conversation that hears something, and how it was before. */
export interface Heard {
  change: ConversationChange
  before: Conversation
}

/** They concern whoever a colleague talks to, and nobody else. */
const ofTheTalk: ReadonlySet<EventType> = new Set([
  'conversation.takenOver',
  'conversation.handedBack',
  'staff.said',
  'customer.contacted',
])

export const refOf = ({ channel }: CaseState): ConversationRef => ({
  channel: channel.id,
  conversationId: channel.conversationId,
})

export function createAnnouncing(parts: AnnouncingParts) {
  const { cases, conversations, dialogue, clock, ids, rules, time } = parts

  /** `news.state`: as the customer of this conversation sees it. Undefined: it is no news to them. */
  async function heardIn({ state, events, insteadOf, aside }: News): Promise<Heard | undefined> {
    const ref = refOf(state)
    const before = ref.channel === 'none' ? null : await conversations.load(ref)
    if (!before) return undefined
    const news = dialogue.announce({
      events: [...events],
      state,
      rules,
      conversationState: before.state,
      now: time.caseTimeOf(state, clock.now()),
      ...(aside ? { aside } : {}),
      ...(insteadOf === undefined ? {} : { insteadOf }),
    })
    const { caseId, others = [] } = dialogue.expecting(before.state)
    const further = [...new Set([...(caseId ? [caseId] : []), ...others])].filter(id => id !== state.id)
    const talkedOf = await Promise.all(further.map(id => cases.fresh(id)))
    const says = sayable(news?.says ?? [], state, ...talkedOf.filter(each => each && isHeardIn(ref, each)))
    // Taken over or handed back, the conversation changes though nothing is said: a turn under way must meet it.
    if (says.length === 0 && !changesSpeaker(events)) return undefined
    const messages = says.map(say => ({
      ...saidAs(say, { id: ids.id('m'), at: clock.now(), language: state.language, caseId: state.id }),
      caseKey: state.id,
    }))
    const change: ConversationChange = {
      ...ref,
      expectedVersion: before.version,
      userId: before.userId,
      state: news && says.length === news.says.length ? news.state : before.state,
      messages,
      deliveries: parts.isPush(ref.channel) ? messages.map(message => ({ messageId: message.id })) : [],
    }
    return { change, before }
  }

  /** Everybody who listens to the case, its own customer first. */
  async function heardOf(news: News): Promise<Heard[]> {
    const { state, answeredIn } = news
    const listeners = state.absorbed.length > 0 ? await parts.goingOn.listenersOf(state) : []
    const all = [toOwn(news), ...listeners.map(merged => toListener(merged, news))].filter(
      each => !answeredIn || keyOf(refOf(each.state)) !== keyOf(answeredIn),
    )
    const heard = await Promise.all(all.map(heardIn))
    return heard.filter(each => each !== undefined)
  }

  return { heardIn, heardOf }
}
export type Announcing = ReturnType<typeof createAnnouncing>

/** What a clock came to is news to whoever was told that time. */
function concerns({ body }: CaseEvent, { clocks, promises }: CaseState): boolean {
  if (body.type !== 'clock.breached') return true
  if (body.name !== 'update') return clocks[body.name] !== undefined
  return promises.some(each => each.keptAt === undefined && each.dueAt === body.dueAt)
}

const toWhom = ({ body }: CaseEvent): string | undefined =>
  'to' in body && typeof body.to === 'string' ? body.to : undefined

function toOwn(news: News): News {
  const state = seenByOwn(news.state)
  if (state === news.state) return news
  return { ...news, state, events: news.events.filter(each => toWhom(each) === undefined && concerns(each, state)) }
}

/** @param merged whose customer listens */
function toListener(merged: CaseState, news: News): News {
  const { state, events } = news
  const isTheirs = (each: CaseEvent) => toWhom(each) === merged.id
  const forAll = (each: CaseEvent) => toWhom(each) === undefined && !ofTheTalk.has(each.body.type)
  if (!isAnothers(merged, state)) {
    const { live: _, ...own } = seenByOwn(state)
    const seen = { ...own, language: merged.language, channel: merged.channel }
    return { ...news, state: seen, events: events.filter(each => forAll(each) && concerns(each, seen)) }
  }
  const seen = seenByGuest(merged, state)
  return {
    ...news,
    state: seen,
    events: events.filter(each => isTheirs(each) || (forAll(each) && concerns(each, seen))),
    aside: true,
  }
}

/** As the commit takes them: of one conversation only what comes first. */
export function eachOnce(heard: readonly Heard[]): Heard[] {
  const seen = new Set<string>()
  return heard.filter(({ change }) => !seen.has(keyOf(change)) && seen.add(keyOf(change)))
}
