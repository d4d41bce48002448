// The desk once somebody is signed in: puts its parts together, passes orders on and spreads what is new. Layout is in desk.css.
import type { CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import { type Draft, giveCommand, leave, newKey, Refused } from './api.ts'
import { createCasePane } from './casePane.ts'
import { createDeadLetters } from './deadLetters.ts'
import { el, fill, toast } from './dom.ts'
import { forgetDrafts } from './drafts.ts'
import { listenLive } from './live.ts'
import { createNotices } from './notices.ts'
import { createQueue } from './queue.ts'
import { wordsOf } from './refusalWords.ts'
import { registerLink } from './registerView.ts'
import { createTaskList } from './taskList.ts'
import { texts } from './texts.ts'
import { renderTopBar, showWaiting } from './topBar.ts'

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
  const line = el('span', { class: 'line', role: 'status' })
  const waiting = el('button', {
    type: 'button',
    class: 'waiting',
    hidden: true,
    click: showNotices,
    'data-key': 'waiting',
  })
  const topHost = el('header', { class: 'top' })
  const noticesHost = el('section', { class: 'for-you', hidden: true })
  const lettersHost = el('section', { class: 'undelivered', hidden: true })
  const tasksHost = el('section', { class: 'open-tasks', hidden: true })
  const registerHost = el('p', { class: 'register-link' })
  const caseHost = el('main', { class: 'case-host' })

  /** Tells what went wrong; ends the board when the session is over. */
  function report(err: unknown): void {
    if (err instanceof Refused && err.status === 401) onSignedOut()
    else toast(err instanceof Refused ? wordsOf(err) : texts().failed, 'bad')
  }

  const pane = createCasePane({
    host: caseHost,
    me,
    give,
    report,
    onChosen: ({ full }) => {
      host.classList.toggle('showing-case', full)
      queue.drawList()
    },
    onBack: id => {
      const row = id === undefined ? 'register' : `row-${id}`
      host.querySelector<HTMLElement>(`.queue [data-key="${CSS.escape(row)}"]`)?.focus()
    },
  })
  const queue = createQueue({ me, selected: pane.selected, give: giveAtOnce, openWith: pane.openWith, report })
  const notices = createNotices({ host: noticesHost, me, report, onCount: count => showWaiting(waiting, count) })
  const letters = createDeadLetters({ host: lettersHost, me, report })
  const taskList = createTaskList({ host: tasksHost, me, report })
  const refresh = () => Promise.all([queue.refresh(), taskList.refresh()])

  /** Whoever gives it tells of a refusal where it was given. */
  async function give(row: CaseRowShown, draft: Draft, version: number, key: string): Promise<void> {
    try {
      // what is said stays right whatever the customer wrote meanwhile, and is seen at once
      const chatting = draft.type === 'say'
      const { unheard } = await giveCommand(row.id, chatting ? undefined : version, draft, key)
      if (unheard) toast(texts().erasedUnheard, 'bad')
      else if (!chatting) toast(`${texts().actions[draft.type]} · ${texts().forms.done}`)
    } catch (err) {
      if (err instanceof Refused && err.status === 401) report(err)
      if (err instanceof Refused && err.status === 409) await Promise.all([refresh(), pane.reload()])
      throw err
    }
    await Promise.all([refresh(), pane.reload()])
  }
  /** one at a time: a second tap on the same button is the same order */
  let tapped = false
  function giveAtOnce(row: CaseRowShown, draft: Draft): void {
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

  function showNotices(): void {
    if (host.classList.contains('showing-case')) pane.back()
    noticesHost.scrollIntoView({ block: 'nearest' })
    noticesHost.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
  }
  function drawTop(): void {
    renderTopBar(topHost, {
      me,
      line,
      waiting,
      onLanguage: () => {
        line.textContent = line.classList.contains('down') ? texts().offline : texts().online
        draw()
      },
      onSignOut: () => {
        leave().then(() => {
          forgetDrafts()
          onSignedOut()
        }, report)
      },
    })
  }
  function draw(): void {
    drawTop()
    const { open } = texts().register
    fill(
      registerHost,
      me.staff ? el('a', { class: 'button', href: registerLink, 'data-key': 'register' }, `＋ ${open}`) : null,
    )
    queue.draw()
    letters.draw()
    taskList.draw()
    notices.draw()
    pane.translate()
  }

  const side = [queue.due, noticesHost, lettersHost, tasksHost, registerHost, queue.filters, queue.list]
  fill(host, topHost, el('div', { class: 'panes' }, el('aside', { class: 'queue' }, ...side), caseHost))
  window.addEventListener('popstate', pane.show)
  draw()
  Promise.all([queue.start(), taskList.refresh(), letters.refresh(), notices.refresh()]).catch(report)
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
      caseTouched ||= caseId === undefined || caseId === pane.selected()
      clearTimeout(pause)
      pause = setTimeout(() => {
        refresh().catch(report)
        letters.refresh().catch(report)
        if (caseTouched) pane.reloadAfterNews()
        caseTouched = false
      }, newsPauseMs)
    },
    onRefused: () => {
      refresh().catch(report)
    },
  })
}
