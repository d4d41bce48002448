// Whether staff and the case's own customer have talked, beside contacts that were recorded as such. Part of evolve: total and dumb. Pure.
import type { CaseState } from './case.ts'
import type { CaseEvent, EventBody, EventType } from './events.ts'
import { guestOf } from './evolveHeard.ts'
import { lacking } from './lacking.ts'

/** One side spoke and waits, or both have had their say. */
export type InTouch = 'staff' | 'customer' | 'both'
type Talk = CaseState['talk']

/**
 * What an event is to the talk between the two. `asksOn`: the customer wrote, and it answers nothing; `takesLeave`: it waits for nothing;
 * `talked`: that the two have talked is no word of either.
 */
type Part =
  | 'answers'
  | 'staffSay'
  | 'customerSays'
  | 'asksOn'
  | 'takesLeave'
  | 'lost'
  | 'handedBack'
  | 'reached'
  | 'talked'
  | 'beginsAnew'

const partOf: Readonly<Partial<Record<EventType, Part>>> = {
  'solution.agreed': 'answers',
  'solution.declined': 'answers',
  'solution.questioned': 'answers',
  'refusal.noted': 'answers',
  'staff.said': 'staffSay',
  'update.sent': 'staffSay',
  'solution.proposed': 'staffSay',
  'demand.refused': 'staffSay',
  'statement.recorded': 'customerSays',
  'attachment.added': 'customerSays',
  'contact.asked': 'asksOn',
  'message.undeliverable': 'lost',
  'conversation.handedBack': 'handedBack',
  'customer.contacted': 'reached',
  'case.reopened': 'beginsAnew',
}

/** Words that say nothing are none; what is said to another customer is none to this one. */
function isNothing(part: Part, body: EventBody, { channel }: CaseState): boolean {
  if ('to' in body && body.to !== undefined) return true
  if (part === 'staffSay') return channel.id === 'none' || ('holding' in body && body.holding === true)
  return body.type === 'customer.contacted' && body.outcome !== 'reached'
}

function partIn(after: CaseState, event: CaseEvent): Part | undefined {
  const { body, actor } = event
  const part = partOf[body.type]
  if (part === undefined || guestOf(event) !== undefined || isNothing(part, body, after)) return undefined
  if (body.type === 'customer.contacted' && body.by === 'chat') return 'talked'
  if (part !== 'customerSays' && part !== 'asksOn') return part
  if (actor.kind !== 'customer') return undefined
  if (body.type === 'statement.recorded' && body.statement.takesLeave) return 'takesLeave'
  return asksOn(body) ? 'asksOn' : part
}

/** They urge, ask when, or want to be rung up: whatever staff wrote before is not answered by it. */
export const asksOn = (body: EventBody): boolean =>
  'waitsFor' in body && (body.waitsFor === 'call' || body.waitsFor === 'word')

/**
 * Words nobody answered are like a call nobody took: no contact. The customer's answer to what staff wrote is one, and so is staff's
 * answer, typed there or sent as news, to a customer who writes to them while they have the conversation; an answer to a proposal is one however it came.
 */
const inTouchAfter: Readonly<Record<Part, (before: InTouch | undefined, live: boolean) => InTouch | undefined>> = {
  answers: () => 'both',
  staffSay: before => (before === 'customer' ? 'both' : 'staff'),
  customerSays: (before, live) => (before === 'staff' ? 'both' : live ? 'customer' : before),
  asksOn: (before, live) => (live ? 'customer' : before),
  takesLeave: before => (before === 'staff' ? 'both' : before),
  // what did not arrive asked nothing; who hands back without a word has not talked
  lost: before => (before === 'staff' ? undefined : before),
  handedBack: before => (before === 'customer' ? undefined : before),
  reached: before => before,
  talked: before => before,
  beginsAnew: before => before,
}

const isWord: ReadonlySet<Part> = new Set(['answers', 'staffSay', 'customerSays', 'asksOn', 'takesLeave'])

const spokenIn = (state: CaseState, part: Part, at: number): CaseState =>
  state.live && isWord.has(part) ? { ...state, live: { ...state.live, wordAt: at } } : state

const talkAfter: Readonly<Record<Part, (before: Talk, live: boolean) => Talk>> = {
  answers: (_, live) => (live ? 'customer' : undefined),
  staffSay: () => 'staff',
  customerSays: (_, live) => (live ? 'customer' : undefined),
  // the bot answers them, and their next words answer the bot
  asksOn: (_, live) => (live ? 'customer' : undefined),
  // thanks for an answer; what they asked before is answered by staff alone
  takesLeave: (before, live) => (live && before === 'customer' ? 'customer' : undefined),
  lost: before => (before === 'staff' ? undefined : before),
  handedBack: () => undefined,
  reached: () => undefined,
  // they still wait for an answer to what they wrote
  talked: (before, live) => (live ? before : undefined),
  beginsAnew: () => undefined,
}

function wantsCallAfter(before: CaseState['wantsCall'], part: Part, body: EventBody): CaseState['wantsCall'] {
  if (part === 'reached' || part === 'talked' || part === 'beginsAnew') return undefined
  if (!('waitsFor' in body)) return before
  return body.waitsFor === 'call' ? true : body.waitsFor === 'writing' ? undefined : before
}

function having<K extends 'talk' | 'inTouch' | 'wantsCall'>(state: CaseState, key: K, value: CaseState[K]): CaseState {
  if (state[key] === value) return state
  return value === undefined ? (lacking(state, key) as CaseState) : { ...state, [key]: value }
}

/** What is said to a word of whoever had it before is none to whoever has it now: these have yet to speak. */
function withOtherHands(before: CaseState, after: CaseState): CaseState {
  const passedOn = before.routing?.owner.staffId !== after.routing?.owner.staffId
  return passedOn && after.talk === 'staff' ? having(after, 'talk', undefined) : after
}

export function withTouch(before: CaseState, after: CaseState, event: CaseEvent): CaseState {
  if (event.body.type === 'case.assigned') return withOtherHands(before, after)
  const part = partIn(after, event)
  // "one moment" is no answer, but somebody is there
  if (part === undefined) return event.body.type === 'staff.said' ? spokenIn(after, 'staffSay', event.at) : after
  const live = before.live !== undefined
  const inTouch = after.inTouch === 'both' ? 'both' : inTouchAfter[part](after.inTouch, live)
  const spoken = spokenIn(after, part, event.at)
  const talking = having(having(spoken, 'talk', talkAfter[part](after.talk, live)), 'inTouch', inTouch)
  return having(talking, 'wantsCall', wantsCallAfter(after.wantsCall, part, event.body))
}
