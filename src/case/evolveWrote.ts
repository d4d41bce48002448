// What a customer writes to staff after the hand-off stands until somebody of them may have answered it. Part of evolve: total and dumb. Pure.
import type { CaseState } from './case.ts'
import type { CaseEvent, EventBody, EventType } from './events.ts'
import { guestOf } from './evolveHeard.ts'
import { givenAbouts, type ToldAbout } from './handling.ts'
import { lacking } from './lacking.ts'

/** Words to staff, or a picture or another file, that nobody has answered. */
export interface Written {
  /** case time, epoch ms */
  at: number
  /** absent: a file, or told in a case that went on in this one */
  text?: string
  /** a question, or the wish to hear from a person: that the case is resolved answers it not */
  asks?: true
  /** by the customer of a case that goes on in this one, or before it did */
  from?: string
  /** whoever has the case knows of it */
  told?: true
  /** and by a notice of its own: what is written on top of it is read with it */
  noticed?: true
}

type Words = Pick<Written, 'text' | 'asks'>

/** Before anybody has the case the answers to what the bot asks are part of what is handed over; what is asked stands from the hand-off on. */
function wordsIn(body: EventBody, { accepted }: CaseState): Words | undefined {
  switch (body.type) {
    case 'solution.questioned':
      return { text: body.text, asks: true }
    case 'contact.asked':
      return { ...(body.text ? { text: body.text } : {}), asks: true }
    case 'attachment.added':
      return accepted ? {} : undefined
    case 'statement.recorded': {
      const { text, narrative, facts, signals, danger, removed = [], takesLeave, asks } = body.statement
      const asksOn = body.waitsFor === 'call' || body.waitsFor === 'word'
      const tells = facts.length + signals.length + removed.length > 0 || danger.now || danger.over === true
      if (!narrative && !asksOn && (takesLeave || !(asks || (accepted && tells)))) return undefined
      return { text, ...(asks || asksOn ? { asks: true } : {}) }
    }
    default:
      return undefined
  }
}

/** Recorded, and asked of a proposal in the same breath: one word. */
const isSame = (last: Written | undefined, { text }: Words, from: string | undefined): boolean =>
  last !== undefined && last.from === from && text !== undefined && last.text?.trim() === text.trim()

function withWords(state: CaseState, words: Words, { at }: CaseEvent, from: string | undefined): CaseState {
  const before = state.wrote ?? []
  const last = before.at(-1)
  if (isSame(last, words, from)) {
    if (!words.asks || last?.asks) return state
    return { ...state, wrote: [...before.slice(0, -1), { ...last, ...words } as Written] }
  }
  // who was told of the first looks at all of it
  const isRead = before.some(each => each.noticed && each.from === from)
  const told = isRead ? { told: true as const, noticed: true as const } : {}
  return { ...state, wrote: [...before, { at, ...words, ...(from === undefined ? {} : { from }), ...told }] }
}

function keeping(state: CaseState, keep: (each: Written) => boolean): CaseState {
  if (!state.wrote) return state
  const wrote = state.wrote.filter(keep)
  if (wrote.length === state.wrote.length) return state
  return wrote.length > 0 ? { ...state, wrote } : lacking(state, 'wrote')
}

/** Whether staff put words to the customer, or have talked to them, in which an answer may be. */
function mayAnswer(body: EventBody, isStaff: boolean): boolean {
  switch (body.type) {
    case 'customer.contacted':
      // counted by itself, it may have been the customer's own word that made it one
      return body.outcome === 'reached' && (body.by !== 'chat' || isStaff)
    case 'update.sent':
    case 'staff.said':
      return body.holding !== true
    case 'solution.proposed':
    case 'demand.refused':
      return true
    case 'promise.made':
    // heard on the phone or at the desk
    case 'solution.agreed':
    case 'solution.declined':
    case 'refusal.noted':
    case 'followUp.answered':
    case 'jointCheck.recorded':
      return isStaff
    default:
      return false
  }
}

function answered(state: CaseState, body: EventBody): CaseState {
  const to = 'to' in body && typeof body.to === 'string' ? body.to : undefined
  const { guests } = state
  const theirs = ({ from }: Written) => (from !== undefined && guests?.[from] ? from : undefined)
  return keeping(state, each => theirs(each) !== to)
}

/** Nobody answers it any more, or what was written goes with whoever wrote it. */
const overAfter: Readonly<Partial<Record<EventType, (state: CaseState, body: EventBody) => CaseState>>> = {
  'case.withdrawn': state => keeping(state, ({ from }) => from !== undefined && state.guests?.[from] !== undefined),
  'case.closed': state => lacking(state, 'wrote') as CaseState,
  'personalData.erased': state => lacking(state, 'wrote') as CaseState,
  'case.released': (state, body) =>
    body.type === 'case.released' ? keeping(state, ({ from }) => from !== body.caseId) : state,
  'case.resolved': state => keeping(state, each => each.asks === true),
}

/** Whoever hears of these looks at the case, and so at what stands in it. */
const lookedAt: ReadonlySet<ToldAbout> = new Set<ToldAbout>([
  ...givenAbouts,
  'escalated',
  'danger',
  'goesOn',
  'decided',
])

/** Whoever has it has seen it by that. */
function isKnown(body: EventBody, { routing }: CaseState): boolean {
  if (body.type === 'case.accepted') return true
  if (body.type !== 'staff.told') return false
  if (body.about === 'wrote') return true
  const owner = routing?.owner.staffId
  return lookedAt.has(body.about) && owner !== undefined && body.to.some(each => each.staffId === owner)
}

function known(state: CaseState, body: EventBody): CaseState {
  const mark = body.type === 'staff.told' && body.about === 'wrote' ? { noticed: true as const } : {}
  if (!state.wrote?.some(each => !each.told)) return state
  return { ...state, wrote: state.wrote.map(each => (each.told ? each : { ...each, told: true as const, ...mark })) }
}

/** What stood open in a case that goes on in this one; whoever joins them and has this one knows of it. */
function taken(state: CaseState, { actor, body }: CaseEvent): CaseState {
  if (body.type !== 'case.absorbed' || !body.wrote) return state
  const { caseId: from, wrote } = body
  const owner = state.routing?.owner.staffId
  const told = actor.kind === 'staff' && actor.staffId === owner ? { told: true as const } : {}
  return { ...state, wrote: [...(state.wrote ?? []), ...wrote.map(each => ({ ...each, from, ...told }))] }
}

/** By itself again: what is still open of it, each in the words it holds itself. Several may have come at one moment. */
function givenBack(state: CaseState, body: EventBody): CaseState {
  if (body.type !== 'case.unmerged' || !body.wrote) return state
  const own = [...(state.wrote ?? [])]
  const wrote = body.wrote.map((each): Written => {
    const place = each.text === undefined ? own.findIndex(({ at, asks }) => at === each.at && asks === each.asks) : -1
    const [same] = place < 0 ? [] : own.splice(place, 1)
    return { ...each, ...(same?.text === undefined ? {} : { text: same.text }) }
  })
  return wrote.length > 0 ? { ...state, wrote } : (lacking(state, 'wrote') as CaseState)
}

/** @param before it, to know who talked to the customer then @param after it, but for what this adds */
export function withWrote(before: CaseState, after: CaseState, event: CaseEvent): CaseState {
  const { actor, body } = event
  if (actor.kind === 'customer' && after.handedOff && before.handedOff) {
    const from = guestOf(event)
    const words = before.live && from === undefined ? undefined : wordsIn(body, before)
    if (words) return withWords(after, words, event, from)
  }
  if (body.type === 'case.absorbed') return taken(after, event)
  if (body.type === 'case.unmerged') return givenBack(after, body)
  if (!after.wrote) return after
  const over = overAfter[body.type]
  if (over) return over(after, body)
  if (mayAnswer(body, actor.kind === 'staff')) return answered(after, body)
  return isKnown(body, after) ? known(after, body) : after
}
