// The page a one-time link opens. The link is spent only when the button is pressed, so a preview cannot use it up.
import { enter, Refused } from './api.ts'
import { el, fill } from './dom.ts'
import { wordsOf } from './refusalWords.ts'
import { texts } from './texts.ts'

const host = document.getElementById('desk') as HTMLElement
const token = location.hash.slice(1)
// The token leaves the address bar and the history at once.
history.replaceState(null, '', location.pathname)

const trouble = el('p', { class: 'trouble', role: 'alert' })
const button = el('button', { type: 'button', class: 'button primary', disabled: !token }, texts().signIn.enter)
button.addEventListener('click', async () => {
  button.disabled = true
  try {
    await enter(token)
    location.replace('/desk')
  } catch (err) {
    fill(trouble, err instanceof Refused ? wordsOf(err) : texts().failed)
    button.disabled = err instanceof Refused && err.code === 'link-not-valid'
  }
})

fill(
  host,
  el(
    'main',
    { class: 'sign-in' },
    el('p', { class: 'brand' }, texts().brand),
    el('h1', {}, texts().signIn.welcome),
    el('p', {}, token ? texts().signIn.confirm : texts().signIn.noToken),
    trouble,
    el('div', { class: 'row' }, button),
  ),
)
if (token) button.focus()
