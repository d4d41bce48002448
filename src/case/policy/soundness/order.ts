// The clocks of a pack beside each other: what comes first ends first, nobody in danger waits for opening hours, and a task has the
// time of the clock of its name.
import { type ClockName, clockName } from '../../clockNames.ts'
import { categories, type SeverityLevel, severityLevels, sources } from '../../vocabulary.ts'
import { clockRowOf, type RowFacts } from '../clocks.ts'
import { lengthPhrase } from '../explain/phrases.ts'
import { ruleOf, sameRule } from '../lengths.ts'
import { levelCount } from '../levels.ts'
import type { ClockRow } from '../pack/clocks.ts'
import { calendarOf, type Length, minutesIn } from '../pack/lengths.ts'
import type { Pack } from '../pack.ts'
import type { Problem } from './problem.ts'

/** The first of two comes before the second in the life of every case that has both. */
const inOrder: readonly (readonly [ClockName, ClockName])[] = [
  ['firstContact', 'resolve'],
  ['acknowledge', 'resolve'],
  ['plan', 'resolve'],
  ['analysis', 'resolve'],
  ['containment', 'resolve'],
  ['rescue', 'onSpot'],
  ['warrantyReply', 'warrantyCompletion'],
  ['attention', 'overdue'],
]
const ofDanger: readonly ClockName[] = ['firstContact', 'rescue', 'onSpot']

const dayMinutes = 1_440
/** Opening hours of a day, roughly: enough to tell what can't be meant, whatever the store. */
const openMinutes = 480

function roughMinutes(length: Length): number {
  const { workingDays, sameDay } = length
  if (sameDay) return openMinutes
  if (workingDays) return workingDays * dayMinutes
  const minutes = minutesIn(length) ?? 0
  return calendarOf(length) === 'always' || minutes <= openMinutes ? minutes : (minutes / openMinutes) * dayMinutes
}

/** One case of each kind that the rows of these clocks tell apart. */
function casesOf(names: readonly ClockName[], pack: Pack): RowFacts[] {
  const rows = names.flatMap(name => pack.clocks[name] ?? [])
  const withOneMore = <T>(all: readonly T[], named: readonly T[]) => [
    ...new Set(named),
    ...all.filter(each => !named.includes(each)).slice(0, 1),
  ]
  const kinds = [...severityLevels.map(severity => ({ severity, danger: false })), { severity: 'major', danger: true }]
  const levels = Array.from({ length: rows.some(row => row.level) ? levelCount(pack) : 1 }, (_, index) => index + 1)
  const named = {
    category: withOneMore(
      categories,
      rows.flatMap(row => row.category ?? []),
    ),
    source: withOneMore(
      sources,
      rows.flatMap(row => row.source ?? []),
    ),
    signals: [[], ...[...new Set(rows.flatMap(row => row.anySignal ?? []))].map(each => [each])],
  }
  return kinds.flatMap(kind =>
    levels.flatMap(level =>
      named.category.flatMap(category =>
        named.source.flatMap(source =>
          named.signals.map(signals => ({ ...(kind as Kind), level, category, source, signals, pack })),
        ),
      ),
    ),
  )
}
type Kind = Pick<RowFacts, 'severity' | 'danger'>

function pairProblems([first, second]: readonly [ClockName, ClockName], pack: Pack): Problem[] {
  const found = new Map<string, { early: ClockRow; late: ClockRow; of: Set<SeverityLevel> }>()
  for (const facts of casesOf([first, second], pack)) {
    const [early, late] = [clockRowOf(first, facts), clockRowOf(second, facts)]
    if (!early || !late || roughMinutes(late) >= roughMinutes(early)) continue
    const key = [pack.clocks[first]?.indexOf(early), pack.clocks[second]?.indexOf(late)].join()
    const known = found.get(key) ?? { early, late, of: new Set() }
    found.set(key, known)
    known.of.add(facts.severity)
  }
  return [...found.values()].map(({ early, late, of }) => ({
    path: ['clocks', second, pack.clocks[second]?.indexOf(late) ?? 0],
    reason: `${[...of].join(', ')}: ends (${lengthPhrase(late)}) before ${first} does (${lengthPhrase(early)})`,
  }))
}

/** The rows somebody in danger may fall under: up to the first that takes them all. */
function dangerProblems(name: ClockName, pack: Pack): Problem[] {
  const problems: Problem[] = []
  for (const [index, row] of (pack.clocks[name] ?? []).entries()) {
    if (row.danger === false || (row.severity && !row.severity.includes('major'))) continue
    if (calendarOf(row) === 'business')
      problems.push({ path: ['clocks', name, index], reason: 'somebody in danger would wait for opening hours' })
    if (!row.category && !row.source && !row.anySignal && !row.level) break
  }
  return problems
}

/** A task that is a clock as well is one duty: done, it ends the clock. */
const taskProblems = (pack: Pack): Problem[] =>
  pack.duties.flatMap(({ task, due }, index) => {
    const name = clockName.safeParse(task)
    const rows = (name.success && pack.clocks[name.data]) || []
    if (!due || rows.length === 0 || rows.some(row => sameRule(ruleOf(row), ruleOf(due)))) return []
    const reason = `${lengthPhrase(due)}, and its clock has ${rows.map(lengthPhrase).join(' or ')}`
    return [{ path: ['duties', index, 'due'], reason }]
  })

export const orderProblems = (pack: Pack): Problem[] => [
  ...inOrder.flatMap(pair => pairProblems(pair, pack)),
  ...ofDanger.flatMap(name => dangerProblems(name, pack)),
  ...taskProblems(pack),
]
