// The trail of a case: every event with its actor, time and reason, for reading. Facts stay in the handoff.

import type { CaseState } from '../case.ts'
import type { Person, SolutionOption } from '../caseParts.ts'
import type { Actor, CaseEvent, EventBody } from '../events.ts'
import { fold } from '../evolve.ts'
import type { Fact } from '../facts.ts'
import { createChanges } from './changes.ts'

export interface TimelineEntry {
  type: EventBody['type']
  at: number
  actor: Actor
  reason?: string
  text?: string
}

/** What later events name by its id: the options proposed last, and every promise. */
interface Told {
  options: readonly SolutionOption[]
  promises: Map<string, string>
  changes: ReturnType<typeof createChanges>
}

function wordsOf(
  body: EventBody,
  state: CaseState | undefined,
  told: Told,
  of?: string,
): { reason?: string; text?: string } {
  switch (body.type) {
    case 'facts.corrected':
      return {
        reason: body.reason,
        text: correctedWords(body.facts, told.changes(body, body.to)),
      }
    case 'severity.assessed':
      return { text: body.level, reason: body.reasons.map(each => each.signal).join(', ') }
    case 'severity.overridden':
      return { text: body.level, reason: body.reason }
    case 'case.assigned':
      return {
        text: [body.routing.owner, ...(body.routing.deputy ? [body.routing.deputy] : [])].map(personWords).join(' → '),
        reason: body.routing.rule,
      }
    case 'case.enriched': {
      const { source, summary, classification } = body.enrichment
      const words = [classification?.label, summary?.text].filter(part => part).join(' · ')
      return { ...(words ? { text: words } : {}), reason: source }
    }
    case 'case.registered':
      return body.follows ? { text: body.follows } : {}
    case 'message.undeliverable':
      return body.why ? { reason: body.why } : {}
    case 'case.handedOff':
      return { reason: body.cause }
    case 'customer.contacted':
      return {
        text: [body.outcome, body.by, body.safe && 'safe', body.to].filter(part => part).join(', '),
        ...(body.note ? { reason: body.note } : {}),
      }
    case 'update.sent':
      return { text: body.text, ...(body.to ? { reason: body.to } : {}) }
    case 'note.added':
    case 'staff.said':
    case 'solution.questioned':
      return { text: body.text }
    case 'contact.asked': {
      const text = body.about === 'otherwise' ? 'otherwise than agreed' : 'a person'
      return { text, ...(body.text ? { reason: body.text } : {}) }
    }
    case 'solution.proposed':
      told.options = body.options
      return { text: body.options.map(optionWords).join(' / ') }
    case 'solution.agreed':
      return { text: told.options.find(each => each.id === body.optionId)?.text ?? body.optionId }
    case 'promise.made':
      told.promises.set(body.id, body.text)
      return {
        text: `${body.text} → ${new Date(body.dueAt).toISOString()}`,
        ...(body.to ? { reason: body.to } : {}),
      }
    case 'promise.letGo': {
      const reason = body.reason ?? body.lapsed
      return { text: body.text, ...(reason ? { reason } : {}) }
    }
    case 'promise.kept':
      return { text: told.promises.get(body.id) ?? body.id }
    case 'jointCheck.recorded':
      return { text: body.ok ? 'in order' : 'not in order', ...(body.note ? { reason: body.note } : {}) }
    case 'solution.declined':
    case 'case.withdrawn':
      return body.reason ? { reason: body.reason } : {}
    case 'channel.moved':
      return { text: body.channel.id }
    case 'followUp.commented':
      return { text: body.handling, ...(body.text ? { reason: body.text } : {}) }
    case 'case.resolved':
      return { text: body.summary, ...skippedWords(body.skipped) }
    case 'case.closed':
      return skippedWords(body.skipped)
    case 'followUp.answered':
      return { text: body.satisfied ? 'satisfied' : 'not satisfied', ...(body.text ? { reason: body.text } : {}) }
    case 'case.reopened':
    case 'personalData.erased':
      return { reason: body.reason }
    case 'clock.started':
      return { text: `${body.clock.name} → ${new Date(body.clock.dueAt).toISOString()}` }
    case 'clock.changed':
      return { text: `${body.clock.name} → ${new Date(body.clock.dueAt).toISOString()}`, reason: body.reason }
    case 'clock.paused':
      return { text: `${body.name}, ${body.waitingFor}`, reason: body.reason }
    case 'clock.resumed':
      return { text: `${body.clock.name} → ${new Date(body.clock.dueAt).toISOString()}` }
    case 'clock.stopped':
      return { text: body.name, ...(body.unmet ? { reason: 'ended' } : {}) }
    case 'clock.warned':
    case 'clock.breached':
      return { text: body.name }
    case 'attachment.added': {
      // what the customer did not want kept is not named either
      const kept = state?.attachments.some(each => each.id === body.attachment.id)
      return kept ? { text: body.attachment.name } : {}
    }
    case 'attachment.consented':
      return { text: body.given ? 'given' : 'refused' }
    case 'language.changed':
      return { text: body.language }
    case 'statement.recorded': {
      const changes = told.changes(body, of)
      return {
        ...(body.statement.text ? { text: body.statement.text } : {}),
        ...(changes.length > 0 ? { reason: changes.join('; ') } : {}),
      }
    }
    case 'case.diagnosed':
      return { text: body.cause, reason: [body.liable, body.justified ? 'justified' : 'unjustified'].join(', ') }
    case 'case.reassigned':
      return { text: personWords(body.to), reason: body.reason }
    case 'case.escalated':
      return {
        text: personWords(body.to),
        reason: [body.trigger, ...(body.clocks ?? []), ...(body.full ? ['full', ...body.full] : []), body.reason]
          .filter(Boolean)
          .join(', '),
      }
    case 'escalation.deferred':
      return { text: new Date(body.until).toISOString(), ...(body.trigger ? { reason: body.trigger } : {}) }
    case 'notice.deferred':
      return { text: new Date(body.until).toISOString() }
    case 'staff.told':
      return { text: body.to.map(personWords).join(', '), reason: toldWords(body, state) }
    case 'demand.refused':
      return { text: body.reason }
    case 'case.referred':
      return { text: personWords(body.to), reason: body.reason }
    case 'improvement.recorded':
      return {
        text: [
          body.rootCause,
          body.corrective,
          body.preventive,
          ...(body.rootCause ? [] : Object.values(body.eightD ?? {})),
        ]
          .filter(part => part)
          .join(' · '),
      }
    case 'approval.requested':
      return {
        text: [grantWords(body), body.insteadOf && `${body.insteadOf.join('/')} → ${body.mayApprove.join('/')}`]
          .filter(Boolean)
          .join(' · '),
        ...(body.note ? { reason: body.note } : {}),
      }
    case 'approval.answered': {
      const asked = state?.approvals.find(each => each.id === body.id)
      const words = [body.given ? 'approved' : 'refused', asked && grantWords(asked)].filter(Boolean).join(': ')
      return { text: words, ...(body.reason ? { reason: body.reason } : {}) }
    }
    case 'approval.lapsed': {
      const asked = state?.approvals.find(each => each.id === body.id)
      return { text: asked ? grantWords(asked) : body.id, reason: body.reason }
    }
    case 'solution.lapsed':
      return { reason: body.reason }
    case 'task.opened':
      return {
        text: `${body.text ?? body.kind} → ${new Date(body.dueAt).toISOString()}`,
        reason: personWords(body.owner),
      }
    case 'task.reassigned':
      return { text: taskWords(body.id, state), reason: personWords(body.to) }
    case 'task.done':
      return { text: taskWords(body.id, state), ...(body.note ? { reason: body.note } : {}) }
    case 'task.dropped':
      return { text: taskWords(body.id, state), reason: body.reason }
    case 'task.overdue':
      return { text: taskWords(body.id, state) }
    case 'case.linked':
      return { text: body.link.caseId, reason: body.link.kind }
    case 'case.unlinked':
    case 'case.absorbed':
    case 'case.released':
      return { text: body.caseId }
    case 'case.merged':
      return { text: body.into, ...(body.reason ? { reason: body.reason } : {}) }
    case 'case.unmerged': {
      const words = (body.heard ?? []).flatMap(({ statement: { narrative, text } }) => (narrative ? [text] : []))
      return {
        ...(words.length > 0 ? { text: words.join('\n') } : {}),
        ...(body.reason ? { reason: body.reason } : {}),
      }
    }
    case 'work.started':
    case 'case.signedOff':
      return skippedWords(body.skipped ?? [])
    case 'conversation.handedBack':
      return body.reason ? { reason: body.reason } : {}
    case 'case.accepted':
    case 'refusal.noted':
    case 'conversation.takenOver':
    case 'followUp.scheduled':
    case 'followUp.asked':
    case 'followUp.phoneTaskOpened':
    case 'progressLink.made':
    case 'progressLink.revoked':
    case 'channel.restored':
      return {}
  }
}

/** Each fact with what it was before, where that is known. */
const correctedWords = (facts: readonly Fact[], changes: readonly string[]): string =>
  [
    ...new Set(
      facts.map(
        ({ slot, value }) => changes.find(each => each.startsWith(`${slot}: `)) ?? `${slot}: ${JSON.stringify(value)}`,
      ),
    ),
  ].join('; ')

const taskWords = (id: string, state: CaseState | undefined): string => {
  const task = state?.tasks.find(each => each.id === id)
  return task?.text ?? task?.kind ?? id
}
/** What it is about, and which clocks, rules or tasks of it. */
function toldWords(
  { about, clocks = [], rules = [], tasks = [] }: Extract<EventBody, { type: 'staff.told' }>,
  state: CaseState | undefined,
): string {
  const kinds = tasks.map(id => state?.tasks.find(each => each.id === id)?.kind ?? id)
  return [about, ...clocks, ...kinds, ...rules].join(', ')
}

const personWords = ({ role, name }: Person): string => [role, name].filter(Boolean).join(' ')
const grantWords = ({ remedy, amount }: { remedy: string; amount?: number }): string =>
  [remedy, amount].filter(part => part !== undefined).join(' ')

const optionWords = ({ text, remedy, amount }: SolutionOption): string =>
  [text, remedy, amount === undefined ? undefined : String(amount)].filter(part => part).join(' · ')

const skippedWords = (skipped: readonly { step: string; reason: string }[]) =>
  skipped.length ? { reason: skipped.map(each => `${each.step}: ${each.reason}`).join('; ') } : {}

/** @param state what the events add up to */
export function timelineOf(events: readonly CaseEvent[], state = fold(events)): TimelineEntry[] {
  const told: Told = { options: [], promises: new Map(), changes: createChanges() }
  return events.map(({ at, actor, body }) => {
    // another customer than this case's own
    const of = actor.kind === 'customer' ? actor.of : body.type === 'facts.corrected' ? body.to : undefined
    const words = wordsOf(body, state, told, of)
    const reason = [of, words.reason].filter(part => part).join('; ')
    return { type: body.type, at, actor, ...words, ...(reason ? { reason } : {}) }
  })
}
