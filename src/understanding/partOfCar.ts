// "更换车辆大灯", "換整車線束": the car named only to say whose part is to be changed. Decides no demand and no severity.
import type { Message } from './message.ts'
import { hitsWithin } from './near.ts'
import { partsWithin } from './partNames.ts'
import type { Hit } from './rules.ts'

const furthest = 12
/** What may stand between the words found and the part: the rest of the car's name, whose place it is, that it be new. */
const between =
  /^(?:全?新)?的?(?:汽车|车辆|车子|整车|车|辆)?(?:上|里|内)?(?:的|之)?(?:全新|原厂|整套|整个|全套|左右|左侧|右侧|[前后左右新])*的?$/
/** "要求退换车辆变速箱异响": what ails it is told next, and the wish ended before the part. "电池不行就退车" is a condition. */
const ails =
  /^[^,.;!?]{0,8}(?:问题|故障|坏|毛病|响|漏|抖|渗|失灵|失效|顿挫|断|裂|不[行了好亮灵工制能](?!了?(?:就|的话))|一直|总是|老是|经常|频繁|又|还是|已经|都)/

/** The words found end at the car, or at "a new", and a part of it is what they go on with. */
export function isPartOfCar(message: Message, { start, end }: Hit): boolean {
  const { folded } = message
  if (!folded.slice(start, end).includes('换')) return false
  const parts = [...partsWithin(message, end, end + furthest), ...hitsWithin(message, 'partOfCar', end, end + furthest)]
  return parts.some(part => between.test(folded.slice(end, part.start)) && !ails.test(folded.slice(part.end)))
}

/** "需要更换车辆大灯" is what they were told, and "自费" what they refuse: nothing they order. */
export const isOrdered = ({ folded }: Message, { start }: Hit): boolean =>
  !/(?:需要?|建议|让我|叫我|要求我|自费|不给|拒绝)[^,.;!?]{0,3}$/.test(folded.slice(Math.max(0, start - 8), start))
