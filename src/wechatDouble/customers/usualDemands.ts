// What every case must be like, whoever the customer is: handed over once, owned, its clock running, its reasons really said. Pure.
import type { CaseSeen } from './deskSight.ts'
import type { Scenario } from './scenario.ts'

interface Reason {
  evidence?: string
  /** it comes from elsewhere than the customer's words */
  source?: unknown
}
const bare = (words: string): string => words.replace(/\s+/g, '')

/** @param seen undefined: nothing was registered */
export function faultsOf(scenario: Scenario, seen: CaseSeen | undefined, confirmed: boolean): string[] {
  if (scenario.expect.registered === false) return []
  if (!seen) return ['nothing was registered']
  const { handoff, timeline, transcript } = seen
  const { danger, routing, clocks, severity } = handoff as {
    danger?: { now?: boolean }
    routing?: { owner?: { role?: string } }
    clocks?: { name?: string }[]
    severity?: { reasons?: Reason[] }
  }
  const faults: string[] = []
  if (scenario.leavesAfter === undefined) {
    const times = timeline.filter(({ type }) => type === 'case.handedOff').length
    if (times !== 1) faults.push(`handed over ${times} times`)
    if (!confirmed && !danger?.now && !scenario.withoutSummary) faults.push('the summary was never read back')
  }
  if (!routing?.owner?.role) faults.push('nobody owns it')
  if (!clocks?.some(({ name }) => name === 'firstContact')) faults.push('no clock runs for the first contact')
  const said = bare(transcript.flatMap(({ from, text }) => (from === 'customer' ? [text] : [])).join('\n'))
  for (const { evidence, source } of severity?.reasons ?? [])
    if (evidence && !source && !said.includes(bare(evidence)))
      faults.push(`a reason nobody gave: ${evidence.slice(0, 40)}`)
  return faults
}
