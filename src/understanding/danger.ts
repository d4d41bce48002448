// Whether somebody is in danger or stranded now, and of which kind. Who is already safe (towed, at home, in a service area) is not.
import type { Reading } from '../case/facts.ts'
import { clauseAround, type Message } from './message.ts'
import type { Match } from './rules.ts'
import { scopeOf } from './scope.ts'

const kinds = [
  ['batteryFire', 'moods/batteryFire'],
  ['fire', 'moods/fire'],
  ['injured', 'moods/injured'],
  ['noBrakes', 'moods/noBrakes'],
  ['lockedIn', 'moods/lockedIn'],
  ['stalledInTraffic', 'moods/stalledInTraffic'],
  ['other', 'moods/dangerOther'],
] as const

export function readDanger(message: Message): Reading['danger'] {
  for (const [kind, rule] of kinds) {
    const match = message.found
      .of(rule)
      .slice(0, 10)
      .find(candidate => scopeOf(message, candidate) === 'meant')
    if (match === undefined) continue
    if (!isNow(message, kind, match)) return { now: false }
    const at = clauseAround(message, match)
    return { now: true, kind, evidence: message.text.slice(at.start, at.end) }
  }
  return { now: false }
}

const past =
  /昨|前天|上周|上个?月|去年|那天|当时|之前|以前|前几天|月[0-9]+[日号]|上次|后来|曾|20[0-9]{2}年|yesterday|last (?:week|month|night|year)|ago|was driving|were driving|happened|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|stated/
const present =
  /怎么办|咋办|救命|快来|快派|还在|正在|现在|刚刚|困在|出不来|出不去|赶紧|what should|what do i|baby|kids|my child|trapped|we are on|i am on|stuck|孩子|救|派|困|right now|help|still|is smoking|is on fire|currently|now/

function isNow(message: Message, kind: string, match: Match): boolean {
  const safe = message.found
    .of('moods/safeNow')
    .some(hit => !/不|没/.test(message.folded.slice(Math.max(0, hit.start - 1), hit.start)))
  const text = message.folded.slice(0, 3000)
  const still = message.found.of('moods/stillAt').length > 0
  if (safe && !still) return false
  if (past.test(text) && !still && !/怎么办|救命|right now|help me/.test(text)) return false
  if (still) return true
  const urgent = message.found.of('moods/dangerNow').length > 0
  if (!urgent) {
    // a short cry without a word of place or time: "车着火了!!" is now; a long report is not
    const cry =
      text.length <= 24 &&
      (kind === 'fire' || kind === 'batteryFire' || kind === 'injured' || kind === 'lockedIn' || kind === 'noBrakes') &&
      /[!了]|fire|help/.test(text.slice(match.start)) &&
      !/味|质量|投诉|修|保养/.test(text)
    return cry
  }
  return present.test(text) || text.length <= 80
}
