// The bot's side of a conversation: a customer's turn, news, silence. Pure: no I/O, no clock, no randomness; wording is in text/.
import type { CaseDesk, Dialogue, Say } from '../src/app/dialoguePort.ts'
import type { CaseState } from '../src/case/case.ts'
import { tellNews } from './announce.ts'
import { justBefore } from './burst.ts'
import { goesUnder } from './elsewhere.ts'
import { fallSilent } from './idle.ts'
import { interrupt } from './interrupted.ts'
import { meantBy, menuAfterNews } from './menu.ts'
import { scriptOfPage } from './pageLanguage.ts'
import { textTables } from './speak.ts'
import { bounded, caseIdIn, newState, peekState, readState, trusted } from './state.ts'
import { createTalk } from './talk.ts'
import { caseTime, respond, settle } from './turn.ts'

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
    expecting(stored, inbound) {
      const { locale, at } = inbound ?? {}
      const state = peekState(stored)
      const caseId = state?.caseId ?? caseIdIn(stored)
      const language = state?.language ?? scriptOfPage(locale)
      const meant = state && inbound?.text ? meantBy(state, inbound.text) : undefined
      return {
        ...(state?.open ? { asked: state.open } : {}),
        ...(state?.danger ? { rescue: true } : {}),
        ...justBefore(state, at),
        ...(language ? { language } : {}),
        ...(caseId ? { caseId } : {}),
        ...(state?.pending.facts.length ? { facts: state.pending.facts } : {}),
        ...(state?.others ? { others: state.others } : {}),
        ...(state?.lookUp ? { lookUp: state.lookUp } : {}),
        ...(state?.mended ? { mended: state.mended } : {}),
        ...(meant === undefined ? {} : { meant }),
      }
    },
    respond,
    announce({ events, state: complaint, rules, conversationState, now, aside, insteadOf }) {
      const state = readState(conversationState) ?? {
        ...newState(complaint.id, complaint.language, now),
        caseId: complaint.id,
        greeted: true,
      }
      const talk = createTalk({ state, rules, now, cases: readOnly(complaint) })
      state.language = complaint.language
      if (insteadOf !== undefined) goesUnder(state, { from: insteadOf, to: complaint.id })
      // news that ask something are about their own case: the answer is too
      const [before, open] = [state.caseId, state.open]
      state.caseId = complaint.id
      tellNews(talk, events, aside)
      menuAfterNews(state, talk.says)
      const asks = talk.says.some(say => say.asks !== undefined)
      if (before !== undefined && before !== complaint.id) {
        const others = [...new Set([...(state.others ?? []), before])].filter(id => id !== state.caseId)
        if (asks) {
          state.others = others
          interrupt(state, { caseId: before, open })
        } else Object.assign(state, { caseId: before, open })
      }
      const inDanger = talk.says.some(say => say.event === 'danger')
      const says = inDanger ? talk.says.map(say => ({ ...say, urgent: true as const })) : talk.says
      return says.length > 0 ? { state: trusted(bounded(state)), says } : null
    },
    movedAway({ state: stored, language, now }) {
      const { seed } = readState(stored) ?? newState('', language, now)
      const wordings = textTables[language].says['comeBack.elsewhere']
      // the state stays as it is: another time is another wording
      const text = wordings[(seed + Math.floor(now / 1_000)) % wordings.length] ?? wordings[0]
      return { text, textKey: 'comeBack.elsewhere' }
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
