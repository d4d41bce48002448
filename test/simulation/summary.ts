// A simulated year in figures, as a manager reads them.

import { type ClockName, clockNames } from '../../src/case/clockNames.ts'
import type { Rules } from '../../src/case/commands.ts'
import { severityLevels } from '../../src/case/vocabulary.ts'
import { isOver, type Life } from './life.ts'
import type { Year } from './world.ts'

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)
const line = (label: string, value: string) => `${label.padEnd(28)}${value}`

function clockLine(name: ClockName, lives: readonly Life[]): string[] {
  const ended = lives
    .flatMap(each => each.trail)
    .reduce(
      (sum, { body }) => ({
        started: sum.started + Number(body.type === 'clock.started' && body.clock.name === name),
        breached: sum.breached + Number(body.type === 'clock.breached' && body.name === name),
      }),
      { started: 0, breached: 0 },
    )
  const kept = ended.started - ended.breached
  return ended.started === 0 ? [] : [line(`  ${name}`, `${share(kept, ended.started)} of ${ended.started}`)]
}

export function summaryOf({ lives, refusals }: Year, rules: Rules): string {
  const events = lives.flatMap(each => each.trail)
  const howMany = (type: (typeof events)[number]['body']['type']) =>
    events.filter(each => each.body.type === type).length
  const answers = events.flatMap(({ body }) => (body.type === 'followUp.answered' ? [body.satisfied] : []))
  const open = lives.filter(each => !isOver(each.state))
  const resolved = howMany('case.resolved')
  const refused = [...refusals].sort((one, other) => other[1] - one[1])
  return [
    `A year with ${rules.pack.title}: ${lives.length} cases, ${events.length} events`,
    ...severityLevels.map(level =>
      line(level, String(lives.filter(each => each.state.severity.level === level).length)),
    ),
    line('closed', `${share(lives.filter(each => each.state.status === 'closed').length, lives.length)}`),
    line(
      'open at the end',
      `${open.length}, of them overdue ${open.filter(({ state }) => Object.values(state.clocks).some(clock => clock.state === 'breached' && clock.endedAt === undefined)).length}`,
    ),
    line(
      'merged, erased, withdrawn',
      `${howMany('case.merged')}, ${howMany('personalData.erased')}, ${howMany('case.withdrawn')}`,
    ),
    line(
      'climbed',
      `${howMany('case.escalated')} times, ${lives.filter(each => each.trail.some(event => event.body.type === 'case.escalated')).length} cases`,
    ),
    line('reopened', `${howMany('case.reopened')} times`),
    line(
      'followed up',
      `${share(answers.length, resolved)} of ${resolved} resolutions, ${share(answers.filter(Boolean).length, answers.length)} satisfied`,
    ),
    line('promises', `${howMany('promise.made')} made, ${howMany('promise.kept')} kept`),
    line('tasks', `${howMany('task.opened')} opened, ${howMany('task.done')} done, ${howMany('task.overdue')} late`),
    'In time:',
    ...clockNames.flatMap(name => clockLine(name, lives)),
    'Refused:',
    ...refused.map(([code, times]) => line(`  ${code}`, String(times))),
  ].join('\n')
}
