// Who may do what with a case now: each command tried with the likeliest words, so that what is said here is what would be decided.
import type { CaseState } from '../case.ts'
import { type ClockName, waitingKinds } from '../clockNames.ts'
import type { Command, DecideContext, RefusalCode } from '../commands.ts'
import { refusalOf } from '../decide.ts'
import { mayHave } from '../decisions/acting.ts'
import { nextPromise } from '../decisions/promises.ts'
import { staffInvolvedOf } from '../matter.ts'
import { hourMs } from '../policy/durations.ts'
import { closingSteps } from '../policy/pack/ending.ts'
import { isInvolved } from '../policy/routing.ts'
import { demandKind, severityLevels } from '../vocabulary.ts'
import { openTasksOf } from './tasks.ts'

export type Act = Exclude<
  Command['type'],
  | 'register'
  | 'recordStatement'
  | 'changeLanguage'
  | 'addAttachment'
  | 'consentToAttachments'
  | 'handOff'
  | 'agreeSolution'
  | 'declineSolution'
  | 'noteRefusal'
  | 'questionSolution'
  | 'askForContact'
  | 'askForErasure'
  | 'takeBackErasure'
  | 'moveChannel'
  | 'commentHandling'
  | 'postponeFollowUp'
  | 'fireDue'
  | 'enrich'
  | 'recordProgressLink'
  | 'absorb'
  | 'release'
  | 'recordUndeliverable'
  | 'recordArrival'
  | 'offer'
>
/** Several where it depends on which: one that would be taken is enough. */
type Try = (state: CaseState, context: DecideContext) => Command | readonly Command[]

/** No case has this number: joining asks only whether this one may be joined. */
const anotherCase = 'another'
const why = 'because'
/** Words that promise nothing. */
const text = 'x'
const skipped = [...closingSteps, 'longTermMeasure', 'promise'].map(step => ({ step, reason: why }))

/** Somebody the case may be given to, other than who has it. */
const nextOwner = (state: CaseState, { rules }: DecideContext): string =>
  rules.directory.staff.find(each => each.id !== state.routing?.owner.staffId && mayHave(each, state, rules) === 'ok')
    ?.id ?? ''

/** Somebody the complaint is not about, other than who has the task. */
const nextDoer = (state: CaseState, { rules }: DecideContext, not?: string): string => {
  const involved = staffInvolvedOf(state)
  return rules.directory.staff.find(each => each.id !== not && !isInvolved(each, involved))?.id ?? ''
}

/** What is likeliest to be taken of each: what it says is not looked at here, only whether it may be said. */
const tryTable: { readonly [T in Act]: Try } = {
  accept: () => ({ type: 'accept' }),
  recordContact: () => ({ type: 'recordContact', outcome: 'noAnswer', by: 'phone' }),
  sendUpdate: () => ({ type: 'sendUpdate', text }),
  addNote: () => ({ type: 'addNote', text }),
  correctFacts: () => ({ type: 'correctFacts', facts: [], reason: why }),
  overrideSeverity: ({ severity }) =>
    severityLevels
      .filter(level => level !== severity.level)
      .map((level): Command => ({ type: 'overrideSeverity', level, reason: why })),
  proposeSolution: () => ({ type: 'proposeSolution', options: [{ id: 'a', text }] }),
  refuse: () => ({ type: 'refuse', reason: text }),
  recordAnswer: ({ solution }) => ({
    type: 'recordAnswer',
    agreed: true,
    ...(solution?.options[0] ? { optionId: solution.options[0].id } : {}),
  }),
  startWork: () => ({ type: 'startWork', skipped: skipped.filter(({ step }) => step === 'agreed') }),
  promise: (_, { now }) => ({ type: 'promise', id: why, text, dueAt: now + hourMs }),
  letGoPromise: state => ({ type: 'letGoPromise', id: nextPromise(state)?.id ?? '', reason: text }),
  recordJointCheck: () => ({ type: 'recordJointCheck', ok: true }),
  withdraw: () => ({ type: 'withdraw', reason: why }),
  reopen: () => ({ type: 'reopen', reason: why }),
  pause: () => waitingKinds.map((waitingFor): Command => ({ type: 'pause', waitingFor, reason: why })),
  resume: () => ({ type: 'resume' }),
  // beyond every end a pack could name
  extendClock: ({ clocks }, { now }) => {
    const names = Object.keys(clocks) as ClockName[]
    const order = (name: ClockName): Command => ({
      type: 'extendClock',
      id: why,
      name,
      dueAt: Math.max(now, clocks[name]?.dueAt ?? 0) + hourMs,
      reason: text,
    })
    return names.length > 0 ? names.map(order) : order('resolve')
  },
  takeOver: () => ({ type: 'takeOver' }),
  say: () => ({ type: 'say', text }),
  handBack: () => ({ type: 'handBack' }),
  resolve: () => ({ type: 'resolve', summary: text, skipped }),
  // that a customer is not satisfied any more, too, and what only who handled the case may not say
  recordFollowUp: () => [true, false].map((satisfied): Command => ({ type: 'recordFollowUp', satisfied })),
  signOff: () => ({ type: 'signOff', skipped }),
  close: () => ({ type: 'close', skipped }),
  diagnose: () => ({ type: 'diagnose', cause: text, liable: 'nobody', justified: true }),
  reassign: (state, context) => ({ type: 'reassign', staffId: nextOwner(state, context), reason: why }),
  escalate: () => ({ type: 'escalate', reason: why }),
  referToManufacturer: () => ({ type: 'referToManufacturer', reason: why }),
  recordImprovement: () => [
    { type: 'recordImprovement', rootCause: text, corrective: text, preventive: text },
    { type: 'recordImprovement', eightD: { containment: text } },
  ],
  // without a sum: what the fewest may grant
  requestApproval: () => demandKind.options.map((remedy): Command => ({ type: 'requestApproval', id: why, remedy })),
  answerApproval: ({ approvals }) => [
    ...approvals
      .filter(each => !each.answer && !each.lapsed)
      .map(({ id }): Command => ({ type: 'answerApproval', id, given: true })),
    { type: 'answerApproval', id: approvals[0]?.id ?? '', given: true },
  ],
  finishTask: state =>
    tasksToTry(state).map((task): Command => ({ type: 'finishTask', taskId: task?.id ?? '', note: why })),
  openTask: (state, context) => ({
    type: 'openTask',
    id: why,
    text,
    staffId: nextDoer(state, context),
    dueAt: context.now + hourMs,
  }),
  reassignTask: (state, context) =>
    tasksToTry(state).map(task => ({
      type: 'reassignTask',
      taskId: task?.id ?? '',
      staffId: nextDoer(state, context, task?.owner.staffId),
    })),
  link: () => ({ type: 'link', caseId: anotherCase, kind: 'related' }),
  unlink: ({ links }) => ({ type: 'unlink', caseId: links[0]?.caseId ?? '' }),
  merge: () => ({ type: 'merge', into: anotherCase }),
  unmerge: () => ({ type: 'unmerge' }),
  erasePersonalData: () => ({ type: 'erasePersonalData', reason: why }),
}

/** Those that are to be done, else one that is over: the answer says so. */
function tasksToTry(state: CaseState) {
  const open = openTasksOf(state)
  return open.length > 0 ? open : [state.tasks[0]]
}

export interface ActionNow {
  type: Act
  allowed: boolean
  /** what stands in the way, in English, and its code */
  code?: RefusalCode
  detail?: string
}
const acts = Object.keys(tryTable) as Act[]

/** In the order of the table. @param context with the member of staff who asks as its actor */
export const actionsOf = (state: CaseState, context: DecideContext): ActionNow[] =>
  acts.map(type => {
    const refusals = [tryTable[type](state, context)].flat().map(command => refusalOf(command, state, context))
    const [refusal] = refusals
    if (!refusal || refusals.includes(undefined)) return { type, allowed: true }
    return { type, allowed: false, code: refusal.code, detail: refusal.detail }
  })
