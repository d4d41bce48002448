// One command's form, inline and for the keyboard too: first field focused, Escape closes, what is wrong gets the focus, nothing typed is lost.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import { type Draft, newKey, Refused } from './api.ts'
import { type Child, el, fill } from './dom.ts'
import { draftKey, draftOf, dropDraft, keepDraft } from './drafts.ts'
import { clearWrong, fieldNodes, fillIn, formFoot, showWrong, valuesOf } from './fields.ts'
import type { FormContext, FormSpec, Values } from './formSpec.ts'
import { createFormTrouble } from './formTrouble.ts'
import { toGuest } from './guestField.ts'
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
  /** it was taken */
  done(): void
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

export function openForm(parts: FormParts): OpenForm {
  const { spec, detail, context, given, zone, send, done, wordsOf, close, askApproval } = parts
  const { forms, actions } = texts()
  let key = newKey()
  let sentBefore = ''
  let underWay = false
  let { version } = detail
  // what says that it goes to the customer does not hold for one who has only a phone
  const isUnheard = isUnreachable(detail) && (spec.toCustomer !== undefined || spec.tellsCustomer === true)
  const hint = isUnheard ? '' : spec.hint?.(detail, given)
  const notice = el('p', { class: 'notice', role: 'status' })
  const trouble = createFormTrouble()
  const keptKey = draftKey(detail.case.id, spec.type, given)
  // what cannot be undone is typed anew each time
  const kept = spec.danger ? undefined : draftOf(keptKey)
  const submit = el('button', { type: 'submit', class: spec.danger ? 'button danger' : 'button primary' }, forms.submit)
  const form = el(
    'form',
    // what is missing is said in the page's language and stays, unlike the browser's own bubbles
    { class: 'command-form', 'aria-label': actions[spec.type], novalidate: true },
    el('h3', {}, actions[spec.type]),
    kept ? keptNotice() : null,
    hint ? el('p', { class: 'hint' }, hint) : null,
    isUnheard ? el('p', { class: 'notice' }, forms.ringThem) : null,
    ...fieldNodes(spec.fields(detail, context)),
    notice,
    trouble.node,
    formFoot(submit, giveUp),
  )
  fillIn(form, given)
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
  const read = [spec.toCustomer ?? []]
    .flat()
    .flatMap(name => form.querySelector<HTMLTextAreaElement | HTMLInputElement>(`#field-${name}`) ?? [])
  const toWhom = () => toGuest(valuesOf(form)).to
  const hints = read.length > 0 ? wordingHints(read, detail, zone, { toWhom, grants: spec.grants === true }) : undefined
  if (hints && read.length > 1) notice.before(hints.node)
  else if (hints) read[0]?.after(hints.node)

  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') close()
  })
  const [first, second] = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select, textarea')
  if (spec.startFrom && first && second) {
    let started = ''
    const start = () => {
      started = spec.startFrom?.(first.value, detail, toWhom()) ?? ''
      second.value = started
    }
    first.addEventListener('change', start)
    // what was typed meanwhile is not overwritten
    for (const each of form.querySelectorAll('input[name="to"]'))
      each.addEventListener('change', () => second.value === started && start())
    start()
  }
  if (kept) fillIn(form, kept)
  form.addEventListener('input', event => {
    clearWrong(form, (event.target as HTMLInputElement).name)
    if (!spec.danger) keepDraft(keptKey, valuesOf(form))
  })
  function giveUp(): void {
    dropDraft(keptKey)
    close()
  }
  function keptNotice(): HTMLElement {
    const clear = () => {
      dropDraft(keptKey)
      form.reset()
      fillIn(form, given)
      note.remove()
      form.querySelector<HTMLElement>('input, select, textarea')?.focus()
    }
    const { kept: words, clear: clearWords } = texts().draft
    const note = el(
      'p',
      { class: 'notice kept', role: 'status' },
      words,
      ' ',
      el('button', { type: 'button', class: 'button small', click: clear }, clearWords),
    )
    return note
  }
  form.addEventListener('submit', async event => {
    event.preventDefault()
    if (underWay) return
    trouble.clear()
    if (trouble.refuseUnfilled(form)) return
    const values = { ...given, ...valuesOf(form) }
    const objection = spec.objection?.(values, detail.case)
    if (objection) return trouble.refuse(objection)
    const rest = (busy: boolean) => {
      underWay = busy
      submit.disabled = busy
    }
    rest(true)
    const unseen = (await hints?.unseen()) ?? []
    if (unseen.length > 0) {
      rest(false)
      return trouble.refuse(refusedWords(unseen) ?? texts().wording.lookFirst)
    }
    const draft = { type: spec.type, ...spec.draft(values, zone, detail.case) }
    // The same words again are the same order; other words are another one.
    const words = JSON.stringify(draft)
    if (sentBefore && sentBefore !== words) key = newKey()
    sentBefore = words
    try {
      await send(draft, version, key)
      dropDraft(keptKey)
      done()
    } catch (err) {
      fill(notice)
      if (err instanceof Refused) {
        showWrong(form, Object.fromEntries(err.issues.map(({ path }) => [path, texts().check.notRead])))
        trouble.refuse(wordsOf(err), askButton(err))
      } else trouble.refuse(texts().failed)
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
