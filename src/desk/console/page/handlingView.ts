// Who handles the case and what they found, asked for and learnt: tasks and approvals with their buttons, cases that belong to it.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Handling } from '../../../app/handlingShapes.ts'
import type { Me } from '../../schemas.ts'
import type { Draft } from './api.ts'
import { countdown, longTime, shortTime } from './clockText.ts'
import { type Child, chip, el } from './dom.ts'
import type { Values } from './formSpec.ts'
import { section } from './handoffFacts.ts'
import { caseLink } from './list.ts'
import { personName, staffName, zoneOf } from './people.ts'
import { taskName } from './taskForms.ts'
import { nameOf, texts } from './texts.ts'

/** What can be done with something the case shows. */
export interface CaseActs {
  may(type: Draft['type']): boolean
  /** @param by the button the focus comes back to */
  open(type: Draft['type'], given: Values, by: string): void
}

interface Shown {
  handling: Handling
  detail: CaseDetail
  me: Me
  acts: CaseActs
  zone: string
}

type Climb = Handling['escalations'][number]

const when = (at: string, zone: string): HTMLElement =>
  el('time', { class: 'muted', datetime: at, title: longTime(at, zone) }, shortTime(at, zone))
const quiet = (text: string): HTMLElement => el('span', { class: 'muted' }, text)
const linkTo = (id: string): HTMLElement => el('a', { href: caseLink(id) }, id)

function button({ acts }: Shown, type: Draft['type'], words: string, given: Values): Child {
  if (!acts.may(type)) return null
  const key = `${type}-${Object.values(given).join('-')}`
  return el(
    'button',
    { type: 'button', class: 'button small', 'data-key': key, click: () => acts.open(type, given, key) },
    words,
  )
}
const list = (title: string, items: HTMLElement[]): Child[] =>
  items.length ? [el('h4', {}, title), el('ul', { class: 'reasons handling' }, ...items)] : []

function peopleNode({ handling, detail }: Shown): Child {
  const { level, contact } = handling
  const { deputy } = detail.case
  const words = texts().handling
  const pairs: [string, Child][] = [
    [words.contact, contact && personName(contact)],
    [words.deputy, deputy && personName(deputy)],
    [words.level, level === null ? null : words.levelIs(level, nameOf('role', detail.case.owner.role))],
  ]
  return el(
    'dl',
    { class: 'facts' },
    ...pairs.filter(([, value]) => value).flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
  )
}

function diagnosisNode({ handling: { diagnosis }, zone }: Shown): Child[] {
  if (!diagnosis) return []
  const words = texts().handling
  const { cause, liable, justified, by, at } = diagnosis
  return [
    el('h4', {}, words.diagnosis, quiet(` ${staffName(by)} · `), when(at, zone)),
    el('p', {}, cause),
    el(
      'p',
      {},
      chip('status', nameOf('liableParty', liable)),
      ' ',
      chip('status', justified ? words.justified : words.unjustified),
    ),
  ]
}

/** By when whoever it went to has to act: the clock that ends next, while they still have it. */
function dueOf({ detail: { case: row }, zone }: Shown, { to }: Climb): Child {
  const { nextDueAt, nextDueClock, owner } = row
  if (!nextDueAt || !nextDueClock || owner.staffId !== to.staffId) return null
  return quiet(texts().climb.due(nameOf('clock', nextDueClock), shortTime(nextDueAt, zone)))
}

const climbItem =
  (shown: Shown) =>
  (climb: Climb, index: number, all: readonly Climb[]): HTMLElement => {
    const { at, trigger, from, to, clocks, reason } = climb
    return el(
      'li',
      {},
      when(at, shown.zone),
      el('span', {}, from ? texts().climb.fromTo(personName(from), personName(to)) : `→ ${personName(to)}`),
      quiet([nameOf('trigger', trigger), ...clocks.map(name => nameOf('clock', name))].join(' · ')),
      index === all.length - 1 ? dueOf(shown, climb) : null,
      reason ? el('q', {}, reason) : null,
    )
  }

function referralItem({ handling: { referral }, zone }: Shown): HTMLElement[] {
  return referral
    ? [
        el(
          'li',
          {},
          when(referral.at, zone),
          el('span', {}, `→ ${personName(referral.to)}`),
          el('q', {}, referral.reason),
        ),
      ]
    : []
}

const approvalItem =
  (shown: Shown) =>
  ({
    id,
    remedy,
    amount,
    askedBy,
    mayApprove,
    note,
    answer,
    lapsed,
    usedAt,
  }: Handling['approvals'][number]): HTMLElement => {
    const words = texts().handling
    const { role } = shown.me.staff ?? {}
    return el(
      'li',
      {},
      answer
        ? chip(answer.given ? 'good' : 'signal', answer.given ? words.approved : words.refused)
        : chip('status', lapsed ? words.lapsed : words.waits),
      usedAt ? chip('status', words.used) : null,
      el('strong', {}, nameOf('demand', remedy)),
      amount === undefined ? null : el('strong', {}, texts().agreement.amount(amount)),
      quiet(
        answer
          ? `${staffName(askedBy)} → ${staffName(answer.by)}`
          : `${staffName(askedBy)} → ${mayApprove.map(each => nameOf('role', each)).join(' / ')}`,
      ),
      answer ? when(answer.at, shown.zone) : null,
      note ? el('q', {}, note) : null,
      answer?.reason ? el('q', {}, answer.reason) : null,
      !answer && !lapsed && role && mayApprove.includes(role)
        ? button(shown, 'answerApproval', words.answer, { id })
        : null,
    )
  }

type Task = Handling['tasks'][number]
const isEnded = ({ done, dropped }: Task): boolean => done !== null || dropped !== null

/** What is open comes first, by its time. */
const byUrgency = (one: Task, other: Task): number =>
  Number(isEnded(one)) - Number(isEnded(other)) || one.dueAt.localeCompare(other.dueAt)

function taskChip({ done, dropped, overdue }: Task): HTMLElement {
  const words = texts().handling
  if (done) return chip('good', words.done)
  if (dropped) return chip('status', words.dropped)
  return overdue ? chip('major', words.overdue) : chip('status', words.open)
}

const taskItem =
  (shown: Shown) =>
  (task: Task): HTMLElement => {
    const words = texts().handling
    const { detail, zone } = shown
    const { id, owner, dueAt, done, dropped, from } = task
    return el(
      'li',
      { class: 'task' },
      taskChip(task),
      el('strong', {}, taskName(task)),
      el(
        'span',
        { class: 'under' },
        quiet(done ? staffName(done.by) : personName(owner)),
        from ? quiet(from) : null,
        isEnded(task) ? when(done?.at ?? dropped?.at ?? dueAt, zone) : countdown(dueAt, detail.case, zone),
        dropped ? quiet(nameOf('dropReason', dropped.reason)) : null,
        isEnded(task) ? null : button(shown, 'finishTask', words.finish, { taskId: id }),
        isEnded(task) ? null : button(shown, 'reassignTask', words.passOn, { taskId: id }),
      ),
      done?.note ? el('q', {}, done.note) : null,
    )
  }

function improvementNode({ handling: { improvement }, zone }: Shown): Child[] {
  if (!improvement) return []
  const words = texts().handling
  const { rootCause, corrective, preventive, eightD = {}, by, at } = improvement
  const told: [string, string | undefined][] = [
    [words.rootCause, rootCause],
    [words.corrective, corrective],
    [words.preventive, preventive],
  ]
  const lines = told.flatMap(([name, text]): [string, string][] => (text ? [[name, text]] : []))
  const report = Object.entries(eightD).map(([step, text]): [string, string] => [nameOf('eightD', step), text])
  const facts = (pairs: [string, string][]) =>
    el('dl', { class: 'facts' }, ...pairs.flatMap(([name, text]) => [el('dt', {}, name), el('dd', {}, text)]))
  return [
    el('h4', {}, words.improvement, quiet(` ${staffName(by)} · `), when(at, zone)),
    facts(lines),
    report.length ? el('details', { class: 'fold' }, el('summary', {}, words.eightD), facts(report)) : null,
  ]
}

function linkItems(shown: Shown): HTMLElement[] {
  const { links, mergedInto, absorbed } = shown.handling
  const words = texts().handling
  return [
    ...(mergedInto ? [el('li', {}, chip('status', words.mergedInto), linkTo(mergedInto))] : []),
    ...absorbed.map(id => el('li', {}, chip('status', words.absorbed), linkTo(id))),
    ...links.map(({ caseId, kind }) =>
      el(
        'li',
        {},
        chip('status', nameOf('linkKind', kind)),
        linkTo(caseId),
        button(shown, 'unlink', texts().actions.unlink, { caseId }),
      ),
    ),
  ]
}

const suggestionItem =
  (shown: Shown) =>
  ({ caseId, because, similarity }: Handling['suggestions'][number]): HTMLElement =>
    el(
      'li',
      {},
      ...because.map(reason => chip('status', nameOf('alike', reason))),
      linkTo(caseId),
      quiet(texts().handling.similarity(Math.round(similarity * 100))),
      button(shown, 'link', texts().actions.link, { caseId, kind: 'duplicate' }),
      button(shown, 'merge', texts().actions.merge, { into: caseId }),
    )

/** Null only after erasure. */
export function handlingSection(detail: CaseDetail, me: Me, acts: CaseActs): HTMLElement | null {
  const { handling } = detail
  if (!handling) return null
  const words = texts().handling
  const shown: Shown = { handling, detail, me, acts, zone: zoneOf(me, detail.case) }
  return section(
    words.title,
    el(
      'div',
      { class: 'agreement' },
      peopleNode(shown),
      ...list(words.tasks, [...handling.tasks].sort(byUrgency).map(taskItem(shown))),
      ...list(words.approvals, handling.approvals.map(approvalItem(shown))),
      ...diagnosisNode(shown),
      ...list(words.climbs, handling.escalations.map(climbItem(shown))),
      ...list(words.manufacturer, referralItem(shown)),
      ...improvementNode(shown),
      ...list(words.links, linkItems(shown)),
      ...list(words.suggestions, handling.suggestions.map(suggestionItem(shown))),
    ),
  )
}
