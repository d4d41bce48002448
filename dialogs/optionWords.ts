// What is said of an option beside its number: "第一个吧，补漆", "2 免费保养那个". Tells whether the words are of that option, or of another
// one only. Reads words only and decides nothing.
import type { SolutionOption } from '../src/case/caseParts.ts'
import { withoutStop } from './speak.ts'
import { taking } from './words/choosing.ts'
import { filling, gists, paidFor } from './words/offered.ts'

/** What an option offers, without what was paid for. */
export const thingsIn = (option: SolutionOption): string => withoutStop(option.text).toLowerCase().replace(paidFor, ' ')

export const standsIn = (term: string, text: string, han: boolean): boolean =>
  han ? text.includes(term) : term.length > 3 && new RegExp(`\\b${term}`).test(text)

const hanDigits = '零一二三四五六七八九'
const inDigits = (text: string): string =>
  text
    .replace(/([一二三四五六七八九])千(?![一-九])/g, (_, digit: string) => `${hanDigits.indexOf(digit)}000`)
    .replace(/([一二三四五六七八九])百(?![一-九])/g, (_, digit: string) => `${hanDigits.indexOf(digit)}00`)

/** The words of it that tell one thing from another: runs of Chinese, English words, sums. */
function termsOf(rest: string): string[] {
  const plain = inDigits(rest.normalize('NFKC').toLowerCase()).replace(filling, ' ')
  return plain
    .split(/(?<=\d)(?!\d)|(?<!\d)(?=\d)|[^\p{L}\p{N}'-]+/u)
    .map(each => (/\d/.test(each) ? each : trimmed(each)).trim())
    .filter(each => each !== '')
}
/** Without what is said around a choice; a word of the option may hold letters of such words. */
const trimmed = (term: string): string => (/[\p{L}\p{N}]/u.test(term.replace(taking, ' ')) ? term : '')

const gistIn = (term: string, text: string): boolean =>
  gists.some(([asked, offered]) => {
    const left = term.replace(asked, '')
    return left !== term && offered.test(text) && (left === '' || left.replace(taking, '').trim() === '')
  })

function isOf(term: string, option: SolutionOption): boolean {
  const text = inDigits(thingsIn(option))
  if (/^\d+$/.test(term)) return new RegExp(`(?<!\\d)${term}(?!\\d)`).test(text)
  const han = /\p{Script=Han}/u.test(term)
  const core = han ? term.replace(around, '') : term
  return (
    core === '' || standsIn(core, text, han) || (han && core.length > 1 && inOrder(core, text)) || gistIn(core, text)
  )
}
/** "换刹片" of "更换刹车片": each letter at most three behind the one before, and none is another. */
export function inOrder(term: string, text: string): boolean {
  const [first, ...more] = term
  const letters = [...text]
  // all places at once: tried one after another they multiply where a letter comes again and again
  let ends = letters.flatMap((each, at) => (each === first ? [at] : []))
  for (const letter of more) {
    const reached = new Set(ends.flatMap(at => [at + 1, at + 2, at + 3]))
    ends = [...reached].filter(at => letters[at] === letter)
  }
  return ends.length > 0
}
const around =
  /^(?:就|那|要|把|给我|給我|我要|选|選|想要|是|帮我|幫我)+|(?:就行|就好|就可以|即可|也行|吧|的|了|那个|那個|这个|這個|一下)+$/gu

/** Nothing is said beside its number but what it offers. */
export function saysOfIt(rest: string, option: SolutionOption): boolean {
  const terms = termsOf(rest)
  return terms.length > 0 && terms.every(each => isOf(each, option))
}

/** Its number is told, and the words beside it are those of another one alone. */
export const saysOfAnother = (rest: string, option: SolutionOption, options: readonly SolutionOption[]): boolean =>
  !saysOfIt(rest, option) && options.some(each => each.id !== option.id && saysOfIt(rest, each))
