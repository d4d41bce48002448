// A colleague asked for by name in Latin letters: who of the house that is. Knows no case number and says nothing.
import type { StaffMember } from '../src/case/policy/directory.ts'
import { spellsSurnameOf } from '../src/case/policy/surnameSpellings.ts'
import { caseStore, type Heard } from './talk.ts'

/** "I want to speak with Song Tao", "please ask Mr Zhou to call me". */
const askedFor =
  /\b(?:(?:speak|talk|chat|meet|deal) (?:to|with)|put me through to|connect me (?:to|with)|get hold of|reach|call|ask(?: for)?|contact) (?:(?:mr|ms|mrs|miss|manager|director)\.? )?(?<first>[A-Z][a-z]+)(?:[ -](?<second>[A-Z][a-z]+))?(?![a-z])/u
const asksFor = /\b(?:speak|talk|chat|meet|deal|through|connect|hold|reach|call|ask|contact)\b/i

/** Undefined: nobody is asked for, or several may be meant. */
export function colleagueAskedFor(talk: Heard): StaffMember | undefined {
  const { first, second } = askedFor.exec(talk.text)?.groups ?? {}
  if (first === undefined || talk.text.length > 80 || !asksFor.test(talk.text)) return undefined
  const said = [first, second].flatMap(each => (each ? [each.toLowerCase()] : []))
  const here = talk.rules.directory.staff.filter(each => each.store === caseStore(talk).id)
  const whole = here.filter(({ names }) => names?.en && said.length > 1 && names.en.toLowerCase() === said.join(' '))
  const found = whole.length > 0 ? whole : here.filter(({ name }) => said.some(word => spellsSurnameOf(word, name)))
  return found.length === 1 ? found[0] : undefined
}
