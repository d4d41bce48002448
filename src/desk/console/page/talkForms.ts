// Talking with the customer: contact, chat in the assistant's place, progress told.
import type { CaseDetail } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import { type Field, type FormSpec, ifGiven, isOpen, isWanted, isWorkedOn, named, noteField } from './formSpec.ts'
import { guestField, toGuest, waitingGuestsIn } from './guestField.ts'
import { isUnreachable } from './people.ts'
import { hasToDoWith } from './reach.ts'
import { texts } from './texts.ts'

/** Having reached them ends the alarm: that is for who has to do with the case. */
const outcomesFor = (detail: CaseDetail, me: Me): string[] =>
  detail.case.danger && !hasToDoWith(detail, me) ? ['noAnswer', 'wrongNumber'] : ['reached', 'noAnswer', 'wrongNumber']

const safetyFields = (): Field[] => [
  {
    name: 'safe',
    label: texts().forms.safe,
    kind: 'radio',
    optional: true,
    mark: texts().forms.ifReached,
    options: [
      ['yes', texts().forms.isSafe],
      ['no', texts().forms.notSafe],
    ],
  },
  { name: 'note', label: texts().forms.safeNote, kind: 'area', optional: true, mark: texts().forms.ifReached },
]

/** Words alone do not always tell that they are what was promised: who writes them says so. No words are a call. */
function answerField({ agreement }: CaseDetail): Field[] {
  const open = agreement?.promises.filter(each => each.keptAt === null && !each.byCall) ?? []
  if (open.length === 0) return []
  const { keeps, keepsHint } = texts().forms
  const options = open.map(({ id, text }): [string, string] => [id, text])
  return [{ name: 'keeps', label: keeps, kind: 'choice', options, optional: true, hint: keepsHint }]
}

export const talkForms: readonly FormSpec[] = [
  {
    type: 'recordContact',
    when: isOpen,
    next: (row, detail) =>
      isWanted(detail, 'contacted') &&
      (['accepted', 'noted'].includes(row.status) ||
        (isWorkedOn(row) && waitingGuestsIn(detail.handling?.guests).length > 0)),
    hint: ({ case: row }) => (row.danger ? texts().forms.safeHint : ''),
    fields: (detail, { me }) => [
      {
        name: 'outcome',
        label: texts().forms.outcome,
        kind: 'radio',
        options: named('outcomes', outcomesFor(detail, me)),
      },
      {
        name: 'by',
        label: texts().forms.by,
        kind: 'radio',
        preset: 'phone',
        options: named('ways', ['phone', 'chat', 'visit', 'other']),
      },
      ...(detail.case.danger ? safetyFields() : [noteField()]),
      ...guestField(detail),
    ],
    draft: values => ({
      outcome: values.outcome,
      by: values.by,
      ...(values.safe ? { safe: values.safe === 'yes' } : {}),
      ...ifGiven(values, 'note'),
      ...toGuest(values),
    }),
    objection: ({ outcome, safe, note }, row) => {
      if (!row.danger || outcome !== 'reached') return undefined
      return safe === 'yes' && note ? undefined : texts().forms.notSafeYet
    },
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
    // who talks hands back beside the chat
    elsewhere: (row, me) => row.live === (me.staff?.id ?? null),
    rare: true,
    hint: () => texts().live.handBackHint,
    fields: () => [],
    draft: () => ({}),
  },
  {
    type: 'sendUpdate',
    when: isOpen,
    toCustomer: 'text',
    fields: detail => [
      {
        name: 'text',
        label: texts().forms.text,
        kind: 'area',
        ...(isUnreachable(detail) ? {} : { hint: texts().forms.updateHint }),
      },
      ...answerField(detail),
      ...guestField(detail),
    ],
    draft: values => ({ text: values.text, ...(values.keeps ? { keeps: [values.keeps] } : {}), ...toGuest(values) }),
  },
]
