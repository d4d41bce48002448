// A message that cannot wait goes into a case, whatever else is going on. Says nothing.
import { registerCase } from './register.ts'
import { reopen } from './reopen.ts'
import { type Heard, openCaseOf } from './talk.ts'

/** Puts the message into a case, new or there already; true when that one was thought solved and starts again. */
export function keep(talk: Heard): boolean {
  if (openCaseOf(talk)) return reopen(talk, true)
  registerCase(talk, true)
  return false
}
