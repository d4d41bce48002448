// Starts the desk page: find out who is here, then show the board or how to sign in.
import { loadMe, Refused } from './api.ts'
import { createBoard } from './board.ts'
import { setServerClock } from './clockText.ts'
import { el, fill } from './dom.ts'
import { keepDraftsFor } from './drafts.ts'
import { knowPeople } from './people.ts'
import { showSignIn } from './signInView.ts'
import { texts } from './texts.ts'

const host = document.getElementById('desk') as HTMLElement

async function start(): Promise<void> {
  fill(host, el('p', { class: 'empty' }, texts().loading))
  try {
    const me = await loadMe()
    setServerClock(me.now, me.clockSpeed)
    knowPeople(me)
    keepDraftsFor(me.staff?.id ?? '')
    createBoard({ host, me, onSignedOut: () => location.reload() })
  } catch (err) {
    if (err instanceof Refused && err.status === 401) return showSignIn(host, start)
    const again = el('button', { type: 'button', class: 'button', click: start }, texts().retry)
    fill(host, el('main', { class: 'sign-in' }, el('p', {}, texts().failed), again))
  }
}

start()
