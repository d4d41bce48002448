// The answer to "are you satisfied?": a yes settles the case, a no brings it back to the service manager. How it was handled is asked in
// howHandled.ts; trouble told instead of an answer never gets here: see reopen.ts. Knows no clock.
import { ask } from './ask.ts'
import { askedBeside } from './askedBeside.ts'
import { isBareYes } from './bareReply.ts'
import { putConfirming } from './confirming.ts'
import { askHandling, comment, handlingOf, passOn, responsible } from './howHandled.ts'
import { answersUnasked, mentions, verdictIn } from './outcomeVerdict.ts'
import { asksWhatIsMissing, missesMessage, onlyHandling, reopen, runReopen } from './reopen.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { record } from './statement.ts'
import { caseOf, dueOf, type Heard, ownerOf } from './talk.ts'
import { leavingOf } from './words/leaving.ts'
import { badly, nothingMore, notUnhappy } from './words/outcome.ts'
import { apologises } from './words/waiting.ts'

export const awaitsSatisfaction = (talk: Heard): boolean => {
  const { followUp, status } = caseOf(talk) ?? {}
  if (!followUp || followUp.answered || status === 'closed') return false
  if (talk.state.open === 'satisfaction' || onlyHandling(talk) || answersUnasked(talk)) return true
  // answered after all
  const pressed = isChoice(talk.text, 'choice.satisfied') || isChoice(talk.text, 'choice.unsolved')
  return talk.state.open === undefined && followUp.askedAt !== undefined && pressed
}

export function runFollowUp(talk: Heard) {
  const { state, text } = talk
  const beside = askedBeside(talk)
  const verdict = verdictIn(talk, beside)
  if (apologises.test(text.trim())) {
    talk.keepsOpen = true
    return speak(talk, 'after.noOffence', { who: responsible(talk) })
  }
  if (answersEither(talk)) {
    state.clarified++
    return ask(talk, 'satisfaction', { key: 'follow.clarify', onRequest: true })
  }
  if (verdict === 'unsatisfied') {
    runReopen(talk)
    return beside && passOn(talk)
  }
  if (verdict === 'resigned') return runResigned(talk)
  if (verdict === 'indifferent') return runIndifferent(talk)
  if (answersOther(talk)) {
    talk.keepsOpen = true
    if (state.clarified === 0) return speak(talk, 'after.goodbye', {})
    record(talk, true)
    return speak(talk, 'follow.leave', {})
  }
  if (verdict === 'asks') {
    // what they ask is for whoever has the case; how it turned out may still be told
    record(talk, true)
    talk.keepsOpen = true
    if (!missesMessage(talk)) return passOn(talk)
    return speak(talk, 'after.noted', { who: responsible(talk) })
  }
  if (verdict === 'satisfied') {
    talk.cases.apply({ type: 'recordFollowUp', satisfied: true, ...(text.trim() ? { text } : {}) })
    state.clarified = 0
    record(talk, beside !== undefined)
    return afterYes(talk, beside !== undefined)
  }
  if (verdict === 'noMore') {
    record(talk, true)
    delete state.open
    speak(talk, 'follow.noMore', {})
    return beside && passOn(talk)
  }
  if (verdict === 'notYet') {
    record(talk, true)
    talk.cases.apply({ type: 'postponeFollowUp', ...(nextWeek.test(text) ? { days: 7 } : {}) })
    speak(talk, asksLater.test(text) ? 'follow.askLater' : 'follow.notYet', {})
    return beside && passOn(talk)
  }
  const missing = asksWhatIsMissing(talk)
  if (state.clarified > 0 && (verdict === 'soSo' || isChoice(text, 'choice.fair') || missing)) {
    // as it was said: the follow-up by phone begins with it
    record(talk, !nothingMore.test(text.trim()))
    return speak(talk, missing && badly.test(text) ? 'follow.leaveSorry' : 'follow.leave', {})
  }
  if (state.clarified > 0) return speak(talk, verdict === 'thanks' ? 'after.thanks' : 'after.unclear', {})
  state.clarified++
  // whoever follows up by phone knows that there is no car to ask about
  if (leavingOf(text) === 'sold') record(talk, true)
  if (verdict === 'soSo') {
    // "处理得还行" has the word for a wish and wishes for nothing
    const { facts, signals } = talk.reading
    talk.reading = {
      ...talk.reading,
      facts: facts.filter(fact => fact.slot !== 'demand'),
      signals: signals.filter(each => !each.signal.startsWith('demand.')),
    }
    record(talk, true)
    const lead = beside ? phrase(talk, 'after.question', { who: responsible(talk) }) : undefined
    return ask(talk, 'satisfaction', { key: 'follow.missing', onRequest: true, lead })
  }
  ask(talk, 'satisfaction', { key: verdict === 'thanks' ? 'follow.bareThanks' : 'follow.clarify', onRequest: true })
}

/** Neither content nor not: asked once for the plain fact, then left as it was said. */
function runIndifferent(talk: Heard) {
  record(talk, true)
  if (talk.state.clarified > 0) return speak(talk, 'follow.leave', {})
  talk.state.clarified++
  ask(talk, 'satisfaction', { key: 'follow.indifferent', onRequest: true })
}

/** Not content, and tired of it: whoever is above reads it at once, and whether the matter is let go is theirs to say. */
function runResigned(talk: Heard) {
  reopen(talk, true)
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  putConfirming(talk, 'leave', phrase(talk, 'follow.resigned', values))
}

/** A bare yes to "satisfied, or not solved yet?" tells neither: asked once more. */
const answersEither = ({ state, text }: Heard): boolean =>
  state.clarified > 0 &&
  state.said['follow.clarify'] !== undefined &&
  isBareYes(text) &&
  !mentions(text, 'choice.satisfied')

/** A bare yes to "what is missing?" or to "we ask again in a day" is no yes to whether they are satisfied. */
const answersOther = (talk: Heard): boolean => {
  const { state, text } = talk
  if (!isBareYes(text) || mentions(text, 'choice.satisfied')) return false
  const postponed = caseOf(talk)?.followUp?.askedAt === undefined
  return postponed || (state.clarified > 0 && (state.said['follow.missing'] ?? 0) > 0)
}

/** Wants to be asked another day, whatever the reason. */
const asksLater = /再(?:来|來)?(?:问|問)|\bask (?:me )?(?:again|next|tomorrow|later|in)\b/i
/** Asked to come back later than the day after. */
const nextWeek =
  /下(?:个|個)?(?:周|週|礼拜|禮拜|星期)|(?:过|過)(?:一|几|幾)(?:周|週|个?礼拜|個?禮拜|个?星期|個?星期)|\bnext week\b|\bin a week\b/i

/** The outcome is settled; how it was handled is asked once, unless it was said along with it. */
function afterYes(talk: Heard, asks: boolean) {
  const { reading } = talk
  const told =
    !notUnhappy(talk.text) && (reading.intents.includes('praise') || badly.test(talk.text) || onlyHandling(talk))
      ? handlingOf(talk)
      : undefined
  if (!told) return askHandling(talk, asks)
  comment(talk, told)
  if (asks) passOn(talk)
}

/** The buttons of the question, pressed while a colleague talks: they count, and nothing is said. */
export function answerQuietly(talk: Heard) {
  if (!awaitsSatisfaction(talk) || talk.state.open !== 'satisfaction') return
  const satisfied = isChoice(talk.text, 'choice.satisfied')
  if (!satisfied && !isChoice(talk.text, 'choice.unsolved')) return
  if (talk.cases.apply({ type: 'recordFollowUp', satisfied, text: talk.text.trim() }).ok) delete talk.state.open
}
