// Who is in touch next and by when, put behind what was just said: only what a clock of the case says, or nothing.
import { inOneBreath, phrase } from './speak.ts'
import { caseOf, dueOf, ownerOf, type Talk } from './talk.ts'

export function tellNext(talk: Talk) {
  const last = talk.says.at(-1)
  const clocks = caseOf(talk)?.clocks
  const toCome = (name: 'firstContact' | 'attention') => {
    const clock = clocks?.[name]
    return clock?.state === 'running' && clock.dueAt > talk.now
  }
  const next = toCome('firstContact') ? 'firstContact' : toCome('attention') ? 'attention' : undefined
  if (!last || !next) return
  const values = { who: ownerOf(talk), when: dueOf(talk, next) }
  const key = next === 'firstContact' ? 'next.contact' : 'next.takesOver'
  last.text = inOneBreath(talk, last.text, phrase(talk, key, values))
}
