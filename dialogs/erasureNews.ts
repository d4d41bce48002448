// What became of a customer's wish to be erased: done, not done by the time they were told, or given up. No word of what staff noted of it.
import type { CaseState } from '../src/case/case.ts'
import type { EventBody } from '../src/case/events.ts'
import { openTasksOf } from '../src/case/views/tasks.ts'
import { speak } from './speak.ts'
import { caseOf, caseStore, ownerOf, personNamed, type Talk } from './talk.ts'
import { byWhen } from './when.ts'

type OfErasure = Extract<EventBody, { type: 'personalData.erased' | 'task.overdue' | 'task.done' }>

/** Or it was for a reason of ours. */
const isWished = (complaint: CaseState): boolean => openTasksOf(complaint).some(each => each.kind === 'eraseData')

/** Who sees to it and by when; `caseOf` has the task. */
export function tellErasureAsked(talk: Talk) {
  delete talk.state.erasureAsked
  const complaint = caseOf(talk)
  const task = complaint && openTasksOf(complaint).find(each => each.kind === 'eraseData')
  const { timeZone } = caseStore(talk)
  speak(talk, 'about.erase', {
    who: task ? personNamed(talk, task.owner) : ownerOf(talk),
    when: task && byWhen(task.dueAt, talk.now, timeZone, talk.state.language),
    contact: talk.rules.directory.privacy.contact,
  })
}

/**
 * What became of it while a colleague talked to them, and the bot said nothing.
 * @param since case time, epoch ms
 */
export function tellErasureSince(talk: Talk, since: number) {
  const [last] = (caseOf(talk)?.tasks ?? []).filter(each => each.kind === 'eraseData' && !each.dropped).slice(-1)
  if (!last) return
  const { id, done, overdue, dueAt } = last
  if (done) {
    if (done.at > since) tellErasure(talk, { type: 'task.done', id })
  } else if (overdue && dueAt > since) tellErasure(talk, { type: 'task.overdue', id })
}

export function tellErasure(talk: Talk, body: OfErasure) {
  const complaint = caseOf(talk)
  if (!complaint) return
  const { id: caseId, tasks } = complaint
  if (body.type === 'personalData.erased')
    return speak(talk, isWished(complaint) ? 'news.erasedAsWished' : 'news.erased', { caseId }, { event: 'closed' })
  const task = tasks.find(each => each.id === body.id && each.kind === 'eraseData')
  if (!task) return
  const { contact } = talk.rules.directory.privacy
  const values = { caseId, contact, who: personNamed(talk, task.owner) }
  // once it is erased there is no task to be called done
  speak(talk, body.type === 'task.overdue' ? 'news.eraseLate' : 'news.notErased', values, { event: 'update' })
}
