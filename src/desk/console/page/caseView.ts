// One case on the right: who and how urgent, what can be done, and three tabs to read. An open form outlives a reload of the case.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import { type Draft, loadStaff, type Refused } from './api.ts'
import { caseHead } from './caseHead.ts'
import { createChatBox } from './chatBox.ts'
import { el, fill, toast } from './dom.ts'
import { callLink } from './dueNext.ts'
import type { FormSpec, Values } from './formSpec.ts'
import { type OpenForm, openForm } from './forms.ts'
import { formTable } from './formTable.ts'
import { handoffView } from './handoffView.ts'
import { zoneOf } from './people.ts'
import { createProgressLink } from './progressLink.ts'
import { notNow, offered } from './reach.ts'
import { texts } from './texts.ts'
import { timelineView, transcriptView } from './transcriptView.ts'

export interface CaseViewParts {
  me: Me
  back(): void
  /** throws Refused */
  give(row: CaseRowShown, draft: Draft, version: number, key: string): Promise<void>
  wordsOf(refused: Refused): string
}
export interface CaseView {
  node: HTMLElement
  id: string
  update(detail: CaseDetail): void
  openCommand(type: Draft['type']): void
}

type Tab = 'handoff' | 'transcript' | 'timeline'
const tabs: Tab[] = ['handoff', 'transcript', 'timeline']
const views = { handoff: handoffView, transcript: transcriptView, timeline: timelineView }

export function createCaseView(first: CaseDetail, parts: CaseViewParts): CaseView {
  const { me } = parts
  let detail = first
  let tab: Tab = 'handoff'
  let form: OpenForm | undefined
  let openType: Draft['type'] | undefined
  /** where the focus goes back to */
  let openedBy = ''
  const headHost = el('header', { class: 'case-head' })
  const actionHost = el('div', { class: 'actions', role: 'toolbar', 'aria-label': texts().actions.more })
  const formHost = el('div', { class: 'form-host' })
  const tabHost = el('div', { class: 'tabs', role: 'tablist' })
  const panel = el('div', { class: 'panel', role: 'tabpanel', tabindex: 0 })
  const chatBox = createChatBox({
    send: (draft, key) => parts.give(detail.case, draft, detail.version, key),
    wordsOf: parts.wordsOf,
  })
  const node = el(
    'article',
    { class: 'case' },
    el('div', { class: 'case-sticky' }, headHost, actionHost),
    formHost,
    tabHost,
    panel,
    chatBox.node,
    me.may.includes('progressLink') && !first.case.erased && createProgressLink(first.case.id, parts.wordsOf),
  )

  const isMine = () => detail.case.live !== null && detail.case.live === me.staff?.id
  const allowed = () => offered(formTable, detail, me)
  const refusal = (type: Draft['type']) => notNow(detail, me, type)

  function closeForm(): void {
    form = undefined
    openType = undefined
    fill(formHost)
    drawActions()
  }
  /** Without an answer the form says so itself: it offers nobody. */
  const rosterOf = (spec: FormSpec) => (spec.roster ? loadStaff(detail.case.id).catch(() => []) : [])

  async function showForm(spec: FormSpec, given: Values = {}, by = `do-${spec.type}`): Promise<void> {
    if (openType === spec.type && openedBy === by) {
      closeForm()
      return
    }
    actionHost.querySelector('details')?.removeAttribute('open')
    const staff = await rosterOf(spec)
    openType = spec.type
    openedBy = by
    form = openForm({
      spec,
      detail,
      context: { me, staff },
      given,
      zone: zoneOf(me, detail.case),
      wordsOf: parts.wordsOf,
      close: () => {
        closeForm()
        node.querySelector<HTMLElement>(`[data-key="${CSS.escape(by)}"]`)?.focus()
      },
      send: async (draft, version, key) => {
        await parts.give(detail.case, draft, version, key)
        closeForm()
      },
      ...(specOf('requestApproval') ? { askApproval: (asked: Values) => openAbout('requestApproval', asked) } : {}),
    })
    fill(formHost, form.node)
    drawActions()
    form.node.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
    form.node.scrollIntoView({ block: 'nearest' })
  }
  const specOf = (type: Draft['type']) => allowed().find(spec => spec.type === type)
  /** The form of a command on something the case shows; nothing for whoever may not give it. */
  function openAbout(type: Draft['type'], given: Values, by?: string): void {
    const spec = specOf(type)
    if (spec) showForm(spec, given, by)
  }
  function actionButton(spec: FormSpec, primary: boolean): HTMLElement {
    const reason = refusal(spec.type)
    return el(
      'button',
      {
        type: 'button',
        class: `button ${primary ? 'primary' : ''} ${spec.danger ? 'danger-text' : ''} ${reason ? 'not-now' : ''}`,
        // still to be tapped: a phone shows no tooltip
        'aria-disabled': reason ? 'true' : undefined,
        title: reason,
        'aria-expanded': String(openType === spec.type),
        'data-key': `do-${spec.type}`,
        click: () => (reason ? toast(reason, 'bad') : showForm(spec)),
      },
      texts().actions[spec.type],
    )
  }
  function drawActions(): void {
    const specs = allowed().filter(spec => !spec.about)
    const next = specs.find(spec => spec.next?.(detail.case, detail) && !refusal(spec.type))
    const isRare = ({ rare, when }: FormSpec) =>
      !when(detail.case, detail, me) || (typeof rare === 'function' ? rare(detail) : rare === true)
    const usual = specs.filter(spec => spec !== next && !isRare(spec))
    const rare = specs.filter(spec => spec !== next && isRare(spec))
    const wasOpen = actionHost.querySelector('details')?.open ?? false
    fill(
      actionHost,
      detail.case.phone ? callLink(detail.case.phone, '') : null,
      next ? actionButton(next, true) : null,
      ...usual.map(spec => actionButton(spec, false)),
      rare.length
        ? el(
            'details',
            { class: 'rare', open: wasOpen },
            el('summary', { class: 'button' }, texts().actions.more),
            el('div', { class: 'row' }, ...rare.map(spec => actionButton(spec, false))),
          )
        : null,
    )
  }
  function drawTabs(): void {
    const counts: Record<Tab, number | undefined> = {
      handoff: undefined,
      transcript: detail.transcript.length,
      timeline: detail.timeline.length,
    }
    const choose = (chosen: Tab) => () => {
      tab = chosen
      drawTabs()
    }
    fill(
      tabHost,
      ...tabs.map(name =>
        el(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `tab-${name}`,
            'aria-selected': String(name === tab),
            tabindex: name === tab ? 0 : -1,
            'data-key': `tab-${name}`,
            click: choose(name),
          },
          counts[name] === undefined ? texts().tabs[name] : `${texts().tabs[name]} ${counts[name]}`,
        ),
      ),
    )
    panel.setAttribute('aria-labelledby', `tab-${tab}`)
    fill(
      panel,
      views[tab](detail, me, {
        may: type => specOf(type) !== undefined && !refusal(type),
        open: openAbout,
      }),
    )
    chatBox.show(tab === 'transcript' && isMine())
  }
  // The menu closes like a menu: by a click elsewhere or Escape.
  const menu = () => actionHost.querySelector<HTMLDetailsElement>('details[open]')
  node.addEventListener('click', event => {
    const open = menu()
    if (open && !open.contains(event.target as Node)) open.open = false
  })
  actionHost.addEventListener('keydown', event => {
    const open = menu()
    if (event.key !== 'Escape' || !open) return
    open.open = false
    open.querySelector('summary')?.focus()
  })
  tabHost.addEventListener('keydown', event => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (!step) return
    tab = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? 'handoff'
    drawTabs()
    tabHost.querySelector<HTMLElement>(`#tab-${tab}`)?.focus()
  })
  const draw = () => {
    fill(headHost, ...caseHead(detail, me, parts.back))
    drawActions()
    drawTabs()
  }
  draw()
  return {
    node,
    id: first.case.id,
    update(changed) {
      const wasMine = isMine()
      const more = changed.transcript.length > detail.transcript.length
      detail = changed
      form?.caseChanged(changed)
      // who takes over wants to talk, and to see what comes
      if (isMine() && !wasMine) tab = 'transcript'
      draw()
      if (isMine() && tab === 'transcript' && (more || !wasMine))
        panel.querySelector('.message:last-child')?.scrollIntoView({ block: 'end' })
    },
    openCommand(type) {
      const spec = specOf(type)
      if (spec && openType !== type) showForm(spec)
    },
  }
}
