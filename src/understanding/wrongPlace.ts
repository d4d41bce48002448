// Where in what was told the wrong words stand that a correction means: named by them, by the place in a number ("尾号", "开头",
// "ends in"), or by what is of their kind: a day for a day, a sum for a sum, a name one sign away. Works on folded texts.
import type { Correction } from './correctionShapes.ts'

/** What is replaced in one of the texts told, and by which words. */
export interface Place {
  start: number
  end: number
  /** offsets into the message of the words that go there */
  right: readonly [start: number, end: number]
}

const han = /^[\u4e00-\u9fff]+$/
const numberWords = '(?:[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百千零半]+)'
const amount = `${numberWords}(?:万|千|百|w|k)?(?:多|几|来)?[0-9一二三四五六七八九]?`
const money = /退|赔|补|还我|返|块|元|钱|rmb|yuan|dollar|refund|\$|￥/
const distance = /公里|里程|km|kilomet|mile|万|跑|w$/
const day = /(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[号日]/
const month = /(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?:份)?|[上这本]个?月/
const hour = /上午|下午|早上|晚上|中午|傍晚|凌晨|[0-9一二两三四五六七八九十]{1,3}点/

const last =
  /尾号|尾数|最后|末[一二两三四1-4几]?(?:位|码|个)|后[一二两三四1-4几](?:位|码|个)|\bends?\b|\bending\b|\blast (?:\w+ )?(?:digits?|numbers?|letters?|characters?)\b/
const first =
  /开头|打头|起头|前[一二两三四1-4几](?:位|码|个)|\bstarts?\b|\bbegins?\b|\bfirst (?:\w+ )?(?:digits?|numbers?|letters?)\b/
const figures = /(?<![a-z0-9])(?=[a-z]*[0-9])[a-z0-9]{1,6}(?![a-z0-9])/g
const numbers = {
  vin: /(?<![a-z0-9])(?=[a-z]*[0-9])[a-hj-npr-z0-9]{17}(?![a-z0-9])/g,
  plate: /[\u4e00-\u9fff]?[a-z][·\s-]?[a-z0-9]{5,6}(?![a-z0-9])|(?<![a-z0-9])[a-z]{2,3}-?[0-9]{3,4}(?![a-z0-9])/g,
  phone: /(?<![a-z0-9])\+?[0-9](?:[0-9 -]{5,16})[0-9](?![a-z0-9])/g,
} as const
type Kind = keyof typeof numbers
const namedKind = (text: string): Kind | undefined =>
  /vin|车架/.test(text)
    ? 'vin'
    : /车牌|牌照|plate/.test(text)
      ? 'plate'
      : /电话|手机|phone|mobile/.test(text)
        ? 'phone'
        : undefined

const plain = (start: number, end: number, right: readonly [number, number]): Place => ({
  start,
  end,
  right,
})

/** "尾号应该是5679", "不是135 是136开头", "should end in 54": the end or the beginning of a number that was told. */
export function placeInNumber(folded: string, told: string, { right, wrong }: Partial<Correction>): Place | undefined {
  // a plate is told by its figures alone
  const atEnd = last.test(folded) || (/车牌|plate/.test(folded) && /(?<![a-z0-9])[0-9]{4,5}(?![a-z0-9])/.test(folded))
  if (!atEnd && !first.test(folded)) return undefined
  const said = [...folded.matchAll(figures)].map(each => ({ words: each[0], at: each.index }))
  const taken = right && said.find(each => each.at >= right[0] && each.at < right[1])
  const new_ = taken ?? (said.length === 1 ? said[0] : undefined)
  if (!new_) return undefined
  const old = said.find(each => each !== new_ && each.words.length === new_.words.length)?.words ?? wrong
  const named = namedKind(folded)
  const kinds: Kind[] = named ? [named] : ['phone', 'plate', 'vin']
  const size = new_.words.length
  for (const kind of kinds) {
    if (kind === 'phone' && /[a-z]/.test(new_.words)) continue
    const token = [...told.matchAll(numbers[kind])].at(-1)
    if (!token || token[0].length <= size) continue
    const start = atEnd ? token.index + token[0].length - size : token.index
    const stands = told.slice(start, start + size)
    if (old !== undefined && /^[a-z0-9]+$/.test(old) && old !== stands && !named) continue
    if (/^[a-z0-9]+$/.test(stands)) return plain(start, start + size, [new_.at, new_.at + size])
  }
  return undefined
}

/** The wrong words as they were told, the last time; parts of longer numbers are not meant. */
export function placeNamed(told: string, wrong: string, right: readonly [number, number]): Place | undefined {
  if (wrong.length < 2 && !/[0-9\u4e00-\u9fff]/.test(wrong)) return undefined
  const at = told.lastIndexOf(wrong)
  if (at < 0) return undefined
  const figure = /[0-9]$/.test(wrong) && /^[0-9]/.test(told.slice(at + wrong.length))
  const inside = /^[a-z0-9]/.test(wrong) && /[a-z0-9]$/.test(told.slice(0, at)) && /^[0-9]/.test(wrong)
  const inWord = /[a-z]$/.test(wrong) && /^[a-z]/.test(told.slice(at + wrong.length))
  return figure || inside || inWord ? undefined : plain(at, at + wrong.length, right)
}

const lastMatch = (text: string, pattern: RegExp): { start: number; end: number } | undefined => {
  const match = [...text.matchAll(new RegExp(pattern.source, 'g'))].at(-1)
  return match && { start: match.index, end: match.index + match[0].length }
}

/** What of the right words is of a kind, and what was told of that kind. */
export function placesAlike(
  folded: string,
  told: string,
  right: readonly [number, number],
  isDistance = false,
): Place[] {
  const said = folded.slice(...right)
  const shift = (at: { start: number; end: number }): [number, number] => [right[0] + at.start, right[0] + at.end]
  const found: Place[] = []
  const newDay = lastMatch(said, day)
  if (newDay) {
    const whole = new RegExp(`(?:${month.source})?${day.source}`)
    const withMonth = month.test(said)
    const newAt = lastMatch(said, withMonth ? whole : day)
    const oldAt = lastMatch(told, withMonth ? whole : day)
    if (newAt && oldAt) found.push(plain(oldAt.start, oldAt.end, shift(newAt)))
    return found
  }
  if (hour.test(said)) {
    const time =
      /(?:今天|明天|后天|每天|周末|工作日)?(?:上午|下午|早上|晚上|中午|傍晚|凌晨)?(?:[0-9一二两三四五六七八九十]{1,3}点(?:半|钟)?)?(?:以后|之后|以前|之前|左右|前|后)?/g
    const times = [...told.matchAll(time)].filter(each => hour.test(each[0]))
    const newAt = [...said.matchAll(time)].find(each => hour.test(each[0]))
    const old = times.at(-1)
    if (old && newAt)
      found.push(
        plain(old.index, old.index + old[0].length, shift({ start: newAt.index, end: newAt.index + newAt[0].length })),
      )
    return found
  }
  const phone = /^[+0-9][0-9 -]{6,16}[0-9]$/.test(said.trim())
  if (phone) {
    const old = [...told.matchAll(numbers.phone)].at(-1)
    return old ? [plain(old.index, old.index + old[0].length, right)] : []
  }
  const newAmount = lastMatch(said, new RegExp(amount))
  if (newAmount && (said.length <= 4 || /[0-9]|万|千/.test(said)) && !/[a-z]{3}/.test(said.replace(/miles?|km/g, ''))) {
    const sums = [
      ...told.matchAll(
        new RegExp(
          `(?:退|赔|补|还|返|refund of|pay me|give me|[$£€¥])[^0-9,.;]{0,6}?(${amount})|(${amount})(?=块|元| ?(?:rmb|yuan|dollars|euros?|pounds?|back)\\b)`,
          'g',
        ),
      ),
    ]
    const ways = [
      ...told.matchAll(
        new RegExp(`(?:里程|跑|开)[^0-9,.;]{0,4}?(${amount})|(${amount})(?= ?(?:多)?(?:公里|km|miles?))`, 'g'),
      ),
    ]
    const places = (all: RegExpMatchArray[]) =>
      all.flatMap(match => {
        const words = match[1] ?? match[2] ?? ''
        const start = (match.index ?? 0) + match[0].lastIndexOf(words)
        return words.length > 0 ? [plain(start, start + words.length, shift(newAmount))] : []
      })
    if (isDistance) {
      const old = lastMatch(told, new RegExp(amount))
      return old ? [plain(old.start, old.end, shift(newAmount))] : []
    }
    const order = money.test(said) ? [sums] : distance.test(said) ? [ways, sums] : [sums, ways]
    return order.flatMap(all => places(all).toReversed())
  }
  const named = /[a-z]/.test(said) ? samePart(told, said) : undefined
  if (named) return [plain(named.start, named.end, right)]
  const alike = said.length > 1 && han.test(said) ? nearestWords(told, said) : undefined
  return alike === undefined ? [] : [plain(alike, alike + said.length, right)]
}

const whichOf =
  /^(?:left|right|front|rear|back|driver's|passenger|first|second|third|fourth|fifth|upper|lower|inner|outer|old|new)$/
/** "the front brakes" for "my brakes", "left rear door" for "right rear door": the same thing, told more closely or as another of its kind. */
function samePart(told: string, said: string): { start: number; end: number } | undefined {
  const words = said.replace(/^(?:the|my|a|an) /, '').split(' ')
  const thing = words.at(-1) ?? ''
  if (words.length < 2 || thing.length < 3 || told.includes(said)) return undefined
  const at = [...told.matchAll(/[a-z']+/g)].findLast(each => each[0] === thing)
  if (!at) return undefined
  let start = at.index
  for (;;) {
    const before = /([a-z']+) $/.exec(told.slice(0, start))?.[1]
    if (before === undefined || !(whichOf.test(before) || words.includes(before))) break
    start -= before.length + 1
  }
  return { start, end: at.index + thing.length }
}

/** "右前门" for "左前门" , "小柳" for "小刘": as long, and all but one sign in three the same. */
function nearestWords(told: string, said: string): number | undefined {
  const most = said.length === 2 ? (/^[小老阿]/.test(said) ? 1 : 0) : Math.ceil(said.length / 3)
  let best: { at: number; differ: number } | undefined
  for (let at = 0; at + said.length <= told.length; at++) {
    const there = told.slice(at, at + said.length)
    if (!han.test(there) || there === said) continue
    if (said.length === 2 && there[0] !== said[0]) continue
    const differ = [...there].filter((sign, index) => sign !== said[index]).length
    if (differ <= most && (best === undefined || differ <= best.differ)) best = { at, differ }
  }
  return best?.at
}

/** "21 May" for the "12" of "12 May": what stands around the wrong words and is said once more goes with them. */
export function withoutDoubles(place: Place, told: string, said: string): Place {
  const after = told.slice(place.end)
  const before = told.slice(0, place.start)
  for (let size = Math.min(said.length - 1, after.length); size >= 2; size--)
    if (said.endsWith(after.slice(0, size)) && after.slice(0, size).trim().length >= 2)
      return { ...place, end: place.end + size }
  for (let size = Math.min(said.length - 1, before.length); size >= 1; size--)
    if (said.startsWith(before.slice(-size))) return { ...place, start: place.start - size }
  // "冷气不冷" for the "霉味" of "冷气有霉味": the part is named once
  for (let size = Math.min(4, said.length - 1); size >= 2; size--) {
    const at = before.lastIndexOf(said.slice(0, size))
    if (han.test(said.slice(0, size)) && at >= 0 && before.length - (at + size) <= 2) return { ...place, start: at }
  }
  return place
}

/** "何涛没骂 就小刘": the one who is not meant, with what joins the two. */
export function placeOfOther(told: string, wrong: string, right: readonly [number, number]): Place | undefined {
  const at = told.lastIndexOf(wrong)
  if (at < 0) return undefined
  const end = at + wrong.length
  const joins = /^[ ,]*[和跟与同、,]/.exec(told.slice(end))?.[0] ?? ''
  const joined = joins === '' ? (/[和跟与同、,][ ,]*$/.exec(told.slice(0, at))?.[0] ?? '') : ''
  if (joins === '' && joined === '') return undefined
  return plain(at - joined.length, end + joins.length, [right[0], right[0]])
}
