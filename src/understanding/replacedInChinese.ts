// What was replaced and how often, in Chinese: "变速箱换过两次总成", "换了三次发动机", "第三个变速箱". A wish, a plan or a refusal is none.
import { countPattern, leastOf } from './amounts.ts'
import { everyMatch } from './everyMatch.ts'
import type { Message } from './message.ts'
import {
  assembly,
  consumable,
  isWhole,
  mostVerbs,
  type Named,
  type Part,
  partsWithin,
  type Replacement,
  single,
} from './partNames.ts'

/** What fills the room between a part and the verb without naming anything; no word of it begins another, so that it stays linear. */
const adverbs =
  '总成|整个|也|都|已经?|就|又|还|前后|一共|总共|先后|累计|连续|陆续|被|给|我|你们?|4s|店|厂家|的|了|\\s|刚|才|接连|到现在|目前|今年|去年|半年|免费|质保|保修|期内|里|内|全部|直接'
const filler = new RegExp(`^(?:${adverbs})*$`)
/** The same with what ails the part: then it may be something in it that was replaced. */
const complaint = new RegExp(
  `^(?:${adverbs}|,|因为|问题|异响|坏|故障|有|漏油|抖动|顿挫|出|毛病|不行|后来|然后|结果|之后|车|多)*$`,
)

const notDone =
  /(?:没有?|未|不|别|想|要求?|需要?|必须|得|应该?|建议|准备|打算|能不能|能否|可以|是否|会|申请|拒绝|不肯|不愿|不给|让我?|说|如果|才能?|或者?|还是|等着?|等待|同意|答应|承诺|自己|只能?|再)(?:你们?|我|给我|帮我|免费|重新|再|立即|马上|他们|厂家|4s店?|去|来|直接)*$/
/** Bare "换" without 了 or 过 tells of the past only with a count. */
const verbs = /(更换|替换|换)(掉|完)?(了|过)?/g
const afterCount = new RegExp(
  `^(?:了|过)?${countPattern}(次|回|遍|趟|个|台|套|块|组|根|条|只|副|片|对)(?:了|过)?(?:全?新的?|整个|整台|的)?`,
)
const beforeCount = new RegExp(`(第?)${countPattern}(次|回|遍|趟)(?:免费|重新|地|去|来|给我|帮我|进店|返厂|维修)?$`)
/** "更换变速箱总成两次" */
const timesBehind = new RegExp(`^(?:已经|了|过|都|共|达){0,2}${countPattern}(次|回|遍|趟)`)
const oneNew = /^(?:个|台|套|块|根|副|一)?(?:全?新的?|整个|整台)?/

function byVerb(message: Message, text: string): Replacement[] {
  const found: Replacement[] = []
  let tried = 0
  for (const match of everyMatch(text, verbs)) {
    if (++tried > mostVerbs) break
    const start = match.index
    const end = start + match[0].length
    const before = text.slice(Math.max(0, start - 20), start)
    if (notDone.test(before.slice(-12)) || /[挡档车人位乘轮转交]$/.test(text.slice(end, end + 1))) continue
    const counted = afterCount.exec(text.slice(end, end + 12))
    const ahead = beforeCount.exec(before)
    const objectAt = end + ((counted ?? oneNew.exec(text.slice(end, end + 6)))?.[0].length ?? 0)
    const part = objectOf(message, text, objectAt) ?? subjectOf(message, text, start - (ahead?.[0].length ?? 0))
    if (part === undefined || consumable.test(part.name)) continue
    const times = counted ?? timesBehind.exec(text.slice(part.end, part.end + 8))
    if (times === null && ahead === null && match[3] === undefined) continue
    const count = timesOf(part, times, ahead)
    if (count === 0) continue
    found.push({
      part: part.component,
      name: part.name,
      ...(count === undefined ? {} : { count }),
      ...(part.whole === undefined ? {} : { whole: part.whole }),
      start: Math.min(part.start, start),
      end: Math.max(part.end, objectAt, end),
    })
  }
  return found
}

/** "变速箱阀体": names that touch are one, and the last says what it is. */
function named(message: Message, text: string, parts: readonly Part[], at: number): Named | undefined {
  const last = parts[at]
  if (last === undefined) return undefined
  let from = at
  while (from > 0 && (parts[from - 1]?.end ?? -1) >= (parts[from]?.start ?? 0)) from--
  const first = parts[from] ?? last
  const word = text.slice(last.start, last.end)
  const follows = text.slice(last.end, last.end + 9)
  const more = /^ ?(?:总成|assembly)/.test(follows)
  const end = last.end + (more ? (/^ ?(?:总成|assembly)/.exec(follows)?.[0].length ?? 0) : 0)
  const whole = isWhole(word) ? true : more && !isWhole(text.slice(first.start, first.end)) ? undefined : false
  const component = from < at && first.component !== last.component && !isWhole(word) ? last.component : first.component
  return { component, start: first.start, end, name: message.text.slice(first.start, end).slice(0, 40), whole }
}

/** What stands right behind "换了两次": a part, or 总成 of the part the sentence is about. */
function objectOf(message: Message, text: string, at: number): Named | undefined {
  const window = text.slice(at, at + 16)
  const parts = partsWithin(message, at, at + 16)
  const first = parts[0]
  if (first !== undefined && /^ ?(?:原厂|全新|新|整)?的?$/.test(text.slice(at, first.start))) {
    let index = 0
    while (parts[index + 1] !== undefined && (parts[index]?.end ?? 0) >= (parts[index + 1]?.start ?? 0)) index++
    const name = named(message, text, parts, index)
    if (name === undefined) return undefined
    const rest = /^[\u4e00-\u9fff]{1,4}/.exec(text.slice(name.end, name.end + 4))?.[0] ?? ''
    return partOfIt.test(rest) ? inside(message, name, partOfIt.exec(rest)?.[0].length ?? 0) : name
  }
  if (!/^(?:了)?(?:整个|整台)?总成/.test(window)) return undefined
  const subject = partsWithin(message, sentenceStart(message, text, at), at).at(-1)
  if (subject === undefined) return undefined
  return {
    ...subject,
    name: message.text.slice(subject.start, subject.end),
    whole: isWhole(text.slice(subject.start, subject.end)) ? true : undefined,
  }
}

/** A smaller thing named after the big one: "发动机皮带", "变速箱油封". */
const partOfIt =
  /^(?:阀体|油封|垫片?|皮带|支架|机脚|外壳|壳体|轴承|齿轮|拨叉|离合器片?|电脑|模块|传感器|线束|链条|缸盖|缸体|活塞|涡轮|水泵|油泵|电磁阀|机电单元|密封|管|阀|盖|泵|片|盘|轴|套)/
const inside = (message: Message, name: Named, length: number): Named => ({
  ...name,
  end: name.end + length,
  name: message.text.slice(name.start, name.end + length),
  whole: false,
})

const sentenceStart = (message: Message, text: string, at: number): number => {
  const sentence = message.clauses.sentenceOf[Math.max(0, at - 1)]
  let from = Math.max(0, at - 40)
  while (from < at && message.clauses.sentenceOf[from] !== sentence) from++
  return Math.min(from, text.length)
}

/** What stands before "换了两次": in the clause, or what the sentence is about when the verb has no object. */
function subjectOf(message: Message, text: string, at: number): Named | undefined {
  const parts = partsWithin(message, sentenceStart(message, text, at), at)
  const name = named(message, text, parts, parts.length - 1)
  if (name === undefined) return undefined
  const between = text.slice(name.end, at)
  const small = partOfIt.exec(between)?.[0]
  if (small !== undefined) return inside(message, name, small.length)
  const assembled = assembly.test(between) && name.whole !== false
  if (filler.test(between)) return { ...name, whole: assembled || name.whole }
  if (complaint.test(between)) return { ...name, whole: assembled || (name.whole ? undefined : name.whole) }
  // another thing is named in between, or nothing says that this part is meant
  return /,/.test(between) && /^[^,]{0,12},[^,]{0,4}$/.test(between) ? { ...name, whole: undefined } : undefined
}

function timesOf(part: Named, counted: RegExpExecArray | null, ahead: RegExpExecArray | null): number | undefined {
  if (counted) {
    const byPiece = !/次|回|遍|趟/.test(counted[2] ?? '')
    if (byPiece && !(single.has(part.component) && part.whole)) return 1
    return leastOf(counted[1] ?? '')
  }
  if (!ahead) return 1
  const count = leastOf(ahead[2] ?? '')
  // "第五趟换了节温器": the visit is counted, not the part
  if (ahead[1] === '第' && ahead[3] === '趟') return 1
  return ahead[1] === '第' && count !== undefined ? count - 1 : count
}

/** "已经是第三个变速箱了": the third one in the car was put in after two. */
const nth = new RegExp(`第${countPattern}(?:个|台|套|块|次)(?:新)?`, 'g')
function byOrdinal(message: Message, text: string): Replacement[] {
  const found: Replacement[] = []
  let tried = 0
  for (const match of everyMatch(text, nth)) {
    if (++tried > mostVerbs) break
    const at = match.index + match[0].length
    const parts = partsWithin(message, at, at + 8)
    const part = parts[0]
    const count = leastOf(match[1] ?? '')
    if (part === undefined || part.start !== at || count === undefined || count < 2) continue
    if (!isWhole(text.slice(part.start, part.end)) || /次/.test(match[0])) continue
    const name = message.text.slice(part.start, part.end)
    found.push({ part: part.component, name, count: count - 1, whole: true, start: match.index, end: part.end })
  }
  return found
}

export const replacedInChinese = (message: Message, text: string): Replacement[] => [
  ...(text.includes('换') ? byVerb(message, text) : []),
  ...(text.includes('第') ? byOrdinal(message, text) : []),
]
