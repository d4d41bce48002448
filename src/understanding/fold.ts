// Folds a message into one plain form of the same length: simplified characters, Cantonese ones as in Mandarin,
// lower case, half width, plain punctuation.
// Every reader looks at the folded text and cuts its evidence from the original. Knows no vocabulary.
import { Locale } from 'opencc-js/t2cn'

const hanStart = 0x3400
const hanEnd = 0x9fff

/** Characters that traditional writers use as well, though a dictionary has them as the simplified form of another or of an older one. */
const bothScripts = new Set(
  '后里面干只台了余斗丑谷卷克布占伙系千升松云折咸据曲向准出佣朱姜注征制致周志游欲御岳扎岩修吁呆才采彩杠杯板别并回挂家局凶困累帘梁漏卤霉蒙弥秘蔑幸凄扣秋舍沈席弦衔旋熏烟郁皂症旨筑群峰床万与胡合念丰巨姊夸冲卜乃仆吊同名吃坐私俊胄札恤即咽冢奸娘昆雕佛栗戚捍拼挲挨扇抬教旗既拐查杆棋矩僵泛污溯泄凌漓抵璇酸愈真埼棱蓑捆玩庵搜芸苔核托噪溪狸逾踊挽糖表暗沾刮飧糊喂哄冬',
)
const plainPunctuation: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u0000': ' ',
  '\t': ' ',
  '…': '.',
  '·': ' ',
  您: '你',
  妳: '你',
  著: '着',
  甦: '苏',
}
/** Characters of Cantonese and Taiwanese with one meaning, as the same word is written in Mandarin. */
const spokenSouth: Readonly<Record<string, string>> = {
  唔: '不',
  冇: '没',
  哋: '们',
  喺: '在',
  嘅: '的',
  咗: '了',
  佢: '他',
  睇: '看',
  畀: '给',
  俾: '给',
  嚟: '来',
  攞: '拿',
  搵: '找',
  揾: '找',
  揸: '开',
  嗰: '那',
  啲: '些',
  拣: '选',
  揀: '选',
  袂: '不',
}
/** The same in the words of a lexicon, whatever stands around them. */
export const inMandarin = (words: string): string =>
  words.replace(/\p{Script=Han}/gu, sign => spokenSouth[sign] ?? sign)

interface FoldTable {
  /** 0 = stays as it is */
  to: Uint16Array
  /** 1 = only traditional writers use it, 2 = only simplified writers */
  script: Uint8Array
}
let table: FoldTable | undefined

/** OpenCC's dictionary of single characters (about 3,000 pairs); its phrases would change lengths, and building them costs 10× more. */
function* characterPairs(): Generator<[number, number]> {
  for (const dictionary of (Locale.to.cn ?? []).flat()) {
    if (typeof dictionary !== 'string') continue
    for (const [pair] of dictionary.matchAll(/(?<=\||^). .(?=\||$)/g)) {
      const from = pair.charCodeAt(0)
      const to = pair.charCodeAt(2)
      if (from !== to) yield [from, to]
    }
  }
}

function buildTable(): FoldTable {
  const to = new Uint16Array(65536)
  const script = new Uint8Array(65536)
  for (let code = 65; code < 0x600; code++) {
    const lower = String.fromCharCode(code).toLowerCase()
    if (lower.length === 1 && lower.charCodeAt(0) !== code) to[code] = lower.charCodeAt(0)
  }
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const plain = code - 0xfee0
    to[code] = to[plain] || plain
  }
  for (const [from, target] of characterPairs()) {
    to[from] = target
    script[from] = 1
    if (script[target] === 0 && !bothScripts.has(String.fromCharCode(target))) script[target] = 2
  }
  for (const [from, target] of Object.entries({ ...plainPunctuation, ...spokenSouth }))
    to[from.charCodeAt(0)] = target.charCodeAt(0)
  return { to, script }
}

const foldTable = (): FoldTable => {
  table ??= buildTable()
  return table
}

/** Same length in UTF-16 units as the input, always. */
export function fold(text: string): string {
  const { to } = foldTable()
  let plain = 0
  while (plain < text.length && to[text.charCodeAt(plain)] === 0) plain++
  let folded = text.slice(0, plain)
  for (let start = plain; start < text.length; start += 4096) {
    const codes = new Array<number>(Math.min(4096, text.length - start))
    for (let i = 0; i < codes.length; i++) {
      const code = text.charCodeAt(start + i)
      codes[i] = to[code] || code
    }
    folded += String.fromCharCode(...codes)
  }
  return folded
}

/** How many characters of a text mark it as traditional and as simplified, and how many are Chinese at all. */
export function scriptsOf(text: string): { traditional: number; simplified: number; han: number } {
  const { script } = foldTable()
  const counts = { traditional: 0, simplified: 0, han: 0 }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < hanStart || code > hanEnd) continue
    counts.han++
    if (script[code] === 1) counts.traditional++
    else if (script[code] === 2) counts.simplified++
  }
  return counts
}

export const isHan = (code: number): boolean => code >= hanStart && code <= hanEnd
export const isLetter = (code: number): boolean => code >= 97 && code <= 122
export const isDigit = (code: number): boolean => code >= 48 && code <= 57
