// The top of a case: who, how grave, whose, and which clock ends next. In danger a banner nobody can overlook.
import type { CaseDetail, Me } from '../../schemas.ts'
import { countdown } from './clockText.ts'
import { chip, el } from './dom.ts'
import { customerName, personName, storeName, zoneOf } from './people.ts'
import { nameOf, texts } from './texts.ts'

export function caseHead({ case: row, handoff }: CaseDetail, me: Me, back: () => void): HTMLElement[] {
  const { back: backText, sections } = texts()
  const meta = [
    row.id,
    nameOf('source', row.source),
    nameOf('category', row.category),
    storeName(me, row.store),
    personName(row.owner),
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
      chip('status', nameOf('status', row.status)),
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
    el('p', { class: 'case-meta' }, ...meta.filter(Boolean).map(text => el('span', {}, text))),
    ...(handoff?.danger.now
      ? [
          el(
            'p',
            { class: 'danger-banner', role: 'alert' },
            [sections.danger, handoff.danger.kind && nameOf('danger', handoff.danger.kind), handoff.danger.location]
              .filter(Boolean)
              .join(' · '),
          ),
        ]
      : []),
  ]
}
