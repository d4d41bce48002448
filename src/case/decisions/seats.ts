// One seat for each person in a case: who has it does not assist in it too, and who assists need not be told of it as well.
import type { Person, Routing } from '../caseParts.ts'

export const samePerson = (one: Person, other: Person): boolean =>
  one.staffId === other.staffId && (one.staffId !== undefined || one.role === other.role)

/** The same people, each where they stand highest. */
export function seated(routing: Routing): Routing {
  const taken: Person[] = [routing.owner]
  const free = (person: Person): boolean => {
    if (taken.some(each => samePerson(each, person))) return false
    taken.push(person)
    return true
  }
  return { ...routing, assistants: routing.assistants.filter(free), informed: routing.informed.filter(free) }
}
