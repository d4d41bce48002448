// What the desk reads and orders: lists, one case whole, commands by people, complaints taken by phone.

import type { CaseState } from '../case/case.ts'
import type { Refusal, Rules } from '../case/commands.ts'
import { wordingOf } from '../case/decisions/guard.ts'
import { unlessGuest } from '../case/decisions/guests.ts'
import { shownBefore, timesToRecord } from '../case/decisions/saidTimes.ts'
import type { Actor } from '../case/events.ts'
import { fold } from '../case/evolve.ts'
import { staffInvolvedOf } from '../case/matter.ts'
import { involvedOf } from '../case/policy/routing.ts'
import { severityOf } from '../case/policy/severity.ts'
import type { Reading } from '../case/reading.ts'
import { actionsOf } from '../case/views/actions.ts'
import { marksOf, ofSameMarks } from '../case/views/duplicates.ts'
import { handoffOf } from '../case/views/handoff.ts'
import { rowOf } from '../case/views/row.ts'
import { seenByGuest, seenByOwn } from '../case/views/seenBy.ts'
import { timelineOf } from '../case/views/timeline.ts'
import type { Language, SeverityLevel } from '../case/vocabulary.ts'
import { agreementOf } from './agreementView.ts'
import type { CaseDetail, CaseRowShown } from './caseShapes.ts'
import { noticeShown, rowShown, taskShown, timelineShown, transcriptShown } from './caseViews.ts'
import type { SpeakingWindow } from './channelPorts.ts'
import { createGoingOn } from './goingOn.ts'
import type { CommandInput, HandleCommand } from './handleCommand.ts'
import { handlingOf } from './handlingView.ts'
import type { Ledger } from './ledgerPort.ts'
import type { CaseFilter, NoticeFilter, TaskFilter } from './ledgerShapes.ts'
import type { ConversationRef } from './messages.ts'
import { guestsOf } from './parting.ts'
import type { ProgressLinks } from './progressLinks.ts'
import { readContextOf } from './reading.ts'
import { createRegisterCase, type PhonedCase, type RegisterParts } from './registerCase.ts'
import { rosterOf } from './roster.ts'
import { saidOnce } from './saidOnce.ts'

export interface QueryParts extends RegisterParts {
  ledger: Ledger
  handle: HandleCommand
  links: Pick<ProgressLinks, 'mint' | 'revoke'>
  /** an outbox entry was put back */
  onRequeued: () => void
  /** what may still be said on a channel that counts; null: it does not count, or does not know them */
  windowOf?: (ref: ConversationRef) => Promise<SpeakingWindow | null>
}

/** A fleet's phone may stand in hundreds: the newest few are enough to look at. */
const mostCompared = 10

const severityIn = (reading: Reading, rules: Rules): SeverityLevel =>
  severityOf(
    reading.signals.map(({ signal, strength, evidence }) => ({ signal, strength, evidence, messageId: '' })),
    rules.pack,
  ).level

export function createDeskApp(parts: QueryParts) {
  const { ledger, cases, rules, clock, time, understanding } = parts
  const { directory } = rules
  const { listenersOf } = createGoingOn(cases)
  const register = createRegisterCase(parts)

  async function rowNow(caseId: string, state: CaseState | undefined): Promise<CaseRowShown> {
    const row = state ? rowOf(state) : await ledger.row(caseId)
    if (!row) throw new Error('a case without a row')
    return rowShown(row)
  }

  /**
   * One reading of the case for everything shown of it, so that what is shown and its version belong together.
   * @param reader staff id of who may want to do something with it
   */
  async function detail(caseId: string, reader?: string): Promise<CaseDetail | null> {
    const stored = await ledger.loadCase(caseId)
    if (!stored) return null
    if ('erased' in stored)
      return {
        case: rowShown(stored.row),
        handoff: null,
        agreement: null,
        handling: null,
        actions: [],
        timeline: stored.erased.map(each => timelineShown(each, directory)),
        transcript: [],
        version: stored.version,
      }
    const state = fold(stored.events)
    if (!state) throw new Error('a case without events')
    const [window, transcript, previous, alike, listeners, guests] = await Promise.all([
      state.channel.id === 'none' ? null : parts.windowOf?.({ ...state.channel, channel: state.channel.id }),
      ledger.transcript(caseId),
      previousCases(state),
      casesAlike(state, reader),
      state.absorbed.length > 0 ? listenersOf(state) : [],
      state.absorbed.length > 0 ? guestsOf(state, cases) : [],
    ])
    const handoff = handoffOf(state, {
      rules,
      previousCases: [...new Set([...previous, ...ofSameMarks(state, alike).map(each => each.id)])],
      transcriptUrl: `/api/desk/cases/${caseId}`,
    })
    return {
      case: rowShown(rowOf(state)),
      handoff: window
        ? {
            ...handoff,
            channel: {
              ...handoff.channel,
              window: { ...window, until: new Date(window.until).toISOString() },
            },
          }
        : handoff,
      agreement: agreementOf(state, rules),
      handling: handlingOf(state, rules, time.caseTimeOf(state, clock.now()), {
        alike,
        alsoHear: listeners.map(each => each.id),
        guests,
      }),
      actions: reader === undefined ? [] : actionsFor(state, reader),
      timeline: timelineOf(stored.events, state).map(each => timelineShown(each, directory)),
      // by the clock the timeline runs on, so that the two can be read side by side
      transcript: saidOnce(transcript).map(each =>
        transcriptShown({ ...each, at: time.caseTimeOf(state, each.at) }, state.attachments),
      ),
      version: state.version,
    }
  }

  const actionsFor = (state: CaseState, staffId: string) =>
    actionsOf(state, { now: time.caseTimeOf(state, clock.now()), actor: { kind: 'staff', staffId }, rules })

  /** About the same car or phone, and none that is about the reader; whether they tell of the same matter is not looked at here. */
  async function casesAlike(state: CaseState, reader: string | undefined): Promise<CaseState[]> {
    const mayRead = (each: CaseState) =>
      reader === undefined || !involvedOf(staffInvolvedOf(each), directory).includes(reader)
    const ids = await ledger.casesMarked(marksOf(state), mostCompared)
    const loaded = await Promise.all(ids.filter(id => id !== state.id).map(id => cases.load(id)))
    return loaded.filter(each => each !== undefined && mayRead(each)) as CaseState[]
  }

  async function previousCases({ id, channel, follows }: CaseState): Promise<string[]> {
    const first = follows ? [follows] : []
    if (channel.id === 'none') return first
    const ref = { channel: channel.id, conversationId: channel.conversationId }
    const others = (await ledger.casesOfCustomer(ref)).filter(each => each !== id)
    return [...new Set([...first, ...others])]
  }

  return {
    directory,
    async list(filter: CaseFilter) {
      const { items, nextCursor } = await ledger.rows(filter)
      return { items: items.map(rowShown), nextCursor }
    },
    async tasks(filter: TaskFilter) {
      const { items, nextCursor } = await ledger.tasks(filter)
      return { items: items.map(({ task, row }) => taskShown(task, row)), nextCursor }
    },
    async notices(filter: NoticeFilter) {
      const { items, nextCursor } = await ledger.notices(filter)
      return { items: items.map(noticeShown), nextCursor }
    },
    async noted(staffId: string, which: readonly number[] | 'all') {
      const count = await ledger.noted(staffId, which)
      if (count > 0) parts.bus.publish({ type: 'notices.noted', staffId })
      return count
    },
    detail,
    async involvedIn(caseId: string) {
      const state = await cases.fresh(caseId)
      return state ? involvedOf(staffInvolvedOf(state), directory) : []
    },
    /** of one case: whom it may be given to. Null: there is no such case */
    async staff(caseId?: string) {
      const counts = await ledger.openCounts()
      if (caseId === undefined) return rosterOf(rules, { now: clock.now(), counts })
      const state = await cases.fresh(caseId)
      return state ? rosterOf(rules, { now: time.caseTimeOf(state, clock.now()), counts, state }) : null
    },
    async command(input: CommandInput) {
      const result = await parts.handle(input)
      if (!result.ok) return result satisfies Refusal
      const { version, unheard } = result
      const row = await rowNow(input.caseId, result.state)
      return { ok: true as const, case: row, version, ...(unheard ? { unheard } : {}) }
    },
    async wording(caseId: string, text: string, to?: string) {
      const state = await cases.fresh(caseId)
      if (!state) return null
      const stranger = unlessGuest(to, state)
      if (stranger) return stranger
      const told = to === undefined ? undefined : await cases.fresh(to)
      const reader = told ? seenByGuest(told, state) : seenByOwn(state)
      const now = time.caseTimeOf(state, clock.now())
      return {
        ok: true as const,
        language: reader.language,
        findings: shownBefore(
          wordingOf(text, state, { now, rules }, {}, reader),
          timesToRecord(text, state, { now, rules }, to),
        ),
      }
    },
    async register(input: PhonedCase, actor: Actor, idempotencyKey?: string) {
      const made = await register(input, actor, idempotencyKey)
      if ('ok' in made) return made
      const { caseId } = made
      const row = await rowNow(caseId, await cases.load(caseId))
      return { caseId, case: row, version: row.version }
    },
    async understand(input: { text: string; language?: Language; at?: number }) {
      const reading = await understanding.read(
        input.text,
        readContextOf(rules, input.at ?? clock.now(), { language: input.language }),
      )
      return { ...reading, severity: severityIn(reading, rules) }
    },
    /** null: no such case, or nothing of it may be shown any more */
    async progressLink(caseId: string, actor: Actor) {
      const recorded = await parts.handle({ caseId, actor, command: { type: 'recordProgressLink', act: 'made' } })
      return recorded.ok ? { url: (await parts.links.mint(caseId)).url } : null
    },
    async revokeProgressLinks(caseId: string, actor: Actor) {
      const count = await parts.links.revoke(caseId)
      if (count > 0) await parts.handle({ caseId, actor, command: { type: 'recordProgressLink', act: 'revoked' } })
      return count
    },
    async deadLetters(limit: number) {
      return (await ledger.deadLetters(limit)).map(each => ({ ...each, at: new Date(each.at).toISOString() }))
    },
    async requeue(which: { id: number } | { channel: string }) {
      const count = await ledger.requeue(which, clock.now())
      if (count > 0) parts.onRequeued()
      return count
    },
    async file(caseId: string, fileId: string) {
      const state = await cases.fresh(caseId)
      if (!state?.attachments.some(each => each.id === fileId)) return null
      const file = await ledger.loadFile(fileId)
      return file?.meta.caseId === caseId ? file : null
    },
  }
}
