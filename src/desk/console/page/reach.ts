// Which commands the page offers for a case as it stands, and who has to do with it. What the case allows is always within reach.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import type { Draft } from './api.ts'
import type { FormSpec } from './formSpec.ts'
import { staffName } from './people.ts'
import { nameOf, texts } from './texts.ts'

type Type = Draft['type']

const answerOn = ({ actions }: CaseDetail, type: Type) => actions.find(each => each.type === type)
/** The case says so itself; false also where it says nothing. */
export const isAllowed = (detail: CaseDetail, type: Type): boolean => answerOn(detail, type)?.allowed === true

/** Has the case, helps with it or stands above who has it: only they can end an alarm. */
export function hasToDoWith(detail: CaseDetail, { staff }: Me): boolean {
  const { routing } = detail.handoff ?? {}
  if (!staff || !routing) return false
  const near = [routing.owner, routing.deputy, ...routing.assistants]
  if (near.some(each => each?.staffId === staff.id)) return true
  // it is signed off by who answers for it, or somebody above: to anybody else it says so before anything else
  const signing = answerOn(detail, 'signOff')
  const strangers = ['beyond-authority', 'of-another-store', 'conflict-of-interest', 'actor-required']
  return signing !== undefined && (signing.allowed || !strangers.includes(signing.code ?? ''))
}

/** Where it makes sense, greyed when it is refused now; and wherever the case allows it. */
export function offered(table: readonly FormSpec[], detail: CaseDetail, me: Me): FormSpec[] {
  const { case: row } = detail
  return table.filter(
    spec =>
      me.may.includes(spec.type) &&
      !row.erased &&
      !spec.elsewhere?.(row, me) &&
      (spec.when(row, detail, me) || isAllowed(detail, spec.type)),
  )
}

/** What stands in the way of it now, in words. */
export function notNow(detail: CaseDetail, { staff }: Me, type: Type): string | undefined {
  const answer = answerOn(detail, type)
  if (!answer || answer.allowed) return undefined
  const { owner } = detail.case
  if (answer.code === 'not-accepted' && owner.staffId !== undefined && owner.staffId !== staff?.id)
    return texts().handling.nowWith(staffName({ staffId: owner.staffId, name: owner.name }))
  if (answer.code === 'nothing-to-do' && type === 'requestApproval') return texts().handling.ownAuthority
  return nameOf('refusals', answer.code ?? '')
}
