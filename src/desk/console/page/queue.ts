// The left side of the desk's data: which cases are listed, and whom to contact next. Fetches them and draws list, filters and card.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import { type Draft, dueNext, type Filter, firstCases, listCases, loadCase } from './api.ts'
import { el } from './dom.ts'
import { renderDueNext } from './dueNext.ts'
import { renderFilters, renderList } from './list.ts'

const pageSize = 50

export interface QueueParts {
  me: Me
  /** id of the case that is open */
  selected(): string | undefined
  give(row: CaseRowShown, draft: Draft): void
  openWith(row: CaseRowShown, type: Draft['type']): void
  /** tells what went wrong */
  report(err: unknown): void
}
export interface Queue {
  due: HTMLElement
  filters: HTMLElement
  list: HTMLElement
  /** fetches cases and card anew */
  refresh(): Promise<void>
  /** the first time: whoever owns nothing wants to see what the others have */
  start(): Promise<void>
  drawList(): void
  /** the same again, e.g. in another language */
  draw(): void
}

export function createQueue({ me, selected, give, openWith, report }: QueueParts): Queue {
  let filter: Filter = { scope: me.staff ? 'me' : 'all', status: 'open', severity: '', overdue: false, q: '' }
  let rows: CaseRowShown[] = []
  let cursor: string | null = null
  let next: CaseRowShown | undefined
  let detail: CaseDetail | undefined
  let loading = true
  let asked = 0
  let underWay: Promise<void> = Promise.resolve()
  const due = el('section', { class: 'due' })
  const filters = el('div', { class: 'filters', role: 'search' })
  const list = el('div', { class: 'list' })

  const drawDue = () =>
    renderDueNext(due, {
      me,
      mine: filter.scope === 'me',
      row: next,
      detail: detail?.case.id === next?.id ? detail : undefined,
      give,
      openWith,
    })
  const drawList = () =>
    renderList(list, { rows, more: cursor !== null, selected: selected(), loading }, me, () => {
      loadMore().catch(report)
    })
  const drawFilters = () =>
    renderFilters(filters, filter, me, part => {
      filter = { ...filter, ...part }
      if (part.scope) drawFilters()
      refresh().catch(report)
    })

  function refresh(): Promise<void> {
    underWay = load()
    return underWay
  }
  async function load(): Promise<void> {
    const turn = ++asked
    const [page, first] = await Promise.all([
      firstCases(filter, Math.max(pageSize, rows.length)),
      dueNext(filter.scope),
    ])
    if (turn !== asked) return
    rows = page.items
    cursor = page.nextCursor
    next = first
    loading = false
    drawList()
    // whom to call is known first: it may be another customer than the row's own
    await lookForDanger(first)
    drawDue()
  }
  /** A row does not tell of danger, its case does. Who may not open the case sees the card without. */
  async function lookForDanger(row: CaseRowShown | undefined): Promise<void> {
    if (!row?.danger || (detail?.case.id === row.id && detail.version === row.version)) return
    const loaded = await loadCase(row.id).catch(() => undefined)
    if (row.id !== next?.id) return
    detail = loaded
  }
  async function loadMore(): Promise<void> {
    // what is asked for anew counts its rows when it is asked: more of them come after it
    await underWay.catch(() => undefined)
    const turn = asked
    if (cursor === null) return
    const page = await listCases(filter, pageSize, cursor)
    if (turn !== asked) return loadMore()
    rows = [...rows, ...page.items]
    cursor = page.nextCursor
    drawList()
  }
  return {
    due,
    filters,
    list,
    refresh,
    async start() {
      await refresh()
      if (filter.scope !== 'me' || rows.length > 0) return
      filter = { ...filter, scope: 'all' }
      drawFilters()
      await refresh()
    },
    drawList,
    draw() {
      drawFilters()
      drawDue()
      drawList()
    },
  }
}
