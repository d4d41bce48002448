// What the person signed in was told and has not noted yet: which case, why, when. Kept by the server: noted here, it is noted everywhere.
import type { Me, NoticeRow } from '../../schemas.ts'
import { loadNotices, noteNotices } from './api.ts'
import { shortTime } from './clockText.ts'
import { chip, el, fill } from './dom.ts'
import { caseLink } from './list.ts'
import { personName, zoneOf } from './people.ts'
import { nameOf, texts } from './texts.ts'

export interface NoticesParts {
  host: HTMLElement
  me: Me
  report(err: unknown): void
  /** how many cases they are about, as shown; empty: none */
  onCount(count: string): void
}
export interface Notices {
  /** fetches them anew */
  refresh(): Promise<void>
  /** the same in a moment, once for all that comes until then */
  soon(): void
  /** one of them is about this case */
  about(caseId: string): boolean
  /** the same again, e.g. in another language */
  draw(): void
}

const mostLoaded = 100
/** more of them would push the queue off a phone's screen */
const fewCases = 5
const pauseMs = 150
/** what tells that a case went to somebody else */
const moved: ReadonlySet<NoticeRow['about']> = new Set(['escalated', 'atOnce', 'assisting', 'informed'])

/** Only what has a name here; a newer server may know more. */
const named = (group: 'about' | 'clock', code: string): string[] =>
  nameOf(group, code) === code ? [] : [nameOf(group, code)]

function wordsOf({ about, clocks, tasks }: NoticeRow): string {
  const what = named('about', about)[0] ?? texts().notices.other
  return [tasks > 1 ? `${what} × ${tasks}` : what, ...clocks.flatMap(each => named('clock', each))].join(' · ')
}

export function createNotices({ host, me, report, onCount }: NoticesParts): Notices {
  let kept: NoticeRow[] = []
  let more = false
  let allShown = false
  let asked = 0
  let pause: ReturnType<typeof setTimeout> | undefined

  async function refresh(): Promise<void> {
    const turn = ++asked
    const { items, nextCursor } = await loadNotices(mostLoaded)
    if (turn !== asked) return
    kept = items
    more = nextCursor !== null
    draw()
  }
  /** Gone at once; what the server would not take comes back. */
  function note(gone: readonly NoticeRow[]): void {
    asked++
    kept = kept.filter(each => !gone.includes(each))
    draw()
    noteNotices(gone.map(each => each.id))
      .catch(report)
      .then(refresh)
      .catch(report)
  }
  /** With whom it is now and what it waits for: said once for a case that went from one to another. */
  function whoseNode({ owner, nextDueAt, nextDueClock }: NoticeRow): HTMLElement {
    const { climb } = texts()
    const due =
      nextDueAt && nextDueClock
        ? [climb.due(nameOf('clock', nextDueClock), shortTime(nextDueAt, zoneOf(me, { store: null })))]
        : []
    return el('span', { class: 'why muted' }, [climb.now(personName(owner)), ...due].join(' · '))
  }
  const reasonNode = (notice: NoticeRow): HTMLElement =>
    el(
      'span',
      { class: 'why' },
      `${wordsOf(notice)} `,
      el('time', { class: 'muted', datetime: notice.at }, shortTime(notice.at, zoneOf(me, { store: null }))),
    )
  function caseNode(caseId: string, its: readonly NoticeRow[]): HTMLElement {
    const [latest] = its
    const click = () => note(its)
    const grave = latest?.danger
      ? chip('danger', texts().list.danger)
      : latest?.severity === 'major' && chip('major', nameOf('severity', 'major'))
    return el(
      'li',
      {},
      el(
        'div',
        {},
        el('a', { href: caseLink(caseId), click, 'data-key': `notice-${caseId}` }, caseId),
        ' ',
        grave,
        ...its.map(reasonNode),
        latest && its.some(each => moved.has(each.about)) ? whoseNode(latest) : null,
      ),
      el('button', { type: 'button', class: 'button', click, 'data-key': `noted-${caseId}` }, texts().notices.clear),
    )
  }
  function draw(): void {
    const { title, clearAll, more: moreWords } = texts().notices
    const cases = [...Map.groupBy(kept, each => each.caseId)]
    const shown = allShown ? cases : cases.slice(0, fewCases)
    const button = (key: string, text: string, click: () => void) =>
      el('button', { type: 'button', class: 'button quiet', click, 'data-key': key }, text)
    host.hidden = cases.length === 0
    onCount(cases.length === 0 ? '' : `${cases.length}${more ? '+' : ''}`)
    fill(
      host,
      el(
        'header',
        {},
        el('h2', { class: 'eyebrow' }, title),
        cases.length > 1 ? button('noted-all', clearAll, () => note(kept)) : null,
      ),
      el('ul', { class: 'notices', role: 'status' }, ...shown.map(([caseId, its]) => caseNode(caseId, its))),
      shown.length < cases.length
        ? button('notices-more', moreWords(cases.length - shown.length), () => {
            allShown = true
            draw()
          })
        : null,
    )
  }
  return {
    refresh,
    soon() {
      clearTimeout(pause)
      pause = setTimeout(() => {
        refresh().catch(report)
      }, pauseMs)
    },
    about: caseId => kept.some(each => each.caseId === caseId),
    draw,
  }
}
