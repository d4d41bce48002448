// What is done for the customer: the solution put to them, work on it, a time promised.
import { instantIn, orderedBy } from './clockText.ts'
import { skipField, skippedIn } from './endingForms.ts'
import {
  type Field,
  type FormSpec,
  ifGiven,
  isOpen,
  isUnderway,
  isWanted,
  isWorkedOn,
  named,
  remedies,
} from './formSpec.ts'
import { guestField, toGuest } from './guestField.ts'
import { texts } from './texts.ts'

/** The first is asked for; the API takes more than the page has room for. */
const optionIds = ['a', 'b', 'c']
const optionFields = (id: string, index: number): Field[] => {
  const { forms } = texts()
  return [
    {
      name: `text-${id}`,
      label: `${forms.option} ${id.toUpperCase()}`,
      kind: 'line',
      optional: index > 0,
      longest: 500,
    },
    {
      name: `remedy-${id}`,
      label: forms.remedy,
      kind: 'choice',
      optional: true,
      half: true,
      options: [['', texts().none], ...named('demand', remedies)],
    },
    { name: `amount-${id}`, label: forms.amount, kind: 'amount', optional: true, half: true },
  ]
}
const optionOf = (id: string, values: Record<string, string>) => ({
  id,
  text: values[`text-${id}`],
  ...ifGiven(values, `remedy-${id}`, 'remedy'),
  ...(values[`amount-${id}`] ? { amount: Number(values[`amount-${id}`]) } : {}),
})

export const solutionForms: readonly FormSpec[] = [
  {
    type: 'proposeSolution',
    toCustomer: optionIds.map(id => `text-${id}`),
    grants: true,
    when: isUnderway,
    next: (row, detail) =>
      row.status === 'declined' ||
      (['accepted', 'contacted', 'diagnosed'].includes(row.status) && isWanted(detail, 'agreed')),
    hint: () => texts().forms.proposalHint,
    fields: () => optionIds.flatMap(optionFields),
    draft: values => ({ options: optionIds.flatMap(id => (values[`text-${id}`] ? [optionOf(id, values)] : [])) }),
    objection: values =>
      optionIds.some(id => !values[`text-${id}`] && values[`amount-${id}`])
        ? `${texts().forms.option}: ${texts().forms.required}`
        : undefined,
  },
  {
    type: 'refuse',
    toCustomer: 'reason',
    when: isWorkedOn,
    rare: true,
    hint: () => texts().forms.refuseHint,
    fields: () => [{ name: 'reason', label: texts().forms.refuseReason, kind: 'area' }],
    draft: ({ reason }) => ({ reason }),
  },
  {
    type: 'recordAnswer',
    when: row => isWorkedOn(row) && ['proposed', 'declined'].includes(row.status),
    hint: () => texts().forms.answerHint,
    fields: ({ agreement }) => [
      {
        name: 'answer',
        label: texts().forms.answer,
        kind: 'radio',
        options: [
          ...(agreement?.proposal?.options ?? []).map(({ id, text }): [string, string] => [`option-${id}`, text]),
          ['declined', texts().forms.answerDeclined],
        ],
      },
      { name: 'reason', label: texts().forms.answerReason, kind: 'line', optional: true },
    ],
    draft: values =>
      values.answer === 'declined'
        ? { agreed: false, ...ifGiven(values, 'reason', 'reason') }
        : { agreed: true, optionId: (values.answer ?? '').replace('option-', '') },
  },
  {
    type: 'startWork',
    when: (row, { agreement }) =>
      isWorkedOn(row) &&
      !agreement?.workStartedAt &&
      // the customer chooses first, unless what they agreed on before stands
      (row.status !== 'proposed' || row.refused === true || Boolean(agreement?.agreed)),
    next: row => row.status === 'agreed',
    hint: () => texts().forms.startWorkHint,
    // begun on what nobody agreed to, why is written down
    fields: detail =>
      isWanted(detail, 'agreed') && detail.handling && !detail.agreement?.agreed
        ? [skipField('agreed', detail.handling)]
        : [],
    draft: values => ({ skipped: skippedIn(values) }),
  },
  {
    type: 'promise',
    tellsCustomer: true,
    when: row => isOpen(row) && row.status !== 'withdrawn',
    hint: () => texts().forms.promiseHint,
    fields: detail => [
      { name: 'text', label: texts().forms.promised, kind: 'line' },
      { name: 'dueAt', label: texts().forms.dueAt, kind: 'time' },
      ...guestField(detail),
    ],
    draft: (values, zone, row) => ({
      text: values.text,
      dueAt: orderedBy(row, instantIn(values.dueAt ?? '', zone)),
      ...toGuest(values),
    }),
  },
  {
    type: 'letGoPromise',
    about: true,
    toCustomer: 'reason',
    when: row => isOpen(row) && row.status !== 'withdrawn',
    hint: (_, { misread }) => (misread ? texts().forms.misreadHint : texts().forms.letGoHint),
    fields: () => [{ name: 'reason', label: texts().forms.reason, kind: 'line' }],
    draft: ({ id, reason, misread }) => ({ id, reason, ...(misread ? { misread: true } : {}) }),
  },
]
