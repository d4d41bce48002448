// Questions beside the matter: about the store, how a complaint goes, the customer's data, prices. Each answered in a line or two from
// the store file and the rule book. Knows not what is asked next.
import type { ClockName } from '../src/case/clockNames.ts'
import { clockRowOf } from '../src/case/policy/clocks.ts'
import { minutesIn } from '../src/case/policy/pack/lengths.ts'
import type { SeverityLevel, Topic } from '../src/case/vocabulary.ts'
import { numbersFor } from './emergencyNumbers.ts'
import { explain } from './explain.ts'
import { speak } from './speak.ts'
import { allPlacesOf, caseOf, caseStore, type Heard, hoursOf, ownerOf, phonesOf, storeName, type Talk } from './talk.ts'
import { lasting } from './when.ts'
import { whomToRing } from './whomToRing.ts'

const answers: Readonly<Record<Topic, (talk: Talk) => void>> = {
  openingHours: talk => speak(talk, 'aside.hours', { hours: hoursOf(talk) }),
  address: talk => speak(talk, 'aside.place', { places: allPlacesOf(talk) }),
  phone: talk => speak(talk, 'digress.phone', { phones: phonesOf(talk) }),
  howItWorks: talk => {
    const owner = caseOf(talk)?.routing?.owner
    speak(talk, 'digress.howItWorks', { who: owner ? ownerOf(talk) : undefined })
  },
  howLong: talk => {
    const { language } = talk.state
    const [contact, resolve] = [aimOf(talk, 'firstContact'), aimOf(talk, 'resolve')]
    const counted = contact?.calendar === 'business' && minutesIn(contact) ? lasting('business', language) : undefined
    if (contact && resolve)
      speak(talk, 'digress.howLong', {
        contact: lasting(contact, language),
        resolve: lasting(resolve, language),
        counted,
      })
  },
  myData: talk => speak(talk, 'about.privacy', { link: talk.rules.directory.privacy.link }),
  prices: talk => speak(talk, 'digress.prices', { phones: phonesOf(talk) }),
  rescueLine: talk =>
    speak(talk, 'digress.rescue', { rescue: caseStore(talk).rescueLine, police: numbersFor(talk).police }),
  warranty: talk => speak(talk, 'digress.warranty', { phone: whomToRing(talk) }),
}

/** The rule book's row for a case like this one, nobody being in danger. */
function aimOf(talk: Talk, clock: ClockName) {
  const complaint = caseOf(talk)
  const severity: SeverityLevel = complaint?.severity.level ?? 'complaint'
  const source = complaint ? { source: complaint.source } : {}
  return clockRowOf(clock, { severity, danger: false, ...source, pack: talk.rules.pack })
}

/** All in one line of the address list. */
const inPlaces: readonly Topic[] = ['openingHours', 'address', 'phone']
const mostAtOnce = 3

export function answerTopics(talk: Talk, asked: readonly Topic[]) {
  const places = asked.filter(each => inPlaces.includes(each))
  const together: Topic[] =
    places.length > 1 ? ['address', ...asked.filter(each => !inPlaces.includes(each))] : [...asked]
  for (const each of together.slice(0, mostAtOnce)) answers[each](talk)
}

/** The price of what was just explained needs no second answer. */
export const topicsOf = ({ reading }: Heard): Topic[] => {
  const priced = reading.concerns?.some(each => each.concern === 'labourPrice' || each.concern === 'partsPrice')
  const asked = (reading.topics ?? []).map(each => each.topic)
  // the number of the rescue is not the store's
  const rescue = asked.includes('rescueLine')
  // "上班時間不要打" tells when to ring, and asks for no hours
  const wish = reading.facts.find(({ slot }) => slot === 'customer.contactPreference')
  const isWish = (topic: Topic) =>
    topic === 'openingHours' &&
    wish !== undefined &&
    (reading.topics ?? []).every(
      each => each.topic !== topic || (each.span[0] < wish.span[1] && each.span[1] > wish.span[0]),
    )
  return asked.filter(each => !(each === 'prices' && priced) && !(each === 'phone' && rescue) && !isWish(each))
}

const aside = /顺便问|順便問|顺便请问|順便請問|顺便问一?下|順便問一?下|by the way|while (?:we are|i am|i'm) at it/i

/** What a message asks, or raises, beside something told: explained and answered, before the talk goes on. */
export function answerBeside(talk: Heard) {
  explain(talk, 'concern.explain')
  const asked = topicsOf(talk)
  if (asked.length > 0) return answerTopics(talk, asked)
  if (aside.test(talk.text) && talk.reading.intents.includes('ask')) pointToStore(talk)
}

/** For a question nobody but the store can answer. */
export function pointToStore(talk: Talk) {
  speak(talk, 'aside.other', { store: storeName(talk), phone: whomToRing(talk) })
}
