// One message of a customer from its reading to what is said: language, recognising, what waits, then the ability that fits.
import type { Turn, TurnOutcome } from '../src/app/dialoguePort.ts'
import type { Inbound } from '../src/app/ports.ts'
import type { CaseState } from '../src/case/case.ts'
import { hourMs } from '../src/case/policy/durations.ts'
import type { Reading } from '../src/case/reading.ts'
import type { Language } from '../src/case/vocabulary.ts'
import { answer } from './abilities.ts'
import { amended } from './amend.ts'
import { askAgain } from './ask.ts'
import { withoutWhatIsBack } from './backAtWork.ts'
import { withoutEchoes } from './bareReply.ts'
import { isOnePiece, isQuick } from './burst.ts'
import { beginSecondCar, takeFirstCar } from './carsApart.ts'
import { recap, recognise, rememberOthers } from './cases.ts'
import { takeAttachments } from './consent.ts'
import { takePlace } from './evidence.ts'
import { leaveFormerPlace, rememberPlaced } from './formerPlace.ts'
import { hearCallTime } from './hearCallTime.ts'
import { goBackToInterrupted, takeInterrupted } from './interrupted.ts'
import { lineOfCommand } from './lineNames.ts'
import { slotOfLine } from './lines.ts'
import { hearSilently, isLive } from './live.ts'
import { mend } from './mend.ts'
import { rememberMenu } from './menu.ts'
import { saysEntry } from './mistaken.ts'
import { isOfOtherCar, withThirdPerson } from './otherCar.ts'
import { localeOf } from './pageLanguage.ts'
import { changeLanguage, followLanguage, runLanguage } from './repair.ts'
import { keepSharedPlace } from './sharedPlace.ts'
import { giveNotice, greet } from './smallTalk.ts'
import { speak } from './speak.ts'
import { bounded, newState, readState, rememberWords, type State, trusted } from './state.ts'
import { isCode } from './statement.ts'
import { tellStatus } from './status.ts'
import { takeBack } from './takeBack.ts'
import { createTalk, type Heard, inIntake, openCaseOf, type Talk } from './talk.ts'
import { withoutThreat } from './threat.ts'
import { isUnderRescue } from './underRescue.ts'
import { bringBack, putAside } from './unseen.ts'
import { insists } from './wantsBack.ts'

/** A customer who was away that long is told that nothing was lost. */
const awayMs = 6 * hourMs

/** "Human" as the first word, from where no page tells a language. */
const firstLanguage = ({ locale, text }: Inbound, { intents }: Reading): Language =>
  locale === undefined && intents.includes('human') && /^[\p{Script=Latin}\s\p{P}]+$/u.test(text)
    ? 'en'
    : localeOf(locale)

/** Told what to do in danger, or help is still on its way to them. */
const isAlarmed = (talk: Talk): boolean => talk.says.some(say => say.event === 'danger') || isUnderRescue(talk)

/** The end of a turn: what is open now, and what the conversation remembers. */
export const settle = (talk: Talk): TurnOutcome => {
  const { state, says } = talk
  const complaint = talk.cases.current()
  if (complaint) state.caseId = complaint.id
  rememberOthers(talk)
  const asked = says.findLast(say => say.asks !== undefined)?.asks
  if (asked) state.open = asked
  else if (state.open !== 'satisfaction' && state.open !== 'proposal' && !talk.keepsOpen) delete state.open
  rememberMenu(state, says)
  if (state.open !== 'confirm' && state.open !== 'case') delete state.confirming
  // only the very next words answer it
  if (says.at(-1)?.textKey !== 'proposal.afterAll') delete state.afterAll
  if (state.open !== 'story' && state.matter?.startsWith('awaited')) delete state.matter
  // something else is asked by now
  const { editing } = state
  if (editing && ![state.open, state.parked].includes(slotOfLine(editing))) delete state.editing
  if (state.editing === undefined) delete state.editNext
  // news of one matter must not end the waiting for another
  const awaiting = [...(complaint ? [complaint] : []), ...talk.cases.others()].some(inIntake)
  const dropFiles = talk.drops.length > 0 ? { dropFiles: talk.drops } : {}
  const heardAs = talk.heardAs === undefined ? {} : { heardAs: talk.heardAs }
  const heardFor = talk.heardFor === undefined ? {} : { heardFor: talk.heardFor }
  return {
    state: trusted(bounded(state)),
    says: isAlarmed(talk) ? says.map(say => ({ ...say, urgent: true as const })) : says,
    language: state.language,
    awaiting,
    ...dropFiles,
    ...heardAs,
    ...heardFor,
  }
}

export const caseTime = (at: number, complaint: CaseState | undefined): number =>
  Math.max(at, complaint?.updatedAt ?? 0)

/** What they were asked and have not seen yet is open still. */
function end(talk: Heard): TurnOutcome {
  bringBack(talk)
  return settle(talk)
}

export function respond(turn: Turn): TurnOutcome {
  const { inbound, rules, cases } = turn
  const known = readState(turn.state)
  const named = cases.current()?.facts['customer.name'] !== undefined
  const repaired = cases.current()?.facts['background.repairs'] !== undefined
  const reading = withoutEchoes(turn.reading, inbound.text, {
    open: turn.unseen ? undefined : known?.open,
    named,
    repaired,
  })
  const state: State =
    known ?? newState(inbound.conversationId, cases.current()?.language ?? firstLanguage(inbound, reading), inbound.at)
  const now = caseTime(inbound.at, cases.current())
  const talk: Heard = Object.assign(createTalk({ state, rules, now, cases }), {
    turn,
    reading,
    text: inbound.text,
    quick: isQuick(known?.lastAt, inbound.at),
  })
  if (state.tapped) talk.afterTap = true
  if (state.toldOfYes) talk.afterYes = true
  delete state.toldOfYes
  delete state.tapped
  putAside(talk)
  if (!talk.quick) {
    delete state.listened
    // whose car it is stands before what is told of it
    if (state.matter !== 'awaitedCar') delete state.burst
  }
  rememberWords(state, inbound.text, isOnePiece(known?.lastAt, inbound.at))
  const writes = inbound.kind === 'message'
  if (writes && turn.claimed) followLanguage(talk)
  const recognised = recognise(talk)
  const complaint = openCaseOf(talk)
  if (recognised) {
    if (writes) followLanguage(talk)
    state.lastAt = inbound.at
    state.greeted = true
    return end(talk)
  }
  if (turn.live || isLive(talk) || inbound.attended) {
    if (writes) followLanguage(talk)
    state.lastAt = inbound.at
    // elsewhere they have not been told what is kept of them
    if (!inbound.attended) state.greeted = true
    if (writes) {
      leaveFormerPlace(talk)
      takePlace(talk, true)
      keepSharedPlace(talk)
      rememberPlaced(talk)
      hearSilently(talk)
    }
    talk.keepsOpen = true
    return end(talk)
  }
  if (inbound.kind === 'opened') return opened(talk, complaint)
  followPage(talk)
  // the button of an older card is no change of language
  if (lineOfCommand(talk.text) === undefined && !isCode(talk.text)) followLanguage(talk)
  if (complaint && !known) speak(talk, 'comeBack.afresh', { caseId: complaint.id })
  else if (complaint && inIntake(complaint) && inbound.at - state.lastAt > awayMs)
    speak(talk, 'comeBack.recap', { caseId: complaint.id })
  state.lastAt = inbound.at
  delete state.reminded
  if (complaint && !known) state.greeted = true
  takeInterrupted(talk)
  const cars = takeFirstCar(talk)
  hearCallTime(talk)
  if (!talk.callTime) {
    const ofOther = isOfOtherCar(talk)
    if (!ofOther && !insists(talk)) mend(talk)
    talk.reading = withThirdPerson(talk)
    if (!ofOther && !talk.mends) talk.reading = amended(talk)
    takeBack(talk)
  }
  talk.reading = withoutThreat(talk)
  talk.reading = withoutWhatIsBack(talk)
  leaveFormerPlace(talk)
  takePlace(talk)
  keepSharedPlace(talk)
  rememberPlaced(talk)
  takeAttachments(talk)
  answer(talk)
  if (cars) beginSecondCar(talk, cars, inbound.text)
  if (saysEntry(inbound.text)) state.tapped = true
  goBackToInterrupted(talk)
  const inDanger = state.closing === 'danger' || talk.says.some(say => say.event === 'danger')
  if (!state.greeted && !inDanger) giveNotice(talk)
  return end(talk)
}

/** A message that shows no language is answered in that of the page it came from, where the page has just told it. */
function followPage(talk: Heard) {
  const { state, reading, turn } = talk
  const { locale } = turn.inbound
  if (locale === undefined) return
  const page = localeOf(locale)
  const chosen = page !== state.page && page !== state.language && reading.language === undefined
  state.page = page
  if (chosen) changeLanguage(talk, page)
}

/** The page was opened: a greeting for somebody new, a recap for somebody with a case. */
function opened(talk: Heard, complaint: CaseState | undefined): TurnOutcome {
  const { state, turn } = talk
  const { locale } = turn.inbound
  const page = locale === undefined ? undefined : localeOf(locale)
  // opened once more as before, the page says nothing about the language spoken since
  const chosen = page !== state.page && page !== state.language ? page : undefined
  if (page) state.page = page
  if (chosen && state.greeted) {
    changeLanguage(talk, chosen)
    runLanguage(talk)
    return settle(talk)
  }
  const waitsForHelp = turn.inbound.taps === true && isUnderRescue(talk)
  if (complaint && !state.greeted && !waitsForHelp) {
    state.greeted = true
    recap(talk)
  } else if (!state.greeted && !waitsForHelp) greet(talk, turn.inbound.follows)
  if (turn.inbound.taps && talk.says.length === 0) tellWhereTheyAre(talk, complaint)
  // somebody who only opens the page again leaves the question as it was
  const { open } = state
  const outcome = end(talk)
  if (talk.says.length === 0 && open) state.open = open
  return outcome
}

/** How it stands, or the question that is open; to whoever has told nothing yet, what can be done here. */
function tellWhereTheyAre(talk: Heard, complaint: CaseState | undefined) {
  if (complaint && isUnderRescue(talk) && askAgain(talk)) return
  if (!complaint || inIntake(complaint)) return askAgain(talk) ? undefined : greet(talk)
  tellStatus(talk)
  talk.keepsOpen = true
}
