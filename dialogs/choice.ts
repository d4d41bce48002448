// Which option a message names, and whether it takes it: it does when beside the name nothing is left but words of choosing. Reads words
// only and decides nothing.
import type { SolutionOption } from '../src/case/caseParts.ts'
import { inOrder, saysOfAnother, saysOfIt, standsIn, thingsIn } from './optionWords.ts'
import { withoutStop } from './speak.ts'
import {
  asks,
  asksToSee,
  conditional,
  decided,
  described,
  earlier,
  later,
  mildly,
  mocking,
  noOption,
  taking,
  thinking,
  turnedDown,
  whenAndWhere,
} from './words/choosing.ts'
import { gists, paid, saysHow } from './words/offered.ts'

const hanDigits = '一二三四五六'
const numbers = ['one', 'two', 'three', 'four', 'five', 'six']
/** "A", "选B吧", "option b": options are called by letters as well. */
const letter = /(?<![a-z'])([a-f])(?=\s*(?:$|[)）,，.。!！]|(?:please|pls|then|thanks)\b|[吧案啦了呗唄啊]|方案))/g
const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
/** Around an option said in its own words: "就换压缩机吧". */
const around =
  /^(?:那|那就|就|我|我们|我們|还是|還是|要|选|選|选择|選擇|想|用|按|照|行|好|可以|同意|接受|愿意|願意|吧|改成|改|换成|換成|算了|等等|其实|其實|也|[,，\s]|i(?:'ll| will)? (?:take|want|choose|prefer)|i'd like|let's|the|please|then|ok(?:ay)?)+|(?:吧|好了|就行|就好|那个|那個|的|了|please|one|[。.!！\s])+$/gi

/** Whoever writes more than this says more than which one. */
const longest = 100
/** In a letter longer than this no option is looked for: each place in it would be tried to its end. */
const longestNaming = 1_000

interface Mention {
  option: SolutionOption
  /** the message without the name */
  rest: string
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replaceAll('’', "'")

/** The option and what is said beside its name: "2", "方案二", "第一个", "the second one", "后面那个", its own words, what it is about. */
export function mentionOf(text: string, options: readonly SolutionOption[]): Mention | undefined {
  if (text.length > longestNaming) return undefined
  const said = named(text)
  const core = said.replace(around, '').trim()
  const found = options.flatMap((option, index) => {
    const rest = restBeside(said, core, option, index)
    return rest === undefined ? [] : [{ option, rest }]
  })
  if (found.length > 0) return found.length === 1 ? found[0] : undefined
  if (options.length === 2 && earlier.test(said) !== later.test(said)) {
    const option = options[earlier.test(said) ? 0 : 1]
    return option && { option, rest: said.replace(earlier, ' ').replace(later, ' ') }
  }
  const option = optionAbout(said, options) ?? optionOf(said, options) ?? optionByWord(said, options)
  return option && { option, rest: '' }
}

/** Letters as numbers, and no number that counts something else. */
const named = (text: string): string =>
  folded(text)
    .replace(noOption, each => each.replace(/[\d一二三四五六]|first|second|third/g, ' '))
    .replace(letter, each => String('abcdef'.indexOf(each) + 1))

/** Nothing but the name of an option that was not put to them: "选4", "the third one" of two. */
export function namesNoOption(text: string, options: readonly SolutionOption[]): boolean {
  if (text.length > 20 || mentionOf(text, options)) return false
  const rest = named(text)
    .replace(/^第|\boption\b/g, ' ')
    .replace(taking, ' ')
    .replace(/[\s\p{P}]/gu, '')
  const [, digits, han, word] =
    /^(?:(\d{1,2})|([一二三四五六七八九])|(first|second|third|fourth|fifth|sixth))$/.exec(rest) ?? []
  const n = digits ? Number(digits) : han ? '一二三四五六七八九'.indexOf(han) + 1 : word ? words.indexOf(word) + 1 : -1
  return n === 0 || n > options.length
}

/** "退钱那个", "还是换一副吧": the one option that does what is asked for. */
function optionOf(said: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  const found = gists.flatMap(([asked, offered]) => {
    const rest = said.replace(asked, ' ')
    if (rest === said || /[\p{L}\p{N}]/u.test(rest.replace(taking, ' '))) return []
    const [only, ...more] = options.filter(each => offered.test(thingsIn(each)))
    return only && more.length === 0 ? [only] : []
  })
  return found.length === 1 ? found[0] : undefined
}

/** Beside a word of choosing one word more: "那就重喷吧", "let's do the hoses". */
const chooses =
  /^(?:那么?|那麼|就|我|我们|我們|咱|还是|還是|要|想|更|选|選|选择|選擇|揀|拣|倾向|傾向|决定|決定|行|好|的|吧|嗯|可以|同意|接受|愿意|願意|算了|宁愿|寧願|宁可|寧可|[,，。.!！\s])+|(?:吧|呗|唄|啦|了|咯|嘍|喽|嘛|好了|就行|就好|就可以|得了|算了|可以|也行|行|[,，。.!！\s])+$/g
function optionByWord(said: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  const word = said.replace(chooses, '')
  const han = /^\p{Script=Han}{2,6}$/u.test(word)
  if (word === said && (han || /^[a-z-]+$/.test(said))) return undefined
  const terms = han ? [word] : said.replace(taking, ' ').match(/[a-z][a-z-]+/g)
  if (!terms || terms.length > 3 || (!han && !onlyTakes(said.replace(new RegExp(terms.join('|'), 'g'), ' ')))) return
  const says = options.filter(each => terms.every(term => standsIn(term, thingsIn(each), han)))
  return says.length === 1 && !terms.every(term => saysHow.test(term)) ? says[0] : undefined
}
/** "颜色要一致", "要一次修好": the sign stands for no option, it begins a word or a measure. */
const wholeWord = '[副套根点點下致定次起直样樣切律并併周週天年共旦般些]|[个個](?:月|星期|礼拜|禮拜|小时|小時|钟头|鐘頭)'
function restBeside(said: string, core: string, option: SolutionOption, index: number): string | undefined {
  const n = index + 1
  const han = hanDigits[index] ?? ''
  const own = withoutStop(option.text).toLowerCase()
  const standsInOwn = own.includes(core) && (thingsIn(option).includes(core) || paid.test(core))
  const number = new RegExp(
    `(?:方案|选项|選項|选|選|揀|拣|第|要|就|改|换|換)\\s*(?:${n}|${han}(?!${wholeWord}))(?!\\d)|\\b(?:option|number|no\\.?|#)\\s*(?:${n}|${numbers[index]})\\b|\\b${words[index]}\\b`,
    'i',
  )
  const bare = new RegExp(`^[(（]?(?:${n}|${han})[)）.。、!！号號个個]?(?=$|[\\s,，吧不可行也就案])`)
  if (bare.test(core)) return core.replace(bare, ' ')
  // beside the name nothing but words of choosing
  const left = said.replace(taking, ' ').replace(/[\s\p{P}]/gu, '')
  if (left === String(n) || left === han) return ''
  if (core.length >= 3 && /\p{Script=Han}/u.test(core) && standsInOwn) return ''
  if (number.test(said)) return said.replace(number, ' ')
  if (own.length >= 4 && said.includes(own)) return said.replace(own, ' ')
  return core.length >= 8 && standsInOwn ? '' : undefined
}

/** "打折那个", "the discount one": the one option that says so. */
function optionAbout(said: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  const plain = said
    .replace(/(?:吧|好了|就好|就行|可以|了|please|thanks|[,，。.!！\s])+$/g, '')
    .replace(
      /^(?:ok(?:ay)?|yes|好的?|行|那|i(?:'ll| will)? (?:take|want|choose|prefer)|i'd like|let's (?:take|do))[,，\s]*/,
      '',
    )
  const [, han, before, after] = described.exec(plain) ?? []
  const about = han ?? before ?? after
  if (about === undefined) return undefined
  const says = options.filter(({ text }) => (han ? inOrder(han, text) : eachWord(about, text.toLowerCase())))
  return says.length === 1 ? says[0] : undefined
}
const eachWord = (about: string, text: string): boolean => {
  const terms = about.split(/[\s-]+/).filter(each => each.length > 2 && each !== 'the')
  return terms.length > 0 && terms.every(each => new RegExp(`\\b${each}`).test(text))
}

/** Nothing but the number one, or its place in a row. */
export const namesFirst = (text: string, options: readonly SolutionOption[]): boolean => {
  const mention = /第\s*一|(?<!\d)1(?!\d)|\b(?:first|option one)\b/i.test(text) ? mentionOf(text, options) : undefined
  return mention !== undefined && mention.option.id === options[0]?.id && onlyTakes(mention.rest)
}

/** Which option is named, in whatever sense. Undefined: none, or several. */
export const optionNamed = (text: string, options: readonly SolutionOption[]): SolutionOption | undefined =>
  mentionOf(text, options)?.option

/** Without the question when or where it is done, which is asked of what is taken already. */
export const withoutWhen = (text: string): string => (text.length > longest ? text : text.replace(whenAndWhere, ''))

/** Nothing but words of choosing and of politeness. */
export const onlyTakes = (text: string): boolean =>
  text.length <= longest && !/[\p{L}\p{N}]/u.test(folded(text).replace(taking, ' '))

/** The option that is taken, beyond doubt. */
export function optionTaken(text: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  if (text.length > longest) return undefined
  const said = withoutWhen(text.replaceAll('’', "'"))
  if (asks(said) || asksToSee(said) || mocking.test(said)) return undefined
  const mention = mentionOf(said, options)
  if (!mention) return undefined
  const { option, rest } = mention
  return onlyTakes(rest) || (plainly(said) && saysOfIt(rest, option)) ? option : undefined
}

/** "1，减500", where 500 is the second: number and words are of two options. */
export function contradictsItself(text: string, options: readonly SolutionOption[]): boolean {
  const said = withoutWhen(text.replaceAll('’', "'"))
  if (text.length > longest || asks(said) || asksToSee(said) || mocking.test(said) || !plainly(said)) return false
  const mention = mentionOf(said, options)
  return mention !== undefined && saysOfAnother(mention.rest, mention.option, options)
}
/** Nothing turned down, weighed or asked for on top. */
const plainly = (said: string): boolean =>
  !turnedDown.test(said.replace(mildly, '')) && !conditional.test(said) && (!thinking.test(said) || decided.test(said))
