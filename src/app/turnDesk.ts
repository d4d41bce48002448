// What one turn works on: the cases the conversation is about or may turn to, what a link or a number with it opens, a number to register under.
import type { CaseState } from '../case/case.ts'
import { isSameCustomer } from '../case/customers.ts'
import type { Load } from '../case/policy/people.ts'
import type { Language, Source } from '../case/vocabulary.ts'
import { asThemselves } from './asThemselves.ts'
import { type DeskSession, openDesk } from './caseDesk.ts'
import type { CaseNumbers } from './caseNumbers.ts'
import { lookUpIn, trackToken } from './claims.ts'
import type { Turn } from './dialoguePort.ts'
import { createGoingOn, type GoingOn } from './goingOn.ts'
import type { LookUp } from './lookUp.ts'
import type { Conversation, ConversationRef } from './messages.ts'
import { othersIn } from './parting.ts'
import type { UseCaseParts } from './parts.ts'
import type { Inbound } from './ports.ts'
import type { ProgressLinks } from './progressLinks.ts'

export interface TurnDeskParts extends UseCaseParts {
  numbers: CaseNumbers
  links: Pick<ProgressLinks, 'caseOf' | 'make'>
  lookUp: LookUp
  /** takes one look-up of the sender's allowance; false when it is used up. Absent: as many as they like */
  mayLookUp?: (sender: string) => Promise<boolean>
}

/** a customer's further cases that are looked at */
const mostOthers = 10

const sourceOfChannel: Readonly<Record<string, Source>> = { msteams: 'teams', wechat: 'wechat' }

export interface TurnDesk {
  desk: DeskSession
  /** the case that a link opens, by now */
  claimed?: string
  giveBack(committed: boolean): void
}

export function createTurnDesks(parts: TurnDeskParts) {
  const { ledger, cases, numbers, dialogue, rules } = parts
  const { goingOn } = createGoingOn(cases)

  /** The cases this conversation knows of; somebody known to the channel begins anew: what they told before is theirs here too. */
  async function ownCases(inbound: Inbound, conversation: Conversation | null): Promise<string[]> {
    const { caseId, others = [] } = dialogue.expecting(conversation?.state ?? null)
    const before = conversation?.state ? [] : await ledger.casesOfCustomer(inbound, inbound.userId)
    return [...new Set([...(caseId ? [caseId] : []), ...others, ...before])]
  }

  /** The desk of one turn; `giveBack` returns the reserved case number when it was not used. */
  async function deskFor(
    inbound: Inbound,
    conversation: Conversation | null,
    language: Language,
    own: readonly string[],
    { claimed, load }: { claimed?: string; load: Load },
  ): Promise<TurnDesk> {
    const { caseId } = dialogue.expecting(conversation?.state ?? null)
    // fresh: somebody may have taken the conversation over, also by way of another process
    const [first, more, shown, reserved] = await Promise.all([
      caseId ? goingOn(caseId, inbound) : undefined,
      openCases(own.filter(id => id !== caseId && id !== claimed).slice(0, mostOthers), inbound),
      // who holds the link may see also how it ended
      claimed ? goingOn(claimed, inbound) : undefined,
      numbers.reserve(inbound.at),
    ])
    const current = first?.state
    // whoever comes with a link is the customer it was given to
    const all = [...(shown ? [shown] : []), ...(first ? [first] : []), ...more]
    const told = new Map<string, string>()
    for (const each of all) if (each.told && !told.has(each.state.id)) told.set(each.state.id, each.told.id)
    const guests = new Map<string, CaseState[]>()
    for (const each of all)
      if (!each.told && each.state.absorbed.length > 0) guests.set(each.state.id, await othersIn(each.state, cases))
    const known = [
      ...all.flatMap(each => [each.state, ...(each.told ? [each.told] : [])]),
      ...[...guests.values()].flat(),
    ]
    const opened = new Map(known.map(each => [each.id, each]))
    const others = [...opened.values()].filter(each => each.id !== current?.id)
    let used = false
    const stores = rules.directory.stores
    const desk = openDesk({
      rules,
      time: parts.time,
      now: inbound.at,
      load,
      current,
      others,
      makeLink: id => parts.links.make(id),
      newCase: () => {
        if (used) throw new Error('a turn registers one case at most')
        used = true
        return {
          caseId: reserved,
          source: sourceOfChannel[inbound.channel] ?? 'webchat',
          language,
          channel: { id: inbound.channel, conversationId: inbound.conversationId, userId: inbound.userId },
          ...(stores.length === 1 && stores[0] ? { storeId: stores[0].id } : {}),
          adopt: { channel: inbound.channel, conversationId: inbound.conversationId },
        }
      },
    })
    const giveBack = (committed: boolean) => {
      if (!(used && committed)) numbers.giveBack(reserved)
    }
    const guestIds = new Map([...guests].map(([id, each]) => [id, each.map(guest => guest.id)]))
    return { desk: asThemselves(desk, told, guestIds), giveBack, ...(shown ? { claimed: shown.state.id } : {}) }
  }

  /** Open cases among these, as they go on by now. */
  async function openCases(caseIds: readonly string[], ref: ConversationRef): Promise<GoingOn[]> {
    const found = await Promise.all(caseIds.map(id => goingOn(id, ref)))
    return found.filter(each => each !== undefined && each.state.status !== 'closed') as GoingOn[]
  }

  /** The case whose link the message brings, or whose number where it was told; and a case number that is not of this conversation, with what its digits open. */
  async function openedBy(
    inbound: Inbound,
    conversation: Conversation | null,
    own: readonly string[],
  ): Promise<Pick<Turn, 'claimed' | 'lookedUp'>> {
    const token = trackToken(inbound)
    const claimed = token === undefined ? null : await parts.links.caseOf(token)
    if (claimed !== null) return { claimed }
    const { lookUp: awaited } = dialogue.expecting(conversation?.state ?? null)
    const asked = lookUpIn(inbound.text, { own, awaited })
    if (!asked) return {}
    const now = await goingOn(asked.caseId, inbound)
    // the number it had before it went on in theirs
    if (now && asked.digits === undefined && own.includes(now.state.id)) return {}
    // told in this conversation, or by this user of the channel, it is theirs without any digits, closed too
    const theirs = now?.told ?? now?.state
    const here = { id: inbound.channel, conversationId: inbound.conversationId, userId: inbound.userId }
    if (theirs && !theirs.erased && !asked.beside && isSameCustomer(theirs.channel, here)) return { claimed: theirs.id }
    if (asked.digits === undefined) return { lookedUp: { caseId: asked.caseId, result: 'digits-wanted' } }
    const { caseId, beside } = asked
    const withWords = beside ? { beside } : {}
    // going through numbers is no easier here than on the page
    if (parts.mayLookUp && !(await parts.mayLookUp(`${inbound.channel} ${inbound.userId}`)))
      return { lookedUp: { caseId, result: 'too-fast', ...withWords } }
    // how it stands, and no more, whoever asks: relatives know the digits, and numbers follow each other. The link alone proves whose it is
    const result = await parts.lookUp(caseId, asked.digits, inbound.at)
    return { lookedUp: { caseId, result, ...withWords } }
  }

  return { ownCases, deskFor, openedBy }
}
