// What the desk reads and orders: lists, one case whole, commands by people, complaints taken by phone.
import type { Actor, Statement } from '../case/case.ts'
import type { Command, Refusal, Rules } from '../case/commands.ts'
import type { Fact, Language, ReadFact, Reading, SeverityLevel, Source } from '../case/facts.ts'
import type { Directory } from '../case/policy/directory.ts'
import { storeOf } from '../case/policy/directory.ts'
import { severityOf } from '../case/policy/severity.ts'
import { statementFrom } from '../case/statement.ts'
import { handoffOf } from '../case/views/handoff.ts'
import { rowOf } from '../case/views/row.ts'
import { timelineOf } from '../case/views/timeline.ts'
import { openDesk } from './caseDesk.ts'
import type { CaseNumbers } from './caseNumbers.ts'
import type { CaseStore } from './caseStore.ts'
import type { CaseTime } from './caseTime.ts'
import { rowShown, timelineShown, transcriptShown } from './caseViews.ts'
import type { HandleCommand } from './handleCommand.ts'
import type { Bus, CaseFilter, CaseRow, Clock, Ids, Ledger, Understanding } from './ports.ts'
import { readContextOf } from './reading.ts'

export interface QueryParts {
  ledger: Ledger
  cases: CaseStore
  numbers: CaseNumbers
  understanding: Understanding
  handle: HandleCommand
  bus: Bus
  clock: Clock
  ids: Ids
  rules: Rules
  time: CaseTime
  /** an outbox entry was put back */
  onRequeued: () => void
}

export interface PhonedCase {
  source: Source
  story: string
  language?: Language
  storeId?: string
  facts: readonly { slot: ReadFact['slot']; value: unknown }[]
}

/** Facts staff state need no evidence in a message: their own word is it. */
export const statedFact = (fact: { slot: ReadFact['slot']; value: unknown }): Fact => {
  const evidence = typeof fact.value === 'object' ? JSON.stringify(fact.value) : String(fact.value)
  return { slot: fact.slot, value: fact.value, evidence, span: [0, 0], messageId: 'staff' } as Fact
}

const severityIn = (reading: Reading, rules: Rules): SeverityLevel =>
  severityOf(
    reading.signals.map(({ signal, strength, evidence }) => ({ signal, strength, evidence, messageId: '' })),
    rules.pack,
  ).level

export function createDeskApp(parts: QueryParts) {
  const { ledger, cases, rules, clock, ids, understanding } = parts
  const directory: Directory = rules.directory

  async function rowNow(caseId: string): Promise<CaseRow> {
    const row = await ledger.row(caseId)
    if (!row) throw new Error('a case without a row')
    return row
  }

  async function detail(caseId: string) {
    const stored = await ledger.loadCase(caseId)
    if (!stored) return null
    const row = await rowNow(caseId)
    if ('erased' in stored)
      return {
        case: rowShown(row),
        handoff: null,
        timeline: stored.erased.map(each => timelineShown(each, directory)),
        transcript: [],
        version: stored.version,
      }
    const state = await cases.fresh(caseId)
    if (!state) return null
    const [transcript, sameConversation] = await Promise.all([
      ledger.transcript(caseId),
      previousCases(state.channel.id, state.channel.conversationId, caseId),
    ])
    const handoff = handoffOf(state, {
      rules,
      previousCases: sameConversation,
      transcriptUrl: `/api/desk/cases/${caseId}`,
    })
    return {
      case: rowShown({ ...row, ...rowOf(state) }),
      handoff,
      timeline: timelineOf(stored.events).map(each => timelineShown(each, directory)),
      transcript: transcript.map(transcriptShown),
      version: state.version,
    }
  }

  async function previousCases(channel: string, conversationId: string, caseId: string): Promise<string[]> {
    if (channel === 'none') return []
    return (await ledger.casesOfConversation({ channel, conversationId })).filter(each => each !== caseId)
  }

  async function statementOf(input: PhonedCase, at: number): Promise<{ statement: Statement; language: Language }> {
    const reading = await understanding.read(input.story, readContextOf(rules, at, { language: input.language }))
    const messageId = 'staff'
    const told = new Set(input.facts.map(fact => fact.slot))
    const read = statementFrom(
      { ...reading, facts: reading.facts.filter(fact => !told.has(fact.slot)) },
      { messageId, text: input.story, narrative: true },
    )
    const statement: Statement = { ...read, facts: [...read.facts, ...input.facts.map(statedFact)] }
    return { statement, language: input.language ?? reading.language ?? 'zh-CN' }
  }

  return {
    directory,
    async list(filter: CaseFilter) {
      const { items, nextCursor } = await ledger.rows(filter)
      return { items: items.map(rowShown), nextCursor }
    },
    detail,
    async command(input: {
      caseId: string
      command: Command
      actor: Actor
      expectedVersion?: number
      idempotencyKey?: string
    }) {
      const result = await parts.handle(input)
      if (!result.ok) return result satisfies Refusal
      return { ok: true as const, case: rowShown(await rowNow(input.caseId)), version: result.version }
    },
    /** Registered and handed over in one step: a person has taken it down already. */
    async register(input: PhonedCase, actor: Actor) {
      const now = clock.now()
      const { statement, language } = await statementOf(input, now)
      await parts.numbers.prepare(now)
      const caseId = parts.numbers.take()
      const storeId =
        input.storeId ??
        (actor.kind === 'staff' ? directory.staff.find(each => each.id === actor.staffId)?.store : undefined)
      const desk = openDesk({
        rules,
        time: parts.time,
        now,
        current: undefined,
        newCase: () => ({
          caseId,
          source: input.source,
          language,
          channel: { id: 'none', conversationId: ids.id('typed'), userId: '' },
          storeId: storeId ?? storeOf(directory, undefined).id,
        }),
        actor,
      })
      desk.register(statement)
      desk.applyAs(actor, { type: 'handOff', cause: 'staff' })
      const changes = desk.changes()
      const result = await ledger.commit({ at: now, cases: changes })
      if (!result.ok) throw new Error('a new case met a conflict')
      cases.remember(desk.states())
      for (const change of changes)
        parts.bus.publish({
          type: 'case.changed',
          caseId,
          version: change.row.version,
          events: change.events.map(each => each.body.type),
        })
      return { caseId, case: rowShown(await rowNow(caseId)), version: (await ledger.caseVersion(caseId)) ?? 1 }
    },
    async understand(input: { text: string; language?: Language; at?: number }) {
      const reading = await understanding.read(
        input.text,
        readContextOf(rules, input.at ?? clock.now(), { language: input.language }),
      )
      return { ...reading, severity: severityIn(reading, rules) }
    },
    async deadLetters(limit: number) {
      return (await ledger.deadLetters(limit)).map(each => ({ ...each, at: new Date(each.at).toISOString() }))
    },
    async requeue(id: number) {
      const found = await ledger.requeue(id, clock.now())
      if (found) parts.onRequeued()
      return found
    },
    async file(caseId: string, fileId: string) {
      const file = await ledger.loadFile(fileId)
      return file && file.meta.caseId === caseId ? file : null
    },
  }
}
