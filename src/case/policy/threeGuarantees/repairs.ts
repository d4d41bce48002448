// What earlier repairs prove: how often, how long, what was replaced (articles 21 and 24). SB-TIME turns hours into days.
import type { Figures } from './figures.ts'
import { all, any, type Judgement, no, open, type Words, yes } from './judgement.ts'
import { type Defect, isAssembly, type Replaced, type WarrantyFacts } from './terms.ts'
import { partWords } from './words.ts'

/** From agreeing on the repair to its completion; a day begun is a day (article 40). */
export const repairDays = (hours: number): number => Math.ceil(hours / 24)

type Facts = Pick<WarrantyFacts, 'repairs' | 'defects'>

const unknownDays: Words = { 'zh-CN': '修理天数未知', en: 'days in repair are unknown' }
const unknownRepairs: Words = { 'zh-CN': '以往维修情况未知', en: 'earlier repairs are unknown' }
const stillWrong = ({ repairs }: Facts): Judgement =>
  repairs?.stillWrong === undefined
    ? open(['proof.stillWrong'], { 'zh-CN': '是否仍未排除待核实', en: 'whether it is still there is to be checked' })
    : repairs.stillWrong
      ? yes({ 'zh-CN': '故障仍未排除或仍不能正常使用', en: 'still there or still not usable' })
      : no

const atLeast = (
  count: number | undefined,
  needed: number,
  words: (count: number) => Words,
  unknown: Words = unknownRepairs,
): Judgement => (count === undefined ? open(['background.repairs'], unknown) : count >= needed ? yes(words(count)) : no)

function serious(defect: Defect): Judgement {
  if (defect.seriousSafety === undefined)
    return open(['proof.seriousFault'], {
      'zh-CN': '是否属于严重安全性能故障待检测',
      en: 'whether it is a serious safety fault is to be examined',
    })
  return defect.seriousSafety ? yes({ 'zh-CN': '严重安全性能故障', en: 'a serious safety fault' }) : no
}

/** 24(1) */
export const safetyRepairedInVain = (facts: Facts, figures: Figures): Judgement =>
  all(
    any(facts.defects.map(serious)),
    atLeast(facts.repairs?.seriousSafety, figures.safetyRepairs, count => ({
      'zh-CN': `严重安全性能故障累计修理 ${count} 次`,
      en: `serious safety faults repaired ${count} times in total`,
    })),
    stillWrong(facts),
  )

const timesReplaced =
  (each: Replaced) =>
  (count: number): Words => {
    const part = partWords(each.part)
    return each.whole
      ? { 'zh-CN': `${part['zh-CN']}累计更换 ${count} 次`, en: `${part.en} replaced ${count} times` }
      : {
          'zh-CN': `${part['zh-CN']}同一零部件累计更换 ${count} 次`,
          en: `the same part of the ${part.en} replaced ${count} times`,
        }
  }

const wholeOrPart: Words = { 'zh-CN': '更换的是总成还是零部件待核实', en: 'assembly or part of it is to be checked' }
const whichPart: Words = { 'zh-CN': '更换了哪个部件待核实', en: 'which part was replaced is to be checked' }

/** One row of what was replaced, as the whole assembly (24(2)) or as a main part (24(3)): never as both. */
function replacedOften(each: Replaced, whole: boolean, needed: number): Judgement {
  if (each.part !== undefined && !isAssembly(each.part) && whole) return no
  const mixed = each.part === undefined || isAssembly(each.part)
  if (mixed && each.whole === !whole) return no
  const parts = [atLeast(each.count, needed, timesReplaced(each))]
  if (each.part === undefined) parts.push(open(['proof.repairRecords'], whichPart))
  else if (mixed && each.whole === undefined) parts.push(open(['proof.repairRecords'], wholeOrPart))
  return all(...parts)
}

/** Only what is ill can have been replaced in vain; nothing told of repairs leaves it open for a part of the law's. */
const mayHaveBeenReplaced = ({ defects }: Facts, whole: boolean): boolean =>
  defects.some(({ part }) => part === undefined || (part !== 'other' && (!whole || isAssembly(part))))

/** Different assemblies, together as often: whether they count together is for people to judge. */
function replacedTogether(list: readonly Replaced[], needed: number): Judgement {
  const total = list.reduce((sum, each) => sum + (each.whole && isAssembly(each.part) ? (each.count ?? 0) : 0), 0)
  return total >= needed
    ? open(['proof.repairRecords'], {
        'zh-CN': `不同总成合计更换 ${total} 次`,
        en: `different assemblies replaced ${total} times together`,
      })
    : no
}

function replacedInVain(facts: Facts, whole: boolean, needed: number): Judgement {
  const list = facts.repairs?.replaced
  if (list === undefined)
    return mayHaveBeenReplaced(facts, whole) ? all(open(['background.repairs'], unknownRepairs), stillWrong(facts)) : no
  const each = list.map(one => replacedOften(one, whole, needed))
  return all(any(whole ? [...each, replacedTogether(list, needed)] : each), stillWrong(facts))
}
/** 24(2) */
export const assemblyReplacedInVain = (facts: Facts, figures: Figures): Judgement =>
  replacedInVain(facts, true, figures.assemblyReplacements)
/** 24(3) */
export const mainPartReplacedInVain = (facts: Facts, figures: Figures): Judgement =>
  replacedInVain(facts, false, figures.mainPartReplacements)

/** 24(4) */
export function repairedTooLongOrOften({ repairs }: Facts, figures: Figures): Judgement {
  const counted = repairs?.days === undefined ? undefined : Math.max(0, repairs.days - (repairs.excludedDays ?? 0))
  return any([
    atLeast(
      counted,
      figures.repairDaysAllowed + 1,
      days => ({
        'zh-CN': `修理时间累计 ${days} 天，超过 ${figures.repairDaysAllowed} 天`,
        en: `${days} days in repair in total, more than ${figures.repairDaysAllowed}`,
      }),
      unknownDays,
    ),
    atLeast(repairs?.sameFault, figures.sameFaultRepairsAllowed + 1, count => ({
      'zh-CN': `同一质量问题修理 ${count} 次，超过 ${figures.sameFaultRepairsAllowed} 次`,
      en: `the same problem repaired ${count} times, more than ${figures.sameFaultRepairsAllowed}`,
    })),
  ])
}

/** 21: a total says something about the longest visit only while it is short, or when there was but one. */
export function oneLongRepair({ repairs }: Facts, figures: Figures): Judgement {
  const allowed = figures.repairDaysWithoutCar
  const { longestDays, days, sameFault } = repairs ?? {}
  const bounded = days !== undefined && (days <= allowed || sameFault === 1) ? days : undefined
  return atLeast(
    longestDays ?? bounded,
    allowed + 1,
    count => ({
      'zh-CN': `单次修理 ${count} 天，超过 ${allowed} 天`,
      en: `one repair of ${count} days, more than ${allowed}`,
    }),
    unknownDays,
  )
}
