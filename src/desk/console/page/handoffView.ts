// The structured handoff, readable: what happened, how grave, what is wanted, by when, and how to talk about it.

import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Handoff } from '../../../case/handoff.ts'
import type { Me } from '../../schemas.ts'
import { agreementSection } from './agreementView.ts'
import { countdown, longTime, shortTime, span } from './clockText.ts'
import { chip, el } from './dom.ts'
import { type CaseActs, handlingSection } from './handlingView.ts'
import { factSections, section } from './handoffFacts.ts'
import { nextSteps } from './nextSteps.ts'
import { zoneOf } from './people.ts'
import { nameOf, texts } from './texts.ts'
import { warrantySection } from './warrantyView.ts'

function severitySection({ severity }: Handoff): HTMLElement {
  const { fields } = texts()
  const { overridden } = severity
  return section(
    texts().sections.severity,
    overridden
      ? el(
          'p',
          { class: 'notice' },
          `${fields.overridden}: ${overridden.reason} (${fields.assessed} ${nameOf('severity', overridden.assessed)})`,
        )
      : null,
    el(
      'ul',
      { class: 'reasons' },
      ...severity.reasons.map(({ signal, evidence }) =>
        el('li', {}, chip('signal', nameOf('signal', signal)), evidence ? el('q', {}, evidence) : null),
      ),
    ),
    severity.reasons.length ? null : el('p', { class: 'muted' }, texts().none),
  )
}

const demandsSection = ({ demands }: Handoff): HTMLElement =>
  section(
    texts().sections.demands,
    el(
      'ul',
      { class: 'reasons' },
      ...demands.map(({ kind, text, neededBy }) =>
        el(
          'li',
          {},
          chip('demand', nameOf('demand', kind)),
          el('q', {}, text),
          neededBy ? el('span', { class: 'muted' }, `${texts().fields.neededBy} ${neededBy}`) : null,
        ),
      ),
    ),
    demands.length ? null : el('p', { class: 'muted' }, texts().none),
  )

function symptomsSection({ symptoms }: Handoff): HTMLElement | null {
  if (!symptoms.length) return null
  const { fields, yes, no } = texts()
  const details = (symptom: Handoff['symptoms'][number]): string[] =>
    [
      [fields.since, symptom.since],
      [fields.frequency, symptom.frequency],
      [fields.conditions, symptom.conditions],
      [fields.warningLamps, symptom.warningLamps.join('、')],
      [fields.drivable, symptom.drivable === undefined ? undefined : symptom.drivable ? yes : no],
    ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []))
  return section(
    texts().sections.symptoms,
    el(
      'ul',
      { class: 'reasons' },
      ...symptoms.map(symptom =>
        el(
          'li',
          {},
          chip('component', nameOf('component', symptom.component)),
          el('q', {}, symptom.description),
          el('span', { class: 'details' }, ...details(symptom).map(text => el('span', {}, text))),
        ),
      ),
    ),
  )
}

type Clock = Handoff['clocks'][number]

function clocksSection(handoff: Handoff, { case: row }: CaseDetail, zone: string): HTMLElement | null {
  if (!handoff.clocks.length) return null
  return section(
    texts().sections.clocks,
    el(
      'ul',
      { class: 'clocks' },
      ...handoff.clocks.map(clock =>
        el(
          'li',
          { class: clock.state },
          el('span', {}, nameOf('clock', clock.name)),
          // when it ends is known again once it goes on
          clock.waitingFor
            ? el('span', {})
            : el('time', { datetime: clock.dueAt, title: longTime(clock.dueAt, zone) }, shortTime(clock.dueAt, zone)),
          hasStopped(clock, row) ? el('span', { class: 'muted' }, standing(clock)) : countdown(clock.dueAt, row, zone),
          clock.provisional ? el('span', { class: 'muted' }, texts().fields.provisional) : null,
        ),
      ),
    ),
  )
}

/** Done with, standing still, or of a case that is over: nothing counts on. */
const hasStopped = ({ state, endedAt }: Clock, { status }: CaseDetail['case']): boolean =>
  endedAt !== undefined || state === 'met' || state === 'paused' || status === 'closed' || status === 'merged'

/** "paused · waiting for parts · 5 h left", "ended, 2 h late" */
function standing({ state, waitingFor, leftMs, dueAt, endedAt }: Clock): string {
  const { endedLate, stopped } = texts().clockEnd
  if (state === 'breached' && endedAt !== undefined) return endedLate(span(Date.parse(endedAt) - Date.parse(dueAt)))
  if (state === 'running' || state === 'breached') return stopped
  const waits = waitingFor ? [nameOf('waiting', waitingFor)] : []
  const left = leftMs === undefined ? [] : [texts().time.left(span(leftMs))]
  return [nameOf('clockState', state), ...waits, ...left].join(' · ')
}

/** A line of advice, with its figure where the pack names one: "onSite.newsEvery:30". */
function adviceIn(advice: string): string {
  const [key = '', figure = ''] = advice.split(':')
  return nameOf('advice', key).replace('{n}', figure)
}

function adviceSection({ advice }: Handoff): HTMLElement {
  const { sections } = texts()
  const list = (title: string, kind: string, keys: string[]) =>
    el('div', { class: kind }, el('h4', {}, title), el('ul', {}, ...keys.map(key => el('li', {}, adviceIn(key)))))
  return section(
    sections.advice,
    el('div', { class: 'advice' }, list(sections.do, 'do', advice.do), list(sections.avoid, 'avoid', advice.avoid)),
  )
}

const missingSection = ({ missing }: Handoff): HTMLElement | null =>
  missing.length
    ? section(
        texts().sections.missing,
        el('div', { class: 'chips' }, ...missing.map(slot => chip('missing', nameOf('slot', slot)))),
      )
    : null

/** Most urgent to know on the left, what to look up on the right. */
export function handoffView(detail: CaseDetail, me: Me, acts: CaseActs): HTMLElement {
  const { handoff } = detail
  if (!handoff) return el('p', { class: 'notice' }, texts().erasedNote)
  const zone = zoneOf(me, detail.case)
  return el(
    'div',
    { class: 'handoff' },
    el(
      'div',
      { class: 'column' },
      section(texts().sections.words, el('blockquote', {}, handoff.background.narrative)),
      severitySection(handoff),
      demandsSection(handoff),
      symptomsSection(handoff),
      el('div', { class: 'column guidance' }, adviceSection(handoff), warrantySection(handoff)),
    ),
    el(
      'div',
      { class: 'column' },
      nextSteps(detail, me),
      handlingSection(detail, me, acts),
      agreementSection(detail.agreement, zone, acts),
      clocksSection(handoff, detail, zone),
      el('div', { class: 'column look-up' }, missingSection(handoff), ...factSections(handoff, me)),
    ),
  )
}
