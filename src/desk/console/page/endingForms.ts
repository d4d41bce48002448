// How a case ends and begins again: resolved, asked about, checked, learnt from, signed off, closed, withdrawn, reopened.
import type { Handling } from '../../../app/handlingShapes.ts'
import {
  type Field,
  type FormSpec,
  ifGiven,
  isResolved,
  isUnderway,
  isWanted,
  isWorkedOn,
  noteField,
  reasonField,
  type Values,
} from './formSpec.ts'
import { waitingGuestsIn } from './guestField.ts'
import { nameOf, texts } from './texts.ts'
import { wroteHint } from './unanswered.ts'

type Wanted = Handling['wanted']

/** Steps the pack may want behind a case before it is resolved. */
const skippable = ['contacted', 'diagnosed', 'agreed'] as const

/** Of several customers, which have still to be contacted: this one may long have been. */
export function skipField(step: (typeof skippable)[number], { guests }: Handling): Field {
  const { toContact, whyNot, whyNotHint } = texts().handling
  const waiting = step === 'contacted' ? waitingGuestsIn(guests) : []
  return {
    name: `skip-${step}`,
    label: whyNot(nameOf('steps', step)),
    kind: 'line',
    hint: [...(waiting.length > 0 ? [toContact(waiting.join(', '))] : []), whyNotHint].join(' '),
    longest: 500,
  }
}
export const skippedIn = (values: Values) =>
  skippable.flatMap(step => (values[`skip-${step}`] ? [{ step, reason: values[`skip-${step}`] }] : []))

/** A survey's points, where there was one. */
const scoreOf = ({ given, outOf }: Values) =>
  given && outOf ? { score: { given: Number(given), outOf: Number(outOf) } } : {}

const learnt = ['rootCause', 'corrective', 'preventive'] as const
/** The rest of an 8D report: root cause, corrective and preventive measure are told already. */
const eightDRest = ['team', 'problem', 'containment', 'verification', 'closure'] as const
/** Known before anything is mended. */
const eightDEarly = ['team', 'problem', 'containment'] as const
const ifAny = (name: string, text: string | undefined) => (text?.trim() ? { [name]: text } : {})
const eightDOf = (values: Values) =>
  eightDRest.some(step => values[`8d-${step}`])
    ? {
        eightD: {
          ...Object.fromEntries(
            eightDRest.flatMap(step => (values[`8d-${step}`] ? [[step, values[`8d-${step}`]]] : [])),
          ),
          ...ifAny('rootCause', values.rootCause),
          ...ifAny('correctiveAction', values.corrective),
          ...ifAny('prevention', values.preventive),
        },
      }
    : {}
const eightDField = (step: string, wanted: boolean): Field => ({
  name: `8d-${step}`,
  label: nameOf('eightD', step),
  kind: 'area',
  ...(wanted ? {} : { optional: true, folded: texts().handling.eightD }),
})

/** What a case may close without, when the reason is written down. */
const leftOut = [
  {
    step: 'followUp',
    name: 'skipped',
    asked: ({ steps }: Wanted) => steps.includes('followUp'),
    label: () => texts().forms.skipFollowUp,
    hint: () => texts().forms.skipFollowUpHint,
  },
  {
    step: 'promise',
    name: 'released',
    asked: ({ promise }: Wanted) => promise,
    label: () => texts().forms.releasePromise,
    hint: () => texts().forms.releasePromiseHint,
  },
  {
    step: 'longTermMeasure',
    name: 'noMeasure',
    asked: ({ longTermMeasure }: Wanted) => longTermMeasure,
    label: () => texts().handling.noMeasure,
    hint: () => texts().handling.noMeasureHint,
  },
]

export const endingForms: readonly FormSpec[] = [
  {
    type: 'resolve',
    toCustomer: 'summary',
    when: isUnderway,
    next: (row, detail) =>
      row.status === 'inProgress' ||
      (isUnderway(row) && row.status !== 'proposed' && !skippable.some(step => isWanted(detail, step))),
    hint: wroteHint,
    fields: ({ handling }) => [
      { name: 'summary', label: texts().forms.summary, kind: 'area' },
      ...skippable.flatMap(step => (handling?.wanted.steps.includes(step) ? [skipField(step, handling)] : [])),
    ],
    draft: values => ({ summary: values.summary, skipped: skippedIn(values) }),
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
      { name: 'given', label: texts().forms.score, kind: 'amount', optional: true, half: true },
      { name: 'outOf', label: texts().forms.scoreOutOf, kind: 'amount', optional: true, half: true },
    ],
    draft: values => ({ satisfied: values.satisfied === 'yes', ...ifGiven(values, 'text'), ...scoreOf(values) }),
    objection: ({ given, outOf }) =>
      Boolean(given) === Boolean(outOf) ? undefined : `${texts().forms.score}: ${texts().forms.required}`,
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
      noteField(),
    ],
    draft: values => ({ ok: values.ok === 'yes', ...ifGiven(values, 'note') }),
  },
  {
    type: 'recordImprovement',
    // an 8D report begins while the case is worked on: how harm is contained is told in time
    when: (row, { handling }) =>
      handling?.wanted.improvement === 'eightD'
        ? isResolved(row) || isWorkedOn(row)
        : isResolved(row) && handling?.wanted.improvement !== 'none',
    next: (row, { handling }) => row.status === 'awaitingSignOff' && handling?.wanted.improvementMissing === true,
    rare: ({ handling }) => handling?.wanted.improvementMissing === false,
    hint: () => texts().handling.improvementHint,
    fields: ({ case: row, handling }) => {
      const had = handling?.improvement
      if (!isResolved(row)) return eightDEarly.map((step): Field => ({ ...eightDField(step, true), optional: true }))
      const wanted = handling?.wanted.improvement === 'eightD'
      return [
        ...learnt.map(
          (name): Field => ({
            name,
            label: texts().handling[name],
            kind: 'area',
            ...(had?.rootCause ? { optional: true } : {}),
          }),
        ),
        ...eightDRest.map(step => eightDField(step, wanted && !had?.eightD?.[step])),
      ]
    },
    objection: values => {
      const told = learnt.filter(name => values[name]?.trim()).length
      const none = told === 0 && !eightDRest.some(step => values[`8d-${step}`]?.trim())
      return none || (told > 0 && told < learnt.length)
        ? `${texts().handling.improvement}: ${texts().forms.required}`
        : undefined
    },
    draft: values => ({ ...Object.assign({}, ...learnt.map(name => ifAny(name, values[name]))), ...eightDOf(values) }),
  },
  {
    type: 'signOff',
    when: row => isResolved(row) || row.status === 'withdrawn',
    next: (row, { handling }) =>
      row.status === 'withdrawn' || (row.status === 'awaitingSignOff' && !handling?.wanted.improvementMissing),
    hint: () => texts().forms.signOffHint,
    fields: ({ handling }) =>
      handling?.wanted.longTermMeasure
        ? [
            {
              name: 'noMeasure',
              label: texts().handling.noMeasure,
              kind: 'line',
              hint: texts().handling.noMeasureHint,
              longest: 500,
            },
          ]
        : [],
    draft: ({ noMeasure }) => (noMeasure ? { skipped: [{ step: 'longTermMeasure', reason: noMeasure }] } : {}),
  },
  {
    type: 'close',
    next: (_, { handling }) => Boolean(handling?.signedOff),
    when: row => isResolved(row) || row.status === 'withdrawn',
    hint: wroteHint,
    fields: ({ handling }) =>
      leftOut.flatMap(({ name, asked, label, hint }): Field[] =>
        handling && asked(handling.wanted) ? [{ name, label: label(), kind: 'line', hint: hint(), longest: 500 }] : [],
      ),
    draft: values => {
      const skipped = leftOut.flatMap(({ name, step }) => (values[name] ? [{ step, reason: values[name] }] : []))
      return skipped.length > 0 ? { skipped } : {}
    },
  },
  {
    type: 'withdraw',
    when: isUnderway,
    rare: true,
    hint: () => texts().forms.withdrawHint,
    fields: () => [reasonField()],
    draft: ({ reason: why }) => ({ reason: why }),
  },
  {
    type: 'reopen',
    when: row => isResolved(row) || row.status === 'withdrawn' || row.status === 'closed',
    rare: true,
    hint: () => texts().forms.reopenHint,
    fields: () => [reasonField()],
    draft: ({ reason: why }) => ({ reason: why }),
  },
]
