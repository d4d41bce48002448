// Options weighed in one message, clause by clause: one refused and another taken, some refused, a yes with a question behind it. Reads words
// only and decides nothing.
import type { SolutionOption } from '../src/case/caseParts.ts'
import { onlyTakes, optionNamed, optionTaken } from './choice.ts'
import { namedIn } from './severalOptions.ts'
import {
  accepted,
  asks,
  asksOfIt,
  bareYes,
  decided,
  declined,
  mildly,
  mocking,
  thinking,
  turnedDown,
  yesByDay,
} from './words/choosing.ts'
import { everyOf, wordsOf } from './words/wordsOf.ts'

/** "一个都不行": the number counts them and names none. */
const noneOfThem = /(?<!第)[一两兩][个個种種项項](?:方案|选项|選項)?(?:都|也)[不没沒]/
/** "抛光不行啦": what is refused names one of them, and leaves the others. */
export const refusesOne = (text: string, options: readonly SolutionOption[]): boolean =>
  text.length <= 40 &&
  declined.test(text) &&
  !noneOfThem.test(text) &&
  optionNamed(text.replace(declined, ' '), options) !== undefined

const longest = 100
/** A name said without a comma before it begins a clause of its own: "第一个不行第二个可以". */
const parts =
  /[,，;；。.、!！]|\bbut\b|但是?|不过|不過|可是|(?<=[^\s不要是选選就按用])(?=(?:第|方案|选项|選項)\s*[一二三四五六\d])|\s+(?=(?:第|方案|选项|選項)\s*[一二三四五六\d])|\band\b(?= (?:yes|no|ok|take|the))/i
const clausesOf = (text: string): string[] =>
  text.length > longest
    ? []
    : text
        .replaceAll('’', "'")
        .split(parts)
        .map(each => each.trim())
        .filter(each => each !== '')

/** Those named in a clause that turns them down. */
const refusedIn = (clauses: readonly string[], options: readonly SolutionOption[]): SolutionOption[] =>
  clauses
    .filter(each => turnedDown.test(each) && !asks(each) && !noneOfThem.test(each))
    .flatMap(each => {
      const named = optionNamed(each.replace(everyOf(turnedDown), ' '), options)
      return named ? [named] : namedIn(each, options)
    })

/** "第一个不行，第二个还可以": one is refused beside the one that is taken. */
export function chosenBeside(text: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  const clauses = clausesOf(text)
  const refused = refusedIn(clauses, options)
  const taken = clauses
    .filter(each => !turnedDown.test(each) && (decided.test(each) || !thinking.test(each)))
    .flatMap(each => optionTaken(each.replace(mildly, ''), options) ?? [])
  const [only] = taken
  return refused.length > 0 && taken.length === 1 && only && !refused.includes(only) ? only : undefined
}

/** Some are turned down by name, and what is left is not taken in so many words. */
export function leavesSome(text: string, options: readonly SolutionOption[]): boolean {
  const refused = new Set(refusedIn(clausesOf(text), options))
  return options.length > 1 && refused.size > 0 && refused.size < options.length
}

/** What is said before the question. */
function beforeAsking(text: string): string[] {
  const clauses = clausesOf(text)
  const at = clauses.findIndex(each => asks(each) || (asksOfIt(each) && !yesByDay(each)))
  return clauses.slice(0, Math.max(0, at))
}

const takesInWords = (clause: string): boolean =>
  accepted.test(`${clause} `) ||
  decided.test(clause) ||
  /^[那就行好要选選按]|[吧了]$|\b(?:yes|ok|okay|fine|sure|take|want|go)\b/i.test(clause)

/** "可以，不过要我出钱吗": a yes, and what it depends on is asked in the same breath. */
export function takesAndAsks(text: string, options: readonly SolutionOption[]): boolean {
  const before = beforeAsking(text)
  if (before.some(each => turnedDown.test(each) || mocking.test(each))) return false
  return before.some(
    each =>
      // the words of the only offer, said before a question, take nothing
      (optionTaken(each, options) !== undefined && (options.length > 1 || takesInWords(each))) ||
      ((bareYes.test(each) || accepted.test(`${each} `)) && onlyTakes(each)),
  )
}

/** The option such a yes is about; undefined: none of several is named. */
export function leanedTo(text: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  const taken = new Set(beforeAsking(text).flatMap(each => optionTaken(each, options) ?? []))
  const [only] = taken
  return taken.size === 1 ? only : undefined
}

/** What a yes is tied to begins here; "要保证" asks for it without a "but". */
const tiedTo = wordsOf(
  '',
  `但是?|不过|不過|可是|前提|除非|只要|如果|要是|(?<=[,，。;；\\s])(?:你们|你們)?(?:一定|必须|必須|得|要|需要|请|請)+(?:给我|給我)?(?:保证|保證|确保|確保)`,
  `but|if|unless|provided|only if|as long as|on condition|make sure|(?:you )?(?:must|have to|need to) (?:guarantee|promise|make sure)`,
)
/** "那就重喷，不过颜色要一致": the one that is taken, with a condition behind it. */
export function takenIf(text: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  const plain = text.trim().replaceAll('’', "'")
  const at = plain.length > longest ? -1 : plain.search(tiedTo)
  if (at < 1 || asks(plain) || mocking.test(plain)) return undefined
  const [before, behind] = [plain.slice(0, at), plain.slice(at)]
  if (turnedDown.test(before.replace(mildly, ''))) return undefined
  // "but the other one is better" weighs them against each other
  if (optionNamed(behind.replace(everyOf(tiedTo), ' '), options)) return undefined
  return optionTaken(before, options)
}
export const takesIf = (text: string, options: readonly SolutionOption[]): boolean =>
  takenIf(text, options) !== undefined
