// A complaint that came by phone, in the showroom or through others, written down by staff: asks, sends, and says in place what is not right.
import type { Me } from '../../schemas.ts'
import { newKey, Refused, registerCase } from './api.ts'
import { el, toast } from './dom.ts'
import { draftKey, draftOf, dropDraft, keepDraft } from './drafts.ts'
import { clearWrong, fieldNodes, fillIn, formFoot, valuesOf, type Wrong } from './fields.ts'
import { type Field, ifGiven, named, type Values } from './formSpec.ts'
import { createFormTrouble } from './formTrouble.ts'
import { storeName } from './people.ts'
import { wordsOf } from './refusalWords.ts'
import { nameOf, texts } from './texts.ts'

export const registerLink = '#/register'

export interface RegisterParts {
  me: Me
  back(): void
  /** @param caseId of the case that was made */
  done(caseId: string): void
}

/** What comes through a chat registers itself. */
const sources = ['phone', 'onSite', 'followUpCall', 'manufacturer', 'socialMedia', 'regulator']
const languages = ['zh-CN', 'zh-TW', 'en']
const longestStory = 10_000

/** A field goes by the name under which the server would say what is wrong with it. */
function fieldsFor(me: Me): Field[] {
  const { register: words } = texts()
  const line = (name: string, label: string, more: Partial<Field> = {}): Field => ({
    name,
    label,
    kind: 'line',
    optional: true,
    half: true,
    ...more,
  })
  return [
    { name: 'source', label: words.source, kind: 'radio', options: named('source', sources) },
    { name: 'story', label: words.story, kind: 'area', longest: longestStory },
    line('customer.name', words.name),
    line('customer.phone', words.phone, { hint: words.phoneHint }),
    line('vehicle.model', words.model),
    line('vehicle.plate', nameOf('slot', 'vehicle.plate')),
    line('vehicle.mileageKm', nameOf('slot', 'vehicle.mileageKm')),
    line('background.occurredOn', words.occurredOn, { hint: words.occurredHint }),
    {
      name: 'background.store',
      label: words.store,
      kind: 'choice',
      optional: true,
      half: true,
      preset: me.staff?.store ?? '',
      options: [['', words.noStore], ...me.stores.map(({ id }): [string, string] => [id, storeName(me, id)])],
    },
    {
      name: 'language',
      label: words.language,
      kind: 'choice',
      optional: true,
      half: true,
      options: [['', words.asWritten], ...named('language', languages)],
    },
    { name: 'demands', label: words.demands, kind: 'area', optional: true, hint: words.demandsHint },
  ]
}

/** "customer.name" → `{ customer: { name } }`, without what was left empty. */
function complaintOf(values: Values): Record<string, unknown> {
  const group = (name: string) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([path, value]) =>
        path.startsWith(`${name}.`) && value ? [[path.slice(name.length + 1), value]] : [],
      ),
    )
  const demands = (values.demands ?? '').split('\n').flatMap(each => each.trim() || [])
  return {
    source: values.source,
    story: values.story,
    ...ifGiven(values, 'language'),
    customer: group('customer'),
    vehicle: group('vehicle'),
    background: group('background'),
    ...(demands.length > 0 ? { demands } : {}),
  }
}

/** The server names a fact, or the place in a list; said under the field it was typed in. */
function wrongOf({ issues }: Refused, names: readonly string[]): Wrong {
  const { notRead } = texts().register
  return Object.fromEntries(
    issues.flatMap(({ path }) => {
      const name = names.find(each => path === each || path.startsWith(`${each}.`))
      return name === undefined ? [] : [[name, notRead[name] ?? texts().check.notRead]]
    }),
  )
}

export function createRegisterView({ me, back, done }: RegisterParts): HTMLElement {
  const { register: words } = texts()
  const fields = fieldsFor(me)
  const names = fields.map(each => each.name)
  const keptKey = draftKey('new', 'register')
  const trouble = createFormTrouble()
  const submit = el('button', { type: 'submit', class: 'button primary' }, words.submit)
  const giveUp = () => {
    dropDraft(keptKey)
    back()
  }
  const form = el(
    'form',
    { class: 'command-form register', 'aria-label': words.title, novalidate: true },
    ...fieldNodes(fields),
    trouble.node,
    formFoot(submit, giveUp),
  )
  fillIn(form, draftOf(keptKey) ?? {})
  form.addEventListener('input', event => {
    clearWrong(form, (event.target as HTMLInputElement).name)
    keepDraft(keptKey, valuesOf(form))
  })
  let key = newKey()
  let sentBefore = ''
  let underWay = false
  form.addEventListener('submit', async event => {
    event.preventDefault()
    trouble.clear()
    if (underWay || trouble.refuseUnfilled(form)) return
    underWay = true
    submit.disabled = true
    const complaint = complaintOf(valuesOf(form))
    // the same words again are the same complaint, other words another one
    const sent = JSON.stringify(complaint)
    if (sentBefore && sentBefore !== sent) key = newKey()
    sentBefore = sent
    try {
      const { caseId } = await registerCase(complaint, key)
      dropDraft(keptKey)
      toast(words.done(caseId))
      done(caseId)
    } catch (err) {
      if (!(err instanceof Refused)) return trouble.refuse(texts().failed)
      if (!trouble.refuseFields(form, wrongOf(err, names))) trouble.refuse(wordsOf(err))
    } finally {
      underWay = false
      submit.disabled = false
    }
  })
  return el(
    'article',
    { class: 'case register-view' },
    el(
      'div',
      { class: 'case-sticky' },
      el(
        'div',
        { class: 'case-title' },
        el('button', { type: 'button', class: 'button back', click: back, 'aria-label': texts().back }, '‹'),
        el('h2', { tabindex: -1 }, words.title),
      ),
      el('p', { class: 'muted' }, words.hint),
    ),
    form,
  )
}
