// One message tells of two cars: each becomes a matter of its own. The first is begun with its part of the message, then the second, which
// is asked about first; afterwards the talk goes back. Who they are holds for both. Says nothing but what the matters say.
import type { Fact } from '../src/case/facts.ts'
import type { CarsApart } from '../src/case/reading.ts'
import { rememberOthers } from './cases.ts'
import { beginMatterOf, goOn } from './intake.ts'
import { interrupt } from './interrupted.ts'
import { registerCase } from './register.ts'
import { phrase, speak } from './speak.ts'
import { beginMatter } from './state.ts'
import { factsIn } from './statement.ts'
import { factsOf, type Heard, inIntake, openCaseOf } from './talk.ts'
import { tellsOfThird } from './words/otherCar.ts'

/** Of whoever writes, and where they were: told beside either car. Whose the car is belongs to the one. */
const holdsForBoth = ({ slot }: Pick<Fact, 'slot'>): boolean =>
  (slot.startsWith('customer.') && slot !== 'customer.relation') || slot === 'background.store'

/** From here on the message is the first part; what is to be told of the second is given back. */
export function takeFirstCar(talk: Heard): CarsApart | undefined {
  const { cars } = talk.reading
  const { attachments } = talk.turn.inbound
  if (!cars || openCaseOf(talk) || talk.state.pending.facts.length > 0 || attachments.length > 0) return undefined
  const rest = talk.text.slice(cars.from)
  const shared = tellsOfThird(rest) ? [] : cars.other.facts.filter(holdsForBoth)
  const missing = shared.filter(({ slot }) => !cars.first.facts.some(each => each.slot === slot))
  talk.state.pending.facts.push(...factsIn({ ...talk, text: rest, reading: { ...cars.other, facts: missing } }))
  Object.assign(talk, { text: talk.text.slice(0, cars.from), reading: cars.first })
  return cars
}

/** @param whole the message as it was written */
export function beginSecondCar(talk: Heard, { from, other }: CarsApart, whole: string) {
  const complaint = openCaseOf(talk)
  Object.assign(talk, { text: whole.slice(from), reading: other })
  if (!complaint) return beginMatterOf(talk, [], phrase(talk, 'cases.new', {}))
  // asked once the talk is back with the first
  const open = talk.says.findLast(say => say.asks !== undefined)?.asks ?? talk.state.open
  const said = talk.says.filter(say => say.asks === undefined)
  for (const say of said) say.caseId = complaint.id
  talk.says.splice(0, talk.says.length, ...said)
  const known = Object.values(complaint.facts).flat().filter(holdsForBoth)
  beginMatter(talk.state)
  talk.state.pending.facts = known
  registerCase(talk, true)
  const plate = factsOf(talk)('vehicle.plate') ?? ''
  speak(talk, 'cases.otherCar', { plate })
  goOn(talk)
  rememberOthers(talk)
  if (inIntake(complaint)) interrupt(talk.state, { caseId: complaint.id, open: open ?? 'confirm' })
}
