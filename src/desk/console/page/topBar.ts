// The bar on top: which desk, is the line up, who is here, language, way out.
import type { Me } from '../../schemas.ts'
import { el, fill } from './dom.ts'
import { nameOf, switchLanguage, texts } from './texts.ts'

export interface TopBarParts {
  me: Me
  /** says whether live news arrive */
  line: HTMLElement
  onLanguage(): void
  onSignOut(): void
}

export function renderTopBar(host: HTMLElement, { me, line, onLanguage, onSignOut }: TopBarParts): void {
  const { brand, title, signOut } = texts()
  document.title = `${brand} · ${title}`
  const button = (key: string, text: string, click: () => void) =>
    el('button', { type: 'button', class: 'button quiet', click, 'data-key': key }, text)
  fill(
    host,
    el('h1', {}, el('strong', {}, brand), ` ${title}`),
    line,
    el('span', { class: 'who' }, me.staff ? `${me.staff.name} · ${nameOf('role', me.staff.role)}` : ''),
    button('language', texts().switchLanguage, () => {
      switchLanguage()
      onLanguage()
    }),
    button('out', signOut, onSignOut),
  )
}
