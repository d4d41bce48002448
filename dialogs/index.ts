// What the bot can do, as a table, and the dialogue made of it. Pure: no I/O, no clock, no randomness; wording is in text/.
import type { CaseDesk, Dialogue, Say, Turn, TurnOutcome } from '../src/app/ports.ts'
import type { CaseState } from '../src/case/case.ts'
import { type Language, languages } from '../src/case/facts.ts'
import { runAbout, wishesAboutTalk, wishesWithdrawal } from './about.ts'
import { amended } from './amend.ts'
import { tellNews } from './announce.ts'
import { answersApart, runApart } from './apart.ts'
import { withoutEchoes } from './bareReply.ts'
import { choosesCase, recap, recognise, rememberOthers, runCaseChoice } from './cases.ts'
import { answerSummary } from './confirm.ts'
import { awaitsConsent, runConsent, takeAttachments } from './consent.ts'
import {
  awaitsRescue,
  isDanger,
  isThreat,
  runAwaitsRescue,
  runCare,
  runDanger,
  runStandDown,
  runThreat,
  standsDown,
  staysWith,
} from './danger.ts'
import { answerDigression, digresses } from './digress.ts'
import { answerEdit, editsLine, keepsLine, pressesEdit, runEdit, runKeep } from './edit.ts'
import { runEvidence, sendsEvidence, takePlace } from './evidence.ts'
import { awaitsComment, awaitsSatisfaction, runComment, runFollowUp } from './followUp.ts'
import { fallSilent } from './idle.ts'
import { answerIntake, beginIntake } from './intake.ts'
import { goBackToInterrupted, interrupt, takeInterrupted } from './interrupted.ts'
import { lineOfCommand } from './lineNames.ts'
import { slotOfLine } from './lines.ts'
import { hearSilently, isLive } from './live.ts'
import { looksUp, runLookUp } from './lookUp.ts'
import { runPerson, wantsPerson } from './person.ts'
import { runAfter, runStatus, wantsStatus } from './progress.ts'
import { answersProposal, runProposal } from './proposalAnswer.ts'
import { bringsBack, runReopen } from './reopen.ts'
import { changeLanguage, followLanguage, onlyLanguage, runLanguage, runRepair, wantsRepair } from './repair.ts'
import { giveNotice, greet, runSmallTalk } from './smallTalk.ts'
import { speak, textTables } from './speak.ts'
import { bounded, caseIdIn, newState, peekState, readState, type State, trusted } from './state.ts'
import { isCode, voicesProblem } from './statement.ts'
import { createTalk, type Heard, inIntake, openCaseOf, type Talk } from './talk.ts'
import { runUrged, urges } from './urging.ts'
import { answersWithdraw, runTakeUp, runWithdraw, takesUpAgain } from './withdraw.ts'

const isAsking = (talk: Talk): boolean => {
  const complaint = openCaseOf(talk)
  return complaint !== undefined && inIntake(complaint)
}

interface Ability {
  name: string
  fits(talk: Heard): boolean
  run(talk: Heard): unknown
}

/** The first that fits answers the message. */
const abilities: readonly Ability[] = [
  { name: 'threat', fits: isThreat, run: runThreat },
  { name: 'danger', fits: isDanger, run: runDanger },
  { name: 'standDown', fits: standsDown, run: runStandDown },
  { name: 'care', fits: staysWith, run: runCare },
  { name: 'awaitsRescue', fits: awaitsRescue, run: runAwaitsRescue },
  { name: 'lookUp', fits: looksUp, run: runLookUp },
  { name: 'apart', fits: answersApart, run: runApart },
  { name: 'whichCase', fits: choosesCase, run: runCaseChoice },
  { name: 'withdraw', fits: answersWithdraw, run: talk => runWithdraw(talk, wishesWithdrawal(talk)) },
  { name: 'evidence', fits: sendsEvidence, run: runEvidence },
  { name: 'editLine', fits: pressesEdit, run: runEdit },
  { name: 'keepLine', fits: keepsLine, run: runKeep },
  { name: 'about', fits: wishesAboutTalk, run: runAbout },
  { name: 'person', fits: wantsPerson, run: runPerson },
  { name: 'language', fits: onlyLanguage, run: runLanguage },
  { name: 'urged', fits: urges, run: runUrged },
  { name: 'takeUp', fits: takesUpAgain, run: runTakeUp },
  { name: 'reopen', fits: bringsBack, run: runReopen },
  { name: 'digress', fits: digresses, run: talk => answerDigression(talk) && answer(talk) },
  { name: 'status', fits: wantsStatus, run: runStatus },
  { name: 'followUp', fits: awaitsSatisfaction, run: runFollowUp },
  { name: 'handling', fits: awaitsComment, run: runComment },
  { name: 'proposal', fits: answersProposal, run: runProposal },
  { name: 'repair', fits: wantsRepair, run: runRepair },
  { name: 'consent', fits: awaitsConsent, run: runConsent },
  { name: 'edited', fits: editsLine, run: answerEdit },
  {
    name: 'summary',
    fits: talk => talk.state.open === 'confirm' && isAsking(talk),
    run: answerSummary,
  },
  { name: 'intake', fits: isAsking, run: answerIntake },
  { name: 'after', fits: talk => openCaseOf(talk) !== undefined, run: runAfter },
  { name: 'begin', fits: voicesProblem, run: beginIntake },
  { name: 'smallTalk', fits: () => true, run: runSmallTalk },
]

const answer = (talk: Heard) => abilities.find(each => each.fits(talk))?.run(talk)

/** A customer who was away that long is told that nothing was lost. */
const awayMs = 6 * 3_600_000

function localeOf(locale: string | undefined): Language {
  const tag = (locale ?? '').toLowerCase()
  if (/^zh-(tw|hk|mo|hant)/.test(tag)) return 'zh-TW'
  return tag.startsWith('en') ? 'en' : (languages.find(each => each.toLowerCase() === tag) ?? 'zh-CN')
}

const settle = (talk: Talk): TurnOutcome => {
  const { state, says } = talk
  const complaint = talk.cases.current()
  if (complaint) state.caseId = complaint.id
  rememberOthers(talk)
  const asked = says.findLast(say => say.asks !== undefined)?.asks
  if (asked) state.open = asked
  else if (state.open !== 'satisfaction' && state.open !== 'proposal' && !talk.keepsOpen) delete state.open
  if (state.open !== 'confirm' && state.open !== 'case') delete state.confirming
  if (state.open !== 'story' && state.matter === 'awaited') delete state.matter
  // something else is asked by now
  const { editing } = state
  if (editing && ![state.open, state.parked].includes(slotOfLine(editing))) delete state.editing
  // news of one matter must not end the waiting for another
  const awaiting = [...(complaint ? [complaint] : []), ...talk.cases.others()].some(inIntake)
  const dropFiles = talk.drops.length > 0 ? { dropFiles: talk.drops } : {}
  const heardAs = talk.heardAs === undefined ? {} : { heardAs: talk.heardAs }
  const heardFor = talk.heardFor === undefined ? {} : { heardFor: talk.heardFor }
  return {
    state: trusted(bounded(state)),
    says,
    language: state.language,
    awaiting,
    ...dropFiles,
    ...heardAs,
    ...heardFor,
  }
}

const caseTime = (at: number, complaint: CaseState | undefined): number => Math.max(at, complaint?.updatedAt ?? 0)

function respond(turn: Turn): TurnOutcome {
  const { inbound, rules, cases } = turn
  const known = readState(turn.state)
  const named = cases.current()?.facts['customer.name'] !== undefined
  const reading = withoutEchoes(turn.reading, inbound.text, { open: known?.open, named })
  const state: State =
    known ?? newState(inbound.conversationId, cases.current()?.language ?? localeOf(inbound.locale), inbound.at)
  const now = caseTime(inbound.at, cases.current())
  const talk: Heard = Object.assign(createTalk({ state, rules, now, cases }), { turn, reading, text: inbound.text })
  const writes = inbound.kind === 'message'
  if (writes && turn.claimed) followLanguage(talk)
  const recognised = recognise(talk)
  const complaint = openCaseOf(talk)
  if (recognised) {
    if (writes) followLanguage(talk)
    state.lastAt = inbound.at
    state.greeted = true
    return settle(talk)
  }
  if (inbound.kind === 'opened') return opened(talk, complaint)
  if (isLive(talk)) {
    followLanguage(talk)
    state.lastAt = inbound.at
    state.greeted = true
    takePlace(talk, true)
    hearSilently(talk)
    return settle(talk)
  }
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
  talk.reading = amended(talk)
  takePlace(talk)
  takeAttachments(talk)
  answer(talk)
  goBackToInterrupted(talk)
  const inDanger = state.closing === 'danger' || talk.says.some(say => say.event === 'danger')
  if (!state.greeted && !inDanger) giveNotice(talk)
  return settle(talk)
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
  if (complaint && !state.greeted) {
    state.greeted = true
    recap(talk)
  } else if (!state.greeted) greet(talk)
  // somebody who only opens the page again leaves the question as it was
  const { open } = state
  const outcome = settle(talk)
  if (talk.says.length === 0 && open) state.open = open
  return outcome
}

/** For what happens without a customer's message: nothing can be registered. */
const readOnly = (state: CaseState): CaseDesk => ({
  current: () => state,
  apply: () => ({ ok: false, code: 'nothing-to-do', detail: 'Announcing changes nothing.' }),
  register: () => state,
  others: () => [],
  turnTo: () => false,
  link: () => undefined,
})

export function createDialogue(): Dialogue {
  return {
    expecting(stored) {
      const state = peekState(stored)
      const caseId = state?.caseId ?? caseIdIn(stored)
      return {
        ...(state?.open ? { asked: state.open } : {}),
        ...(state ? { language: state.language } : {}),
        ...(caseId ? { caseId } : {}),
        ...(state?.pending.facts.length ? { facts: state.pending.facts } : {}),
        ...(state?.others ? { others: state.others } : {}),
        ...(state?.lookUp ? { lookUp: state.lookUp } : {}),
      }
    },
    respond,
    announce({ events, state: complaint, rules, conversationState, now }) {
      const state = readState(conversationState) ?? {
        ...newState(complaint.id, complaint.language, now),
        caseId: complaint.id,
        greeted: true,
      }
      const talk = createTalk({ state, rules, now, cases: readOnly(complaint) })
      state.language = complaint.language
      // news that ask something are about their own case: the answer is too
      const [before, open] = [state.caseId, state.open]
      state.caseId = complaint.id
      tellNews(talk, events)
      const asks = talk.says.some(say => say.asks !== undefined)
      if (before !== undefined && before !== complaint.id) {
        const others = [...new Set([...(state.others ?? []), before])].filter(id => id !== state.caseId)
        if (asks) {
          state.others = others
          interrupt(state, { caseId: before, open })
        } else Object.assign(state, { caseId: before, open })
      }
      return talk.says.length > 0 ? { state: trusted(bounded(state)), says: talk.says } : null
    },
    idle({ state: stored, cases, rules, now }) {
      const complaint = cases.current()
      const state = readState(stored) ?? newState(complaint?.id ?? '', complaint?.language ?? 'zh-CN', now)
      const talk = createTalk({ state, rules, now: caseTime(now, complaint), cases })
      if (complaint?.live) {
        talk.keepsOpen = true
        return settle(talk)
      }
      return fallSilent(talk, () => settle(talk))
    },
    resume({ caseId, others, open, language, now }) {
      const known = { caseId, greeted: true, ...(others.length > 0 ? { others } : {}), ...(open ? { open } : {}) }
      return { state: { ...newState(caseId, language, now), ...known } }
    },
    apology({ state: stored, caseId, language, now }) {
      const state = readState(stored) ?? newState(caseId, language, now)
      // told by table, not by talk: whatever made the turn fail must not make this fail too
      const say: Say = { text: textTables[language].says['apology.turn'][0], textKey: 'apology.turn' }
      return { state: { ...state, caseId }, says: [say] }
    },
  }
}
