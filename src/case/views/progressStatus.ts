// How a case stands and what comes next, as its customer may know it: keys and times, nobody's name or words. Pure.
import type { CaseState, CaseStatus } from '../case.ts'
import type { Opening } from '../policy/openings.ts'
import { isLastWord } from './lastWord.ts'
import { isLate } from './late.ts'
import { aimTold, awaitsTaking, runs, toComeOf } from './toCome.ts'

export const progressStatuses = [
  'intake',
  'handed',
  'accepted',
  'working',
  'proposed',
  'negotiating',
  'appealed',
  'lastWord',
  'agreed',
  'atWork',
  'resolved',
  'asked',
  'settled',
  'solved',
  'withdrawn',
  'closed',
] as const
export type ProgressStatus = (typeof progressStatuses)[number]

export const nextSteps = [
  'tellMore',
  'contact',
  'takesOver',
  'update',
  'aims',
  'working',
  'promised',
  'owed',
  'target',
  'elsewhere',
  'choose',
  'followUp',
  'answer',
  'wrapUp',
  'comeBack',
] as const
export type NextStep = (typeof nextSteps)[number]

/** How a case stands, without anybody's name or words. */
export interface StatusView {
  caseId: string
  status: ProgressStatus
  /** `at`: by when, for `followUp` from when; absent when no time was told or it has passed. Case time, epoch ms */
  next: Step & {
    /** what still has a time behind something that is owed already */
    after?: Step
  }
}
interface Step {
  step: NextStep
  at?: number
}

const statusTable: Readonly<Record<CaseStatus, ProgressStatus>> = {
  registered: 'handed',
  assigned: 'handed',
  accepted: 'accepted',
  contacted: 'working',
  diagnosed: 'working',
  proposed: 'proposed',
  declined: 'negotiating',
  agreed: 'agreed',
  noted: 'working',
  inProgress: 'atWork',
  resolved: 'resolved',
  followUp: 'resolved',
  awaitingSignOff: 'settled',
  withdrawn: 'withdrawn',
  closed: 'closed',
  erased: 'closed',
  merged: 'working',
}

function statusOf(state: CaseState): ProgressStatus {
  if (!state.handedOff && !state.accepted && !state.resolution && !state.withdrawn) return 'intake'
  const status = statusTable[state.status]
  if (status === 'resolved' && state.followUp?.askedAt !== undefined && !state.followUp.answered) return 'asked'
  // what was done is in order; treated badly, nobody is told that they are satisfied
  if (status === 'settled' && state.followUp?.handling?.handling === 'poor') return 'solved'
  if (status === 'negotiating' && state.solution?.refused) return isLastWord(state) ? 'lastWord' : 'appealed'
  const waits = status === 'handed' || status === 'accepted'
  return waits && state.contactedAt !== undefined && !runs(state, 'firstContact') ? 'working' : status
}

interface Next {
  step: NextStep
  at?: number | undefined
  after?: Next | undefined
}

/** Whoever has it now has not begun. */
const takesOver = (state: CaseState, now: number): Next | undefined =>
  awaitsTaking(state) ? { step: 'takesOver', at: toComeOf(state, now).takesOver } : undefined

/** Said openly, as in the conversation, and what comes of it by when; nobody need have begun on what it is settled by. */
function owed(state: CaseState, now: number): Next {
  const { takesOver, word, promise, aim } = toComeOf(state, now)
  if (takesOver !== undefined) return { step: 'owed', after: { step: 'takesOver', at: takesOver } }
  if (word !== undefined) return { step: 'owed', after: { step: 'update', at: word } }
  if (promise) return { step: 'owed', after: { step: 'update', at: promise.dueAt } }
  return { step: 'owed', after: aim && { step: 'target', at: aim.at } }
}

function contact(state: CaseState, now: number): Next {
  if (isLate(state, now)) return owed(state, now)
  if (runs(state, 'firstContact')) return { step: 'contact', at: toComeOf(state, now).contact }
  return takesOver(state, now) ?? { step: 'contact' }
}

const isOwed = ({ clocks: { update } }: CaseState): boolean =>
  update?.state === 'breached' && update.endedAt === undefined

function underWay(state: CaseState, now: number): Next {
  if (runs(state, 'firstContact') || isLate(state, now)) return contact(state, now)
  // a time that was told has passed without a word
  if (isOwed(state) || runs(state, 'nextWord')) return owed(state, now)
  const next = takesOver(state, now)
  if (next) return next
  if (runs(state, 'update')) return { step: 'update', at: state.clocks.update?.dueAt }
  if (runs(state, 'resolve') || runs(state, 'overdue')) return { step: 'aims', at: toComeOf(state, now).aim?.at }
  return { step: 'working' }
}

/** Nobody decides above it: somebody may still be in touch, and nothing else comes. */
function afterLastWord(state: CaseState, now: number): Next {
  const next = underWay(state, now)
  return next.step === 'aims' || next.step === 'working' ? { step: 'elsewhere' } : next
}

const nextTable: Readonly<Record<ProgressStatus, (state: CaseState, now: number) => Next>> = {
  intake: () => ({ step: 'tellMore' }),
  handed: contact,
  accepted: contact,
  working: underWay,
  proposed: () => ({ step: 'choose' }),
  negotiating: underWay,
  appealed: underWay,
  lastWord: afterLastWord,
  agreed: underWay,
  atWork: underWay,
  // whoever the case belongs to is asked how they find it
  resolved: ({ followUp }) => (followUp ? { step: 'followUp', at: followUp.askAt } : { step: 'wrapUp' }),
  asked: () => ({ step: 'answer' }),
  settled: () => ({ step: 'wrapUp' }),
  solved: () => ({ step: 'wrapUp' }),
  withdrawn: () => ({ step: 'comeBack' }),
  closed: () => ({ step: 'comeBack' }),
}

/** The clock of an aim may end at any hour; what is told of it is a time people work at. */
function toldAt({ step, at }: Next, state: CaseState, now: number, opening: Opening): number | undefined {
  const { aim } = toComeOf(state, now)
  return aim && at === aim.at && (step === 'aims' || step === 'target') ? aimTold(state, aim.clock, now, opening) : at
}

/** @param now case time, epoch ms */
export function statusViewOf(state: CaseState, now: number, opening: Opening): StatusView {
  const status = statusOf(state)
  const { after, ...next } = nextTable[status](state, now)
  // a time that has passed is not told
  const told = (of: Next): Step => {
    const at = toldAt(of, state, now, opening)
    return { step: of.step, ...(at !== undefined && at > now ? { at } : {}) }
  }
  const timed = after && told(after)
  return {
    caseId: state.id,
    status,
    next: { ...told(next), ...(timed?.at === undefined ? {} : { after: timed }) },
  }
}
