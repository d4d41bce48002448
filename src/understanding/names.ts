// The customer's own name and form of address. A refusal, a "don't know" or a cry for help is never a name.
import type { ReadFact } from '../case/facts.ts'
import { everyMatch } from './everyMatch.ts'
import { fold } from './fold.ts'
import { fact, type Message, whole } from './message.ts'
import {
  adverbFirst,
  announced,
  carNamesakes,
  commonGiven,
  englishNot,
  englishTitle,
  type Introduction,
  introductions,
  latinTitled,
  noSignature,
  noSmallName,
  notNames,
  petName,
  plainName,
  titles,
  wholeName,
} from './namePatterns.ts'
import { isLatinPlace } from './placeNames.ts'
import { commonSurname, pinyinSurnames, surname } from './surnames.ts'

export function readName(message: Message): ReadFact[] {
  const { asked } = message.context
  const at =
    introducedName(message) ??
    (asked === 'customer.name'
      ? answeredName(message)
      : asked === 'customer.phone'
        ? nameInstead(message)
        : undefined) ??
    (asked === 'vehicle.model' ? personInstead(message) : undefined)
  if (at === undefined) return []
  // "姓何" to who it was is one of the staff
  if (asked === 'background.staff' && /^(?:是|就是|好像|应该是|好像是)?(?:姓|叫)/.test(message.folded.trim())) return []
  const value = message.text.slice(at.start, at.end)
  const facts = [fact(message, 'customer.name', value, at)]
  const title = titleOf(message.folded.slice(at.start, at.end))
  const before = /(先生|女士|小姐|太太)[, ]{1,2}$/.exec(message.folded.slice(Math.max(0, at.start - 6), at.start))
  if (title === undefined && before?.[1] !== undefined) {
    const start = at.start - before[0].length
    const end = start + before[1].length
    facts.push(fact(message, 'customer.salutation', message.text.slice(start, end), { start, end }))
  }
  if (title !== undefined) {
    const start = at.start + title.start
    facts.push(
      fact(message, 'customer.salutation', message.text.slice(start, start + title.length), {
        start,
        end: start + title.length,
      }),
    )
  }
  return facts
}

const withoutTitle = (name: string): string => name.replace(new RegExp(`(?:${titles})$`), '')

type Range = { start: number; end: number }
function introducedName(message: Message): Range | undefined {
  const text = message.folded.slice(0, 2000)
  for (const way of introductions) {
    if (way.atEnd && text.length < message.folded.length) continue
    const [first, ...later] = way.pattern.global ? everyMatch(text, way.pattern) : [way.pattern.exec(text)]
    // "it's at 18,400 km … I'm Al Kemp": what is none goes before the name
    for (const match of [first, ...later.slice(0, 20).filter(each => way.again?.test(each?.[0] ?? '') ?? true)]) {
      const at = match ? nameIn(message, way, match) : undefined
      if (at !== undefined) return at
    }
  }
  return undefined
}

/** "I was told to ring back and ask for Kevin" is one of the staff. */
const toldSo = /\b(?:told|said|asked|instructed|advised|suggested|tells|says|had|have)\b[^.;!?]*$/

/** A bare name at the end: every word with a capital, none of them a car's, a place's or one of the staff's. */
function isSignature(message: Message, name: string, start: number): boolean {
  const end = start + name.length
  const original = message.text.slice(start, end)
  const words = name.split(' ')
  return (
    original.split(' ').every(word => /^[A-Z](?:\.|[a-z'-]*[a-z][A-Za-z'-]*)$/.test(word)) &&
    /[a-z] [a-z]/.test(message.text) &&
    !noSignature.test(name) &&
    !words.every(word => noSmallName.test(word)) &&
    !adverbFirst.test(name) &&
    !words.some(word => message.lexicon.vehicles.has(word)) &&
    !message.found.words('vehicleWord').some(hit => hit.start < end && hit.end > start) &&
    !words.some(isLatinPlace) &&
    ![
      ...message.context.staff.map(person => person.name),
      ...message.context.stores.flatMap(store => store.names),
    ].some(known => words.some(word => fold(known).split(' ').includes(word)))
  )
}

/** "Mr. Hall, Polo, …": the customer speaks of the car or a number next; "Mr. Hall, I must complain" is written to him. */
const carFollows = (message: Message, from: number): boolean => {
  const next = /^[^,.;!?]{1,24}/.exec(message.folded.slice(from))?.[0].split(' ') ?? []
  return /^\+?[0-9]/.test(next[0] ?? '') || message.lexicon.vehicles.has(next[0] ?? '')
}

function nameIn(message: Message, { kind, group }: Introduction, match: RegExpExecArray): Range | undefined {
  const caught = group === undefined ? (match[1] ?? match[2] ?? match[3]) : match[group]
  if (caught === undefined) return undefined
  const start = match.index + match[0].lastIndexOf(caught)
  if (/[\u4e00-\u9fff]/.test(caught)) {
    const meant = !notNames.test(withoutTitle(caught)) || (announced.test(match[0]) && plainName.test(caught))
    return meant ? { start, end: start + caught.trimEnd().length } : undefined
  }
  const name = kind === 'beside' && carNamesakes.has(caught) ? caught : namePartOf(caught, message, start)
  return name !== '' && isMeant() ? { start, end: start + name.trimEnd().length } : undefined

  function isMeant(): boolean {
    if (kind === 'told') return true
    if (kind === 'small') return !noSmallName.test(name)
    if (!plausibleEnglish(name, message, start, kind === 'introduced' || kind === 'beside')) return false
    if (kind === 'askedFor') return !toldSo.test(message.folded.slice(Math.max(0, match.index - 60), start))
    if (kind === 'beside') return name === caught && !ofPlace(message, name)
    if (kind === 'capital') return name === caught && isSignature(message, name, start) && !ofPlace(message, name)
    if (kind === 'first') return carFollows(message, match.index + match[0].length)
    return kind !== 'signature' || (name === caught && isSignature(message, name, start))
  }
}

/** "Anna Li and you" is Anna Li: up to the first word that is none, or that is small after a capital. Empty when nothing is left. */
function namePartOf(caught: string, message: Message, start: number): string {
  let end = 0
  const capital = /^[A-Z]/.test(message.text.slice(start))
  for (const word of caught.matchAll(/[^ ]+/g)) {
    const small = !/^[A-Z]/.test(message.text.slice(start + word.index))
    if (englishNot.test(word[0]) || (capital && small && word.index > 0)) break
    end = word.index + word[0].length
  }
  const name = caught.slice(0, end)
  const isCar = (word: string): boolean => message.lexicon.vehicles.has(word)
  return isCar(name) || (name.includes(' ') && name.split(' ').every(isCar)) ? '' : name
}

function plausibleEnglish(name: string, message: Message, start: number, introduced: boolean): boolean {
  if (englishNot.test(name)) return false
  const original = message.text.slice(start, start + name.length)
  return (
    (introduced && !/call me/.test(message.folded.slice(Math.max(0, start - 10), start))) ||
    englishTitle.test(name) ||
    (/^[A-Z]/.test(original) && /[a-z]/.test(message.text)) ||
    message.context.asked === 'customer.name'
  )
}

/** A city, a district or one of our stores in Latin letters. */
const ofPlace = (message: Message, name: string): boolean =>
  name.split(' ').some(isLatinPlace) ||
  isLatinPlace(name) ||
  message.context.stores.some(store => store.names.some(known => fold(known) === name))

/** A shop, ours or not. */
const ofShop = /.(?:店|门市|服务厂|维修厂|修理厂|4s)$/
/** "Smith, John", as in a telephone book. */
const surnameFirst =
  /^(?!(?:mr|mrs|ms|miss|dr|yes|no|ok|okay|sure|well|sorry|hi|hello)\b)[a-z][a-z'-]+, ?(?!(?:please|thanks|thank|mr|mrs|ms|miss|dr|and|but)\b)[a-z][a-z'-]+$/
function answeredName(message: Message): Range | undefined {
  const all = whole(message)
  let { start, end } = all
  const prefix =
    /^(?:我叫|叫我?|我是|我姓|姓|名字是?|免贵姓|就叫我?|称呼我?|(?:it's |it is |that's )?spel(?:t|led)|it's|it is|i'm|i am|myself|this is|call me|just|sure,?|yes,?|好的,?|哦,?|嗯,?)[ :,]*/.exec(
      message.folded.slice(start, end),
    )
  if (prefix) start += prefix[0].length
  while (end > start && /[.,!?;:~ )吧啊呀]/.test(message.folded.charAt(end - 1))) end--
  // "王芳,13912345678": the name comes first
  const said = message.folded.slice(start, end)
  const cut = surnameFirst.exec(said)?.[0] ?? /^[^,;:!?\n0-9+]+/.exec(said)?.[0].trimEnd()
  if (cut === undefined || cut === '' || isVehicle(message, cut) || isColour(message, start, cut)) return undefined
  end = start + cut.length
  if (cut.length > 40) return undefined
  if (/[\u4e00-\u9fff]/.test(cut)) {
    const compact = cut.replaceAll(' ', '')
    // "浦东店" is where, whoever was asked for
    if (ofShop.test(compact)) return undefined
    if (notNames.test(withoutTitle(compact))) return undefined
    return wholeName.test(compact) ||
      petName.test(compact) ||
      latinTitled.test(cut) ||
      (compact.length === 1 && new RegExp(`^${surname}$`).test(compact))
      ? { start, end }
      : undefined
  }
  // "come again?" asks back, "Jiading" is a store
  if (/[?？]/.test(message.folded.slice(end)) || ofPlace(message, cut)) return undefined
  // "ABC-1234" is a plate
  if (/^-|^[- ]?[0-9]{2,4}$/.test(message.folded.slice(end, all.end)) && /[a-z-]$/.test(cut) && cut.length <= 4)
    return undefined
  return /^[\p{L}'. -]{2,40}$/u.test(cut.replace(/, ?/, ' ')) && cut.split(' ').length <= 4 && !englishNot.test(cut)
    ? { start, end }
    : undefined
}

/** "it is white", "dark brown" is said of the car; Ms White writes herself large. */
const isColour = ({ found, text }: Message, start: number, cut: string): boolean =>
  /^[a-z]/.test(text.slice(start)) &&
  [...cut.matchAll(/[^ ]+/g)].every(({ 0: word, index }) =>
    found.words('looks').some(hit => hit.start <= start + index && hit.end >= start + index + word.length),
  )

/** "Urus" answers another question; a person may be called 高山 all the same. */
function isVehicle(message: Message, cut: string): boolean {
  if (carNamesakes.has(cut)) return false
  const entry = message.lexicon.vehicles.get(cut)
  return entry !== undefined && (/[a-z]/.test(cut) || entry.series === '' || cut.length > 2)
}

const phoneless = new RegExp(
  `^(?:${commonSurname}(?:${titles}|[\\u4e00-\\u9fff]{1,2})?|[老小]${commonSurname}|[A-Z][\\p{L}'’-]+(?: [A-Z][\\p{L}'’-]+){1,2}|(?:Mr|Mrs|Ms|Miss|Dr)\\.? [A-Z][\\p{L}'’-]+|[A-Z][A-Za-z'-]+ ?(?:${titles}))$`,
  'u',
)
const personAlone = new RegExp(
  `^(?!.*[色车型款牌])(?:${commonSurname}(?:${titles}|[\\u4e00-\\u9fff]{1,2})|[老小]${commonSurname})$`,
)
/** Asked for the telephone, some say their name. Only what can hardly be anything else. */
function nameInstead(message: Message): Range | undefined {
  const at = answeredName(message)
  if (at === undefined || at.end - at.start + 6 < message.text.trim().length || /[0-9]/.test(message.folded))
    return undefined
  const plain = message.folded.slice(at.start, at.end)
  const said = /[\u4e00-\u9fff]/.test(plain) && !/[a-z]/.test(plain) ? plain : message.text.slice(at.start, at.end)
  return phoneless.test(said) || (commonGiven.has(plain) && /^[A-Z]/.test(said)) ? at : undefined
}

/** "王芳" to "which car is it?" is whoever writes: no list of cars has it, and a family name begins it. */
export function personInstead(message: Message): Range | undefined {
  const text = message.folded.trim()
  if (personInEnglish(message)) return answeredName(message)
  if (!personAlone.test(text) || message.found.words('vehicleWord').length > 0) return undefined
  return nameInstead(message)
}

/** "Mike Ross" likewise: a common given name, a family name, and nothing else. */
function personInEnglish(message: Message): boolean {
  const name = message.text.trim().replace(/[.!]+$/, '')
  const [first = '', last = '', ...more] = name.split(' ')
  if (more.length > 0 || !/^[A-Z][a-z]+ [A-Z][a-z'-]+$|^[a-z]+ [a-z'-]+$/.test(name)) return false
  if (message.found.words('vehicleWord').length > 0) return false
  const [given, family] = [first.toLowerCase(), last.toLowerCase()]
  // "Wei Zhang", "Zhang Wei": in small letters a common given name must begin it
  return commonGiven.has(given) || (/^[A-Z]/.test(name) && (pinyinSurnames.has(family) || pinyinSurnames.has(given)))
}

function titleOf(name: string): { start: number; length: number } | undefined {
  const english = englishTitle.exec(name)
  if (english) return { start: 0, length: english[0].length }
  const chinese = new RegExp(`(?:${titles})$`).exec(name)
  return chinese &&
    chinese.index > 0 &&
    (chinese.index <= 3 || /^[a-z]/.test(name)) &&
    (chinese[0].length > 1 || name.length === 2)
    ? { start: chinese.index, length: chinese[0].length }
    : undefined
}
