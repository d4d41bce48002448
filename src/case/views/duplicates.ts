// Which other cases may be the same matter told twice: the same car or phone, and a matter alike in whatever language, within some weeks.
// Never a name.
import type { CaseState } from '../case.ts'
import type { Rules } from '../commands.ts'
import { signalsOf } from '../matter.ts'
import { dayMs } from '../policy/durations.ts'
import { ofOtherParts, sameMatter } from './sameMatter.ts'

export const markKinds = ['plate', 'vin', 'phone'] as const
/** What tells a car or a customer from every other, written one way. Personal data. */
export interface Mark {
  kind: (typeof markKinds)[number]
  value: string
}

const slots = { plate: 'vehicle.plate', vin: 'vehicle.vin', phone: 'customer.phone' } as const
const plain = (value: unknown): string =>
  String(value)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}+]/gu, '')

export const marksOf = ({ facts, erased }: CaseState): Mark[] =>
  erased
    ? []
    : markKinds.flatMap(kind =>
        [...new Set((facts[slots[kind]] ?? []).map(each => plain(each.value)))].map(value => ({ kind, value })),
      )

export const suggestionReasons = ['sameCar', 'samePhone'] as const
export interface Suggestion {
  caseId: string
  because: (typeof suggestionReasons)[number][]
  /** 0 … 1, of the matters */
  similarity: number
  status: CaseState['status']
}

/** The house's own figures: a month apart is another visit, and under a fifth in common is another matter. */
const suggestedWithinMs = 30 * dayMs
const leastSimilarity = 0.2
const mostSuggested = 5

function sharedBy(one: readonly Mark[], other: readonly Mark[]): Suggestion['because'] {
  const shared = one.filter(mark => other.some(each => each.kind === mark.kind && each.value === mark.value))
  const sameCar = shared.some(each => each.kind !== 'phone')
  const samePhone = shared.some(each => each.kind === 'phone')
  return [...(sameCar ? ['sameCar' as const] : []), ...(samePhone ? ['samePhone' as const] : [])]
}

/** Nothing can be merged into it, and nobody works on it. */
const rests = ({ erased, merged, status, withdrawn, resolution }: CaseState): boolean =>
  erased || merged !== undefined || status === 'closed' || withdrawn !== undefined || resolution !== undefined

/** "前天反映过的那个": told as something we know of. */
const refersBack = (state: CaseState): boolean => signalsOf(state).some(({ signal }) => signal === 'contact.repeated')

/** Few words tell little: of one car and one phone, or told as known, it is the same unless it is plainly of something else. */
const isLikelySame = (one: CaseState, other: CaseState, { because, similarity }: Suggestion): boolean =>
  similarity >= leastSimilarity ||
  ((because.length > 1 || refersBack(one) || refersBack(other)) && !ofOtherParts(one, other))

/** Of the same car or phone, whatever they were about: what staff are to know of before they ring. */
export const ofSameMarks = (state: CaseState, others: readonly CaseState[]): CaseState[] =>
  others.filter(each => each.id !== state.id && !each.erased && sharedBy(marksOf(state), marksOf(each)).length > 0)

/** The likest first. None for a case that rests or goes on in another, none that does, none that is joined with it already. */
export function suggestionsOf(
  state: CaseState,
  others: readonly CaseState[],
  { wording: { fold } }: Pick<Rules, 'wording'>,
): Suggestion[] {
  if (rests(state)) return []
  const joined = new Set([state.id, ...state.absorbed, ...state.links.map(each => each.caseId)])
  const marks = marksOf(state)
  return others
    .filter(each => !joined.has(each.id) && !rests(each))
    .filter(each => Math.abs(each.registeredAt - state.registeredAt) <= suggestedWithinMs)
    .flatMap(each => {
      const because = sharedBy(marks, marksOf(each))
      if (because.length === 0) return []
      const similarity = Math.round(sameMatter(state, each, fold) * 100) / 100
      const found = { caseId: each.id, because, similarity, status: each.status }
      return isLikelySame(state, each, found) ? [found] : []
    })
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, mostSuggested)
}
