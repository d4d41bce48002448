// What somebody may not grant alone: asked of those who may, and answered by them.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import { type FormSpec, ifGiven, isUnderway, named, noteField, remedies, type Values } from './formSpec.ts'
import { staffName } from './people.ts'
import { nameOf, texts } from './texts.ts'

/** What is asked for, by whom and why. */
export function askedIn({ handling }: CaseDetail, { id }: Values): string {
  const asked = handling?.approvals.find(each => each.id === id)
  if (!asked) return ''
  const { remedy, amount, askedBy, note } = asked
  const sum = amount === undefined ? texts().handling.noLimit : texts().agreement.amount(amount)
  return [`${nameOf('demand', remedy)} ${sum}`, staffName(askedBy), note].filter(Boolean).join(' · ')
}

export const approvalForms: readonly FormSpec[] = [
  {
    type: 'requestApproval',
    when: isUnderway,
    rare: true,
    hint: ({ handling }) => {
      const { approvalHint, approvalClimbs } = texts().handling
      const [to] = handling?.approvalClimbsTo ?? []
      return to ? `${approvalHint} ${approvalClimbs(nameOf('role', to))}` : approvalHint
    },
    fields: () => [
      { name: 'remedy', label: texts().forms.remedy, kind: 'choice', half: true, options: named('demand', remedies) },
      {
        name: 'amount',
        label: texts().forms.amount,
        kind: 'amount',
        optional: true,
        half: true,
        hint: texts().handling.anySum,
      },
      noteField(),
    ],
    draft: values => ({
      remedy: values.remedy,
      ...(values.amount ? { amount: Number(values.amount) } : {}),
      ...ifGiven(values, 'note'),
    }),
  },
  {
    type: 'answerApproval',
    about: true,
    when: isUnderway,
    hint: askedIn,
    fields: () => [
      {
        name: 'given',
        label: texts().handling.answer,
        kind: 'radio',
        options: [
          ['yes', texts().handling.approve],
          ['no', texts().handling.refuse],
        ],
      },
      { name: 'reason', label: texts().forms.reason, kind: 'line', optional: true },
    ],
    draft: values => ({ id: values.id, given: values.given === 'yes', ...ifGiven(values, 'reason') }),
    // whoever asked has to know what to do instead
    objection: ({ given, reason }) =>
      given === 'no' && !reason?.trim() ? `${texts().forms.reason}: ${texts().forms.required}` : undefined,
  },
]
