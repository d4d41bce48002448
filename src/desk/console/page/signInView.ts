// What somebody sees who is not signed in: how to get a link. No secrets, no names.
import { el, fill } from './dom.ts'
import { switchLanguage, texts } from './texts.ts'

export function showSignIn(host: HTMLElement, checkAgain: () => void): void {
  const { signIn, title, brand } = texts()
  const draw = () => showSignIn(host, checkAgain)
  document.title = `${brand} · ${title}`
  fill(
    host,
    el(
      'main',
      { class: 'sign-in' },
      el('p', { class: 'brand' }, brand),
      el('h1', {}, signIn.title),
      el('p', {}, signIn.how),
      el('p', { class: 'muted' }, signIn.command),
      el('pre', {}, `npm run desk:link -- ${signIn.staffId}`),
      el(
        'div',
        { class: 'row' },
        el('button', { type: 'button', class: 'button primary', click: checkAgain }, signIn.again),
        el(
          'button',
          {
            type: 'button',
            class: 'button',
            click: () => {
              switchLanguage()
              draw()
            },
          },
          texts().switchLanguage,
        ),
      ),
    ),
  )
}
