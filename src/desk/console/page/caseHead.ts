// The top of a case: who, how grave, whose, and which clock ends next. In danger a banner nobody can overlook.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import { approvalBanner } from './approvalBanner.ts'
import { countdown, shortTime } from './clockText.ts'
import { chip, el } from './dom.ts'
import { waitingGuestsIn } from './guestField.ts'
import type { CaseActs } from './handlingView.ts'
import { caseLink } from './list.ts'
import { personName, staffName, statusName, storeName, zoneOf } from './people.ts'
import { nameOf, texts } from './texts.ts'
import { wroteLines } from './unanswered.ts'
import { dangerNodes, namesOf, toReach } from './whoInDanger.ts'

/** How far the case is; signed off says more than that it waits for it. */
function standingOf({ case: row, handling }: CaseDetail): string {
  return handling?.signedOff && row.status !== 'closed' && row.status !== 'merged'
    ? texts().handling.signedOff
    : statusName(row)
}

/** What it waits for with clocks that stand still. */
function pausedChips({ handoff }: CaseDetail): HTMLElement[] {
  const waits = handoff?.clocks.flatMap(({ state, waitingFor }) => (state === 'paused' && waitingFor ? waitingFor : []))
  const { paused } = texts().clockState
  return [...new Set(waits)].map(each => chip('status', `${paused} · ${nameOf('waiting', each)}`))
}

/** Where the channel counts: how much may still be said before the customer writes again. */
function windowLine({ case: row, handoff }: CaseDetail, me: Me): HTMLElement[] {
  const window = handoff?.channel.window
  if (!window || row.status === 'closed' || row.status === 'merged') return []
  const { open, keptBack, shut, repliesOnly } = texts().window
  const until = shortTime(window.until, zoneOf(me, row))
  if (window.repliesOnly) return [el('p', { class: 'muted window' }, repliesOnly)]
  const isKept = window.remaining <= (window.kept ?? 0)
  const said = window.remaining === 0 ? shut : (isKept ? keptBack : open)(window.remaining, until)
  return [el('p', { class: 'muted window' }, said)]
}

/** Why somebody has to call, as far as it is known. */
function callWords({ handoff }: CaseDetail): string {
  const { call, callFor } = texts().undelivered
  const why = handoff?.channel.unreachableWhy
  return why ? callFor[why] : call
}

export function caseHead(detail: CaseDetail, me: Me, acts: CaseActs, back: () => void): HTMLElement[] {
  const { case: row, agreement, handling } = detail
  const { back: backText } = texts()
  const waiting = waitingGuestsIn(handling?.guests)
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
      el('h2', { tabindex: -1 }, namesOf(toReach(row, detail))),
      chip(row.severity, nameOf('severity', row.severity)),
      chip('status', standingOf(detail)),
      ...pausedChips(detail),
      agreement?.live ? chip('live', texts().live.by(staffName(agreement.live))) : null,
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
      ? [el('p', { class: 'notice' }, texts().handling.alsoHear(handling.alsoHear.length))]
      : []),
    ...(waiting.length > 0 ? [el('p', { class: 'notice' }, texts().handling.toContact(waiting.join(', ')))] : []),
    ...approvalBanner(detail, me, acts),
    ...(row.undelivered ? [el('p', { class: 'notice' }, callWords(detail))] : []),
    ...wroteLines(detail),
    ...windowLine(detail, me),
    ...dangerNodes(detail, 'alert'),
  ]
}
