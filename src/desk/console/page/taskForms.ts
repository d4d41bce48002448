// Tasks beside a case: asked of a colleague, given to another, done.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Handling } from '../../../app/handlingShapes.ts'
import type { Me } from '../../schemas.ts'
import { instantIn } from './clockText.ts'
import { type Field, type FormSpec, ifGiven, isOpen, noteField } from './formSpec.ts'
import { personName } from './people.ts'
import { nameOf, texts } from './texts.ts'

/** One opened by hand goes by its own words. */
export const taskName = (task: Pick<Handling['tasks'][number], 'kind' | 'text'> | undefined): string =>
  task ? (task.text ?? nameOf('task', task.kind)) : ''

/** One's own store first, oneself before others; nobody the complaint is about. */
function doerField({ handling }: CaseDetail, { staff, staffList }: Me): Field {
  const distance = (each: Me['staffList'][number]) =>
    Number(each.id !== staff?.id) + Number(each.store !== staff?.store) * 2
  const people = staffList
    .filter(each => !handling?.involved.includes(each.id))
    .sort((one, other) => distance(one) - distance(other))
  return {
    name: 'staffId',
    label: texts().handling.giveTo,
    kind: 'choice',
    options: people.map(each => [each.id, personName({ staffId: each.id, ...each })]),
  }
}

const named: FormSpec['hint'] = ({ handling }, { taskId }) => taskName(handling?.tasks.find(each => each.id === taskId))

/** What its customer is told of it. */
const finishing: FormSpec['hint'] = (detail, given) => {
  const task = detail.handling?.tasks.find(each => each.id === given.taskId)
  return task?.kind === 'eraseData' ? `${taskName(task)} · ${texts().handling.notErasedHint}` : taskName(task)
}

export const taskForms: readonly FormSpec[] = [
  {
    type: 'openTask',
    when: isOpen,
    rare: true,
    hint: () => texts().handling.openTaskHint,
    fields: (detail, { me }) => [
      { name: 'text', label: texts().handling.whatToDo, kind: 'line' },
      doerField(detail, me),
      { name: 'dueAt', label: texts().handling.doneBy, kind: 'time' },
    ],
    draft: ({ text, staffId, dueAt }, zone) => ({ text, staffId, dueAt: instantIn(dueAt ?? '', zone) }),
  },
  {
    type: 'reassignTask',
    about: true,
    when: isOpen,
    hint: named,
    fields: (detail, { me }) => [doerField(detail, me)],
    draft: ({ taskId, staffId }) => ({ taskId, staffId }),
  },
  {
    type: 'finishTask',
    about: true,
    when: row => !row.erased,
    hint: finishing,
    fields: () => [noteField()],
    draft: values => ({ taskId: values.taskId, ...ifGiven(values, 'note') }),
  },
]
