// "停下来了，没事了" from somebody of whom no case is known, as who left the account and follows it again: glad of it, and nothing is
// registered. Knows no danger.
import { speak } from './speak.ts'
import { caseOf, type Heard } from './talk.ts'

const longest = 60

/** The same in words that elsewhere tell of no danger; nothing else stands beside them. */
const allWell =
  /\b(?:(?:it|everything|everyone|everybody|all|we|i|that|the car)(?:[''’](?:s|re|m)| is| are| am)?(?: all)? (?:fine|ok(?:ay)?|safe|good|home|well)(?: (?:now|again))?|(?:i|we|it|the car)(?:[''’](?:ve|s)| have| has)? (?:stopped|pulled over|parked|calmed down|got home|arrived)|false alarm|no (?:more |longer any )?danger)\b/gi
const courteous =
  /\b(?:hello|hi|hey|now|again|thanks?|thank you|and|so|ok(?:ay)?|safely|already|just|no worries|never ?mind|at last|here|by the (?:side|road(?:side)?)|at home)\b|[^\p{L}\p{N}]/giu
const isAllWell = (text: string): boolean => {
  const rest = text.replace(allWell, ' ')
  return rest !== text && rest.replace(courteous, '') === ''
}

export function tellsAllClear(talk: Heard): boolean {
  const { reading, text } = talk
  if (caseOf(talk) || text.length > longest || reading.danger.now) return false
  if (reading.danger.over === undefined && !isAllWell(text)) return false
  return (
    reading.components.length === 0 &&
    reading.signals.every(each => each.strength === 'weak') &&
    reading.facts.every(({ slot }) => slot !== 'symptom' && slot !== 'demand')
  )
}

export function runAllClear(talk: Heard) {
  speak(talk, 'talk.allClear', {}, { asks: 'story' })
  talk.state.open = 'story'
}
