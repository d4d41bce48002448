// The line to the customer while I talk to them in the bot's place: what I write goes out as mine, until I hand back.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import { type Draft, newKey, Refused } from './api.ts'
import { el, fill } from './dom.ts'
import { draftKey, draftOf, dropDraft, keepDraft } from './drafts.ts'
import { texts } from './texts.ts'
import { refusedWords, wordingHints } from './wordingHints.ts'

export interface ChatBoxParts {
  detail: Pick<CaseDetail, 'case' | 'handoff'>
  /** in which times are meant */
  zone: string
  /** throws Refused */
  send(draft: Draft, key: string): Promise<void>
  wordsOf(refused: Refused): string
}
export interface ChatBox {
  node: HTMLElement
  show(shown: boolean): void
}

const longest = 2_000

/** Made once per case, so that news of the case take nothing away that is being written. */
export function createChatBox({ detail, zone, send, wordsOf }: ChatBoxParts): ChatBox {
  const { actions, live } = texts()
  const words = el('textarea', { rows: 2, maxlength: longest, 'aria-label': live.write, placeholder: live.write })
  const hints = wordingHints([words], detail, zone)
  const trouble = el('p', { class: 'trouble', role: 'alert' })
  const say = el('button', { type: 'submit', class: 'button primary' }, live.send)
  const back = el('button', { type: 'button', class: 'button', 'data-key': 'do-handBack' }, actions.handBack)
  const node = el(
    'form',
    { class: 'chat-box', hidden: true, 'aria-label': live.title },
    el('p', { class: 'hint' }, live.hint),
    words,
    hints.node,
    trouble,
    el('div', { class: 'row' }, say, back),
  )
  const keptKey = draftKey(detail.case.id, 'say')
  words.value = draftOf(keptKey)?.text ?? ''
  words.addEventListener('input', () => keepDraft(keptKey, { text: words.value }))
  let key = newKey()
  let sentBefore = ''

  async function give(draft: Draft): Promise<boolean> {
    for (const button of [say, back]) button.disabled = true
    fill(trouble)
    try {
      await send(draft, key)
      key = newKey()
      return true
    } catch (err) {
      fill(trouble, err instanceof Refused ? wordsOf(err) : texts().failed)
      if (err instanceof Refused && err.findings.length > 0) hints.show(err.findings)
      return false
    } finally {
      for (const button of [say, back]) button.disabled = false
    }
  }
  node.addEventListener('submit', async event => {
    event.preventDefault()
    const text = words.value.trim()
    if (!text) return
    const unseen = await hints.unseen()
    if (unseen.length > 0) return fill(trouble, refusedWords(unseen) ?? texts().wording.lookFirst)
    // The same words after a failure are the same message; other words are another one.
    if (sentBefore !== text) key = newKey()
    sentBefore = text
    if (!(await give({ type: 'say', text }))) return
    sentBefore = ''
    if (words.value.trim() === text) {
      words.value = ''
      hints.show([])
      dropDraft(keptKey)
    }
    words.focus()
  })
  words.addEventListener('keydown', event => {
    // Enter that ends the choice of a Chinese character sends nothing
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    if (!say.disabled) node.requestSubmit()
  })
  back.addEventListener('click', () => {
    key = newKey()
    give({ type: 'handBack' })
  })
  return {
    node,
    show(shown) {
      node.hidden = !shown
    },
  }
}
