// The life of one invented case, played by the core's own rules: what staff and customer do when, and what falls due between.
// Pure: time and chance are parameters, and nothing is made up that the rules would refuse.

import type { CaseState } from '../case/case.ts'
import type { Command, Rules } from '../case/commands.ts'
import { duesOf } from '../case/decisions/due.ts'
import { handlersOf } from '../case/decisions/ownHandling.ts'
import type { Actor, CaseEvent } from '../case/events.ts'
import { storeIdOf } from '../case/matter.ts'
import { played } from '../case/played.ts'
import { nextOpening } from '../case/policy/calendar.ts'
import { type Directory, staffOf, storeOf } from '../case/policy/directory.ts'
import { minuteMs } from '../case/policy/durations.ts'
import { nextDuty } from '../case/policy/duty.ts'
import type { Chance } from './chance.ts'
import { createChores } from './chores.ts'
import type { Told } from './complaint.ts'
import type { Matter } from './matters.ts'
import { wayOf } from './way.ts'

export interface Life {
  state: CaseState
  events: CaseEvent[]
}

export interface LifeParts {
  rules: Rules
  chance: Chance
  matter: Matter
  told: Told
  caseId: string
  storeId: string
  /** epoch ms */
  registeredAt: number
  /** epoch ms: nothing happens later, neither by people nor by clocks */
  until: number
  /** so many steps are done and then nobody goes on */
  stuckAfter: number
}

/** Of those who had no hand in it, whoever calls customers back in this house. */
function callerOf(state: CaseState, { rules: { directory, pack } }: Pick<LifeParts, 'rules'>): string | undefined {
  const store = storeOf(directory, storeIdOf(state)).id
  const handlers = handlersOf(state)
  const others = directory.staff.filter(each => each.store === store && !handlers.includes(each.id))
  return (others.find(each => each.role === pack.followUp.by) ?? others[0])?.id ?? state.routing?.owner.staffId
}

/** The moment itself while whoever does it is at work, or some minutes after they are back; nobody's case goes by the store's hours. */
function atWork(
  state: CaseState,
  staffId: string | undefined,
  moment: number,
  { rules, chance }: Pick<LifeParts, 'rules' | 'chance'>,
): number {
  const back = backAt(state, staffId, moment, rules.directory)
  const delay = chance.between(0, 8 * minuteMs)
  return back > moment ? back + delay : moment
}

function backAt(state: CaseState, staffId: string | undefined, moment: number, directory: Directory): number {
  const member = staffId === undefined ? undefined : staffOf(directory, staffId)
  const back = member && nextDuty(member, moment, directory)
  return back ?? nextOpening(moment, storeOf(directory, storeIdOf(state)))
}

export function liveThrough(parts: LifeParts): Life {
  const { rules, chance, told, caseId, storeId, until } = parts
  const [first, ...further] = told.statements
  let state: CaseState | undefined
  const events: CaseEvent[] = []
  let now = parts.registeredAt

  function give(command: Command, actor: Actor): boolean {
    const result = played(command, state, { now, actor, rules })
    if (!result.ok) return false
    events.push(...result.events)
    state = result.state
    return true
  }
  const chores = createChores(chance, (of, staffId, moment) => atWork(of, staffId, moment, parts))
  /** What the runner, and people by themselves, would have done up to that moment, each at its time. */
  function tick(to: number, isLeft = false): void {
    const looked = now
    for (let tries = 0; state && tries < 50; tries++) {
      // as the runner looks: at night the next word waits for the morning
      const due = Math.min(...duesOf(state, rules, now).map(each => each.at))
      const chore = isLeft ? undefined : chores.next(state, now)
      const next = Math.min(due, chore?.at ?? due)
      if (next > to) break
      now = Math.max(now, next)
      if (chore && chore.at < due) {
        chores.over(chore)
        give(chore.command, { kind: 'staff', staffId: chore.staffId })
        continue
      }
      const before = events.length
      if (!give({ type: 'fireDue' }, { kind: 'system' }) || events.length === before) break
    }
    now = Math.max(looked, to)
  }

  const chatted = told.source === 'webchat'
  const channel = chatted
    ? { id: 'webchat', conversationId: `seed-${caseId}`, userId: `dl_seed-${caseId}` }
    : { id: 'none', conversationId: `typed-${caseId}`, userId: '' }
  const teller: Actor = chatted ? { kind: 'customer' } : { kind: 'system' }
  give({ type: 'register', caseId, source: told.source, language: 'zh-CN', channel, storeId, statement: first }, teller)
  for (const statement of further) {
    now = Math.min(now + chance.between(20_000, 3 * minuteMs), until)
    give({ type: 'recordStatement', statement }, teller)
  }
  now = Math.min(now + chance.between(5_000, minuteMs), until)
  give({ type: 'handOff', cause: chatted ? 'confirmed' : 'staff' }, { kind: 'bot' })

  const steps = wayOf(parts)
  for (let done = 0, next = 0; state && done !== parts.stuckAfter; done++, next++) {
    const stepOf = steps[next]
    if (!stepOf) break
    const { cycle } = state
    const step = stepOf(state)
    if (!step) continue
    const { after, by, commands } = step
    const wait = now + chance.between(...after)
    const doer = () => (by === 'colleague' ? callerOf(state as CaseState, parts) : state?.routing?.owner.staffId)
    const at = by === 'customer' ? wait : atWork(state, doer(), wait, parts)
    if (at > until) break
    tick(at)
    const staffId = by === 'customer' ? undefined : doer()
    const actor: Actor = staffId === undefined ? { kind: 'customer' } : { kind: 'staff', staffId }
    // whoever got it from the ladder takes it first
    if (by === 'owner' && !state.accepted && next > 0) give({ type: 'accept' }, actor)
    // whom it climbed to has taken it already
    if (state.accepted && commands.every(each => each.type === 'accept')) continue
    // refused by all: it stays where it is, as a real one would
    if (!commands.some(command => give(command, actor))) break
    // not satisfied: all of it once more
    if (state.cycle > cycle) next = -1
  }
  tick(until, Number.isFinite(parts.stuckAfter))
  if (!state) throw new Error(`${caseId} was not registered`)
  return { state, events }
}
