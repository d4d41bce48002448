// A customer with several matters: which one is meant, a new one told apart from an addition, the same one from another conversation.
// Knows no severity and no clocks.
import type { CaseState, Statement } from '../src/case/case.ts'
import { oneLine } from '../src/case/views/row.ts'
import { opensAnother } from './bareReply.ts'
import { beginMatterOf, goOn } from './intake.ts'
import { isChoice, label, phrase, speak } from './speak.ts'
import { bringsAnother, factsIn, isUnsafe, record, statementOf } from './statement.ts'
import { tellStatus } from './status.ts'
import { caseOf, dueOf, factsOf, type Heard, inIntake, openCaseOf, ownerOf, type Talk } from './talk.ts'

const longestLine = 24
const clipped = (text: string): string =>
  [...text].length > longestLine ? `${[...text].slice(0, longestLine).join('')}…` : text
const nameOf = (complaint: CaseState): string => clipped(oneLine(complaint) || complaint.id)

/** The current matter and the others still open, the newest first. */
const openMatters = (talk: Talk): CaseState[] => {
  const current = openCaseOf(talk)
  return [...(current ? [current] : []), ...talk.cases.others()]
    .filter(each => each.status !== 'closed' && !each.erased)
    .sort((one, other) => other.registeredAt - one.registeredAt)
}

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
  if (talk.cases.current() === undefined && talk.state.caseId === undefined) {
    const [only, ...more] = openMatters(talk)
    if (only && more.length === 0) turnTo(talk, only.id)
  } else comeHere(talk, talk.turn.inbound.kind === 'message')
  return false
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
    label(state.language, 'line.case', { n: String(index + 1), caseId: each.id, what: nameOf(each) }),
  )
  const choices = matters.map(each => each.id)
  speak(talk, 'cases.which', { lines: lines.join('\n') }, { asks: 'case', choices })
  state.open = 'case'
}

/** The matter named by its number, its place in the list or its car part. */
function namedMatter(talk: Heard): CaseState | undefined {
  const matters = openMatters(talk)
  const text = talk.text.normalize('NFKC').toUpperCase()
  const byNumber = matters.find(each => text.includes(each.id))
  if (byNumber) return byNumber
  const place = /^\s*(?:第)?([1-6一二三四五六])(?:件|个|個)?\s*[.。]?\s*$/.exec(talk.text)?.[1]
  const index =
    place === undefined ? -1 : '一二三四五六'.includes(place) ? '一二三四五六'.indexOf(place) : Number(place) - 1
  if (matters[index]) return matters[index]
  const parts = new Set(talk.reading.components.map(each => each.component))
  const about = matters.filter(each =>
    (each.facts.symptom ?? []).some(fact => fact.slot === 'symptom' && parts.has(fact.value.component)),
  )
  return about.length === 1 ? about[0] : undefined
}

/** Names one of their matters that is not the current one. */
export const namesOther = (talk: Heard): boolean => {
  const text = talk.text.normalize('NFKC').toUpperCase()
  return talk.cases.others().some(each => each.status !== 'closed' && text.includes(each.id))
}

export const choosesCase = (talk: Heard): boolean =>
  namesOther(talk) || (talk.state.open === 'case' && talk.state.confirming === undefined)

export function runCaseChoice(talk: Heard) {
  const found = namedMatter(talk)
  delete talk.state.open
  if (found) {
    turnTo(talk, found.id)
    speak(talk, 'cases.switched', { caseId: found.id, what: nameOf(found) })
    return tellStatus(talk)
  }
  if (talk.state.clarified > 0) {
    talk.state.clarified = 0
    record(talk)
    return speak(talk, 'after.noted', { who: ownerOf(talk) })
  }
  talk.state.clarified++
  askWhichCase(talk)
}

/** The customer asks how it stands and has more than one matter. */
export const asksWhich = (talk: Heard): boolean => openMatters(talk).length > 1 && namedMatter(talk) === undefined

/** After the handoff: a matter of its own, or possibly one. What hurts people is never asked about. */
export type Apart = 'new' | 'unsure' | undefined
export function toldApart(talk: Heard): Apart {
  const complaint = openCaseOf(talk)
  if (!complaint?.handedOff || isUnsafe(talk) || talk.reading.danger.now || !bringsAnother(talk)) return undefined
  return opensAnother(talk.text) ? 'new' : 'unsure'
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
