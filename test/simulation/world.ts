// A year of a dealership over the pure core: time jumps to whatever comes next, and every step of every case is looked at.
import type { Command, Rules } from '../../src/case/commands.ts'
import { dayMs, minuteMs } from './acts.ts'
import { createAgenda } from './agenda.ts'
import { createClerk } from './clerk.ts'
import { createIntake } from './intake.ts'
import type { Violation } from './invariants/all.ts'
import { isOver, type Life, type Sight } from './life.ts'
import { createMachineTime } from './machineTime.ts'
import { createOffers, type Offers } from './offers.ts'
import { createRandom } from './random.ts'
import { createTurns, type Turns } from './turns.ts'

export interface Plan {
  rules: Rules
  /** the same number, the same year */
  seed: number
  cases: number
  /** during which cases are registered; what is open then goes on for a while */
  days: number
  /** first day, epoch ms */
  start: number
  onViolation(violation: Violation): void
}

export interface Year {
  lives: readonly Life[]
  /** how often each command was given */
  given: ReadonlyMap<Command['type'], number>
  /** how often each code was answered */
  refusals: ReadonlyMap<string, number>
}

/** After the last registration, until the world ends. */
const afterwardsDays = 45
/** What a person remembers when they look for another case to join one with. */
const remembered = 30

export function liveThrough({ rules, seed, cases, days, start, onViolation }: Plan): Year {
  const random = createRandom(seed)
  const machine = createMachineTime(random.branch('machine'), start, days + afterwardsDays)
  const agenda = createAgenda()
  const recent: Life[] = []
  let moment = start
  let names = 0
  let turns: Turns | undefined
  let offers: Offers | undefined

  const clerk = createClerk({
    rules,
    random,
    clock: () => machine.clockAt(moment),
    onViolation,
    onChange: life => {
      turns?.lookAgain(life)
      offers?.lookAgain(life)
    },
  })
  const sightOf = (life: Life | undefined): Sight => ({
    now: clerk.timeFor(life?.state),
    random,
    rules,
    staff: rules.directory.staff,
    newId: prefix => `${prefix}${++names}`,
    other: than => recent.findLast(each => each !== than && !isOver(each.state) && random.chance(0.2)),
  })
  const parts = { clerk, sightOf, moment: () => moment, later: agenda.add }
  turns = createTurns(parts)
  offers = createOffers(parts)
  const register = createIntake(parts)

  for (let number = 1; number <= cases; number++) {
    const day = start + random.between(0, days - 1) * dayMs
    const minute = random.chance(0.8) ? random.between(8 * 60, 21 * 60) : random.between(0, 24 * 60)
    agenda.add(day + minute * minuteMs, () => {
      const life = register(number)
      if (life) recent.splice(0, Math.max(0, recent.push(life) - remembered))
    })
  }
  const end = start + (days + afterwardsDays) * dayMs
  for (let next = agenda.next(); next && next.at < end; next = agenda.next()) {
    const up = machine.upAt(next.at)
    if (up > next.at) agenda.add(up, next.run)
    else {
      moment = next.at
      next.run(moment)
    }
  }
  return { lives: [...clerk.lives.values()], given: clerk.given, refusals: clerk.refusals }
}
