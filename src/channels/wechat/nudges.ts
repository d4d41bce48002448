// What the bot said into the customer's own silence, and the apologies for ours: told where nothing more recent stands, and no news. Pure.
import type { StoredMessage } from '../../app/messages.ts'

/** that we did not keep our word: said anew each time one ran out, and one is enough. The newest tells the time that is to come now */
export const apologies: ReadonlySet<string | undefined> = new Set([
  'news.late',
  'news.silent',
  'news.overTime',
  'news.acceptedLate',
  'status.late',
  'status.missed',
])
/** that it goes to somebody else because nobody was in touch: clocks decide that, and no word of anybody stands in it */
const climbs: ReadonlySet<string | undefined> = new Set(['news.climbing', 'news.climbed'])
const handsOn = 'handOff.idle'
const idle: ReadonlySet<string | undefined> = new Set(['idle.remindConfirm', handsOn])

export const isNudge = ({ textKey }: StoredMessage): boolean => idle.has(textKey)
/** Nobody of the house has said anything by it. */
export const isOfClocks = ({ textKey }: StoredMessage): boolean => apologies.has(textKey) || climbs.has(textKey)

/** Where they can look for themselves, which stands in a line of its own below the words. */
const linkIn = ({ text }: StoredMessage): string => text.split('\n').slice(1).join('\n').trim()

/**
 * Nudges with something said since, and the questions of a form that was handed on unanswered. @param messages in the order in which they
 * were said; `wroteBetween`: their customer did, from the one to the next
 */
export function nudgesGoneBy(
  messages: readonly StoredMessage[],
  wroteBetween: (one: StoredMessage, next: StoredMessage | undefined) => boolean,
): Set<StoredMessage> {
  const isGoneBy = (message: StoredMessage, index: number): boolean => {
    const later = messages.slice(index + 1).filter(each => each.caseId === message.caseId)
    if (isNudge(message))
      return later.some(each => each.event !== undefined && (!isNudge(each) || each.textKey === handsOn))
    if (message.asks === undefined || message.event !== undefined) return false
    const on = messages.findIndex(
      (each, place) => place > index && each.textKey === handsOn && each.caseId === message.caseId,
    )
    return (
      on > 0 &&
      !messages.slice(index, on).some((each, place, from) => wroteBetween(each, from[place + 1] ?? messages[on]))
    )
  }
  return new Set(messages.filter(isGoneBy))
}

/** Of a nudge gone by the address is left, which stands nowhere else. */
export const leavesLink = (message: StoredMessage): boolean => message.textKey === handsOn && linkIn(message) !== ''
export const onlyLink = (message: StoredMessage): StoredMessage => ({ ...message, text: linkIn(message) })
