// A line of the summary meant by its number: "7", "第9项不对", "no. 9", "the 3rd one is wrong". Words only: what follows from them is in
// lineByNumber.ts.
import { wordsOf } from './wordsOf.ts'

const spelt = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const places = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const han = '零一二三四五六七八九'

const number = `(?<n>\\d{1,2}(?:st|nd|rd|th)?|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|[零一二三四五六七八九]|${[...spelt, ...places.slice(1)].join('|')})`
const named = new RegExp(
  `^(?:[第#＃]|\\b(?:no\\.?|number|nr\\.?|item|line|point|entry)\\s*#?|\\bthe\\b)?\\s*${number}\\s*(?:[个個]?[项項条條行号號个個处處]|line|item|point|one|entry)?$`,
  'iu',
)
/** What is said around it: that it is wrong, that it is to be changed. */
const around = wordsOf(
  'g',
  `不对|不對|不太对|不太對|不正确|不正確|不准确|不準確|有误|有誤|有错|有錯|写错|寫錯|记错|記錯|弄错|弄錯|错误|錯誤|错|錯|有问题|有問題|(?:我)?(?:想|要|需要|得)?(?:改|修改|更正|换|換|改改|改一改)(?:一下)?|请|請|麻烦|麻煩|帮我|幫我|把|那个|那個|这个|這個|那里|那裡|内容|內容|了|的|吧|啊|呀|哦|喔|啦`,
  `(?:is |it's |that's |was )?(?:not (?:right|correct)|wrong|incorrect|a mistake|off)|isn't (?:right|correct)|(?:please )?(?:change|correct|fix|edit)|i (?:want|need|would like) to|please|pls|sorry`,
)
const longest = 40

/** undefined: something else is said, or more than that. */
export function lineNumberIn(text: string): number | undefined {
  if (text.length > longest) return undefined
  const plain = text.normalize('NFKC').replaceAll('’', "'").toLowerCase()
  const core = plain
    .replace(around, ' ')
    .replace(/[()[\]【】]|[\s,，.。、;；!！?？~～…]+$/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,，.。、;；!！]+$/u, '')
  const found = named.exec(core)?.groups?.n
  return found === undefined ? undefined : numberOf(found)
}

function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number.parseInt(words, 10)
  const english = Math.max(spelt.indexOf(words), places.indexOf(words))
  if (english >= 0) return english
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words]
  const ten = tens === undefined || !words.includes('十') ? 0 : (tens === '' ? 1 : han.indexOf(tens)) * 10
  return ten + (ones ? han.indexOf(ones) : 0)
}
