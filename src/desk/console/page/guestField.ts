// Whom a contact or a word is for, where another customer's case goes on in this one: this customer, unless said otherwise.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Field, Values } from './formSpec.ts'
import { texts } from './texts.ts'

const own = 'own'

export function guestField({ handling }: CaseDetail): Field[] {
  const guests = handling?.guests ?? []
  if (guests.length === 0) return []
  const { toWhom, ownCustomer, customerOf } = texts().handling
  return [
    {
      name: 'to',
      label: toWhom,
      kind: 'radio',
      preset: own,
      options: [
        [own, ownCustomer],
        ...guests.map(({ caseId, awaitsContact }): [string, string] => [caseId, customerOf(caseId, awaitsContact)]),
      ],
    },
  ]
}

export const toGuest = ({ to }: Values) => (to && to !== own ? { to } : {})
