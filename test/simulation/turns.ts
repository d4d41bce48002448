// When customers, staff and the runner have their turn in a case, and what they make of it.
import { staffInvolvedOf } from '../../src/case/matter.ts'
import { staffOf } from '../../src/case/policy/directory.ts'
import { isOnDuty, nextDuty } from '../../src/case/policy/duty.ts'
import { isInvolved } from '../../src/case/policy/routing.ts'
import { type Act, customer, dayMs, hourMs, minuteMs, staff, system } from './acts.ts'
import { channelActs } from './channelActs.ts'
import type { Clerk } from './clerk.ts'
import { customerActs } from './customerActs.ts'
import { isOver, isWorkedOn, type Life, type Sight, type Waiting } from './life.ts'
import { staffActs } from './staffActs.ts'

export interface TurnParts {
  clerk: Clerk
  sightOf(life: Life): Sight
  /** epoch ms of the world, whatever the machine's clock says */
  moment(): number
  later(at: number, run: () => void): void
}

/** Whoever is not done by then is a matter for the summary. */
const mostTurns: Readonly<Record<Waiting, number>> = { staff: 60, customer: 14, runner: Number.POSITIVE_INFINITY }
/** How often somebody does what does not fit: the wrong person, out of order, twice. */
const errs = 0.05
/** How often whoever has a case does nothing about it, ever. */
const neglects = 0.04
/** How often the channel has something to report when it could be the customer. */
const channelTroubles = 0.05
/** How often somebody opens a closed case once more. */
const lookedAtAgain = 0.15

export interface Turns {
  /** something happened: who will act on it, and when does it fall due */
  lookAgain(life: Life): void
}

export function createTurns({ clerk, sightOf, moment, later }: TurnParts): Turns {
  /** A sooner turn takes the place of a later one. */
  function plan(who: Waiting, life: Life, at: number, take: () => void): void {
    const known = life.next[who]
    if ((known !== undefined && known <= at) || life.turns[who] >= mostTurns[who]) return
    life.next[who] = at
    later(at, () => {
      if (life.next[who] !== at) return
      delete life.next[who]
      life.turns[who]++
      take()
    })
  }

  function planRunner(life: Life): void {
    const next = Math.min(...life.dues.map(each => each.at))
    if (!Number.isFinite(next)) return
    // it looks every second; what the machine's clock has not reached waits
    const at = moment() + Math.max(1_000, next - clerk.timeFor(life.state))
    plan('runner', life, at, () => {
      clerk.give({ type: 'fireDue' }, system, life)
      planRunner(life)
    })
  }

  function planStaff(life: Life): void {
    const { random, rules } = sightOf(life)
    if (life.state.erased || !life.state.handedOff || (life.state.status === 'closed' && !random.chance(lookedAtAgain)))
      return
    const owner = life.state.routing?.owner.staffId
    const member = owner === undefined ? undefined : staffOf(rules.directory, owner)
    const at = moment() + staffPause(life, random)
    const isThere = !member || isOnDuty(member, at, rules.directory) || random.chance(0.03)
    const opens = member && !isThere ? (nextDuty(member, at, rules.directory) ?? at + dayMs) : at
    plan('staff', life, opens === at ? at : opens + random.between(1, 15) * minuteMs, () => {
      if (!isNeglected(life)) staffTurn(life)
      planStaff(life)
    })
  }

  /** Somebody who leaves cases lying leaves them for good: until it climbs to another. */
  function isNeglected(life: Life): boolean {
    const { id, state } = life
    const ofThese = sightOf(life).random.branch(`${id} ${state.routing?.owner.staffId} ${state.cycle}`)
    return isWorkedOn(state) && ofThese.chance(neglects)
  }

  function staffTurn(life: Life): void {
    const sight = sightOf(life)
    const { random } = sight
    const act = choose(staffActs, life, sight)
    if (!act) return
    const { routing, accepted } = life.state
    const usual = act.by?.(life, sight) ?? accepted?.staffId ?? routing?.owner.staffId
    const who = usual === undefined || random.chance(errs) ? anybody(life, sight) : usual
    clerk.order(act.command(life, sight), staff(who), life)
  }

  function planCustomer(life: Life): void {
    const sight = sightOf(life)
    const isAsked = life.state.status === 'proposed' || life.state.status === 'followUp'
    const wait = isAsked ? sight.random.between(5, 900) : sight.random.between(300, 6_000)
    plan('customer', life, moment() + wait * minuteMs, () => {
      if (sight.random.chance(channelTroubles)) {
        const act = choose(channelActs, life, sightOf(life))
        if (act) clerk.give(act.command(life, sightOf(life)), system, life)
      } else if (sight.random.next() < 0.3 + life.temper.answering) {
        const now = sightOf(life)
        const act = choose(customerActs, life, now)
        if (act) clerk.give(act.command(life, now), customer, life)
      }
      if (!isOver(life.state)) planCustomer(life)
    })
  }

  return {
    lookAgain(life) {
      planRunner(life)
      planStaff(life)
      planCustomer(life)
    },
  }
}

/** Often the very person who has no business here. */
function anybody({ state }: Life, { random, staff: members }: Sight): string {
  const involved = members.filter(each => isInvolved(each, staffInvolvedOf(state)))
  return random.pick(involved.length > 0 && random.chance(0.5) ? involved : members).id
}

/** Where little fits, mostly nothing is done: a case that only waits is left in peace. */
const leastBusy = 10

function choose(acts: readonly Act[], life: Life, sight: Sight): Act | undefined {
  const { random } = sight
  if (random.chance(errs)) return random.weighted(acts)
  const fitting = acts.filter(each => each.fits(life, sight))
  const total = fitting.reduce((sum, each) => sum + each.weight, 0)
  return random.chance(total / leastBusy) ? random.weighted(fitting) : undefined
}

/** Mostly soon, sometimes the same day, now and then after days; what rests is looked at seldom. */
function staffPause({ state }: Life, random: Sight['random']): number {
  if (isOver(state)) return random.between(3, 20) * dayMs
  const isNew = state.contactedAt === undefined
  const lengths = [
    { weight: isNew ? 160 : 50, ms: random.between(1, isNew ? 12 : 60) * minuteMs },
    { weight: 30, ms: random.between(60, 360) * minuteMs },
    { weight: 8, ms: random.between(6, 30) * hourMs },
    { weight: 2, ms: random.between(2, 6) * dayMs },
  ]
  return random.weighted(lengths)?.ms ?? hourMs
}
