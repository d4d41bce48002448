// What somebody asks of the store while help is on its way: the cost, who pays, whether it is a defect, whether to take photos. Answered in
// a line, or passed on with who answers and by when, and then what rescue still needs. Knows no wording.
import { askOpenAgain } from './dangerPlace.ts'
import { goOnAfter } from './handOff.ts'
import { tellNext } from './next.ts'
import { speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { record } from './statement.ts'
import { caseStore, type Heard, ownerOf } from './talk.ts'
import { drivesStill, isUnderRescue } from './underRescue.ts'
import { asksCost, asksPhotos, asksWhoPays, deniesRung, wasRung } from './words/rescueAsked.ts'

const longest = 80
const mostTimes = 3

const keyOf = ({ text, state }: Heard) => {
  if (asksPhotos.test(text) && state.danger !== 'lockedIn') return 'inDanger.asksPhotos'
  if (asksCost.test(text)) return 'inDanger.asksCost'
  if (asksWhoPays.test(text)) return 'inDanger.asksWhoPays'
  return wasRung.test(text) && !deniesRung.test(text) ? 'inDanger.rung' : undefined
}

export const asksOfRescue = (talk: Heard): boolean =>
  isUnderRescue(talk) &&
  !drivesStill(talk) &&
  talk.text.length <= longest &&
  talk.reading.danger.over === undefined &&
  (!talk.reading.danger.now || talk.reading.danger.kind === talk.state.danger) &&
  keyOf(talk) !== undefined

export function runAsksOfRescue(talk: Heard) {
  const key = keyOf(talk)
  if (!key) return
  const { state, reading } = talk
  const { open } = state
  const answered = reading.facts.some(({ slot }) => slot === open)
  record(talk, true)
  speak(talk, key, { who: ownerOf(talk), rescue: caseStore(talk).rescueLine })
  // who answers it, and by when
  if (key === 'inDanger.asksCost' || key === 'inDanger.asksWhoPays') tellNext(talk)
  if (answered && state.closing === 'danger') {
    delete state.open
    return goOnAfter(talk)
  }
  if ((open === 'location' || open === 'customer.phone') && askedTimes(state, open) < mostTimes)
    return askOpenAgain(talk, open)
  talk.keepsOpen = true
}
