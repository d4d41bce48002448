// One case on the right: who and how urgent, what can be done, and three tabs to read. An open form outlives a reload of the case.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import { createActionBar } from './actionBar.ts'
import { type Draft, loadStaff, type Refused } from './api.ts'
import { caseHead } from './caseHead.ts'
import { createChatBox } from './chatBox.ts'
import { el, fill } from './dom.ts'
import { dropDraftsOf } from './drafts.ts'
import type { FormSpec, Values } from './formSpec.ts'
import { type OpenForm, openForm } from './forms.ts'
import { formTable } from './formTable.ts'
import type { CaseActs } from './handlingView.ts'
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
  /** the form that is open, to be opened again in another language */
  opened(): OpenedForm | undefined
  reopen(form: OpenedForm): void
}
export interface OpenedForm {
  type: Draft['type']
  given: Values
  by: string
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
  /** what it is about */
  let openGiven: Values = {}
  /** where the focus goes back to */
  let openedBy = ''
  let opening = 0
  const headHost = el('header', { class: 'case-head' })
  const bar = createActionBar({ me, open: spec => showForm(spec) })
  const formHost = el('div', { class: 'form-host' })
  const tabHost = el('div', { class: 'tabs', role: 'tablist' })
  const panel = el('div', { class: 'panel', role: 'tabpanel', tabindex: 0 })
  const chatBox = createChatBox({
    detail: first,
    zone: zoneOf(parts.me, first.case),
    send: (draft, key) => parts.give(detail.case, draft, detail.version, key),
    wordsOf: parts.wordsOf,
  })
  const node = el(
    'article',
    { class: 'case' },
    el('div', { class: 'case-sticky' }, headHost, bar.node),
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
  /** To the button it came from, or the menu that holds it. */
  function focusBack(by: string): void {
    const button = node.querySelector<HTMLElement>(`[data-key="${CSS.escape(by)}"]`)
    const menu = button?.closest('details:not([open])')?.querySelector('summary')
    ;(menu ?? button)?.focus()
  }
  /** Without an answer the form says so itself: it offers nobody. */
  const rosterOf = (spec: FormSpec) => (spec.roster ? loadStaff(detail.case.id).catch(() => []) : [])

  async function showForm(spec: FormSpec, given: Values = {}, by = `do-${spec.type}`): Promise<void> {
    if (openType === spec.type && openedBy === by) {
      closeForm()
      return
    }
    bar.closeMenu()
    const turn = ++opening
    const staff = await rosterOf(spec)
    // another form was asked for meanwhile
    if (turn !== opening) return
    openType = spec.type
    openGiven = given
    openedBy = by
    const mine = openForm({
      spec,
      detail,
      context: { me, staff },
      given,
      zone: zoneOf(me, detail.case),
      wordsOf: parts.wordsOf,
      close: () => {
        closeForm()
        focusBack(by)
      },
      send: (draft, version, key) => parts.give(detail.case, draft, version, key),
      done: () => {
        // news of the step may have come before, and the next form with it
        if (form !== mine) return
        closeForm()
        // the button it came from is often gone with the step
        node.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
      },
      ...(specOf('requestApproval') ? { askApproval: (asked: Values) => openAbout('requestApproval', asked) } : {}),
    })
    form = mine
    fill(formHost, mine.node)
    drawActions()
    const first = mine.node.querySelector<HTMLElement>('input, select, textarea') ?? mine.node.querySelector('button')
    first?.focus()
    mine.node.scrollIntoView({ block: 'nearest' })
  }
  const specOf = (type: Draft['type']) => allowed().find(spec => spec.type === type)
  /** The form of a command on something the case shows; nothing for whoever may not give it. */
  function openAbout(type: Draft['type'], given: Values, by?: string): void {
    const spec = specOf(type)
    if (spec) showForm(spec, given, by)
  }
  const drawActions = () => bar.draw(detail, allowed(), openType)
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
    fill(panel, views[tab](detail, me, acts))
    chatBox.show(tab === 'transcript' && isMine())
  }
  // anywhere else on the case
  node.addEventListener('click', event => {
    if (!(event.target as Element).closest('details.rare')) bar.closeMenu()
  })
  tabHost.addEventListener('keydown', event => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (!step) return
    tab = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? 'handoff'
    drawTabs()
    tabHost.querySelector<HTMLElement>(`#tab-${tab}`)?.focus()
  })
  const acts: CaseActs = { may: type => specOf(type) !== undefined && !refusal(type), open: openAbout }
  const draw = () => {
    fill(headHost, ...caseHead(detail, me, acts, parts.back))
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
      if (changed.case.erased) dropDraftsOf(changed.case.id)
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
    opened: () => openType && { type: openType, given: openGiven, by: openedBy },
    reopen: ({ type, given, by }) => openAbout(type, given, by),
  }
}
