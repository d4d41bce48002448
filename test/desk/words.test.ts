// No code shows as it is on the desk page: beside the lists of page.test.ts, every event of the record and every answer of the doors has
// words in both of the page's languages.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ClockState } from '../../src/case/clock.ts'
import type { EventType } from '../../src/case/events.ts'
import { en } from '../../src/desk/console/page/textsEn.ts'
import { type Texts, zh } from '../../src/desk/console/page/textsZh.ts'

/** The compiler wants a row for each: a new one is an error here, and with its row it needs words. */
const events: Readonly<Record<EventType, true>> = {
  'case.registered': true,
  'statement.recorded': true,
  'facts.corrected': true,
  'language.changed': true,
  'severity.assessed': true,
  'severity.overridden': true,
  'case.assigned': true,
  'case.enriched': true,
  'attachment.added': true,
  'attachment.consented': true,
  'case.handedOff': true,
  'case.accepted': true,
  'customer.contacted': true,
  'update.sent': true,
  'solution.proposed': true,
  'demand.refused': true,
  'solution.agreed': true,
  'solution.declined': true,
  'solution.lapsed': true,
  'refusal.noted': true,
  'solution.questioned': true,
  'contact.asked': true,
  'work.started': true,
  'promise.made': true,
  'promise.kept': true,
  'promise.letGo': true,
  'jointCheck.recorded': true,
  'case.withdrawn': true,
  'channel.moved': true,
  'conversation.takenOver': true,
  'conversation.handedBack': true,
  'staff.said': true,
  'note.added': true,
  'case.resolved': true,
  'followUp.scheduled': true,
  'followUp.asked': true,
  'followUp.phoneTaskOpened': true,
  'followUp.answered': true,
  'followUp.commented': true,
  'case.signedOff': true,
  'case.closed': true,
  'case.reopened': true,
  'progressLink.made': true,
  'progressLink.revoked': true,
  'personalData.erased': true,
  'clock.started': true,
  'clock.changed': true,
  'clock.paused': true,
  'clock.resumed': true,
  'clock.stopped': true,
  'clock.warned': true,
  'clock.breached': true,
  'case.diagnosed': true,
  'case.reassigned': true,
  'case.escalated': true,
  'escalation.deferred': true,
  'staff.told': true,
  'notice.deferred': true,
  'case.referred': true,
  'improvement.recorded': true,
  'approval.requested': true,
  'approval.answered': true,
  'approval.lapsed': true,
  'task.opened': true,
  'task.reassigned': true,
  'task.done': true,
  'task.dropped': true,
  'task.overdue': true,
  'case.linked': true,
  'case.unlinked': true,
  'case.merged': true,
  'case.unmerged': true,
  'message.undeliverable': true,
  'channel.restored': true,
  'case.absorbed': true,
  'case.released': true,
}

const clockStates: Readonly<Record<ClockState['state'], true>> = {
  ended: true,
  running: true,
  paused: true,
  met: true,
  breached: true,
}

/** What the API answers by itself, before or beside the rules: every code written in its source. */
function doorCodes(): string[] {
  const folders = ['../../src/desk/', '../../src/http/'].map(each => fileURLToPath(new URL(each, import.meta.url)))
  const sources = folders.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(folder + name, 'utf8')),
  )
  return [
    ...new Set(
      sources.flatMap(text => [...text.matchAll(/new Problem\(\s*\d{3},\s*'([a-z-]+)'/g)].map(([, code = '']) => code)),
    ),
  ]
}

const shown: readonly [keyof Texts, readonly string[]][] = [
  ['refusals', doorCodes()],
  ['event', Object.keys(events)],
  ['clockState', Object.keys(clockStates)],
]

describe.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('in %s', (_, texts) => {
  it.each(shown)('every code of %s has words', (group, codes) => {
    const words = texts[group] as Record<string, unknown>
    expect(codes.filter(code => typeof words[code] !== 'string' || words[code] === '')).toEqual([])
  })
})

it('the words of codes are Chinese in Chinese: none was left in English', () => {
  const groups = ['refusals', 'event', 'clock', 'clockState', 'role', 'status', 'task', 'about', 'trigger'] as const
  const english = groups.flatMap(group =>
    Object.entries<string>(zh[group]).filter(([, words]) => /[a-z]{4}/.test(words)),
  )
  expect(english).toEqual([])
})

it('the doors have codes of their own', () => {
  expect(doorCodes()).toEqual(expect.arrayContaining(['not-valid', 'link-not-valid', 'unknown-dead-letter']))
})
