// The answer to "are you satisfied?": a yes settles the case, a no brings it back to the service manager; then how it was handled. Trouble told instead of an
// answer never gets here: see reopen.ts. Knows no clock.
import type { Handling } from '../src/case/caseParts.ts'
import { ask } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { putConfirming } from './confirming.ts'
import { answersUnasked, mentions, verdictOf } from './outcomeVerdict.ts'
import { asksWhatIsMissing, missesMessage, onlyHandling, reopen, runReopen } from './reopen.ts'
import { isChoice, label, phrase, speak } from './speak.ts'
import { declines, hasWords, isMatter, record } from './statement.ts'
import { caseOf, dueOf, type Heard, ownerOf, personNamed } from './talk.ts'
import { leavingOf } from './words/leaving.ts'
import {
  badly,
  isMocking,
  lowMarks,
  nothingMore,
  notUnhappy,
  soSo,
  thumbsUp,
  topMarks,
  treatedWell,
} from './words/outcome.ts'
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
  const verdict = verdictOf(talk)
  if (apologises.test(text.trim())) {
    talk.keepsOpen = true
    return speak(talk, 'after.noOffence', { who: personNamed(talk, caseOf(talk)?.routing?.owner) })
  }
  if (answersEither(talk)) {
    state.clarified++
    return ask(talk, 'satisfaction', { key: 'follow.clarify', onRequest: true })
  }
  if (verdict === 'unsatisfied') return runReopen(talk)
  if (verdict === 'resigned') return runResigned(talk)
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
    const who = personNamed(talk, caseOf(talk)?.routing?.owner)
    return speak(talk, missesMessage(talk) ? 'after.noted' : 'after.question', { who })
  }
  if (verdict === 'satisfied') {
    talk.cases.apply({ type: 'recordFollowUp', satisfied: true, ...(text.trim() ? { text } : {}) })
    state.clarified = 0
    record(talk, false)
    return afterYes(talk)
  }
  if (verdict === 'noMore') {
    record(talk, true)
    delete state.open
    return speak(talk, 'follow.noMore', {})
  }
  if (verdict === 'notYet') {
    record(talk, true)
    talk.cases.apply({ type: 'postponeFollowUp', ...(nextWeek.test(text) ? { days: 7 } : {}) })
    return speak(talk, asksLater.test(text) ? 'follow.askLater' : 'follow.notYet', {})
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
    return ask(talk, 'satisfaction', { key: 'follow.missing', onRequest: true })
  }
  ask(talk, 'satisfaction', { key: verdict === 'thanks' ? 'follow.bareThanks' : 'follow.clarify', onRequest: true })
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

/** Nothing to say about it is neither good nor poor. */
const willNotSay = (talk: Heard): boolean =>
  declines(talk) ||
  /^(?:随便|隨便|无所谓|無所謂|不想(?:说|說|评|評)|(?:没|沒)(?:什么|什麼|啥)(?:好)?(?:说|說)的?|whatever|no comment)/i.test(
    talk.text.trim(),
  )

function handlingOf(talk: Heard): Handling | undefined {
  const { text, reading } = talk
  if (isChoice(text, 'choice.poor')) return 'poor'
  if (isMocking(text)) return undefined
  if (isChoice(text, 'choice.fair')) return 'fair'
  if (isChoice(text, 'choice.good') || topMarks.test(text.trim())) return 'good'
  if (lowMarks.test(text.trim())) return 'poor'
  if (notUnhappy(text)) return 'good'
  if (treatedWell.test(text)) return badly.test(text.replace(treatedWell, '')) ? 'fair' : 'good'
  const { intents, signals } = reading
  if (onlyHandling(talk) || signals.some(each => each.signal === 'attitude.poor' && each.strength !== 'weak'))
    return 'poor'
  if (badly.test(text)) return 'poor'
  if (willNotSay(talk)) return undefined
  if (intents.includes('no') || /不满意|不滿意|不好|不太好/.test(text)) return 'poor'
  if (soSo.test(text)) return 'fair'
  return intents.includes('praise') ||
    intents.includes('yes') ||
    thumbsUp.test(text.trim()) ||
    mentions(text, 'choice.satisfied')
    ? 'good'
    : undefined
}

/** The outcome is settled; how it was handled is asked once, unless it was said along with it. */
function afterYes(talk: Heard) {
  const { reading } = talk
  const told =
    !notUnhappy(talk.text) && (reading.intents.includes('praise') || badly.test(talk.text) || onlyHandling(talk))
      ? handlingOf(talk)
      : undefined
  if (told) return comment(talk, told)
  askHandling(talk)
}

function askHandling(talk: Heard) {
  const { state } = talk
  const choices = (['choice.good', 'choice.fair', 'choice.poor'] as const).map(key => label(state.language, key))
  speak(talk, 'follow.handling', {}, { asks: 'satisfaction', choices })
  state.open = 'satisfaction'
}

/** The buttons of the question, pressed while a colleague talks: they count, and nothing is said. */
export function answerQuietly(talk: Heard) {
  if (!awaitsSatisfaction(talk) || talk.state.open !== 'satisfaction') return
  const satisfied = isChoice(talk.text, 'choice.satisfied')
  if (!satisfied && !isChoice(talk.text, 'choice.unsolved')) return
  if (talk.cases.apply({ type: 'recordFollowUp', satisfied, text: talk.text.trim() }).ok) delete talk.state.open
}

/** "How was it handled?" is open. */
export const awaitsComment = (talk: Heard): boolean => {
  const { followUp, resolution } = caseOf(talk) ?? {}
  return (
    talk.state.open === 'satisfaction' &&
    resolution !== undefined &&
    followUp?.answered?.satisfied === true &&
    followUp.handling === undefined
  )
}

export function runComment(talk: Heard) {
  const { state, reading } = talk
  const handling = handlingOf(talk)
  if (!handling && willNotSay(talk)) {
    delete state.open
    return speak(talk, 'follow.noMore', {})
  }
  if (handling) return comment(talk, handling)
  // a greeting is no answer: asked once more, never a third time
  const beside =
    reading.intents.includes('greeting') || reading.intent === 'ask' || !hasWords(talk.text) || isMocking(talk.text)
  if (beside && state.clarified === 0) {
    state.clarified++
    return askHandling(talk)
  }
  delete state.open
  record(talk, isMatter(talk))
  speak(talk, talk.reading.intent === 'thanks' ? 'after.thanks' : 'follow.thanks', {})
}

function comment(talk: Heard, handling: Handling) {
  const text = talk.text.trim()
  delete talk.state.open
  talk.cases.apply({ type: 'commentHandling', handling, ...(text ? { text } : {}) })
  if (handling !== 'poor') return speak(talk, handling === 'good' ? 'follow.thanks' : 'follow.handlingThanks', {})
  const { informed = [], owner } = caseOf(talk)?.routing ?? {}
  const { notSatisfiedOwner } = talk.rules.pack.followUp
  const who = informed.find(each => each.role === notSatisfiedOwner) ?? owner
  speak(talk, 'follow.handlingPoor', { who: personNamed(talk, who) })
}
