// What was replaced and how often, in English: "replaced the gearbox twice", "on its third engine". A wish, a plan or a refusal is none.
import { leastOf } from './amounts.ts'
import { everyMatch } from './everyMatch.ts'
import type { Message } from './message.ts'
import { consumable, isWhole, mostVerbs, type Named, type Part, partsWithin, type Replacement } from './partNames.ts'

const times =
  '(once|twice|thrice|(?:two|three|four|five|six|[2-9]) (?:separate |different )?times|several times|multiple times|many times)'
const replacedVerb = new RegExp(`\\b(?:${times} )?(?:replaced|swapped(?: out)?|changed)\\b`, 'g')
const refused =
  /(?:\bnot|never|n't|to be|should be|must be|\bbe|refus\w*|instead of|without|until|if) ?(?:you |they |it |get |the |them |to |being ){0,3}$|\b(?:needs?|wants?|wanted|demand\w*|requires?|would like|(?:have|get|getting) (?:the|my|it|this|a))\b[^,.;!?]{0,30}$/
const timesAfter = new RegExp(`^[^.;!?]{0,24}?\\b${times}\\b`)
const newOne =
  /\b(?:(second|third|fourth|fifth|2nd|3rd|4th|5th)|(a|one|two|three|four|five|[2-5])) (?:brand )?(new |replacement |different )?/g
const put =
  /(?:put|install\w*|fitted|got|received|given|gave me|had|with|on|already|through|has|its|had)(?: in)?(?: on)?(?: its| my| the| already| now| me| to| had){0,2} $/
const ordinals: Readonly<Record<string, number>> = {
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
}

const englishTimes = (said: string | undefined): number | undefined =>
  said === undefined ? 1 : leastOf(said.split(' ')[0] ?? '')

function englishName(message: Message, text: string, hit: Part): Named {
  const plural = /^s\b/.test(text.slice(hit.end, hit.end + 2))
  const word = text.slice(hit.start, hit.end)
  const gearbox = word === 'valve' && /^ bod(?:y|ies)/.test(text.slice(hit.end, hit.end + 7))
  const part: Part = { ...hit, end: hit.end + (plural ? 1 : 0), ...(gearbox ? { component: 'transmission' } : {}) }
  const after = /^ ([a-z]+(?: [a-z]+)?)/.exec(text.slice(part.end, part.end + 30))?.[1] ?? ''
  const inner =
    /^(?:valve body|body|control|module|seal|gasket|belt|mount|cover|housing|sensor|pump|software|computer|head|block|rack|column|cable|hose|line|unit|bearing)/.exec(
      after,
    )?.[0]
  const end = part.end + (inner === undefined ? 0 : inner.length + 1)
  return { ...part, end, name: message.text.slice(part.start, end), whole: inner === undefined && isWhole(word) }
}

function byVerb(message: Message, text: string): Replacement[] {
  const found: Replacement[] = []
  let tried = 0
  for (const match of everyMatch(text, replacedVerb)) {
    if (++tried > mostVerbs) break
    const start = match.index
    const end = start + match[0].length
    if (refused.test(text.slice(Math.max(0, start - 48), start))) continue
    const clause = message.clauses.clauseOf[start]
    const inClause = (part: Part): boolean => message.clauses.clauseOf[part.start] === clause
    const behind = partsWithin(message, end, end + 36).find(inClause)
    const ahead = partsWithin(message, Math.max(0, start - 44), start)
      .filter(inClause)
      .at(-1)
    const near =
      behind !== undefined &&
      /^ (?:the |my |its |our |their |whole |entire |complete |same |faulty |in the |a ){0,3}$/.test(
        text.slice(end, behind.start),
      )
    const chosen = near ? behind : ahead
    if (chosen === undefined) continue
    const part = englishName(message, text, chosen)
    if (consumable.test(part.name)) continue
    const said = match[1] ?? timesAfter.exec(text.slice(Math.max(end, near ? part.end : end), end + 70))?.[1]
    const count = englishTimes(said)
    found.push({
      part: part.component,
      name: part.name,
      ...(count === undefined ? {} : { count }),
      whole: part.whole ?? false,
      start: Math.min(start, part.start),
      end: Math.max(end, part.end),
    })
  }
  return found
}

/** "on its third transmission", "two new engines", "a second replacement gearbox". */
function byOrdinal(message: Message, text: string): Replacement[] {
  const found: Replacement[] = []
  let tried = 0
  for (const match of everyMatch(text, newOne)) {
    if (++tried > mostVerbs) break
    const at = match.index + match[0].length
    const part = partsWithin(message, at, at + 26).find(each => each.start === at)
    const replacement = /replacement/.test(match[3] ?? '')
    const fitted = put.test(text.slice(Math.max(0, match.index - 24), match.index))
    if (part === undefined || !(fitted || (replacement && match[1] !== undefined))) continue
    const name = englishName(message, text, part)
    if (name.whole !== true) continue
    const fresh = match[3] !== undefined
    const ordinal = ordinals[match[1] ?? '']
    const count =
      ordinal === undefined ? (fresh ? leastOf(match[2] ?? '') : undefined) : replacement ? ordinal : ordinal - 1
    if (count === undefined || count < 1) continue
    found.push({ part: part.component, name: name.name, count, whole: true, start: match.index, end: name.end })
  }
  return found
}

export const replacedInEnglish = (message: Message, text: string): Replacement[] => [
  ...(/replaced|swapped|changed/.test(text) ? byVerb(message, text) : []),
  ...(/\b(?:new|replacement|second|third|fourth|fifth|[2-5](?:nd|rd|th)) /.test(text) ? byOrdinal(message, text) : []),
]
