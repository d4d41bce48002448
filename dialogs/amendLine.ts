// Corrections that name the line, the form of address, a letter or the unit: "称呼改成白女士", "我是女的", "Jon without an h",
// "sorry, kilometres". Made into facts from what is known. Says nothing.
import { parseFactValue, type ReadFact } from '../src/case/facts.ts'
import { lineSpokenOf } from './lineNames.ts'
import { valueFrom } from './lineValue.ts'
import type { FactView, Heard } from './talk.ts'

type Evidence = Pick<ReadFact, 'evidence' | 'span'>
const longest = 40

const becomes =
  /^(?:请|請|麻烦|麻煩|帮我|幫我|把|将|將)*(?<line>[^,，。;；\s]{1,8}?)\s*(?:改成|改为|改為|换成|換成|写成|寫成|改叫)\s*[:：]?\s*(?<value>[^,，。;；]{1,30}?)(?:吧|了|啦|好了)?[。.!！\s]*$/u

function byLine({ text }: Heard, from: Evidence): ReadFact[] {
  const { line, value } = becomes.exec(text.trim())?.groups ?? {}
  const slot = line && value ? lineSpokenOf(line) : undefined
  if (!slot || slot === 'story' || !value) return []
  const checked = parseFactValue(slot, valueFrom(value, slot))
  return checked.ok ? [{ slot, value: checked.value, ...from } as ReadFact] : []
}

const isWoman =
  /我(?:是|可是)(?:个|個|一个|一個)?(?:女(?:的|生|士|性|人)|女孩子?|小姐)|\bi(?:'m| am) (?:a (?:woman|lady|girl)|female|not a (?:man|sir|mr))\b/i
const isMan =
  /我(?:是|可是)(?:个|個|一个|一個)?(?:男(?:的|生|士|性|人)|男孩子?|先生)|\bi(?:'m| am) (?:a (?:man|guy|gentleman)|male|not a (?:woman|lady|ms|mrs))\b/i
const titleWords = /先生|女士|小姐|太太|^(?:mr|mrs|ms|miss)\.? /i
const titles = {
  'zh-CN': ['女士', '先生'],
  'zh-TW': ['小姐', '先生'],
  en: ['Ms', 'Mr'],
} as const

function byTitle({ text, state }: Heard, known: FactView, from: Evidence): ReadFact[] {
  const woman = isWoman.test(text)
  if (text.length > 24 || woman === isMan.test(text)) return []
  const salutation = titles[state.language][woman ? 0 : 1]
  const name = known('customer.name')
  const bare = name?.replace(titleWords, '').trim()
  const renamed: ReadFact[] = name && bare && bare !== name ? [{ slot: 'customer.name', value: bare, ...from }] : []
  return [...renamed, { slot: 'customer.salutation', value: salutation, ...from }]
}

const without = /\b(?<name>[A-Za-z]{2,20}),? (?:with no|without(?: an?| the)?|no) "?(?<letter>[A-Za-z])"?(?![A-Za-z])/

function byLetter({ text }: Heard, known: FactView, from: Evidence): ReadFact[] {
  const { name, letter } = without.exec(text)?.groups ?? {}
  const names = known('customer.name')?.split(' ') ?? []
  if (!name || !letter) return []
  const plain = (word: string) => word.toLowerCase().replaceAll(letter.toLowerCase(), '')
  const at = names.findIndex(each => each.toLowerCase() !== name.toLowerCase() && plain(each) === name.toLowerCase())
  return at < 0 ? [] : [{ slot: 'customer.name', value: names.with(at, name).join(' '), ...from }]
}

const kmPerMile = 1.609344
const saysKm = /\b(?:kilomet(?:er|re)s?|kms?)\b|公里/i
const saysMiles = /\bmiles?\b|英里/i
const onlyUnit =
  /^(?:(?:oh|sorry|no|oops|actually|wait|i mean|i meant|it's|that's|in|not miles|not kilomet(?:er|re)s|not km|but|应该|應該|是|不是英里|不是公里|说错了|說錯了|打错了|打錯了)[\s,，.。!]*)*(?:kilomet(?:er|re)s?|kms?|miles?|公里|英里)(?:,? not (?:miles|kilomet(?:er|re)s|kms?))?(?:[,，\s]*不是(?:英里|公里))?[\s.。!！]*$/i

/** The number stays, the unit changes. */
function byUnit({ text }: Heard, known: FactView, from: Evidence): ReadFact[] {
  const km = known('vehicle.mileageKm')
  if (km === undefined || !onlyUnit.test(text.trim())) return []
  const [first = ''] = /kilomet|kms?\b|miles?|公里|英里/i.exec(text.replace(/not \w+|不是(?:英里|公里)/gi, '')) ?? []
  const value =
    saysKm.test(first) || /^kilomet/i.test(first) ? km / kmPerMile : saysMiles.test(first) ? km * kmPerMile : km
  return [{ slot: 'vehicle.mileageKm', value: Math.round(value), ...from }]
}

/** What such a correction comes to. */
export function namedOtherwise(talk: Heard, known: FactView, from: Evidence): ReadFact[] {
  if (talk.text.length > longest) return []
  const ways = [byLine(talk, from), byTitle(talk, known, from), byLetter(talk, known, from), byUnit(talk, known, from)]
  return ways.find(each => each.length > 0) ?? []
}
