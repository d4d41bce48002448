// The desk once somebody is signed in: holds what is shown, fetches it, and passes orders on. Layout is in desk.css.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import { type Draft, dueNext, type Filter, giveCommand, leave, listCases, loadCase, newKey, Refused } from './api.ts'
import { type CaseView, createCaseView } from './caseView.ts'
import { createDeadLetters } from './deadLetters.ts'
import { el, fill, toast } from './dom.ts'
import { renderDueNext } from './dueNext.ts'
import { caseLink, renderFilters, renderList } from './list.ts'
import { listenLive } from './live.ts'
import { createNotices } from './notices.ts'
import { wordsOf } from './refusalWords.ts'
import { createTaskList } from './taskList.ts'
import { texts } from './texts.ts'
import { renderTopBar, showWaiting } from './topBar.ts'

const pageSize = 50
const newsPauseMs = 150
/** what is given up long after the last news shows without any */
const deadLettersEveryMs = 60_000

export interface BoardParts {
  host: HTMLElement
  me: Me
  /** the session has ended */
  onSignedOut(): void
}

export function createBoard({ host, me, onSignedOut }: BoardParts): void {
  let filter: Filter = { scope: me.staff ? 'me' : 'all', status: 'open', severity: '', overdue: false, q: '' }
  let rows: CaseRowShown[] = []
  let cursor: string | null = null
  let due: CaseRowShown | undefined
  let dueDetail: CaseDetail | undefined
  let loading = true
  let asked = 0
  let view: CaseView | undefined
  let pendingCommand: { id: string; type: Draft['type'] } | undefined

  const line = el('span', { class: 'line', role: 'status' })
  const waiting = el('button', {
    type: 'button',
    class: 'waiting',
    hidden: true,
    click: showNotices,
    'data-key': 'waiting',
  })
  const topHost = el('header', { class: 'top' })
  const dueHost = el('section', { class: 'due' })
  const noticesHost = el('section', { class: 'for-you', hidden: true })
  const lettersHost = el('section', { class: 'undelivered', hidden: true })
  const tasksHost = el('section', { class: 'open-tasks', hidden: true })
  const filterHost = el('div', { class: 'filters', role: 'search' })
  const listHost = el('div', { class: 'list' })
  const caseHost = el('main', { class: 'case-host' })
  const selected = (): string | undefined => {
    const match = /^#\/cases\/(.+)$/.exec(location.hash)
    return match?.[1] && decodeURIComponent(match[1])
  }

  /** Tells what went wrong; ends the board when the session is over. */
  function report(err: unknown): void {
    if (err instanceof Refused && err.status === 401) onSignedOut()
    else toast(err instanceof Refused ? wordsOf(err) : texts().failed, 'bad')
  }

  const notices = createNotices({ host: noticesHost, me, report, onCount: count => showWaiting(waiting, count) })
  const letters = createDeadLetters({ host: lettersHost, me, report })

  const taskList = createTaskList({ host: tasksHost, me, report })

  /** Whoever gives it tells of a refusal where it was given. */
  async function give(row: CaseRowShown, draft: Draft, version: number, key: string): Promise<void> {
    try {
      // what is said stays right whatever the customer wrote meanwhile, and is seen at once
      const chatting = draft.type === 'say'
      await giveCommand(row.id, chatting ? undefined : version, draft, key)
      if (!chatting) toast(`${texts().actions[draft.type]} · ${texts().forms.done}`)
    } catch (err) {
      if (err instanceof Refused && err.status === 401) report(err)
      if (err instanceof Refused && err.status === 409) await Promise.all([refresh(), reloadCase()])
      throw err
    }
    await Promise.all([refresh(), reloadCase()])
  }
  /** one at a time: a second tap on the same button is the same order */
  let tapped = false
  const giveAtOnce = (row: CaseRowShown, draft: Draft): void => {
    if (tapped) return
    tapped = true
    give(row, draft, row.version, newKey())
      .catch(err => {
        if (!(err instanceof Refused) || err.status !== 401) report(err)
      })
      .finally(() => {
        tapped = false
      })
  }

  const drawDue = () =>
    renderDueNext(dueHost, {
      me,
      mine: filter.scope === 'me',
      row: due,
      detail: dueDetail?.case.id === due?.id ? dueDetail : undefined,
      give: giveAtOnce,
      openWith: (row, type) => {
        pendingCommand = { id: row.id, type }
        if (selected() === row.id) openPending()
        else location.hash = caseLink(row.id)
      },
    })
  const drawList = () =>
    renderList(listHost, { rows, more: cursor !== null, selected: selected(), loading }, me, () => {
      loadMore().catch(report)
    })
  const drawFilters = () =>
    renderFilters(filterHost, filter, part => {
      filter = { ...filter, ...part }
      if (part.scope) drawFilters()
      refresh().catch(report)
    })

  async function refresh(): Promise<void> {
    const turn = ++asked
    const [list, next] = await Promise.all([listCases(filter, Math.max(pageSize, rows.length)), dueNext(filter.scope)])
    if (turn !== asked) return
    rows = list.items
    cursor = list.nextCursor
    due = next
    loading = false
    drawDue()
    drawList()
    await Promise.all([lookForDanger(next), taskList.refresh()])
  }
  /** A row does not tell of danger, its case does. Who may not open the case sees the card without. */
  async function lookForDanger(row: CaseRowShown | undefined): Promise<void> {
    if (!row?.danger || (dueDetail?.case.id === row.id && dueDetail.version === row.version)) return
    const detail = await loadCase(row.id).catch(() => undefined)
    if (row.id !== due?.id) return
    dueDetail = detail
    drawDue()
  }
  async function loadMore(): Promise<void> {
    const list = await listCases(filter, pageSize, cursor ?? undefined)
    rows = [...rows, ...list.items]
    cursor = list.nextCursor
    drawList()
  }

  function openPending(): void {
    if (pendingCommand && view?.id === pendingCommand.id) view.openCommand(pendingCommand.type)
    pendingCommand = undefined
  }
  async function reloadCase(): Promise<void> {
    const id = selected()
    if (!id) return
    const detail = await loadCase(id)
    if (id !== selected()) return
    if (view?.id === id) view.update(detail)
    else {
      view = createCaseView(detail, { me, back, give, wordsOf })
      fill(caseHost, view.node)
      caseHost.scrollTop = 0
      view.node.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    }
    openPending()
  }
  function back(): void {
    const id = selected()
    history.pushState(null, '', '#/')
    showSelected()
    if (id) listHost.querySelector<HTMLElement>(`[data-key="row-${CSS.escape(id)}"]`)?.focus()
  }
  function showNotices(): void {
    if (selected()) back()
    noticesHost.scrollIntoView({ block: 'nearest' })
    noticesHost.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
  }
  function showSelected(): void {
    const id = selected()
    host.classList.toggle('showing-case', id !== undefined)
    drawList()
    if (!id) {
      view = undefined
      fill(caseHost, el('p', { class: 'empty' }, texts().list.choose))
      return
    }
    if (view?.id !== id) fill(caseHost, el('p', { class: 'empty' }, texts().loading))
    reloadCase().catch(err => notShown(id, err))
  }
  /** Says why instead of a case; one already open stays, unless it is not for these eyes any more. */
  function notShown(id: string | undefined, err: unknown): void {
    report(err)
    const forbidden = err instanceof Refused && err.status === 403
    if (id !== selected() || (view?.id === id && !forbidden)) return
    view = undefined
    const words = err instanceof Refused ? wordsOf(err) : texts().failed
    const toList = el('button', { type: 'button', class: 'button', click: back }, texts().back)
    fill(caseHost, el('div', { class: 'empty' }, el('p', {}, words), toList))
  }

  function draw(): void {
    renderTopBar(topHost, {
      me,
      line,
      waiting,
      onLanguage: () => {
        view = undefined
        line.textContent = line.classList.contains('down') ? texts().offline : texts().online
        draw()
      },
      onSignOut: () => {
        leave().then(onSignedOut, report)
      },
    })
    drawFilters()
    drawDue()
    letters.draw()
    taskList.draw()
    notices.draw()
    showSelected()
  }

  fill(
    host,
    topHost,
    el(
      'div',
      { class: 'panes' },
      el('aside', { class: 'queue' }, dueHost, noticesHost, lettersHost, tasksHost, filterHost, listHost),
      caseHost,
    ),
  )
  window.addEventListener('popstate', showSelected)
  draw()

  async function start(): Promise<void> {
    await Promise.all([refresh(), letters.refresh(), notices.refresh()])
    // Whoever owns nothing wants to see what the others have.
    if (filter.scope === 'me' && !rows.length) {
      filter = { ...filter, scope: 'all' }
      drawFilters()
      await refresh()
    }
  }
  start().catch(report)
  setInterval(() => {
    if (!document.hidden) letters.refresh().catch(() => {})
  }, deadLettersEveryMs)

  let pause: ReturnType<typeof setTimeout> | undefined
  let caseTouched = false
  listenLive({
    onLine: up => {
      line.classList.toggle('down', !up)
      line.textContent = up ? texts().online : texts().offline
    },
    onNotice: notices.soon,
    onNews: caseId => {
      if (caseId === undefined || notices.about(caseId)) notices.soon()
      caseTouched ||= caseId === undefined || caseId === selected()
      clearTimeout(pause)
      pause = setTimeout(() => {
        refresh().catch(report)
        letters.refresh().catch(report)
        const id = selected()
        if (caseTouched) reloadCase().catch(err => notShown(id, err))
        caseTouched = false
      }, newsPauseMs)
    },
    onRefused: () => {
      refresh().catch(report)
    },
  })
}
