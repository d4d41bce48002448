// A text as a reader takes it in: without invisible characters, doubled blanks, letters set apart. Knows where each character stood.
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

/** One plain form of the same length: what is found in it is found at the same place in the text. */
export function foldWording(text: string, fold: Wording['fold']): string {
  let folded = ''
  for (const unit of text.split('')) {
    const code = unit.charCodeAt(0)
    const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit
    const lower = narrow.toLowerCase()
    folded += plainMarks[unit] ?? fold.get(unit) ?? (lower.length === 1 ? lower : unit)
  }
  return folded
}

const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/
const spacedLetters = /(?<![a-z0-9'])(?:[a-z] ){2,}[a-z](?![a-z0-9'])/g
const betweenHan = /(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g

/** Once with its lines apart, and once as if written in one line: a break between two words hides nothing. */
export function readingsOf(text: string, fold: Wording['fold']): Reading[] {
  const folded = foldWording(text, fold)
  const plain = withoutInvisible(folded)
  const apart = tidied(plain, '\n')
  return folded.includes('\n') ? [apart, tidied(plain, ' ')] : [apart]
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

function tidied(reading: Reading, lineBreak: '\n' | ' '): Reading {
  const lines = replaced(reading, /\s*\n\s*/g, () => lineBreak)
  // before the blanks: two of them end a word whose letters are set apart
  const joined = replaced(lines, spacedLetters, word => word.replaceAll(' ', ''))
  return replaced(
    replaced(joined, /[^\S\n]+/g, () => ' '),
    betweenHan,
    () => '',
  )
}

/** Only ever shortens: the units kept are the first of a run, or the letters between the blanks. */
function replaced({ text, at }: Reading, pattern: RegExp, by: (found: string) => string): Reading {
  let done = 0
  let result = ''
  const places: number[] = []
  const keep = (from: number, to: number) => {
    result += text.slice(from, to)
    for (let index = from; index < to; index++) places.push(at[index] ?? 0)
  }
  for (const { 0: found, index } of text.matchAll(pattern)) {
    keep(done, index)
    done = index + found.length
    const short = by(found)
    let from = index
    for (const unit of short) {
      const stood = text.indexOf(unit, from)
      const place = stood < 0 || stood >= done ? index : stood
      result += unit
      places.push(at[place] ?? 0)
      from = place + 1
    }
  }
  keep(done, text.length)
  return { text: result, at: places }
}
