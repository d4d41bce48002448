// One invented case after another, each as the batch that registers it with all that happened to it since. Pure: the same seed
// gives the same cases, in a small store and in a large one.

import { changeOf } from '../app/caseChange.ts'
import { createCaseTime } from '../app/caseTime.ts'
import type { Batch } from '../app/ledgerShapes.ts'
import type { Rules } from '../case/commands.ts'
import { dayMs } from '../case/policy/durations.ts'
import { chanceOf } from './chance.ts'
import { complaintOf, type Told } from './complaint.ts'
import { customerOf } from './customers.ts'
import { type Life, liveThrough } from './life.ts'
import { type Matter, matters } from './matters.ts'

export interface Span {
  seed: number
  cases: number
  /** they are registered between these moments, evenly; epoch ms */
  from: number
  to: number
  /** nothing happens later, neither by people nor by clocks; epoch ms */
  until: number
  /** how many of the young ones nobody goes on with, 0 … 1 */
  stuck: number
}

/** older ones are not left lying */
const youngMs = 12 * dayMs
/** steps after which somebody may have stopped */
const mostSteps = 6
/** between two messages of a conversation */
const pauseMs = 20_000

const [anyMatter] = matters
const weighted: readonly Matter[] = matters.flatMap(each => Array.from({ length: each.weight }, () => each))
const realTime = createCaseTime(1)

/** When each case is registered, epoch ms; the earliest first, so that numbers run with time. */
export function momentsOf({ seed, cases, from, to }: Span): number[] {
  const step = (to - from) / cases
  return Array.from({ length: cases }, (_, index) => Math.floor(from + (index + chanceOf(~seed, index).next()) * step))
}

function conversationOf({ state }: Life, { lines }: Told, until: number): Pick<Batch, 'conversation'> {
  if (lines.length === 0) return {}
  const { id: channel, conversationId, userId } = state.channel
  const messages = lines.map((line, index) => ({
    id: line.messageId,
    from: line.from,
    at: Math.min(state.registeredAt + index * pauseMs, until),
    text: line.text,
    attachments: [],
    language: state.language,
    caseId: state.id,
    caseKey: state.id,
  }))
  return {
    conversation: { channel, conversationId, expectedVersion: 0, userId, state: null, messages, deliveries: [] },
  }
}

/** @param index which of the cases of `span` it is, from 0 */
export function invent(index: number, caseId: string, registeredAt: number, span: Span, rules: Rules): Batch {
  const { seed, until, stuck } = span
  const chance = chanceOf(seed, index)
  const matter = weighted[chance.between(0, weighted.length - 1)] ?? anyMatter
  const told = complaintOf(chance, caseId, matter, customerOf(chance, registeredAt))
  const { stores } = rules.directory
  const storeId = stores[chance.between(0, stores.length - 1)]?.id ?? ''
  const lies = until - registeredAt < youngMs && chance.happens(stuck)
  const stuckAfter = lies ? chance.between(0, mostSteps) : Number.POSITIVE_INFINITY
  const life = liveThrough({ rules, chance, matter, told, caseId, storeId, registeredAt, until, stuckAfter })
  const change = changeOf({ ...life, expectedVersion: 0 }, rules, realTime)
  return { at: registeredAt, cases: [change], ...conversationOf(life, told, until) }
}
