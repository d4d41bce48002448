// The work that is still to be done beside a case.
import type { CaseState } from '../case.ts'
import type { Task } from '../handling.ts'

export const isToDo = ({ done, dropped }: Task): boolean => !done && !dropped

/** Neither done nor dropped, those due first; of a case that is forgotten nothing is left to do. */
export const openTasksOf = ({ tasks, erased }: CaseState): Task[] =>
  erased ? [] : tasks.filter(isToDo).sort((one, other) => one.dueAt - other.dueAt)
