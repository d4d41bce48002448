// Who of a case is in danger, named and dialled: its own customer, or one whose case goes on in it.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { Handling } from '../../../app/handlingShapes.ts'
import { el } from './dom.ts'
import { customerName, readablePhone } from './people.ts'
import { nameOf, texts } from './texts.ts'

type InDanger = Handling['inDanger'][number]
interface Called {
  name: string
  phone: string | null
}

const namedAs = ({ name }: { name: string | null }): string => name || texts().unknownName

/** Nobody has reached them yet. */
export const unreachedIn = (detail: CaseDetail | undefined): InDanger[] =>
  detail?.handling?.inDanger.filter(each => !each.reached) ?? []

/** Whom to get in touch with now: whoever is in danger, else the case's own customer. */
export function toReach(row: CaseRowShown, detail: CaseDetail | undefined): Called[] {
  const waiting = unreachedIn(detail)
  return waiting.length > 0
    ? waiting.map(each => ({ name: namedAs(each), phone: each.phone }))
    : [{ name: customerName(row), phone: row.phone }]
}

export const namesOf = (people: readonly Called[]): string => people.map(each => each.name).join(texts().nameSeparator)

/** One for each; of several each says whom it rings. */
export function callLinks(people: readonly Called[], kind: string): HTMLElement[] {
  return people.flatMap(({ name, phone }) =>
    phone
      ? el(
          'a',
          { class: `button call ${kind}`, href: `tel:${phone.replace(/[^+\d]/g, '')}` },
          [texts().due.call, ...(people.length > 1 ? [name] : []), readablePhone(phone)].join(' '),
        )
      : [],
  )
}

/** What the danger is, whose, and where, as large as anything on the page: somebody may have to send help there. */
export function dangerNodes(detail: CaseDetail, role?: 'alert'): HTMLElement[] {
  const { sections, fields } = texts()
  const waiting = unreachedIn(detail)
  const all = waiting.length > 0 ? waiting : (detail.handling?.inDanger ?? [])
  return all.map(each =>
    el(
      'p',
      { class: 'danger-banner', role },
      [
        sections.danger,
        each.kind && nameOf('danger', each.kind),
        namedAs(each),
        each.caseId === detail.case.id ? undefined : each.caseId,
      ]
        .filter(Boolean)
        .join(' · '),
      each.location ? el('strong', { class: 'danger-place' }, `${fields.location}: ${each.location}`) : null,
      each.rescueLine ? el('span', { class: 'danger-rescue' }, sections.ringRescue(each.rescueLine)) : null,
    ),
  )
}
