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
  also: CarName[]
}
type CarNames = Map<string, CarName>

const keys = ['names', 'looseNames', 'series', 'loose', 'places', 'not', 'maker', 'electric'] as const
type Key = (typeof keys)[number]
type Entry = Record<Key, string[]>

/** Adds the brands of one file to `into` and the phrases that hide them to `hidden`. Throws, with the line, when the form is wrong. */
export function readBrands(block: string, into: CarNames, hidden: Set<string>): void {
  for (const [brand, entry] of parseBlock(block)) {
    const loose = new Set(entry.looseNames.map(fold))
    const known = into.get(fold(brand))
    const latin = [...entry.names, ...entry.looseNames].find(name =>
      /^[\p{Script=Latin}\d][^\u4e00-\u9fff]*$/u.test(name),
    )
    const english =
      known?.series === '' && known.english !== brand ? known.english : /[a-z]/i.test(brand) ? brand : (latin ?? brand)
    const electric = entry.electric.length > 0 || known?.electric === true
    const [maker] = entry.maker
    const name = { brand, english, electric, place: false, ...(maker === undefined ? {} : { maker }) }
    for (const word of new Set([brand, ...entry.names, ...entry.looseNames].map(fold)))
      add(into, word, { ...name, series: '', loose: loose.has(word), also: [] })
    const series = (words: readonly string[], how: { loose?: true; place?: true }): void => {
      for (const series of words)
        for (const { word, spaced } of spellings(fold(series)))
          add(into, word, {
            ...name,
            series,
            loose: how.loose === true || spaced || isCode(word),
            place: how.place === true,
            also: [],
          })
    }
    series(entry.places, { place: true })
    series(entry.series, {})
    series(entry.loose, { loose: true })
    for (const phrase of entry.not) hidden.add(fold(phrase))
  }
}

function add(into: CarNames, word: string, name: CarName): void {
  const known = into.get(word)
  if (known === undefined) into.set(word, name)
  else if (known.brand === name.brand) known.place ||= name.place
  else if (!known.also.some(other => other.brand === name.brand)) known.also.push(name)
}

function* parseBlock(block: string): Generator<[string, Entry]> {
  let brand: string | undefined
  let entry = emptyEntry()
  let key: Key | undefined
  for (const line of block.split('\n')) {
    if (line.trim() === '') continue
    const indent = line.length - line.trimStart().length
    const colon = line.indexOf(':')
    if (indent === 0) {
      if (brand !== undefined) yield [brand, entry]
      brand = line.slice(0, colon)
      entry = emptyEntry()
      key = undefined
    } else if (indent === 2) {
      const said = line.slice(2, colon)
      key = keys.find(each => each === said)
      if (key === undefined || brand === undefined) throw new Error(`vehicles: not understood: "${line}"`)
      entry[key].push(...words(line.slice(colon + 1)))
    } else {
      if (key === undefined) throw new Error(`vehicles: words of no list: "${line}"`)
      entry[key].push(...words(line))
    }
  }
  if (brand !== undefined) yield [brand, entry]
}

const emptyEntry = (): Entry => ({
  names: [],
  looseNames: [],
  series: [],
  loose: [],
  places: [],
  not: [],
  maker: [],
  electric: [],
})
const words = (line: string): string[] =>
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
