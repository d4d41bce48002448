// What waits for the approval of who is here, said on top of the case with both answers beside it.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Handling } from '../../../app/handlingShapes.ts'
import type { Me } from '../../schemas.ts'
import { askedIn } from './approvalForms.ts'
import { el } from './dom.ts'
import type { CaseActs } from './handlingView.ts'
import { texts } from './texts.ts'

/** The case says whether they may answer at all; which of several, their role does. */
function waitingFor({ handling }: CaseDetail, { staff }: Me): Handling['approvals'] {
  const open = handling?.approvals.filter(each => each.answer === null && each.lapsed === null) ?? []
  const theirs = open.filter(each => staff && each.mayApprove.includes(staff.role))
  return theirs.length > 0 ? theirs : open
}

export function approvalBanner(detail: CaseDetail, me: Me, acts: CaseActs): HTMLElement[] {
  if (!acts.may('answerApproval')) return []
  const { approvalBanner: words, handling } = texts()
  return waitingFor(detail, me).map(({ id }) => {
    const answer = (given: 'yes' | 'no', text: string, kind: string) => {
      const key = `answer-${given}-${id}`
      return el(
        'button',
        {
          type: 'button',
          class: `button ${kind}`,
          'data-key': key,
          click: () => acts.open('answerApproval', { id, given }, key),
        },
        text,
      )
    }
    return el(
      'div',
      { class: 'notice approval' },
      el('p', {}, el('strong', {}, words.waits), askedIn(detail, { id })),
      el('div', { class: 'row' }, answer('yes', handling.approve, 'good'), answer('no', handling.refuse, '')),
    )
  })
}
