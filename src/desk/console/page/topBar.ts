// The bar on top: which desk, is the line up, who is here, language, way out.
import type { Me } from '../../schemas.ts'
import { el, fill } from './dom.ts'
import { personName } from './people.ts'
import { switchLanguage, texts } from './texts.ts'

export interface TopBarParts {
  me: Me
  /** says whether live news arrive */
  line: HTMLElement
  /** how many cases wait for who is here, made by `showWaiting` */
  waiting: HTMLElement
  onLanguage(): void
  onSignOut(): void
}

export function renderTopBar(host: HTMLElement, { me, line, waiting, onLanguage, onSignOut }: TopBarParts): void {
  const { brand, title, signOut } = texts()
  const button = (key: string, text: string, click: () => void) =>
    el('button', { type: 'button', class: 'button quiet', click, 'data-key': key }, text)
  fill(
    host,
    el('h1', {}, el('strong', {}, brand), ` ${title}`),
    waiting,
    line,
    el('span', { class: 'who' }, me.staff ? personName({ staffId: me.staff.id, ...me.staff }) : ''),
    button('language', texts().switchLanguage, () => {
      switchLanguage()
      onLanguage()
    }),
    button('out', signOut, onSignOut),
  )
}

/** @param count of cases somebody was told of, as shown; empty: of none. Stands in the window's title too, seen from another tab. */
export function showWaiting(node: HTMLElement, count: string): void {
  const { brand, title, notices } = texts()
  document.title = `${count && `(${count}) `}${brand} · ${title}`
  node.hidden = count === ''
  node.textContent = count
  node.setAttribute('aria-label', `${notices.title} (${count})`)
  node.title = notices.title
}
