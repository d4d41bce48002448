// A text as a reader takes it in: without invisible characters, doubled blanks, letters set apart. Knows where each character stood.
import { hanApart, lettersApart, markedInside, pairApart, togetherAgain, type Vocabulary } from './setApart.ts'
import type { Wording } from './wordingRules.ts'

export interface Reading {
  text: string
  /** where each unit of `text` stands in the text as written */
  at: readonly number[]
}

const plainMarks: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '\u3000': ' ',
  '\u00a0': ' ',
  您: '你',
  妳: '你',
}

/** No form of another letter: ASCII and Latin-1 signs, Chinese characters of the common blocks. */
const isPlain = (code: number): boolean => code < 0xc0 || (code >= 0x3400 && code <= 0x9fff)

/** One plain form of the same length: what is found in it is found at the same place in the text. */
export function foldWording(text: string, fold: Wording['fold']): string {
  let folded = ''
  for (const unit of text.split('')) {
    const plain = isPlain(unit.charCodeAt(0)) ? unit : plainUnit(unit)
    const lower = plain.toLowerCase()
    folded += plainMarks[unit] ?? fold.get(unit) ?? (lower.length === 1 ? lower : unit)
  }
  return capitals.test(folded) ? folded.replace(capitalDigit, plainNumber).replace(capitalStep, plainNumber) : folded
}

/** As a cheque writes numbers: 壹万贰仟元. Only beside another part of a number, for 收拾 and 陆先生 are none. */
const capitals = /[壹贰貳叁参肆伍陆陸柒捌玖拾佰仟圆圓]/
const capitalDigit =
  /[壹贰貳叁参肆伍陆陸柒捌玖](?=[拾佰仟十百千万元块圆圓])|(?<=[拾佰仟百千万零])[壹贰貳叁参肆伍陆陸柒捌玖]/g
const capitalStep =
  /(?<=[0-9一二两三四五六七八九十])[拾佰仟]|[拾佰仟](?=[元块圆圓万])|(?<=[0-9一二两三四五六七八九十百千万拾佰仟])[圆圓]/g
const plainNumerals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '壹一',
    '贰二',
    '貳二',
    '叁三',
    '参三',
    '肆四',
    '伍五',
    '陆六',
    '陸六',
    '柒七',
    '捌八',
    '玖九',
    '拾十',
    '佰百',
    '仟千',
    '圆元',
    '圓元',
  ].map(pair => [pair.charAt(0), pair.charAt(1)]),
)
const plainNumber = (character: string): string => plainNumerals[character] ?? character

/** Letters of other alphabets that look like ours. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  ['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'ѕs', 'ԁd', 'ո' + 'n', 'οo', 'αa', 'ρp', 'νv'].map(pair => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
)

/** Full width, circled and accented letters as the plain ones. */
function plainUnit(unit: string): string {
  const plain = lookalikes[unit] ?? unit.normalize('NFKC')
  const bare = plain.normalize('NFD').charAt(0)
  return plain.length > 1 ? unit : /[a-z]/i.test(bare) ? bare : plain
}

const invisible =
  /[\ufe00-\ufe0f]|[\u0300-\u036f]|[\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u3164\ufeff]/
const betweenHan = /(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g

/** Once with its lines apart, and once as if written in one line: a break between two words hides nothing. */
export function readingsOf(text: string, { fold, vocabulary }: Pick<Wording, 'fold' | 'vocabulary'>): Reading[] {
  const folded = foldWording(text, fold)
  const plain = withoutInvisible(folded)
  const apart = tidied(plain, '\n', vocabulary)
  return folded.includes('\n') ? [apart, tidied(plain, ' ', vocabulary)] : [apart]
}

function withoutInvisible(folded: string): Reading {
  let text = ''
  const at: number[] = []
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.charAt(index)
    if (invisible.test(unit)) continue
    text += unit
    at.push(index)
  }
  return { text, at }
}

function tidied(reading: Reading, lineBreak: '\n' | ' ', vocabulary: Vocabulary): Reading {
  const isPair = (_: string, first = '', second = '') => vocabulary.pairs.has(first + second)
  const lines = replaced(reading, /\s*\n\s*/g, () => lineBreak)
  // before the blanks: two of them end a word whose letters are set apart
  const joined = replaced(lines, lettersApart, letters => togetherAgain(letters, vocabulary))
  const unmarked = replaced(joined, markedInside, () => '')
  const blanks = replaced(unmarked, /[^\S\n]+/g, () => ' ')
  const characters = replaced(blanks, hanApart, found => found.replace(/[^\u3400-\u9fff]/g, ''))
  const words = replaced(characters, pairApart, (found, ...sides) => (isPair(found, ...sides) ? '' : found))
  return replaced(words, betweenHan, () => '')
}

/** Never adds but a blank between words: the units kept are the first of a run, or the letters between the marks. */
function replaced(
  { text, at }: Reading,
  pattern: RegExp,
  by: (found: string, ...groups: (string | undefined)[]) => string,
): Reading {
  let done = 0
  let result = ''
  const places: number[] = []
  const keep = (from: number, to: number) => {
    result += text.slice(from, to)
    for (let index = from; index < to; index++) places.push(at[index] ?? 0)
  }
  for (const match of text.matchAll(pattern)) {
    const [found, ...groups] = match
    keep(done, match.index)
    done = match.index + found.length
    let from = match.index
    for (const unit of by(found, ...groups)) {
      const isAdded = unit === ' ' && text.charAt(from) !== ' '
      const stood = isAdded ? -1 : text.indexOf(unit, from)
      const place = stood < 0 || stood >= done ? from : stood
      result += unit
      places.push(at[place] ?? 0)
      if (!isAdded) from = place + 1
    }
  }
  keep(done, text.length)
  return { text: result, at: places }
}
