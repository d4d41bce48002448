// Whom a contact or a word is for, where another customer's case goes on in this one: whoever is in danger, else this customer, unless
// said otherwise.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { Handling } from '../../../app/handlingShapes.ts'
import type { Field, Values } from './formSpec.ts'
import { texts } from './texts.ts'
import { unreachedIn } from './whoInDanger.ts'

const own = 'own'

/** The cases of other customers nobody has been in touch with, who wait for it. */
export const waitingGuestsIn = (guests: Handling['guests'] = []): string[] =>
  guests.flatMap(each => (each.awaitsContact ? [each.caseId] : []))

/** @param preset whom it is for unless said otherwise; absent: whoever is in danger first */
export function guestField(detail: CaseDetail, preset?: typeof own): Field[] {
  const { case: row, handling } = detail
  const guests = handling?.guests ?? []
  if (guests.length === 0) return []
  const waiting = unreachedIn(detail).map(each => each.caseId)
  const [first = row.id] = waiting
  const { toWhom, ownCustomer, customerOf } = texts().handling
  return [
    {
      name: 'to',
      label: toWhom,
      kind: 'radio',
      preset: preset ?? (first === row.id ? own : first),
      options: [
        [own, ownCustomer],
        ...guests.map(({ caseId, name, awaitsContact }): [string, string] => [
          caseId,
          [name, customerOf(caseId, awaitsContact)].filter(Boolean).join(' · '),
        ]),
      ],
    },
  ]
}

/** The same where this customer is named as well. */
export const toEither = ({ to }: Values, { id }: CaseRowShown) => (to ? { to: to === own ? id : to } : {})

export const toGuest = ({ to }: Values) => (to && to !== own ? { to } : {})
