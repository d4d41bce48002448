// Reads the lists of brands and series (vehicles.*.yaml) into one map from a folded word to the brands or series it may name.
// Knows the files' form and how people space and join model names; not what stands around a name in a message.
import { fold } from './fold.ts'

export interface CarName {
  /** as the staff read it: 雪佛兰 */
  brand: string
  /** for who writes in Latin letters: Chevrolet */
  english: string
  /** empty when the word is the brand itself */
  series: string
  /** an everyday word or a mere code as well: counts only with a car beside it */
  loose: boolean
  /** a town or state as well */
  place: boolean
  /** the brand this one is sold under and named beside: 长城 of 哈弗 */
  maker?: string
  /** the brand sells nothing but battery-electric cars */
  electric: boolean
  /** the other brands that have a series of this name, or that this word names */
  also: readonly CarName[]
}
type CarNames = Map<string, CarName>

const keys = ['names', 'looseNames', 'series', 'loose', 'places', 'not', 'maker', 'electric'] as const
type Key = (typeof keys)[number]
type Lists = Record<Key, string[]>
interface Entry {
  brand: string
  lists: Lists
}

/** Adds the brands of one file to `into` and the phrases that hide them to `hidden`. Throws, with the line, when the form is wrong. */
export function readBrands(block: string, into: CarNames, hidden: Set<string>): void {
  for (const { brand, lists } of parseBlock(block)) {
    const known = into.get(fold(brand))
    const maker = lists.maker[0] ?? known?.maker
    const name = {
      brand,
      english: known?.series === '' && known.brand === brand ? known.english : englishOf(brand, lists),
      electric: lists.electric.length > 0 || known?.electric === true,
      place: false,
      ...(maker === undefined ? {} : { maker }),
    }
    const looseNames = foldAll(lists.looseNames)
    for (const word of [fold(brand), ...foldAll(lists.names), ...looseNames])
      add(into, word, { ...name, series: '', loose: looseNames.includes(word), also: none })
    const addSeries = (list: readonly string[], how: { loose: boolean; place: boolean }): void => {
      for (const series of foldAll(list))
        for (const { word, spaced } of spellings(series))
          add(into, word, {
            ...name,
            series,
            loose: how.loose || spaced || isCode(word),
            place: how.place,
            also: none,
          })
    }
    addSeries(lists.places, { loose: false, place: true })
    addSeries(lists.series, { loose: false, place: false })
    addSeries(lists.loose, { loose: true, place: false })
    for (const phrase of foldAll(lists.not)) hidden.add(phrase)
  }
}
const none: readonly CarName[] = []

/** Folded at once: folding every word by itself costs half of the reading. */
const foldAll = (words: readonly string[]): readonly string[] =>
  words.length === 0 ? words : fold(words.join('\n')).split('\n')

const englishOf = (brand: string, { names, looseNames }: Lists): string =>
  /[a-z]/i.test(brand)
    ? brand
    : ([...names, ...looseNames].find(name => /^[\p{Script=Latin}\d]/u.test(name) && !/[\u4e00-\u9fff]/.test(name)) ??
      brand)

function add(into: CarNames, word: string, name: CarName): void {
  const known = into.get(word)
  if (known === undefined) into.set(word, name)
  else if (known.brand === name.brand) known.place ||= name.place
  else if (!known.also.some(other => other.brand === name.brand)) known.also = [...known.also, name]
}

function parseBlock(block: string): Entry[] {
  const entries: Entry[] = []
  let list: string[] | undefined
  for (const line of block.split('\n')) {
    if (line.trim() === '') continue
    if (!line.startsWith(' ')) {
      entries.push({ brand: line.slice(0, line.indexOf(':')), lists: emptyLists() })
      list = undefined
    } else if (line.startsWith('    ')) {
      if (list === undefined) throw new Error(`vehicles: words of no list: "${line}"`)
      list.push(...wordsOf(line))
    } else {
      const colon = line.indexOf(':')
      const said = line.slice(2, colon).toLowerCase()
      const key = keys.find(each => each.toLowerCase() === said)
      list = key === undefined ? undefined : entries.at(-1)?.lists[key]
      if (list === undefined) throw new Error(`vehicles: not understood: "${line}"`)
      list.push(...wordsOf(line.slice(colon + 1)))
    }
  }
  return entries
}

const emptyLists = (): Lists => ({
  names: [],
  looseNames: [],
  series: [],
  loose: [],
  places: [],
  not: [],
  maker: [],
  electric: [],
})
const wordsOf = (line: string): string[] =>
  line
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')

/** "x5", "es", "408", "汉": alone they say as little as a word. */
const isCode = (word: string): boolean => /^(?:[a-z][0-9]{1,3}|[0-9]+|[a-z]{1,2}|[\u4e00-\u9fff])$/.test(word)

/** "cr-v" is written CRV and CR V as well, "cs75" CS 75: such a spaced code may be anything ("CT 5"). */
function spellings(word: string): { word: string; spaced: boolean }[] {
  const plain = { word, spaced: false }
  if (!/^[a-z0-9][a-z0-9 .'-]*$/.test(word)) return [plain]
  const parts = word.split(/[ -]/)
  if (parts.length > 1) {
    // "uni-t", "model s": joined they are other words
    const joined = /^[a-z]$/.test(parts.at(-1) ?? '') && (parts[0]?.length ?? 0) > 2 ? [] : [parts.join('')]
    return [...new Set([word, parts.join(' '), parts.join('-'), ...joined])].map(each => ({
      word: each,
      spaced: false,
    }))
  }
  const code = /^([a-z]{2,})([0-9][a-z0-9]*)$/.exec(word)
  if (code === null || code[1] === 'is') return [plain]
  return [plain, { word: `${code[1]} ${code[2]}`, spaced: true }, { word: `${code[1]}-${code[2]}`, spaced: false }]
}
