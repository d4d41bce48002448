// The slot engine: given what a case knows and what was asked before, which question is worth asking next. Pure; knows no wording.
import type { CaseState } from '../src/case/case.ts'
import type { Rules } from '../src/case/commands.ts'
import { tellsWho } from '../src/case/views/known.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import type { TextKey } from './text/zh-CN.ts'

export interface Question {
  slot: Slot
  key: TextKey
  /** 0: not for this case; the more, the sooner it survives when only few questions are left */
  worth: (complaint: CaseState, rules: Rules) => number
  /** asked even when the questions are used up */
  always?: boolean
  /** asks for more of what is known already */
  beyond?: boolean
}

/** What a case must not lack without saying so in the handoff. */
const important: readonly Slot[] = ['customer.name', 'customer.phone', 'vehicle.model', 'demand']

export function isKnown(complaint: CaseState, slot: Slot): boolean {
  const { facts } = complaint
  const has = (name: keyof typeof facts) => (facts[name]?.length ?? 0) > 0
  switch (slot) {
    case 'story':
      // who has only called names has told nothing yet
      return complaint.narrative.some(({ text, insults }) => !insults || text.length > insults.join('').length + 4)
    case 'symptom.description':
      return has('symptom')
    case 'vehicle.model':
      return has('vehicle.model') || has('vehicle.plate') || has('vehicle.vin')
    case 'vehicle.plate':
      return has('vehicle.plate') || has('vehicle.vin')
    case 'background.visit':
      return has('background.visit') || has('background.occurredOn')
    case 'background.staff':
      return tellsWho(complaint)
    case 'symptom.drivable':
      return (
        has('symptom.drivable') ||
        (facts.symptom ?? []).some(fact => fact.slot === 'symptom' && fact.value.drivable !== undefined)
      )
    case 'consent':
    case 'evidence':
    case 'confirm':
    case 'proposal':
    case 'satisfaction':
    case 'case':
      return false
    default:
      return has(slot)
  }
}

/** The store matters for who gets the case; with one store there is nothing to ask. */
export const storeUnknown = (complaint: CaseState, rules: Rules): boolean =>
  rules.directory.stores.length > 1 && complaint.storeId === undefined && !isKnown(complaint, 'background.store')

/** Beside themselves once, in the course of the talk. */
export const isFurious = (complaint: CaseState): boolean => complaint.emotions.includes('furious')

/** How many questions a customer in this mood should have to answer at most, the wish not counted. */
export function patienceOf(complaint: CaseState): number {
  const furious = isFurious(complaint)
  const heat = furious || complaint.emotions.includes('angry')
  // every complaint is upset: only annoyance in so many words shortens the talk
  const annoyed = complaint.signals.some(each => each.signal === 'emotion.angry')
  const base = furious ? 2 : heat ? 3 : complaint.severity.level === 'major' && !annoyed ? 5 : 4
  return toldAtOnce(complaint) ? Math.min(base, 2) : base
}

/** The first words said nearly everything. */
function toldAtOnce(complaint: CaseState): boolean {
  const first = complaint.narrative[0]?.messageId
  const told = Object.values(complaint.facts).flatMap(facts => facts.filter(fact => fact.messageId === first))
  return important.every(slot =>
    told.some(fact => fact.slot === slot || (slot === 'vehicle.model' && fact.slot === 'vehicle.plate')),
  )
}

const leastWorth = 40

export function nextQuestion(
  questions: readonly Question[],
  complaint: CaseState,
  asked: Readonly<Partial<Record<Slot, number>>>,
  rules: Rules,
): Question | undefined {
  const open = questions
    .map(question => ({ question, worth: question.worth(complaint, rules) }))
    .filter(
      ({ question: { slot, beyond }, worth }) =>
        worth >= leastWorth &&
        !asked[slot] &&
        (beyond || !isKnown(complaint, slot)) &&
        !complaint.declined.includes(slot),
    )
  const used = new Set(questions.filter(({ slot, always }) => !always && asked[slot]).map(({ slot }) => slot)).size
  const left = Math.max(0, patienceOf(complaint) - used)
  const chosen = open
    .filter(({ question }) => !question.always)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, left)
  const ask = new Set([...chosen, ...open.filter(({ question }) => question.always)].map(({ question }) => question))
  return questions.find(question => ask.has(question))
}
