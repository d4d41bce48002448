// One command's form, inline and for the keyboard too: first field focused, Escape closes, nothing typed is lost by a refusal.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import { type Draft, newKey, Refused } from './api.ts'
import { type Child, el, fill } from './dom.ts'
import type { Field, FormContext, FormSpec, Values } from './formSpec.ts'
import { isUnreachable } from './people.ts'
import { nameOf, texts } from './texts.ts'
import { refusedWords, wordingHints } from './wordingHints.ts'

export interface FormParts {
  spec: FormSpec
  detail: CaseDetail
  context: FormContext
  /** what it is about, and what its fields start from */
  given: Values
  /** in which times are meant */
  zone: string
  /** throws Refused */
  send(draft: Draft, version: number, key: string): Promise<void>
  /** what to tell of a refusal */
  wordsOf(refused: Refused): string
  close(): void
  /** asks those who may for what was refused; absent: this person may not ask */
  askApproval?: (given: Values) => void
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
              checked: option === 0 && !field.unset,
              required: field.unset === true && !field.optional,
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

/** Fields in a row with the same title fold together under it. */
function fieldNodes(fields: readonly Field[]): HTMLElement[] {
  const nodes: HTMLElement[] = []
  let title: string | undefined
  let fold: HTMLElement | undefined
  fields.forEach((field, index) => {
    const node = fieldNode(field, index)
    if (field.folded === undefined) nodes.push(node)
    else if (fold && field.folded === title) fold.append(node)
    else {
      fold = el('details', { class: 'fold' }, el('summary', {}, field.folded), node)
      nodes.push(fold)
    }
    title = field.folded
  })
  return nodes
}

function startWith(form: HTMLFormElement, given: Values): void {
  for (const [name, value] of Object.entries(given)) {
    const field = form.elements.namedItem(name)
    if (field && 'value' in field) field.value = value
  }
}

const valuesOf = (form: HTMLFormElement): Values =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]))

export function openForm(parts: FormParts): OpenForm {
  const { spec, detail, context, given, zone, send, wordsOf, close, askApproval } = parts
  const { forms, actions } = texts()
  let key = newKey()
  let sentBefore = ''
  let underWay = false
  let { version } = detail
  // what says that it goes to the customer does not hold for one who has only a phone
  const isUnheard = isUnreachable(detail) && (spec.toCustomer !== undefined || spec.tellsCustomer === true)
  const hint = isUnheard ? '' : spec.hint?.(detail, given)
  const notice = el('p', { class: 'notice', role: 'status' })
  const trouble = el('p', { class: 'trouble', role: 'alert' })
  const submit = el('button', { type: 'submit', class: spec.danger ? 'button danger' : 'button primary' }, forms.submit)
  const form = el(
    'form',
    { class: 'command-form', 'aria-label': actions[spec.type] },
    el('h3', {}, actions[spec.type]),
    hint ? el('p', { class: 'hint' }, hint) : null,
    isUnheard ? el('p', { class: 'notice' }, forms.ringThem) : null,
    ...fieldNodes(spec.fields(detail, context)),
    notice,
    trouble,
    el(
      'div',
      { class: 'row' },
      submit,
      el('button', { type: 'button', class: 'button', click: close }, texts().cancel),
    ),
  )
  const say = (text: string, ...more: Child[]) => fill(trouble, text, ...more)
  startWith(form, given)
  /** Refused for want of authority: those who may can be asked at once. */
  const askButton = ({ remedy, amount, mayApprove }: Refused): Child =>
    askApproval &&
    remedy &&
    mayApprove.length > 0 &&
    el(
      'button',
      {
        type: 'button',
        class: 'button ask-approval',
        click: () => askApproval({ remedy, ...(amount === undefined ? {} : { amount: String(amount) }) }),
      },
      `${actions.requestApproval}: ${[nameOf('demand', remedy), amount].filter(part => part !== undefined).join(' ')}`,
    )
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
    if (underWay) return
    const values = { ...given, ...valuesOf(form) }
    const objection = spec.objection?.(values, detail.case)
    if (objection) return say(objection)
    say('')
    const rest = (busy: boolean) => {
      underWay = busy
      submit.disabled = busy
    }
    rest(true)
    const unseen = (await hints?.unseen()) ?? []
    if (unseen.length > 0) {
      rest(false)
      return say(refusedWords(unseen) ?? texts().wording.lookFirst)
    }
    const draft = { type: spec.type, ...spec.draft(values, zone, detail.case) }
    // The same words again are the same order; other words are another one.
    const words = JSON.stringify(draft)
    if (sentBefore && sentBefore !== words) key = newKey()
    sentBefore = words
    try {
      await send(draft, version, key)
    } catch (err) {
      fill(notice)
      if (err instanceof Refused) say(wordsOf(err), askButton(err))
      else say(texts().failed)
      if (err instanceof Refused && err.findings.length > 0) hints?.show(err.findings)
    } finally {
      rest(false)
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
