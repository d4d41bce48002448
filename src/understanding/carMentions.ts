// Every car a message names: brand and series put together, everyday words sifted out. Whose car it is, is asked elsewhere.
import { isCar } from './carContext.ts'
import type { Beside } from './carWords.ts'
import type { Message } from './message.ts'
import type { Hit } from './rules.ts'
import type { CarName } from './vehicleLexicon.ts'

export interface Mention extends Hit {
  car: CarName
  /** where the series stands, when one is named */
  series?: Hit
  /** the brand is said beside the series, or alone */
  branded: boolean
}
interface Word extends Hit {
  names: readonly CarName[]
}

const mostWords = 200

/** In text order; `asked`: the message answers "which car", so that any word of the lists counts. */
export function findMentions(message: Message, hits: readonly Hit[], beside: Beside, asked: boolean): Mention[] {
  const words = longest(message, hits)
  const counts = (word: Word, name: CarName): boolean =>
    (asked && !isSmallCode(message, word)) || isCar(message, beside, word, name)
  const named = new Set<string>()
  for (const word of words)
    for (const name of word.names) if ((!name.loose || name.series === '') && counts(word, name)) named.add(name.brand)
  const mentions: Mention[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const next = words[i + 1]
    const brand = word.names.find(name => name.series === '')
    if (brand === undefined) {
      const car = seriesOf(word, named, counts) ?? codeOfNamed(message, word, named)
      if (car === undefined) continue
      const last = mentions.at(-1)
      // "马自达3 昂克赛拉", "RAV4荣放": one car said twice
      if (last?.series !== undefined && last.car.brand === car.brand && touches(message, last, word))
        mentions[mentions.length - 1] = { ...last, end: word.end, series: { start: last.series.start, end: word.end } }
      else mentions.push({ car, start: word.start, end: word.end, series: word, branded: false })
      continue
    }
    const own = next?.names.find(name => name.series !== '' && name.brand === brand.brand)
    if (next !== undefined && own !== undefined && isGap(message, word.end, next.start)) {
      mentions.push({ car: own, start: word.start, end: next.end, series: next, branded: true })
      i++
      continue
    }
    // "上汽大众 斯柯达": the maker before the brand
    if (next?.names.some(name => name.series === '' && counts(next, name)) && touches(message, word, next)) continue
    const code = codeAfter(message, word)
    if (code !== undefined)
      mentions.push({
        car: { ...brand, series: message.text.slice(code.start, code.end) },
        start: word.start,
        end: code.end,
        series: code,
        branded: true,
      })
    else if (
      counts(word, brand) ||
      (named.has(brand.brand) && /[\u4e00-\u9fff]/.test(message.folded[word.start] ?? ''))
    )
      mentions.push({ car: brand, start: word.start, end: word.end, branded: true })
  }
  return mentions
}

/** "It is white" is no Lexus IS: two letters alone are a car only when written large, in a message that is not. */
const isSmallCode = ({ folded, text }: Message, { start, end }: Hit): boolean =>
  /^[a-z]{1,2}$/.test(folded.slice(start, end)) &&
  (/[a-z]/.test(text.slice(start, end)) || (!/[a-z]/.test(text) && text.trim().length > end - start + 4))

const touches = (message: Message, word: Hit, next: Hit): boolean =>
  next.start === word.end || /^[ -]$/.test(message.folded.slice(word.end, next.start))

function seriesOf(
  word: Word,
  named: ReadonlySet<string>,
  counts: (word: Word, name: CarName) => boolean,
): CarName | undefined {
  const known = word.names.find(name => named.has(name.brand) && counts(word, name))
  return known ?? word.names.find(name => counts(word, name))
}

/** "我的宝马…X5刹车": a code whose brand is named elsewhere. An everyday word needs more than that. */
function codeOfNamed(message: Message, word: Word, named: ReadonlySet<string>): CarName | undefined {
  const text = message.folded.slice(word.start, word.end)
  return /^[a-z]+[ -]?[0-9]/.test(text) ? word.names.find(name => named.has(name.brand)) : undefined
}

function longest(message: Message, hits: readonly Hit[]): Word[] {
  const kept: Word[] = []
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (kept.length >= mostWords || hit.start < (kept.at(-1)?.end ?? 0)) continue
    const said = message.folded.slice(hit.start, hit.end)
    const name = message.lexicon.vehicles.get(said) ?? message.lexicon.vehicles.get(said.replace(/s$/, ''))
    if (name !== undefined) kept.push({ start: hit.start, end: hit.end, names: [name, ...name.also] })
  }
  return kept
}

/** Between a brand and its series: "斯柯达牌新速派", "Honda's all-new CR-V", "Ford 2012 Focus". */
function isGap(message: Message, from: number, to: number): boolean {
  return (
    to - from <= 10 &&
    /^(?:[ (),"'-]|的|牌|新|全|款|进口|国产|汽车|旗下|品牌|20[0-3][0-9]|s|new|all)*$/.test(
      message.folded.slice(from, to),
    )
  )
}

const notCode =
  /^(?:4s|suv|mpv|app|ev|phev|hev|dsg|cvt|abs|esp|ota|vin|led|logo|gps|hud|acc|vip|ceo|mr|tl|usa|us|dm|ai|id|pdi|ecu|ic|no|ok|is|in|of|at|to|on|and|the|has|was|for|my|it|i|a|we|or|so|im|ive|by|as|an|be|do|if)$/
const unit =
  /^ ?(?:年|款|万|公里|千|元|块|台|辆|月|号|天|度|点|多|个|家|位|次|名|米|代|座|门|缸|速|档|挡|成|折|分|小|周|星期|时|岁|人|儿子|s|km|mile|mph|k(?![a-z])|%|\/|-[0-9]|,[0-9]|:|\.[0-9])/
/** A code the lists don't have, right after a brand: "北京X7", "奔驰GLC43", "领克03". */
function codeAfter(message: Message, brand: Hit): Hit | undefined {
  const rest = message.folded.slice(brand.end, brand.end + 16)
  const latinBrand = /[a-z]$/.test(message.folded.slice(brand.start, brand.end))
  const match = /^[ -]?((?:[a-zπ]{1,3}[ -]?)?[0-9]{1,4}[a-z+]{0,3}|[a-z]{1,3})(?![a-z0-9])/.exec(rest)
  const code = match?.[1]
  if (match === null || code === undefined || notCode.test(code) || unit.test(rest.slice(match[0].length)))
    return undefined
  const start = brand.end + match[0].length - code.length
  const end = brand.end + match[0].length
  if (!/[0-9]/.test(code)) {
    const capital = /^[A-Z]+$/.test(message.text.slice(start, end))
    return !latinBrand && capital && code.length > 1 ? { start, end } : undefined
  }
  if (/^(?:19|20)[0-9]{2}$/.test(code)) return undefined
  if (/^[0-9]/.test(code))
    return !latinBrand && /^[0-9]{1,3}[a-z+]{0,2}$/.test(code) && start === brand.end ? { start, end } : undefined
  // "kia at 60", "kia 2 years": no code of letter and digit
  return latinBrand && / /.test(code) ? undefined : { start, end }
}
