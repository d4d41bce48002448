// Another car told beside the first: nothing of it is taken for the first, nor the name and number of whoever it belongs to for those of
// whoever writes. Says nothing.
import type { CaseState } from '../src/case/case.ts'
import { type Fact, type FactSlot, parseFactValue, type ReadFact } from '../src/case/facts.ts'
import { label } from './speak.ts'
import { factsOf, type Heard, openCaseOf } from './talk.ts'
import {
  isOwner,
  isOwnNumber,
  isPutAsQuestion,
  isToldBeside,
  namesNumber,
  namesSeveralNumbers,
  saysAnotherCar,
  saysCarOfKin,
  saysPutRight,
  tellsOfThird,
} from './words/otherCar.ts'

/** What a matter is, is in the message. */
export const tellsMatter = ({ reading }: Heard): boolean =>
  reading.category !== undefined ||
  reading.components.length > 0 ||
  reading.signals.some(({ signal }) => signal !== 'emotion.angry') ||
  reading.facts.some(({ slot }) => slot === 'symptom' || slot === 'demand')

const isOfCar = (slot: FactSlot): boolean => slot.startsWith('vehicle.') || slot === 'customer.relation'

/** The car of the case is somebody else's, as it was told. */
const isOfKin = ({ facts, narrative }: CaseState): boolean => {
  const relation = facts['customer.relation']?.at(-1)?.value
  return (typeof relation === 'string' && !isOwner(relation)) || narrative.some(({ text }) => saysCarOfKin(text))
}

/** How many signs of two plates differ; a slip of the finger is one or two. */
const isFarFrom = (one: string, other: string): boolean =>
  one.length !== other.length || [...one].filter((sign, at) => sign !== other[at]).length >= 3

/** The message is about a car that is not the one of the case at hand. A correction is about the same. */
export function isOfOtherCar(talk: Heard): boolean {
  const { text, reading, state } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || state.editing !== undefined || saysPutRight(text)) return false
  const told = reading.facts.findLast(({ slot }) => slot === 'vehicle.plate')?.value
  const known = complaint.facts['vehicle.plate']?.at(-1)?.value
  if (told !== undefined && told === known) return false
  const differs = typeof told === 'string' && typeof known === 'string'
  const tells = tellsMatter(talk)
  if (saysAnotherCar(text)) return tells || differs
  if (saysCarOfKin(text) && (differs || !isOfKin(complaint))) return differs || (tells && isApart(talk, complaint))
  // of a plate that is nearly the same, one of the two was mistyped
  if (!differs || !tells || !isFarFrom(told, known)) return false
  return isToldBeside(text) || bringsNewPart(talk, complaint)
}

/** "我老婆的车空调也坏了": said to be beside, of a case whose car is known, or of another part. */
const isApart = (talk: Heard, complaint: CaseState): boolean =>
  isToldBeside(talk.text) || bringsNewPart(talk, complaint) || complaint.facts['vehicle.plate'] !== undefined

function bringsNewPart({ reading }: Heard, { facts }: CaseState): boolean {
  const known = (facts.symptom ?? []).flatMap(fact => (fact.slot === 'symptom' ? [fact.value.component] : []))
  return reading.components.length > 0 && !reading.components.some(({ component }) => known.includes(component))
}

const longestAnnouncement = 40
const talksOtherwise = new Set(['ask', 'status', 'book', 'thanks', 'goodbye', 'refuse', 'human', 'cancel', 'correct'])
/** "还有我老婆的车", "my wife's car too": that there is a car, and not yet what is wrong with it. */
export function announcesOtherCar(talk: Heard): boolean {
  const { text, reading } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || text.length > longestAnnouncement || tellsMatter(talk) || saysPutRight(text)) return false
  if (reading.intents.some(intent => talksOtherwise.has(intent)) || isPutAsQuestion(text)) return false
  if (reading.facts.some(({ slot }) => !isOfCar(slot))) return false
  return saysAnotherCar(text) || (saysCarOfKin(text) && isToldBeside(text) && !isOfKin(complaint))
}

/** Without what belongs to another car: recorded with the case at hand, it would take the place of what is known. */
export const withoutOtherCar = (talk: Heard, facts: readonly Fact[]): Fact[] =>
  isOfOtherCar(talk) ? facts.filter(({ slot }) => !isOfCar(slot)) : [...facts]

/** The name and number of somebody else beside those of whoever writes: kept as told, for whoever rings. */
export function withThirdPerson(talk: Heard): Heard['reading'] {
  const { reading, text, state } = talk
  if (!tellsOfThird(text) || saysPutRight(text) || state.editing !== undefined) return reading
  const known = factsOf(talk)
  const theirs = (['customer.name', 'customer.salutation', 'customer.phone'] as const).filter(
    slot => slot !== state.open && known(slot === 'customer.salutation' ? 'customer.name' : slot) !== undefined,
  )
  const complaint = openCaseOf(talk)
  if (theirs.length === 0 || !(namesNumber(text) || (complaint && isOfKin(complaint)))) return reading
  const own = reading.facts.find(({ slot, span }) => slot === 'customer.phone' && isOwnNumber(text.slice(0, span[0])))
  const facts = reading.facts.filter(each => each === own || !theirs.some(slot => slot === each.slot))
  if (own && facts.length === reading.facts.length && !namesSeveralNumbers(text)) return reading
  if (facts.some(({ slot }) => slot === 'customer.contactPreference' || slot === 'background.staff'))
    return { ...reading, facts }
  const [before, words] = [known('customer.contactPreference'), text.trim()]
  const joined =
    before === undefined || before.includes(words)
      ? words
      : label(state.language, 'line.sentence', { a: before, b: words })
  const checked = parseFactValue('customer.contactPreference', joined)
  const kept: ReadFact[] = checked.ok
    ? [{ slot: 'customer.contactPreference', value: joined, evidence: text, span: [0, text.length] }]
    : []
  return { ...reading, facts: [...facts, ...kept] }
}
