// People of a progress page as the store file writes them in its reader's language.
import type { Person } from '../case/caseParts.ts'
import { type Directory, nameIn, staffOf } from '../case/policy/directory.ts'
import type { ProgressView } from '../case/views/progress.ts'
import type { Language } from '../case/vocabulary.ts'

export function namedIn(view: ProgressView, directory: Directory, language: Language): ProgressView {
  const named = (person: Person): Person => {
    const member = person.staffId ? staffOf(directory, person.staffId) : undefined
    return member ? { ...person, name: nameIn(member, language) } : person
  }
  return {
    ...view,
    ...(view.owner ? { owner: named(view.owner) } : {}),
    history: view.history.map(row => (row.who ? { ...row, who: named(row.who) } : row)),
  }
}
