// The fields of a form as elements: drawn, read, filled in again, and told what is wrong with them in their place. Knows no command.
import { el, fill } from './dom.ts'
import type { Field, Values } from './formSpec.ts'
import { texts } from './texts.ts'

const longest = { area: 2_000, line: 300 }
const told = (name: string): string => `field-${name}-hint field-${name}-wrong`

/** A judgement is made by somebody: nothing is chosen beforehand, unless there is only one thing to choose or the form says so. */
function chosenFirst({ preset, options = [], optional }: Field): string | undefined {
  return preset ?? (options.length === 1 && !optional ? options[0]?.[0] : undefined)
}

function selectNode(field: Field, common: Record<string, string | boolean>): HTMLElement {
  const { options = [] } = field
  const first = chosenFirst(field)
  const asks = !field.optional && first === undefined && !options.some(([value]) => value === '')
  const all: typeof options = asks ? [['', texts().check.choose], ...options] : options
  return el('select', common, ...all.map(([value, label]) => el('option', { value, selected: value === first }, label)))
}

function radioNodes(field: Field): HTMLElement {
  const id = `field-${field.name}`
  const first = chosenFirst(field)
  return el(
    'div',
    { class: 'radios', role: 'radiogroup', 'aria-labelledby': `${id}-label`, 'aria-describedby': told(field.name) },
    ...(field.options ?? []).map(([value, label], index) =>
      el(
        'label',
        { class: 'radio' },
        el('input', {
          type: 'radio',
          name: field.name,
          value,
          checked: value === first,
          required: !field.optional,
          ...(index === 0 ? { id } : {}),
        }),
        el('span', {}, label),
      ),
    ),
  )
}

function control(field: Field): HTMLElement {
  const common = {
    id: `field-${field.name}`,
    name: field.name,
    required: !field.optional,
    'aria-describedby': told(field.name),
  }
  switch (field.kind) {
    case 'area':
      return el('textarea', { ...common, rows: 3, maxlength: field.longest ?? longest.area })
    case 'line':
      return el('input', { ...common, type: 'text', maxlength: field.longest ?? longest.line, autocomplete: 'off' })
    case 'time':
      return el('input', { ...common, type: 'datetime-local' })
    case 'amount':
      return el('input', { ...common, type: 'number', min: 0, max: 100_000_000, step: 0.01, inputmode: 'decimal' })
    case 'choice':
      return selectNode(field, common)
    case 'radio':
      return radioNodes(field)
  }
}

function fieldNode(field: Field): HTMLElement {
  const id = `field-${field.name}`
  const name = field.optional ? `${field.label} (${field.mark ?? texts().forms.optional})` : field.label
  return el(
    'div',
    { class: field.half ? 'field half' : 'field' },
    field.kind === 'radio'
      ? el('span', { class: 'label', id: `${id}-label` }, name)
      : el('label', { class: 'label', for: id }, name),
    control(field),
    field.hint ? el('p', { class: 'hint', id: `${id}-hint` }, field.hint) : null,
    el('p', { class: 'wrong', id: `${id}-wrong` }),
  )
}

/** Fields in a row with the same title fold together under it. */
export function fieldNodes(fields: readonly Field[]): HTMLElement[] {
  const nodes: HTMLElement[] = []
  let title: string | undefined
  let fold: HTMLElement | undefined
  for (const field of fields) {
    const node = fieldNode(field)
    if (field.folded === undefined) nodes.push(node)
    else if (fold && field.folded === title) fold.append(node)
    else {
      fold = el('details', { class: 'fold' }, el('summary', {}, field.folded), node)
      nodes.push(fold)
    }
    title = field.folded
  }
  return nodes
}

export function fillIn(form: HTMLFormElement, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name)
    if (field && 'value' in field) field.value = value
  }
}

export const valuesOf = (form: HTMLFormElement): Values =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]))

/** What stands wrong with a field, in the page's own language. */
export type Wrong = Readonly<Record<string, string>>

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
const controlsOf = (form: HTMLFormElement): Control[] => [
  ...form.querySelectorAll<Control>('input[name], select[name], textarea[name]'),
]

function wrongWith(control: Control): string | undefined {
  const { check } = texts()
  const { type, validity } = control
  if (validity.badInput) return type === 'number' ? check.number : check.time
  if (validity.rangeUnderflow) return check.number
  if (validity.valueMissing) return type === 'radio' || type === 'select-one' ? check.choice : check.required
  return control.required && type !== 'radio' && control.value.trim() === '' ? check.required : undefined
}

/** What is not filled in, or not so that it can be read; by name of the field. */
export const wrongIn = (form: HTMLFormElement): Wrong =>
  Object.fromEntries(
    controlsOf(form).flatMap(each => {
      const words = wrongWith(each)
      return words === undefined ? [] : [[each.name, words]]
    }),
  )

/** Somebody is putting it right. */
export function clearWrong(form: HTMLFormElement, name: string): void {
  for (const control of controlsOf(form)) if (control.name === name) control.removeAttribute('aria-invalid')
  form.querySelector(`[id="field-${CSS.escape(name)}-wrong"]`)?.replaceChildren()
}

/** Says it under each field. The first of them; undefined when none of the names is a field here. */
export function showWrong(form: HTMLFormElement, wrong: Wrong): HTMLElement | undefined {
  let first: Control | undefined
  for (const control of controlsOf(form)) {
    const words = wrong[control.name]
    const place = form.querySelector(`[id="field-${CSS.escape(control.name)}-wrong"]`)
    if (place) fill(place, words)
    if (words === undefined) control.removeAttribute('aria-invalid')
    else control.setAttribute('aria-invalid', 'true')
    if (words !== undefined) first ??= control
  }
  const fold = first?.closest('details')
  if (fold) fold.open = true
  return first
}

/** What ends a form: sent, or left as it is. */
export const formFoot = (submit: HTMLElement, giveUp: () => void): HTMLElement =>
  el('div', { class: 'row' }, submit, el('button', { type: 'button', class: 'button', click: giveUp }, texts().cancel))
