// The questions of the intake in the order of a talk, and for which cases each is worth asking. To add a question: one row here,
// one key in each text table, one transcript. Knows no conversation.
import type { CaseState } from '../src/case/case.ts'
import { categoryOf } from '../src/case/matter.ts'
import type { Category, Component, Signal, Slot } from '../src/case/vocabulary.ts'
import { isKnown, type Question, storeUnknown } from './engine.ts'
import type { LabelKey, TextKey } from './text/zh-CN.ts'

const about = (complaint: CaseState, ...categories: Category[]): boolean => categories.includes(categoryOf(complaint))
const heard = (complaint: CaseState, ...signals: Signal[]): boolean =>
  complaint.signals.some(each => signals.includes(each.signal))
const demands = (complaint: CaseState, ...kinds: string[]): boolean =>
  (complaint.facts.demand ?? []).some(fact => fact.slot === 'demand' && kinds.includes(fact.value.kind))
const unsafe = (complaint: CaseState): boolean => complaint.signals.some(each => each.signal.startsWith('safety.'))
const parts = (complaint: CaseState): Component[] =>
  (complaint.facts.symptom ?? []).flatMap(fact => (fact.slot === 'symptom' ? [fact.value.component] : []))

const drivetrain: readonly Component[] = [
  'engine',
  'transmission',
  'fuel',
  'tractionBattery',
  'driveMotor',
  'exhaust',
  'brakes',
  'suspension',
]
/** A fault that is judged by how far the car has run. */
const wears = (complaint: CaseState): boolean =>
  about(complaint, 'productQuality', 'userOperation') && parts(complaint).some(part => drivetrain.includes(part))
const claimsMuch = (complaint: CaseState): boolean =>
  complaint.severity.level === 'major' && complaint.claimType === 'claim' && isKnown(complaint, 'demand')

/** Only how somebody was treated, nothing wrong with a car. */
const onlyManners = (complaint: CaseState): boolean =>
  about(complaint, 'serviceAttitude') && parts(complaint).length === 0
/** The three guarantees may matter: staff need the age and the mileage of the car. */
const mayBeGuaranteed = (complaint: CaseState): boolean =>
  about(complaint, 'productQuality', 'warranty') &&
  (complaint.severity.level === 'major' || demands(complaint, 'replacement', 'refund', 'partsReplacement'))
const wantsOut = (complaint: CaseState): boolean =>
  heard(complaint, 'warranty.replaceOrReturn') || demands(complaint, 'replacement', 'refund')
/** Came back for the same fault; who asks once more for a part or a bill has nothing repaired. */
const returned = (complaint: CaseState): boolean =>
  heard(complaint, 'repair.repeated') ||
  (heard(complaint, 'contact.repeated') && !about(complaint, 'parts', 'price', 'sales', 'serviceAttitude'))

export const questions: readonly Question[] = [
  { slot: 'story', key: 'ask.story', worth: () => 120 },
  {
    slot: 'symptom.description',
    key: 'ask.symptom',
    worth: c => (about(c, 'productQuality', 'repairQuality') && tellsLittle(c) ? 110 : 0),
  },
  { slot: 'customer.phone', key: 'ask.phone', worth: () => 100 },
  { slot: 'customer.name', key: 'ask.name', worth: () => 90 },
  { slot: 'background.staff', key: 'ask.staff', worth: c => (about(c, 'serviceAttitude') ? 80 : 0) },
  {
    slot: 'background.store',
    key: 'ask.store',
    worth: (c, rules) => (storeUnknown(c, rules) ? (onlyManners(c) ? 85 : 62) : 0),
  },
  { slot: 'vehicle.model', key: 'ask.vehicle', worth: c => (onlyManners(c) ? 0 : 88) },
  { slot: 'vehicle.purchasedOn', key: 'ask.purchasedOn', worth: c => (mayBeGuaranteed(c) && wantsOut(c) ? 92 : 0) },
  {
    slot: 'vehicle.mileageKm',
    key: 'ask.mileage',
    worth: c => (mayBeGuaranteed(c) ? 91 : wears(c) ? 50 : 0),
  },
  { slot: 'symptom.drivable', key: 'ask.drivable', worth: c => (unsafe(c) && !heard(c, 'accident.crash') ? 64 : 0) },
  { slot: 'background.repairs', key: 'ask.repairs', worth: c => (returned(c) ? 60 : 0) },
  { slot: 'background.visit', key: 'ask.visit', worth: c => (wantsVisit(c) ? 55 : 0) },
  { slot: 'demand', key: 'ask.demand', worth: c => (isKnown(c, 'demand') ? 0 : 95), always: true },
  // Behind a large claim there is often more: all wishes and their deadlines belong into the handoff of a major case.
  { slot: 'demand', key: 'ask.demandMore', worth: c => (claimsMuch(c) ? 95 : 0), always: true, beyond: true },
]

const wantsVisit = (complaint: CaseState): boolean =>
  about(complaint, 'parts', 'repairQuality', 'price') && !isKnown(complaint, 'vehicle.plate')
const tellsLittle = (complaint: CaseState): boolean =>
  complaint.narrative.map(each => each.text.trim()).join('').length < 8

/** Questions asked outside the intake's order. */
const otherKeys: Partial<Record<Slot, TextKey>> = {
  location: 'ask.location',
  'customer.contactPreference': 'ask.callBack',
}

export const keyOfQuestion = (slot: Slot): TextKey | undefined =>
  questions.find(question => question.slot === slot)?.key ?? otherKeys[slot]

/** Answers that can be tapped. */
export const choicesOfQuestion: Partial<Record<Slot, readonly LabelKey[]>> = {
  'symptom.drivable': ['choice.drivable', 'choice.notDrivable'],
  consent: ['choice.agree', 'choice.disagree'],
  confirm: ['choice.yes', 'choice.change'],
  satisfaction: ['choice.satisfied', 'choice.unsolved'],
}

/** Why a question is asked, for whoever wants to know. */
export function reasonOf(slot: Slot): Extract<TextKey, `why.${string}`> {
  if (slot === 'customer.phone' || slot === 'customer.contactPreference') return 'why.phone'
  if (slot === 'customer.name') return 'why.name'
  if (slot.startsWith('vehicle.')) return 'why.vehicle'
  if (slot === 'location') return 'why.location'
  return slot === 'consent' ? 'why.consent' : 'why.other'
}
