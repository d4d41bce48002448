// Takes the commands of the simulated world: each is decided, folded twice, and looked at by every invariant.
import { mirrorOf, withMeanwhile } from '../../src/app/mirrors.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Command, Rules } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import { duesOf } from '../../src/case/decisions/due.ts'
import { type Actor, actorFor, type CaseEvent } from '../../src/case/events.ts'
import { evolve } from '../../src/case/evolve.ts'
import type { Load } from '../../src/case/policy/people.ts'
import { type Violation, violationsOf } from './invariants/all.ts'
import { isOver, type Life } from './life.ts'
import type { Random } from './random.ts'

export interface ClerkParts {
  rules: Rules
  random: Random
  /** what the machine's clock says now, epoch ms */
  clock(): number
  onViolation(violation: Violation): void
  /** something happened to it */
  onChange(life: Life): void
}

export interface Clerk {
  readonly lives: ReadonlyMap<string, Life>
  readonly refusals: ReadonlyMap<string, number>
  /** how often each command was given */
  readonly given: ReadonlyMap<Command['type'], number>
  /** open cases each has now */
  load: Load
  /** as the desk does: nothing is dated before what is on record */
  timeFor(state: CaseState | undefined): number
  /** undefined: refused. `life` undefined: it registers one */
  give(command: Command, actor: Actor, life: Life | undefined): Life | undefined
  /** both sides of a link or a merge, as the desk commits them together */
  order(command: Command, actor: Actor, life: Life): void
}

export function createClerk({ rules, random, clock, onViolation, onChange }: ClerkParts): Clerk {
  const lives = new Map<string, Life>()
  const refusals = new Map<string, number>()
  const openCases = new Map<string, number>()
  const given = new Map<Command['type'], number>()

  const timeFor = (state: CaseState | undefined) => Math.max(clock(), state?.updatedAt ?? 0)
  const load = (staffId: string) => openCases.get(staffId) ?? 0
  function count(state: CaseState | undefined, by: number): void {
    const owner = state && !isOver(state) ? state.routing?.owner.staffId : undefined
    if (owner !== undefined) openCases.set(owner, load(owner) + by)
  }

  const born = (state: CaseState): Life => ({
    id: state.id,
    state,
    echo: state,
    trail: [],
    dues: [],
    temper: { answering: random.next(), content: random.next() ** 0.25 },
    turns: { staff: 0, customer: 0, runner: 0 },
    next: {},
  })

  function give(command: Command, actor: Actor, life: Life | undefined): Life | undefined {
    given.set(command.type, (given.get(command.type) ?? 0) + 1)
    const before = life?.state
    const now = timeFor(before)
    const decision = decide(command, before, { now, actor, rules, load })
    let [state, echo] = [before, life?.echo]
    const fresh: CaseEvent[] = []
    for (const body of decision.ok ? decision.events : []) {
      const event: CaseEvent = { seq: (state?.version ?? 0) + 1, at: now, actor: actorFor(body.type, actor), body }
      state = frozen(evolve(state, event))
      echo = evolve(echo, JSON.parse(JSON.stringify(event)) as CaseEvent)
      fresh.push(event)
    }
    if (!state || !echo) throw new Error(`${command.type} made no case`)
    const lived = life ?? born(state)
    lives.set(lived.id, lived)
    const restingBefore = before?.merged && !state.merged ? lived.resting : undefined
    if (before && !before.merged && state.merged) lived.resting = before
    lived.trail.push(...fresh)
    const loads = new Map(openCases)
    const loadBefore: Load = staffId => loads.get(staffId) ?? 0
    if (fresh.length > 0) {
      count(before, -1)
      count(state, 1)
      lived.state = state
      lived.echo = echo
    }
    lived.dues = duesOf(state, rules, now)
    const { trail, dues } = lived
    const step = {
      command,
      actor,
      now,
      rules,
      load: loadBefore,
      before,
      after: state,
      echo,
      resting: restingBefore,
      fresh,
      trail,
      dues,
    }
    for (const each of violationsOf(decision.ok ? step : { ...step, refusal: decision })) onViolation(each)
    if (!decision.ok) refusals.set(decision.code, (refusals.get(decision.code) ?? 0) + 1)
    if (fresh.length > 0) onChange(lived)
    return decision.ok ? lived : undefined
  }

  function order(command: Command, actor: Actor, life: Life): void {
    const otherId = mirrorOf(command, life.state)?.caseId
    const other = otherId === undefined ? undefined : lives.get(otherId)
    const mirror = mirrorOf(command, life.state, other?.state)
    if (!mirror || mirror.caseId === life.id) {
      give(command, actor, life)
      return
    }
    if (!other) return
    // committed together: where the other side refuses, nothing happens on this one
    const mirrored = mirror.command(0)
    const would = decide(mirrored, other.state, { now: timeFor(other.state), actor, rules, load })
    if (!would.ok && would.code !== 'nothing-to-do') return
    if (give(withMeanwhile(command, life.state, other.state), actor, life)) give(mirrored, actor, other)
  }

  return { lives, refusals, given, load, timeFor, give, order }
}

/** Nobody may change what is kept: an attempt throws. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const each of Object.values(value)) frozen(each)
  return Object.freeze(value)
}
