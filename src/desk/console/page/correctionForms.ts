// What is put right on a case by hand: facts, severity, personal data.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import { type FormSpec, isOpen, named, reasonField } from './formSpec.ts'
import { guestField, toEither } from './guestField.ts'
import { texts } from './texts.ts'

/** Facts worth correcting by hand; each is one plain value. */
const correctable = [
  'customer.name',
  'customer.phone',
  'customer.contactPreference',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.vin',
  'vehicle.mileageKm',
  'vehicle.purchasedOn',
  'vehicle.deliveredOn',
  'vehicle.household',
  'vehicle.secondHand',
  'background.occurredOn',
  'background.place',
  'background.store',
  'background.visit',
  'background.repairs',
  'background.losses',
  'symptom.drivable',
  'location',
]

/** Theirs, also where their case goes on in this one. */
const isOfPerson = (slot: string): boolean => /^(?:customer|vehicle)\./.test(slot)

/** @param to whose it is; absent: this customer's */
function knownValue(slot: string, { handoff, handling }: CaseDetail, to?: string): string {
  if (!handoff) return ''
  const guest = handling?.guests.find(each => each.caseId === to)
  if (guest && isOfPerson(slot)) {
    const value = guest.facts[slot]
    return typeof value === 'boolean' ? yesNo(value) : String(value ?? '')
  }
  if (slot === 'background.repairs') return handoff.background.priorRepairs?.text ?? ''
  if (slot === 'symptom.drivable') return yesNo(handoff.symptoms[0]?.drivable)
  if (slot === 'vehicle.household') return yesNo(handoff.vehicle.household)
  if (slot === 'vehicle.secondHand') return yesNo(handoff.vehicle.secondHand)
  if (slot === 'location') return handoff.danger.location ?? ''
  const [group, key] = slot.split('.') as ['customer' | 'vehicle' | 'background', string]
  const value = (handoff[group] as Record<string, unknown> | undefined)?.[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? texts().yes : texts().no)

export const correctionForms: readonly FormSpec[] = [
  {
    type: 'correctFacts',
    when: isOpen,
    rare: true,
    fields: detail => [
      { name: 'slot', label: texts().forms.slot, kind: 'choice', options: named('slot', correctable) },
      { name: 'value', label: texts().forms.value, kind: 'line' },
      reasonField(),
      ...guestField(detail, 'own'),
    ],
    startFrom: knownValue,
    draft: ({ slot, value, reason: why, ...rest }, _, row) => ({
      facts: { [slot ?? '']: value },
      reason: why,
      ...toEither(rest, row),
    }),
  },
  {
    type: 'overrideSeverity',
    when: isOpen,
    rare: true,
    fields: ({ case: row }) => [
      {
        name: 'level',
        label: texts().forms.level,
        kind: 'radio',
        options: named(
          'severity',
          ['grumble', 'complaint', 'major'].filter(level => level !== row.severity),
        ),
      },
      reasonField(),
    ],
    draft: ({ level, reason: why }) => ({ level, reason: why }),
  },
  {
    type: 'erasePersonalData',
    when: row => !row.erased,
    rare: true,
    danger: true,
    hint: () => texts().forms.eraseHint,
    fields: () => [reasonField(), { name: 'confirm', label: texts().forms.confirmId, kind: 'line' }],
    draft: ({ reason: why }) => ({ reason: why }),
    objection: ({ confirm }, row) => (confirm?.trim() === row.id ? undefined : texts().forms.confirmMismatch),
  },
]
