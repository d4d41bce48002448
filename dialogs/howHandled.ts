// "How was it handled?", asked once the outcome is settled: read as good, fair or poor, and kept. Knows not how the matter turned out.
import type { Handling } from '../src/case/caseParts.ts'
import { askedBeside } from './askedBeside.ts'
import { passQuestionOn } from './next.ts'
import { mentions } from './outcomeVerdict.ts'
import { onlyHandling } from './reopen.ts'
import { isChoice, label, speak } from './speak.ts'
import { declines, hasWords, isMatter, record } from './statement.ts'
import { caseOf, type Heard, personNamed, type Talk } from './talk.ts'
import { isIndifferent } from './words/indifference.ts'
import { badly, isMocking, lowMarks, notUnhappy, soSo, thumbsUp, topMarks, treatedWell } from './words/outcome.ts'

export const responsible = (talk: Talk): string => personNamed(talk, caseOf(talk)?.routing?.owner)

/** What was asked stands in the record; they hear who has it. */
export const passOn = (talk: Heard) => passQuestionOn(talk, responsible(talk))

/** Nothing to say about it is neither good nor poor. */
const willNotSay = (talk: Heard): boolean =>
  declines(talk) ||
  isIndifferent(talk.text) ||
  /^(?:随便|隨便|无所谓|無所謂|不想(?:说|說|评|評)|(?:没|沒)(?:什么|什麼|啥)(?:好)?(?:说|說)的?|whatever|no comment)/i.test(
    talk.text.trim(),
  )

export function handlingOf(talk: Heard): Handling | undefined {
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

export function askHandling(talk: Talk, asks = false) {
  const { state } = talk
  const choices = (['choice.good', 'choice.fair', 'choice.poor'] as const).map(key => label(state.language, key))
  const more = { asks: 'satisfaction', choices } as const
  if (asks) speak(talk, 'follow.handlingAsked', { who: responsible(talk) }, more)
  else speak(talk, 'follow.handling', {}, more)
  state.open = 'satisfaction'
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
  const asked = askedBeside(talk)
  if (asked?.told === '') {
    record(talk, true)
    talk.keepsOpen = true
    return passOn(talk)
  }
  const handling = handlingOf(asked ? { ...talk, text: asked.told } : talk)
  if (asked && handling) {
    record(talk, true)
    comment(talk, handling)
    return passOn(talk)
  }
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

export function comment(talk: Heard, handling: Handling) {
  const text = talk.text.trim()
  delete talk.state.open
  talk.cases.apply({ type: 'commentHandling', handling, ...(text ? { text } : {}) })
  if (handling !== 'poor') return speak(talk, handling === 'good' ? 'follow.thanks' : 'follow.handlingThanks', {})
  const { informed = [], owner } = caseOf(talk)?.routing ?? {}
  const { notSatisfiedOwner } = talk.rules.pack.followUp
  const who = informed.find(each => each.role === notSatisfiedOwner) ?? owner
  speak(talk, 'follow.handlingPoor', { who: personNamed(talk, who) })
}
