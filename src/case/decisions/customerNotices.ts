// What whoever has the case hears of its customer: that they are heard from where it waited for them, their answer to what
// was put to them, that they withdrew, and that they wrote to staff.
import type { CaseState } from '../case.ts'
import type { Notice } from './notice.ts'

/** The customer we waited for has been heard from: whoever put it off takes it up. */
export function goesOnNotice({ goesOnSince, routing, resolution, withdrawn, live }: CaseState): Notice[] {
  if (goesOnSince === undefined || !routing?.owner.staffId || resolution || withdrawn || live) return []
  return [{ about: 'goesOn', at: goesOnSince, to: ['owner'] }]
}

/** What was put to the customer is answered: whoever has the case goes on with it. */
export function decidedNotice({ decidedAt, routing }: CaseState): Notice[] {
  return decidedAt === undefined || !routing?.owner.staffId ? [] : [{ about: 'decided', at: decidedAt, to: ['owner'] }]
}

/** Withdrawn: whoever has the case, or heard that it is theirs, stops working on it. */
export function withdrawnNotice({ letGoAt, routing }: CaseState): Notice[] {
  return letGoAt === undefined || !routing?.owner.staffId ? [] : [{ about: 'withdrawn', at: letGoAt, to: ['owner'] }]
}

/**
 * Once until staff have acted in a way that can be an answer. Before they hear of the case it is part of what they are given, and while
 * a colleague talks to the customer they read it there.
 */
export function wroteNotice({ wrote = [], accepted, live, ownerTold, routing }: CaseState): Notice[] {
  const [first] = wrote.filter(each => !each.told && (live === undefined || each.from !== undefined))
  const isTheirs = accepted !== undefined || (ownerTold !== undefined && ownerTold === routing?.owner.staffId)
  return first && isTheirs ? [{ about: 'wrote', at: first.at, to: ['owner'] }] : []
}
