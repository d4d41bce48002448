// What staff hear of clocks that warn or have run out: each by whoever looks after what it is for, all of one kind together.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { ClockState } from '../clock.ts'
import type { ClockName } from '../clockNames.ts'
import type { Rules } from '../commands.ts'
import type { ToldAbout } from '../handling.ts'
import { staffOf } from '../policy/directory.ts'
import type { Told } from '../policy/pack/escalation.ts'
import { peopleFor, personOf } from '../policy/people.ts'
import type { Role } from '../vocabulary.ts'
import { ringsAtNight, rolesUp } from './escalation.ts'
import type { Notice } from './notice.ts'
import { routingFactsOf } from './routingFacts.ts'

type Whom = Notice['to'][number]

export function clockNotices(state: CaseState, rules: Rules): Notice[] {
  const { escalation, followUp } = rules.pack
  const open = Object.values(state.clocks).filter(
    each => each.endedAt === undefined && (each.warned || each.state === 'breached'),
  )
  if (open.length === 0) return []
  // whoever is rung up for one hears of the others along with it
  const clocksOf = (clocks: ClockName[]) => ({
    clocks,
    ...(ringsAtNight(state, rules, clocks) ? { urgent: true } : {}),
  })
  // a climb tells of its clocks itself
  const climbing = state.escalations.filter(each => !each.told).flatMap(each => each.clocks ?? [])
  const warned = open.filter(each => each.state === 'running' && each.warned && each.told === undefined)
  const breached = open.filter(
    each => each.state === 'breached' && each.told !== 'breached' && !climbing.includes(each.name),
  )
  /** Asking how it went is looked after by whoever calls the customer, not by the handler. */
  const told = (about: ToldAbout, clocks: ClockState[], to: readonly Whom[], at: (clock: ClockState) => number) => {
    const asking = clocks.filter(each => each.name === 'followUp')
    const calling = clocks.filter(each => each.name === 'callBack' || each.name === 'survey')
    const talking = clocks.filter(each => each.name === 'liveReply')
    const handling = clocks.filter(each => ![asking, calling, talking].some(others => others.includes(each)))
    const notice = (some: ClockState[], whom: readonly Whom[]): Notice[] =>
      some.length === 0
        ? []
        : [{ about, at: Math.min(...some.map(at)), to: whom, ...clocksOf(some.map(each => each.name)) }]
    // it takes the case nowhere: the level above hears of it, and of what was not asked whoever has the case
    const above: readonly Told[] = about === 'breached' ? ['above'] : []
    const owner: readonly Told[] = about === 'breached' ? ['owner'] : []
    return [
      ...notice(talking, ['owner', ...talkerOf(state, rules)]),
      ...notice(handling, to),
      ...notice(asking, [followUp.by, ...owner, ...above]),
      ...notice(calling, [followUp.by, ...above]),
    ]
  }
  const toTell = breached.length > 0 ? [...escalation.breach.tell, ...beyondOf(state, rules)] : []
  return [
    ...told('breached', breached, toTell, each => each.dueAt),
    ...told('warned', warned, escalation.warn.tell, each => each.warnAt),
  ]
}

/** Who talks to the customer in the bot's place, or left them waiting there. */
function talkerOf({ live, leftBy }: CaseState, { directory }: Rules): Person[] {
  const id = live?.staffId ?? leftBy
  const member = id === undefined ? undefined : staffOf(directory, id)
  return member ? [personOf(member)] : []
}

/** In the place of the level above, where the house has nobody there: the first of the pack's who is. */
function beyondOf(state: CaseState, rules: Rules): Whom[] {
  const { beyond } = rules.pack.escalation
  const people = peopleFor(routingFactsOf(state, state.updatedAt, rules.pack), rules.directory)
  const isHeld = (role: Role) => people.nearby(role).length > 0
  return beyond.length === 0 || rolesUp(state, { climb: 1 }, rules).some(isHeld) ? [] : [beyond]
}
