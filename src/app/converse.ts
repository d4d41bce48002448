// One inbound message: read, answered, committed with its answers as a whole. The only way a customer changes anything.
import type { CaseState } from '../case/case.ts'
import { statementFrom } from '../case/statement.ts'
import { seenByGuest, seenByOwn } from '../case/views/seenBy.ts'
import { createAnnouncing, eachOnce, type Heard } from './announcing.ts'
import { createCarriedOver, nothingCarried } from './carriedOver.ts'
import type { DeskSession } from './caseDesk.ts'
import { trackToken, withoutTokens } from './claims.ts'
import { createCommit } from './commit.ts'
import { keyOf } from './conversations.ts'
import type { TurnOutcome } from './dialoguePort.ts'
import { createGoingOn } from './goingOn.ts'
import type { Batch } from './ledgerShapes.ts'
import type { Conversation, Message } from './messages.ts'
import { createMovedAway } from './movedAway.ts'
import { plainInbound } from './plainInbound.ts'
import type { Converse, Inbound, TurnResult, Understanding } from './ports.ts'
import { nothingRead, readSafely, toldIn } from './reading.ts'
import { saidAs } from './saidAs.ts'
import { createTurnDesks, type TurnDesk, type TurnDeskParts } from './turnDesk.ts'
import { createUnseen, type UnseenParts } from './unseen.ts'
import { alarmIn, isHeardIn, sayable } from './whoSpeaks.ts'
import { nobodyHasRoom } from './workload.ts'

export interface ConverseParts extends TurnDeskParts, Pick<UnseenParts, 'undelivered'> {
  understanding: Understanding
}

/** Two writers may meet on one case (a customer and staff); each try starts from what the other left. */
const mostTries = 8

/** The token of a progress link opens a case: it is used and not kept. */
const keptValue = (value: unknown): unknown => (trackToken({ text: '', value }) === undefined ? value : undefined)

export function createConverse(parts: ConverseParts): Converse {
  const { ledger, cases, conversations, dialogue, rules, clock, ids } = parts
  const commit = createCommit(parts)
  const tellMovedAway = createMovedAway(parts)
  const { ownCases, deskFor, openedBy } = createTurnDesks(parts)
  const goingOn = createGoingOn(cases)
  const unseenIn = createUnseen(parts)
  const carriedOver = createCarriedOver(parts)
  const { heardIn, heardOf } = createAnnouncing({ ...parts, goingOn })

  function batchOf(
    inbound: Inbound,
    conversation: Conversation | null,
    messageId: string,
    desk: DeskSession,
    outcome: TurnOutcome,
  ): Batch {
    const caseId = desk.current()?.id
    const kept = inbound.attachments.filter(each => !outcome.dropFiles?.includes(each.id))
    const heard: Message = {
      id: messageId,
      from: 'customer',
      at: inbound.at,
      text: outcome.heardAs ?? inbound.shows?.words ?? inbound.text,
      attachments: inbound.attachments,
      ...(inbound.clientId ? { clientId: inbound.clientId } : {}),
      ...(keptValue(inbound.value) === undefined ? {} : { value: inbound.value }),
    }
    const hearers = [desk.current(), ...desk.states().filter(each => isHeardIn(inbound, each))]
    const says = inbound.attended ? alarmIn(outcome.says) : sayable(outcome.says, ...hearers)
    // What the customer did not hear, the dialogue must not take for said.
    const silenced = says.length < outcome.says.length
    const said = says.map(say =>
      saidAs(say, { id: ids.id('m'), at: clock.now(), language: outcome.language, caseId: say.caseId ?? caseId }),
    )
    const keyed = (message: Message, about = caseId) => ({ ...message, ...(about ? { caseKey: about } : {}) })
    const messages = [
      ...(inbound.kind === 'opened' ? [] : [keyed(heard, outcome.heardFor)]),
      ...said.map(message => keyed(message, message.caseId)),
    ]
    return {
      at: inbound.at,
      conversation: {
        channel: inbound.channel,
        conversationId: inbound.conversationId,
        expectedVersion: conversation?.version ?? 0,
        userId: inbound.userId,
        state: silenced ? (conversation?.state ?? null) : outcome.state,
        ...(inbound.reference !== undefined ? { reference: inbound.reference } : {}),
        messages,
        deliveries: parts.isPush(inbound.channel) ? said.map(message => ({ messageId: message.id })) : [],
        inboundId: inbound.inboundId,
        idleAt:
          outcome.awaiting && !inbound.attended ? inbound.at + parts.time.idleMs(rules.pack.intake.idleMinutes) : null,
      },
      cases: desk.changes(),
      secrets: desk.secrets(),
      ...(outcome.dropFiles?.length ? { deleteFiles: outcome.dropFiles } : {}),
      ...(caseId && kept.length ? { fileOwners: kept.map(each => ({ fileId: each.id, caseId })) } : {}),
    }
  }

  /** The further customers of a case that others go on in: what one of them decided, the others hear in the same commit. */
  async function othersHear(inbound: Inbound, desk: DeskSession, changes: Batch['cases']): Promise<Heard[]> {
    const states = new Map(desk.states().map(each => [each.id, each]))
    const leftBy = new Map(
      changes.flatMap(({ caseId, events }) =>
        events.flatMap(({ body }) => (body.type === 'case.released' ? [[body.caseId, caseId] as const] : [])),
      ),
    )
    const heard: Heard[] = []
    for (const { caseId, events } of changes) {
      const state = states.get(caseId)
      if (state && state.absorbed.length > 0) heard.push(...(await heardOf({ state, events, answeredIn: inbound })))
      const insteadOf = leftBy.get(caseId)
      const apart = state && insteadOf && !isHeardIn(inbound, state)
      const told = apart ? await heardIn({ state, events, insteadOf }) : undefined
      if (told) heard.push(told)
    }
    return eachOnce(heard)
  }

  /** @param before how each case of the turn was before it */
  async function finish(
    inbound: Inbound,
    conversation: Conversation | null,
    { desk, giveBack }: TurnDesk,
    messageId: string,
    outcome: TurnOutcome,
    before?: ReadonlyMap<string, CaseState>,
  ): Promise<TurnResult | 'again'> {
    const decided = batchOf(inbound, conversation, messageId, desk, outcome)
    const carried = before && !inbound.attended ? await carriedOver.of(decided.cases, before) : nothingCarried
    const own = carriedOver.within(decided, carried)
    const alsoHear = await othersHear(inbound, desk, own.cases)
    const batch: Batch = {
      ...own,
      ...(alsoHear.length > 0 ? { alsoHear: alsoHear.map(each => each.change) } : {}),
    }
    const result = await commit(
      batch,
      desk,
      conversation,
      alsoHear.map(each => each.before),
    )
    giveBack(result.ok)
    if (result.ok) {
      // first: told of the move together with it, what waited there would count as unheard once more
      await carriedOver.done(carried)
      if (before) await tellMovedAway(batch.cases, before)
      const answers = result.messages.filter(each => each.from !== 'customer')
      return {
        ok: true,
        messageId: inbound.kind === 'opened' ? inbound.inboundId : messageId,
        answers,
        replayed: false,
        ...(outcome.heardAs === undefined ? {} : { heardAs: outcome.heardAs }),
      }
    }
    if (result.why === 'conflict') return 'again'
    const replayed = await ledger.inbound(inbound, inbound.inboundId)
    return replayed ? { ok: true, ...replayed, replayed: true } : { ok: false, code: 'busy' }
  }

  const loadFor = async (lastTry: boolean) => (lastTry ? nobodyHasRoom : parts.workload.load())

  async function turnOnce(given: Inbound, lastTry: boolean): Promise<TurnResult | 'again'> {
    const conversation = await conversations.load(given)
    // a link is used, and not kept with the words beside it
    const { looks: mayLook, ...written } = { ...given, text: withoutTokens(given.text) }
    const expected = dialogue.expecting(conversation?.state ?? null, written)
    const { rescue, justBefore, language, caseId, facts = [], mended } = expected
    const { unseen, waiting } = await unseenIn(written, expected.asked, mayLook)
    const looks = mayLook && waiting.length > 0 ? { looks: mayLook } : {}
    // kept as it was typed, and heard as the answer it numbers
    const isAsWritten = unseen !== undefined || written.attended || 'looks' in looks
    const inbound = { ...written, ...looks, text: isAsWritten ? written.text : (expected.meant ?? written.text) }
    const asked = unseen ? undefined : expected.asked
    const going = caseId ? await goingOn.goingOn(caseId, inbound) : undefined
    const complaint = going?.told ? seenByGuest(going.told, going.state) : going && seenByOwn(going.state)
    const known = [...facts, ...Object.values(complaint?.facts ?? {}).flat()]
    const told = toldIn(complaint, mended)
    // what they write to others answers no question of ours
    const open = inbound.attended ? undefined : asked
    const said = { asked: open, rescue, justBefore, language, rules, facts: known, told }
    const reading = await readSafely(parts.understanding, inbound, said, parts.onFailure)
    const messageId = ids.id('m')
    const own = await ownCases(inbound, conversation)
    const openedWith = await openedBy(given, conversation, own)
    const spoken = reading.language ?? language ?? 'zh-CN'
    const { claimed } = openedWith
    const about = { ...(claimed === undefined ? {} : { claimed }), load: await loadFor(lastTry) }
    const turn = await deskFor(inbound, conversation, spoken, own, about)
    const before = new Map(turn.desk.states().map(each => [each.id, each]))
    const live = [turn.desk.current(), ...turn.desk.others()].some(
      each => each?.live && (isHeardIn(inbound, each) || each.id === turn.claimed),
    )
    const outcome = dialogue.respond({
      inbound,
      messageId,
      live,
      ...(unseen ? { unseen } : {}),
      ...openedWith,
      ...(turn.claimed === undefined ? {} : { claimed: turn.claimed }),
      reading,
      state: conversation?.state ?? null,
      cases: turn.desk,
      rules,
    })
    const result = await finish(written, conversation, turn, messageId, outcome, before)
    if (result === 'again' || !result.ok) return result
    const isLive = live || written.attended ? { live: true as const } : {}
    return { ...result, ...isLive, ...(waiting.length > 0 ? { waiting } : {}) }
  }

  /** The turn failed: the words are kept with a case, a person gets it, the customer hears so honestly. */
  async function turnFailed(inbound: Inbound, lastTry: boolean): Promise<TurnResult | 'again'> {
    const conversation = await conversations.load(inbound)
    const state = conversation?.state ?? null
    const language = dialogue.expecting(state).language ?? 'zh-CN'
    const own = await ownCases(inbound, conversation)
    const turn = await deskFor(inbound, conversation, language, own, { load: await loadFor(lastTry) })
    const { desk } = turn
    const messageId = ids.id('m')
    const statement = statementFrom(nothingRead, { messageId, text: inbound.text, narrative: true })
    const current = desk.current()
    if (!current || current.status === 'closed') desk.register(statement)
    else desk.apply({ type: 'recordStatement', statement })
    for (const attachment of inbound.attachments) desk.apply({ type: 'addAttachment', attachment })
    desk.apply({ type: 'handOff', cause: 'stopped' })
    const caseId = desk.current()?.id ?? ''
    const told = dialogue.apology({ state, caseId, language, now: inbound.at })
    return finish(inbound, conversation, turn, messageId, { ...told, language, awaiting: false })
  }

  async function tried(turn: (lastTry: boolean) => Promise<TurnResult | 'again'>): Promise<TurnResult> {
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const result = await turn(attempt === mostTries - 1)
      if (result !== 'again') return result
    }
    return { ok: false, code: 'busy' }
  }

  async function converse(inbound: Inbound): Promise<TurnResult> {
    try {
      return await tried(lastTry => turnOnce(inbound, lastTry))
    } catch (err) {
      parts.onFailure(err, 'turn')
      conversations.forget(inbound)
    }
    // Who has only opened the page, or tapped a menu, has said nothing that could be lost: the channel tries again.
    if (inbound.kind === 'opened' || inbound.shows) return { ok: false, code: 'unavailable' }
    try {
      return await tried(lastTry => turnFailed(inbound, lastTry))
    } catch (err) {
      parts.onFailure(err, 'turn fallback')
      return { ok: false, code: 'unavailable' }
    }
  }

  return inbound => parts.turns.run(keyOf(inbound), () => converse(plainInbound(inbound)))
}
