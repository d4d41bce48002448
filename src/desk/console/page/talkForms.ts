// Talking with the customer: contact, chat in the assistant's place, progress told.
import { type FormSpec, ifGiven, isOpen, named } from './formSpec.ts'
import { texts } from './texts.ts'

export const talkForms: readonly FormSpec[] = [
  {
    type: 'recordContact',
    when: isOpen,
    next: row => row.nextDueClock === 'firstContact' && row.status === 'accepted',
    fields: () => [
      {
        name: 'outcome',
        label: texts().forms.outcome,
        kind: 'radio',
        options: named('outcomes', ['reached', 'noAnswer', 'wrongNumber']),
      },
      {
        name: 'by',
        label: texts().forms.by,
        kind: 'radio',
        options: named('ways', ['phone', 'chat', 'visit', 'other']),
      },
      { name: 'note', label: texts().forms.note, kind: 'area', optional: true },
    ],
    draft: values => ({ outcome: values.outcome, by: values.by, ...ifGiven(values, 'note') }),
  },
  {
    type: 'takeOver',
    when: (row, { handoff }, me) =>
      isOpen(row) && handoff?.channel.reachable === true && row.live !== (me.staff?.id ?? null),
    hint: () => texts().live.takeOverHint,
    fields: () => [],
    draft: () => ({}),
  },
  {
    type: 'handBack',
    when: (row, _, me) => row.live !== null && row.live !== me.staff?.id,
    rare: true,
    hint: () => texts().live.handBackHint,
    fields: () => [],
    draft: () => ({}),
  },
  {
    type: 'sendUpdate',
    when: isOpen,
    toCustomer: 'text',
    fields: () => [{ name: 'text', label: texts().forms.text, kind: 'area', hint: texts().forms.updateHint }],
    draft: ({ text }) => ({ text }),
  },
]
