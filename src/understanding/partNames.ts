// The parts a sentence names: which one, whether it is an assembly as a whole, what is only used up. Knows no replacing.
import type { PriorRepairs } from '../case/facts.ts'
import { type Component, components } from '../case/vocabulary.ts'
import { lowerBound } from './elements.ts'
import type { Message } from './message.ts'
import type { Hit } from './rules.ts'

export type Replacement = NonNullable<PriorRepairs['replaced']>[number] & Hit

export interface Part extends Hit {
  component: Component
}
/** A part with its name as written. */
export type Named = Part & { name: string; whole: boolean | undefined }

/** Looked at in one message: a page of them tells no more. */
export const mostVerbs = 24
const mostParts = 12

const lists = components
  .filter(component => component !== 'other')
  .map(component => ({ component, list: `part${component.charAt(0).toUpperCase()}${component.slice(1)}` }))

/** Parts named between two places, in text order; of several names at one place the longest. */
export function partsWithin(message: Message, from: number, to: number): Part[] {
  const parts: Part[] = []
  for (const { component, list } of lists) {
    const hits = message.found.words(list)
    for (let i = lowerBound(hits, from); i < hits.length && parts.length < mostParts * 4; i++) {
      const hit = hits[i]
      if (hit === undefined || hit.end > to) break
      parts.push({ ...hit, component })
    }
  }
  return parts
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((part, i, all) => !all.some((other, j) => j < i && other.start <= part.start && other.end >= part.end))
    .slice(0, mostParts)
}

const wholeName =
  /^(?:发动机|引擎|变速箱|变速器|波箱|双离合|自动变速箱|cvt|dsg|动力电池|电池包|高压电池|电池组|大电池|锂电池|电池|电机|驱动电机|电驱|电动机|engine|motor|transmission|gearbox|traction battery|battery pack|hv battery|high voltage battery|high-voltage battery|main battery|battery|drive motor|electric motor|drive unit)s?$/
export const isWhole = (word: string): boolean => wholeName.test(word.replace(/(?:总成| assembly)$/, ''))
/** One each in a car: "换了两个变速箱" is twice. Of tyres or lamps two may be one visit. */
export const single: ReadonlySet<Component> = new Set([
  'engine',
  'transmission',
  'tractionBattery',
  'driveMotor',
  'steering',
])
/** Wears or is used up: maintenance, no replacement for a defect. */
export const consumable =
  /机油|机滤|空滤|滤芯|滤清|防冻液|冷却液|刹车油|油$|液$|冷媒|加氟|雨刮|雨刷|火花塞|补胎|\boil\b|filter|coolant|fluid|wiper|spark plug/

export const assembly = /总成|整个|整台|assembly|entire|whole|complete/
