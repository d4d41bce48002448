// Elements made in code. Text goes in as text only: nothing on this page is ever parsed as HTML.
export type Child = Node | string | null | undefined | false
type Value = string | number | boolean | undefined | ((event: never) => void)

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag)
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') node.addEventListener(key, value as EventListener)
    else node.setAttribute(key, value === true ? '' : String(value))
  }
  node.append(...present(children))
  return node
}

const present = (children: Child[]): (Node | string)[] =>
  children.filter(
    (child): child is Node | string => child !== null && child !== undefined && child !== false && child !== '',
  )

/** Replaces what is in `node`; the element of the same `data-key` keeps the focus. */
export function fill(node: Element, ...children: Child[]): void {
  const active = document.activeElement
  const key = active && node.contains(active) ? active.getAttribute('data-key') : null
  node.replaceChildren(...present(children))
  if (key) node.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true })
}

export const chip = (kind: string, text: string): HTMLElement => el('span', { class: `chip ${kind}` }, text)

export function toast(text: string, kind: 'good' | 'bad' = 'good'): void {
  const node = el('div', { class: `toast ${kind}`, ...(kind === 'bad' ? { role: 'alert' } : {}) }, text)
  document.getElementById('toasts')?.append(node)
  setTimeout(() => node.remove(), kind === 'bad' ? 8_000 : 3_500)
}
