// A file of scenarios, one customer after the other; what is printed of each.

import { withNewNumbers } from './newNumbers.ts'
import { type Played, playCustomer, type Theatre } from './playCustomer.ts'
import type { Scenario } from './scenario.ts'

export interface Playing extends Theatre {
  /** in [0, 1) */
  random: () => number
  /** an OpenID nobody has had */
  newOpenId(): string
  print(line: string): void
  /** every expectation is printed, not only those that do not hold */
  verbose: boolean
}

const holds = ({ expectations, faults }: Played): boolean =>
  faults.length === 0 && expectations.every(({ held }) => held)

/** `held` or `not` first, so that a list of them can be read down. */
export function reportLines(id: string, played: Played, verbose: boolean): string[] {
  const { expectations, faults, caseId } = played
  return [
    `${holds(played) ? 'held' : 'not '}  ${id}${caseId === undefined ? '' : `  ${caseId}`}`,
    ...expectations
      .filter(({ held }) => verbose || !held)
      .map(({ held, line }) => `      ${held ? 'held' : 'not '}  ${line}`),
    ...faults.map(each => `      not   ${each}`),
  ]
}

/** @returns how many held */
export async function playScenarios(scenarios: readonly Scenario[], playing: Playing): Promise<number> {
  const { random, newOpenId, print, verbose } = playing
  let held = 0
  for (const scenario of scenarios) {
    const played = await playCustomer(withNewNumbers(scenario, random), newOpenId(), playing).catch(
      (error: Error): Played => ({ expectations: [], faults: [error.message] }),
    )
    if (holds(played)) held += 1
    for (const line of reportLines(scenario.id, played, verbose)) print(line)
  }
  print(`${held} of ${scenarios.length} held`)
  return held
}
