// A customer with several matters: which one is meant, the same one from another conversation. Knows no severity and no clocks.
import type { CaseState } from '../src/case/case.ts'
import { ask } from './ask.ts'
import { goOn } from './intake.ts'
import { matterName, namedMatter, openMatters } from './matters.ts'
import { label, speak } from './speak.ts'
import { isMatter, isUnsafe, record } from './statement.ts'
import { tellStatus } from './status.ts'
import { caseOf, type Heard, inIntake, openCaseOf, ownerOf, type Talk } from './talk.ts'
import { takesUpAgain } from './wantsBack.ts'

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
function comeHere(talk: Heard, writes: boolean) {
  const { cases, turn } = talk
  const complaint = cases.current()
  const { channel, conversationId, userId } = turn.inbound
  if (!writes || !complaint || complaint.channel.conversationId === conversationId) return
  bringAlong(talk, complaint)
  cases.apply({ type: 'moveChannel', channel: { id: channel, conversationId, userId } })
}

/** What they agreed to there holds here as well, and what was sent here before they said who they are goes with their case. */
function bringAlong({ state, cases, drops }: Heard, { attachments, status }: CaseState) {
  if (state.consent === 'none' || state.consent === 'asked') {
    const answered = attachments.findLast(each => each.consent !== 'pending')?.consent
    state.consent = answered === 'given' || answered === 'refused' ? answered : 'none'
  }
  const { consent } = state
  if (status === 'closed') return
  for (const each of state.pending.attachments) {
    if (consent === 'refused') drops.push(each.id)
    else cases.apply({ type: 'addAttachment', attachment: consent === 'given' ? { ...each, consent } : each })
  }
  state.pending.attachments = []
}

/** The link itself says nothing: what stands beside it does. */
const link = /\S*\/track\/\S*/g

/** Somebody who comes with a link, or whom the channel knows: their case is this conversation's. True: that was the whole message. */
export function recognise(talk: Heard): boolean {
  const { claimed } = talk.turn
  if (claimed !== undefined) talk.text = talk.text.replace(link, ' ').trim()
  if (claimed !== undefined && claimed !== talk.cases.current()?.id) {
    if (!turnTo(talk, claimed)) return false
    const spoken = talk.cases.current()?.language
    // somebody who has only opened the link has shown no language of their own
    if (talk.turn.inbound.kind === 'opened' && !talk.state.greeted && spoken) talk.state.language = spoken
    talk.state.greeted = true
    if (talk.turn.live || tellsBeside(talk) || takesUpAgain(talk)) return false
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

/** The case number, with or without digits of a phone, and not a word. */
const onlyNumber = /^[\s\p{P}]*HY[\s-]?\d{8}[\s-]?\d{1,9}(?![\dA-Z])[\d\s\p{P}+]*$/iu

/** "This is my link" tells nothing of its own. */
const tellsBeside = ({ reading, turn: { inbound }, text }: Heard): boolean =>
  inbound.attachments.length > 0 ||
  inbound.place !== undefined ||
  (!onlyNumber.test(text.normalize('NFKC')) &&
    (reading.danger.now ||
      reading.signals.length > 0 ||
      reading.facts.length > 0 ||
      (reading.intents.includes('complain') && text.length > 12)))

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
  if (inIntake(complaint)) return goOn(talk)
  const { followUp, status } = complaint
  const waits = followUp?.askedAt !== undefined && !followUp.answered && status !== 'closed'
  if (waits) ask(talk, 'satisfaction', { key: 'follow.again', onRequest: true })
}

/** Several are open and none is current, or none was meant: which? */
export function askWhichCase(talk: Talk) {
  const { state } = talk
  const matters = openMatters(talk).slice(0, 6)
  const lines = matters.map((each, index) =>
    label(state.language, 'line.case', {
      n: String(index + 1),
      caseId: each.id,
      what: matterName(each, talk),
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
  namesOther(talk) ||
  refersToOther(talk) ||
  (talk.state.open === 'case' &&
    talk.state.confirming === undefined &&
    !talk.reading.signals.some(each => each.strength === 'hard'))

export function runCaseChoice(talk: Heard) {
  const found = namedMatter(talk)
  delete talk.state.open
  if (found) {
    turnTo(talk, found.id)
    speak(talk, 'cases.switched', { caseId: found.id, what: matterName(found, talk) })
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

/** Their answer to something is awaited: told of it, they would have two questions at once. */
const awaitsAnswer = ({ solution, followUp }: CaseState): boolean =>
  solution?.answer === 'open' || (followUp?.askedAt !== undefined && followUp.answered === undefined)

/** While a new matter is still being asked about, the one that is with staff already is told of too. */
export function tellsOfOther(talk: Heard): boolean {
  const complaint = openCaseOf(talk)
  const [other, ...more] = openMatters(talk).filter(each => each.id !== complaint?.id)
  if (!complaint || !inIntake(complaint) || !other || more.length > 0) return false
  if (inIntake(other) || awaitsAnswer(other) || namedMatter(talk)) return false
  if (!talk.cases.turnTo(other.id)) return false
  tellStatus(talk)
  return talk.cases.turnTo(complaint.id)
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
