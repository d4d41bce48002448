// What is left once a case is resolved or withdrawn: each step, who does it and by when, in the order in which it is done.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Handling } from '../../../app/handlingShapes.ts'
import type { Me } from '../../schemas.ts'
import { countdown, longTime, shortTime } from './clockText.ts'
import { el } from './dom.ts'
import { isResolved } from './formSpec.ts'
import { section } from './handoffFacts.ts'
import { personName, zoneOf } from './people.ts'
import { nameOf, texts } from './texts.ts'
import { asksStill } from './unanswered.ts'

interface Step {
  what: string
  who: string
  /** ISO 8601; absent: once what stands above it is done */
  dueAt?: string | undefined
}

/** When a clock of the case ends, while it runs. */
const endOf = ({ handoff }: CaseDetail, name: string): string | undefined =>
  handoff?.clocks.find(each => each.name === name && each.endedAt === undefined && each.state !== 'paused')?.dueAt

/** No conversation carries a question to them: staff ring from the first hour on. */
const isRung = ({ handoff }: CaseDetail): boolean => handoff?.channel.id === 'none'

function followUpStep(detail: CaseDetail, { tasks }: Handling): Step {
  const call = tasks.find(each => each.kind === 'phoneFollowUp' && each.done === null && each.dropped === null)
  const what = nameOf('steps', 'followUp')
  return call
    ? { what, who: personName(call.owner), dueAt: call.dueAt }
    : {
        what,
        who: isRung(detail) ? texts().next.ringsCustomer : texts().next.asksCustomer,
        dueAt: endOf(detail, 'followUp') ?? endOf(detail, 'callBack'),
      }
}

function stepsLeft(detail: CaseDetail, handling: Handling): Step[] {
  const { case: row, agreement } = detail
  const { next } = texts()
  const { wanted, signedOff } = handling
  const owner = personName(row.owner)
  const end = endOf(detail, 'signOff')
  const resolved = isResolved(row)
  return [
    ...(asksStill(detail) ? [{ what: texts().wrote.answer, who: owner, dueAt: end }] : []),
    ...(resolved && agreement?.jointCheck?.ok !== true && wanted.steps.includes('jointCheck')
      ? [
          {
            what: nameOf('steps', 'jointCheck'),
            who: next.withCustomer(owner),
            dueAt: endOf(detail, 'followUp') ?? end,
          },
        ]
      : []),
    ...(resolved && wanted.steps.includes('followUp') ? [followUpStep(detail, handling)] : []),
    ...(wanted.improvementMissing ? [{ what: next.improvement, who: owner, dueAt: end }] : []),
    ...(signedOff ? [] : [{ what: next.signOff, who: next.orAbove(owner), dueAt: end }]),
    { what: next.close, who: owner, dueAt: signedOff ? end : undefined },
  ]
}

/** Null while there is still something to solve, and once nothing is left. */
export function nextSteps(detail: CaseDetail, me: Me): HTMLElement | null {
  const { case: row, handling } = detail
  if (!handling || !(isResolved(row) || row.status === 'withdrawn')) return null
  const { next } = texts()
  const zone = zoneOf(me, row)
  return section(
    next.title,
    el(
      'ol',
      { class: 'next-steps' },
      ...stepsLeft(detail, handling).map(({ what, who, dueAt }) =>
        el(
          'li',
          {},
          el('strong', {}, what),
          el('span', { class: 'muted' }, who),
          dueAt
            ? el(
                'span',
                {},
                el('time', { datetime: dueAt, title: longTime(dueAt, zone) }, next.by(shortTime(dueAt, zone))),
                ' ',
                countdown(dueAt, row, zone),
              )
            : el('span', { class: 'muted' }, next.afterwards),
        ),
      ),
    ),
    row.status !== 'withdrawn' && handling.wanted.steps.includes('followUp')
      ? el('p', { class: 'muted' }, next.notSatisfied)
      : null,
  )
}
