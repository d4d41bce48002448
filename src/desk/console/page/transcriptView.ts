// The conversation as a chat with the customer's photos, and the trail of events. Text is shown exactly as it was written.

import type { CaseDetail, TimelineRow, TranscriptRow } from '../../../app/caseShapes.ts'
import type { Attachment } from '../../../case/handoff.ts'
import type { Me } from '../../schemas.ts'
import { filePath } from './api.ts'
import { dayName, longTime, shortTime } from './clockText.ts'
import { el } from './dom.ts'
import { staffName, zoneOf } from './people.ts'
import { nameOf, texts } from './texts.ts'

function attachmentNode(caseId: string, file: Attachment): HTMLElement {
  const { attachment } = texts()
  if (file.consent === 'refused') return el('p', { class: 'muted' }, `${file.name} · ${attachment.refused}`)
  const href = filePath(caseId, file.id)
  const link = () =>
    el('a', { class: 'file', href, target: '_blank', rel: 'noopener' }, `${attachment.open} ${file.name}`)
  const media = mediaNode(href, file, link)
  return el(
    'figure',
    {},
    media,
    file.consent === 'pending' ? el('figcaption', { class: 'muted' }, attachment.pending) : null,
  )
}

function mediaNode(href: string, { contentType, name }: Attachment, link: () => HTMLElement): HTMLElement {
  if (contentType.startsWith('video/')) return el('video', { src: href, controls: true, preload: 'metadata' })
  if (contentType.startsWith('audio/')) return el('audio', { src: href, controls: true, preload: 'metadata' })
  if (!contentType.startsWith('image/')) return link()
  const image = el('img', { src: href, alt: `${texts().attachment.photo}: ${name}`, loading: 'lazy' })
  const picture = el('a', { href, target: '_blank', rel: 'noopener' }, image)
  // A picture this browser cannot show (HEIC) becomes a link to it.
  image.addEventListener('error', () => picture.replaceWith(link()))
  return picture
}

function messageNode(caseId: string, row: TranscriptRow, zone: string): HTMLElement {
  return el(
    'li',
    { class: `message ${row.from}` },
    el(
      'div',
      { class: 'bubble' },
      row.text ? el('p', {}, row.text) : null,
      ...row.attachments.map(file => attachmentNode(caseId, file)),
    ),
    el(
      'span',
      { class: 'muted' },
      `${nameOf('from', row.from)} · `,
      el('time', { datetime: row.at, title: longTime(row.at, zone) }, shortTime(row.at, zone)),
    ),
  )
}

export function transcriptView(detail: CaseDetail, me: Me): HTMLElement {
  const zone = zoneOf(me, detail.case)
  if (!detail.transcript.length) return el('p', { class: 'empty' }, texts().none_yet)
  let day = ''
  const lines = detail.transcript.flatMap(row => {
    const today = dayName(row.at, zone)
    const turn = today === day ? [] : [el('li', { class: 'day' }, today)]
    day = today
    return [...turn, messageNode(detail.case.id, row, zone)]
  })
  return el('ol', { class: 'chat' }, ...lines)
}

/** Groups whose codes may stand in the words of these events; anything else was written by a person and stays as it is. */
const codedTable: Readonly<Record<string, Parameters<typeof nameOf>[0][]>> = {
  'severity.assessed': ['severity', 'signal'],
  'severity.overridden': ['severity'],
  'case.assigned': ['role'],
  'case.handedOff': ['handOffCause'],
  'customer.contacted': ['outcomes', 'ways'],
  'followUp.answered': ['said'],
  'followUp.commented': ['said'],
  'jointCheck.recorded': ['said'],
  'channel.moved': ['channel'],
  // of what was written only the time is put into words
  'promise.made': [],
  'facts.corrected': ['slot'],
  'clock.started': ['clock'],
  'clock.changed': ['clock'],
  'clock.paused': ['clock', 'waiting'],
  'clock.resumed': ['clock'],
  'clock.stopped': ['clock', 'clockState'],
  'clock.warned': ['clock'],
  'clock.breached': ['clock'],
  'case.diagnosed': ['liableParty', 'found'],
  'case.reassigned': ['role'],
  'case.referred': ['role'],
  'case.escalated': ['role'],
  'escalation.deferred': ['trigger'],
  'staff.told': ['role'],
  'notice.deferred': [],
  'approval.requested': ['demand', 'role'],
  'approval.answered': ['approvalAnswer', 'demand'],
  'approval.lapsed': ['demand', 'dropReason'],
  'solution.lapsed': ['dropReason'],
  'conversation.handedBack': ['handBackReason'],
  'promise.letGo': ['optionLapse'],
  'task.opened': ['task', 'role'],
  'task.done': ['task'],
  'task.reassigned': ['task', 'role'],
  'task.dropped': ['task', 'dropReason'],
  'task.overdue': ['task'],
  'case.linked': ['linkKind'],
  'attachment.consented': ['said'],
  'language.changed': ['language'],
}
/** Here the reason is what somebody wrote, although the text is made of codes. */
const writtenReasons = new Set([
  'clock.paused',
  'severity.overridden',
  'customer.contacted',
  'followUp.answered',
  'followUp.commented',
  'jointCheck.recorded',
  'facts.corrected',
  'case.assigned',
  'case.reassigned',
  'case.referred',
  'approval.requested',
  'approval.answered',
  'task.done',
])
/** And here the text is what somebody wrote, although the reason is made of codes. */
const writtenTexts = new Set(['case.diagnosed'])
/** Here the reason begins with codes, and what somebody wrote comes after them. */
const leadingCodes: Readonly<Record<string, Parameters<typeof nameOf>[0][]>> = {
  'case.escalated': ['trigger', 'clock', 'role'],
  'clock.changed': ['clockChange'],
  'staff.told': ['about', 'clock', 'task'],
}

function decoded(words: string, type: string, zone: string): string {
  const groups = codedTable[type]
  if (!groups) return words
  if (groups.includes('said')) return nameOf('said', words)
  return words
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, at => shortTime(at, zone))
    .replace(/[a-zA-Z][a-zA-Z.-]*/g, code => nameIn(groups, code))
}

const nameIn = (groups: Parameters<typeof nameOf>[0][], code: string): string =>
  groups.map(group => nameOf(group, code)).find(name => name !== code) ?? code

function leadingDecoded(words: string, groups: Parameters<typeof nameOf>[0][]): string {
  const parts = words.split(', ')
  const isCode = (part: string) => nameIn(groups, part) !== part
  const most = parts.findIndex(part => !isCode(part))
  const codes = most < 0 ? parts : parts.slice(0, most)
  const rest = parts.slice(codes.length).join(', ')
  return [...codes.map(code => nameIn(groups, code)), rest].filter(Boolean).join(' · ')
}

/** A step goes by several names in what came from elsewhere. */
const stepAliases: Readonly<Record<string, string>> = {
  contact: 'contacted',
  diagnosis: 'diagnosed',
  diagnose: 'diagnosed',
  agreement: 'agreed',
  agree: 'agreed',
}
/** "diagnosed: …; agreed: …": the step in words, why it was left out as it was written. */
const stepsNamed = (reason: string): string =>
  reason.replace(/(^|; )(\w+)(?=: )/g, (_, before, step) => before + nameOf('steps', stepAliases[step] ?? step))

/** "free wiper · repair / refund of the fee · refund": what each option grants in words, the option as it was written. */
const optionsNamed = (text: string): string =>
  text
    .split(' / ')
    .map(option =>
      option
        .split(' · ')
        .map(part => nameOf('demand', part))
        .join(' · '),
    )
    .join(' / ')

function textWords(type: string, text: string, zone: string): string {
  if (type === 'solution.proposed') return optionsNamed(text)
  return writtenTexts.has(type) ? text : decoded(text, type, zone)
}

/** "customer.phone: … → …": the name of the fact in words, what the customer said as it is. */
const changesNamed = (reason: string): string =>
  reason
    .split('; ')
    .map(change => change.replace(/^[a-zA-Z.]+(?=: )/, slot => nameOf('slot', slot)))
    .join('; ')

function reasonWords(type: string, reason: string, zone: string): string {
  const leading = leadingCodes[type]
  if (leading) return leadingDecoded(reason, leading)
  if (type === 'statement.recorded') return changesNamed(reason)
  if (type === 'message.undeliverable') return nameOf('unreachable', reason)
  if (type === 'case.resolved' || type === 'case.signedOff' || type === 'case.closed') return stepsNamed(reason)
  // why it came back by itself is said by the rules, else by somebody
  if (type === 'case.reopened') return nameOf('said', reason)
  return writtenReasons.has(type) ? reason : decoded(reason, type, zone)
}

function eventNode(row: TimelineRow, zone: string): HTMLElement {
  const { actor } = row
  const who = staffName(actor) || nameOf('actor', actor.kind)
  const plain = row.reason && reasonWords(row.type, row.reason, zone)
  const corrects = row.type === 'statement.recorded' && row.reason !== undefined
  // the name of a rule says nothing to who reads; who has the case stands above it
  const reason = row.type === 'case.assigned' ? undefined : plain
  return el(
    'li',
    { class: ['clock.breached', 'task.overdue', 'message.undeliverable'].includes(row.type) ? 'event bad' : 'event' },
    el('time', { datetime: row.at, title: longTime(row.at, zone) }, shortTime(row.at, zone)),
    el(
      'div',
      {},
      // the customer's own correction is found at a glance, not among all they said
      el('strong', {}, nameOf('event', corrects ? 'facts.changed' : row.type)),
      el('span', { class: 'muted' }, ` · ${who}${actor.via === 'system' ? texts().viaSystem : ''}`),
      row.text ? el('p', {}, textWords(row.type, row.text, zone)) : null,
      reason ? el('p', { class: 'muted' }, reason) : null,
    ),
  )
}

export function timelineView(detail: CaseDetail, me: Me): HTMLElement {
  const zone = zoneOf(me, detail.case)
  return el('ol', { class: 'timeline' }, ...[...detail.timeline].reverse().map(row => eventNode(row, zone)))
}
