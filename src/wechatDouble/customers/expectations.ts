// What a case holds against what a scenario expects of it, one line for each expectation. Pure.
import type { Wanted } from './scenario.ts'

export interface Judged {
  held: boolean
  /** `severity.level: major`, and what is there instead when it does not hold */
  line: string
}

/** Of the desk API's handoff, whatever may be in it. */
export type Handoff = Readonly<Record<string, unknown>>

/** The steps of a dealership, lowest first. */
const ladder = [
  'customerCareAgent',
  'salesConsultant',
  'serviceAdvisor',
  'frontDeskSupervisor',
  'salesManager',
  'serviceManager',
  'generalManager',
]

function at(value: unknown, path: string): unknown {
  let here = value
  for (const step of path.split('.')) here = (here as Record<string, unknown> | null | undefined)?.[step]
  return here
}
const listAt = (value: unknown, path: string, name?: string): unknown[] => {
  const list = at(value, path)
  if (!Array.isArray(list)) return []
  return name === undefined ? list : list.map(each => at(each, name))
}
const all = (wanted: Wanted): readonly unknown[] => (Array.isArray(wanted) ? wanted : [wanted])

/** A number is the same with and without its country, and however it is spaced. */
const digitsOf = (value: unknown): string =>
  String(value ?? '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '')
const plateOf = (value: unknown): string =>
  String(value ?? '')
    .replace(/[·\s-]/g, '')
    .toUpperCase()

type Rule = (handoff: Handoff | undefined, wanted: Wanted) => { held: boolean; have: unknown }

const everyOf =
  (path: string, name?: string): Rule =>
  (handoff, wanted) => {
    const have = listAt(handoff, path, name)
    return { held: all(wanted).every(each => have.includes(each)), have }
  }

/** Expectations that are not just the value at their path. */
const ruleTable: Readonly<Record<string, Rule>> = {
  registered: (handoff, wanted) => ({ held: (handoff !== undefined) === wanted, have: handoff !== undefined }),
  attachments(handoff, wanted) {
    const have = listAt(handoff, 'attachments').length
    return { held: have >= Number(wanted), have }
  },
  'severity.signals': everyOf('severity.reasons', 'signal'),
  'severity.notSignals'(handoff, wanted) {
    const have = listAt(handoff, 'severity.reasons', 'signal')
    return { held: !all(wanted).some(each => have.includes(each)), have }
  },
  'symptoms.component'(handoff, wanted) {
    const have = listAt(handoff, 'symptoms', 'component')
    return { held: all(wanted).some(each => have.includes(each)), have }
  },
  'routing.assistants': everyOf('routing.assistants', 'role'),
  'routing.owner.isNot'(handoff, wanted) {
    const have = at(handoff, 'routing.owner.name')
    return { held: have !== wanted, have }
  },
  'background.staffInvolved': everyOf('background.staffInvolved', 'name'),
  demands: everyOf('demands', 'kind'),
  missing: everyOf('missing'),
  'customer.phone'(handoff, wanted) {
    const have = at(handoff, 'customer.phone')
    return { held: digitsOf(have) === digitsOf(wanted), have }
  },
  'vehicle.plate'(handoff, wanted) {
    const have = at(handoff, 'vehicle.plate')
    return { held: plateOf(have) === plateOf(wanted), have }
  },
}

const sameAt =
  (path: string): Rule =>
  (handoff, wanted) => {
    const have = at(handoff, path)
    if (typeof wanted === 'object' && 'atLeast' in wanted)
      return {
        held: ladder.includes(wanted.atLeast) && ladder.indexOf(String(have)) >= ladder.indexOf(wanted.atLeast),
        have,
      }
    return { held: String(have) === String(wanted), have }
  }

const ruleOf = (path: string): Rule => (Object.hasOwn(ruleTable, path) ? ruleTable[path] : undefined) ?? sameAt(path)

/** @param handoff undefined: nothing was registered */
export function judgeExpectations(handoff: Handoff | undefined, expected: Readonly<Record<string, Wanted>>): Judged[] {
  return Object.entries(expected).map(([path, wanted]) => {
    const { held, have } = ruleOf(path)(handoff, wanted)
    const line = `${path}: ${JSON.stringify(wanted)}`
    return { held, line: held ? line : `${line}, but it is ${JSON.stringify(have ?? null)}` }
  })
}
