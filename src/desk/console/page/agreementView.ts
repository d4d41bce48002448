// What was proposed, promised and agreed, and how it ended: one card, only what there is.
import type { Agreement } from '../../../app/caseShapes.ts'
import { longTime, shortTime } from './clockText.ts'
import { type Child, chip, el } from './dom.ts'
import type { Values } from './formSpec.ts'
import type { CaseActs } from './handlingView.ts'
import { section } from './handoffFacts.ts'
import { staffName } from './people.ts'
import { nameOf, texts } from './texts.ts'

const when = (at: string, zone: string): HTMLElement =>
  el('time', { class: 'muted', datetime: at, title: longTime(at, zone) }, shortTime(at, zone))

/** @param title for what is not the last word put to the customer: agreed on before it */
function proposalNode(proposal: Agreement['proposal'] | undefined, zone: string, title?: string): Child[] {
  if (!proposal) return []
  const { agreement } = texts()
  const { options, answer, optionId, reason, at, by, refused } = proposal
  return [
    el(
      'h4',
      {},
      `${title ?? (refused ? agreement.refusal : agreement.proposal)} `,
      chip(
        answer === 'agreed' ? 'good' : 'status',
        nameOf('answer', refused && answer === 'declined' ? 'appealed' : answer),
      ),
      el('span', { class: 'muted' }, ` ${staffName(by)} · `),
      when(at, zone),
    ),
    el(
      'ul',
      { class: 'reasons' },
      ...options.map(option =>
        el(
          'li',
          { class: option.id === optionId ? 'chosen' : undefined },
          option.id === optionId ? chip('good', agreement.chosen) : null,
          option.remedy ? chip('demand', nameOf('demand', option.remedy)) : null,
          el('span', {}, option.text),
          option.amount === undefined ? null : el('strong', {}, agreement.amount(option.amount)),
        ),
      ),
    ),
    reason ? el('p', {}, `${refused ? agreement.appealedFor : agreement.declinedFor}: `, el('q', {}, reason)) : null,
  ]
}

type Promised = Agreement['promises'][number]

function promiseChip({ keptAt, letGo }: Promised): HTMLElement {
  const { agreement } = texts()
  if (letGo) return chip('status', agreement.letGo)
  return keptAt ? chip('good', agreement.kept) : chip('status', agreement.open)
}

/** Beside one that waits to be kept: it no longer holds, or was none. */
function letGoButtons({ id, keptAt, said }: Promised, acts: CaseActs): Child[] {
  if (keptAt || !acts.may('letGoPromise')) return []
  const { letGo, misread } = texts().forms
  const button = (words: string, given: Values) => {
    const key = `letGoPromise-${Object.values(given).join('-')}`
    const click = () => acts.open('letGoPromise', given, key)
    return el('button', { type: 'button', class: 'button small', 'data-key': key, click }, words)
  }
  return [button(letGo, { id }), said ? button(misread, { id, misread: 'yes' }) : null]
}

function promisesNode({ promises }: Agreement, zone: string, acts: CaseActs): Child[] {
  if (!promises.length) return []
  const { agreement } = texts()
  return [
    el('h4', {}, agreement.promises),
    el(
      'ul',
      { class: 'reasons' },
      ...promises.map(each =>
        el('li', {}, promiseChip(each), el('span', {}, each.text), when(each.dueAt, zone), ...letGoButtons(each, acts)),
      ),
    ),
  ]
}

function endNodes({ workStartedAt, jointCheck, withdrawn }: Agreement, zone: string): Child[] {
  const { agreement, actions } = texts()
  const line = (title: string, at: string, ...more: Child[]) =>
    el('p', {}, el('strong', {}, title), ' ', ...more, ' ', when(at, zone))
  return [
    workStartedAt ? line(actions.startWork, workStartedAt) : null,
    jointCheck
      ? line(
          agreement.jointCheck,
          jointCheck.at,
          jointCheck.ok ? agreement.ok : agreement.notOk,
          jointCheck.note ? ` · ${jointCheck.note}` : null,
        )
      : null,
    withdrawn
      ? line(nameOf('status', 'withdrawn'), withdrawn.at, withdrawn.reason ? el('q', {}, withdrawn.reason) : null)
      : null,
  ]
}

export function agreementSection(agreement: Agreement | null, zone: string, acts: CaseActs): HTMLElement | null {
  if (!agreement) return null
  const nodes = [
    ...proposalNode(agreement.proposal, zone),
    ...proposalNode(agreement.agreed, zone, texts().agreement.stands),
    ...proposalNode(agreement.agreedBefore, zone, texts().agreement.before),
    ...promisesNode(agreement, zone, acts),
    ...endNodes(agreement, zone),
  ]
  return nodes.some(each => each)
    ? section(texts().sections.agreement, el('div', { class: 'agreement' }, ...nodes))
    : null
}
