// The right side of the desk: the case chosen in the address, or a complaint being registered. Fetches it, keeps it fresh, knows the way back.
import type { CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import { type Draft, loadCase, Refused } from './api.ts'
import { type CaseView, type CaseViewParts, createCaseView } from './caseView.ts'
import { el, fill } from './dom.ts'
import { caseLink } from './list.ts'
import { wordsOf } from './refusalWords.ts'
import { createRegisterView, registerLink } from './registerView.ts'
import { texts } from './texts.ts'

export interface CasePaneParts {
  host: HTMLElement
  me: Me
  give: CaseViewParts['give']
  /** tells what went wrong */
  report(err: unknown): void
  /** something else is shown here now */
  onChosen(shown: { id: string | undefined; full: boolean }): void
  /** @param id the case that was open */
  onBack(id: string | undefined): void
}
export interface CasePane {
  /** id of the case in the address */
  selected(): string | undefined
  /** shows what the address says */
  show(): void
  /** fetches the open case anew */
  reload(): Promise<void>
  /** the same after news: one that is not for these eyes any more goes */
  reloadAfterNews(): void
  back(): void
  /** opens the case with the form of this command */
  openWith(row: CaseRowShown, type: Draft['type']): void
  /** draws it anew in another language, with the form that is open */
  translate(): void
}

export function createCasePane({ host, me, give, report, onChosen, onBack }: CasePaneParts): CasePane {
  let view: CaseView | undefined
  let pendingCommand: { id: string; type: Draft['type'] } | undefined
  let reopened: ReturnType<CaseView['opened']>

  const selected = (): string | undefined => {
    const match = /^#\/cases\/(.+)$/.exec(location.hash)
    return match?.[1] && decodeURIComponent(match[1])
  }
  const isRegistering = (): boolean => location.hash === registerLink

  function openPending(): void {
    if (pendingCommand && view?.id === pendingCommand.id) view.openCommand(pendingCommand.type)
    pendingCommand = undefined
    if (reopened) view?.reopen(reopened)
    reopened = undefined
  }
  async function reload(): Promise<void> {
    const id = selected()
    if (!id) return
    const detail = await loadCase(id)
    if (id !== selected()) return
    if (view?.id === id) view.update(detail)
    else {
      view = createCaseView(detail, { me, back, give, wordsOf })
      fill(host, view.node)
      host.scrollTop = 0
      view.node.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    }
    openPending()
  }
  function back(): void {
    const id = selected()
    history.pushState(null, '', '#/')
    show()
    onBack(id)
  }
  function show(): void {
    const id = selected()
    onChosen({ id, full: id !== undefined || isRegistering() })
    if (id) {
      if (view?.id !== id) fill(host, el('p', { class: 'empty' }, texts().loading))
      reload().catch(err => notShown(id, err))
      return
    }
    view = undefined
    if (isRegistering()) {
      const register = createRegisterView({ me, back, done: made => location.replace(caseLink(made)) })
      fill(host, register)
      register.querySelector<HTMLElement>('h2')?.focus()
    } else fill(host, el('p', { class: 'empty' }, texts().list.choose))
  }
  /** Says why instead of a case; one already open stays, unless it is not for these eyes any more. */
  function notShown(id: string | undefined, err: unknown): void {
    report(err)
    const forbidden = err instanceof Refused && err.status === 403
    if (id !== selected() || (view?.id === id && !forbidden)) return
    view = undefined
    const words = err instanceof Refused ? wordsOf(err) : texts().failed
    const toList = el('button', { type: 'button', class: 'button', click: back }, texts().back)
    fill(host, el('div', { class: 'empty' }, el('p', {}, words), toList))
  }
  return {
    selected,
    show,
    reload,
    reloadAfterNews() {
      const id = selected()
      reload().catch(err => notShown(id, err))
    },
    back,
    openWith(row, type) {
      pendingCommand = { id: row.id, type }
      if (selected() === row.id) openPending()
      else location.hash = caseLink(row.id)
    },
    translate() {
      reopened = view?.opened()
      view = undefined
      show()
    },
  }
}
