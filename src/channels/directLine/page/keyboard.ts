// An open keyboard covers half a phone: the page takes the height that is left, and what was said last stays in sight.
const list = '.webchat__basic-transcript__scrollable'

export function fitKeyboard(chat: HTMLElement): void {
  const seen = window.visualViewport
  if (!seen) return
  let before = seen.height
  seen.addEventListener('resize', () => {
    // Zoomed in: that is no keyboard.
    if (Math.abs(seen.scale - 1) > 0.01) return
    // iOS lays the keyboard over the page and tells it here only; elsewhere this is the height the page has anyway.
    document.documentElement.style.setProperty('--seen', `${Math.round(seen.height)}px`)
    scrollTo(0, 0)
    const opened = seen.height < before && document.activeElement?.tagName === 'TEXTAREA'
    before = seen.height
    if (opened) requestAnimationFrame(() => toEnd(chat))
  })
}

function toEnd(chat: HTMLElement): void {
  const messages = chat.querySelector(list)
  if (messages) messages.scrollTop = messages.scrollHeight
}
