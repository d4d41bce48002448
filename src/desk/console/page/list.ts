// The queue on the left: filters above, one row per case. Tells the board what was chosen, fetches nothing itself.
import type { CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import type { Filter } from './api.ts'
import { caseNow, countdown } from './clockText.ts'
import { chip, el, fill } from './dom.ts'
import { customerName, personName, statusName, zoneOf } from './people.ts'
import { nameOf, texts } from './texts.ts'
import { wroteChip } from './unanswered.ts'

export interface ListState {
  rows: CaseRowShown[]
  more: boolean
  selected: string | undefined
  loading: boolean
}

export const caseLink = (id: string): string => `#/cases/${encodeURIComponent(id)}`

/** A task beside it has run out of time. */
const isLate = (row: CaseRowShown): boolean => row.taskDueAt !== null && Date.parse(row.taskDueAt) < caseNow(row)

function rowNode(row: CaseRowShown, me: Me, selected: boolean): HTMLElement {
  const clock = row.nextDueAt
    ? el(
        'span',
        { class: 'row-clock' },
        row.nextDueClock ? el('span', { class: 'muted' }, nameOf('clock', row.nextDueClock)) : null,
        countdown(row.nextDueAt, row, zoneOf(me, row)),
      )
    : null
  return el(
    'li',
    {},
    el(
      'a',
      {
        class: `case-row ${row.severity}${row.overdue ? ' overdue' : ''}`,
        href: caseLink(row.id),
        'data-key': `row-${row.id}`,
        'aria-current': selected ? 'true' : undefined,
      },
      el(
        'span',
        { class: 'row-top' },
        row.danger ? chip('danger', texts().list.danger) : null,
        chip(row.severity, nameOf('severity', row.severity)),
        row.undelivered ? chip('major', texts().undelivered.row) : null,
        wroteChip(row),
        row.live ? chip('live', texts().live.row) : null,
        row.waitingFor ? chip('status', `${texts().clockState.paused} · ${nameOf('waiting', row.waitingFor)}`) : null,
        me.staff && row.approvalBy?.includes(me.staff.role) ? chip('signal', texts().list.approval) : null,
        row.owner.staffId || row.erased ? null : chip('signal', texts().list.unassigned),
        el('strong', {}, customerName(row)),
        clock,
      ),
      el('span', { class: 'row-summary' }, row.summary || (row.erased ? texts().erasedNote : '')),
      el(
        'span',
        { class: 'row-meta' },
        // that nobody has it stands above
        row.status === 'assigned' && !row.owner.staffId ? null : el('span', { class: 'status' }, statusName(row)),
        el('span', {}, [personName(row.owner), ...(row.deputy ? [personName(row.deputy)] : [])].join(' → ')),
        row.tasksOpen > 0
          ? el('span', { class: isLate(row) ? 'late' : '' }, texts().list.rowTasks(row.tasksOpen))
          : null,
        el('span', { class: 'id' }, row.id),
      ),
    ),
  )
}

export function renderList(host: HTMLElement, state: ListState, me: Me, onMore: () => void): void {
  const { rows, more, selected, loading } = state
  if (!rows.length) {
    fill(host, el('p', { class: 'empty' }, loading ? texts().loading : texts().list.empty))
    return
  }
  fill(
    host,
    el('ul', { class: 'cases' }, ...rows.map(row => rowNode(row, me, row.id === selected))),
    more
      ? el('button', { type: 'button', class: 'button wide', click: onMore, 'data-key': 'more' }, texts().more)
      : null,
  )
}

const select = (
  label: string,
  value: string,
  options: [string, string][],
  onChange: (value: string) => void,
): HTMLElement => {
  const node = el(
    'select',
    { 'aria-label': label },
    ...options.map(([code, text]) => el('option', { value: code, selected: code === value }, text)),
  )
  node.addEventListener('change', () => onChange(node.value))
  return node
}

function scopeSwitch(filter: Filter, me: Me, onChange: (part: Partial<Filter>) => void): HTMLElement {
  const { list } = texts()
  const option = (scope: Filter['scope'], text: string) =>
    el(
      'button',
      {
        type: 'button',
        'aria-pressed': String(filter.scope === scope),
        click: () => onChange({ scope }),
        'data-key': scope,
      },
      text,
    )
  return el(
    'div',
    { class: 'segments', role: 'group', 'aria-label': list.scope },
    option('me', list.mine),
    option('none', list.unassigned),
    option('all', list.all),
    me.staff && me.may.includes('answerApproval') ? option('approvals', list.toApprove) : null,
  )
}

const typingPauseMs = 250

export function renderFilters(
  host: HTMLElement,
  filter: Filter,
  me: Me,
  onChange: (part: Partial<Filter>) => void,
): void {
  const { list } = texts()
  const severities = ['major', 'complaint', 'grumble'].map((code): [string, string] => [code, nameOf('severity', code)])
  const search = el('input', {
    type: 'search',
    placeholder: list.search,
    'aria-label': list.search,
    value: filter.q,
    'data-key': 'search',
  })
  let typing: ReturnType<typeof setTimeout> | undefined
  search.addEventListener('input', () => {
    clearTimeout(typing)
    typing = setTimeout(() => onChange({ q: search.value.trim() }), typingPauseMs)
  })
  const overdue = el('input', { type: 'checkbox', checked: filter.overdue, 'data-key': 'overdue' })
  overdue.addEventListener('change', () => onChange({ overdue: overdue.checked }))
  fill(
    host,
    el('div', { class: 'filter-line' }, scopeSwitch(filter, me, onChange), search),
    el(
      'div',
      { class: 'filter-line' },
      select(list.severity, filter.severity, [['', list.anySeverity], ...severities], severity =>
        onChange({ severity }),
      ),
      select(
        list.status,
        filter.status,
        [
          ['open', list.open],
          ['closed', list.closed],
          ['any', list.any],
        ],
        status => onChange({ status: status as Filter['status'] }),
      ),
      el('label', { class: 'check' }, overdue, list.overdue),
    ),
  )
}
