// One command's form, inline and for the keyboard too: first field focused, Escape closes, nothing typed is lost by a refusal.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import { type Draft, newKey, Refused } from './api.ts'
import { el, fill } from './dom.ts'
import type { Field, FormSpec } from './formTable.ts'
import { texts } from './texts.ts'
import { wordingHints } from './wordingHints.ts'

export interface FormParts {
  spec: FormSpec
  detail: CaseDetail
  /** in which times are meant */
  zone: string
  /** throws Refused */
  send(draft: Draft, version: number, key: string): Promise<void>
  /** what to tell of a refusal */
  wordsOf(refused: Refused): string
  close(): void
}
export interface OpenForm {
  node: HTMLElement
  /** the case has been loaded anew while the form is open */
  caseChanged(detail: CaseDetail): void
}

const longest = { area: 2_000, line: 300 }

function control(field: Field, index: number): HTMLElement {
  const id = `field-${field.name}`
  const common = {
    id,
    name: field.name,
    required: !field.optional,
    ...(field.hint ? { 'aria-describedby': `${id}-hint` } : {}),
  }
  switch (field.kind) {
    case 'area':
      return el('textarea', { ...common, rows: 3, maxlength: longest.area })
    case 'line':
      return el('input', { ...common, type: 'text', maxlength: field.longest ?? longest.line, autocomplete: 'off' })
    case 'time':
      return el('input', { ...common, type: 'datetime-local' })
    case 'amount':
      return el('input', { ...common, type: 'number', min: 0, step: 'any', inputmode: 'decimal' })
    case 'choice':
      return el('select', common, ...(field.options ?? []).map(([value, label]) => el('option', { value }, label)))
    case 'radio':
      return el(
        'div',
        { class: 'radios', role: 'radiogroup', 'aria-labelledby': `${id}-label` },
        ...(field.options ?? []).map(([value, label], option) =>
          el(
            'label',
            { class: 'radio' },
            el('input', {
              type: 'radio',
              name: field.name,
              value,
              checked: option === 0,
              ...(index === 0 && option === 0 ? { id } : {}),
            }),
            el('span', {}, label),
          ),
        ),
      )
  }
}

function fieldNode(field: Field, index: number): HTMLElement {
  const id = `field-${field.name}`
  const name = field.optional ? `${field.label} (${texts().forms.optional})` : field.label
  return el(
    'div',
    { class: field.half ? 'field half' : 'field' },
    field.kind === 'radio'
      ? el('span', { class: 'label', id: `${id}-label` }, name)
      : el('label', { class: 'label', for: id }, name),
    control(field, index),
    field.hint ? el('p', { class: 'hint', id: `${id}-hint` }, field.hint) : null,
  )
}

const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]))

export function openForm({ spec, detail, zone, send, wordsOf, close }: FormParts): OpenForm {
  const { forms, actions } = texts()
  let key = newKey()
  let sentBefore = ''
  let { version } = detail
  const notice = el('p', { class: 'notice', role: 'status' })
  const trouble = el('p', { class: 'trouble', role: 'alert' })
  const submit = el('button', { type: 'submit', class: spec.danger ? 'button danger' : 'button primary' }, forms.submit)
  const form = el(
    'form',
    { class: 'command-form', 'aria-label': actions[spec.type] },
    el('h3', {}, actions[spec.type]),
    spec.hint ? el('p', { class: 'hint' }, spec.hint()) : null,
    ...spec.fields(detail).map(fieldNode),
    notice,
    trouble,
    el(
      'div',
      { class: 'row' },
      submit,
      el('button', { type: 'button', class: 'button', click: close }, texts().cancel),
    ),
  )
  const say = (text: string) => fill(trouble, text)
  const read = spec.toCustomer && form.querySelector<HTMLTextAreaElement>(`#field-${spec.toCustomer}`)
  const hints = read ? wordingHints(read, detail) : undefined
  if (read && hints) read.after(hints.node)

  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') close()
  })
  const [first, second] = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select, textarea')
  if (spec.startFrom && first && second) {
    const start = () => {
      second.value = spec.startFrom?.(first.value, detail) ?? ''
    }
    first.addEventListener('change', start)
    start()
  }
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const values = valuesOf(form)
    const objection = spec.objection?.(values, detail.case)
    if (objection) return say(objection)
    say('')
    submit.disabled = true
    if (hints && !(await hints.seen())) {
      submit.disabled = false
      return say(texts().wording.lookFirst)
    }
    const draft = { type: spec.type, ...spec.draft(values, zone) }
    // The same words again are the same order; other words are another one.
    const words = JSON.stringify(draft)
    if (sentBefore && sentBefore !== words) key = newKey()
    sentBefore = words
    try {
      await send(draft, version, key)
    } catch (err) {
      fill(notice)
      say(err instanceof Refused ? wordsOf(err) : texts().failed)
      if (err instanceof Refused && err.findings.length > 0) hints?.show(err.findings)
    } finally {
      submit.disabled = false
    }
  })
  return {
    node: form,
    caseChanged(changed) {
      if (changed.version !== version) fill(notice, forms.changedMeanwhile)
      version = changed.version
    },
  }
}
