// What several sums named in one text come to: added up, of alternatives the larger, one said again counted once. Where it can be read
// both ways the higher reading counts: a limit is not slipped under. Knows no case.
import type { PlacedSum } from './namedSums.ts'

/** `as`: what it is named as, e.g. the remedies its words stand for; empty where nothing tells. */
export type SaidSum = PlacedSum & { as: readonly string[] }

// all of it in the folded form: simplified characters, ASCII marks, lower case
const either =
  /或|要么|抑|\bor\b|\belse\b|\balternatively\b|方案\s?[二三四2-4b-d]|选项\s?[二三四2-4b-d]|option\s?(?:two|three|[2-4b-d])\b|^\s*(?:-|~|—|到|至|to)\s*$/
const oneOfThem = /[二三两]选一|任选|选其一|其中一[种个项]|\beither\b|\bwhichever\b|\bone of (?:the|these|them)\b/
/** Nothing else can be meant than one more. */
const oneMore =
  /再|另|外加|加上|此外|还(?:[给送赔补退返减有会可]|将)|以及|、|\bplus\b|\banother\b|\bfurther\b|\badditional|\bin addition\b|\bon top\b|\bas well as\b|\balso\b|\+/
const partOf = /其中|包括|包含|\bof which\b|\bof that\b|\bincluding\b|\bincludes\b/
const sayingAgain = /即|也就是|就是|等于|\bthat is\b|\bi\.e\b|\bnamely\b|\bmeaning\b|[(（=]\s*$/
const sentenceEnd = /[.!?;\n。；]/

const areOthers = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some(each => other.includes(each))

type Bond = 'more' | 'either'
interface Counted {
  sum: number
  bond: Bond
}

/** @param sums in the order of the text, none overlapping; `folded` the text they stand in */
export function totalOf(sums: readonly SaidSum[], folded: string): number {
  const counted = countedOf(sums, folded)
  const all = counted.map(each => each.sum)
  const largest = Math.max(0, ...all)
  const rest = all.reduce((sum, each) => sum + each, 0) - largest
  // "1,500 in all: 800 back, and 700 for the trouble"
  const isTotal = counted.length > 2 && rest === largest && counted.every(each => each.bond === 'more')
  return isTotal ? largest : Math.max(eitherFirst(counted), moreFirst(counted))
}

function countedOf(sums: readonly SaidSum[], folded: string): Counted[] {
  const counted: (SaidSum & Counted)[] = []
  let before: SaidSum | undefined
  let inPart = false
  for (const each of sums) {
    const gap = before ? folded.slice(before.to, each.from) : ''
    before = each
    const more = oneMore.test(gap.split(either).at(-1) ?? gap)
    inPart = !more && (partOf.test(gap) || (inPart && !sentenceEnd.test(gap)))
    if (inPart) continue
    const again = counted.find(known => known.sum === each.sum)
    if (again && !more && (sayingAgain.test(gap) || !areOthers(again.as, each.as))) continue
    const choice = either.test(gap) || oneOfThem.test(folded)
    counted.push({ ...each, bond: choice && !more ? 'either' : 'more' })
  }
  return counted
}

/** 800 or 700, and 300: 1,100 */
function eitherFirst(counted: readonly Counted[]): number {
  const groups: number[] = []
  for (const { sum, bond } of counted) {
    if (bond === 'either' && groups.length > 0) groups.push(Math.max(groups.pop() ?? 0, sum))
    else groups.push(sum)
  }
  return groups.reduce((sum, each) => sum + each, 0)
}

/** 800, or 700 and 300: 1,000 */
function moreFirst(counted: readonly Counted[]): number {
  const terms: number[] = []
  for (const { sum, bond } of counted) {
    if (bond === 'more' && terms.length > 0) terms.push((terms.pop() ?? 0) + sum)
    else terms.push(sum)
  }
  return Math.max(0, ...terms)
}
