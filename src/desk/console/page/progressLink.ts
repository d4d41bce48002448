// The customer's progress link at the foot of a case: a fresh one to copy, or all of them called back.
import { makeProgressLink, Refused, revokeProgressLinks } from './api.ts'
import { el, fill, toast } from './dom.ts'
import { texts } from './texts.ts'

/** A browser gives the clipboard to secure pages only; elsewhere the link is there to be copied by hand. */
async function copied(url: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url)
    return true
  } catch {
    return false
  }
}

export function createProgressLink(caseId: string, wordsOf: (refused: Refused) => string): HTMLElement {
  const { progress, failed } = texts()
  const shown = el('span', { class: 'progress-url', role: 'status' })

  async function copy(): Promise<void> {
    const { url } = await makeProgressLink(caseId)
    const done = await copied(url)
    const field = el('input', { type: 'text', readonly: true, value: url, 'aria-label': progress.title })
    fill(shown, field)
    field.select()
    toast(done ? progress.copied : progress.byHand)
  }
  async function revoke(): Promise<void> {
    await revokeProgressLinks(caseId)
    fill(shown)
    toast(progress.revoked)
  }
  function button(words: string, act: () => Promise<void>, key: string): HTMLElement {
    const click = () => {
      node.disabled = true
      act()
        .catch(err => toast(err instanceof Refused ? wordsOf(err) : failed, 'bad'))
        .finally(() => {
          node.disabled = false
        })
    }
    const node = el('button', { type: 'button', class: 'button', 'data-key': key, click }, words)
    return node
  }
  return el(
    'footer',
    { class: 'progress-link' },
    el('span', {}, progress.title),
    button(progress.copy, copy, 'progress-copy'),
    button(progress.revoke, revoke, 'progress-revoke'),
    shown,
  )
}
