// Whether what the customer hears can be the very answer that was promised: it speaks of the same matter. A promise that names none, such
// as "we get back to you", is kept by any news. Which words name none, and which name one matter, is data (src/packs/wording).
import type { Keeping } from './keepingWords.ts'
import { foldWording } from './wordingReadings.ts'
import type { Wording } from './wordingRules.ts'

const all = (pattern: RegExp): RegExp => new RegExp(pattern.source, `${pattern.flags}g`)

/** Without manners, times and words for an answer, and whoever gives it. */
const matterIn = (promised: string, { plain }: Keeping): string => promised.replace(all(plain), ' ').trim()

const shortest = 3
const endings = /(?:ing|ed|es|s)$/

/** Pairs of characters, and words of a script with blanks by their stem; an English name says who. */
function wordsIn(text: string, fold: Wording['fold']): Set<string> {
  const named = text.replace(/\b[A-Z][a-z]+\b/g, ' ')
  const runs = foldWording(named, fold).match(/\p{Script=Han}+|[a-z]+/gu) ?? []
  return new Set(
    runs.flatMap(run => {
      if (!/\p{Script=Han}/u.test(run)) return run.length < shortest ? [] : [run.replace(endings, '')]
      const units = [...run]
      return units.slice(1).map((unit, at) => `${units[at]}${unit}`)
    }),
  )
}

/** Something in particular was promised to be told. */
export function isParticular(promised: string, { keeping, fold }: Wording): boolean {
  if (!keeping.news.test(promised)) return false
  const matter = matterIn(promised, keeping)
  return wordsIn(matter, fold).size > 0 || keeping.matters.some(each => each.test(matter))
}

/**
 * @param told what reaches the customer; `isDecided`: by what is decided with it, such as a proposal
 * @returns true as well where nothing in particular was promised
 */
export function answers(promised: string, told: string, wording: Wording, isDecided = false): boolean {
  if (!isParticular(promised, wording)) return true
  const { keeping, fold } = wording
  const matter = matterIn(promised, keeping)
  if (isDecided && keeping.decision.test(matter)) return true
  if (keeping.matters.some(each => each.test(matter) && each.test(told))) return true
  const said = wordsIn(told.toLowerCase(), fold)
  return [...wordsIn(matter, fold)].some(word => said.has(word))
}

/** Not at the comma of "3,200". */
const betweenClauses = /,(?![0-9]{3}(?![0-9]))|[，:：]|(?<= )(?:and|but)(?= )/

/**
 * What is told, without what says that what was promised is not there yet: an outcome is not kept by that. The whole sentence says no
 * more, unless another clause of it tells what came of it. Whether something has come is told by that very word.
 */
export function withoutPending(promised: string, told: string, { keeping }: Wording): string {
  if (!keeping.outcome.test(promised)) return told
  const others = keeping.matters.filter(each => !each.test(promised))
  const isPending = (clause: string) => keeping.pending.test(clause) && !others.some(each => each.test(clause))
  const sentences = told.split(/(?<=[。!！?？;；\n]|\.(?![0-9]))/)
  return sentences
    .map(sentence => {
      const clauses = sentence.split(betweenClauses)
      const rest = clauses.filter(each => !isPending(each))
      if (rest.length === clauses.length) return sentence
      return rest.some(each => keeping.cameOut.test(each)) ? rest.join(', ') : ''
    })
    .join('')
}
