// The card on top: whom to contact next, what is due and by when, and the answers one tap away.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import type { Draft } from './api.ts'
import { countdown, shortTime } from './clockText.ts'
import { chip, el, fill } from './dom.ts'
import { caseLink } from './list.ts'
import { personName, zoneOf } from './people.ts'
import { hasToDoWith } from './reach.ts'
import { nameOf, texts } from './texts.ts'
import { callLinks, dangerNodes, namesOf, toReach } from './whoInDanger.ts'

export interface DueParts {
  me: Me
  mine: boolean
  row: CaseRowShown | undefined
  /** the case in the card; undefined when nobody is in danger, or not known */
  detail: CaseDetail | undefined
  give(row: CaseRowShown, draft: Draft): void
  /** opens the case with the form of this command */
  openWith(row: CaseRowShown, type: Draft['type']): void
}

function buttons({ me, row, detail, give, openWith }: DueParts & { row: CaseRowShown }): HTMLElement[] {
  const { outcomes, actions, due } = texts()
  const tap = (text: string, click: () => void, kind = '') =>
    el('button', { type: 'button', class: `button ${kind}`, click, 'data-key': text }, text)
  const contact = (outcome: 'reached' | 'noAnswer' | 'wrongNumber', kind = '') =>
    tap(outcomes[outcome], () => give(row, { type: 'recordContact', outcome, by: 'phone' }), kind)
  const form = (type: Draft['type']) => (me.may.includes(type) ? [tap(actions[type], () => openWith(row, type))] : [])
  const open = el('a', { class: 'button', href: caseLink(row.id), 'data-key': 'open' }, due.open)
  // one tap must not end an alarm: who was reached and what is arranged is asked first, of who has to do with it
  if (row.danger) return [...(detail && hasToDoWith(detail, me) ? form('recordContact') : []), open]
  const wantsContact = row.nextDueClock === 'firstContact' && me.may.includes('recordContact')
  const isMine = me.staff !== null && [row.owner.staffId, row.deputy?.staffId].includes(me.staff.id)
  // a colleague's clock is not stopped by one tap: who was reached, and how, is asked first
  if (wantsContact && !isMine) return [...form('recordContact'), open]
  if (wantsContact) return [contact('reached', 'good'), contact('noAnswer'), contact('wrongNumber'), open]
  const wantsAcceptance = row.nextDueClock === 'attention' || row.nextDueClock === 'acknowledge'
  if (wantsAcceptance && row.owner.staffId === me.staff?.id) return [...form('accept'), open]
  if (row.nextDueClock === 'followUp') return [...form('recordFollowUp'), open]
  return [...form('sendUpdate'), open]
}

/** News may put another case into the card under somebody's finger: then a tap counts only after a moment. */
const handsOffMs = 1_500
/** until when taps count for nothing, whatever is drawn meanwhile */
let handsOffUntil = 0
function guardTaps(host: HTMLElement, id: string): void {
  const before = host.dataset.case
  host.dataset.case = id
  const now = performance.now()
  if (before !== undefined && before !== id) handsOffUntil = now + handsOffMs
  if (handsOffUntil <= now) return
  const taps = [...host.querySelectorAll('button')]
  for (const tap of taps) tap.disabled = true
  setTimeout(() => {
    for (const tap of taps) tap.disabled = false
  }, handsOffUntil - now)
}

export function renderDueNext(host: HTMLElement, parts: DueParts): void {
  const { me, mine, row, detail } = parts
  const { due } = texts()
  if (!row?.nextDueAt) {
    host.classList.remove('overdue')
    fill(
      host,
      el('h2', { class: 'eyebrow' }, due.title),
      el('p', { class: 'muted' }, mine ? due.nobodyMine : due.nobody),
    )
    return
  }
  const zone = zoneOf(me, row)
  const people = toReach(row, detail)
  const calls = callLinks(people, 'primary')
  const by = [due.by, shortTime(row.nextDueAt, zone), due.before].filter(Boolean).join(' ')
  host.classList.toggle('overdue', row.overdue)
  fill(
    host,
    el(
      'div',
      { class: 'due-top' },
      el('h2', { class: 'eyebrow' }, due.title),
      el(
        'span',
        { class: 'due-clock' },
        el('span', {}, row.nextDueClock ? nameOf('clock', row.nextDueClock) : ''),
        countdown(row.nextDueAt, row, zone),
      ),
    ),
    el(
      'div',
      { class: 'due-who' },
      el('strong', { class: 'due-name' }, namesOf(people)),
      chip(row.severity, nameOf('severity', row.severity)),
      el('span', { class: 'muted' }, `${by} · ${personName(row.owner)}`),
    ),
    ...(detail ? dangerNodes(detail) : []),
    el('p', { class: 'due-summary' }, row.summary),
    ...calls,
    calls.length < people.length ? el('p', { class: 'muted' }, due.noPhone) : null,
    el('div', { class: 'row' }, ...buttons({ ...parts, row })),
  )
  guardTaps(host, row.id)
}
