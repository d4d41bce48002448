// Is a word of the lists a car here? Plain names are; everyday words and codes need a car's surroundings (cars.*.yaml), a model year,
// or to be written like a name. Knows no single name.
import type { Beside } from './carWords.ts'
import type { Message } from './message.ts'
import type { Hit } from './rules.ts'
import type { CarName } from './vehicleLexicon.ts'

export function isCar(message: Message, beside: Beside, at: Hit, name: CarName): boolean {
  const text = message.folded.slice(at.start, at.end)
  if (name.place && isTown(message, at)) return false
  if (!name.loose) return true
  if (/^[0-9]+$/.test(text)) return false
  if (/^[\u4e00-\u9fff]$/.test(text)) return isCarOfOneCharacter(message, at)
  if (beside.before('carBefore', at) || yearBefore(message, at.start)) return true
  const isBrand = name.series === ''
  if (!/^[a-z]/.test(text)) return isBrand && (beside.before('brandBefore', at) || beside.after('carAfter', at))
  const after = beside.after('carAfter', at)
  if (isBrand && (after || /^ ?[a-z]?[0-9]/.test(message.folded.slice(at.end, at.end + 3)))) return text.length > 1
  // "139…, Dave, X5": a piece of its own in a row of such
  if (/^[a-z]{1,3}[0-9]{1,3}$/.test(text) && message.text.length <= 60 && fillsClause(message, at)) return true
  if (/[0-9]/.test(text)) return beside.before('carMine', at) || beside.before('carArticle', at) || after
  if (text.length <= 2) return after && isCapital(message, at)
  if (isCapital(message, at) && (after || beside.before('carArticle', at))) return true
  return !isBrand && beside.before('carOwned', at) && !beside.starts('notOwned', at)
}

function fillsClause({ clauses, found }: Message, { start, end }: Hit): boolean {
  const [from, to] = clauses.spans[clauses.clauseOf[start] ?? 0] ?? [0, 0]
  return from === start && to === end && clauses.spans.length > 1 && found.words('notOwned').length === 0
}

/** "一辆汉", but neither "买的元旦票" nor "300元". */
const isCarOfOneCharacter = (message: Message, at: Hit): boolean =>
  /(?:[一两这那该]辆|[一两这那]台|[新该]款|提的|买的|开的|比亚迪)$/.test(
    message.folded.slice(Math.max(0, at.start - 3), at.start),
  ) && !/^(?:月|旦|度|年|子|语|朝|代|装|服|末|诗|人|族|宵|件)/.test(message.folded.slice(at.end, at.end + 1))

const yearBefore = (message: Message, start: number): boolean =>
  /(?<![0-9])(?:19[89][0-9]|20[0-3][0-9]|'[0-9]{2}|0[0-9](?= [a-z]*$)|[12][0-9]款)(?:款|年款)? ?(?:[a-z]{3,6} )?$/.test(
    message.folded.slice(Math.max(0, start - 14), start),
  )

/** "in Tucson", "Santa Fe, NM" */
const isTown = (message: Message, { start, end }: Hit): boolean =>
  /(?:^|[^a-z])(?:[a-z]{3},|in|from|near|of|to|outside|at|through|around|downtown|south|north|east|west) $/.test(
    message.folded.slice(Math.max(0, start - 9), start),
  ) ||
  /^(?:, ?[a-z]{2}(?![a-z])|, (?:arizona|new mexico|florida)| (?:springs|avenue|ave|street|st|road|rd|blvd|az|nm|ca|fl|wa|beach|airport|city|police)(?![a-z]))/.test(
    message.folded.slice(end, end + 14),
  )

/** Written like a name: a capital inside a sentence whose other words are small. */
function isCapital({ text }: Message, at: Hit): boolean {
  if (at.start === 0 || !/[A-Z]/.test(text.charAt(at.start))) return false
  const around = text.slice(Math.max(0, at.start - 40), at.start) + text.slice(at.end, at.end + 40)
  return (
    (/[a-z]{2}/.test(around) || /[\u4e00-\u9fff]/.test(around)) &&
    !/[.!?\n]\s*$/.test(text.slice(Math.max(0, at.start - 4), at.start))
  )
}
