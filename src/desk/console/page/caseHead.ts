// The top of a case: who, how grave, whose, and which clock ends next. In danger a banner nobody can overlook.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Handoff } from '../../../case/facts.ts'
import type { Me } from '../../schemas.ts'
import { countdown } from './clockText.ts'
import { chip, el } from './dom.ts'
import { caseLink } from './list.ts'
import { customerName, personName, storeName, zoneOf } from './people.ts'
import { nameOf, texts } from './texts.ts'

export function caseHead(
  { case: row, handoff, agreement, handling }: CaseDetail,
  me: Me,
  back: () => void,
): HTMLElement[] {
  const { back: backText } = texts()
  const meta = [
    row.id,
    nameOf('source', row.source),
    nameOf('category', row.category),
    storeName(me, row.store),
    row.owner.staffId ? personName(row.owner) : `${texts().list.unassigned} · ${personName(row.owner)}`,
    row.deputy && texts().handling.standsIn(personName(row.deputy)),
  ]
  return [
    el(
      'div',
      { class: 'case-title' },
      el(
        'button',
        { type: 'button', class: 'button back', click: back, 'aria-label': backText, 'data-key': 'back' },
        '‹',
      ),
      el('h2', { tabindex: -1 }, customerName(row)),
      chip(row.severity, nameOf('severity', row.severity)),
      chip('status', nameOf('status', row.erased ? 'erased' : row.status)),
      agreement?.live ? chip('live', texts().live.by(agreement.live.name ?? agreement.live.staffId)) : null,
      row.nextDueAt
        ? el(
            'span',
            { class: 'case-clock' },
            row.nextDueClock ? nameOf('clock', row.nextDueClock) : null,
            ' ',
            countdown(row.nextDueAt, row, zoneOf(me, row)),
          )
        : null,
    ),
    el('p', { class: 'case-meta' }, ...meta.flatMap(text => (text ? [el('span', {}, text)] : []))),
    ...(handling?.mergedInto
      ? [
          el(
            'p',
            { class: 'notice' },
            texts().handling.goesOnIn,
            el('a', { href: caseLink(handling.mergedInto) }, handling.mergedInto),
          ),
        ]
      : []),
    ...(handling?.alsoHear.length
      ? [el('p', { class: 'notice' }, texts().handling.alsoHear(handling.alsoHear.length + 1))]
      : []),
    ...(row.undelivered ? [el('p', { class: 'notice' }, texts().undelivered.call)] : []),
    ...(handoff?.danger.now ? [dangerNode(handoff.danger, 'alert')] : []),
  ]
}

/** What the danger is, and where, as large as anything on the page: somebody may have to send help there. */
export function dangerNode({ kind, location }: Handoff['danger'], role?: 'alert'): HTMLElement {
  const { sections, fields } = texts()
  return el(
    'p',
    { class: 'danger-banner', role },
    [sections.danger, kind && nameOf('danger', kind)].filter(Boolean).join(' · '),
    location ? el('strong', { class: 'danger-place' }, `${fields.location}: ${location}`) : null,
  )
}
