// What is still to be done across cases: one quiet line with how many, the list behind it. Mine or everybody's, as the queue below.
import type { Me, TaskRow } from '../../schemas.ts'
import { type Filter, loadTasks } from './api.ts'
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
}
export interface TaskListView {
  /** fetches them anew */
  refresh(scope: Filter['scope']): Promise<void>
  /** the same again, e.g. in another language */
  draw(): void
}

export function createTaskList({ host, me }: TaskListParts): TaskListView {
  let tasks: TaskRow[] = []
  let more = false
  let asked = 0

  async function refresh(scope: Filter['scope']): Promise<void> {
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
  function draw(): void {
    const open = host.querySelector('details')?.open ?? false
    const late = tasks.filter(each => each.overdue).length
    host.hidden = tasks.length === 0
    fill(
      host,
      tasks.length
        ? el(
            'details',
            { open },
            el(
              'summary',
              { 'data-key': 'tasks' },
              texts().list.tasks(`${tasks.length}${more ? '+' : ''}`),
              ' ',
              late > 0 ? chip('major', texts().list.late(late)) : null,
            ),
            el('ul', {}, ...tasks.map(taskNode)),
          )
        : null,
    )
  }
  return { refresh, draw }
}
