// The commands of the desk as a table: when each makes sense, what it asks, what it sends. forms.ts draws it; the core decides.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me } from '../../schemas.ts'
import type { Draft } from './api.ts'
import { instantIn } from './clockText.ts'
import { nameOf, texts } from './texts.ts'

export interface Field {
  name: string
  label: string
  kind: 'area' | 'line' | 'choice' | 'radio' | 'time' | 'amount'
  options?: [value: string, label: string][]
  optional?: boolean
  hint?: string
  /** beside the next one, where there is room */
  half?: boolean
  longest?: number
}
export interface FormSpec {
  type: Draft['type']
  when(row: CaseRowShown, detail: CaseDetail, me: Me): boolean
  /** the step this status waits for */
  next?(row: CaseRowShown): boolean
  rare?: boolean
  danger?: boolean
  hint?(): string
  fields(detail: CaseDetail): Field[]
  /** the field whose words the customer reads */
  toCustomer?: string
  /** @param zone in which times are meant */
  draft(values: Record<string, string>, zone: string): Omit<Draft, 'type'>
  /** when the first field changes, what the second should start from */
  startFrom?(chosen: string, detail: CaseDetail): string
  /** why these values may not be sent */
  objection?(values: Record<string, string>, row: CaseRowShown): string | undefined
}

const isOpen = (row: CaseRowShown) => row.status !== 'closed'
const isResolved = (row: CaseRowShown) => ['resolved', 'followUp', 'awaitingSignOff'].includes(row.status)
/** Somebody has taken it on and it is neither solved nor given up. */
const isWorkedOn = (row: CaseRowShown) =>
  ['accepted', 'contacted', 'proposed', 'declined', 'agreed', 'inProgress'].includes(row.status)
const named = (group: Parameters<typeof nameOf>[0], codes: string[]) =>
  codes.map((code): [string, string] => [code, nameOf(group, code)])
const reason = (): Field => ({ name: 'reason', label: texts().forms.reason, kind: 'line' })
const ifGiven = (values: Record<string, string>, from: string, to = from) =>
  values[from] ? { [to]: values[from] } : {}

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

function knownValue(slot: string, { handoff }: CaseDetail): string {
  if (!handoff) return ''
  if (slot === 'background.repairs') return handoff.background.priorRepairs?.text ?? ''
  if (slot === 'symptom.drivable') return yesNo(handoff.symptoms[0]?.drivable)
  if (slot === 'vehicle.household') return yesNo(handoff.vehicle.household)
  if (slot === 'vehicle.secondHand') return yesNo(handoff.vehicle.secondHand)
  if (slot === 'location') return handoff.danger.location ?? ''
  const [group, key] = slot.split('.') as ['customer' | 'vehicle' | 'background', string]
  const value = (handoff[group] as Record<string, unknown> | undefined)?.[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
/** The first is asked for; the API takes more than the page has room for. */
const optionIds = ['a', 'b', 'c']
const remedies = [
  'repair',
  'explanation',
  'apology',
  'discount',
  'compensation',
  'substituteCar',
  'partsReplacement',
  'replacement',
  'refund',
  'recall',
  'other',
]
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

const yesNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? texts().yes : texts().no)

export const formTable: readonly FormSpec[] = [
  {
    type: 'accept',
    when: row => row.status === 'registered' || row.status === 'assigned',
    next: () => true,
    hint: () => texts().forms.acceptHint,
    fields: () => [],
    draft: () => ({}),
  },
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
    type: 'proposeSolution',
    when: isWorkedOn,
    next: row => row.status === 'contacted' || row.status === 'declined',
    hint: () => texts().forms.proposalHint,
    fields: () => optionIds.flatMap(optionFields),
    draft: values => ({ options: optionIds.flatMap(id => (values[`text-${id}`] ? [optionOf(id, values)] : [])) }),
    objection: values =>
      optionIds.some(id => !values[`text-${id}`] && values[`amount-${id}`])
        ? `${texts().forms.option}: ${texts().forms.required}`
        : undefined,
  },
  {
    type: 'startWork',
    when: (row, { agreement }) => isWorkedOn(row) && !agreement?.workStartedAt,
    next: row => row.status === 'agreed',
    hint: () => texts().forms.startWorkHint,
    fields: () => [],
    draft: () => ({}),
  },
  {
    type: 'promise',
    when: row => isOpen(row) && row.status !== 'withdrawn',
    hint: () => texts().forms.promiseHint,
    fields: () => [
      { name: 'text', label: texts().forms.promised, kind: 'line' },
      { name: 'dueAt', label: texts().forms.dueAt, kind: 'time' },
    ],
    draft: ({ text, dueAt }, zone) => ({ text, dueAt: instantIn(dueAt ?? '', zone) }),
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
  {
    type: 'resolve',
    toCustomer: 'summary',
    when: isWorkedOn,
    next: row => row.status === 'inProgress' || (row.status === 'accepted' && row.nextDueClock !== 'firstContact'),
    fields: () => [
      { name: 'summary', label: texts().forms.summary, kind: 'area' },
      {
        name: 'step',
        label: texts().forms.skippedStep,
        kind: 'choice',
        optional: true,
        options: [['', texts().forms.nothingSkipped], ...named('steps', ['diagnosis', 'agreement', 'jointCheck'])],
      },
      { name: 'stepReason', label: texts().forms.skippedReason, kind: 'line', optional: true },
    ],
    draft: ({ summary, step, stepReason }) => ({
      summary,
      ...(step ? { skipped: [{ step, reason: stepReason }] } : {}),
    }),
    objection: ({ step, stepReason }) =>
      step && !stepReason ? `${texts().forms.skippedReason}: ${texts().forms.required}` : undefined,
  },
  {
    type: 'recordFollowUp',
    when: row => row.status === 'resolved' || row.status === 'followUp',
    next: row => row.status === 'followUp',
    fields: () => [
      {
        name: 'satisfied',
        label: texts().forms.satisfied,
        kind: 'radio',
        options: [
          ['yes', texts().forms.isSatisfied],
          ['no', texts().forms.notSatisfied],
        ],
      },
      { name: 'text', label: texts().forms.customerSaid, kind: 'area', optional: true },
    ],
    draft: values => ({ satisfied: values.satisfied === 'yes', ...ifGiven(values, 'text') }),
  },
  {
    type: 'recordJointCheck',
    when: isResolved,
    fields: () => [
      {
        name: 'ok',
        label: texts().agreement.jointCheck,
        kind: 'radio',
        options: [
          ['yes', texts().agreement.ok],
          ['no', texts().agreement.notOk],
        ],
      },
      { name: 'note', label: texts().forms.note, kind: 'area', optional: true },
    ],
    draft: values => ({ ok: values.ok === 'yes', ...ifGiven(values, 'note') }),
  },
  {
    type: 'signOff',
    when: row => isResolved(row) || row.status === 'withdrawn',
    next: row => row.status === 'awaitingSignOff' || row.status === 'withdrawn',
    hint: () => texts().forms.signOffHint,
    fields: () => [],
    draft: () => ({}),
  },
  {
    type: 'close',
    when: row => isResolved(row) || row.status === 'withdrawn',
    fields: ({ case: row }) =>
      row.status === 'awaitingSignOff' || row.status === 'withdrawn'
        ? []
        : [
            {
              name: 'skipped',
              label: texts().forms.skipFollowUp,
              kind: 'line',
              optional: true,
              hint: texts().forms.skipFollowUpHint,
            },
          ],
    draft: ({ skipped }) => (skipped ? { skipped: [{ step: 'followUp', reason: skipped }] } : {}),
  },
  {
    type: 'addNote',
    when: row => !row.erased,
    fields: () => [{ name: 'text', label: texts().forms.note, kind: 'area', hint: texts().forms.noteHint }],
    draft: ({ text }) => ({ text }),
  },
  {
    type: 'correctFacts',
    when: isOpen,
    rare: true,
    fields: () => [
      { name: 'slot', label: texts().forms.slot, kind: 'choice', options: named('slot', correctable) },
      { name: 'value', label: texts().forms.value, kind: 'line' },
      reason(),
    ],
    startFrom: knownValue,
    draft: ({ slot, value, reason: why }) => ({ facts: { [slot ?? '']: value }, reason: why }),
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
      reason(),
    ],
    draft: ({ level, reason: why }) => ({ level, reason: why }),
  },
  {
    type: 'withdraw',
    when: row => isOpen(row) && !isResolved(row) && row.status !== 'withdrawn',
    rare: true,
    hint: () => texts().forms.withdrawHint,
    fields: () => [reason()],
    draft: ({ reason: why }) => ({ reason: why }),
  },
  {
    type: 'reopen',
    when: row => isResolved(row) || row.status === 'withdrawn' || row.status === 'closed',
    rare: true,
    hint: () => texts().forms.reopenHint,
    fields: () => [reason()],
    draft: ({ reason: why }) => ({ reason: why }),
  },
  {
    type: 'erasePersonalData',
    when: row => !row.erased,
    rare: true,
    danger: true,
    hint: () => texts().forms.eraseHint,
    fields: () => [reason(), { name: 'confirm', label: texts().forms.confirmId, kind: 'line' }],
    draft: ({ reason: why }) => ({ reason: why }),
    objection: ({ confirm }, row) => (confirm?.trim() === row.id ? undefined : texts().forms.confirmMismatch),
  },
]
