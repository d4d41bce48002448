// What stands in the way of a form: said in one place above its buttons, heard by who cannot see it, with the focus where to go on.
import { type Child, el, fill } from './dom.ts'
import { showWrong, type Wrong, wrongIn } from './fields.ts'
import { texts } from './texts.ts'

export interface FormTrouble {
  node: HTMLElement
  clear(): void
  /** says why, and takes the focus */
  refuse(text: string, ...more: Child[]): void
  /** Something is not filled in: says what under each field, and goes to the first. */
  refuseUnfilled(form: HTMLFormElement): boolean
  /** What the server would not take, under the fields it names. False: it names none of this form. */
  refuseFields(form: HTMLFormElement, wrong: Wrong): boolean
}

export function createFormTrouble(): FormTrouble {
  const node = el('p', { class: 'trouble', role: 'alert', tabindex: -1 })
  function refuseFields(form: HTMLFormElement, wrong: Wrong): boolean {
    const first = showWrong(form, wrong)
    if (!first) return false
    fill(node, texts().check.left(Object.keys(wrong).length))
    first.focus()
    return true
  }
  return {
    node,
    clear: () => fill(node),
    refuse(text, ...more) {
      fill(node, text, ...more)
      node.focus()
    },
    refuseUnfilled: form => refuseFields(form, wrongIn(form)),
    refuseFields,
  }
}
