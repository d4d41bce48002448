// More than one option in a message, and an option leaned to with something held against it: "第一个和第三个吧", "第二个划算，就是200太少了".
// Reads words only and decides nothing.
import type { SolutionOption } from '../src/case/caseParts.ts'
import { onlyTakes, optionNamed } from './choice.ts'
import { asks, asksToSee, declined, mildly, mocking, turnedDown } from './words/choosing.ts'
import { everyOf, wordsOf } from './words/wordsOf.ts'

const han = '一二三四五六'
const english = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const numbers = ['one', 'two', 'three', 'four', 'five', 'six']
const longest = 60

/** The name of one of them, by its number. */
const nameOf = (index: number): RegExp => {
  const n = index + 1
  const digit = `(?:${n}|${han[index]})`
  return new RegExp(
    `第${digit}(?:个|個|种|種|项|項|条|條)?(?:方案|选项|選項)?|(?:方案|选项|選項|选|選)${digit}|(?<=^|[\\s和跟与與及加、,，+&要选選])${digit}(?:号|號|个|個)?(?=$|[\\s和跟与與及加、,，+&吧都一啦了。.!！])|(?:\\b(?:options?|numbers?|no\\.?)\\s*|#)?\\b(?:${n}|${numbers[index]}|${english[index]})\\b`,
    'i',
  )
}
/** All that are named by their number. */
export const namedIn = (clause: string, options: readonly SolutionOption[]): SolutionOption[] =>
  options.filter((_, index) => nameOf(index).test(clause))
const joined = wordsOf(
  '',
  `[和跟与與及加、+&]|还有|還有|以及`,
  `and|plus|with|as well as|together|both|combined|combine`,
)
const either = wordsOf('', `或者?|还是|還是|任(?:意|选|選)|随便|隨便|哪个都|哪個都`, `or|either`)
const together = wordsOf(
  'g',
  `要不(?:然|就)?|能不能|可不可以|可以(?:的话|的話|吗|嗎)?|都|一起|一块儿?|一塊兒?|同时|同時|合在一起|合并|合併|结合|結合|搭配|全|两个|兩個|想要|吗|嗎|希望`,
  `maybe|perhaps|how about|what about|together|both|at the same time|combined|could|can|may|have|get|options?|could you do`,
)

interface Several {
  options: SolutionOption[]
  /** any one of them would do */
  any: boolean
}

const counted = ['', '', '两兩俩倆二', '三仨', '四', '五', '六']

/** "三个都行": as many as there are, and any will do; no option is named by that number. */
export function takesAnyOfAll(text: string, options: readonly SolutionOption[]): boolean {
  const many = options.length
  const words = `^(?:这|這|那|你们的|你們的)?[${many}${counted[many] ?? ''}](?:个|個|种|種|项|項|样|樣)?(?:方案|选项|選項)?(?:我)?(?:都|全都|全)(?:行|可以|好|成|ok|没问题|沒問題|能接受|没意见|沒意見)[的了吧啊呀啦]*[。.!！~\\s]*$`
  return many > 1 && new RegExp(words, 'iu').test(text.trim())
}

/** Two and more of them, named and wanted, and nothing else said. */
export function severalWanted(text: string, options: readonly SolutionOption[]): Several | undefined {
  const plain = text.trim().replaceAll('’', "'")
  if (plain.length > longest || options.length < 2) return undefined
  if (mocking.test(plain) || asksToSee(plain) || declined.test(plain) || turnedDown.test(plain.replace(mildly, '')))
    return undefined
  let rest = plain.replace(/[?？]/g, ' ')
  const named = options.filter((_, index) => {
    const left = rest.replace(everyOf(nameOf(index)), ' ')
    const found = left !== rest
    rest = left
    return found
  })
  if (named.length < 2) return undefined
  const any = either.test(rest)
  if (!any && !joined.test(plain)) return undefined
  const left = rest.replace(everyOf(either), ' ').replace(everyOf(joined), ' ').replace(together, ' ')
  return onlyTakes(left) ? { options: named, any } : undefined
}

/** Said of an option by somebody who would rather have it. */
const liked = wordsOf(
  '',
  `划算|劃算|不错|不錯|(?:比较|比較|更|最|挺|还|還|蛮|蠻)(?:好|合适|合適|合理|行|实在|實在)|好是好|可以|合适|合適|倾向|傾向|偏向|喜欢|喜歡|中意|心动|心動|能接受|还行|還行`,
  `like|love|prefer|better|best|good|great|fine|lean(?:ing)?(?: towards?)?|tempted|reasonable|fair|ok(?:ay)?|suits|attractive|nice|works`,
)
/** What it lacks: a degree, and no refusal. */
const lacking = wordsOf(
  '',
  `(?:太|有点|有點|有些|稍微|偏|略|还是|還是|确实|確實)+(?:少|低|慢|久|贵|貴|晚|远|遠|麻烦|麻煩|短|小|拖|长|長)(?:了)?[点點些]?|(?:少|低|慢|贵|貴|晚)了(?:一)?[点點些]|不(?:太)?(?:够|夠)|(?:能|可)不(?:能|可以)(?:再)?(?:多|加|快|高|早|便宜|少)|再(?:多|加|快|高|早|便宜)(?:一)?[点點些]|(?:多|加)(?:给|給)?(?:一)?[点點些]`,
  `(?:too|a bit|a little|rather|quite|somewhat|kind of) (?:too )?(?:little|low|slow|long|late|far|short|small|expensive|much)|not (?:quite )?enough|n't (?:quite )?enough|could (?:it|that|you) (?:be|go|do|make it) (?:a bit |a little )?(?:more|higher|faster|sooner|better)|on the low side|a bit more`,
)
const clauses = /[,，;；。.!！]|\bbut\b|\bonly\b|\bexcept\b|但是?|不过|不過|可是|就是|只是|可惜/i

/** One is leaned to, and what it lacks is said of it and of no other. */
export function leansWith(text: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  const plain = text.trim().replaceAll('’', "'")
  if (plain.length > 100 || mocking.test(plain)) return undefined
  const parts = plain
    .split(clauses)
    .map(each => each.trim())
    .filter(each => each !== '')
  const at = parts.findIndex(each => liked.test(each) && !lacking.test(each) && nameIn(each, options) !== undefined)
  if (at < 0) return undefined
  const named = nameIn(parts[at] ?? '', options)
  const behind = parts.slice(at + 1)
  const lacks = behind.some(each => lacking.test(each))
  const another = [...parts.slice(0, at), ...behind].some(each => (nameIn(each, options) ?? named) !== named)
  return lacks && !another && !parts.some(each => asks(each) && !lacking.test(each)) ? named : undefined
}
const nameIn = (clause: string, options: readonly SolutionOption[]): SolutionOption | undefined => {
  const found = options.filter((_, index) => nameOf(index).test(clause))
  return found.length === 1
    ? found[0]
    : found.length === 0
      ? optionNamed(clause.replace(liked, ' '), options)
      : undefined
}
