// A customer with several matters: which one is meant, a new one told apart from an addition, the same one from another conversation.
// Knows no severity and no clocks.
import type { CaseState, Statement } from '../src/case/case.ts'
import { ask } from './ask.ts'
import { opensAnother } from './bareReply.ts'
import { beginMatterOf, goOn } from './intake.ts'
import { matterName, namedMatter, openMatters } from './matters.ts'
import { isChoice, label, phrase, speak } from './speak.ts'
import { bringsAnother, factsIn, hasWords, isMatter, isUnsafe, record, statementOf } from './statement.ts'
import { tellStatus } from './status.ts'
import { caseOf, dueOf, factsOf, type Heard, inIntake, openCaseOf, ownerOf, type Talk } from './talk.ts'

/** What the conversation knows of further cases is what there is. */
export function rememberOthers(talk: Talk) {
  const ids = talk.cases
    .others()
    .filter(each => each.status !== 'closed')
    .map(each => each.id)
  if (ids.length > 0) talk.state.others = ids
  else delete talk.state.others
}

/** The conversation is about this case now; news of it come here. */
export function turnTo(talk: Heard, caseId: string): boolean {
  const { state, cases, turn } = talk
  const before = cases.current()?.id
  if (!cases.turnTo(caseId)) return false
  if (before !== caseId) {
    for (const key of ['open', 'parked', 'closing', 'confirming'] as const) delete state[key]
    state.tail = []
  }
  state.caseId = caseId
  comeHere(talk, turn.inbound.kind === 'message')
  return true
}

/** A case begun elsewhere goes on in this conversation, once its customer has written in it. */
function comeHere({ cases, turn }: Heard, writes: boolean) {
  const complaint = cases.current()
  const { channel, conversationId, userId } = turn.inbound
  if (!writes || !complaint || complaint.channel.conversationId === conversationId) return
  cases.apply({ type: 'moveChannel', channel: { id: channel, conversationId, userId } })
}

/** Somebody who comes with a link, or whom the channel knows: their case is this conversation's. False: nothing was told. */
export function recognise(talk: Heard): boolean {
  const { claimed } = talk.turn
  if (claimed !== undefined && claimed !== talk.cases.current()?.id) {
    if (!turnTo(talk, claimed)) return false
    recap(talk)
    return true
  }
  if (talk.cases.current() === undefined && talk.state.caseId === undefined) return recogniseAmong(talk)
  comeHere(talk, talk.turn.inbound.kind === 'message')
  return false
}

/** Of several the one that is meant; what tells of a matter, or cannot wait, is answered with the newest. */
function recogniseAmong(talk: Heard): boolean {
  const { state, turn } = talk
  const [newest, ...more] = openMatters(talk)
  if (!newest) return false
  const arrives = turn.inbound.kind === 'opened'
  const named = more.length === 0 ? newest : arrives ? undefined : namedMatter(talk)
  if (named === undefined && (arrives || !tellsMore(talk))) {
    // asked already: the answer is understood as one
    if (state.open === 'case') return false
    askWhichCase(talk)
    return true
  }
  if (state.open === 'case' && named) return false
  turnTo(talk, (named ?? newest).id)
  return false
}

const tellsMore = (talk: Heard): boolean => {
  const { reading, turn } = talk
  if (reading.danger.now || isUnsafe(talk) || isMatter(talk) || turn.inbound.attachments.length > 0) return true
  return (
    reading.signals.some(each => each.strength === 'hard') ||
    reading.intents.some(each => each === 'complain' || each === 'human' || each === 'refuse')
  )
}

/** Somebody is back without having said what for: what there is, how it stands, and the question that is next. */
export function recap(talk: Talk) {
  const complaint = caseOf(talk)
  if (!complaint) return
  speak(talk, 'comeBack.afresh', { caseId: complaint.id })
  tellStatus(talk)
  if (inIntake(complaint)) goOn(talk)
}

/** Several are open and none is current, or none was meant: which? */
export function askWhichCase(talk: Talk) {
  const { state } = talk
  const matters = openMatters(talk).slice(0, 6)
  const lines = matters.map((each, index) =>
    label(state.language, 'line.case', {
      n: String(index + 1),
      caseId: each.id,
      what: matterName(each, state.language),
    }),
  )
  const choices = matters.map(each => each.id)
  speak(talk, 'cases.which', { lines: lines.join('\n') }, { asks: 'case', choices })
  state.open = 'case'
}

/** Names one of their matters that is not the current one. */
export const namesOther = (talk: Heard): boolean => {
  const text = talk.text.normalize('NFKC').toUpperCase()
  return talk.cases.others().some(each => each.status !== 'closed' && text.includes(each.id))
}

/** "变速箱那件呢", "and the gearbox one?": turns to another of their matters without asking anything of it. */
const refersTo =
  /^.{1,12}[那这這](?:一)?(?:件|桩|樁|单|單|个|個)(?:事|事情)?呢?[?？。]?$|^(?:and |what about |how (?:is|about) )?(?:the|my) .{1,30} (?:one|case|matter|complaint)(?: going| doing| coming along)?\??$/i
const refersToOther = (talk: Heard): boolean => {
  const named = refersTo.test(talk.text.trim()) && talk.state.open === undefined ? namedMatter(talk) : undefined
  return named !== undefined && named.id !== talk.cases.current()?.id
}

export const choosesCase = (talk: Heard): boolean =>
  namesOther(talk) || refersToOther(talk) || (talk.state.open === 'case' && talk.state.confirming === undefined)

export function runCaseChoice(talk: Heard) {
  const found = namedMatter(talk)
  delete talk.state.open
  if (found) {
    turnTo(talk, found.id)
    speak(talk, 'cases.switched', { caseId: found.id, what: matterName(found, talk.state.language) })
    return tellStatus(talk)
  }
  if (talk.state.clarified > 0) {
    talk.state.clarified = 0
    const [newest] = openMatters(talk)
    if (!talk.cases.current() && newest) turnTo(talk, newest.id)
    record(talk)
    return speak(talk, 'after.noted', { who: ownerOf(talk) })
  }
  talk.state.clarified++
  askWhichCase(talk)
}

/** How does it stand: of which matter? True: told of another one than the current, or asked which. */
export function settlesWhich(talk: Heard): boolean {
  if (openMatters(talk).length < 2) return false
  const named = namedMatter(talk)
  if (named && named.id === talk.cases.current()?.id) return false
  if (named) runCaseChoice(talk)
  else askWhichCase(talk)
  return true
}

/** After the handoff: a matter of its own, or possibly one. What hurts people is never asked about. */
export type Apart = 'new' | 'unsure' | 'announced' | undefined
export function toldApart(talk: Heard): Apart {
  const complaint = openCaseOf(talk)
  if (!complaint?.handedOff || isUnsafe(talk) || talk.reading.danger.now) return undefined
  if (awaitsStory(talk)) return 'new'
  if (announces(talk)) return opensAnother(talk.text) ? 'announced' : 'unsure'
  if (!bringsAnother(talk)) return undefined
  return opensAnother(talk.text) ? 'new' : 'unsure'
}

/** The story of a new matter was asked for, and this is one. */
const awaitsStory = ({ state, reading, text }: Heard): boolean =>
  state.open === 'story' &&
  state.matter === awaited &&
  hasWords(text) &&
  !['refuse', 'skip', 'dontKnow', 'cancel', 'no', 'thanks', 'goodbye', 'yes'].includes(reading.intent)
const awaited = 'awaited'

/** "I want to complain", "there is something else": that there is a matter, not which. */
function announces({ reading, text }: Heard): boolean {
  const { intents, facts, signals, components, category } = reading
  if (text.length > 30 || facts.length > 0 || components.length > 0 || category !== undefined) return false
  if (signals.some(each => each.strength !== 'weak')) return false
  return isChoice(text, 'choice.complain') || intents.includes('complain') || announcement.test(text.trim())
}
const announcement =
  /^(?:我|我们|我們)?(?:另外)?(?:还|還)?(?:有|想说|想說|要说|要說)(?:另|别的|別的)?(?:外)?(?:一|1)?(?:件|个|個)?(?:别的|別的|另外的)?(?:事|事情|问题|問題)[。.!！]*$|^(?:there is|there's|i have) (?:something else|another (?:thing|matter|problem|issue|complaint))[.!]*$/i

export function askForStory(talk: Heard) {
  ask(talk, 'story', { lead: phrase(talk, 'cases.new', {}), onRequest: true })
  talk.state.matter = awaited
}

/** A case of its own, with what is known of the customer and the car. */
export function beginApart(talk: Heard) {
  correctBeside(talk)
  beginMatterOf(talk, knownOfCustomer(talk), phrase(talk, 'cases.new', {}))
  rememberOthers(talk)
}

/** A number put right beside the new matter is right for the one before as well. */
function correctBeside(talk: Heard) {
  const known = factsOf(talk)
  const facts = factsIn(talk).filter(
    ({ slot, value }) =>
      (slot.startsWith('customer.') || slot.startsWith('vehicle.')) &&
      known(slot) !== undefined &&
      JSON.stringify(known(slot)) !== JSON.stringify(value),
  )
  if (facts.length === 0) return
  const statement = { ...statementOf(talk, { narrative: false }), facts, signals: [], text: '' }
  talk.cases.apply({ type: 'recordStatement', statement })
}

function knownOfCustomer(talk: Heard) {
  const facts = Object.values(caseOf(talk)?.facts ?? {}).flat()
  return facts.filter(({ slot }) => slot.startsWith('customer.') || slot.startsWith('vehicle.'))
}

/** Recorded already, so that nothing is lost whatever the answer. */
export function askWhetherApart(talk: Heard) {
  const { state, turn } = talk
  const complaint = openCaseOf(talk)
  if (!complaint) return
  const choices = [label(state.language, 'choice.newMatter'), label(state.language, 'choice.sameMatter')]
  speak(talk, 'cases.sameOrNew', { caseId: complaint.id }, { asks: 'case', choices })
  state.open = 'case'
  state.confirming = 'matter'
  state.matter = turn.messageId
}

export const answersApart = (talk: Heard): boolean => talk.state.open === 'case' && talk.state.confirming === 'matter'

const isNew = /新的|另外|另一|不同的|单独|單獨|\bnew\b|\bseparate\b|\banother\b|\bdifferent\b/i

export function runApart(talk: Heard) {
  const { state, text } = talk
  const { matter } = state
  const complaint = openCaseOf(talk)
  for (const key of ['open', 'confirming', 'matter'] as const) delete state[key]
  if (complaint && matter && (isChoice(text, 'choice.newMatter') || (isNew.test(text) && text.length <= 30))) {
    const told = statementIn(complaint, matter)
    if (!told) return askForStory(talk)
    beginMatterOf(talk, knownOfCustomer(talk), phrase(talk, 'cases.new', {}), told)
    return rememberOthers(talk)
  }
  record(talk)
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  speak(talk, 'after.another', values)
  if (!openCaseOf(talk)?.handedOff) goOn(talk)
}

/** What one message of a case said, as told of a matter of its own. */
function statementIn(complaint: CaseState, messageId: string): Statement | undefined {
  const told = complaint.narrative.find(each => each.messageId === messageId)
  if (!told) return undefined
  const of = (each: { messageId: string }) => each.messageId === messageId
  const category = complaint.categories.at(-1)
  return {
    messageId,
    text: told.text,
    narrative: true,
    facts: Object.values(complaint.facts).flat().filter(of),
    signals: complaint.signals.filter(of),
    ...(category ? { category } : {}),
    claimType: 'grievance',
    emotion: { level: complaint.emotions.at(-1) ?? 'calm' },
    danger: { now: false },
  }
}
