// What is still to be done across cases: one quiet line with how many, the list behind it. Mine or everybody's, by a switch of its own.
import type { Me, TaskRow } from '../../schemas.ts'
import { loadTasks } from './api.ts'
import { countdown } from './clockText.ts'
import { chip, el, fill } from './dom.ts'
import { caseLink } from './list.ts'
import { customerName, personName, zoneOf } from './people.ts'
import { taskName } from './taskForms.ts'
import { texts } from './texts.ts'

const mostListed = 50

export interface TaskListParts {
  host: HTMLElement
  me: Me
  /** tells what went wrong */
  report(err: unknown): void
}
export interface TaskListView {
  /** fetches them anew */
  refresh(): Promise<void>
  /** the same again, e.g. in another language */
  draw(): void
}

export function createTaskList({ host, me, report }: TaskListParts): TaskListView {
  let scope: 'me' | 'all' = me.staff ? 'me' : 'all'
  let tasks: TaskRow[] = []
  let more = false
  let asked = 0

  async function refresh(): Promise<void> {
    const turn = ++asked
    const { items, nextCursor } = await loadTasks(scope, mostListed)
    if (turn !== asked) return
    tasks = items
    more = nextCursor !== null
    draw()
  }
  const taskNode = (task: TaskRow): HTMLElement =>
    el(
      'li',
      {},
      el(
        'a',
        { href: caseLink(task.caseId), 'data-key': `task-${task.caseId}-${task.id}` },
        task.overdue ? chip('major', texts().handling.overdue) : null,
        el('strong', {}, taskName(task)),
        countdown(task.dueAt, task.case, zoneOf(me, task.case)),
        el('span', { class: 'muted' }, `${personName(task.owner)} · ${customerName(task.case)} · ${task.caseId}`),
      ),
    )
  function scopeSwitch(): HTMLElement {
    const { list } = texts()
    const option = (chosen: typeof scope, text: string) =>
      el(
        'button',
        {
          type: 'button',
          'aria-pressed': String(scope === chosen),
          'data-key': `tasks-${chosen}`,
          click: () => {
            scope = chosen
            draw()
            refresh().catch(report)
          },
        },
        text,
      )
    return el(
      'div',
      { class: 'segments', role: 'group', 'aria-label': list.scope },
      option('me', list.mine),
      option('all', list.all),
    )
  }
  function draw(): void {
    const open = host.querySelector('details')?.open ?? false
    const late = tasks.filter(each => each.overdue).length
    // who has none may still want to see what the others have
    host.hidden = tasks.length === 0 && !me.staff
    fill(
      host,
      host.hidden
        ? null
        : el(
            'details',
            { open },
            el(
              'summary',
              { 'data-key': 'tasks' },
              texts().list[scope === 'me' ? 'tasksMine' : 'tasks'](`${tasks.length}${more ? '+' : ''}`),
              ' ',
              late > 0 ? chip('major', texts().list.late(late)) : null,
            ),
            me.staff ? scopeSwitch() : null,
            el('ul', {}, ...tasks.map(taskNode)),
          ),
    )
  }
  return { refresh, draw }
}
