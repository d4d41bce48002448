// What the person signed in was told while the page is open: which case, why, when. Gone when the case is opened or noted.
import type { Me } from '../../schemas.ts'
import { shortTime } from './clockText.ts'
import { el, fill } from './dom.ts'
import { caseLink } from './list.ts'
import { zoneOf } from './people.ts'
import { nameOf, texts } from './texts.ts'

export interface Notice {
  caseId: string
  about: string
  clocks: string[]
  /** ISO 8601 */
  at: string
}
export interface Notices {
  add(notice: Notice): void
  /** the same again, e.g. in another language */
  draw(): void
}

/** More are in the queue itself. */
const mostShown = 20

export function createNotices(host: HTMLElement, me: Me): Notices {
  let shown: Notice[] = []

  function noted(caseId: string): void {
    shown = shown.filter(each => each.caseId !== caseId)
    draw()
  }
  function noticeNode({ caseId, about, clocks, at }: Notice): HTMLElement {
    const why = [nameOf('about', about), ...clocks.map(each => nameOf('clock', each))].join(' · ')
    const click = () => noted(caseId)
    return el(
      'li',
      { 'data-key': `notice-${caseId}` },
      el('a', { href: caseLink(caseId), click }, caseId),
      el('span', {}, ` ${why} `),
      el('time', { class: 'muted', datetime: at }, shortTime(at, zoneOf(me, { store: null }))),
      ' ',
      el('button', { type: 'button', class: 'button', click }, texts().notices.clear),
    )
  }
  function draw(): void {
    host.hidden = shown.length === 0
    fill(
      host,
      el('h2', { class: 'eyebrow' }, texts().notices.title),
      el('ul', { class: 'notices', role: 'status' }, ...shown.map(noticeNode)),
    )
  }
  return {
    draw,
    add(notice) {
      shown = [notice, ...shown.filter(each => each.caseId !== notice.caseId)].slice(0, mostShown)
      draw()
    },
  }
}
