// How far two cases tell of one matter: by their words where they share a script, and by what was understood of them in any language.
import type { CaseState } from '../case.ts'
import { categoryOf, signalsOf } from '../matter.ts'
import { similarityOf } from '../policy/similarity.ts'
import type { Signal } from '../vocabulary.ts'
import { demandsOf, symptomsOf } from './known.ts'

/** They tell who complains, how, or where else, and not of what. */
const tellNoMatter: ReadonlySet<Signal> = new Set<Signal>([
  'emotion.angry',
  'contact.repeated',
  'escalation.requested',
  'legal.threat',
  'legal.regulator',
  'exposure.media',
  'threat.violence',
  'threat.selfHarm',
  'customer.vip',
  'customer.fleet',
  'department.several',
  'demand.remedy',
])

/** The house's own figure: the same kind of matter with something in common says half of what the same part of the car does. */
const bySameCategory = 0.5
/** of each story, so that a flood of words stays cheap to compare; what came first says most */
const comparedOfStory = 1_500

const storyOf = ({ narrative }: CaseState, fold: ReadonlyMap<string, string>): string =>
  Array.from(
    narrative
      .map(each => each.text)
      .join('\n')
      .slice(0, comparedOfStory),
    each => fold.get(each) ?? each,
  ).join('')

const partsOf = (state: CaseState) =>
  new Set(symptomsOf(state).flatMap(({ component }) => (component === 'other' ? [] : [component])))

const topicsOf = (state: CaseState) =>
  new Set([
    ...signalsOf(state).flatMap(({ signal }) => (tellNoMatter.has(signal) ? [] : [signal])),
    ...demandsOf(state).map(({ kind }) => `demand ${kind}`),
  ])

/** The share of the smaller one that the other has too. */
function shareOf<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const least = Math.min(one.size, other.size)
  return least === 0 ? 0 : [...one].filter(each => other.has(each)).length / least
}

/** Parts of the car tell matters apart; where one of them names none, what kind of matter it is and what else was told does. */
function understoodAlike(one: CaseState, other: CaseState): number {
  const [parts, others] = [partsOf(one), partsOf(other)]
  if (parts.size > 0 && others.size > 0) return shareOf(parts, others)
  const category = categoryOf(one)
  if (category === 'other' || category !== categoryOf(other)) return 0
  return bySameCategory * shareOf(topicsOf(one), topicsOf(other))
}

/** Each names parts of the car, and none of the other's. */
export function ofOtherParts(one: CaseState, other: CaseState): boolean {
  const [parts, others] = [partsOf(one), partsOf(other)]
  return parts.size > 0 && others.size > 0 && shareOf(parts, others) === 0
}

/**
 * 0 … 1, symmetric.
 * @param fold traditional characters to simplified ones
 */
export const sameMatter = (one: CaseState, other: CaseState, fold: ReadonlyMap<string, string>): number =>
  Math.max(similarityOf(storyOf(one, fold), storyOf(other, fold)), understoodAlike(one, other))
