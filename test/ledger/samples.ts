// Made-up cases and messages for the ledger's tests. Plausible enough to read, small enough to change.
import { randomUUID } from 'node:crypto'
import type { Batch, CaseChange, CaseRow } from '../../src/app/ledgerShapes.ts'
import type { ConversationRef, Message } from '../../src/app/messages.ts'
import type { Clock, Ids } from '../../src/app/ports.ts'
import type { CaseEvent, EventBody } from '../../src/case/events.ts'

export const noon = Date.UTC(2026, 10, 22, 4)
export const fixedClock: Clock = { now: () => noon }
export const randomIds: Ids = { id: prefix => `${prefix}_${randomUUID()}` }

export const chat = (conversationId: string): ConversationRef => ({ channel: 'webchat', conversationId })

export function says(text: string, more: Partial<Message & { caseKey: string }> = {}): Message & { caseKey?: string } {
  return { id: randomIds.id('msg'), from: 'customer', at: noon, text, attachments: [], ...more }
}

type Turn = NonNullable<Batch['conversation']>
export function turn(ref: ConversationRef, expectedVersion: number, more: Partial<Turn> = {}): Turn {
  const userId = `user of ${ref.conversationId}`
  return { ...ref, expectedVersion, userId, state: { step: expectedVersion }, messages: [], deliveries: [], ...more }
}

export function rowOf(id: string, more: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    status: 'assigned',
    severity: 'complaint',
    category: 'repairQuality',
    summary: 'K5 异响修了三次',
    ownerRole: 'serviceManager',
    ownerId: 'li',
    ownerName: '李经理',
    storeId: 'north',
    source: 'webchat',
    overdue: false,
    nextDueAt: noon + 3_600_000,
    nextDueClock: 'firstContact',
    handedOffAt: 1_790_000_000_000,
    danger: false,
    tasksOpen: 0,
    taskDueAt: null,
    phone: '+8613800138000',
    customerName: '张三',
    registeredAt: noon,
    updatedAt: noon,
    version: 1,
    live: null,
    undelivered: false,
    deputy: null,
    erased: false,
    ...more,
  }
}

export const note = (text: string): EventBody => ({ type: 'note.added', text })
export const registered = (
  caseId: string,
  ref: ConversationRef,
  userId = `user of ${ref.conversationId}`,
): EventBody => ({
  type: 'case.registered',
  caseId,
  source: 'webchat',
  language: 'zh-CN',
  channel: { id: ref.channel, conversationId: ref.conversationId, userId },
})
export const erased: EventBody = { type: 'personalData.erased', reason: 'asked for by the customer' }

function events(expectedVersion: number, bodies: readonly EventBody[]): CaseEvent[] {
  return bodies.map((body, index) => ({
    seq: expectedVersion + index + 1,
    at: noon + index,
    actor: { kind: 'bot' },
    body,
  }))
}
export function change(
  caseId: string,
  expectedVersion: number,
  bodies: readonly EventBody[],
  more: Partial<CaseChange> & { at?: Partial<CaseRow> } = {},
): CaseChange {
  const { at, ...rest } = more
  return {
    caseId,
    expectedVersion,
    events: events(expectedVersion, bodies),
    row: rowOf(caseId, { version: expectedVersion + bodies.length, ...at }),
    timers: [],
    tasks: [],
    notices: [],
    marks: [],
    involved: [],
    searchText: '',
    ...rest,
  }
}
export const batch = (more: Partial<Batch>): Batch => ({ at: noon, cases: [], ...more })
export const only = (...cases: CaseChange[]): Batch => batch({ cases })
