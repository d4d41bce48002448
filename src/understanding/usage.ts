// Whose car it is and what for: household or company, ride-hailing, commercial; bought second-hand; handed over on another day than bought.
import type { ReadFact } from '../case/facts.ts'
import { findDates } from './dates.ts'
import { fact, type Message } from './message.ts'
import type { Match } from './rules.ts'
import { scopeOf } from './scope.ts'

const meant = (message: Message, rule: string): Match | undefined =>
  message.found.of(`usage/${rule}`).find(match => {
    const scope = scopeOf(message, match)
    return scope === 'meant' || scope === 'solved'
  })
const denied = (message: Message, rule: string): Match | undefined =>
  message.found.of(`usage/${rule}`).find(match => scopeOf(message, match) === 'negated')

/** "不是营运车": what it is not used for leaves the household. */
function household(message: Message): ReadFact[] {
  const business = meant(message, 'business')
  if (business) return [fact(message, 'vehicle.household', false, business)]
  const home = meant(message, 'household') ?? denied(message, 'business')
  return home ? [fact(message, 'vehicle.household', true, home)] : []
}

function secondHand(message: Message): ReadFact[] {
  const match = meant(message, 'secondHand')
  if (match) return [fact(message, 'vehicle.secondHand', true, match)]
  const not = denied(message, 'secondHand')
  return not ? [fact(message, 'vehicle.secondHand', false, not)] : []
}

const delivered =
  /^[^,.;!?0-9]{0,4}?(?:才)?(?:提的?车|提到车|交的?车|交付|拿到车|拿车)|^[^,.;!?0-9]{0,12}(?:delivered|picked (?:it|the car) up|took delivery)/
const deliveredBefore =
  /(?:提车|交车|交付|拿车)(?:日期|时间)?(?:是|在|为|:)?$|(?:delivered|delivery|picked (?:it|the car) up|took delivery)[^,.;!?0-9]{0,14}$/
const handedOverWords = /提的?车|提到车|交的?车|交付|拿车|拿到车|deliver|picked/
const boughtAround = /买|购|发票|付款|下订|订车|定车|bought|purchased|ordered|invoice|paid/

/** Only beside another day on which it was bought or invoiced; the purchase itself is read elsewhere. */
function delivery(message: Message): ReadFact[] {
  if (!handedOverWords.test(message.folded) || !boughtAround.test(message.folded)) return []
  const dates = findDates(message)
  const near = (at: number, to: number): string => message.folded.slice(Math.max(0, at), to)
  const handedOver = dates.find(
    date => delivered.test(near(date.end, date.end + 24)) || deliveredBefore.test(near(date.start - 24, date.start)),
  )
  const bought = dates.find(
    date => date !== handedOver && boughtAround.test(near(date.start - 12, date.start) + near(date.end, date.end + 12)),
  )
  return handedOver && bought && handedOver.value > bought.value
    ? [fact(message, 'vehicle.deliveredOn', handedOver.value, handedOver)]
    : []
}

export const readUsage = (message: Message): ReadFact[] => [
  ...household(message),
  ...secondHand(message),
  ...delivery(message),
]
