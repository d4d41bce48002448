// What a form of the desk is: when it makes sense, what it asks, what it sends. Knows no command.
import type { CaseDetail, CaseRowShown } from '../../../app/caseShapes.ts'
import type { Me, StaffRow } from '../../schemas.ts'
import type { Draft } from './api.ts'
import { nameOf, texts } from './texts.ts'

export interface Field {
  name: string
  label: string
  kind: 'area' | 'line' | 'choice' | 'radio' | 'time' | 'amount'
  options?: [value: string, label: string][]
  optional?: boolean
  /** in place of "optional": when it is asked for all the same */
  mark?: string
  /** what is chosen beforehand; a judgement never is */
  preset?: string
  hint?: string
  /** beside the next one, where there is room */
  half?: boolean
  longest?: number
  /** out of sight until asked for, under this title; fields in a row with the same title fold together */
  folded?: string
}
/** Who is looking, and the people a case may be given to. */
export interface FormContext {
  me: Me
  staff: readonly StaffRow[]
}
export type Values = Record<string, string>

export interface FormSpec {
  type: Draft['type']
  /** where it makes sense in front; what the case allows beside that is found under "more" */
  when(row: CaseRowShown, detail: CaseDetail, me: Me): boolean
  /** the case offers it at another place just now */
  elsewhere?(row: CaseRowShown, me: Me): boolean
  /** the step this case waits for */
  next?(row: CaseRowShown, detail: CaseDetail): boolean
  /** found under "more", always or while the case is like this */
  rare?: boolean | ((detail: CaseDetail) => boolean)
  /** opened where the case shows what it is about, with its values given; never from the list of actions */
  about?: boolean
  /** needs to know whom a case may be given to */
  roster?: boolean
  danger?: boolean
  /** @param given what it is about */
  hint?(detail: CaseDetail, given: Values): string
  fields(detail: CaseDetail, context: FormContext): Field[]
  /** the field whose words the customer reads, or several they read one after the other */
  toCustomer?: string | readonly string[]
  /** to put these words to the customer is to decide what they grant */
  grants?: boolean
  /** the customer is told of it, in words that are not a field of it */
  tellsCustomer?: boolean
  /** @param zone in which times are meant */
  draft(values: Values, zone: string, row: CaseRowShown): Omit<Draft, 'type'>
  /** when the first field changes, or whom it is for, what the second should start from; `to`: as in the form */
  startFrom?(chosen: string, detail: CaseDetail, to?: string): string
  /** why these values may not be sent */
  objection?(values: Values, row: CaseRowShown): string | undefined
}

/** One that goes on in another case rests like a closed one. */
export const isOpen = (row: CaseRowShown) => row.status !== 'closed' && row.status !== 'merged'
export const isResolved = (row: CaseRowShown) => ['resolved', 'followUp', 'awaitingSignOff'].includes(row.status)
/** Neither solved nor given up. */
export const isUnderway = (row: CaseRowShown) => isOpen(row) && !isResolved(row) && row.status !== 'withdrawn'
/** Somebody has taken it on and it is neither solved nor given up. */
export const isWorkedOn = (row: CaseRowShown) =>
  isUnderway(row) && row.status !== 'registered' && row.status !== 'assigned'
/** The pack still wants this step behind the case before it is resolved. */
export const isWanted = (
  { handling }: CaseDetail,
  step: NonNullable<CaseDetail['handling']>['wanted']['steps'][number],
) => handling?.wanted.steps.includes(step) === true
export const named = (group: Parameters<typeof nameOf>[0], codes: readonly string[]) =>
  codes.map((code): [string, string] => [code, nameOf(group, code)])
export const reasonField = (): Field => ({ name: 'reason', label: texts().forms.reason, kind: 'line' })
export const noteField = (): Field => ({ name: 'note', label: texts().forms.note, kind: 'area', optional: true })
export const ifGiven = (values: Values, from: string, to = from) => (values[from] ? { [to]: values[from] } : {})

export const remedies = [
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
