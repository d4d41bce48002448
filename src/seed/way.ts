// What staff and customer do with an invented case, step by step, and how long each takes. Whether it may happen the core decides.
import type { CaseState } from '../case/case.ts'
import type { Command, Rules } from '../case/commands.ts'
import { requirementsOf } from '../case/decisions/steps.ts'
import { dayMs, hourMs, minuteMs } from '../case/policy/durations.ts'
import { eightDSteps } from '../case/taskKinds.ts'
import type { Chance } from './chance.ts'
import type { Told } from './complaint.ts'
import type { Matter } from './matters.ts'

export interface Step {
  /** how long after the step before at least and at most, ms */
  after: readonly [number, number]
  /** `colleague`: who calls customers back in this house */
  by: 'owner' | 'customer' | 'colleague'
  /** the first that is not refused is done */
  commands: readonly Command[]
}
/** What is done next, as the case stands then; undefined: nothing is needed here. */
type StepOf = (state: CaseState) => Step | undefined

interface WayParts {
  matter: Matter
  told: Told
  chance: Chance
  rules: Rules
}

const step =
  (least: number, most: number, by: Step['by'], ...commands: Command[]): StepOf =>
  () => ({ after: [least, most], by, commands })

/** how many of all complaints … */
const share = { withdrawn: 0.2, settledOnFirstCall: 0.6, checkedTogether: 0.3, unsatisfied: 0.04 }

const accept = step(minuteMs, 7 * minuteMs, 'owner', { type: 'accept' })
const reached = { type: 'recordContact', outcome: 'reached', by: 'phone' } as const
const contact = step(2 * minuteMs, 9 * minuteMs, 'owner', reached, {
  ...reached,
  safe: true,
  note: '人已安全，救援已安排',
})

function settledAtOnce({ matter: { summary } }: WayParts): StepOf[] {
  const skipped = ['diagnosis', 'agreement'].map(each => ({ step: each, reason: '当场办好' }))
  return [step(10 * minuteMs, 7 * hourMs, 'owner', { type: 'resolve', summary, skipped })]
}

function workedOut({ matter, chance }: WayParts): StepOf[] {
  const { cause, liable, summary, offer } = matter
  const words = { id: 'a', text: '当面说明原因并致歉', remedy: 'apology' } as const
  const granted = { id: 'a', text: offer.text, remedy: offer.remedy, ...(offer.amount ? { amount: offer.amount } : {}) }
  // who may not grant it says why it happened, and that they are sorry
  const offers = [[granted], [words]].map((options): Command => ({ type: 'proposeSolution', options }))
  return [
    step(20 * minuteMs, 5 * hourMs, 'owner', { type: 'diagnose', cause, liable, justified: liable !== 'customer' }),
    step(10 * minuteMs, 3 * hourMs, 'owner', ...offers),
    step(5 * minuteMs, 8 * hourMs, 'customer', { type: 'agreeSolution', optionId: 'a' }),
    step(5 * minuteMs, 2 * hourMs, 'owner', { type: 'startWork' }),
    step(hourMs, 18 * hourMs, 'owner', { type: 'resolve', summary, skipped: [] }),
    ...(chance.happens(share.checkedTogether)
      ? [step(hourMs, dayMs, 'owner', { type: 'recordJointCheck', ok: true })]
      : []),
  ]
}

/** Soon after it is asked for; nobody is dissatisfied twice. */
const asked =
  ({ told, chance }: WayParts): StepOf =>
  ({ cycle, followUp, updatedAt }) => {
    const from = (followUp?.askAt ?? updatedAt) - updatedAt
    const satisfied = cycle > 1 || !chance.happens(share.unsatisfied)
    const by = told.source === 'webchat' ? 'customer' : 'colleague'
    return { after: [from + 5 * minuteMs, from + 7 * hourMs], by, commands: [{ type: 'recordFollowUp', satisfied }] }
  }

const learnt =
  ({ matter, rules }: WayParts): StepOf =>
  state => {
    const wanted = requirementsOf(state, { rules }).map(each => each.kind)
    if (!(['improvement', 'eightD', 'longTermMeasure'] as const).some(each => wanted.includes(each))) return undefined
    const { cause: rootCause, offer, preventive } = matter
    const eightD = Object.fromEntries(eightDSteps.map(name => [name, preventive]))
    const command: Command = { type: 'recordImprovement', rootCause, corrective: offer.text, preventive }
    return {
      after: [hourMs, dayMs],
      by: 'owner',
      commands: [wanted.includes('eightD') ? { ...command, eightD } : command],
    }
  }

const signOff = step(hourMs, dayMs, 'owner', { type: 'signOff' })
const close = step(
  minuteMs,
  dayMs,
  'owner',
  { type: 'close', skipped: [] },
  { type: 'close', skipped: [{ step: 'followUp', reason: '三次未接' }] },
)

export function wayOf(parts: WayParts): readonly StepOf[] {
  const { matter, chance } = parts
  if (chance.happens(share.withdrawn)) {
    const withdraw = step(minuteMs, 5 * hourMs, 'customer', { type: 'withdraw', reason: '问题已经解决' })
    return [accept, withdraw, signOff, close]
  }
  const { kind } = matter.demand
  const small = kind === 'explanation' || kind === 'other' || chance.happens(share.settledOnFirstCall)
  const settled = small ? settledAtOnce(parts) : workedOut(parts)
  return [accept, contact, ...settled, asked(parts), learnt(parts), signOff, close]
}
