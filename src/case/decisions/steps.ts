// The steps the pack wants behind a case before it ends; one is skipped only with a reason that is kept.
import { agreementIn } from '../agreed.ts'
import type { CaseState } from '../case.ts'
import type { SkippedStep } from '../caseParts.ts'
import type { Refusal, Rules } from '../commands.ts'
import { isRecurring } from '../matter.ts'
import { closingRequirements } from '../policy/closing.ts'
import { type ClosingStep, closingSteps } from '../policy/pack/ending.ts'
import { awaitingGuests, ownAwaits } from '../views/seenBy.ts'
import { refuse } from './draft.ts'
import { nextPromise } from './promises.ts'

/** All that is asked of the world here: the rules. */
type Ruled = { rules: Rules }

/** Steps as people name them too. */
const stepNames: Readonly<Record<string, ClosingStep>> = {
  contacted: 'contacted',
  contact: 'contacted',
  diagnosed: 'diagnosed',
  diagnosis: 'diagnosed',
  diagnose: 'diagnosed',
  agreed: 'agreed',
  agreement: 'agreed',
  agree: 'agreed',
  jointCheck: 'jointCheck',
  followUp: 'followUp',
}

/** What else may be skipped where it is wanted. */
const besides = ['promise', 'longTermMeasure'] as const

/** Nobody skips what is no step: a slip of the pen would stand on record as a reason for nothing. */
export function unknownStep(skipped: readonly SkippedStep[], known: readonly string[] = closing): Refusal | undefined {
  const unknown = skipped.map(each => each.step).filter(each => !known.includes(each))
  if (unknown.length === 0) return undefined
  return refuse('unknown-step', `No such step: ${unknown.join(', ')}. Steps are: ${known.join(', ')}.`, {
    unknown,
    steps: known,
  })
}
const closing: readonly string[] = [...closingSteps, ...besides]
/** Before it is resolved, by the names people use too. */
export const beforeResolving: readonly string[] = [
  ...closing,
  ...Object.keys(stepNames).filter(each => !closing.includes(each)),
]

/** A person reached them, and nobody has told them since to wait for a call; or they and staff have talked in writing. */
export const isOwnContacted = (state: CaseState): boolean =>
  state.contactedAt === undefined ? state.inTouch === 'both' : !ownAwaits(state)

/** The cases whose customers nobody has been in touch with: its own, and those that go on in it. */
const notContacted = (state: CaseState): string[] => [
  ...(isOwnContacted(state) ? [] : [state.id]),
  ...awaitingGuests(state),
]

/** Something else is put to them next to what they agreed on, and their answer is not in: resolved, a yes would come to nothing. */
export const isAskedInstead = ({ agreed, solution }: CaseState): boolean =>
  agreed !== undefined && solution?.answer === 'open'

const isDone: Readonly<Record<ClosingStep, (state: CaseState) => boolean>> = {
  // each of them hears that it is settled
  contacted: state => notContacted(state).length === 0,
  diagnosed: state => state.diagnosis !== undefined,
  // a refusal the customer has taken leaves nothing to agree on; why there is nothing is not asked twice
  agreed: state =>
    (agreementIn(state) !== undefined && !isAskedInstead(state)) ||
    state.solution?.answer === 'noted' ||
    state.begunUnagreed === true,
  jointCheck: state => state.jointCheck?.ok === true,
  followUp: state => state.followUp?.answered !== undefined,
}

export const requirementsOf = (state: CaseState, { rules }: Ruled) =>
  closingRequirements(rules.pack, {
    severity: state.severity.level,
    recurring: isRecurring(state),
    withdrawn: state.withdrawn !== undefined,
  })

export const wants8D = (state: CaseState, context: Ruled): boolean =>
  requirementsOf(state, context).some(each => each.kind === 'eightD')

/** Which of these the pack wants and nobody did or excused. */
export function missingSteps(
  state: CaseState,
  skipped: readonly SkippedStep[],
  among: readonly ClosingStep[],
  context: Ruled,
): ClosingStep[] {
  const excused = new Set(skipped.flatMap(({ step, reason }) => (reason.trim() ? (stepNames[step] ?? []) : [])))
  return requirementsOf(state, context).flatMap(each =>
    each.kind === 'step' && among.includes(each.step) && !isDone[each.step](state) && !excused.has(each.step)
      ? [each.step]
      : [],
  )
}

/** Work on what nobody agreed to begins only with a reason (domain.md section 4). */
export const beforeWorking: readonly ClosingStep[] = ['agreed']
/** The same, by the names people use too. */
export const beforeWork: readonly string[] = ['agreed', 'agreement', 'agree']

/** Resolved without a word with the customer, without knowing the cause or without an agreement: why is said (domain.md section 4). */
export function stepsBefore(
  state: CaseState,
  skipped: readonly SkippedStep[],
  context: Ruled,
  among: readonly ClosingStep[] = ['contacted', 'diagnosed', 'agreed'],
): Refusal | undefined {
  const missing = missingSteps(state, skipped, among, context)
  if (missing.length === 0) return undefined
  // where there are several customers, it is said which of them
  const waiting = missing.includes('contacted') && state.guests ? notContacted(state) : []
  const whom = waiting.length > 0 ? ` Nobody has been in touch with the customer of ${waiting.join(', ')}.` : ''
  return refuse('step-missing', `Not done yet: ${missing.join(', ')}.${whom} Do it, or skip it with a reason.`, {
    missing,
    ...(waiting.length > 0 ? { awaitsContact: waiting } : {}),
  })
}

/**
 * What a customer was promised is kept before the case closes, or let go with a reason. Who withdrew waits for nothing, and speaks for
 * nobody else.
 */
export function promiseOpen(state: CaseState, skipped: readonly SkippedStep[]): Refusal | undefined {
  const next = state.withdrawn ? undefined : nextPromise(state)
  // a customer whose case goes on here was told that somebody would be in touch
  const waiting = awaitingGuests(state)
  const excused = skipped.some(({ step, reason }) => step === 'promise' && reason.trim() !== '')
  if ((!next && waiting.length === 0) || excused) return undefined
  return refuse(
    'promise-open',
    'Something promised is not kept yet: keep it, or skip the step "promise" with a reason.',
    {
      ...(next ? { promise: next.id } : {}),
      ...(waiting.length > 0 ? { awaitsContact: waiting } : {}),
    },
  )
}

/** What is learnt from a grave case is on record before its responsible person signs, and before it closes: it may turn out grave in between. */
export function improvementMissing(state: CaseState, context: Ruled): Refusal | undefined {
  for (const each of requirementsOf(state, context)) {
    if (each.kind === 'improvement' && !state.improvement?.rootCause)
      return refuse('improvement-missing', 'Record root cause, corrective and preventive measure first.')
    if (each.kind === 'eightD') {
      const missing = each.steps.filter(step => !state.improvement?.eightD?.[step]?.trim())
      if (missing.length > 0)
        return refuse('improvement-missing', `The 8D report lacks: ${missing.join(', ')}.`, { missing })
    }
  }
  return undefined
}

/**
 * A problem that keeps coming back: before anybody signs, and before it closes where that was found only then, what keeps it from coming
 * back is on record (the preventive measure, or its task done), or why there is nothing is said. The task itself may outlive the case.
 */
export function measureMissing(state: CaseState, skipped: readonly SkippedStep[], context: Ruled): Refusal | undefined {
  const wanted = requirementsOf(state, context).some(each => each.kind === 'longTermMeasure')
  const excused = skipped.some(({ step, reason }) => step === 'longTermMeasure' && reason.trim() !== '')
  const measures = state.tasks.filter(each => each.kind === 'longTermMeasure' && !each.dropped)
  const taken = measures.length > 0 && measures.every(each => each.done)
  if (!wanted || excused || state.measureExcused || taken || state.improvement?.preventive) return undefined
  return refuse('step-missing', 'The problem keeps coming back: record what prevents it, or say why nothing can.', {
    missing: ['longTermMeasure'],
  })
}
