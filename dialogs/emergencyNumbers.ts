// Which emergency numbers a customer is told: those of the place they say they are in, else the store's. Knows no wording.
import { emergencyNumbersOf } from '../src/case/policy/emergency.ts'
import { elsewhere, regionNamed } from '../src/case/policy/regionNamed.ts'
import { label } from './speak.ts'
import { caseStore, openCaseOf, type Talk } from './talk.ts'

/** @param text of a message that is not in the case yet */
export function numbersFor(talk: Talk, text = '') {
  const { narrative = [], facts } = openCaseOf(talk) ?? {}
  const places = (facts?.location ?? []).map(fact => String(fact.value))
  const told = narrative.slice(-10).map(each => each.text)
  const region = regionNamed([...told, ...places, text].map(each => each.slice(0, 400)))
  if (region === elsewhere) {
    const local = label(talk.state.language, 'line.localNumber')
    return { police: local, fire: local, ambulance: local, motorway: undefined }
  }
  const { police, fire, ambulance, motorway } = emergencyNumbersOf(region ? { region } : caseStore(talk))
  return { police, fire, ambulance, motorway }
}
