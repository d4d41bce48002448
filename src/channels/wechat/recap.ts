// What has waited for its customer is told as it is now: of several questions the one that is open, and that one last; of several times
// who has the case the newest, of several apologies the last; no call promised that has been had; no "tomorrow" of last week. Stands
// before a channel, which hears of the rest alone.
import { type CaseNow, DeliveryError, Held, type PushChannel, type Standing } from '../../app/channelPorts.ts'
import type { StoredMessage } from '../../app/messages.ts'
import { tellsWhoHasIt } from '../../app/tellsWhoHasIt.ts'
import type { Slot } from '../../case/vocabulary.ts'
import { dated } from './dated.ts'
import { apologies, leavesLink, nudgesGoneBy, onlyLink } from './nudges.ts'

/** of these, and of calls that failed, what is left once the customer has been spoken to */
const untilSpokenTo: ReadonlySet<string | undefined> = new Set([
  ...tellsWhoHasIt,
  'news.late',
  'news.silent',
  'news.noAnswer',
])
const isOfOneKind = (kind: ReadonlySet<string | undefined>, { textKey }: StoredMessage): boolean => kind.has(textKey)

export interface Now {
  /** what the customer is asked at present */
  asked?: Slot | undefined
  /** what they were told of, by the number it had then */
  cases: ReadonlyMap<string, CaseNow>
}

/** Between the two the customer wrote: what they wrote has a number of its own. */
const wroteBetween = (one: StoredMessage, next: StoredMessage | undefined): boolean =>
  next !== undefined && next.seq > one.seq + 1

/** What can be answered by a number: it must be the last thing said, or the number would mean nothing. */
const offersAnswers = ({ choices, card }: StoredMessage): boolean => Boolean(choices?.length || card)

/**
 * The question that is open, after all else that is said: whatever came later would stand between it and its answer. Where none is open,
 * the same for what is offered to choose from since they wrote. What is urgent stays where it is. Pure.
 */
export function openLast(messages: readonly StoredMessage[], { asked }: Pick<Now, 'asked'>): StoredMessage[] {
  const isOpen = (each: StoredMessage, place: number) =>
    asked === undefined
      ? offersAnswers(each) && !messages.slice(place).some((one, index, from) => wroteBetween(one, from[index + 1]))
      : each.asks === asked
  const open = messages.findLast((each, place) => !each.urgent && isOpen(each, place))
  return open ? [...messages.filter(each => each !== open), open] : [...messages]
}

/** What is told of those that still hold: of a nudge gone by its link alone, below the rest. */
function toldAs(given: readonly StoredMessage[], current: Now) {
  const kept = stillTrue(given, current)
  const goneBy = nudgesGoneBy(inTime(given), wroteBetween)
  const isBare = (each: StoredMessage) => goneBy.has(each)
  const said = openLast([...kept.filter(each => !isBare(each)), ...kept.filter(isBare)], current)
  const isMoved = (each: StoredMessage, place: number) =>
    said.slice(0, place).some(before => !before.urgent && before.seq > each.seq)
  /** @param now epoch ms: what was put below later words holds now, and has no time of then above it */
  const wordsOf = (each: StoredMessage, place: number, now: number): StoredMessage => {
    const words = isBare(each) ? onlyLink(each) : each
    return isBare(each) || isMoved(each, place) ? { ...words, at: now } : words
  }
  return { said, wordsOf }
}

/** what is urgent goes first: what holds is seen in the order in which it was said */
const inTime = (given: readonly StoredMessage[]): StoredMessage[] => given.toSorted((one, other) => one.seq - other.seq)

/** Those that still hold, in their order. Pure. */
export function stillTrue(given: readonly StoredMessage[], { asked, cases }: Now): StoredMessage[] {
  const messages = inTime(given)
  const matterOf = ({ caseId = '' }: StoredMessage) => cases.get(caseId)?.goesOnIn ?? caseId
  const goneBy = nudgesGoneBy(messages, wroteBetween)
  const kept = messages.filter((message, index) => {
    const later = messages.slice(index + 1)
    const { textKey, caseId, asks } = message
    if (goneBy.has(message)) return leavesLink(message)
    const spokenToAt = cases.get(caseId ?? '')?.contactedAt ?? Number.NEGATIVE_INFINITY
    if (untilSpokenTo.has(textKey) && message.at < spokenToAt) return false
    const kind = [apologies, tellsWhoHasIt].find(each => each.has(textKey))
    if (kind) return !later.some(each => isOfOneKind(kind, each) && matterOf(each) === matterOf(message))
    // how the case stands is that proposal, in other words
    if (textKey === 'status.proposed')
      return !messages.slice(0, index).some(each => each.event === 'proposal' && each.caseId === caseId)
    // what stands with news is more than a question
    if (asks === undefined || message.event !== undefined) return true
    const from = messages.slice(index)
    const isBehind = from.some((each, place) => wroteBetween(each, from[place + 1]))
    const again = later.filter(each => each.asks === asks)
    return isBehind ? asks === asked && again.length === 0 : !again.some(each => each.text === message.text)
  })
  return given.filter(each => kept.includes(each))
}

export interface RecapParts {
  standing: Standing
  now: () => number
  /** of the store, for the day it is */
  timeZone: string
  /** these need not be said any more */
  onLeftOut(conversationId: string, messageIds: readonly string[]): void
}

/** All that were given, as they were said: what is left out goes with the one before it. */
function orderOf(given: readonly StoredMessage[], said: readonly StoredMessage[]): StoredMessage[] {
  const first = given.findIndex(each => said.includes(each))
  const behind = (one: StoredMessage) => {
    const rest = given.slice(given.indexOf(one) + 1)
    const next = rest.findIndex(each => said.includes(each))
    return next < 0 ? rest : rest.slice(0, next)
  }
  return [...given.slice(0, first), ...said.flatMap(each => [each, ...behind(each)])]
}

/** What the channel carried of those that are said, counted in all that were given. */
function counted(thrown: unknown, given: readonly StoredMessage[], said: readonly StoredMessage[]): unknown {
  if (!(thrown instanceof DeliveryError || thrown instanceof Held)) return thrown
  const all = orderOf(given, said)
  const next = said[thrown.carried]
  const told = { carried: next ? all.indexOf(next) : all.length, order: all.map(each => each.id) }
  if (thrown instanceof Held) return new Held(thrown.message, { ...told, noticed: thrown.noticed })
  const { message, permanent, retryAfterMs, unheard } = thrown
  return new DeliveryError(message, permanent, retryAfterMs, { ...told, ...(unheard ? { unheard } : {}) })
}

export function createRecap(
  channel: PushChannel,
  { standing, onLeftOut, now: clock, timeZone }: RecapParts,
): PushChannel {
  async function nowOf(ref: Parameters<Standing['asked']>[0], messages: readonly StoredMessage[]): Promise<Now> {
    const promising = messages.flatMap(({ textKey, caseId }) =>
      caseId && (untilSpokenTo.has(textKey) || apologies.has(textKey)) ? [caseId] : [],
    )
    const cases = await Promise.all(
      [...new Set(promising)].map(async caseId => [caseId, await standing.caseOf(ref, caseId)] as const),
    )
    return { asked: await standing.asked(ref), cases: new Map(cases) }
  }

  const told =
    (say: PushChannel['send']): PushChannel['send'] =>
    async (conversation, given, signal) => {
      const now = await nowOf(conversation, given)
      const { said, wordsOf } = toldAs(given, now)
      const leftOut = given.filter(each => !said.includes(each))
      if (leftOut.length > 0)
        onLeftOut(
          conversation.conversationId,
          leftOut.map(each => each.id),
        )
      const [first, ...more] = said.map((each, place) => {
        const { at, ...words } = wordsOf(each, place, clock())
        const { text } = dated({ ...words, at: each.at }, clock(), timeZone, apologies.has(each.textKey))
        return { ...words, at, text }
      })
      if (!first) return
      try {
        await say(conversation, [first, ...more], signal)
      } catch (thrown) {
        throw counted(thrown, given, said)
      }
    }

  return {
    ...channel,
    send: told(channel.send),
    ...(channel.beside ? { beside: told(channel.beside) } : {}),
  }
}
