// A menu behind a button: opens where there is room for all of it, goes by arrow keys, closes by Escape, a click elsewhere or leaving it.
import { el } from './dom.ts'

const gapPx = 12
const leastPx = 160

/** To the side on which it is not cut off, and no longer than the window: what is more scrolls. */
function place(menu: HTMLDetailsElement, list: HTMLElement): void {
  menu.classList.remove('from-left')
  const pane = menu.closest('.case-sticky')?.getBoundingClientRect()
  if (pane && list.getBoundingClientRect().left < pane.left) menu.classList.add('from-left')
  list.style.top = ''
  const room = window.innerHeight - list.getBoundingClientRect().top - gapPx
  list.style.maxHeight = `${Math.max(leastPx, room)}px`
  // under a tall head in a low window it covers what opened it rather than ending out of sight
  const below = list.offsetHeight - room
  if (below > 0) list.style.top = `calc(100% + 4px - ${below}px)`
}

function step(menu: HTMLDetailsElement, down: boolean): void {
  const stops = [...menu.querySelectorAll<HTMLElement>('summary, button')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  stops.at((at + (down ? 1 : -1) + stops.length) % stops.length)?.focus()
}

/** @param open drawn anew while it is open */
export function moreMenu(title: string, items: readonly HTMLElement[], open: boolean): HTMLDetailsElement {
  const list = el('div', { class: 'row' }, ...items)
  const menu = el(
    'details',
    { class: 'rare', open },
    el('summary', { class: 'button', 'data-key': 'more-actions' }, title),
    list,
  )
  menu.addEventListener('toggle', () => {
    if (menu.open) place(menu, list)
  })
  menu.addEventListener('focusout', event => {
    const to = event.relatedTarget as Node | null
    if (to && !menu.contains(to)) menu.open = false
  })
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    } else if (menu.open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      step(menu, event.key === 'ArrowDown')
    }
  })
  return menu
}
